// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/build.h"
#include "analytics/parallel.h"
#include "analytics/payout_ads.h"
#include "base/money.h"
#include "base/text.h"

#include <algorithm>
#include <set>
#include <unordered_map>

namespace postledger {

std::int64_t leaveOutPayoutAds(std::span<const Spend> costs, std::vector<CostDay> &days)
{
    std::set<std::pair<std::string, std::string>> reported; // platform and month
    const auto isPayout = [](const Spend &cost) { return cost.campaignRef == kPayoutAdsCampaign; };
    for (const CostDay &day : days) {
        const Spend &cost = costs[day.cost];
        if (cost.kind == SpendKind::Media && !isPayout(cost) && day.amount != 0)
            reported.emplace(cost.platform, isoMonth(day.day));
    }
    return static_cast<std::int64_t>(std::erase_if(days, [&](const CostDay &day) {
        const Spend &cost = costs[day.cost];
        return cost.kind == SpendKind::Media && isPayout(cost)
            && reported.count({cost.platform, isoMonth(day.day)}) > 0;
    }));
}

// Fees of orders that are not imported themselves go to the web shop's orders that repeat them.
void FactsBuilder::findFeesOfMirrors(std::vector<NamedFee> &fees, std::span<const EntityIndex> stores) const
{
    struct Named
    {
        EntityIndex store = kNone;
        std::uint32_t order = kDropped;
    };
    std::unordered_map<std::int32_t, std::vector<Named>> byRef;
    for (const NamedFee &fee : fees) {
        if (fee.order == kDropped && m_feeRefs[fee.row] != RefIndex::kNothing)
            byRef.try_emplace(m_feeRefs[fee.row]);
    }
    if (byRef.empty())
        return;
    for (std::size_t c = 0; c < m_in.chunks.size(); ++c) {
        const OrderChunk &chunk = m_in.chunks[c];
        for (std::size_t m = 0; m < chunk.mirrors.size(); ++m) {
            const auto wanted = byRef.find(m_mirrorRefs[c][m]);
            if (wanted == byRef.end())
                continue;
            const std::int32_t store = chunk.mirrors[m].store;
            wanted->second.push_back(
                {store < 0 ? kAnyStore : storeNamed(chunk.texts.at(store)), m_base[c] + chunk.mirrors[m].order});
        }
    }
    for (NamedFee &fee : fees) {
        if (fee.order != kDropped)
            continue;
        const auto named = byRef.find(m_feeRefs[fee.row]);
        if (named == byRef.end())
            continue;
        const EntityIndex store = at(stores, m_in.fees.rows[fee.row].store);
        const auto found = std::find_if(
            named->second.begin(), named->second.end(), [store](const Named &mirror) { return mirror.store == store; });
        if (found != named->second.end())
            fee.order = found->order;
    }
}

// Every fee with its order; looking these up waits for memory most of the time, so all threads do it.
std::vector<FactsBuilder::NamedFee> FactsBuilder::findFees() const
{
    const std::vector<FeeTable::Row> &rows = m_in.fees.rows;
    const std::vector<EntityIndex> stores = storesNamed(m_in.fees.texts);
    std::vector<NamedFee> fees(rows.size());
    overParts(fees.size(), [&](std::size_t i) {
        fees[i] = {orderNamed(at(stores, rows[i].store), m_feeRefs[i]), static_cast<std::uint32_t>(i)};
    });
    findFeesOfMirrors(fees, stores);
    return fees;
}

void FactsBuilder::takeFees()
{
    if (m_in.fees.rows.empty())
        return;
    std::vector<NamedFee> fees = findFees();
    std::erase_if(fees, [this](const NamedFee &fee) {
        m_quality.feesWithoutOrder += fee.order == kDropped ? 1 : 0;
        return fee.order == kDropped || m_out[fee.order] != 0;
    });
    if (!std::is_sorted(fees.begin(), fees.end()))
        std::sort(fees.begin(), fees.end());
    std::vector<FeeSums> parts(m_facts->threads());
    inParallel(m_facts->pool(), parts.size(), [&](std::size_t part) {
        const auto orderBegin = [&](std::size_t i) { // the fees of an order stay together
            while (i > 0 && i < fees.size() && fees[i].order == fees[i - 1].order)
                ++i;
            return i;
        };
        const auto bounds = partBounds(fees.size(), part, parts.size());
        const std::size_t end = orderBegin(bounds.second);
        for (std::size_t i = orderBegin(bounds.first); i < end;) {
            std::size_t next = i + 1;
            while (next < end && fees[next].order == fees[i].order)
                ++next;
            takeFeesOf(std::span(fees).subspan(i, next - i), parts[part]);
            i = next;
        }
    });
    for (const FeeSums &part : parts) {
        m_quality.feesDiffer += part.differ;
        m_quality.feesAdjustedOnly += part.adjustedOnly;
        m_settledCommission.insert(m_settledCommission.end(), part.commissions.begin(), part.commissions.end());
    }
}

// What an order states itself counts before its settlement, amount by amount.
void FactsBuilder::takeFeesOf(std::span<const NamedFee> fees, FeeSums &sums)
{
    const std::uint32_t global = fees.front().order;
    const auto [chunk, local] = place(global);
    OrderChunk::Row &order = m_in.chunks[chunk].orders[local];
    const ForeignOrder *foreign = m_in.currencies ? foreignOrder(global) : nullptr;
    decltype(FeeTable::Row::parts) sum;
    sum.fill(kNotKnown);
    bool isSettled = false;
    for (const NamedFee &fee : fees) {
        const FeeTable::Row &row = m_in.fees.rows[fee.row];
        const std::string_view currency =
            row.currency < 0 ? std::string_view() : std::string_view(m_in.fees.texts.at(row.currency));
        std::optional<RateFraction> rate;
        if (m_in.currencies && m_in.currencies->isForeign(currency)) {
            rate = foreign != nullptr && foreign->currency == currency
                ? std::optional(foreign->rate)
                : m_in.currencies->rate(currency, order.placedAt);
            if (!rate) {
                m_in.currencies->miss(currency, m_in.currencies->dayOf(order.placedAt));
                return;
            }
        }
        isSettled = isSettled || !row.isAdjustment;
        for (std::size_t i = 0; i < sum.size(); ++i) {
            const auto part = row.parts[i] == kNotKnown ? std::nullopt
                : rate                                  ? rate->of(row.parts[i])
                                                        : std::optional(row.parts[i]);
            if (!part)
                continue;
            const auto next = addChecked(sum[i] == kNotKnown ? 0 : sum[i], *part);
            if (!next)
                return;
            sum[i] = *next;
        }
    }
    if (!isSettled) {
        ++sums.adjustedOnly;
        return;
    }
    bool differs = false;
    const auto take = [&](std::int64_t &own, std::int64_t settled) {
        if (settled == kNotKnown)
            return;
        if (own == kNotKnown)
            own = settled;
        else
            differs = differs || own != settled;
    };
    take(order.paymentFee, sum[0]);
    take(order.platformFee, sum[1]);
    take(order.fulfilment, sum[2]);
    sums.differ += differs ? 1 : 0;
    if (sum[3] != kNotKnown && sum[3] != 0) // 0: TikTok paid nobody, which says nothing of contracts of one's own
        sums.commissions.emplace_back(global, sum[3]);
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
