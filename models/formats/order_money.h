// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/records.h"

#include <cstdint>
#include <span>

/// Arithmetic that the order exports of several shops need. All amounts are minor units of one currency.
namespace postledger {

/// Adds the order's own discount to its lines in proportion to what they cost after their own, so that the lines sum
/// to Order::discount = the lines' own discounts + \p share.
void shareDiscount(Order &order, std::int64_t share);

/// Takes a tax that the prices contain out of the lines, in proportion to what each costs after discount, and what
/// the lines cannot hold out of the shipping. Sets Order::tax and lowers Order::gross; the total stays the same.
/// \param taxable one entry per line; when none is set, every line is taxed
void takeOutTax(Order &order, std::int64_t tax, std::span<const char> taxable);

/// Splits what was given back: merchandise and its tax (and duties) first, pro rata, then shipping and, but for the
/// order's adjustment, the rest.
void giveBack(Order &order, std::int64_t amount);

/// Gives \p refund the parts that giveBack() would split \p amount of \p order into.
void splitRefund(Refund &refund, std::int64_t amount, const Order &order);

/// Adds \p line to the order's gross and \p magnitude, a running sum of absolute amounts.
/// \return false when they grow too large for exact sums and shares
bool addLine(Order &order, std::int64_t &magnitude, const OrderLine &line);

} // namespace postledger
