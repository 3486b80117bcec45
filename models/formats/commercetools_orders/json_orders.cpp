// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/commercetools_orders/json_orders.h"

#include "base/money.h"
#include "base/text.h"
#include "codec/values.h"
#include "formats/comma_list.h"
#include "formats/order_money.h"
#include "formats/utm.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace postledger::commercetools {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_formats)
};

constexpr int kFinestDigits = 12;

/// A localised text in English where there is one, else its first language.
std::string_view localised(const JsonValue &value)
{
    if (!value.isObject())
        return value.text();
    std::string_view first;
    for (const JsonValue text : value) {
        if (text.key() == "en" || text.key().starts_with("en-"))
            return text.text();
        if (first.empty())
            first = text.text();
    }
    return first;
}

/// Millionths of "amount": 0.19.
std::optional<std::int64_t> rateOf(const JsonValue &taxRate)
{
    const AmountAnswer rate = parseAmount(taxRate["amount"].text(), 6, DecimalMark::Point);
    return rate && rate.minor >= 0 && rate.minor < 1'000'000 ? std::optional(rate.minor) : std::nullopt;
}

/// "utmSource", as shops call their own fields, as "utm_source".
std::string underscored(std::string_view name)
{
    if (name.size() > 3 && name.starts_with("utm") && name[3] >= 'A' && name[3] <= 'Z')
        return "utm_" + asciiLower(name.substr(3));
    return std::string(name);
}
} // namespace

/// Minor units of a money object. Its own number of digits counts; without one, the currency's.
std::optional<std::int64_t> JsonOrders::money(const JsonValue &value, std::string_view name)
{
    if (!value.isSet())
        return std::nullopt;
    if (const std::string_view code = value["currencyCode"].text(); code != m_order.currency) {
        m_reader.fail(name, "bad_currency",
            Tr::tr("“%1” is in another currency than the order, so they cannot be added up.").arg(toQString(name)),
            code);
        return std::nullopt;
    }
    auto amount = m_reader.count(value["centAmount"], name);
    if (!amount) {
        m_reader.failMissing(name, "bad_number");
        return std::nullopt;
    }
    const std::int64_t exponent = m_currency.exponent();
    // Of a price with more digits than cents, the amount in cents is given too.
    const std::int64_t digits = value["type"].text() == "highPrecision"
        ? exponent
        : m_reader.count(value["fractionDigits"], name).value_or(exponent);
    for (std::int64_t i = digits; amount && i < exponent && i >= 0; ++i)
        amount = multiplyChecked(*amount, 10);
    for (std::int64_t i = std::min<std::int64_t>(digits, kFinestDigits); amount && i > exponent; --i)
        amount = *amount % 10 == 0 ? std::optional(*amount / 10) : std::nullopt;
    constexpr std::int64_t kLargest = 1'000'000'000'000'000;
    if (!amount || digits > kFinestDigits || digits < 0 || *amount > kLargest || *amount < -kLargest) {
        m_reader.fail(name, "bad_number",
            Tr::tr("“%1” has more decimals than its currency has. Correct the amount.").arg(toQString(name)),
            value["centAmount"].text());
        return std::nullopt;
    }
    return amount;
}

bool JsonOrders::map()
{
    const JsonValue &json = m_reader.record();
    m_order = Order{};
    m_order.store = "commercetools";
    m_order.checkout = Checkout::ClickOut;
    m_totals = {};
    m_lineIds.clear();
    m_lineTaxes.clear();
    m_refunds.clear();
    m_magnitude = 0;
    readHead(json);
    if (!m_reader.failed())
        readTotals(json);
    if (!m_reader.failed())
        readRefunds(json);
    if (m_reader.failed()) {
        m_reader.reject();
        return true;
    }
    readOrigin(json);
    RecordGroup group;
    group.firstRow = m_reader.row();
    group.amount = m_order.total;
    group.records.emplace_back(std::move(m_order));
    for (Refund &refund : m_refunds)
        group.records.emplace_back(std::move(refund));
    return m_reader.sink().accept(std::move(group));
}

void JsonOrders::readHead(const JsonValue &json)
{
    m_order.ref = trimmed(json["orderNumber"].text());
    if (m_order.ref.empty())
        m_order.ref = json["id"].text();
    if (m_order.ref.empty())
        m_reader.failMissing("orderNumber", "missing_id");
    const auto currency = m_reader.currency(json["totalPrice"]["currencyCode"], "totalPrice.currencyCode");
    if (!currency)
        return;
    m_currency = *currency;
    m_order.currency = currency->code();
    const auto placedAt = m_reader.instant(json["createdAt"], "createdAt");
    if (!placedAt) {
        m_reader.failMissing("createdAt", "bad_date");
        return;
    }
    m_order.placedAt = m_order.changedAt = *placedAt;
    for (const std::string_view name : {"lastModifiedAt", "completedAt"})
        m_order.changedAt = std::max(m_order.changedAt, m_reader.instant(json[name], name).value_or(m_order.changedAt));
    m_order.cancelled = json["orderState"].text() == "Cancelled";
}

