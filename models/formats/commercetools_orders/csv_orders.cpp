// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/commercetools_orders/csv_orders.h"

#include "base/money.h"
#include "formats/comma_list.h"
#include "formats/commercetools_orders/columns.h"
#include "formats/order_money.h"
#include "formats/utm.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace postledger::commercetools {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_formats)
};

constexpr int kLineCells[] = {LineId, LineName, LineSku, LineQuantity, LinePrice};
} // namespace

bool CsvOrders::hasLine() const
{
    return std::any_of(
        std::begin(kLineCells), std::end(kLineCells), [&](int column) { return !m_reader.text(column).empty(); });
}

bool CsvOrders::hasOrderCells() const
{
    return std::any_of(
        std::begin(kOrderCells), std::end(kOrderCells), [&](int column) { return !m_reader.text(column).empty(); });
}

/// Whether the row states the open order once more, as where two exports were joined. The exporter writes an order's
/// own row first; where somebody has taken those rows out, a line that comes again tells it, and without ids the sums.
bool CsvOrders::isSecondStatement() const
{
    if (!hasOrderCells())
        return false;
    if (!hasLine())
        return true;
    if (m_hasOwnRow)
        return false;
    const std::string_view line = m_reader.text(LineId);
    if (!line.empty())
        return m_lineIds.count(line) > 0;
    return m_order.gross != 0 && explains(m_order, m_totals);
}

bool CsvOrders::take()
{
    const std::string_view number = parseId(m_reader.text(OrderNumber));
    const std::string_view id = parseId(m_reader.text(Id));
    std::string key = std::string(number) + '\n' + std::string(id);
    if (m_rowCount > 0 && key == m_key && !isSecondStatement()) {
        ++m_rowCount;
        m_reader.checkFault();
        if (!m_reader.failed())
            readLine();
        return true;
    }
    if (!finish())
        return false;
    m_key = std::move(key);
    m_order = Order{};
    m_order.store = "commercetools";
    m_order.ref = number.empty() ? id : number;
    m_order.checkout = Checkout::ClickOut;
    m_totals = {};
    m_firstRow = m_reader.line();
    m_rowCount = 1;
    m_magnitude = 0;
    m_states = {};
    m_totalIsGross = false;
    m_modifiedAt.reset();
    m_hasOwnRow = !hasLine();
    m_lineIds.clear();
    m_reader.checkFault();
    m_reader.requiredId(number.empty() && !id.empty() ? Id : OrderNumber);
    if (!m_reader.failed())
        readOrderCells();
    if (!m_reader.failed())
        readLine();
    return true;
}

/// "USD 9999" of the order's currency.
std::optional<std::int64_t> CsvOrders::cents(int column)
{
    const std::string_view cell = m_reader.text(column);
    if (cell.empty())
        return std::nullopt;
    constexpr std::int64_t kLargest = 1'000'000'000'000'000;
    const auto amount = parseCentAmount(cell);
    if (!amount || amount->minor > kLargest || amount->minor < -kLargest) {
        m_reader.fail(column, "bad_number",
            Tr::tr("“%1” is no currency with a whole number of its smallest units, such as “EUR 9999”.")
                .arg(m_reader.label(column)));
        return std::nullopt;
    }
    if (m_currency && amount->currency != m_currency->code()) {
        m_reader.fail(column, "bad_currency",
            Tr::tr("“%1” is in another currency than the order, so they cannot be added up.")
                .arg(m_reader.label(column)));
        return std::nullopt;
    }
    return amount->minor;
}

void CsvOrders::readOrderCells()
{
    if (hasLine() && !hasOrderCells()) {
        m_reader.failOrphan(m_reader.text(OrderNumber).empty() ? Id : OrderNumber, TotalPrice);
        return;
    }
    m_currency.reset();
    std::string_view code = m_reader.text(TotalCurrency);
    int column = TotalCurrency;
    for (const int other : {TotalPrice, TotalGross}) {
        if (!code.empty())
            break;
        if (const auto amount = parseCentAmount(m_reader.text(other)))
            code = amount->currency;
        column = other;
    }
    if (code.empty()) {
        m_currency = m_reader.currency(TotalCurrency);
    } else if (m_reader.checkCurrency(column, code)) {
        m_currency = Currency::fromCode(code);
    }
    if (!m_currency)
        return;
    m_order.currency = m_currency->code();
    m_order.placedAt = m_reader.requiredInstant(CreatedAt);
    m_modifiedAt = m_reader.instant(LastModifiedAt);
    m_order.changedAt = std::max(m_order.placedAt, m_modifiedAt.value_or(m_order.placedAt));
    auto total = cents(TotalPrice);
    if (!total)
        total = m_reader.count(TotalCents);
    const auto gross = cents(TotalGross);
    const auto net = cents(TotalNet);
    if (!total && !gross && !m_reader.failed())
        m_reader.requiredAmount(TotalPrice, 0);
    m_totals.total = gross ? *gross : total.value_or(0);
    if (gross && net)
        m_totals.tax = *gross - *net;
    if (total && gross && net && *gross != *net)
        m_totalIsGross = *total == *gross;
    m_order.shipping = cents(ShippingPrice).value_or(0);
    m_states = statesOf(m_reader.text(OrderState), m_reader.text(PaymentState));
    m_order.cancelled = m_states.isCancelled;
    readOrigin();
}

