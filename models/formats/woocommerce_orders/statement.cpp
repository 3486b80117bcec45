// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/woocommerce_orders/statement.h"

#include "base/money.h"
#include "base/text.h"
#include "formats/order_money.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <limits>
#include <utility>

namespace postledger::woocommerce {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_formats)
};

/// One way to understand the amounts.
struct Reading
{
    bool itemsBeforeDiscount = false;
    std::int64_t tax = 0; ///< of the order
    std::int64_t inItems = 0; ///< of it, contained in the items
    std::int64_t inShipping = 0; ///< of it, contained in what shipping cost
    std::int64_t missing = 0; ///< of the total
};

/// Each amount of a file was rounded once, so a sum of them is off by at most half a unit for each.
std::int64_t toleranceOf(const Statement &s)
{
    constexpr std::int64_t kOtherAmounts = 5; // total, shipping, tax, discount, fees
    return (static_cast<std::int64_t>(s.order.lines.size()) + kOtherAmounts) / 2;
}

/// Whether shipping is taxed at the items' rate, but for what rounding each of their taxes may leave.
bool isOneRate(const Statement &s, std::int64_t items, std::int64_t itemsTax, std::int64_t shipping, std::int64_t tax)
{
    if (items <= 0 || itemsTax <= 0 || shipping <= 0 || tax <= 0)
        return false;
    const Int128 difference = Int128{itemsTax} * shipping - Int128{tax} * items;
    const auto taxes = static_cast<std::int64_t>(std::max<std::size_t>(1, s.order.lines.size()));
    const Int128 twice = 2 * (difference < 0 ? -difference : difference);
    return twice <= Int128{taxes} * shipping + items;
}

/// What the tax of the order is, and that of its items, where these are known with the tax (\p gross). Some plugins
/// state the tax of shipping and fees as a part of the tax, others beside it: beside it only where the rates say so.
std::pair<std::int64_t, std::int64_t> taxesOf(const Statement &s, std::int64_t gross, std::int64_t shipping)
{
    const std::int64_t others = s.shippingTax + s.feeTax;
    const bool isBeside = others > s.taxes
        || (isOneRate(s, gross - s.taxes, s.taxes, shipping, s.shippingTax)
            && !isOneRate(s, gross - s.taxes + others, s.taxes - others, shipping, s.shippingTax));
    return isBeside ? std::pair(s.taxes + others, s.taxes) : std::pair(s.taxes, s.taxes - others);
}

/// An item's total is what it cost after discounts and before tax, but plugins may write it before discounts or with
/// tax, and the tax with or without that of shipping and fees: what fits the order's total is meant, else what comes
/// as close to it as rounding allows.
Reading readingOf(const Statement &s)
{
    std::vector<Reading> readings;
    for (const bool before : {false, true}) {
        for (const std::int64_t tax : {s.taxes, s.taxes + s.shippingTax, s.taxes + s.shippingTax + s.feeTax})
            readings.push_back({before, tax});
    }
    for (const bool before : {false, true}) {
        const std::int64_t gross = s.goods - (before ? s.discount : 0);
        const auto [withShipping, ofItems] = taxesOf(s, gross, s.order.shipping - s.shippingTax);
        readings.push_back({before, withShipping, withShipping - s.shippingTax, s.shippingTax});
        const auto [tax, itemsTax] = taxesOf(s, gross, s.order.shipping);
        readings.push_back({before, tax, itemsTax});
        // Shipping before tax, and nothing says how much of the tax is its: what the total lacks, at the items' rate.
        const std::int64_t left = s.order.total - gross - s.order.shipping - s.fees;
        if (s.shippingTax == 0 && isOneRate(s, gross - s.taxes + left, s.taxes - left, s.order.shipping, left))
            readings.push_back({before, s.taxes, s.taxes - left});
    }
    const Reading *best = &readings[0];
    for (Reading &reading : readings) {
        const std::int64_t outside = reading.tax - reading.inItems - reading.inShipping;
        reading.missing = s.order.total
            - (s.goods - (reading.itemsBeforeDiscount ? s.discount : 0) + s.order.shipping + s.fees + outside);
        const std::int64_t distance = std::abs(reading.missing);
        if (distance <= toleranceOf(s) && distance < std::abs(best->missing))
            best = &reading;
    }
    return *best;
}
} // namespace

std::int64_t Statement::missing() const
{
    return order.lines.empty() ? 0 : readingOf(*this).missing;
}

bool Statement::isExplained() const
{
    return order.lines.empty() || std::abs(missing()) <= toleranceOf(*this);
}

void Statement::add(Statement &&other)
{
    rowCount += other.rowCount;
    goods += other.goods;
    order.gross += other.order.gross;
    order.lines.insert(order.lines.end(), std::make_move_iterator(other.order.lines.begin()),
        std::make_move_iterator(other.order.lines.end()));
}

