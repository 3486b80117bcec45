// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/tiktok_settlement/settlement_rows.h"

#include "base/money.h"
#include "formats/assumed_currency.h"
#include "formats/tiktok_settlement/columns.h"

#include <QCoreApplication>

#include <algorithm>

namespace postledger::tiktok_settlement {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_formats)
};

/// "/" stands where an adjustment belongs to no order.
bool isNoOrder(std::string_view ref)
{
    return ref.empty() || ref == "/" || ref == "-";
}
} // namespace

std::optional<Currency> SettlementRows::currencyOfRow()
{
    const std::string_view code = m_reader.text(CurrencyCode);
    if (code.empty() && m_answer.isValid()) {
        noteAssumedCurrency(m_reader, m_answer);
        return m_answer;
    }
    if (code.empty()) {
        m_currencyUnknown = true;
        m_reader.fail(CurrencyCode, "bad_currency", Tr::tr("Nothing tells in which currency the row counts."));
        return std::nullopt;
    }
    if (!m_reader.checkCurrency(CurrencyCode, code))
        return std::nullopt;
    return Currency::fromCode(code);
}

std::int64_t SettlementRows::sumOf(std::span<const int> columns, int exponent)
{
    std::int64_t sum = 0;
    for (const int column : columns) {
        const auto next = addChecked(sum, m_reader.amount(column, exponent).value_or(0));
        m_isTooLarge = m_isTooLarge || !next;
        sum = next.value_or(0);
    }
    return sum;
}

// All that lies between revenue and payout was kept. What has a column of its own is taken out of it; the rest is what
// the platform charges, also in columns that came after this was written.
SettlementRows::Charges SettlementRows::readCharges(int exponent)
{
    Charges charges;
    charges.settlement = m_reader.requiredAmount(Settlement, exponent);
    charges.revenue = m_reader.amount(Revenue, exponent).value_or(0);
    const std::int64_t kept = addChecked(charges.revenue, -charges.settlement).value_or(0);
    charges.payment = -m_reader.amount(TransactionFee, exponent).value_or(0);
    const std::int64_t shipping = -m_reader.amount(SellerShipping, exponent).value_or(0);
    charges.commission = -sumOf(kCommissions, exponent);
    const std::int64_t taxes = -sumOf(kTaxes, exponent);
    charges.platform = kept - charges.payment - shipping - charges.commission - taxes;
    // The seller's fee for shipping is what is left after the parts of the buyer and of the platform, which the order
    // counts as its shipping.
    if (m_reader.has(SellerShipping))
        charges.fulfilment = shipping + sumOf(kShippingPaid, exponent);
    const auto fees = m_reader.amount(TotalFees, exponent);
    const std::int64_t adjusted = m_reader.amount(Adjustment, exponent).value_or(0);
    if (fees && !m_reader.failed() && *fees + adjusted != -kept) {
        m_reader.note("total_mismatch", TotalFees, m_reader.line(),
            Tr::tr("Revenue and fees differ by %1 from the amount that was settled; what was settled counts.")
                .arg(QString::fromStdString(plainDecimal(-kept - *fees - adjusted, exponent))));
    }
    return charges;
}

bool SettlementRows::isOneOf(std::span<const std::string_view> types) const
{
    const std::string type = foldedText(m_reader.text(Type));
    return std::find(types.begin(), types.end(), type) != types.end();
}

RecordGroup SettlementRows::groupOf(std::int64_t settlement) const
{
    RecordGroup group;
    group.firstRow = m_reader.line();
    group.amount = settlement;
    return group;
}

void SettlementRows::addTo(RecordGroup &group, const Charges &charges)
{
    const auto amount = addChecked(group.amount, charges.settlement);
    m_isTooLarge = m_isTooLarge || !amount;
    group.amount = amount.value_or(0);
    ++group.rowCount;
}

