// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/woocommerce_orders/order_builder.h"

#include "base/money.h"
#include "formats/order_money.h"
#include "formats/woocommerce_orders/columns.h"
#include "formats/woocommerce_orders/origin.h"

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
} // namespace

bool OrderBuilder::continues(std::string_view number) const
{
    if (m_rowCount == 0 || number.empty() || number != m_order.ref)
        return false;
    const std::string_view total = m_reader.text(Total);
    return total.empty() || m_reader.parsedAmount(Total, m_exponent).minor == m_order.total;
}

bool OrderBuilder::take()
{
    const std::string_view number = parseId(m_reader.text(Number));
    if (continues(number)) {
        ++m_rowCount;
        m_reader.checkFault();
        if (!m_reader.failed())
            readLine();
        return true;
    }
    if (!finish())
        return false;
    m_order = Order{};
    m_order.store = "woocommerce";
    m_order.ref = number;
    m_order.checkout = Checkout::ClickOut;
    m_firstRow = m_reader.line();
    m_rowCount = 1;
    m_magnitude = 0;
    m_reader.checkFault();
    m_reader.requiredId(Number);
    if (!m_reader.failed())
        readOrderCells();
    if (!m_reader.failed())
        readLine();
    return true;
}

void OrderBuilder::readOrderCells()
{
    if (m_reader.text(Total).empty() && !m_reader.text(ItemTotal).empty()) {
        m_reader.fail(Number, "orphan_line",
            Tr::tr("The row goes on with an order whose first row is not above it. Keep the rows of an order together, "
                   "or export the file again."));
        return;
    }
    m_currency = m_reader.currency(CurrencyCode);
    if (!m_currency)
        return;
    m_exponent = m_currency->exponent();
    m_order.currency = m_currency->code();

    m_order.total = m_reader.requiredAmount(Total, m_exponent);
    m_order.shipping = m_reader.amount(Shipping, m_exponent).value_or(0);
    m_shippingTax = m_reader.amount(ShippingTax, m_exponent).value_or(0);
    m_fees = m_reader.amount(Fees, m_exponent).value_or(0);
    m_taxes = m_reader.amount(Taxes, m_exponent).value_or(0);
    m_discount = m_reader.amount(Discount, m_exponent).value_or(0);
    m_refunded = std::abs(m_reader.amount(RefundedTotal, m_exponent).value_or(0));

    m_order.placedAt = m_reader.requiredInstant(OrderedAt);
    const auto paidAt = m_reader.instant(PaidAt);
    m_paid = paidAt.has_value();
    m_order.changedAt = std::max({m_order.placedAt, paidAt.value_or(m_order.placedAt),
        m_reader.instant(CompletedAt).value_or(m_order.placedAt)});
    readStatus();
    readOrigin();
}

void OrderBuilder::readStatus()
{
    m_status = m_reader.text(Status);
    const std::string &status = m_status;
    const auto state = stateOf(status);
    if (!state) {
        m_reader.noteOnce("unknown_status", Status, status,
            Tr::tr("The status “%1” is none of WooCommerce's own; its orders count as sold.").arg(toQString(status)));
    }
    m_state = state.value_or(State::Sold);
    m_order.cancelled = m_state == State::Cancelled;
}

void OrderBuilder::readOrigin()
{
    std::string_view customer = m_reader.text(CustomerEmail);
    if (customer.empty())
        customer = m_reader.text(BillingEmail);
    m_order.customer = m_reader.sink().customerKey(customer);
    addCoupons(m_order, m_reader.text(Coupons));
    OrderTouch touch = touchOf({.sourceType = m_reader.text(SourceType),
        .source = m_reader.text(UtmSource),
        .medium = m_reader.text(UtmMedium),
        .campaign = m_reader.text(UtmCampaign),
        .content = m_reader.text(UtmContent),
        .term = m_reader.text(UtmTerm),
        .landingPage = m_reader.text(SessionEntry)});
    if (touch != OrderTouch{})
        m_order.touches.push_back(std::move(touch));
}

