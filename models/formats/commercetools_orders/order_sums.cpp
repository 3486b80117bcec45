// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/commercetools_orders/order_sums.h"

#include "base/text.h"
#include "formats/order_money.h"

#include <charconv>
#include <cstdlib>
#include <vector>

namespace postledger::commercetools {

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

Settled settle(Order &order, const Totals &totals)
{
    Settled settled;
    shareDiscount(order, 0);
    order.total = totals.total;
    if (order.lines.empty()) { // a template without lines: all that is known is the sum
        order.gross = order.total - totals.tax - order.shipping;
        order.tax = totals.tax;
        return settled;
    }
    const std::int64_t goods = order.gross - order.discount;
    const auto missing = [&](bool included, std::int64_t shipping) {
        return std::abs(goods + shipping + (included ? 0 : totals.tax) - totals.total);
    };
    bool included = totals.tax != 0;
    if (totals.taxIncluded) {
        included = *totals.taxIncluded;
    } else if (std::min(missing(false, order.shipping), missing(false, 0))
        < std::min(missing(true, order.shipping), missing(true, 0))) {
        included = false;
    }
    if (order.shipping != 0 && missing(included, order.shipping) != 0 && missing(included, 0) == 0) {
        order.shipping = 0;
        settled.shippingLeftOut = true;
    }
    if (included && totals.tax != 0) {
        const bool hasOwn = totals.shippingTax > 0 && totals.shippingTax <= totals.tax && order.shipping != 0;
        const std::int64_t shippingTax = hasOwn ? totals.shippingTax : 0;
        order.shipping -= shippingTax;
        takeOutTax(order, totals.tax - shippingTax, std::vector<char>(order.lines.size(), 1));
    }
    order.tax = totals.tax;
    settled.difference = order.total - (order.gross - order.discount + order.shipping + order.tax + order.duties);
    order.adjustment = settled.difference;
    return settled;
}

bool explains(const Order &order, const Totals &totals)
{
    const std::int64_t left = totals.total - order.gross;
    return left == 0 || left == order.shipping || left == totals.tax || left == order.shipping + totals.tax;
}

bool isUnpaid(std::string_view orderState, std::string_view paymentState)
{
    return paymentState == "Failed"
        || (orderState == "Cancelled" && paymentState != "Paid" && paymentState != "CreditOwed");
}

} // namespace postledger::commercetools
