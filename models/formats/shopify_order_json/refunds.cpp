// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/allocation.h"
#include "base/money.h"
#include "base/text.h"
#include "formats/order_money.h"
#include "formats/shopify_order_json/order_mapper.h"

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

std::int64_t sumOf(const Refund &refund)
{
    return refund.merchandise + refund.shipping + refund.tax;
}

/// Sets the parts of \p refund to \p paid. What goes beyond what its lines explain is a gesture on the merchandise;
/// less than that is shared.
void settleParts(Refund &refund, std::int64_t paid, const Order &order)
{
    const std::int64_t explained = sumOf(refund);
    if (explained <= 0) {
        splitRefund(refund, paid, order);
    } else if (paid >= explained) {
        refund.merchandise += paid - explained;
    } else {
        const std::int64_t weights[] = {std::max<std::int64_t>(0, refund.merchandise),
            std::max<std::int64_t>(0, refund.shipping), std::max<std::int64_t>(0, refund.tax)};
        const std::vector<std::int64_t> parts = allocate(paid, weights);
        refund.merchandise = parts[0];
        refund.shipping = parts[1];
        refund.tax = parts[2];
    }
}
} // namespace

void OrderMapper::readRefunds(const JsonValue &json)
{
    std::vector<Refund> removals;
    for (const JsonValue refund : json["refunds"]) {
        countReturns(refund);
        Refund record;
        const std::int64_t paid = readRefund(refund, record);
        if (m_reader.failed())
            return;
        m_order.changedAt = std::max(m_order.changedAt, record.at);
        if (paid == 0 && sumOf(record) > 0)
            removals.push_back(record);
        settleParts(record, paid, m_order);
        if (record.merchandise != 0 || record.shipping != 0 || record.tax != 0)
            m_refunds.push_back(std::move(record));
    }
    if (m_unpaid || json["refunds"].isEmpty())
        settleUnlistedRefund(json);
    else
        compareWithCurrentTotal(json, removals);
    // The refunds replace these sums in figures; of two statements of the order they tell which one knows of more.
    for (const Refund &refund : m_refunds) {
        m_order.refundedMerchandise += refund.merchandise;
        m_order.refundedShipping += refund.shipping;
        m_order.refundedTax += refund.tax;
        m_order.refundedAt = std::max(m_order.refundedAt.value_or(refund.at), refund.at);
    }
}

/// The total as it is now tells lines that were taken out of the order before they were paid, of which no money went
/// back, from refunds whose payment failed.
void OrderMapper::compareWithCurrentTotal(const JsonValue &json, const std::vector<Refund> &removals)
{
    const auto sum = [](const std::vector<Refund> &refunds) {
        return std::accumulate(refunds.begin(), refunds.end(), std::int64_t{0},
            [](std::int64_t so, const Refund &refund) { return so + sumOf(refund); });
    };
    const auto left = m_reader.amount(shopMoney(json, "current_total_price"), "current_total_price", m_exponent);
    const std::int64_t missing = left ? m_order.total - *left - sum(m_refunds) - m_giftsBack : 0;
    if (missing <= 0)
        return;
    if (sum(removals) == missing) {
        m_refunds.insert(m_refunds.end(), removals.begin(), removals.end());
        return;
    }
    m_reader.note("refund_gap", "current_total_price",
        Tr::tr("The order %1 is worth %2 less by now than its total, but its refunds come to %3; the refunds were "
               "counted. Compare the order in Shopify.")
            .arg(toQString(m_order.ref), QString::fromStdString(plainDecimal(m_order.total - *left, m_exponent)),
                QString::fromStdString(plainDecimal(sum(m_refunds), m_exponent))));
}

void OrderMapper::countReturns(const JsonValue &json)
{
    for (const JsonValue item : json["refund_line_items"]) {
        const auto at = std::find(m_lineIds.begin(), m_lineIds.end(), item["line_item_id"].text());
        if (at != m_lineIds.end() && !at->empty()) {
            m_order.lines[static_cast<std::size_t>(at - m_lineIds.begin())].returnedQuantity +=
                m_reader.count(item["quantity"], "refund_line_items.quantity").value_or(0);
        }
    }
}

