// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/shopify_order_json/order_mapper.h"

#include "base/money.h"
#include "base/text.h"
#include "formats/comma_list.h"
#include "formats/order_money.h"
#include "formats/shopify_orders/gift_cards.h"
#include "formats/shopify_orders/note_attributes.h"
#include "formats/shopify_orders/tags.h"
#include "formats/utm.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdlib>
#include <numeric>

namespace postledger::shopify {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_formats)
};

/// The first of \p values that says something.
std::string_view firstText(std::initializer_list<JsonValue> values)
{
    for (const JsonValue &value : values) {
        if (const std::string_view text = trimmed(value.text()); !text.empty())
            return text;
    }
    return {};
}
} // namespace

JsonValue shopMoney(const JsonValue &object, std::string_view name)
{
    // One walk for both names: an order has some eighty members.
    JsonValue plain;
    for (const JsonValue member : object) {
        const std::string_view key = member.key();
        if (!key.starts_with(name))
            continue;
        if (key.size() == name.size())
            plain = member;
        else if (key.size() == name.size() + 4 && key.ends_with("_set")) {
            if (const JsonValue money = member["shop_money"]["amount"]; money.isSet())
                return money;
        }
    }
    return plain;
}

std::int64_t OrderMapper::amount(const JsonValue &object, std::string_view name)
{
    constexpr std::int64_t kLargestSum = 1'000'000'000'000'000'000;
    const std::int64_t value = m_reader.amount(shopMoney(object, name), name, m_exponent).value_or(0);
    m_parts += std::abs(value);
    if (m_parts <= kLargestSum)
        return value;
    m_parts = 0;
    m_reader.fail(name, "bad_number", Tr::tr("The order's amounts are too large to be added up exactly."));
    return 0;
}

/// What the discounts of an order take from one line.
std::int64_t OrderMapper::allocations(const JsonValue &object)
{
    std::int64_t sum = 0;
    for (const JsonValue allocation : object["discount_allocations"])
        sum += amount(allocation, "amount");
    return sum;
}

bool OrderMapper::map()
{
    const JsonValue &json = m_reader.record();
    m_order = Order{};
    m_order.store = "shopify";
    m_order.checkout = Checkout::ClickOut;
    m_refunds.clear();
    m_lineIds.clear();
    m_lineTaxes.clear();
    m_taxable.clear();
    m_giftCardIds.clear();
    m_magnitude = m_parts = m_lineDiscounts = m_tips = m_shippingTax = 0;
    m_giftCards = m_giftDiscounts = m_giftsBack = 0;
    readHead(json);
    if (!m_reader.failed())
        readLines(json);
    if (!m_reader.failed())
        readShipping(json);
    if (!m_reader.failed())
        settle(json);
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
    group.records.reserve(1 + m_refunds.size());
    group.records.emplace_back(std::move(m_order));
    for (Refund &refund : m_refunds)
        group.records.emplace_back(std::move(refund));
    return m_reader.sink().accept(std::move(group));
}

void OrderMapper::readHead(const JsonValue &json)
{
    if (const std::string_view name = trimmed(json["name"].text()); !name.empty())
        m_order.ref = name;
    else if (const std::string_view number = json["order_number"].text(); !number.empty())
        m_order.ref = "#" + std::string(number);
    else
        m_order.ref = json["id"].text();
    if (m_order.ref.empty())
        m_reader.failMissing("name", "missing_id");
    JsonValue code = json["currency"];
    if (!code.isSet())
        code = json["total_price_set"]["shop_money"]["currency_code"];
    const auto currency = m_reader.currency(code, "currency");
    if (!currency)
        return;
    m_exponent = currency->exponent();
    m_order.currency = currency->code();

    const auto placedAt = m_reader.instant(json["created_at"], "created_at");
    if (!placedAt) {
        m_reader.failMissing("created_at", "bad_date");
        return;
    }
    m_order.placedAt = m_order.changedAt = *placedAt;
    for (const std::string_view name : {"updated_at", "processed_at", "closed_at", "cancelled_at"})
        m_order.changedAt = std::max(m_order.changedAt, m_reader.instant(json[name], name).value_or(m_order.changedAt));
    m_order.test = json["test"].isTrue();
    m_order.cancelled = json["cancelled_at"].isSet();
    const std::string_view status = json["financial_status"].text();
    m_unpaid = status == "voided" || status == "expired"
        || (m_order.cancelled && (status == "pending" || status == "authorized"));
    m_order.unpaid = m_unpaid && !m_order.cancelled; // may be paid later
    const auto total = m_reader.amount(shopMoney(json, "total_price"), "total_price", m_exponent);
    if (!total && !m_reader.failed())
        m_reader.failMissing("total_price", "bad_number");
    m_order.total = total.value_or(0);
}

