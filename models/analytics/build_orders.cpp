// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/build.h"

#include <algorithm>
#include <numeric>

namespace postledger {

std::vector<EntityIndex> FactsBuilder::storesNamed(const TextTable &texts) const
{
    std::vector<EntityIndex> stores(texts.size());
    for (std::size_t i = 0; i < stores.size(); ++i)
        stores[i] = storeNamed(texts.at(static_cast<std::int32_t>(i)));
    return stores;
}

std::uint32_t FactsBuilder::orderNamed(EntityIndex store, std::int32_t ref) const
{
    const std::span<const std::uint32_t> found = m_named.orders(ref);
    if (store == kAnyStore)
        return found.size() == 1 ? found.front() : kDropped;
    for (const std::uint32_t global : found) {
        const auto [chunk, local] = place(global);
        const std::int32_t text = m_in.chunks[chunk].orders[local].store;
        if (text >= 0 && m_storeOf[chunk][static_cast<std::size_t>(text)] == store)
            return global;
    }
    return kDropped;
}

// Refunds, declarations, fees, claims and mirrors name orders by ref.
void FactsBuilder::findNamedOrders()
{
    const auto wantAll = [this](const auto &table) {
        return m_named.want(table.rows.size(), [&table](std::size_t i) { return table.orderRef(table.rows[i]); });
    };
    std::size_t count =
        m_in.refunds.size() + m_in.declarations.rows.size() + m_in.fees.rows.size() + m_in.claims.rows.size();
    for (const OrderChunk &chunk : m_in.chunks)
        count += chunk.mirrors.size();
    if (count == 0)
        return;
    m_named.reserve(count);
    m_refundRefs =
        m_named.want(m_in.refunds.size(), [this](std::size_t i) { return std::string_view(m_in.refunds[i].orderRef); });
    m_declarationRefs = wantAll(m_in.declarations);
    m_feeRefs = wantAll(m_in.fees);
    m_claimRefs = wantAll(m_in.claims);
    for (const OrderChunk &chunk : m_in.chunks) {
        m_mirrorRefs.push_back(
            m_named.want(chunk.mirrors.size(), [&chunk](std::size_t i) { return chunk.ref(chunk.mirrors[i]); }));
    }
    std::vector<std::vector<RefIndex::Hit>> hits(m_in.chunks.size());
    inParallel(m_facts->pool(), m_in.chunks.size(), [&](std::size_t c) {
        const OrderChunk &chunk = m_in.chunks[c];
        m_named.find(
            0, chunk.orders.size(), [&chunk](std::size_t i) { return chunk.ref(chunk.orders[i]); }, hits[c]);
        for (RefIndex::Hit &hit : hits[c])
            hit.order += m_base[c];
    });
    for (std::size_t c = 1; c < hits.size(); ++c)
        hits.front().insert(hits.front().end(), hits[c].begin(), hits[c].end());
    m_named.setHits(hits.front());
}

void FactsBuilder::dropOrders()
{
    m_out.assign(m_base.back(), 0);
    if (m_in.currencies)
        dropUnconverted();
    struct Part
    {
        LeftOutOrders leftOut;
        std::vector<MirrorOf> mirrorOf;
        std::int64_t tests = 0, mirrors = 0, zeros = 0, withoutGoods = 0;
    };
    const bool countsZero = m_facts->settings.countsZeroOrders;
    std::vector<Part> parts(m_in.chunks.size());
    inParallel(m_facts->pool(), parts.size(), [&](std::size_t c) {
        const OrderChunk &chunk = m_in.chunks[c];
        Part &part = parts[c];
        const auto textAt = [&](std::int32_t text) {
            return text < 0 ? std::string_view() : std::string_view(chunk.texts.at(text));
        };
        for (std::size_t i = 0; i < chunk.orders.size(); ++i) {
            const OrderChunk::Row &order = chunk.orders[i];
            const bool isZero = order.worth == OrderChunk::Worth::Nothing;
            const bool hasNoGoods = order.worth == OrderChunk::Worth::NoGoods;
            if (!order.test && !hasNoGoods && (countsZero || !isZero))
                continue;
            m_out[m_base[c] + i] = 1;
            using Why = LeftOutOrders::Why;
            const Why why = order.test ? Why::Test : hasNoGoods ? Why::NoGoods : Why::Zero;
            ++(order.test ? part.tests : hasNoGoods ? part.withoutGoods : part.zeros);
            part.leftOut.add(why, textAt(order.store), chunk.ref(order), order.placedAt, order.gross - order.discount);
        }
        const std::vector<EntityIndex> stores =
            chunk.mirrors.empty() ? std::vector<EntityIndex>() : storesNamed(chunk.texts);
        for (std::size_t m = 0; m < chunk.mirrors.size(); ++m) {
            const OrderChunk::Mirror &mirror = chunk.mirrors[m];
            const std::uint32_t original = orderNamed(at(stores, mirror.store), m_mirrorRefs[c][m]);
            const std::uint32_t global = m_base[c] + mirror.order;
            if (original == kDropped || original == global || m_out[global] != 0)
                continue;
            m_out[global] = 1;
            ++part.mirrors;
            const OrderChunk::Row &order = chunk.orders[mirror.order];
            const std::size_t number = part.leftOut.addMirror(textAt(order.store), chunk.ref(order), order.placedAt,
                order.gross - order.discount, textAt(mirror.store), chunk.ref(mirror));
            part.mirrorOf.push_back({global, original, number});
        }
    });
    for (const Part &part : parts) {
        m_quality.testOrders += part.tests;
        m_quality.mirrorOrders += part.mirrors;
        m_quality.zeroOrders += part.zeros;
        m_quality.ordersWithoutGoods += part.withoutGoods;
        for (const MirrorOf &mirror : part.mirrorOf)
            m_mirrorOf.push_back({mirror.copy, mirror.original, m_facts->leftOut.size() + mirror.number});
        m_facts->leftOut.append(part.leftOut);
    }
}

void FactsBuilder::sortOrders()
{
    struct Key
    {
        Instant at;
        std::uint32_t global;
    };
    std::vector<Key> keys;
    keys.reserve(m_out.size());
    for (std::size_t c = 0; c < m_in.chunks.size(); ++c) {
        const OrderChunk &chunk = m_in.chunks[c];
        for (std::size_t i = 0; i < chunk.orders.size(); ++i) {
            const auto global = m_base[c] + static_cast<std::uint32_t>(i);
            if (m_out[global] == 0)
                keys.push_back({chunk.orders[i].placedAt, global});
        }
    }
    const auto earlier = [](const Key &a, const Key &b) { return a.at < b.at; };
    const auto middle = keys.begin() + static_cast<std::ptrdiff_t>(keys.size() / 2);
    inParallel(m_facts->pool(), 2, [&](std::size_t half) {
        const auto begin = half == 0 ? keys.begin() : middle;
        const auto end = half == 0 ? middle : keys.end();
        if (!std::is_sorted(begin, end, earlier)) {
            if (std::is_sorted(std::make_reverse_iterator(end), std::make_reverse_iterator(begin), earlier))
                std::reverse(begin, end);
            else
                std::sort(begin, end, earlier);
        }
    });
    if (middle != keys.begin() && middle != keys.end() && middle->at < (middle - 1)->at) {
        if (keys.back().at <= keys.front().at)
            std::rotate(keys.begin(), middle, keys.end());
        std::inplace_merge(keys.begin(), keys.end() - (keys.end() - middle), keys.end(), earlier);
    }
    if (!std::is_sorted(keys.begin(), keys.end(), earlier))
        std::sort(keys.begin(), keys.end(), earlier);
    // Equal instants: by store and ref, so that the order of the input does not matter.
    const auto name = [&](std::uint32_t global) {
        const auto [c, local] = place(global);
        const OrderChunk &chunk = m_in.chunks[c];
        const OrderChunk::Row &order = chunk.orders[local];
        const EntityIndex store = order.store < 0 ? kNone : m_storeOf[c][static_cast<std::size_t>(order.store)];
        return std::pair(store, chunk.ref(order));
    };
    for (std::size_t i = 0; i < keys.size();) {
        std::size_t end = i + 1;
        while (end < keys.size() && keys[end].at == keys[i].at)
            ++end;
        if (end - i > 1) {
            std::sort(keys.begin() + static_cast<std::ptrdiff_t>(i), keys.begin() + static_cast<std::ptrdiff_t>(end),
                [&](const Key &a, const Key &b) { return name(a.global) < name(b.global); });
        }
        i = end;
    }
    m_sorted.resize(keys.size());
    std::transform(keys.begin(), keys.end(), m_sorted.begin(), [](const Key &key) { return key.global; });
}

void FactsBuilder::fillDays()
{
    Facts &f = *m_facts;
    const std::size_t n = m_sorted.size();
    f.placedAt.resize(n);
    f.day.resize(n);
    overOrders([&](std::size_t i) { f.day[i] = f.zone.localDay(row(m_sorted[i]).placedAt); });
    // Where the clock goes back over midnight, a later instant can lie in an earlier day.
    const bool ordered = std::is_sorted(f.day.begin(), f.day.end());
    if (!ordered) {
        std::vector<std::uint32_t> order(n);
        std::iota(order.begin(), order.end(), 0U);
        std::stable_sort(
            order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return f.day[a] < f.day[b]; });
        std::vector<std::uint32_t> sorted(n);
        std::vector<Day> day(n);
        for (std::size_t i = 0; i < n; ++i) {
            sorted[i] = m_sorted[order[i]];
            day[i] = f.day[order[i]];
        }
        m_sorted = std::move(sorted);
        f.day = std::move(day);
    }
}

