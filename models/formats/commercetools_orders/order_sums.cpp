// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/commercetools_orders/order_sums.h"

#include "base/allocation.h"
#include "base/money.h"
#include "base/text.h"
#include "formats/order_money.h"

#include <QCoreApplication>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <limits>
#include <numeric>
#include <span>
#include <utility>
#include <vector>

namespace postledger::commercetools {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_formats)
};

constexpr std::int64_t kMillion = 1'000'000;
} // namespace

std::optional<CentAmount> parseCentAmount(std::string_view cell)
{
    constexpr std::size_t kCode = 3;
    cell = trimmed(cell);
    if (cell.size() < kCode + 2 || cell[kCode] != ' ')
        return std::nullopt;
    CentAmount amount{cell.substr(0, kCode), 0};
    const std::string_view digits = trimmed(cell.substr(kCode + 1));
    const auto parsed = std::from_chars(digits.data(), digits.data() + digits.size(), amount.minor);
    if (parsed.ec != std::errc() || parsed.ptr != digits.data() + digits.size())
        return std::nullopt;
    return amount;
}

std::int64_t discountOf(std::int64_t gross, std::optional<std::int64_t> charged)
{
    const auto discount = charged ? subtractChecked(gross, *charged) : std::nullopt;
    return discount.value_or(std::numeric_limits<std::int64_t>::max());
}

namespace {
/// Lowers the discounts of prices that contained a tax to what they are without it: as a line's price after discount
/// was lowered, so is what it cost before.
/// \param before  what each line cost after discount, with tax
void takeTaxOutOfDiscounts(Order &order, std::span<const std::int64_t> before)
{
    const std::int64_t allBefore = std::accumulate(before.begin(), before.end(), std::int64_t{0});
    const std::int64_t all = order.gross - order.discount;
    if (allBefore <= 0 || all < 0)
        return;
    order.gross = order.discount = 0;
    for (std::size_t i = 0; i < order.lines.size(); ++i) {
        OrderLine &line = order.lines[i];
        const std::int64_t after = line.gross - line.discount;
        // What costs nothing after discount is taxed like the rest of the order.
        const bool isFree = before[i] <= 0 || after < 0;
        line.discount = divideRounded(Int128{line.discount} * (isFree ? all : after), isFree ? allBefore : before[i]);
        line.gross = after + line.discount;
        order.gross += line.gross;
        order.discount += line.discount;
    }
}

/// \return what was taken out of each line
std::vector<std::int64_t> takeOutTaxOfLines(Order &order, std::int64_t tax)
{
    std::vector<std::int64_t> before;
    before.reserve(order.lines.size());
    for (const OrderLine &line : order.lines)
        before.push_back(line.gross - line.discount);
    takeOutTax(order, tax, std::vector<char>(order.lines.size(), 1));
    std::vector<std::int64_t> taxes;
    taxes.reserve(before.size());
    for (std::size_t i = 0; i < before.size(); ++i)
        taxes.push_back(before[i] - (order.lines[i].gross - order.lines[i].discount));
    if (order.discount != 0)
        takeTaxOutOfDiscounts(order, before);
    return taxes;
}

/// The tax in a price that contains it.
std::int64_t taxIn(std::int64_t price, std::int64_t rate)
{
    return divideRounded(Int128{price} * rate, Int128{kMillion} + rate);
}

/// What the rates of the lines leave of the tax; none where they are not known or leave more than shipping can hold.
std::optional<std::int64_t> leftByLines(const Order &order, const Totals &totals)
{
    if (totals.lineRates.size() != order.lines.size() || order.lines.empty())
        return std::nullopt;
    std::int64_t left = totals.tax;
    for (std::size_t i = 0; i < order.lines.size(); ++i) {
        if (!totals.lineRates[i])
            return std::nullopt;
        left -= taxIn(std::max<std::int64_t>(0, order.lines[i].gross - order.lines[i].discount), *totals.lineRates[i]);
    }
    // Each line's tax may be rounded by half a minor unit.
    const auto tolerated = static_cast<std::int64_t>((order.lines.size() + 1) / 2);
    if (std::abs(left) <= tolerated)
        return 0;
    return left > 0 && left < order.shipping ? std::optional(left) : std::nullopt;
}

/// The tax in what shipping cost.
std::int64_t taxInShipping(const Order &order, const Totals &totals, Settled &settled)
{
    if (order.shipping <= 0)
        return 0;
    const std::int64_t most = std::min(totals.tax, order.shipping);
    if (totals.shippingTax && *totals.shippingTax >= 0 && *totals.shippingTax <= most)
        return *totals.shippingTax;
    if (totals.shippingRate)
        return std::clamp<std::int64_t>(
            taxIn(order.shipping, *totals.shippingRate), 0, std::max<std::int64_t>(0, most));
    if (const auto left = leftByLines(order, totals))
        return *left;
    settled.taxIsShared = true;
    const std::int64_t goods = std::max<std::int64_t>(0, order.gross - order.discount);
    return divideRounded(Int128{totals.tax} * order.shipping, Int128{goods} + order.shipping);
}

/// The shares that lines have in a tax that their prices do not contain. Where nothing tells the part of shipping, it
/// is taxed like them.
std::vector<std::int64_t> shareTax(const Order &order, const Totals &totals)
{
    std::vector<std::int64_t> weights;
    weights.reserve(order.lines.size() + 1);
    for (const OrderLine &line : order.lines)
        weights.push_back(std::max<std::int64_t>(0, line.gross - line.discount));
    weights.push_back(totals.shippingTax ? 0 : std::max<std::int64_t>(0, order.shipping));
    std::vector<std::int64_t> taxes =
        allocate(std::max<std::int64_t>(0, totals.tax - totals.shippingTax.value_or(0)), weights);
    taxes.pop_back();
    return taxes;
}
} // namespace