void OrderMapper::readLines(const JsonValue &json)
{
    const JsonValue lines = json["line_items"];
    for (const JsonValue line : lines)
        readLine(line);
    if (lines.isArray())
        return;
    // Whoever asked for a few members only may have left the lines out: the order counts, its products stay unknown.
    const auto gross = m_reader.amount(shopMoney(json, "total_line_items_price"), "total_line_items_price", m_exponent);
    m_order.gross = gross ? *gross : amount(json, "subtotal_price") + amount(json, "total_discounts");
}

void OrderMapper::readLine(const JsonValue &json)
{
    const auto quantity = m_reader.count(json["quantity"], "line_items.quantity");
    const auto price = m_reader.amount(shopMoney(json, "price"), "line_items.price", m_exponent);
    if (!quantity)
        m_reader.failMissing("line_items.quantity", "bad_number");
    if (!price)
        m_reader.failMissing("line_items.price", "bad_number");
    const auto gross = multiplyChecked(price.value_or(0), quantity.value_or(0));
    if (json["tip"].isSet()) { // listed as a line, but no merchandise
        m_tips += gross.value_or(0);
        return;
    }
    OrderLine &line = m_order.lines.emplace_back();
    line.sku = trimmed(json["sku"].text());
    line.title = firstText({json["name"], json["title"]});
    line.quantity = quantity.value_or(0);
    line.gross = gross.value_or(0);
    // "total_discount" stays at 0 where discounts of the order were allocated.
    const JsonValue shares = json["discount_allocations"];
    line.discount = shares.isEmpty() ? amount(json, "total_discount") : allocations(json);
    if (!gross || !addLine(m_order, m_magnitude, line)) {
        m_reader.fail(
            "line_items.price", "bad_number", Tr::tr("The order's lines are too large to be added up exactly."));
        return;
    }
    if (json["gift_card"].isTrue()) {
        m_order.gross -= line.gross;
        m_giftCards += line.gross - line.discount;
        m_giftDiscounts += line.discount;
        m_giftCardIds.push_back(json["id"].text());
        m_order.lines.pop_back();
        return;
    }
    m_lineDiscounts += line.discount;
    std::int64_t tax = 0;
    for (const JsonValue part : json["tax_lines"])
        tax += amount(part, "price");
    m_lineTaxes.push_back(tax);
    m_taxable.push_back(json["taxable"].kind() != JsonValue::Kind::False);
    m_lineIds.push_back(json["id"].text());
}

void OrderMapper::readShipping(const JsonValue &json)
{
    const JsonValue lines = json["shipping_lines"];
    if (!lines.isArray()) {
        m_order.shipping = amount(json, "total_shipping_price");
        return;
    }
    for (const JsonValue line : lines) {
        const std::int64_t shares = allocations(line);
        const std::int64_t price = amount(line, "price");
        const auto discounted =
            m_reader.amount(shopMoney(line, "discounted_price"), "shipping_lines.discounted_price", m_exponent);
        m_order.shipping += shares != 0 ? price - shares : discounted.value_or(price);
        for (const JsonValue part : line["tax_lines"])
            m_shippingTax += amount(part, "price");
    }
}

