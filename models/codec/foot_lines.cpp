// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/foot_lines.h"

#include "base/text.h"
#include "codec/cell_kind.h"
#include "codec/kept_row.h"
#include "codec/row_sieve.h"

#include <algorithm>
#include <deque>

namespace postledger {

namespace {

constexpr std::size_t kMostRemarks = 50;

bool isRemark(std::span<const std::string_view> cells)
{
    if (cells.empty() || cells.front().empty() || !isBlankRow(cells.subspan(1)))
        return false;
    // Three words at least: two are a name or a code.
    const std::string_view text = trimmed(cells.front());
    return std::count(text.begin(), text.end(), ' ') >= 2 && kindOfCell(text) == CellKind::Text;
}

class FootLines final : public TableSource
{
public:
    explicit FootLines(std::unique_ptr<TableSource> rows)
        : m_rows(std::move(rows))
        , m_isWide(m_rows->labels().size() > 2)
    {
    }
    const std::vector<std::string> &labels() const override { return m_rows->labels(); }
    const std::optional<Error> &error() const override { return m_rows->error(); }
    const std::vector<TableIssue> &issues() const override { return m_atEnd ? m_issues : m_rows->issues(); }
    std::vector<std::string> totals() const override { return m_rows->totals(); }
    std::int64_t totalBytes() const override { return m_rows->totalBytes(); }
    JsonRecordSource *records() override { return m_rows->records(); }

    Result<void> rewind() override
    {
        m_held.clear();
        m_ready = 0;
        m_atEnd = m_sawRow = false;
        return m_rows->rewind();
    }

    bool next(Row &row) override
    {
        for (;;) {
            if (m_ready > 0) {
                --m_ready;
                m_row = std::move(m_held.front());
                m_held.pop_front();
                row = m_row.row;
                return true;
            }
            if (m_atEnd || !m_rows->next(row))
                return end();
            // Of a row that is at fault otherwise than by its length, the fault has to be told.
            const bool sound = row.fault == RowFault::None || row.fault == RowFault::Short;
            const bool holds = m_isWide && m_sawRow && sound && m_held.size() < kMostRemarks && isRemark(row.cells);
            m_sawRow =
                m_sawRow || !isBlankRow(std::span(row.cells).subspan(std::min<std::size_t>(1, row.cells.size())));
            if (!holds && m_held.empty())
                return true;
            m_held.emplace_back(row);
            m_ready = holds ? 0 : m_held.size(); // rows go on below: what was held is one of them
        }
    }

private:
    bool end()
    {
        if (std::exchange(m_atEnd, true))
            return false;
        m_issues = m_rows->issues();
        for (const KeptRow &remark : m_held) {
            const std::int64_t line = remark.row.line;
            std::erase_if(m_issues, [line](const TableIssue &issue) {
                return issue.line == line && issue.code == QLatin1String("short_row");
            });
            m_issues.push_back({line, line, 0, QStringLiteral("foot_line"), issueMessage("foot_line", line, 0, 0, 0)});
        }
        m_held.clear();
        return false;
    }

    std::unique_ptr<TableSource> m_rows;
    bool m_isWide;
    bool m_sawRow = false; ///< one that fills more than its first cell
    std::deque<KeptRow> m_held; ///< remarks, and the row below them that makes them rows
    std::size_t m_ready = 0; ///< of these to hand out
    KeptRow m_row; ///< the last of them
    bool m_atEnd = false;
    std::vector<TableIssue> m_issues; ///< at the end
};

} // namespace

std::unique_ptr<TableSource> withoutFootLines(std::unique_ptr<TableSource> rows)
{
    return std::make_unique<FootLines>(std::move(rows));
}

} // namespace postledger