void CsvOrders::readOrigin()
{
    std::string_view customer = m_reader.text(CustomerEmail);
    if (customer.empty())
        customer = m_reader.text(CustomerId);
    m_order.customer = m_reader.sink().customerKey(customer);
    m_order.channel = m_reader.text(StoreKey);
    std::string codes(m_reader.text(DiscountCodes));
    m_totals.hasCode = !codes.empty();
    std::replace(codes.begin(), codes.end(), ';', ',');
    addCodes(m_order, codes);
    addCodes(m_order, m_reader.text(CreatorCode));
    OrderTouch touch;
    setUtmField(touch, "utm_source", m_reader.text(UtmSource));
    setUtmField(touch, "utm_medium", m_reader.text(UtmMedium));
    setUtmField(touch, "utm_campaign", m_reader.text(UtmCampaign));
    setUtmField(touch, "utm_content", m_reader.text(UtmContent));
    setUtmField(touch, "utm_term", m_reader.text(UtmTerm));
    if (touch != OrderTouch{})
        m_order.touches.push_back(std::move(touch));
}

void CsvOrders::readLine()
{
    if (m_reader.text(LineId).empty() && m_reader.text(LineQuantity).empty() && m_reader.text(LinePrice).empty())
        return;
    // A template may name the lines without saying what they cost.
    if (!m_reader.has(LinePrice) || !m_reader.has(LineQuantity))
        return;
    const auto quantity = m_reader.count(LineQuantity);
    const auto price = cents(LinePrice);
    if (!quantity && !m_reader.failed()) {
        m_reader.fail(LineQuantity, "bad_number",
            Tr::tr("“%1” is empty, but a quantity is needed.").arg(m_reader.label(LineQuantity)));
    }
    if (!price && !m_reader.failed())
        m_reader.requiredAmount(LinePrice, 0);
    m_lineIds.emplace(m_reader.text(LineId));
    const auto gross = multiplyChecked(price.value_or(0), quantity.value_or(0));
    OrderLine &line = m_order.lines.emplace_back();
    line.sku = m_reader.sku(LineSku);
    line.title = m_reader.text(LineName);
    line.quantity = quantity.value_or(0);
    line.gross = gross.value_or(0);
    std::optional<std::int64_t> charged = line.gross;
    if (const auto whole = cents(LineTotal))
        charged = *whole;
    else if (const auto each = cents(LineDiscountedPrice))
        charged = multiplyChecked(*each, line.quantity);
    line.discount = discountOf(line.gross, charged);
    if (!gross || !addLine(m_order, m_magnitude, line))
        m_reader.fail(LinePrice, "bad_number", Tr::tr("The order's lines are too large to be added up exactly."));
}

void CsvOrders::tell(const Settled &settled)
{
    if (settled.taxIsShared)
        m_reader.noteOnce("shared_tax", ShippingPrice, {}, sharedTax());
    if (settled.shippingLeftOut) {
        m_reader.note("shipping_left_out", ShippingPrice, m_firstRow,
            Tr::tr("The total of the order %1 holds no shipping, so none was counted.").arg(toQString(m_order.ref)));
    }
    if (settled.discount != 0 && !m_totals.hasCode) {
        m_reader.note("derived_discount", TotalPrice, m_firstRow,
            Tr::tr(
                "The lines of the order %1 cost %2 more than its total, and nothing says why; the difference counts as "
                "a discount.")
                .arg(toQString(m_order.ref),
                    QString::fromStdString(plainDecimal(settled.discount, m_currency->exponent()))));
    }
    if (settled.difference != 0) {
        m_reader.note("total_mismatch", TotalPrice, m_firstRow,
            Tr::tr("The parts of the order %1 do not add up to its total; the difference of %2 was kept as an "
                   "adjustment.")
                .arg(toQString(m_order.ref),
                    QString::fromStdString(plainDecimal(settled.difference, m_currency->exponent()))));
    }
}

bool CsvOrders::finish()
{
    if (m_rowCount == 0)
        return true;
    const std::int64_t rowCount = std::exchange(m_rowCount, 0);
    if (m_reader.failed()) {
        m_reader.reject(rowCount, m_firstRow);
        return true;
    }
    if (m_order.lines.empty()) // no sums tell
        m_totals.taxIncluded = m_totalIsGross;
    tell(settle(m_order, m_totals));
    if (m_states.isTakenBack)
        takeBack(m_order, m_modifiedAt);
    if (m_states.isCancelled && m_states.wasPaid)
        m_reader.note("cancelled_order", OrderState, m_firstRow, paidAndCancelled(m_order));
    RecordGroup group;
    group.firstRow = m_firstRow;
    group.rowCount = rowCount;
    group.amount = m_order.total;
    group.records.emplace_back(std::move(m_order));
    return m_reader.sink().accept(std::move(group));
}

} // namespace postledger::commercetools