void OrderMapper::readOrigin(const JsonValue &json)
{
    const JsonValue customer = json["customer"];
    m_order.customer = m_reader.sink().customerKey(firstText(
        {json["email"], json["contact_email"], customer["email"], json["phone"], customer["phone"], customer["id"]}));
    m_order.channel = trimmed(json["source_name"].text());
    for (const JsonValue code : json["discount_codes"])
        addCodes(m_order, code["code"].text());
    for (const JsonValue application : json["discount_applications"]) {
        if (application["type"].text() == "discount_code")
            addCodes(m_order, application["code"].text());
    }
    const TagFindings tags = readTags(m_order, json["tags"].text());
    if (tags.hasFurtherMirrors)
        m_reader.note("several_mirrors", "tags", severalMirrors(m_order));
    // The landing page is the session's first; forms and trackers write later.
    keepTouch(touchOfLink(json["landing_site"].text()), m_order.touches);
    NoteTouches notes;
    for (const JsonValue attribute : json["note_attributes"])
        notes.add(trimmed(attribute["name"].text()), trimmed(attribute["value"].text()));
    notes.finish(m_order.touches);
    if (tags.recurs && !m_order.touches.empty()) {
        m_order.touches.clear();
        m_reader.note("recurring_order", {},
            Tr::tr("A recurring order repeats the visit of the first one; its UTM values were left out."));
    }
}

/// Takes out of the lines and the shipping the tax that their prices contain: each its own where the file says how
/// much, else in proportion.
void OrderMapper::takeOutIncludedTax(std::int64_t tax)
{
    const std::int64_t lineTaxes = std::accumulate(m_lineTaxes.begin(), m_lineTaxes.end(), std::int64_t{0});
    if (m_shippingTax < 0 || m_shippingTax > tax)
        m_shippingTax = 0;
    m_order.shipping -= m_shippingTax;
    if (m_order.lines.empty()) {
        m_order.gross -= tax - m_shippingTax;
    } else if (lineTaxes != tax - m_shippingTax) {
        takeOutTax(m_order, tax - m_shippingTax, m_taxable);
    } else {
        for (std::size_t i = 0; i < m_order.lines.size(); ++i)
            m_order.lines[i].gross -= m_lineTaxes[i];
        m_order.gross -= lineTaxes;
    }
    m_order.tax = tax;
}

void OrderMapper::settle(const JsonValue &json)
{
    auto subtotal = m_reader.amount(shopMoney(json, "subtotal_price"), "subtotal_price", m_exponent);
    if (subtotal)
        *subtotal -= m_giftCards;
    const std::int64_t whole = amount(json, "total_discounts") - m_giftDiscounts;
    const std::int64_t tax = amount(json, "total_tax");
    m_order.duties = amount(json, "original_total_duties");
    if (m_order.duties == 0)
        m_order.duties = amount(json, "current_total_duties");
    m_tips = std::max(m_tips, amount(json, "total_tip_received"));
    const std::int64_t expected = m_tips + m_giftCards + amount(json, "total_cash_rounding_payment_adjustment");
    if (m_reader.failed())
        return;
    // Where no line says what it was reduced by, the order's own discount is shared among them.
    const bool sharesWhole = subtotal
        ? m_order.gross - m_lineDiscounts != *subtotal && m_order.gross - whole == *subtotal
        : m_lineDiscounts == 0 && whole > 0 && whole <= m_order.gross;
    if (!m_order.lines.empty())
        shareDiscount(m_order, sharesWhole ? whole - m_lineDiscounts : 0);
    else if (m_giftCardIds.empty())
        m_order.discount = whole;

    const JsonValue included = json["taxes_included"];
    const std::int64_t withoutTax =
        m_order.gross - m_order.discount + m_order.shipping + m_order.duties + expected - m_order.total;
    const bool containsTax = included.isSet() ? included.isTrue() : std::abs(withoutTax) < std::abs(withoutTax + tax);
    if (tax != 0 && containsTax)
        takeOutIncludedTax(tax);
    else
        m_order.tax = tax;
    m_order.adjustment =
        m_order.total - (m_order.gross - m_order.discount + m_order.shipping + m_order.tax + m_order.duties);
    if (!m_giftCardIds.empty())
        m_reader.note("gift_card", "line_items.gift_card", soldGiftCards(m_order, m_giftCards, m_exponent));
    if (m_order.adjustment != expected) {
        m_reader.note("total_mismatch", "total_price",
            Tr::tr("The parts of the order %1 do not add up to its total; the difference of %2 was kept as an "
                   "adjustment.")
                .arg(toQString(m_order.ref),
                    QString::fromStdString(plainDecimal(m_order.adjustment - expected, m_exponent))));
    }
}

} // namespace postledger::shopify