void JsonOrders::readLine(const JsonValue &json, std::string_view name)
{
    const JsonValue price = json["price"];
    const auto quantity = m_reader.count(json["quantity"], name);
    // A custom line's "money" is its price.
    const auto unit = money(price["value"].isSet() ? price["value"] : json["money"], name);
    if (!quantity || !unit) {
        m_reader.failMissing(name, "bad_number");
        return;
    }
    const auto gross = multiplyChecked(*unit, *quantity);
    m_lineIds.emplace_back(json["id"].text());
    OrderLine &line = m_order.lines.emplace_back();
    const std::string_view sku = json["variant"]["sku"].text();
    line.sku = sku.empty() ? json["slug"].text() : sku;
    line.title = localised(json["name"]);
    line.quantity = *quantity;
    line.gross = gross.value_or(0);
    if (const auto charged = money(json["totalPrice"], name); charged && gross)
        line.discount = discountOf(*gross, charged);
    if (!gross || !addLine(m_order, m_magnitude, line))
        m_reader.fail(name, "bad_number", Tr::tr("The order's lines are too large to be added up exactly."));
    const JsonValue rate = json["taxRate"];
    if (const JsonValue included = rate["includedInPrice"]; included.isSet())
        m_totals.taxIncluded = included.isTrue();
    m_totals.lineRates.push_back(rateOf(rate));
}

void JsonOrders::readTotals(const JsonValue &json)
{
    for (const JsonValue line : json["lineItems"])
        readLine(line, "lineItems.price");
    for (const JsonValue line : json["customLineItems"])
        readLine(line, "customLineItems.price");
    const JsonValue shipping = json["shippingInfo"];
    const JsonValue discounted = shipping["discountedPrice"]["value"];
    m_order.shipping = money(discounted.isSet() ? discounted : shipping["price"], "shippingInfo.price").value_or(0);
    m_totals.hasCode = !json["discountCodes"].isEmpty();
    m_totals.discount = money(json["discountOnTotalPrice"]["discountedAmount"], "discountOnTotalPrice").value_or(0);
    const JsonValue taxed = json["taxedPrice"];
    const auto gross = money(taxed["totalGross"], "taxedPrice.totalGross");
    const auto net = money(taxed["totalNet"], "taxedPrice.totalNet");
    const auto total = money(json["totalPrice"], "totalPrice");
    if (!total)
        m_reader.failMissing("totalPrice", "bad_number");
    m_totals.shippingRate = rateOf(shipping["taxRate"]);
    const JsonValue taxedShipping =
        shipping["taxedPrice"].isSet() ? shipping["taxedPrice"] : json["taxedShippingPrice"];
    const auto shippingGross = money(taxedShipping["totalGross"], "shippingInfo.taxedPrice");
    const auto shippingNet = money(taxedShipping["totalNet"], "shippingInfo.taxedPrice");
    if (m_reader.failed())
        return;
    m_totals.total = gross.value_or(*total);
    if (gross && net)
        m_totals.tax = *gross - *net;
    if (shippingGross && shippingNet)
        m_totals.shippingTax = *shippingGross - *shippingNet;
    Settled settled = settle(m_order, m_totals);
    tell(settled);
    m_lineTaxes = std::move(settled.lineTaxes);
}

void JsonOrders::tell(const Settled &settled)
{
    if (settled.taxIsShared && !std::exchange(m_sharedTaxIsNoted, true)) {
        m_reader.sink().note(
            {0, 1, QStringLiteral("shippingInfo.price"), QStringLiteral("shared_tax"), sharedTax(), QString()});
    }
    if (settled.shippingLeftOut) {
        m_reader.note("shipping_left_out", "shippingInfo.price",
            Tr::tr("The total of the order %1 holds no shipping, so none was counted.").arg(toQString(m_order.ref)));
    }
    if (settled.discount != 0 && !m_totals.hasCode) {
        m_reader.note("derived_discount", "totalPrice",
            Tr::tr(
                "The lines of the order %1 cost %2 more than its total, and nothing says why; the difference counts as "
                "a discount.")
                .arg(toQString(m_order.ref),
                    QString::fromStdString(plainDecimal(settled.discount, m_currency.exponent()))));
    }
    if (settled.difference != 0) {
        m_reader.note("total_mismatch", "totalPrice",
            Tr::tr("The parts of the order %1 do not add up to its total; the difference of %2 was kept as an "
                   "adjustment.")
                .arg(toQString(m_order.ref),
                    QString::fromStdString(plainDecimal(settled.difference, m_currency.exponent()))));
    }
}

