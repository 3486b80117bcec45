// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/woocommerce_orders/order_builder.h"

#include "base/money.h"
#include "formats/order_money.h"
#include "formats/woocommerce_orders/columns.h"
#include "formats/woocommerce_orders/origin.h"
#include "formats/woocommerce_orders/packed_item.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace postledger::woocommerce {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_formats)
};

/// So that sums over an order stay exact.
bool isExact(std::int64_t amount)
{
    constexpr std::int64_t kLargest = 1'000'000'000'000'000;
    return amount <= kLargest && amount >= -kLargest;
}
} // namespace

/// What an order's rows have alike and a later export of it may not.
std::string OrderBuilder::stateCells() const
{
    std::string cells;
    for (const int column : {Status, PaidAt, CompletedAt, RefundedTotal})
        cells.append(m_reader.text(column)).push_back('\n');
    return cells;
}

/// Whether the row has the order's own amounts. Some plugins write zeros where others leave the cells empty.
bool OrderBuilder::repeatsOrder() const
{
    if (m_reader.text(Total).empty())
        return false;
    const auto isZero = [&](int column) {
        return m_reader.text(column).empty() || m_reader.parsedAmount(column, m_exponent).minor == 0;
    };
    return m_pieces.empty() || m_pieces[0].order.total == 0 || !isZero(Total) || !isZero(Discount) || isZero(ItemTotal);
}

bool OrderBuilder::continues(std::string_view number) const
{
    if (m_pieces.empty() || number.empty() || number != m_pieces[0].order.ref)
        return false;
    if (!repeatsOrder())
        return true;
    const bool hasLine = !m_reader.text(ItemTotal).empty() || !m_reader.text(ItemName).empty();
    if (!hasLine && hasPackedItems())
        return false; // a row that has the whole order
    return m_reader.parsedAmount(Total, m_exponent).minor == m_pieces[0].order.total && stateCells() == m_stateCells
        && (hasLine || !m_pieces[0].order.lines.empty());
}

bool OrderBuilder::take()
{
    const std::string_view number = parseId(m_reader.text(Number));
    if (continues(number)) {
        goOn();
        return true;
    }
    if (!finish())
        return false;
    begin(number);
    return true;
}

void OrderBuilder::begin(std::string_view number)
{
    m_magnitude = 0;
    m_stateCells = stateCells();
    Statement &statement = m_pieces.emplace_back();
    statement.firstRow = m_reader.line();
    statement.rowCount = 1;
    statement.order.ref = number;
    m_reader.checkFault();
    m_reader.requiredId(Number);
    if (!m_reader.failed())
        readOrderCells(statement);
    if (!m_reader.failed()) {
        if (auto line = readLine())
            addTo(statement, *std::move(line));
        else if (!m_reader.failed())
            readPackedItems(statement);
    }
}

void OrderBuilder::goOn()
{
    constexpr std::size_t kMostPieces = 64; // no order has as many items that are alike
    m_reader.checkFault();
    auto line = m_reader.failed() ? std::nullopt : readLine();
    const Statement &last = m_pieces.back();
    bool begins = false;
    if (!m_reader.failed() && repeatsOrder() && !last.order.lines.empty() && m_pieces.size() < kMostPieces) {
        // What costs nothing may belong to either; it begins a statement only where it began the last one.
        const bool isSame = line && *line == last.order.lines[0];
        const bool isFree = line && line->gross == 0 && line->discount == 0;
        begins = isSame || (!isFree && last.isExplained());
    }
    if (begins) {
        const std::string number = last.order.ref;
        Statement &statement = m_pieces.emplace_back();
        statement.firstRow = m_reader.line();
        statement.order.ref = number;
        readOrderCells(statement);
    }
    ++m_pieces.back().rowCount;
    if (line)
        addTo(m_pieces.back(), *std::move(line));
}

