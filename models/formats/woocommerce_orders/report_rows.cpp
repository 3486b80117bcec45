// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/woocommerce_orders/report_rows.h"

#include "base/calendar.h"
#include "formats/comma_list.h"
#include "formats/order_money.h"
#include "formats/woocommerce_orders/columns.h"
#include "formats/woocommerce_orders/origin.h"
#include "formats/woocommerce_orders/status.h"

#include <QCoreApplication>

#include <charconv>
#include <string>

namespace postledger::woocommerce {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_formats)
};

/// The only product of "2× Name"; with more of them nothing tells what each cost.
bool readOnlyProduct(std::string_view products, OrderLine &line)
{
    constexpr std::string_view kTimes = "×";
    const std::size_t times = products.find(kTimes);
    if (times == std::string_view::npos || products.find(kTimes, times + kTimes.size()) != std::string_view::npos)
        return false;
    const char *end = products.data() + times;
    const auto parsed = std::from_chars(products.data(), end, line.quantity);
    if (parsed.ec != std::errc() || parsed.ptr != end)
        return false;
    line.title = trimmed(products.substr(times + kTimes.size()));
    return true;
}
} // namespace

bool ReportRows::take()
{
    RecordGroup group;
    group.firstRow = m_reader.line();
    m_reader.checkFault();
    m_reader.requiredId(report::Number);
    const std::int64_t net = m_reader.requiredAmount(report::NetSales, m_currency.exponent());
    group.amount = net;
    if (net < 0)
        readRefund(group, net);
    else
        readOrder(group, net);
    if (m_reader.failed()) {
        m_reader.reject(1);
        return true;
    }
    return m_reader.sink().accept(std::move(group));
}

void ReportRows::readRefund(RecordGroup &group, std::int64_t net)
{
    Refund &refund = std::get<Refund>(group.records.emplace_back(std::in_place_type<Refund>));
    refund.store = "woocommerce";
    refund.orderRef = parseId(m_reader.text(report::Number));
    // A spreadsheet that saves the report again drops seconds; the refund stays the same without them.
    constexpr Instant kMinute = 60;
    refund.at = m_reader.requiredInstant(report::Date);
    refund.at -= (refund.at % kMinute + kMinute) % kMinute;
    const auto day = m_reader.requiredDay(report::Date);
    if (!day || m_reader.failed())
        return;
    // The report gives refunds no number of their own, and an order may have several, even alike.
    refund.ref = refund.orderRef + '@' + isoDay(*day) + ':' + std::to_string(-net);
    if (const int count = ++m_refunds[refund.ref]; count > 1)
        refund.ref += '#' + std::to_string(count);
    refund.currency = m_currency.code();
    refund.merchandise = -net;
}

void ReportRows::readOrder(RecordGroup &group, std::int64_t net)
{
    Order &order = std::get<Order>(group.records.emplace_back(std::in_place_type<Order>));
    order.store = "woocommerce";
    order.ref = parseId(m_reader.text(report::Number));
    order.checkout = Checkout::ClickOut;
    order.placedAt = m_reader.requiredInstant(report::Date);
    order.changedAt = order.placedAt;
    order.currency = m_currency.code();
    order.gross = order.total = net;
    OrderLine line;
    line.gross = net;
    if (readOnlyProduct(m_reader.text(report::Products), line))
        order.lines.push_back(std::move(line));
    addCodes(order, m_reader.text(report::Coupons));
    if (OrderTouch touch = touchOfWords(m_reader.text(report::Attribution)); touch != OrderTouch{})
        order.touches.push_back(std::move(touch));

    const std::string_view status = m_reader.text(report::Status);
    const auto state = stateOf(status);
    if (!state) {
        m_reader.noteOnce("unknown_status", report::Status, status,
            Tr::tr("The status “%1” is none of WooCommerce's own; its orders count as sold.").arg(toQString(status)));
        return;
    }
    order.cancelled = *state == State::Cancelled || *state == State::Failed;
    if (*state == State::Sold)
        return;
    giveBack(order, net);
    if (*state != State::Refunded) {
        order.unpaid = true;
        m_reader.note("unpaid_order", report::Status, m_reader.line(),
            Tr::tr("The order %1 is “%2”, so its whole amount counts as given back.")
                .arg(toQString(order.ref), toQString(status)));
    }
}

} // namespace postledger::woocommerce
