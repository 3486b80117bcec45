// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/build.h"

#include <algorithm>
#include <mutex>
#include <unordered_map>

namespace postledger {

// What needs the places of the orders and nothing of each other.
void FactsBuilder::placeOrders()
{
    inParallel(m_facts->pool(), 2, [this](std::size_t part) {
        if (part == 0) {
            numberCells();
            return;
        }
        readRefunds();
        readClaims();
        m_view = std::make_shared<View>();
        m_view->rows.resize(m_facts->orderCount());
    });
}

/// A refund that only the copy of an order states may be one that the platform does not know of.
/// \param refunded  by order, of orders that are left out
void FactsBuilder::compareMirrors(const std::unordered_map<std::uint32_t, std::int64_t> &refunded)
{
    Facts &f = *m_facts;
    for (const MirrorOf &mirror : m_mirrorOf) {
        const auto sum = refunded.find(mirror.copy);
        const std::uint32_t original = m_position[mirror.original];
        if (sum == refunded.end() || sum->second <= 0 || original == kDropped)
            continue;
        const auto own = std::lower_bound(f.refunds.begin(), f.refunds.end(), original,
            [](const RefundEvent &refund, std::uint32_t order) { return refund.order < order; });
        if (own != f.refunds.end() && own->order == original)
            continue;
        ++m_quality.mirrorRefunds;
        f.leftOut.setRefunded(mirror.number, sum->second);
    }
}

void FactsBuilder::readRefunds()
{
    Facts &f = *m_facts;
    if (m_in.currencies)
        convertRefunds();
    struct Listed
    {
        std::int64_t merchandise = 0, shipping = 0, tax = 0, count = 0;
    };
    std::unordered_map<std::uint32_t, Listed> listed;
    std::unordered_map<std::uint32_t, std::int64_t> ofMirrors; // and of what else is left out
    for (std::size_t i = 0; i < m_in.refunds.size(); ++i) {
        const Refund &refund = m_in.refunds[i];
        if (!m_refundLeftOut.empty() && m_refundLeftOut[i])
            continue;
        const std::uint32_t global = orderNamed(storeNamed(refund.store), m_refundRefs[i]);
        if (global == kDropped) {
            ++m_quality.refundsWithoutOrder;
            continue;
        }
        const std::uint32_t order = m_position[global];
        if (order == kDropped) {
            ofMirrors[global] += refund.merchandise + refund.shipping + refund.tax;
            continue;
        }
        Listed &sum = listed[order];
        sum.merchandise += refund.merchandise;
        sum.shipping += refund.shipping;
        sum.tax += refund.tax;
        ++sum.count;
        f.refunds.push_back(
            {order, refund.at, 0, refund.merchandise, refund.shipping, refund.tax, refund.restockedCogs.value_or(0)});
    }
    for (std::size_t c = 0; c < m_in.chunks.size(); ++c) {
        for (const OrderChunk::Refunded &refund : m_in.chunks[c].refunds) {
            const std::uint32_t global = m_base[c] + refund.order;
            const std::uint32_t order = m_position[global];
            if (order == kDropped) {
                std::int64_t &sum = ofMirrors[global];
                sum = std::max(sum, refund.merchandise + refund.shipping + refund.tax);
                continue;
            }
            RefundEvent event{
                order, refund.at.value_or(f.placedAt[order]), 0, refund.merchandise, refund.shipping, refund.tax, 0};
            if (const auto sum = listed.find(order); sum != listed.end()) {
                // A newer export may know of more than the refunds that another lists; each was rounded by itself.
                const Listed &known = sum->second;
                const std::int64_t rounded = m_in.currencies ? 3 * (known.count + 1) : 0;
                const std::int64_t more =
                    event.merchandise + event.shipping + event.tax - known.merchandise - known.shipping - known.tax;
                if (more <= rounded)
                    continue;
                event.shipping = std::clamp<std::int64_t>(event.shipping - known.shipping, 0, more);
                event.tax = std::clamp<std::int64_t>(event.tax - known.tax, 0, more - event.shipping);
                event.merchandise = more - event.shipping - event.tax;
            }
            m_quality.undatedRefunds += refund.at ? 0 : 1;
            f.refunds.push_back(event);
        }
    }
    std::sort(f.refunds.begin(), f.refunds.end(), [](const RefundEvent &a, const RefundEvent &b) {
        return std::tie(a.order, a.at, a.merchandise, a.shipping, a.tax, a.restocked)
            < std::tie(b.order, b.at, b.merchandise, b.shipping, b.tax, b.restocked);
    });
    compareMirrors(ofMirrors);
}

// Days with orders, those on which a credited touch may lie, and those of refunds.
void FactsBuilder::fillRows()
{
    Facts &f = *m_facts;
    const auto &windows = f.ladder.windows;
    const Day reach = static_cast<Day>(
        std::max({windows.clickSeconds, windows.viewSeconds, windows.lookbackSeconds}) / kSecondsPerDay + 1);
    for (const Day day : f.day) {
        if (!f.days.empty() && f.days.back() == day)
            continue;
        for (Day d = f.days.empty() ? day - reach : std::max(f.days.back() + 1, day - reach); d <= day; ++d)
            f.days.push_back(d);
    }
    std::vector<Day> refundDays;
    for (const RefundEvent &refund : f.refunds)
        refundDays.push_back(f.zone.localDay(refund.at));
    const auto known = static_cast<std::ptrdiff_t>(f.days.size());
    f.days.insert(f.days.end(), refundDays.begin(), refundDays.end());
    std::sort(f.days.begin() + known, f.days.end());
    std::inplace_merge(f.days.begin(), f.days.begin() + known, f.days.end());
    f.days.erase(std::unique(f.days.begin(), f.days.end()), f.days.end());
    for (std::size_t i = 0; i < f.refunds.size(); ++i)
        f.refunds[i].day = f.dayIndex(refundDays[i]);

    f.dayBegin.assign(f.days.size() + 1, static_cast<std::uint32_t>(f.orderCount()));
    std::int32_t index = 0;
    f.dayBegin[0] = 0;
    for (std::size_t i = 0; i < f.orderCount(); ++i) {
        while (f.days[static_cast<std::size_t>(index)] < f.day[i])
            f.dayBegin[static_cast<std::size_t>(++index)] = static_cast<std::uint32_t>(i);
        f.day[i] = index;
    }
    for (std::size_t d = static_cast<std::size_t>(index) + 1; d < f.dayBegin.size(); ++d)
        f.dayBegin[d] = static_cast<std::uint32_t>(f.orderCount());

    std::mutex largeMutex;
    overOrders([&](std::size_t i) {
        const OrderChunk::Row &order = row(m_sorted[i]);
        HotRow &hot = m_view->rows[i];
        hot.day = f.day[i];
        const auto known64 = [](std::int64_t value) { return value == kNotKnown ? 0 : value; };
        const bool fees = order.paymentFee != kNotKnown && order.platformFee != kNotKnown;
        std::array<std::int64_t, kHotValues> v{};
        v[Acc::Gross] = order.gross;
        v[Acc::Discounts] = order.discount;
        v[Acc::Shipping] = order.shipping;
        v[Acc::Tax] = order.tax;
        v[Acc::Cogs] = known64(order.cogs);
        v[Acc::Fees] = fees ? order.paymentFee + order.platformFee : 0;
        v[Acc::Fulfilment] = known64(order.fulfilment);
        v[Acc::Units] = order.units;
        v[Acc::Charged] = order.shipping + order.tax;
        hot.flags = (order.cogs != kNotKnown ? CogsFlag : 0U) | (fees ? FeesFlag : 0U)
            | (order.fulfilment != kNotKnown ? FulfilmentFlag : 0U);
        constexpr std::uint32_t kAll = CogsFlag | FeesFlag | FulfilmentFlag;
        if ((hot.flags & kAll) == kAll)
            hot.flags |= CostsFlag;
        if (storeValues(hot, v))
            return;
        const std::lock_guard lock(largeMutex);
        m_view->large.push_back({static_cast<std::uint32_t>(i), v});
    });
    std::sort(m_view->large.begin(), m_view->large.end(),
        [](const View::Large &a, const View::Large &b) { return a.order < b.order; });
    m_in.chunks.clear();
    finishView(f, *m_view, f.about.newest);
    f.newestView = std::move(m_view);
}

void FactsBuilder::readClaims()
{
    Facts &f = *m_facts;
    f.claims = std::move(m_in.claims);
    for (std::size_t i = 0; i < f.claims.platforms.size(); ++i)
        f.claimPlatforms.push_back(m_names->platform(f.claims.platforms.at(static_cast<std::int32_t>(i))));
    f.claimOrders.resize(f.claims.rows.size());
    static_assert(Facts::kNoOrder == kDropped);
    for (std::size_t i = 0; i < f.claimOrders.size(); ++i) {
        std::uint32_t earliest = Facts::kNoOrder; // a claim names no store
        for (const std::uint32_t global : m_named.orders(m_claimRefs[i]))
            earliest = std::min(earliest, m_position[global]);
        f.claimOrders[i] = earliest;
    }
}

void FactsBuilder::findNewest()
{
    Instant newest = kEver;
    const auto take = [&](Instant at) { newest = std::max(newest, at); };
    for (const OrderChunk &chunk : m_in.chunks) {
        for (const OrderChunk::Row &order : chunk.orders)
            take(order.placedAt);
        for (const OrderChunk::Refunded &refund : chunk.refunds)
            take(refund.at.value_or(kEver));
        for (const ForeignOrder &order : chunk.foreign) {
            const OrderChunk::Row &row = chunk.orders[order.order];
            if (order.isConverted || row.test)
                continue;
            ++m_quality.ordersWithoutRate;
            m_quality.newestWithoutRate = std::max(m_quality.newestWithoutRate.value_or(kEver), row.placedAt);
        }
    }
    for (const Refund &refund : m_in.refunds)
        take(refund.at);
    for (const TouchTable::Row &touch : m_in.touches.rows)
        take(touch.at);
    for (const ClaimTable::Row &claim : m_in.claims.rows)
        take(claim.at);
    for (const DeclarationTable::Row &declaration : m_in.declarations.rows)
        take(declaration.at);
    for (const Post &post : m_in.posts)
        take(post.publishedAt.value_or(kEver));
    for (const PostMetrics &reading : m_in.metrics)
        take(reading.snapshotAt.value_or(kEver));
    m_facts->about.newest = newest == kEver ? 0 : newest;
}

} // namespace postledger
