// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/csv_scanner.h"
#include "codec/json_source.h"

#include <QCoreApplication>

#include <algorithm>

namespace postledger {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_codec)
};
} // namespace

JsonSource::JsonSource(const FileProbe &probe)
    : m_labels(probe.labels)
    , m_keys(probe.json.keys)
    , m_records(probe)
{
    for (std::size_t i = 0; i < m_keys.size(); ++i)
        m_columns.emplace(m_keys[i], static_cast<int>(i));
}

Result<void> JsonSource::start()
{
    m_sawAny = false;
    return m_records.start();
}

int JsonSource::columnOf(std::string_view key, std::size_t guess) const
{
    if (guess < m_keys.size() && m_keys[guess] == key)
        return static_cast<int>(guess);
    const auto at = m_columns.find(key);
    return at == m_columns.end() ? -1 : at->second;
}

bool JsonSource::next(Row &row)
{
    JsonRecord record;
    if (!m_records.next(record)) {
        if (!m_sawAny && !m_records.error()) {
            m_sawAny = true;
            m_records.addIssue("header_only", 0, 0, Tr::tr("The file has no rows."));
        }
        return false;
    }
    m_sawAny = true;
    row.line = record.row;
    row.fault = record.fault;
    row.offset = record.offset;
    m_cells.assign(std::max<std::size_t>(m_keys.size(), 1), {});
    m_nested.clear();
    std::vector<std::pair<std::size_t, std::pair<std::size_t, std::size_t>>> nested; // column, place in m_nested
    const auto set = [&](std::size_t column, const JsonValue &value) {
        if (!value.isArray() && !value.isObject()) {
            m_cells[column] = value.text();
            return;
        }
        const std::size_t begin = m_nested.size();
        appendCompactJson(value, m_nested);
        nested.push_back({column, {begin, m_nested.size() - begin}});
        if (m_nested.size() - begin > kMaxCellBytes && row.fault == RowFault::None) {
            row.fault = RowFault::CellTooLong;
            m_records.addIssue("cell_too_long", row.line, static_cast<int>(column) + 1,
                Tr::tr("Row %1: a value is longer than 1 MiB.").arg(row.line));
        }
    };
    if (m_keys.empty()) {
        if (record.value.isObject())
            m_cells.clear(); // objects without members
        else
            set(0, record.value);
    } else if (record.value.isObject()) {
        std::size_t guess = 0;
        for (const JsonValue member : record.value) {
            if (const int column = columnOf(member.key(), guess); column >= 0) {
                set(static_cast<std::size_t>(column), member);
                guess = static_cast<std::size_t>(column) + 1;
            }
        }
    } else if (row.fault == RowFault::None) {
        row.fault = RowFault::BadJson;
        m_records.addIssue("bad_json", row.line, 0,
            Tr::tr("Row %1 is no object with members like the others. Export the file again.").arg(row.line));
    }
    for (const auto &[column, place] : nested)
        m_cells[column] = std::string_view(m_nested).substr(place.first, place.second);
    row.cells = m_cells;
    return true;
}

} // namespace postledger
