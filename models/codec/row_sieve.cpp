// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/row_sieve.h"

#include "base/text.h"
#include "codec/cell_kind.h"

#include <QCoreApplication>

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

/// Whether a row of totals is about the whole table and says something.
bool statesTotals(std::span<const std::string_view> cells)
{
    const auto label = std::find_if(cells.begin(), cells.end(), [](std::string_view cell) { return !cell.empty(); });
    return label != cells.end() && !isSubtotalsWord(*label)
        && !isBlankRow(cells.subspan(static_cast<std::size_t>(label - cells.begin()) + 1));
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
    case RowFault::BadCell:
        return "bad_cell";
    case RowFault::DuplicateLabel:
        return "duplicate_label";
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
    if (code == "foot_line")
        return with(Tr::tr("Line %1 is a remark below the table and was left out."));
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
    if (code == "stray_byte")
        return Tr::tr("A single byte behind the last line is no text and was left out.");
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

RowSieve::RowSieve(const FileProbe &probe)
    : m_labels(probe.labels)
    , m_foldedLabels(probe.foldedLabels)
    , m_typed(probe.typedColumns)
    , m_probeIssues(probe.issues)
    , m_descriptionLine(probe.descriptionLine)
    , m_width(static_cast<std::size_t>(std::max(probe.width, 1)))
    , m_required(m_width)
{
    if (!m_labels.empty()) {
        while (m_required > 1 && m_foldedLabels[m_required - 1].empty())
            --m_required;
    }
}

void RowSieve::restart()
{
    m_issues = m_probeIssues;
    m_issueCounts.clear();
    m_totals.clear();
    m_blanksBefore = 0;
    m_afterBlank = m_inOtherTable = m_sawAnything = false;
}

bool RowSieve::isRepeatedHeader(std::span<const std::string_view> cells) const
{
    if (m_labels.empty() || cells.size() != m_labels.size() || cells.front() != m_labels.front())
        return false;
    return std::equal(cells.begin(), cells.end(), m_labels.begin());
}

/// Nothing but such a cell begins with a word for totals.
bool RowSieve::mayBeTotals(std::string_view first)
{
    return static_cast<unsigned char>(first.front()) >= 0x80
        || std::string_view("tTsSgGrRzZ ").find(first.front()) != std::string_view::npos;
}

bool RowSieve::hasLongTotalsLabel(std::span<const std::string_view> cells)
{
    for (const std::string_view cell : cells) {
        if (!cell.empty())
            return mayBeTotals(cell) && beginsWithTotalsWord(cell);
    }
    return false;
}

/// "Total" in the first cell that holds anything, and a number further on and cells that a row of its own would fill,
/// or nothing at all.
bool RowSieve::isTotals(std::span<const std::string_view> cells) const
{
    std::size_t first = 0;
    while (first < cells.size() && cells[first].empty())
        ++first;
    if (first == cells.size() || cells[first].size() > 32)
        return false;
    if (!mayBeTotals(cells[first]) || (!isTotalsWord(cells[first]) && !isSubtotalsWord(cells[first])))
        return false;
    if (m_width > 2 && isBlankRow(cells.subspan(first + 1)))
        return true;
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
bool RowSieve::isOtherLabels(std::span<const std::string_view> cells) const
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

RowSieve::Kind RowSieve::kindOf(std::int64_t line, std::span<const std::string_view> cells) const
{
    if (cells.front().empty() || static_cast<unsigned char>(cells.front().front()) <= ' '
        || cells.front().front() == '\xC2') {
        if (isBlankRow(cells))
            return Kind::Blank;
    }
    if (isRepeatedHeader(cells))
        return Kind::RepeatedHeader;
    if (m_inOtherTable)
        return Kind::SecondTable;
    if (line == m_descriptionLine)
        return Kind::Description;
    if (m_afterBlank && isOtherLabels(cells))
        return Kind::SecondTable;
    return isTotals(cells) ? Kind::Totals : Kind::Data;
}

bool RowSieve::confirmOtherTable(std::span<const std::string_view> labels, std::span<const std::string_view> below)
{
    return below.size() == labels.size() && std::any_of(below.begin(), below.end(), [](std::string_view cell) {
        const CellKind kind = kindOfCell(cell);
        return kind == CellKind::Number || kind == CellKind::Date;
    });
}

RowSieve::Kind RowSieve::kindOfBlank(bool holdsMore) const
{
    if (!holdsMore)
        return Kind::Blank;
    return m_inOtherTable ? Kind::SecondTable : Kind::Data;
}

RowSieve::Kind RowSieve::kindOfUnconfirmed(std::span<const std::string_view> cells) const
{
    return isTotals(cells) ? Kind::Totals : Kind::Data;
}

bool RowSieve::admit(Kind kind, std::int64_t line, std::span<const std::string_view> cells)
{
    const bool wasAfterBlank = m_afterBlank;
    m_afterBlank = kind == Kind::Blank;
    switch (kind) {
    case Kind::Blank:
        m_afterBlank = wasAfterBlank || !m_inOtherTable;
        if (m_inOtherTable)
            return false;
        if (cells.size() > m_width) {
            m_sawAnything = true;
            addIssue("long_row", line, 0, cells.size());
        } else {
            addIssue("blank_row", line, 0);
        }
        return false;
    case Kind::RepeatedHeader:
        m_inOtherTable = false;
        m_sawAnything = true;
        addIssue("repeated_header", line, 0);
        m_blanksBefore = 0;
        return false;
    case Kind::Description:
        addIssue("description_row", line, 0);
        return false;
    case Kind::Totals:
        m_sawAnything = true;
        if (statesTotals(cells))
            m_totals.assign(cells.begin(), cells.end());
        addIssue("totals_row", line, 0);
        m_blanksBefore = 0;
        return false;
    case Kind::SecondTable:
        if (!m_inOtherTable) {
            forgetGap();
            addIssue("second_table", line, 0);
            m_inOtherTable = true;
        }
        m_blanksBefore = 0;
        return false;
    case Kind::Data:
        break;
    }
    if (m_blanksBefore > 0 && m_width > 2 && isNote(cells))
        forgetGap();
    m_blanksBefore = 0;
    m_sawAnything = true;
    return true;
}

bool RowSieve::countIssue(std::string_view code)
{
    auto count = std::find_if(
        m_issueCounts.begin(), m_issueCounts.end(), [&](const auto &entry) { return entry.first == code; });
    if (count == m_issueCounts.end())
        count = m_issueCounts.insert(m_issueCounts.end(), {code, 0});
    return ++count->second <= kIssuesPerKind;
}

void RowSieve::addIssue(std::string_view code, std::int64_t line, int column, std::size_t cells)
{
    if (!countIssue(code))
        return;
    if (code == "blank_row")
        ++m_blanksBefore;
    m_issues.push_back({line, line, column, toQString(code), issueMessage(code, line, column, cells, m_width)});
}

void RowSieve::addIssue(std::string_view code, std::int64_t line, int column, const QString &message)
{
    if (countIssue(code))
        m_issues.push_back({line, line, column, toQString(code), message});
}

/// The blank lines above another table or a footnote set it apart: nobody has to look at them.
void RowSieve::forgetGap()
{
    m_issues.resize(m_issues.size() - m_blanksBefore);
    m_blanksBefore = 0;
}

void RowSieve::finish()
{
    const auto known = std::find_if(
        m_issueCounts.begin(), m_issueCounts.end(), [](const auto &entry) { return entry.first == "header_only"; });
    if (!m_sawAnything && !m_labels.empty() && known == m_issueCounts.end())
        addIssue("header_only", 0, 0);
}

} // namespace postledger