void OrderBuilder::readOrderCells(Statement &statement)
{
    if (m_reader.text(Total).empty() && !m_reader.text(ItemTotal).empty()) {
        m_reader.failOrphan(Number, Total);
        return;
    }
    const auto currency = m_reader.currency(CurrencyCode);
    if (!currency)
        return;
    m_exponent = currency->exponent();
    Order &order = statement.order;
    order.store = "woocommerce";
    order.checkout = Checkout::ClickOut;
    order.currency = currency->code();

    order.total = m_reader.requiredAmount(Total, m_exponent);
    order.shipping = m_reader.amount(Shipping, m_exponent).value_or(0);
    statement.shippingTax = m_reader.amount(ShippingTax, m_exponent).value_or(0);
    statement.fees = m_reader.amount(Fees, m_exponent).value_or(0);
    statement.feeTax = m_reader.amount(FeeTax, m_exponent).value_or(0);
    statement.taxes = m_reader.amount(Taxes, m_exponent).value_or(0);
    statement.discount = m_reader.amount(Discount, m_exponent).value_or(0);
    statement.subtotal = m_reader.amount(Subtotal, m_exponent);

    order.placedAt = m_reader.requiredInstant(OrderedAt);
    const auto paidAt = m_reader.instant(PaidAt);
    statement.paid = paidAt.has_value();
    order.changedAt = std::max(
        {order.placedAt, paidAt.value_or(order.placedAt), m_reader.instant(CompletedAt).value_or(order.placedAt)});
    readRefunds(statement);
    readStatus(statement);
    readOrigin(order);
}

/// What was given back: the sum, and where a plugin lists them the refunds with their days.
void OrderBuilder::readRefunds(Statement &statement)
{
    const auto stated = m_reader.amount(RefundedTotal, m_exponent);
    std::int64_t listed = 0;
    bool isListed = false;
    std::optional<Instant> last;
    forEachPart(m_reader.text(RefundItems), "|;", [&](std::string_view key, std::string_view value) {
        key = trimmed(key);
        if (key == "amount") {
            const AmountAnswer amount = parseAmount(trimmed(value), m_exponent, DecimalMark::Point);
            if (amount && isExact(amount.minor) && isExact(listed)) {
                listed += std::abs(amount.minor);
                isListed = true;
            }
        } else if (key == "date") {
            if (const auto at = parseInstant(trimmed(value), DateOrder::YearFirst, m_reader.sink().fileZone()))
                last = std::max(last.value_or(*at), *at);
        }
    });
    Order &order = statement.order;
    statement.refunded = std::abs(stated.value_or(0));
    if (statement.refunded == 0)
        statement.refunded = listed;
    if (statement.refunded != 0 && last) {
        order.refundedAt = *last;
        order.changedAt = std::max(order.changedAt, *last);
    }
    if (!stated && !isListed && !m_reader.text(RefundItems).empty()) {
        m_reader.note("refund_unknown", RefundItems, statement.firstRow,
            Tr::tr("Refunds of the order %1 are listed in a way that is not known; nothing was taken off.")
                .arg(toQString(order.ref)));
    }
}

void OrderBuilder::readStatus(Statement &statement)
{
    const std::string &status = statement.status = m_reader.text(Status);
    const auto state = stateOf(status);
    if (!state) {
        m_reader.noteOnce("unknown_status", Status, status,
            Tr::tr("The status “%1” is none of WooCommerce's own; its orders count as sold.").arg(toQString(status)));
    }
    statement.state = state.value_or(State::Sold);
    statement.order.cancelled = statement.state == State::Cancelled || statement.state == State::Failed;
}

void OrderBuilder::readOrigin(Order &order)
{
    std::string_view customer = m_reader.text(CustomerEmail);
    if (customer.empty())
        customer = m_reader.text(BillingEmail);
    order.customer = m_reader.sink().customerKey(customer);
    addCoupons(order, m_reader.text(Coupons));
    OrderTouch touch = touchOf({.sourceType = m_reader.text(SourceType),
        .source = m_reader.text(UtmSource),
        .medium = m_reader.text(UtmMedium),
        .campaign = m_reader.text(UtmCampaign),
        .content = m_reader.text(UtmContent),
        .term = m_reader.text(UtmTerm),
        .landingPage = m_reader.text(SessionEntry)});
    if (touch != OrderTouch{})
        order.touches.push_back(std::move(touch));
}