void FactsBuilder::fillColumns()
{
    Facts &f = *m_facts;
    const std::size_t n = m_sorted.size();
    m_position.assign(m_base.back(), kDropped);
    f.placedAt.resize(n);
    f.id.resize(n);
    f.customer.resize(n);
    f.refBegin.resize(n);
    f.refSize.resize(n);
    std::vector<std::uint32_t> arenaBegin;
    for (OrderChunk &chunk : m_in.chunks) {
        arenaBegin.push_back(static_cast<std::uint32_t>(f.refs.size()));
        f.refs += chunk.refs;
        chunk.refs = {};
    }
    overOrders([&](std::size_t i) {
        const std::uint32_t global = m_sorted[i];
        const auto [chunk, local] = place(global);
        const OrderChunk::Row &order = m_in.chunks[chunk].orders[local];
        m_position[global] = static_cast<std::uint32_t>(i);
        f.placedAt[i] = order.placedAt;
        f.id[i] = order.id;
        f.customer[i] = order.customer;
        f.refBegin[i] = arenaBegin[chunk] + order.refBegin;
        f.refSize[i] = order.refSize;
    });
}

// What an order is to its customer depends on the orders before it, so this is one walk in time.
void FactsBuilder::walkCustomers()
{
    Facts &f = *m_facts;
    for (const std::int32_t customer : f.customer)
        m_customers = std::max(m_customers, static_cast<std::size_t>(customer) + 1);
    for (const auto &[customer, first] : m_in.history)
        m_customers = std::max(m_customers, static_cast<std::size_t>(customer) + 1);
    for (const TouchTable::Row &touch : m_in.touches.rows)
        m_customers = std::max(m_customers, static_cast<std::size_t>(touch.customer) + 1);
    std::vector<Instant> known(m_customers, kForever);
    for (const auto &[customer, first] : m_in.history)
        known[static_cast<std::size_t>(customer)] = std::min(known[static_cast<std::size_t>(customer)], first);
    std::vector<std::uint32_t> last(m_customers, kDropped);
    f.customerSince.assign(m_customers, kNeverDay);
    m_previous.assign(f.orderCount(), kDropped);
    m_customerType.assign(f.orderCount(), 0);
    for (std::size_t i = 0; i < f.orderCount(); ++i) {
        const auto customer = static_cast<std::size_t>(f.customer[i]);
        if (customer == 0)
            continue;
        f.hasCustomers = true;
        m_previous[i] = last[customer];
        if (last[customer] == kDropped) {
            const Instant first = std::min(known[customer], f.placedAt[i]);
            f.customerSince[customer] = f.zone.localDay(first);
            m_customerType[i] = first < f.placedAt[i] ? 2 : 1;
        } else {
            m_customerType[i] = 2;
        }
        last[customer] = static_cast<std::uint32_t>(i);
    }
}

} // namespace postledger
