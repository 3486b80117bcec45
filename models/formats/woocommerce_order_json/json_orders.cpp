// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/woocommerce_order_json/json_orders.h"

#include "base/money.h"
#include "base/text.h"
#include "codec/values.h"
#include "formats/comma_list.h"
#include "formats/order_money.h"
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

constexpr std::size_t kMostStatuses = 100; ///< unknown ones that are noted
constexpr std::int64_t kMostParts = 1000; ///< fees or refunds of an order, so that their sum stays exact

std::string_view firstText(std::initializer_list<JsonValue> values)
{
    for (const JsonValue &value : values) {
        if (const std::string_view text = trimmed(value.text()); !text.empty())
            return text;
    }
    return {};
}
} // namespace

bool JsonOrders::map()
{
    const JsonValue &json = m_reader.record();
    m_statement = {};
    m_statement.order.store = "woocommerce";
    m_statement.order.checkout = Checkout::ClickOut;
    m_magnitude = 0;
    readHead(json);
    if (!m_reader.failed())
        readLines(json);
    if (!m_reader.failed())
        settle(json);
    if (!m_reader.failed())
        readRefunds(json);
    if (m_reader.failed()) {
        m_reader.reject();
        return true;
    }
    readStatus(json);
    readOrigin(json);
    if (const OrderNote note = settleRefund(m_statement); note.code != nullptr)
        m_reader.note(note.code, "status", note.message);
    RecordGroup group;
    group.firstRow = m_reader.row();
    group.amount = m_statement.order.total;
    group.records.emplace_back(std::move(m_statement.order));
    return m_reader.sink().accept(std::move(group));
}

/// Of the totals in \p list.
std::int64_t JsonOrders::sum(const JsonValue &list, std::string_view name)
{
    std::int64_t sum = 0;
    std::int64_t count = 0;
    for (const JsonValue part : list) {
        if (++count > kMostParts) {
            m_reader.fail(name, "bad_number", Tr::tr("The order's amounts are too large to be added up exactly."));
            break;
        }
        sum += m_reader.amount(part["total"], name, m_exponent).value_or(0);
    }
    return sum;
}

std::optional<Instant> JsonOrders::instant(const JsonValue &json, const std::string &name)
{
    const std::string utcName = name + "_gmt";
    const JsonValue utc = json[utcName];
    const std::string_view text = trimmed(utc.text());
    if (text.empty())
        return m_reader.instant(json[name], name);
    const auto time = parseLocalTime(text, DateOrder::YearFirst);
    if (!time) {
        m_reader.fail(utcName, "bad_date",
            Tr::tr("The value of “%1” is no date that exists in the form that the column uses. Correct the cell.")
                .arg(toQString(utcName)),
            text);
        return std::nullopt;
    }
    return time->local - time->offset.value_or(0);
}

void JsonOrders::readHead(const JsonValue &json)
{
    Order &order = m_statement.order;
    // Where a plugin numbers the orders, that number is what the shop and its other exports call them.
    order.ref = firstText({json["number"], json["id"]});
    if (order.ref.empty())
        m_reader.failMissing("number", "missing_id");
    const auto currency = m_reader.currency(json["currency"], "currency");
    if (!currency)
        return;
    m_exponent = currency->exponent();
    order.currency = currency->code();
    const auto placedAt = instant(json, "date_created");
    if (!placedAt) {
        m_reader.failMissing("date_created", "bad_date");
        return;
    }
    order.placedAt = order.changedAt = *placedAt;
    const auto paidAt = instant(json, "date_paid");
    m_statement.paid = paidAt.has_value();
    for (const auto &at : {paidAt, instant(json, "date_completed"), instant(json, "date_modified")})
        order.changedAt = std::max(order.changedAt, at.value_or(order.changedAt));
    const auto total = m_reader.amount(json["total"], "total", m_exponent);
    if (!total)
        m_reader.failMissing("total", "bad_number");
    order.total = total.value_or(0);
}

void JsonOrders::readStatus(const JsonValue &json)
{
    m_statement.status = trimmed(json["status"].text());
    const auto state = stateOf(m_statement.status);
    if (!state && m_unknownStatus.size() < kMostStatuses && m_unknownStatus.insert(m_statement.status).second) {
        m_reader.note("unknown_status", "status",
            Tr::tr("The status “%1” is none of WooCommerce's own; its orders count as sold.")
                .arg(toQString(m_statement.status)));
    }
    m_statement.state = state.value_or(State::Sold);
    m_statement.order.cancelled = m_statement.state == State::Cancelled || m_statement.state == State::Failed;
}

