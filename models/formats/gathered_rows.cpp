// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/gathered_rows.h"

#include "base/text.h"
#include "codec/values.h"
#include "formats/row_reader.h"

#include <algorithm>
#include <functional>
#include <unordered_map>
#include <utility>

namespace postledger {

namespace {

constexpr std::int64_t kLargestFile = 256 * 1024 * 1024; ///< that is read twice
constexpr std::size_t kMostHeld = 64 * 1024 * 1024;
constexpr std::int64_t kRowsBetweenChecks = 512;

std::size_t hashOf(std::string_view key)
{
    return std::hash<std::string_view>()(key);
}

/// "#999" comes before "#1000".
bool isBefore(std::string_view a, std::string_view b)
{
    return a.size() != b.size() ? a.size() < b.size() : a < b;
}

/// Whether the first rows leave open that somebody has sorted the file. Shops write orders by number or day, and some
/// of the first fifty have further lines; what has none there is sorted last.
bool mayBeSorted(const FileProbe &probe, const OrderRows &columns)
{
    std::string last;
    bool hasFurther = false;
    bool rises = true;
    bool falls = true;
    for (const auto &cells : probe.firstRows) {
        const std::vector<std::string_view> views(cells.begin(), cells.end());
        Row row;
        row.cells = views;
        std::string key = columns.keyOf(row);
        if (!columns.isOwn(row)) {
            if (key != last)
                return true;
            hasFurther = true;
        } else if (!last.empty() && key != last) {
            (isBefore(last, key) ? falls : rises) = false;
        }
        last = std::move(key);
    }
    return !hasFurther || (!rises && !falls);
}

} // namespace

std::string OrderRows::keyOf(const Row &row) const
{
    std::string key;
    for (const int column : keys) {
        key += parseId(trimmed(row.cell(column)));
        key += '\n';
    }
    return key;
}

bool OrderRows::isOwn(const Row &row) const
{
    return std::any_of(own.begin(), own.end(), [&](int column) { return !trimmed(row.cell(column)).empty(); });
}

Result<std::unique_ptr<GatheredRows>> GatheredRows::of(
    const FileProbe &probe, TableSource &rows, const OrderRows &columns, const JobControl &job)
{
    if (rows.totalBytes() > kLargestFile || !mayBeSorted(probe, columns))
        return std::unique_ptr<GatheredRows>();
    const std::size_t nameless = hashOf(std::string(columns.keys.size(), '\n'));
    std::unordered_set<std::size_t> apart;
    std::size_t last = 0;
    std::int64_t count = 0;
    for (Row row; rows.next(row);) {
        if (++count % kRowsBetweenChecks == 0 && job.cancelled())
            return cancelledReading();
        const std::size_t key = hashOf(columns.keyOf(row));
        if (key == nameless)
            continue; // belongs to no order, or to the one above
        if (key != last && !columns.isOwn(row))
            apart.insert(key);
        last = key;
    }
    if (rows.error())
        return *rows.error();
    if (const auto again = rows.rewind(); !again)
        return again.error();
    if (apart.empty())
        return std::unique_ptr<GatheredRows>();
    return std::make_unique<GatheredRows>(rows, columns, std::move(apart));
}

GatheredRows::GatheredRows(TableSource &rows, OrderRows columns, std::unordered_set<std::size_t> apart)
    : m_rows(rows)
    , m_columns(std::move(columns))
    , m_apart(std::move(apart))
{
}

bool GatheredRows::next(Row &row)
{
    while (!m_isRead) {
        if (!m_rows.next(row)) {
            m_isRead = true;
            if (!m_rows.error())
                arrange();
            break;
        }
        m_offset = row.offset;
        std::string key = m_columns.keyOf(row);
        if (m_heldBytes > kMostHeld || m_apart.count(hashOf(key)) == 0)
            return true;
        hold(row, std::move(key));
    }
    if (m_next == m_order.size())
        return false;
    give(m_held[m_order[m_next++]], row);
    return true;
}

Result<void> GatheredRows::rewind()
{
    m_held.clear();
    m_order.clear();
    m_heldBytes = m_next = 0;
    m_orders = 0;
    m_isRead = false;
    return m_rows.rewind();
}

void GatheredRows::hold(const Row &row, std::string &&key)
{
    Held &held = m_held.emplace_back();
    held.key = std::move(key);
    for (const std::string_view cell : row.cells) {
        held.text += cell;
        held.ends.push_back(static_cast<std::uint32_t>(held.text.size()));
    }
    held.stored.assign(row.stored.begin(), row.stored.end());
    held.line = row.line;
    held.fault = row.fault;
    held.isOwn = m_columns.isOwn(row);
    m_heldBytes += sizeof(Held) + held.key.size() + held.text.size() + held.ends.size() * sizeof(held.ends[0])
        + held.stored.size();
}

void GatheredRows::arrange()
{
    std::unordered_map<std::string_view, std::vector<std::size_t>> orders;
    std::vector<std::string_view> keys; // as the file has them first
    for (std::size_t i = 0; i < m_held.size(); ++i) {
        std::vector<std::size_t> &rows = orders[m_held[i].key];
        if (rows.empty())
            keys.push_back(m_held[i].key);
        rows.push_back(i);
    }
    for (const std::string_view key : keys) {
        std::vector<std::size_t> &rows = orders[key];
        const auto isOwn = [this](std::size_t i) { return m_held[i].isOwn; };
        if (std::count_if(rows.begin(), rows.end(), isOwn) == 1) {
            std::stable_partition(rows.begin(), rows.end(), isOwn);
            m_orders += rows.size() > 1 ? 1 : 0;
        }
        m_order.insert(m_order.end(), rows.begin(), rows.end());
    }
}

void GatheredRows::give(const Held &held, Row &row)
{
    m_cells.clear();
    std::uint32_t begin = 0;
    for (const std::uint32_t end : held.ends) {
        m_cells.push_back(std::string_view(held.text).substr(begin, end - begin));
        begin = end;
    }
    row.line = held.line;
    row.cells = m_cells;
    row.stored = held.stored;
    row.fault = held.fault;
    row.offset = m_offset;
}

} // namespace postledger
