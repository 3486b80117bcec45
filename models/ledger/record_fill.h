// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/records.h"

namespace postledger {

/// Whether records of a kind take over what other statements say and theirs does not: one export has columns that the
/// next one lacks.
bool isFilled(std::size_t kind);

/// Takes from \p other, a statement of the same record that ranks lower, what \p record does not say: names, links,
/// evidence, costs, counters; of an order with the same total its parts, where none is contradicted, and lines that add
/// up to them. Nothing from an order that merely has the same number. \return whether anything was taken
bool fillFrom(Record &record, const Record &other);

/// Whether two orders with one number are two sales: the same order was placed at the same moment, whatever zone was
/// taken for its clock.
bool isOtherSale(const Order &a, const Order &b);

} // namespace postledger
