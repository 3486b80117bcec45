// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/order_money.h"

#include "base/allocation.h"

#include <algorithm>
#include <cstdlib>
#include <numeric>

namespace postledger {

namespace {
std::int64_t afterDiscount(const OrderLine &line)
{
    return std::max<std::int64_t>(0, line.gross - line.discount);
}
} // namespace

void shareDiscount(Order &order, std::int64_t share)
{
    order.discount = share;
    for (const OrderLine &line : order.lines)
        order.discount += line.discount;
    if (share == 0)
        return;
    if (order.lines.size() == 1) {
        order.lines[0].discount += share;
        return;
    }
    std::vector<std::int64_t> weights;
    weights.reserve(order.lines.size());
    for (const OrderLine &line : order.lines)
        weights.push_back(afterDiscount(line));
    const std::vector<std::int64_t> parts = allocate(share, weights);
    for (std::size_t i = 0; i < order.lines.size(); ++i)
        order.lines[i].discount += parts[i];
}

void takeOutTax(Order &order, std::int64_t tax, std::span<const char> taxable)
{
    const bool all = std::none_of(taxable.begin(), taxable.end(), [](char taxed) { return taxed != 0; });
    std::vector<std::int64_t> weights;
    weights.reserve(order.lines.size());
    for (std::size_t i = 0; i < order.lines.size(); ++i)
        weights.push_back(all || taxable[i] != 0 ? afterDiscount(order.lines[i]) : 0);
    const std::int64_t holds = std::accumulate(weights.begin(), weights.end(), std::int64_t{0});
    const std::int64_t inLines = std::min(tax, holds);
    if (inLines > 0) {
        const std::vector<std::int64_t> parts = allocate(inLines, weights);
        for (std::size_t i = 0; i < order.lines.size(); ++i)
            order.lines[i].gross -= parts[i];
        order.gross -= inLines;
    }
    order.tax = tax;
    order.shipping -= tax - inLines;
}

void giveBack(Order &order, std::int64_t amount)
{
    const std::int64_t merchandise = std::max<std::int64_t>(0, order.gross - order.discount);
    const std::int64_t tax = std::max<std::int64_t>(0, order.tax + order.duties);
    const std::int64_t weights[] = {merchandise, tax};
    const std::int64_t first = std::min(amount, merchandise + tax);
    if (first > 0) {
        const std::vector<std::int64_t> parts = allocate(first, weights);
        order.refundedMerchandise = parts[0];
        order.refundedTax = parts[1];
    }
    // Tips, rounding and gift cards are in no figure, so what is given back of them is in none either.
    const std::int64_t rest = amount - std::max<std::int64_t>(0, first);
    const std::int64_t beyond = std::max<std::int64_t>(0, rest - std::max<std::int64_t>(0, order.shipping));
    order.refundedShipping = rest - std::min(beyond, std::max<std::int64_t>(0, order.adjustment));
}

void splitRefund(Refund &refund, std::int64_t amount, const Order &order)
{
    Order whole;
    whole.gross = order.gross;
    whole.discount = order.discount;
    whole.tax = order.tax;
    whole.duties = order.duties;
    whole.shipping = order.shipping;
    whole.adjustment = order.adjustment;
    giveBack(whole, amount);
    refund.merchandise = whole.refundedMerchandise;
    refund.shipping = whole.refundedShipping;
    refund.tax = whole.refundedTax;
}

bool addLine(Order &order, std::int64_t &magnitude, const OrderLine &line)
{
    constexpr std::int64_t kLargestSum = 1'000'000'000'000'000'000;
    const auto inRange = [](std::int64_t amount) { return amount <= kLargestSum && amount >= -kLargestSum; };
    if (!inRange(line.gross) || !inRange(line.discount))
        return false;
    magnitude += std::abs(line.gross) + std::abs(line.discount);
    if (magnitude > kLargestSum)
        return false;
    order.gross += line.gross;
    return true;
}

} // namespace postledger