/// The item of the row; none where it has none or it cannot be read.
std::optional<OrderLine> OrderBuilder::readLine()
{
    if (!m_reader.has(ItemTotal) || !m_reader.has(ItemQuantity))
        return std::nullopt; // a choice of columns without items
    if (m_reader.text(ItemTotal).empty() && m_reader.text(ItemName).empty())
        return std::nullopt;
    const auto quantity = m_reader.count(ItemQuantity);
    const std::int64_t charged = m_reader.requiredAmount(ItemTotal, m_exponent);
    const std::int64_t before = m_reader.amount(ItemSubtotal, m_exponent).value_or(charged);
    if (!quantity && !m_reader.failed()) {
        m_reader.fail(ItemQuantity, "bad_number",
            Tr::tr("“%1” is empty, but a quantity is needed.").arg(m_reader.label(ItemQuantity)));
    }
    if (m_reader.failed())
        return std::nullopt;
    OrderLine line;
    line.sku = m_reader.sku(ItemSku);
    line.title = m_reader.text(ItemName);
    line.quantity = *quantity;
    line.gross = before;
    line.discount = before - charged;
    return line;
}

bool OrderBuilder::hasPackedItems() const
{
    return std::any_of(
        m_packedItems.begin(), m_packedItems.end(), [&](int position) { return !m_reader.textAt(position).empty(); });
}

void OrderBuilder::readPackedItems(Statement &statement)
{
    if (m_packedItems.empty()) {
        if (!m_reader.has(ItemTotal) || !m_reader.has(ItemQuantity))
            noteUnreadItems();
        return;
    }
    std::vector<OrderLine> lines;
    for (const int position : m_packedItems) {
        if (m_reader.textAt(position).empty())
            continue;
        auto line = lineOf(position);
        if (!line) {
            noteUnreadItems();
            return;
        }
        lines.push_back(*std::move(line));
    }
    for (OrderLine &line : lines) {
        if (!m_reader.failed())
            addTo(statement, std::move(line));
    }
}

/// None when it is written in a way that is not known: each plugin packs items as it likes.
std::optional<OrderLine> OrderBuilder::lineOf(int position)
{
    PackedItem item = packedItemOf(m_reader.textAt(position));
    const auto quantity = parseCount(item.quantity);
    const AmountAnswer charged = parseAmount(item.total, m_exponent, DecimalMark::Point);
    const AmountAnswer before =
        item.subtotal.empty() ? charged : parseAmount(item.subtotal, m_exponent, DecimalMark::Point);
    if (!quantity || !charged || !before || !isExact(charged.minor) || !isExact(before.minor))
        return std::nullopt;
    OrderLine line;
    line.sku = item.sku;
    line.title = std::move(item.name);
    line.quantity = *quantity;
    line.gross = before.minor;
    line.discount = before.minor - charged.minor;
    return line;
}

void OrderBuilder::noteUnreadItems()
{
    m_reader.noteOnce("items_unread", ItemName, {},
        Tr::tr(
            "The file does not say in a known way which articles its orders hold, so those of some or all orders, and "
            "their units, are unknown. Export the orders with one row per item where they are needed."));
}

void OrderBuilder::addTo(Statement &statement, OrderLine &&line)
{
    if (!addLine(statement.order, m_magnitude, line))
        m_reader.fail(ItemTotal, "bad_number", Tr::tr("The order's lines are too large to be added up exactly."));
    statement.goods += line.gross - line.discount;
    statement.order.lines.push_back(std::move(line));
}

bool OrderBuilder::accept(Statement &&statement)
{
    if (const std::int64_t difference = settleTotal(statement); difference != 0) {
        m_reader.note("total_mismatch", Total, statement.firstRow,
            Tr::tr("The parts of the order %1 do not add up to its total; the difference of %2 was kept as an "
                   "adjustment.")
                .arg(toQString(statement.order.ref), QString::fromStdString(plainDecimal(difference, m_exponent))));
    }
    if (const OrderNote note = settleRefund(statement); note.code != nullptr)
        m_reader.note(note.code, Status, statement.firstRow, note.message);
    RecordGroup group;
    group.firstRow = statement.firstRow;
    group.rowCount = statement.rowCount;
    group.amount = statement.order.total;
    group.records.emplace_back(std::move(statement.order));
    return m_reader.sink().accept(std::move(group));
}

bool OrderBuilder::finish()
{
    std::vector<Statement> pieces = std::exchange(m_pieces, {});
    if (pieces.empty())
        return true;
    if (m_reader.failed()) {
        std::int64_t rowCount = 0;
        for (const Statement &piece : pieces)
            rowCount += piece.rowCount;
        m_reader.reject(rowCount, pieces[0].firstRow);
        return true;
    }
    for (Statement &statement : statementsOf(std::move(pieces))) {
        if (!accept(std::move(statement)))
            return false;
    }
    return true;
}

} // namespace postledger::woocommerce