Settled settle(Order &order, const Totals &totals)
{
    Settled settled;
    shareDiscount(order, totals.discount);
    order.total = totals.total;
    if (order.lines.empty()) { // a template without lines: all that is known is the sum
        order.discount = 0;
        if (totals.taxIncluded.value_or(false) && totals.tax > 0) {
            order.gross = order.total - order.shipping;
            order.shipping -= taxInShipping(order, totals, settled);
        }
        order.gross = order.total - totals.tax - order.shipping;
        order.tax = totals.tax;
        return settled;
    }
    const std::int64_t goods = order.gross - order.discount;
    const auto missing = [&](bool included, std::int64_t shipping) {
        return totals.total - (goods + shipping + (included ? 0 : totals.tax));
    };
    // How far a reading is from the total. Where there is a code, too much is its discount, and too little is nothing.
    const auto distance = [&](bool included) {
        const std::int64_t left = missing(included, order.shipping);
        const std::int64_t leftWithout = missing(included, 0);
        if (left == 0 || leftWithout == 0)
            return std::pair(0, std::int64_t{0});
        return std::pair(left < 0 && totals.hasCode ? 1 : 2, std::min(std::abs(left), std::abs(leftWithout)));
    };
    bool included = totals.tax != 0;
    if (totals.taxIncluded)
        included = *totals.taxIncluded;
    else if (distance(false) < distance(true))
        included = false;
    if (order.shipping != 0 && missing(included, order.shipping) != 0 && missing(included, 0) == 0) {
        order.shipping = 0;
        settled.shippingLeftOut = true;
    }
    if (const std::int64_t left = missing(included, order.shipping); left < 0 && totals.discount == 0 && goods > 0) {
        settled.discount = std::min(-left, goods);
        shareDiscount(order, settled.discount);
    }
    if (included && totals.tax != 0) {
        const std::int64_t shippingTax = totals.tax > 0 ? taxInShipping(order, totals, settled) : 0;
        order.shipping -= shippingTax;
        settled.lineTaxes = takeOutTaxOfLines(order, totals.tax - shippingTax);
    } else {
        settled.lineTaxes = shareTax(order, totals);
    }
    order.tax = totals.tax;
    settled.difference = order.total - (order.gross - order.discount + order.shipping + order.tax + order.duties);
    order.adjustment = settled.difference;
    return settled;
}

QString sharedTax()
{
    return Tr::tr("Where the file does not say how much of an order's tax is in its shipping, the tax was taken out of "
                  "goods and shipping in proportion to what they cost.");
}

bool explains(const Order &order, const Totals &totals)
{
    const std::int64_t left = totals.total - order.gross;
    return left == 0 || left == order.shipping || left == totals.tax || left == order.shipping + totals.tax;
}

States statesOf(std::string_view orderState, std::string_view paymentState)
{
    States states;
    states.isCancelled = orderState == "Cancelled";
    states.wasPaid = paymentState == "Paid" || paymentState == "CreditOwed";
    states.isTakenBack = states.isCancelled || paymentState == "Failed";
    return states;
}

void takeBack(Order &order, std::optional<Instant> changed)
{
    order.unpaid = true;
    giveBack(order, order.total);
    order.refundedAt = changed;
}

QString paidAndCancelled(const Order &order)
{
    return Tr::tr("The order %1 was paid and is “%2”. The file states no refund, so its whole amount counts as given "
                  "back.")
        .arg(toQString(order.ref), QStringLiteral("Cancelled"));
}

} // namespace postledger::commercetools