namespace {
/// Finds out with the sum of the items, as if it were one, whether they are stated with their tax.
/// \return as settleTotal(); none when the file does not have the sum or it does not fit the total
std::optional<std::int64_t> settleBySubtotal(Statement &s)
{
    if (!s.subtotal)
        return std::nullopt;
    Statement whole = s;
    whole.subtotal.reset();
    OrderLine &line = whole.order.lines.emplace_back();
    line.gross = whole.order.gross = whole.goods = *s.subtotal;
    if (!whole.isExplained())
        return std::nullopt;
    const std::int64_t difference = settleTotal(whole);
    whole.order.lines.clear();
    s.order = std::move(whole.order);
    return difference;
}
} // namespace

std::int64_t settleTotal(Statement &s)
{
    Order &order = s.order;
    if (order.lines.empty()) {
        if (const auto difference = settleBySubtotal(s))
            return *difference;
        // All that is known is the sum.
        order.tax = taxesOf(s, order.total - order.shipping - s.fees - s.shippingTax - s.feeTax, order.shipping).first;
        order.discount = s.discount;
        order.adjustment = s.fees;
        order.gross = order.total - order.shipping - order.tax - s.fees + s.discount;
        return 0;
    }
    shareDiscount(order, 0);
    const Reading reading = readingOf(s);
    if (reading.itemsBeforeDiscount) {
        shareDiscount(order, s.discount);
    } else if (order.discount == 0 && s.discount > 0) {
        // Items after discount: what they cost before is the same more.
        const std::int64_t before = order.gross;
        shareDiscount(order, s.discount);
        for (OrderLine &line : order.lines)
            line.gross += line.discount;
        order.gross = before + s.discount;
    }
    if (reading.inItems != 0)
        takeOutTax(order, reading.inItems, {});
    order.shipping -= reading.inShipping;
    order.tax = reading.tax;
    order.adjustment = order.total - (order.gross - order.discount + order.shipping + order.tax);
    return order.adjustment - s.fees;
}

OrderNote settleRefund(Statement &s)
{
    Order &order = s.order;
    const bool isCancelled = s.state == State::Cancelled && s.refunded == 0;
    const bool isUnpaid = s.state == State::Unpaid || s.state == State::Failed;
    // The shop opens a cancelled order again when its payment arrives after all.
    order.unpaid = isCancelled || isUnpaid;
    const bool isWhole = order.unpaid || (s.state == State::Refunded && s.refunded == 0);
    if (isWhole || s.refunded != 0)
        giveBack(order, isWhole ? order.total : s.refunded);
    if (!order.unpaid)
        return {};
    if (isCancelled && s.paid) {
        return {"cancelled_order",
            Tr::tr("The order %1 was paid and is “%2”. The file states no refund, so its whole amount counts as given "
                   "back.")
                .arg(toQString(order.ref), toQString(s.status))};
    }
    return {"unpaid_order",
        Tr::tr("The order %1 is “%2”, so its whole amount counts as given back.")
            .arg(toQString(order.ref), toQString(s.status))};
}

namespace {
Statement runOf(const std::vector<Statement> &pieces, std::size_t length)
{
    Statement run = pieces[0];
    for (std::size_t i = 1; i < length; ++i)
        run.add(Statement(pieces[i]));
    return run;
}

/// How many pieces make a statement where the same lines come over and over, and all of them together are further from
/// the total than each of these statements; else all of them.
std::size_t repeatedRun(const std::vector<Statement> &pieces)
{
    std::size_t best = pieces.size();
    std::int64_t least = std::abs(runOf(pieces, best).missing());
    for (std::size_t length = 1; length < pieces.size(); ++length) {
        bool repeats = pieces.size() % length == 0;
        for (std::size_t i = length; repeats && i < pieces.size(); ++i)
            repeats = pieces[i].order.lines == pieces[i - length].order.lines;
        if (!repeats)
            continue;
        if (const std::int64_t missing = std::abs(runOf(pieces, length).missing()); missing < least) {
            best = length;
            least = missing;
        }
    }
    return best;
}

/// How many pieces from the first on explain the total best, and of equals the most: an order may have the same item
/// twice. All where none do.
std::size_t explainedRun(const std::vector<Statement> &pieces)
{
    std::size_t best = 0;
    std::int64_t least = std::numeric_limits<std::int64_t>::max();
    Statement run = pieces[0];
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (i > 0)
            run.add(Statement(pieces[i]));
        if (const std::int64_t missing = std::abs(run.missing()); run.isExplained() && missing <= least) {
            least = missing;
            best = i + 1;
        }
    }
    return best == 0 ? pieces.size() : best;
}
} // namespace

std::vector<Statement> statementsOf(std::vector<Statement> &&pieces)
{
    std::vector<Statement> statements;
    const std::size_t repeated = repeatedRun(pieces);
    const bool isRepeated = repeated < pieces.size();
    while (!pieces.empty()) {
        const std::size_t length = isRepeated ? repeated : explainedRun(pieces);
        Statement statement = std::move(pieces[0]);
        for (std::size_t i = 1; i < length; ++i)
            statement.add(std::move(pieces[i]));
        pieces.erase(pieces.begin(), pieces.begin() + static_cast<std::ptrdiff_t>(length));
        statements.push_back(std::move(statement));
    }
    return statements;
}

} // namespace postledger::woocommerce
