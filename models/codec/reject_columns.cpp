// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/reject_columns.h"

#include "codec/cell_kind.h"
#include "codec/label_folder.h"
#include "codec/table_writer.h"

#include <algorithm>

namespace postledger {

namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD"; ///< stands for bytes that were no text
constexpr std::string_view kErrors[] = {
    "#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#GETTING_DATA"};
constexpr std::size_t kCutCell = 32700; ///< bytes: a cell of a workbook that was cut when it was written

/// Positions of the columns with reasons, in order; empty when the file is no file of rejected rows.
std::vector<std::size_t> reasonColumns(const FileProbe &probe)
{
    if (probe.column(kRejectRow) < 0 || probe.column(kRejectReason) < 0)
        return {};
    std::vector<std::size_t> columns;
    for (const std::string_view label : kRejectLabels) {
        if (const int at = probe.column(label); at >= 0)
            columns.push_back(static_cast<std::size_t>(at));
    }
    std::sort(columns.begin(), columns.end());
    return columns;
}

/// Cells of reasons taken out of rows, the others as they were.
class Cleaner
{
public:
    explicit Cleaner(const FileProbe &whole)
        : m_columns(reasonColumns(whole))
        , m_syntax(whole.syntax)
    {
    }
    bool leavesOut(std::size_t column) const { return std::binary_search(m_columns.begin(), m_columns.end(), column); }
    std::size_t leftOutBefore(std::size_t column) const
    {
        return static_cast<std::size_t>(
            std::lower_bound(m_columns.begin(), m_columns.end(), column) - m_columns.begin());
    }
    std::string_view restored(std::string_view cell) const
    {
        // A workbook of ours has none to take off, but one that a spreadsheet made of our CSV has.
        return m_syntax != FileProbe::Syntax::Json ? undefused(cell) : cell;
    }
    StoredAs restored(std::string_view cell, StoredAs stored) const
    {
        const bool error = m_syntax == FileProbe::Syntax::Xlsx && stored == StoredAs::Text
            && std::find(std::begin(kErrors), std::end(kErrors), cell) != std::end(kErrors);
        return error ? StoredAs::Error : stored;
    }
    template<typename T>
    void take(std::vector<T> &cells) const
    {
        for (auto at = m_columns.rbegin(); at != m_columns.rend(); ++at) {
            if (*at < cells.size())
                cells.erase(cells.begin() + static_cast<std::ptrdiff_t>(*at));
        }
    }
    FileProbe::Syntax syntax() const { return m_syntax; }

private:
    std::vector<std::size_t> m_columns;
    FileProbe::Syntax m_syntax;
};

class ReasonFreeSource final : public TableSource
{
public:
    ReasonFreeSource(std::unique_ptr<TableSource> rows, const FileProbe &probe)
        : m_rows(std::move(rows))
        , m_cleaner(*probe.withReasons)
        , m_labels(probe.labels)
        , m_required(probe.labels.size())
    {
        while (m_required > 1 && probe.foldedLabels[m_required - 1].empty())
            --m_required;
    }
    const std::vector<std::string> &labels() const override { return m_labels; }
    bool next(Row &row) override
    {
        if (!m_rows->next(row))
            return false;
        m_cells.clear();
        m_stored.clear();
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            if (m_cleaner.leavesOut(i))
                continue;
            m_cells.push_back(m_cleaner.restored(row.cells[i]));
            if (!row.stored.empty())
                m_stored.push_back(m_cleaner.restored(row.cells[i], row.storedAs(static_cast<int>(i))));
        }
        row.cells = m_cells;
        row.stored = m_stored;
        row.fault = faultOf(row);
        return true;
    }
    const std::optional<Error> &error() const override { return m_rows->error(); }
    const std::vector<TableIssue> &issues() const override { return m_rows->issues(); }
    Result<void> rewind() override { return m_rows->rewind(); }
    std::int64_t totalBytes() const override { return m_rows->totalBytes(); }
    JsonRecordSource *records() override { return m_rows->records(); }

private:
    /// The cells of reasons have a say in what the reader says of short and long rows: judged anew.
    RowFault faultOf(const Row &row) const
    {
        const bool judged = row.fault == RowFault::None || row.fault == RowFault::Short || row.fault == RowFault::Long;
        if (!judged)
            return row.fault;
        for (const std::string_view cell : row.cells) {
            if (cell.find(kReplacement) != std::string_view::npos)
                return RowFault::EncodingError;
            if (m_cleaner.syntax() == FileProbe::Syntax::Xlsx && cell.size() >= kCutCell)
                return RowFault::CellTooLong;
        }
        if (m_cleaner.syntax() == FileProbe::Syntax::Csv && row.cells.size() < m_required)
            return RowFault::Short;
        const bool isLong = row.cells.size() > m_labels.size() && !isBlankRow(row.cells.subspan(m_labels.size()));
        return isLong ? RowFault::Long : RowFault::None;
    }

    std::unique_ptr<TableSource> m_rows;
    Cleaner m_cleaner;
    std::vector<std::string> m_labels;
    std::size_t m_required; ///< cells of a row, those without a label at its end aside
    std::vector<std::string_view> m_cells;
    std::vector<StoredAs> m_stored;
};

} // namespace

void setReasonsAside(FileProbe &probe)
{
    if (reasonColumns(probe).empty())
        return;
    auto whole = std::make_shared<const FileProbe>(probe);
    const Cleaner cleaner(*whole);
    cleaner.take(probe.labels);
    for (std::string &label : probe.labels)
        label = std::string(cleaner.restored(label));
    foldLabels(probe);
    probe.typedColumns.resize(whole->labels.size());
    cleaner.take(probe.typedColumns);
    probe.width = static_cast<int>(probe.labels.size());
    const auto answers = static_cast<std::size_t>(whole->column(kRejectAnswers));
    for (std::size_t i = 0; i < probe.firstRows.size(); ++i) {
        std::vector<std::string> &row = probe.firstRows[i];
        if (probe.answers.empty() && answers < row.size())
            probe.answers = std::string(cleaner.restored(row[answers]));
        cleaner.take(row);
        if (i < probe.firstStored.size())
            cleaner.take(probe.firstStored[i]);
        for (std::size_t c = 0; c < row.size(); ++c) {
            row[c] = std::string(cleaner.restored(row[c]));
            if (i < probe.firstStored.size() && c < probe.firstStored[i].size())
                probe.firstStored[i][c] = cleaner.restored(row[c], probe.firstStored[i][c]);
        }
    }
    for (TableIssue &issue : probe.issues)
        issue.column -= static_cast<int>(cleaner.leftOutBefore(static_cast<std::size_t>(issue.column)));
    cleaner.take(probe.json.keys);
    probe.withReasons = std::move(whole);
}

std::unique_ptr<TableSource> withoutReasons(std::unique_ptr<TableSource> rows, const FileProbe &probe)
{
    return std::make_unique<ReasonFreeSource>(std::move(rows), probe);
}

} // namespace postledger
