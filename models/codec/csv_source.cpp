// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/csv_source.h"

#include "base/text.h"
#include "codec/cell_kind.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <unordered_set>

namespace postledger {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_codec)
};
constexpr int kIssuesPerKind = 1000;

/// Words in the first cell and nothing behind.
bool isNote(std::span<const std::string_view> cells)
{
    return !cells.front().empty() && isBlankRow(cells.subspan(1));
}
} // namespace

std::string_view rowFaultCode(RowFault fault)
{
    switch (fault) {
    case RowFault::None:
        return {};
    case RowFault::Short:
        return "short_row";
    case RowFault::Long:
        return "long_row";
    case RowFault::EncodingError:
        return "encoding_error";
    case RowFault::ControlChar:
        return "control_char";
    case RowFault::CellTooLong:
        return "cell_too_long";
    case RowFault::UnterminatedQuote:
        return "unterminated_quote";
    case RowFault::BadJson:
        return "bad_json";
    }
    return {};
}

QString issueMessage(std::string_view code, std::int64_t line, int column, std::size_t cells, std::size_t width)
{
    const auto with = [&](const QString &text) { return text.arg(line); };
    if (code == "blank_row")
        return with(Tr::tr("Line %1 is empty and was left out."));
    if (code == "totals_row")
        return with(Tr::tr("Line %1 is a row of totals and was left out, so that nothing is counted twice."));
    if (code == "repeated_header")
        return with(Tr::tr("Line %1 repeats the labels and was left out."));
    if (code == "description_row")
        return with(Tr::tr("Line %1 explains the labels and was left out."));
    if (code == "second_table") {
        return with(Tr::tr("At line %1 another table with other labels begins; it was left out. Save it as a file of "
                           "its own to read it."));
    }
    if (code == "short_row") {
        return with(Tr::tr("Line %1 has %2 cells where the table has %3; the last ones are missing."))
            .arg(cells)
            .arg(width);
    }
    if (code == "long_row") {
        return with(Tr::tr("Line %1 has %2 cells where the table has %3: it cannot be told which value belongs where. "
                           "Correct that line in the file."))
            .arg(cells)
            .arg(width);
    }
    if (code == "stray_quote") {
        return with(Tr::tr("Line %1, column %2: a quotation mark does not belong to a pair; the cell keeps it."))
            .arg(column);
    }
    if (code == "encoding_error") {
        return with(Tr::tr("Line %1, column %2: some bytes are no text in the encoding of this file. Export the file "
                           "again as UTF-8."))
            .arg(column);
    }
    if (code == "control_char")
        return with(Tr::tr("Line %1, column %2: the cell holds a NUL character, which no text has.")).arg(column);
    if (code == "cell_too_long")
        return with(Tr::tr("Line %1, column %2: the cell is longer than 1 MiB.")).arg(column);
    if (code == "unterminated_quote") {
        return with(Tr::tr("Line %1: the file ends inside a quoted cell, so its last row is not complete. Export or "
                           "download the file again."));
    }
    if (code == "preamble")
        return Tr::tr("The lines above the labels are no part of the table and were left out.");
    if (code == "blank_label")
        return Tr::tr("Column %1 has no label.").arg(column);
    if (code == "duplicate_label")
        return Tr::tr("Column %1 has the same label as a column before it.").arg(column);
    if (code == "header_only")
        return Tr::tr("The file has labels and no rows below them.");
    return {};
}

CsvSource::CsvSource(const FileProbe &probe)
    : m_fileName(QFileInfo(probe.path).fileName().toStdString())
    , m_dialect(probe.dialect)
    , m_labels(probe.labels)
    , m_foldedLabels(probe.foldedLabels)
    , m_typed(probe.typedColumns)
    , m_probeIssues(probe.issues)
    , m_descriptionLine(probe.descriptionLine)
    , m_width(static_cast<std::size_t>(std::max(probe.width, 1)))
    , m_required(m_width)
    , m_reader(probe.path, probe.dialect, probe.width, probe.damagedText)
{
    if (!m_labels.empty()) {
        while (m_required > 1 && m_foldedLabels[m_required - 1].empty())
            --m_required;
    }
}

Result<void> CsvSource::start()
{
    m_issues = m_probeIssues;
    m_issueCounts.clear();
    m_blanksBefore = 0;
    m_afterBlank = m_inOtherTable = m_sawAnything = false;
    m_ahead.reset();
    m_error.reset();
    if (const Result<void> started = m_reader.start(); !started)
        return started.error();
    m_reader.skipLines(m_dialect.firstDataLine - 1);
    if (m_reader.error())
        return *m_reader.error();
    return {};
}

Result<void> CsvSource::rewind()
{
    return start();
}