void JsonOrders::readRefunds(const JsonValue &json)
{
    // Only a query that expands its payments brings their transactions.
    for (const JsonValue payment : json["paymentInfo"]["payments"]) {
        for (const JsonValue transaction : payment["obj"]["transactions"]) {
            if (transaction["type"].text() != "Refund" || transaction["state"].text() != "Success")
                continue;
            Refund refund;
            refund.store = m_order.store;
            refund.orderRef = m_order.ref;
            refund.currency = m_order.currency;
            refund.ref = transaction["id"].text();
            refund.at =
                m_reader.instant(transaction["timestamp"], "transactions.timestamp").value_or(m_order.changedAt);
            if (refund.ref.empty())
                m_reader.failMissing("transactions.id", "missing_id");
            splitRefund(refund, money(transaction["amount"], "transactions.amount").value_or(0), m_order);
            m_refunds.push_back(std::move(refund));
        }
    }
    if (!m_refunds.empty())
        return;
    const States states = statesOf(json["orderState"].text(), json["paymentState"].text());
    if (!states.isTakenBack) {
        readReturns(json);
        return;
    }
    takeBack(m_order, json["lastModifiedAt"].isSet() ? std::optional(m_order.changedAt) : std::nullopt);
    if (states.isCancelled && states.wasPaid)
        m_reader.note("cancelled_order", "orderState", paidAndCancelled(m_order));
}

/// What was sent back and paid back: the share of its line. The payment's own transactions know better, where the file
/// has them.
void JsonOrders::readReturns(const JsonValue &json)
{
    bool isKnown = true;
    for (const JsonValue info : json["returnInfo"]) {
        for (const JsonValue item : info["items"]) {
            if (item["paymentState"].text() != "Refunded")
                continue;
            const JsonValue id = item["lineItemId"].isSet() ? item["lineItemId"] : item["customLineItemId"];
            const std::size_t at = findLine(id.text());
            const auto quantity = m_reader.count(item["quantity"], "returnInfo.quantity");
            const bool fits = at < m_lineTaxes.size() && quantity && *quantity > 0
                && *quantity <= m_order.lines[at].quantity - m_order.lines[at].returnedQuantity;
            if (!fits) {
                isKnown = false;
                continue;
            }
            m_order.lines[at].returnedQuantity += *quantity;
            const JsonValue changed = item["lastModifiedAt"].isSet() ? item["lastModifiedAt"] : item["createdAt"];
            if (const auto time = m_reader.instant(changed, "returnInfo.lastModifiedAt"))
                m_order.refundedAt = std::max(m_order.refundedAt.value_or(*time), *time);
        }
    }
    for (std::size_t i = 0; i < m_lineTaxes.size(); ++i) {
        const OrderLine &line = m_order.lines[i];
        if (line.returnedQuantity == 0)
            continue;
        m_order.refundedMerchandise +=
            divideRounded(Int128{line.gross - line.discount} * line.returnedQuantity, line.quantity);
        m_order.refundedTax += divideRounded(Int128{m_lineTaxes[i]} * line.returnedQuantity, line.quantity);
    }
    if (m_order.refundedAt)
        m_order.changedAt = std::max(m_order.changedAt, *m_order.refundedAt);
    if (!isKnown) {
        m_reader.note("refund_unknown", "returnInfo",
            Tr::tr(
                "Of what came back of the order %1 and was paid back, the file does not say what it was; nothing was "
                "taken off for it.")
                .arg(toQString(m_order.ref)));
    }
}

std::size_t JsonOrders::findLine(std::string_view id) const
{
    const auto found = id.empty() ? m_lineIds.end() : std::find(m_lineIds.begin(), m_lineIds.end(), id);
    return static_cast<std::size_t>(found - m_lineIds.begin());
}

void JsonOrders::readOrigin(const JsonValue &json)
{
    std::string_view customer = trimmed(json["customerEmail"].text());
    if (customer.empty())
        customer = json["customerId"].text();
    m_order.customer = m_reader.sink().customerKey(customer);
    m_order.channel = json["store"]["key"].text();
    for (const JsonValue code : json["discountCodes"])
        addCodes(m_order, code["discountCode"]["obj"]["code"].text());
    OrderTouch touch;
    for (const JsonValue field : json["custom"]["fields"]) {
        if (field.key() == "creatorCode" || field.key() == "creator_code")
            addCodes(m_order, field.text());
        else
            setUtmField(touch, underscored(field.key()), field.text());
    }
    if (touch != OrderTouch{})
        m_order.touches.push_back(std::move(touch));
}

} // namespace postledger::commercetools