std::int64_t OrderMapper::readRefund(const JsonValue &json, Refund &refund)
{
    refund.store = m_order.store;
    refund.orderRef = m_order.ref;
    refund.currency = m_order.currency;
    refund.ref = json["id"].text();
    if (refund.ref.empty())
        m_reader.failMissing("refunds.id", "missing_id");
    const auto at = m_reader.instant(json["created_at"], "refunds.created_at");
    refund.at = at ? *at : m_reader.instant(json["processed_at"], "refunds.processed_at").value_or(m_order.changedAt);

    // What the refund is for.
    const bool taxesIncluded = m_reader.record()["taxes_included"].isTrue();
    std::int64_t includedTax = 0;
    std::int64_t giftCards = 0; // were no sale, so that what goes back for them takes nothing off
    for (const JsonValue item : json["refund_line_items"]) {
        const std::string_view line = item["line_item_id"].text();
        if (!line.empty() && std::find(m_giftCardIds.begin(), m_giftCardIds.end(), line) != m_giftCardIds.end()) {
            giftCards += std::max<std::int64_t>(0, amount(item, "subtotal"));
            continue;
        }
        const std::int64_t tax = amount(item, "total_tax");
        refund.merchandise += amount(item, "subtotal");
        refund.tax += tax;
        includedTax += tax;
    }
    std::int64_t adjusted = 0; // negative: given back
    for (const JsonValue adjustment : json["order_adjustments"]) {
        const std::int64_t part = amount(adjustment, "amount");
        const std::int64_t tax = amount(adjustment, "tax_amount");
        if (adjustment["kind"].text() == "shipping_refund") {
            refund.shipping -= part;
            refund.tax -= tax;
        } else {
            adjusted += part + tax;
        }
    }
    if (refund.shipping == 0) { // newer versions of the API
        for (const JsonValue line : json["refund_shipping_lines"]) {
            const std::int64_t tax = amount(line, "tax_amount");
            refund.shipping += amount(line, "subtotal_amount") - (taxesIncluded ? tax : 0);
            refund.tax += tax;
        }
    }
    if (taxesIncluded)
        refund.merchandise -= includedTax;

    // What was paid back. A refund without a payment, such as the release of an authorisation, gave nothing back.
    std::int64_t paid = 0;
    bool inOtherCurrency = false;
    for (const JsonValue payment : json["transactions"]) {
        if (payment["kind"].text() != "refund" || payment["status"].text() != "success")
            continue;
        const std::string_view currency = payment["currency"].text();
        inOtherCurrency =
            inOtherCurrency || (!payment["amount_set"].isSet() && !currency.empty() && currency != m_order.currency);
        paid += amount(payment, "amount");
    }
    const std::int64_t explained =
        std::max<std::int64_t>(0, refund.merchandise + refund.shipping + refund.tax - adjusted);
    if (!json["transactions"].isArray()) {
        paid = explained;
    } else if (inOtherCurrency) {
        paid = explained;
        m_reader.note("refund_currency", "refunds.transactions",
            Tr::tr("A refund of the order %1 was paid in another currency; what its lines are worth in the shop's "
                   "currency was counted.")
                .arg(toQString(m_order.ref)));
    } else {
        giftCards = std::clamp<std::int64_t>(paid, 0, giftCards);
        paid -= giftCards;
    }
    m_giftsBack += giftCards;
    return paid;
}

/// Refunds that the file does not list: of orders that were never paid, and where the list is empty or was left out.
void OrderMapper::settleUnlistedRefund(const JsonValue &json)
{
    if (!m_refunds.empty())
        return;
    std::int64_t back = 0;
    if (m_unpaid) {
        back = m_order.total;
    } else {
        const auto left = m_reader.amount(shopMoney(json, "current_total_price"), "current_total_price", m_exponent);
        if (left && *left < m_order.total)
            back = m_order.total - *left;
        else if (json["financial_status"].text() == "refunded")
            back = m_order.total;
        else if (json["financial_status"].text() == "partially_refunded") {
            m_reader.note("refund_unknown", "refunds",
                Tr::tr("The order %1 was refunded in part, but the file does not say how much; nothing was taken off.")
                    .arg(toQString(m_order.ref)));
        }
    }
    if (!m_giftCardIds.empty() && back > 0)
        back = std::clamp<std::int64_t>(m_order.total - m_giftCards, 0, back);
    if (back == 0)
        return;
    giveBack(m_order, back);
    if (const auto cancelledAt = m_reader.instant(json["cancelled_at"], "cancelled_at"))
        m_order.refundedAt = cancelledAt;
}

} // namespace postledger::shopify