bool CsvSource::isRepeatedHeader(std::span<const std::string_view> cells) const
{
    if (m_labels.empty() || cells.size() != m_labels.size() || cells.front() != m_labels.front())
        return false;
    return std::equal(cells.begin(), cells.end(), m_labels.begin());
}

/// "Total" in the first cell that holds anything, a number further on, and cells that a row of its own would fill.
bool CsvSource::isTotals(std::span<const std::string_view> cells) const
{
    std::size_t first = 0;
    while (first < cells.size() && cells[first].empty())
        ++first;
    if (first == cells.size() || cells[first].size() > 32)
        return false;
    const auto initial = static_cast<unsigned char>(cells[first].front());
    const bool possible =
        initial >= 0x80 || std::string_view("tTsSgGrR ").find(cells[first].front()) != std::string_view::npos;
    if (!possible || !isTotalsWord(cells[first]))
        return false;
    bool number = false;
    bool blank = first > 0;
    for (std::size_t i = first + 1; i < cells.size(); ++i) {
        const CellKind kind = kindOfCell(cells[i]);
        number = number || kind == CellKind::Number;
        blank = blank || kind == CellKind::Empty;
    }
    return number && (blank || (first < m_typed.size() && m_typed[first]));
}

/// Words where this table has numbers, all different: the labels of another table.
bool CsvSource::isOtherLabels(std::span<const std::string_view> cells) const
{
    if (m_labels.empty())
        return false;
    if (cells.size() == 1 && m_width > 1 && cells.front().starts_with('#'))
        return true; // a comment that introduces the next section
    if (cells.size() < 2)
        return false;
    bool contradicts = false;
    std::size_t shared = 0;
    std::unordered_set<std::string> seen;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (kindOfCell(cells[i]) != CellKind::Text)
            return false;
        std::string folded = foldedText(cells[i]);
        shared += std::find(m_foldedLabels.begin(), m_foldedLabels.end(), folded) != m_foldedLabels.end() ? 1 : 0;
        if (!seen.insert(std::move(folded)).second)
            return false;
        contradicts = contradicts || (i < m_typed.size() && m_typed[i]);
    }
    return contradicts && (cells.size() != m_width || shared > 0);
}

CsvSource::Kind CsvSource::kindOf(const CsvRecord &record) const
{
    const auto cells = record.cells;
    if (cells.front().empty() || static_cast<unsigned char>(cells.front().front()) <= ' '
        || cells.front().front() == '\xC2') {
        if (isBlankRow(cells))
            return Kind::Blank;
    }
    if (isRepeatedHeader(cells))
        return Kind::RepeatedHeader;
    if (m_inOtherTable)
        return Kind::SecondTable;
    if (record.line == m_descriptionLine)
        return Kind::Description;
    if (m_afterBlank && isOtherLabels(cells))
        return Kind::SecondTable;
    return isTotals(cells) ? Kind::Totals : Kind::Data;
}

bool CsvSource::readRecord(Read &read)
{
    if (m_ahead) {
        read = *m_ahead;
        m_ahead.reset();
        return true;
    }
    if (!m_reader.next(read.record))
        return false;
    read.damaged = m_reader.damaged();
    read.damagedColumn = m_reader.damagedColumn();
    return true;
}

/// Looks one record ahead: below other labels stand values of the same number of columns.
bool CsvSource::confirmsOtherTable(Read &read)
{
    const auto cells = read.record.cells;
    if (cells.size() == 1)
        return true;
    m_heldText.assign(cells.begin(), cells.end());
    m_heldCells.assign(m_heldText.begin(), m_heldText.end());
    read.record.cells = m_heldCells;
    Read below;
    if (!readRecord(below))
        return false;
    m_ahead = below;
    const auto values = below.record.cells;
    return values.size() == m_heldCells.size() && std::any_of(values.begin(), values.end(), [](std::string_view cell) {
        const CellKind kind = kindOfCell(cell);
        return kind == CellKind::Number || kind == CellKind::Date;
    });
}