void JsonOrders::readLines(const JsonValue &json)
{
    Order &order = m_statement.order;
    for (const JsonValue item : json["line_items"]) {
        const auto quantity = m_reader.count(item["quantity"], "line_items.quantity");
        const auto charged = m_reader.amount(item["total"], "line_items.total", m_exponent);
        const auto before = m_reader.amount(item["subtotal"], "line_items.subtotal", m_exponent);
        if (!quantity)
            m_reader.failMissing("line_items.quantity", "bad_number");
        if (!charged)
            m_reader.failMissing("line_items.total", "bad_number");
        if (m_reader.failed())
            return;
        OrderLine &line = order.lines.emplace_back();
        line.sku = trimmed(item["sku"].text());
        line.title = trimmed(item["name"].text());
        line.quantity = *quantity;
        line.gross = before.value_or(*charged);
        line.discount = line.gross - *charged;
        order.discount += line.discount;
        if (!addLine(order, m_magnitude, line)) {
            m_reader.fail(
                "line_items.total", "bad_number", Tr::tr("The order's lines are too large to be added up exactly."));
            return;
        }
    }
}

/// The API states every amount but the total before tax, whatever the shop's prices contain.
void JsonOrders::settle(const JsonValue &json)
{
    Order &order = m_statement.order;
    order.shipping = m_reader.amount(json["shipping_total"], "shipping_total", m_exponent).value_or(0);
    order.tax = m_reader.amount(json["total_tax"], "total_tax", m_exponent).value_or(0);
    m_statement.fees = sum(json["fee_lines"], "fee_lines.total");
    if (!json["line_items"].isArray()) {
        // Left out by whoever asked for a few members only: all that is known is the sum.
        order.discount = m_reader.amount(json["discount_total"], "discount_total", m_exponent).value_or(0);
        order.adjustment = m_statement.fees;
        order.gross = order.total - order.shipping - order.tax - order.adjustment + order.discount;
        return;
    }
    order.adjustment = order.total - (order.gross - order.discount + order.shipping + order.tax);
    if (const std::int64_t difference = order.adjustment - m_statement.fees; difference != 0 && !m_reader.failed()) {
        m_reader.note("total_mismatch", "total",
            Tr::tr("The parts of the order %1 do not add up to its total; the difference of %2 was kept as an "
                   "adjustment.")
                .arg(toQString(order.ref), QString::fromStdString(plainDecimal(difference, m_exponent))));
    }
}

void JsonOrders::readRefunds(const JsonValue &json)
{
    m_statement.refunded = std::abs(sum(json["refunds"], "refunds.total"));
}

void JsonOrders::readOrigin(const JsonValue &json)
{
    Order &order = m_statement.order;
    const JsonValue billing = json["billing"];
    std::string_view customer = firstText({billing["email"], billing["phone"], json["customer_id"]});
    if (customer == "0") // a guest
        customer = {};
    order.customer = m_reader.sink().customerKey(customer);
    for (const JsonValue coupon : json["coupon_lines"])
        addCodes(order, coupon["code"].text());
    Origin origin;
    const std::pair<std::string_view, std::string_view *> fields[] = {
        {"source_type", &origin.sourceType},
        {"utm_source", &origin.source},
        {"utm_medium", &origin.medium},
        {"utm_campaign", &origin.campaign},
        {"utm_content", &origin.content},
        {"utm_term", &origin.term},
        {"session_entry", &origin.landingPage},
    };
    for (const JsonValue meta : json["meta_data"]) {
        constexpr std::string_view kAttribution = "_wc_order_attribution_";
        std::string_view key = meta["key"].text();
        if (!key.starts_with(kAttribution))
            continue;
        key.remove_prefix(kAttribution.size());
        for (const auto &[name, value] : fields) {
            if (key == name)
                *value = trimmed(meta["value"].text());
        }
    }
    if (OrderTouch touch = touchOf(origin); touch != OrderTouch{})
        order.touches.push_back(std::move(touch));
}

} // namespace postledger::woocommerce
