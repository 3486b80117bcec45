// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/tiktok_shop_orders/order_builder.h"

#include "base/money.h"
#include "formats/assumed_currency.h"
#include "formats/order_money.h"

#include <QCoreApplication>

#include <algorithm>

namespace postledger::tiktok_shop {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_formats)
};

bool isOneOf(std::string_view list, std::string_view word)
{
    while (!list.empty()) {
        const std::size_t bar = list.find('|');
        if (list.substr(0, bar) == word)
            return true;
        list = bar == std::string_view::npos ? std::string_view() : list.substr(bar + 1);
    }
    return false;
}
} // namespace

const CountryHabits *habitsOf(std::string_view country)
{
    const std::string folded = foldedText(country);
    for (const CountryHabits &habits : kCountries) {
        if (!folded.empty() && isOneOf(habits.names, folded))
            return &habits;
    }
    return nullptr;
}

OrderBuilder::OrderBuilder(RowReader &reader, Currency answer)
    : m_reader(reader)
    , m_answer(answer)
{
}

std::optional<Currency> OrderBuilder::currencyOfRow()
{
    // A code in a cell ("BRL 12,00") is the strongest sign, then the country of the shop.
    const auto inCell = parseAmount(m_reader.text(SubtotalBefore), 2, m_reader.habits().mark).currency;
    if (!inCell.empty())
        return Currency::fromCode(inCell);
    if (const CountryHabits *country = habitsOf(m_reader.text(Country)))
        return Currency::fromCode(country->currency);
    if (m_answer.isValid()) {
        noteAssumedCurrency(m_reader, m_answer);
        return m_answer;
    }
    return std::nullopt;
}

void OrderBuilder::begin(std::string_view id)
{
    m_order = Order{};
    m_order.store = "tiktok_shop";
    m_order.ref = id;
    m_order.checkout = Checkout::InApp;
    m_firstRow = m_reader.line();
    m_rowCount = 0;
    m_fees = m_magnitude = 0;
    add();
}

void OrderBuilder::add()
{
    const bool first = m_rowCount++ == 0;
    m_reader.checkFault();
    m_reader.requiredId(OrderId);
    if (first && !m_reader.failed())
        readOrderCells();
    if (!m_reader.failed())
        readLine();
}

void OrderBuilder::readOrderCells()
{
    const auto currency = currencyOfRow();
    if (!currency) {
        m_currencyUnknown = true;
        m_reader.fail(Country, "bad_currency", Tr::tr("Nothing tells in which currency the order was paid."));
        return;
    }
    m_exponent = currency->exponent();
    m_order.currency = currency->code();

    m_paidShipping = amountOr0(ShippingAfter);
    m_order.shipping = m_paidShipping + amountOr0(ShippingPlatformDiscount);
    m_order.platformSubsidy = amountOr0(PaymentDiscount);
    m_taxes = amountOr0(Taxes);
    for (const int fee : kPlatformFees)
        m_fees += amountOr0(fee);
    m_orderAmount = m_reader.amount(OrderAmount, m_exponent);
    m_refund = amountOr0(RefundAmount);

    m_order.placedAt = m_order.changedAt = m_reader.requiredInstant(CreatedTime);
    for (const int column : {PaidTime, RtsTime, ShippedTime, DeliveredTime})
        m_order.changedAt = std::max(m_order.changedAt, m_reader.instant(column).value_or(m_order.changedAt));
    m_order.refundedAt = m_reader.instant(CancelledTime);
    m_order.changedAt = std::max(m_order.changedAt, m_order.refundedAt.value_or(m_order.changedAt));
    m_order.cancelled = m_order.refundedAt || equalsIgnoringCase(m_reader.text(CancelOrReturn), "Cancel");
    const std::string status = foldedText(m_reader.text(OrderStatus));
    m_nothingPaid = m_order.cancelled || status == "unpaid" || status == "não pago";
    m_order.unpaid = m_nothingPaid && !m_order.cancelled; // may be paid later

    m_order.customer = m_reader.sink().customerKey(m_reader.text(BuyerUsername));
    m_order.channel = m_reader.text(PurchaseChannel);
    if (m_order.channel.empty())
        m_order.channel = m_reader.text(OrderChannel);
    std::string_view creator = m_reader.text(CreatorHandle);
    if (creator.starts_with('@'))
        creator.remove_prefix(1);
    m_order.declaredCreator = creator;
}

void OrderBuilder::readLine()
{
    OrderLine &line = m_order.lines.emplace_back();
    line.sku = m_reader.text(SellerSku);
    if (line.sku.empty())
        line.sku = m_reader.requiredId(SkuId);
    line.title = m_reader.text(ProductName);
    const auto quantity = m_reader.count(Quantity);
    if (!quantity && !m_reader.failed()) {
        m_reader.fail(
            Quantity, "bad_number", Tr::tr("“%1” is empty, but a quantity is needed.").arg(m_reader.label(Quantity)));
    }
    line.quantity = quantity.value_or(0);
    line.returnedQuantity = m_reader.count(ReturnedQuantity).value_or(0);
    line.gross = m_reader.requiredAmount(SubtotalBefore, m_exponent);
    line.discount = amountOr0(SellerDiscount);
    m_order.discount += line.discount;
    m_order.platformSubsidy += amountOr0(PlatformDiscount);
    if (!addLine(m_order, m_magnitude, line)) {
        m_reader.fail(SubtotalBefore, "bad_number", Tr::tr("The order's lines are too large to be added up exactly."));
    }
}

void OrderBuilder::settleTotal()
{
    // What the buyer paid tells whether the prices contain the tax: with taxes only one of the two sums fits.
    const std::int64_t parts = m_order.gross - m_order.discount - m_order.platformSubsidy + m_paidShipping + m_fees;
    if (m_taxes != 0 && m_orderAmount == parts)
        takeOutTax(m_order, m_taxes, {});
    else
        m_order.tax = m_taxes;
    m_order.total = m_order.gross - m_order.discount + m_order.shipping + m_order.tax;
    if (m_orderAmount && *m_orderAmount != parts && *m_orderAmount != parts + m_taxes) {
        m_reader.note("total_mismatch", OrderAmount, m_firstRow,
            Tr::tr("What the buyer of order %1 paid differs by %2 from the sum of its lines; the lines count.")
                .arg(toQString(m_order.ref),
                    QString::fromStdString(plainDecimal(*m_orderAmount - parts - m_taxes, m_exponent))));
    }
}

void OrderBuilder::settleRefund()
{
    // A buyer who got everything back leaves nothing to the seller: the platform takes its own discounts back too.
    const bool whole = m_nothingPaid || (m_refund > 0 && m_orderAmount && m_refund >= *m_orderAmount);
    if (whole || m_refund != 0)
        giveBack(m_order, whole ? m_order.total : m_refund);
    else
        m_order.refundedAt.reset();
}

bool OrderBuilder::finish()
{
    if (!isOpen())
        return true;
    const std::int64_t rowCount = std::exchange(m_rowCount, 0);
    if (m_reader.failed()) {
        m_reader.reject(rowCount, m_firstRow);
        return true;
    }
    settleTotal();
    settleRefund();
    m_acceptedAny = true;
    RecordGroup group;
    group.firstRow = m_firstRow;
    group.rowCount = rowCount;
    group.amount = m_order.total;
    group.records.emplace_back(std::move(m_order));
    m_order = Order{};
    return m_reader.sink().accept(std::move(group));
}

} // namespace postledger::tiktok_shop
