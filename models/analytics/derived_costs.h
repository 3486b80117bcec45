// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analytics/facts_input.h"

namespace postledger {

/// Whether a product has a cost and an order has none of its own.
bool needsDerivedCosts(const FactsInput &input);

/// Cost of goods of orders that state none: quantity times the cost per item of each line's SKU, only where the cost of
/// every line is known. Of a SKU that several variants share the cost is known when all that state one agree. A cost in
/// another currency is converted by the day of the order.
/// \param lines  of all orders, by ascending order id
/// \source the metrics specification, section 8 ("missing cost of goods")
void deriveCosts(FactsInput &input, const LineTable &lines);

} // namespace postledger
