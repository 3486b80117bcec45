// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/left_out.h"

#include <algorithm>
#include <array>
#include <limits>
#include <tuple>

namespace postledger {

namespace {

std::string_view atMost(std::string_view text)
{
    return text.substr(0, std::numeric_limits<std::uint16_t>::max());
}

} // namespace

LeftOutOrders::Row &LeftOutOrders::addRow(
    Why why, std::string_view store, std::string_view ref, Instant placedAt, std::int64_t net)
{
    store = atMost(store);
    ref = atMost(ref);
    Row &row = m_rows.emplace_back();
    row.why = why;
    row.placedAt = placedAt;
    row.net = net;
    row.begin = m_texts.size();
    row.storeSize = static_cast<std::uint16_t>(store.size());
    row.refSize = static_cast<std::uint16_t>(ref.size());
    m_texts.append(store).append(ref);
    return row;
}

void LeftOutOrders::add(Why why, std::string_view store, std::string_view ref, Instant placedAt, std::int64_t net)
{
    addRow(why, store, ref, placedAt, net);
}

void LeftOutOrders::addWithoutRate(
    std::string_view store, std::string_view ref, Instant placedAt, std::string_view currency)
{
    addRow(Why::NoRate, store, ref, placedAt, 0).linkedSize = static_cast<std::uint16_t>(currency.size());
    m_texts.append(currency);
}

std::size_t LeftOutOrders::addMirror(std::string_view store, std::string_view ref, Instant placedAt, std::int64_t net,
    std::string_view originalStore, std::string_view originalRef)
{
    Row &row = addRow(Why::Mirror, store, ref, placedAt, net);
    const std::size_t begin = m_texts.size();
    originalStore = atMost(originalStore);
    m_texts.append(originalStore).append(" ").append(originalRef);
    row.linkedStoreSize = static_cast<std::uint16_t>(originalStore.size());
    row.linkedSize = static_cast<std::uint16_t>(
        std::min<std::size_t>(m_texts.size() - begin, std::numeric_limits<std::uint16_t>::max()));
    return m_rows.size() - 1;
}

void LeftOutOrders::append(const LeftOutOrders &more)
{
    const std::size_t shift = m_texts.size();
    m_texts += more.m_texts;
    m_rows.reserve(m_rows.size() + more.m_rows.size());
    for (Row row : more.m_rows) {
        row.begin += shift;
        m_rows.push_back(row);
    }
}

std::int64_t LeftOutOrders::net(Why why) const
{
    std::int64_t sum = 0;
    for (const Row &row : m_rows)
        sum += why == Why::MirrorRefund ? row.refunded : row.why == why ? row.net : 0;
    return sum;
}

std::vector<QualityOrder> LeftOutOrders::orders(Why why, std::size_t limit) const
{
    constexpr std::array kRules{"test", "mirror", "zero_value", "no_goods", "no_rate", "mirror_refund"};
    std::vector<const Row *> rows;
    for (const Row &row : m_rows) {
        if (why == Why::MirrorRefund ? row.refunded != 0 : row.why == why)
            rows.push_back(&row);
    }
    const auto middle = rows.begin() + static_cast<std::ptrdiff_t>(std::min(limit, rows.size()));
    std::partial_sort(rows.begin(), middle, rows.end(), [this](const Row *a, const Row *b) {
        return std::tuple(a->placedAt, store(*a), ref(*a)) > std::tuple(b->placedAt, store(*b), ref(*b));
    });
    std::vector<QualityOrder> orders;
    for (auto row = rows.begin(); row != middle; ++row) {
        const Row &order = **row;
        orders.push_back({std::string(store(order)), std::string(ref(order)), order.placedAt,
            why == Why::MirrorRefund ? order.refunded : order.net, kRules[static_cast<std::size_t>(why)],
            m_texts.substr(order.begin + order.storeSize + order.refSize, order.linkedSize)});
    }
    return orders;
}

std::optional<LeftOutOrders::Found> LeftOutOrders::find(std::string_view wanted) const
{
    const auto row = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row &each) { return ref(each) == wanted; });
    if (row == m_rows.end())
        return std::nullopt;
    Found found{std::string(store(*row)), row->why, row->placedAt, {}, {}, {}};
    const std::string_view linked =
        std::string_view(m_texts).substr(row->begin + row->storeSize + row->refSize, row->linkedSize);
    if (row->why == Why::NoRate)
        found.currency = linked;
    if (row->why == Why::Mirror) {
        found.originalStore = linked.substr(0, row->linkedStoreSize);
        found.originalRef = linked.substr(std::min<std::size_t>(row->linkedStoreSize + 1U, linked.size()));
    }
    return found;
}

} // namespace postledger