void OrderBuilder::readLine()
{
    if (!m_reader.has(ItemTotal) || !m_reader.has(ItemQuantity))
        return; // a choice of columns without items
    if (m_reader.text(ItemTotal).empty() && m_reader.text(ItemName).empty())
        return;
    const auto quantity = m_reader.count(ItemQuantity);
    const std::int64_t charged = m_reader.requiredAmount(ItemTotal, m_exponent);
    const std::int64_t before = m_reader.amount(ItemSubtotal, m_exponent).value_or(charged);
    if (!quantity && !m_reader.failed()) {
        m_reader.fail(ItemQuantity, "bad_number",
            Tr::tr("“%1” is empty, but a quantity is needed.").arg(m_reader.label(ItemQuantity)));
    }
    OrderLine &line = m_order.lines.emplace_back();
    line.sku = m_reader.text(ItemSku);
    line.title = m_reader.text(ItemName);
    line.quantity = quantity.value_or(0);
    line.gross = before;
    const bool fits = addLine(m_order, m_magnitude, line);
    line.discount = fits ? before - charged : 0;
    if (!fits)
        m_reader.fail(ItemTotal, "bad_number", Tr::tr("The order's lines are too large to be added up exactly."));
}

void OrderBuilder::settleTotal()
{
    if (m_order.lines.empty()) { // all that is known is the sum
        m_order.tax = m_taxes;
        m_order.discount = m_discount;
        m_order.adjustment = m_fees;
        m_order.gross = m_order.total - m_order.shipping - m_taxes - m_fees + m_discount;
        return;
    }
    shareDiscount(m_order, 0);
    // An item's total is what it cost after discounts and before tax, but plugins may write it before discounts or
    // with tax, and the tax with or without that of the shipping: what fits the order's total is meant.
    const std::int64_t goods = m_order.gross - m_order.discount;
    struct Reading
    {
        bool itemsBeforeDiscount;
        std::int64_t tax;
        bool taxInside;
    };
    const Reading readings[] = {{false, m_taxes, false}, {false, m_taxes + m_shippingTax, false},
        {true, m_taxes, false}, {true, m_taxes + m_shippingTax, false}, {false, m_taxes, true}, {true, m_taxes, true}};
    const auto missing = [&](const Reading &reading) {
        return m_order.total
            - (goods - (reading.itemsBeforeDiscount ? m_discount : 0) + m_order.shipping + m_fees
                + (reading.taxInside ? 0 : reading.tax));
    };
    const Reading *best = &readings[0];
    for (const Reading &reading : readings) {
        if (missing(reading) == 0) {
            best = &reading;
            break;
        }
    }
    if (best->itemsBeforeDiscount) {
        shareDiscount(m_order, m_discount);
    } else if (m_order.discount == 0 && m_discount > 0) {
        // Items after discount: what they cost before is the same more.
        const std::int64_t before = m_order.gross;
        shareDiscount(m_order, m_discount);
        for (OrderLine &line : m_order.lines)
            line.gross += line.discount;
        m_order.gross = before + m_discount;
    }
    if (best->taxInside && best->tax != 0)
        takeOutTax(m_order, best->tax, {});
    m_order.tax = best->tax;
    m_order.adjustment = m_order.total - (m_order.gross - m_order.discount + m_order.shipping + m_order.tax);
    if (m_order.adjustment != m_fees) {
        m_reader.note("total_mismatch", Total, m_firstRow,
            Tr::tr("The parts of the order %1 do not add up to its total; the difference of %2 was kept as an "
                   "adjustment.")
                .arg(toQString(m_order.ref),
                    QString::fromStdString(plainDecimal(m_order.adjustment - m_fees, m_exponent))));
    }
}

void OrderBuilder::settleRefund()
{
    const bool unpaid = m_state == State::Unpaid || (m_state == State::Cancelled && !m_paid && m_refunded == 0);
    if (unpaid) {
        m_reader.note("unpaid_order", Status, m_firstRow,
            Tr::tr("The order %1 is “%2”, so its whole amount counts as given back.")
                .arg(toQString(m_order.ref), toQString(m_status)));
    }
    if (unpaid || (m_state == State::Refunded && m_refunded == 0))
        giveBack(m_order, m_order.total);
    else if (m_refunded != 0)
        giveBack(m_order, m_refunded);
}

bool OrderBuilder::finish()
{
    if (m_rowCount == 0)
        return true;
    const std::int64_t rowCount = std::exchange(m_rowCount, 0);
    if (m_reader.failed()) {
        m_reader.reject(rowCount, m_firstRow);
        return true;
    }
    settleTotal();
    settleRefund();
    RecordGroup group;
    group.firstRow = m_firstRow;
    group.rowCount = rowCount;
    group.amount = m_order.total;
    group.records.emplace_back(std::move(m_order));
    return m_reader.sink().accept(std::move(group));
}

} // namespace postledger::woocommerce
