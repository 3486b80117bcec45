// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/build.h"
#include "analytics/parallel.h"
#include "analytics/payout_ads.h"
#include "base/money.h"
#include "base/text.h"

#include <algorithm>
#include <set>

namespace postledger {

namespace {

constexpr std::size_t kParts = 4; ///< payment fee, platform fee, fulfilment, commission
using Parts = std::array<std::optional<std::int64_t>, kParts>;

Parts partsOf(const FeeTable::Row &fee)
{
    return {fee.paymentFee, fee.platformFee, fee.fulfilment, fee.commission};
}

/// \return whether the sum can be counted
bool add(Parts &sum, const Parts &parts)
{
    for (std::size_t i = 0; i < kParts; ++i) {
        if (!parts[i])
            continue;
        sum[i] = addChecked(sum[i].value_or(0), *parts[i]);
        if (!sum[i])
            return false;
    }
    return true;
}

} // namespace

std::int64_t leaveOutPayoutAds(std::vector<Spend> &spend)
{
    std::set<std::pair<std::string, std::string>> reported; // platform and month
    for (const Spend &cost : spend) {
        if (cost.kind == SpendKind::Media && cost.campaignRef != kPayoutAdsCampaign)
            reported.emplace(cost.platform, isoMonth(cost.day));
    }
    return static_cast<std::int64_t>(std::erase_if(spend, [&](const Spend &cost) {
        return cost.kind == SpendKind::Media && cost.campaignRef == kPayoutAdsCampaign
            && reported.count({cost.platform, isoMonth(cost.day)}) > 0;
    }));
}

// The order itself, or the web shop's order that repeats it.
std::uint32_t FactsBuilder::orderOfFee(std::size_t fee, const MirrorIndex &mirrors) const
{
    const FeeTable::Row &row = m_in.fees.rows[fee];
    const std::string_view store = row.store < 0 ? std::string_view() : std::string_view(m_in.fees.texts.at(row.store));
    const std::uint32_t named = orderOf(store, m_named.orders(m_feeRefs[fee]), *m_names);
    if (named != kDropped)
        return named;
    const auto mirror = mirrors.find({store, m_in.fees.orderRef(row)});
    return mirror == mirrors.end() ? kDropped : mirror->second;
}

void FactsBuilder::takeFees()
{
    if (m_in.fees.rows.empty())
        return;
    MirrorIndex mirrors;
    for (std::size_t c = 0; c < m_in.chunks.size(); ++c) {
        for (const OrderChunk::Mirror &mirror : m_in.chunks[c].mirrors)
            mirrors.emplace(
                std::pair(std::string_view(mirror.store), std::string_view(mirror.ref)), m_base[c] + mirror.order);
    }
    // Looking the orders up waits for memory most of the time, so all threads do it.
    const std::vector<FeeTable::Row> &rows = m_in.fees.rows;
    std::vector<std::pair<std::uint32_t, const FeeTable::Row *>> found(rows.size());
    inParallel(m_facts->pool(), m_in.chunks.size(), [&](std::size_t part) {
        const auto [begin, end] = partBounds(rows.size(), part, m_in.chunks.size());
        for (std::size_t i = begin; i < end; ++i)
            found[i] = {orderOfFee(i, mirrors), &rows[i]};
    });
    std::erase_if(found, [this](const auto &entry) {
        m_quality.feesWithoutOrder += entry.first == kDropped ? 1 : 0;
        return entry.first == kDropped || m_out[entry.first];
    });
    const auto byOrder = [](const auto &a, const auto &b) { return a.first < b.first; };
    if (!std::is_sorted(found.begin(), found.end(), byOrder))
        std::sort(found.begin(), found.end(), byOrder);
    std::vector<const FeeTable::Row *> fees;
    for (std::size_t i = 0; i < found.size();) {
        const std::uint32_t global = found[i].first;
        fees.clear();
        for (; i < found.size() && found[i].first == global; ++i)
            fees.push_back(found[i].second);
        takeFeesOf(global, fees);
    }
}

// What an order states itself counts before its settlement, amount by amount.
void FactsBuilder::takeFeesOf(std::uint32_t global, const std::vector<const FeeTable::Row *> &fees)
{
    const auto [chunk, local] = place(global);
    OrderChunk::Row &order = m_in.chunks[chunk].orders[local];
    const ForeignOrder *foreign = m_in.currencies ? foreignOrder(global) : nullptr;
    Parts sum;
    bool isSettled = false;
    for (const FeeTable::Row *fee : fees) {
        Parts parts = partsOf(*fee);
        const std::string_view currency =
            fee->currency < 0 ? std::string_view() : std::string_view(m_in.fees.texts.at(fee->currency));
        if (m_in.currencies && m_in.currencies->isForeign(currency)) {
            const auto rate = foreign != nullptr && foreign->currency == currency
                ? std::optional(foreign->rate)
                : m_in.currencies->rate(currency, order.placedAt);
            if (!rate) {
                m_in.currencies->miss(currency, m_in.currencies->dayOf(order.placedAt));
                return;
            }
            for (auto &part : parts)
                part = part ? rate->of(*part) : std::nullopt;
        }
        isSettled = isSettled || !fee->isAdjustment;
        if (!add(sum, parts))
            return;
    }
    if (!isSettled) {
        ++m_quality.feesAdjustedOnly;
        return;
    }
    bool differs = false;
    const auto take = [&](std::int64_t &own, const std::optional<std::int64_t> &settled) {
        if (!settled)
            return;
        if (own == OrderChunk::kNotKnown)
            own = *settled;
        else
            differs = differs || own != *settled;
    };
    take(order.paymentFee, sum[0]);
    take(order.platformFee, sum[1]);
    take(order.fulfilment, sum[2]);
    m_quality.feesDiffer += differs ? 1 : 0;
    if (sum[3].value_or(0) != 0) // 0: TikTok paid nobody, which says nothing of contracts of one's own
        m_settledCommission.emplace_back(global, *sum[3]);
}

// A creator's sale states its commission by itself; the settlement speaks for the orders without one.
void FactsBuilder::takeCommissions()
{
    auto &stated = m_facts->statedCommission; // orders ascending
    const auto known = static_cast<std::ptrdiff_t>(stated.size());
    for (const auto &[global, commission] : m_settledCommission) {
        const std::uint32_t order = m_position[global];
        const auto at = std::lower_bound(stated.begin(), stated.begin() + known, std::pair(order, INT64_MIN));
        if (order == kDropped || (at != stated.begin() + known && at->first == order))
            continue;
        stated.emplace_back(order, commission);
        m_facts->hasCommission = true;
    }
    std::sort(stated.begin(), stated.end());
}

} // namespace postledger
