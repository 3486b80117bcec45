// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/records.h"

#include <QString>

#include <optional>
#include <string_view>
#include <vector>

/// What commercetools' orders have in common, as JSON and as table.
namespace postledger::commercetools {

/// "USD 9999": a currency and a whole number of its minor units.
struct CentAmount
{
    std::string_view currency;
    std::int64_t minor = 0;
};
std::optional<CentAmount> parseCentAmount(std::string_view cell);

/// What was taken off a line; so much that addLine() refuses it where that cannot be told exactly.
std::int64_t discountOf(std::int64_t gross, std::optional<std::int64_t> charged);

/// What the order says of itself, besides its lines, its discount and its shipping, which stand in the Order.
struct Totals
{
    std::int64_t total = 0; ///< gross where the file tells it
    std::int64_t tax = 0; ///< gross less net; 0 where the file does not tell them
    std::optional<bool> taxIncluded; ///< in the prices; none: the sums tell
    std::optional<std::int64_t> shippingTax; ///< part of the tax, where the file tells it
    std::optional<std::int64_t> shippingRate; ///< millionths
    std::vector<std::optional<std::int64_t>> lineRates; ///< the same; one for each line, or none at all
    std::int64_t discount = 0; ///< of the whole order, where the file states it; the lines have their own
    bool hasCode = false; ///< that may have brought a discount
};
struct Settled
{
    bool shippingLeftOut = false; ///< the total holds no shipping, so none was counted
    std::int64_t discount = 0; ///< that nobody stated: by so much the lines are more than the total
    std::int64_t difference = 0; ///< that the parts do not explain
    bool taxIsShared = false; ///< by goods and shipping in proportion, as nothing tells shipping's part
    std::vector<std::int64_t> lineTaxes; ///< the tax of each line
};
/// Sets total, tax, discount and adjustment of \p order and takes a tax out of the prices and discounts that contain
/// it, also of shipping: as much as the file says, else by the rate of shipping, else what the rates of the lines
/// leave, else in proportion. What the lines are more than the total is a discount.
Settled settle(Order &order, const Totals &totals);

/// The note "shared_tax" of a file, for a person.
QString sharedTax();

/// Whether the lines that \p order has so far make up its total.
bool explains(const Order &order, const Totals &totals);

/// What an order's two states say of its money.
struct States
{
    bool isCancelled = false;
    bool wasPaid = false; ///< it may have been given back since
    bool isTakenBack = false; ///< cancelled, or the payment failed: nothing of it was earned
};
States statesOf(std::string_view orderState, std::string_view paymentState);

/// Gives all of \p order back, of which no refund is stated. \param changed when its state was stated, if it is known
void takeBack(Order &order, std::optional<Instant> changed);
/// The note "cancelled_order", for a person.
QString paidAndCancelled(const Order &order);

} // namespace postledger::commercetools
