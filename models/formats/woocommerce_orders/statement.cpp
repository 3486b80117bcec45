// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/woocommerce_orders/statement.h"

#include "formats/order_money.h"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <limits>
#include <utility>

namespace postledger::woocommerce {

namespace {
/// One way to understand the amounts.
struct Reading
{
    bool itemsBeforeDiscount = false;
    std::int64_t tax = 0; ///< of the order
    bool taxInside = false; ///< the items contain it
    std::int64_t missing = 0; ///< of the total
};

/// An item's total is what it cost after discounts and before tax, but plugins may write it before discounts or with
/// tax, and the tax with or without that of the shipping: what fits the order's total is meant.
Reading readingOf(const Statement &s)
{
    Reading readings[] = {{false, s.taxes, false}, {false, s.taxes + s.shippingTax, false}, {true, s.taxes, false},
        {true, s.taxes + s.shippingTax, false}, {false, s.taxes, true}, {true, s.taxes, true}};
    for (Reading &reading : readings) {
        reading.missing = s.order.total
            - (s.goods - (reading.itemsBeforeDiscount ? s.discount : 0) + s.order.shipping + s.fees
                + (reading.taxInside ? 0 : reading.tax));
        if (reading.missing == 0)
            return reading;
    }
    return readings[0];
}

/// Each amount of a file was rounded once, so a sum of them is off by at most half a unit for each.
std::int64_t toleranceOf(const Statement &s)
{
    constexpr std::int64_t kOtherAmounts = 5; // total, shipping, tax, discount, fees
    return (static_cast<std::int64_t>(s.order.lines.size()) + kOtherAmounts) / 2;
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

std::int64_t settleTotal(Statement &s)
{
    Order &order = s.order;
    if (order.lines.empty()) { // all that is known is the sum
        order.tax = s.taxes;
        order.discount = s.discount;
        order.adjustment = s.fees;
        order.gross = order.total - order.shipping - s.taxes - s.fees + s.discount;
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
    if (reading.taxInside && reading.tax != 0)
        takeOutTax(order, reading.tax, {});
    order.tax = reading.tax;
    order.adjustment = order.total - (order.gross - order.discount + order.shipping + order.tax);
    return order.adjustment - s.fees;
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