RowFault CsvSource::faultOf(const Read &read, int &column) const
{
    const CsvRecord &record = read.record;
    const auto cells = record.cells;
    column = 0;
    if (record.unterminated) {
        column = static_cast<int>(cells.size());
        return RowFault::UnterminatedQuote;
    }
    if (record.tooLong || record.end - record.begin > static_cast<std::ptrdiff_t>(kMaxCellBytes)) {
        const auto tooLong =
            std::find_if(cells.begin(), cells.end(), [](std::string_view cell) { return cell.size() > kMaxCellBytes; });
        if (record.tooLong || tooLong != cells.end()) {
            column = static_cast<int>(tooLong == cells.end() ? cells.size() : std::size_t(tooLong - cells.begin()) + 1);
            return RowFault::CellTooLong;
        }
    }
    if (read.damaged) {
        column = read.damagedColumn;
        return RowFault::EncodingError;
    }
    if (record.sawNul) {
        const auto nul = std::find_if(cells.begin(), cells.end(),
            [](std::string_view cell) { return cell.find('\0') != std::string_view::npos; });
        column = nul == cells.end() ? 0 : static_cast<int>(nul - cells.begin()) + 1;
        return RowFault::ControlChar;
    }
    if (cells.size() < m_required)
        return RowFault::Short;
    if (cells.size() > m_width && !isBlankRow(cells.subspan(m_width)))
        return RowFault::Long;
    return RowFault::None;
}

void CsvSource::addIssue(std::string_view code, std::int64_t line, int column, std::size_t cells)
{
    auto count = std::find_if(
        m_issueCounts.begin(), m_issueCounts.end(), [&](const auto &entry) { return entry.first == code; });
    if (count == m_issueCounts.end())
        count = m_issueCounts.insert(m_issueCounts.end(), {code, 0});
    if (++count->second > kIssuesPerKind)
        return;
    if (code == "blank_row")
        ++m_blanksBefore;
    TableIssue issue;
    issue.line = issue.lastLine = line;
    issue.column = column;
    issue.code = toQString(code);
    issue.message = issueMessage(code, line, column, cells, m_width);
    m_issues.push_back(std::move(issue));
}

bool CsvSource::next(Row &row)
{
    if (m_error)
        return false;
    Read read;
    while (readRecord(read)) {
        const CsvRecord &record = read.record;
        if (record.tooWide) {
            m_error = Error{QStringLiteral("too_many_columns"),
                Tr::tr("“%1”, line %2: more than %3 cells in one row. Check that this is the right file; a table this "
                       "wide cannot be read.")
                    .arg(toQString(m_fileName))
                    .arg(record.line)
                    .arg(kMaxColumns)};
            return false;
        }
        Kind kind = kindOf(record);
        if (kind == Kind::SecondTable && !m_inOtherTable && !confirmsOtherTable(read))
            kind = isTotals(record.cells) ? Kind::Totals : Kind::Data;
        const bool wasAfterBlank = m_afterBlank;
        m_afterBlank = kind == Kind::Blank;
        switch (kind) {
        case Kind::Blank:
            m_afterBlank = wasAfterBlank || !m_inOtherTable;
            if (m_inOtherTable)
                continue;
            if (record.cells.size() > m_width) {
                m_sawAnything = true;
                addIssue("long_row", record.line, 0, record.cells.size());
            } else {
                addIssue("blank_row", record.line, 0);
            }
            continue;
        case Kind::RepeatedHeader:
            m_inOtherTable = false;
            m_sawAnything = true;
            addIssue("repeated_header", record.line, 0);
            m_blanksBefore = 0;
            continue;
        case Kind::Description:
            addIssue("description_row", record.line, 0);
            continue;
        case Kind::Totals:
            m_sawAnything = true;
            addIssue("totals_row", record.line, 0);
            m_blanksBefore = 0;
            continue;
        case Kind::SecondTable:
            if (!m_inOtherTable) {
                forgetGap();
                addIssue("second_table", record.line, 0);
                m_inOtherTable = true;
            }
            m_blanksBefore = 0;
            continue;
        case Kind::Data:
            break;
        }
        if (m_blanksBefore > 0 && m_width > 2 && isNote(record.cells))
            forgetGap();
        m_blanksBefore = 0;
        m_sawAnything = true;
        int column = 0;
        row.line = record.line;
        row.cells = record.cells;
        row.offset = m_reader.offset();
        row.fault = faultOf(read, column);
        if (record.strayColumn != 0)
            addIssue("stray_quote", record.line, record.strayColumn);
        if (row.fault != RowFault::None)
            addIssue(rowFaultCode(row.fault), record.line, column, record.cells.size());
        return true;
    }
    m_error = m_reader.error();
    if (!m_error)
        finish();
    return false;
}

/// The blank lines above another table or a footnote set it apart: nobody has to look at them.
void CsvSource::forgetGap()
{
    m_issues.resize(m_issues.size() - m_blanksBefore);
    m_blanksBefore = 0;
}

void CsvSource::finish()
{
    const auto known = std::find_if(
        m_issueCounts.begin(), m_issueCounts.end(), [](const auto &entry) { return entry.first == "header_only"; });
    if (!m_sawAnything && !m_labels.empty() && known == m_issueCounts.end())
        addIssue("header_only", 0, 0);
}

} // namespace postledger