void SettlementRows::addFee(OrderFee &&fee, const Charges &charges)
{
    fee.paymentFee = charges.payment;
    fee.platformFee = charges.platform;
    fee.fulfilment = charges.fulfilment;
    fee.commission = charges.commission;
    const auto [at, isNew] = m_fees.try_emplace({fee.orderRef, fee.ref, fee.at}, m_groups.size());
    if (isNew) {
        m_groups.push_back(groupOf(charges.settlement));
        m_groups.back().records.emplace_back(std::move(fee));
        return;
    }
    RecordGroup &group = m_groups[at->second];
    addTo(group, charges);
    auto &sum = std::get<OrderFee>(group.records.front());
    for (const auto part :
        {&OrderFee::paymentFee, &OrderFee::platformFee, &OrderFee::fulfilment, &OrderFee::commission}) {
        if (!(fee.*part))
            continue;
        sum.*part = addChecked((sum.*part).value_or(0), *(fee.*part));
        m_isTooLarge = m_isTooLarge || !(sum.*part);
    }
    sum.isAdjustment = sum.isAdjustment && fee.isAdjustment;
}

void SettlementRows::addAds(Instant at, const std::string &currency, const Charges &charges)
{
    const Day day = m_reader.sink().fileZone().localDay(at);
    const auto [place, isNew] = m_ads.try_emplace({day, currency}, m_groups.size());
    const std::int64_t paid = -charges.settlement;
    if (!isNew) {
        RecordGroup &group = m_groups[place->second];
        addTo(group, charges);
        std::get<Spend>(group.records.front()).amount = -group.amount;
        return;
    }
    Spend cost;
    cost.day = day;
    cost.campaignRef = kPayoutAdsCampaign;
    cost.platform = "tiktok";
    cost.currency = currency;
    cost.amount = paid;
    m_groups.push_back(groupOf(charges.settlement));
    m_groups.back().records.emplace_back(std::move(cost));
    m_reader.noteOnce("payout_ads", Type, {},
        Tr::tr("Payments for TikTok Ads were taken out of the payout. They count as media spend in months without a "
               "report of TikTok Ads."));
}

void SettlementRows::leaveOut(const Charges &charges, const QString &why)
{
    m_reader.note("adjustment_without_order", Type, m_reader.line(), why);
    m_groups.push_back(groupOf(charges.settlement));
}

void SettlementRows::takeRow()
{
    m_reader.checkFault();
    OrderFee fee;
    Charges charges;
    std::optional<Currency> currency;
    if (!m_reader.failed()) {
        fee.store = "tiktok_shop";
        fee.ref = m_reader.requiredId(EntryId);
        ids.add(fee.ref);
        fee.at = m_reader.requiredInstant(SettledTime);
        currency = currencyOfRow();
    }
    if (currency) {
        fee.currency = currency->code();
        charges = readCharges(currency->exponent());
    }
    const std::string related(isNoOrder(m_reader.text(RelatedOrder)) ? std::string_view() : m_reader.id(RelatedOrder));
    if (m_reader.failed()) {
        m_reader.reject(1);
        return;
    }
    m_acceptedAny = true;
    if (isOneOf(kAdsTypes)) {
        addAds(fee.at, fee.currency, charges);
        return;
    }
    // Types are translated: what has a revenue and belongs to no other order is one.
    const bool isOrder = isOneOf(kOrderTypes) || (related.empty() && charges.revenue != 0);
    fee.isAdjustment = !isOrder;
    fee.orderRef = isOrder ? fee.ref : related;
    const QString amount = QString::fromStdString(plainDecimal(charges.settlement, currency->exponent()));
    const QString type = toQString(m_reader.text(Type)).left(60);
    if (isOneOf(kTaxTypes)) {
        leaveOut(charges,
            Tr::tr("“%1” of %2 was left out: a tax that is paid in advance is no cost of an order.").arg(type, amount));
    } else if (fee.orderRef.empty()) {
        leaveOut(
            charges, Tr::tr("“%1” of %2 was left out: the row names no order that it belongs to.").arg(type, amount));
    } else {
        addFee(std::move(fee), charges);
    }
}

bool SettlementRows::finish()
{
    if (m_isTooLarge)
        return false;
    for (RecordGroup &group : m_groups) {
        if (!m_reader.sink().accept(std::move(group)))
            break;
    }
    m_groups.clear();
    return true;
}

} // namespace postledger::tiktok_settlement
