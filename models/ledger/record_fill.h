// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/records.h"

namespace postledger {

/// Whether records of a kind take over what other statements say and theirs does not: one export has columns that the
/// next one lacks.
bool isFilled(std::size_t kind);

/// Takes from \p other, a statement of the same record that ranks lower, what \p record does not say: names, links,
/// evidence, counters; of an order with the same goods its lines, with the same total its costs. Never amounts of a
/// sale, whose parts belong together. Nothing from an order that merely has the same number, or is in another currency.
/// \return whether anything was taken
bool fillFrom(Record &record, const Record &other);

/// The same order was placed at the same moment, whatever zone was taken for its clock; further apart, in seconds, are
/// two orders with one number.
inline constexpr std::int64_t kMostApart = 36 * 3600;
bool isOtherSale(const Order &a, const Order &b);

} // namespace postledger
