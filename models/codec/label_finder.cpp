// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/label_finder.h"

#include "base/text.h"

#include <algorithm>
#include <map>

namespace postledger {

namespace {

class LabelSearch
{
public:
    LabelSearch(std::span<const SampleRow> rows, RowEnds ends)
        : m_rows(rows)
        , m_ends(ends)
    {
    }
    LabelFinding find(std::optional<std::int64_t> headerLine) const;

private:
    struct Votes
    {
        int labels = 0;
        int data = 0;
    };
    /// What at least \p percent of the column hold in the rows from \p first on; Text when it is mixed.
    CellKind columnKind(std::size_t column, std::size_t first, int percent = 80) const;
    Votes votesFor(std::size_t row) const;
    bool areLabels(std::size_t row) const;
    bool isPreamble(std::size_t row) const;
    std::size_t commonWidth(std::size_t first) const;
    std::size_t dataWidth(std::size_t first) const;
    bool isDescription(std::size_t row) const;
    std::size_t tableStart() const;

    std::span<const SampleRow> m_rows;
    RowEnds m_ends;
};

CellKind LabelSearch::columnKind(std::size_t column, std::size_t first, int percent) const
{
    int filled = 0;
    std::map<CellKind, int> counts;
    for (std::size_t i = first; i < m_rows.size(); ++i) {
        if (column >= m_rows[i].kinds.size() || m_rows[i].kinds[column] == CellKind::Empty)
            continue;
        ++filled;
        ++counts[m_rows[i].kinds[column]];
    }
    if (filled == 0)
        return CellKind::Empty;
    for (const auto &[kind, count] : counts) {
        if (count * 100 >= filled * percent)
            return kind;
    }
    return CellKind::Text;
}

bool isYear(std::string_view cell)
{
    return cell.size() == 4 && (cell.starts_with("19") || cell.starts_with("20"))
        && kindOfCell(cell) == CellKind::Number;
}

LabelSearch::Votes LabelSearch::votesFor(std::size_t row) const
{
    Votes votes;
    const SampleRow &labels = m_rows[row];
    for (std::size_t c = 0; c < labels.cells.size(); ++c) {
        const CellKind below = columnKind(c, row + 1);
        const CellKind above = labels.kinds[c];
        if (above == CellKind::Empty || below == CellKind::Empty || below == CellKind::Text)
            continue;
        if (above != below) {
            ++votes.labels;
        } else if (!(isYear(labels.cells[c]) && c > 0
                       && std::none_of(m_rows.begin() + static_cast<std::ptrdiff_t>(row) + 1, m_rows.end(),
                           [&](const SampleRow &r) { return c < r.cells.size() && isYear(r.cells[c]); }))) {
            ++votes.data; // a year above other numbers says nothing
        }
    }
    return votes;
}

bool LabelSearch::areLabels(std::size_t row) const
{
    const Votes votes = votesFor(row);
    if (votes.labels != votes.data)
        return votes.labels > votes.data;
    const SampleRow &candidate = m_rows[row];
    for (std::size_t c = 0; c < candidate.cells.size(); ++c) {
        const CellKind kind = candidate.kinds[c];
        if (kind != CellKind::Text && kind != CellKind::Empty && !isYear(candidate.cells[c]))
            return false;
    }
    return true;
}

std::size_t LabelSearch::commonWidth(std::size_t first) const
{
    std::map<std::size_t, int> widths;
    for (std::size_t i = first; i < m_rows.size(); ++i)
        ++widths[m_rows[i].cells.size()];
    std::pair<std::size_t, int> best{0, 0};
    for (const auto &[width, count] : widths) {
        if (count >= best.second)
            best = {width, count};
    }
    return best.first;
}

/// Cells of a complete row where no labels tell.
std::size_t LabelSearch::dataWidth(std::size_t first) const
{
    if (m_ends == RowEnds::AtLastCell)
        return commonWidth(first);
    std::size_t widest = 0;
    for (const SampleRow &row : m_rows.subspan(std::min(first, m_rows.size())))
        widest = std::max(widest, row.reach);
    return widest;
}

bool LabelSearch::isPreamble(std::size_t row) const
{
    const SampleRow &candidate = m_rows[row];
    const std::size_t later = m_rows.size() - row - 1;
    if (later == 0)
        return false;
    if (candidate.filled == 1 && candidate.cells.front().starts_with('#'))
        return true;
    const auto wider = static_cast<std::size_t>(std::count_if(m_rows.begin() + static_cast<std::ptrdiff_t>(row) + 1,
        m_rows.end(), [&](const SampleRow &r) { return r.reach > candidate.cells.size(); }));
    if (wider * 2 > later)
        return true;
    return candidate.filled <= 1 && commonWidth(row + 1) >= 2;
}

/// Index of the first row of the table: its labels or its first values.
std::size_t LabelSearch::tableStart() const
{
    constexpr std::size_t kFarthest = 60;
    const std::size_t last = std::min(m_rows.size(), kFarthest);
    std::size_t start = 0;
    while (start < last && isPreamble(start))
        ++start;
    if (start == last)
        return 0;
    if (m_ends == RowEnds::AtLastFilled)
        return start; // widths say nothing there
    const std::size_t width = commonWidth(start + 1);
    const auto rowsOf = [&](std::size_t cells) {
        return std::count_if(m_rows.begin() + static_cast<std::ptrdiff_t>(start) + 1, m_rows.end(),
            [&](const SampleRow &r) { return r.cells.size() == cells; });
    };
    if (width == 0 || rowsOf(m_rows[start].cells.size()) * 2 >= rowsOf(width))
        return start;
    // Prose with many commas may be wider than the table below it.
    for (std::size_t row = start + 1; row < last; ++row) {
        const SampleRow &candidate = m_rows[row];
        if (candidate.cells.size() != width || candidate.filled != width || width < 2)
            continue;
        std::vector<std::string_view> sorted = candidate.cells;
        std::sort(sorted.begin(), sorted.end());
        const bool distinct = std::adjacent_find(sorted.begin(), sorted.end()) == sorted.end();
        const Votes votes = votesFor(row);
        if (distinct && votes.labels > 0 && votes.data == 0)
            return row;
    }
    return start;
}

/// "Current order status.", "The order's tracking number" and not "on request".
bool isSentence(std::string_view cell)
{
    const auto blanks = std::count(cell.begin(), cell.end(), ' ');
    return blanks >= 2 || (blanks == 1 && cell.ends_with('.'));
}

/// The row below the labels says in words what they mean: nothing but prose, also where numbers and dates follow.
bool LabelSearch::isDescription(std::size_t row) const
{
    if (row >= m_rows.size())
        return false;
    const SampleRow &candidate = m_rows[row];
    if (foldedText(candidate.cells.front()).starts_with("platform unique order id"))
        return true;
    std::size_t sentences = 0;
    for (std::size_t c = 0; c < candidate.cells.size(); ++c) {
        if (candidate.kinds[c] == CellKind::Empty)
            continue;
        if (candidate.kinds[c] != CellKind::Text)
            return false;
        sentences += isSentence(candidate.cells[c]) ? 1 : 0;
    }
    if (candidate.filled < 2 || sentences * 5 < candidate.filled * 3)
        return false;
    std::size_t typed = 0;
    for (std::size_t c = 0; c < candidate.cells.size(); ++c) {
        const CellKind below = columnKind(c, row + 1);
        if (candidate.kinds[c] == CellKind::Text && below != CellKind::Text && below != CellKind::Empty)
            ++typed;
    }
    return typed > 0;
}

LabelFinding LabelSearch::find(std::optional<std::int64_t> headerLine) const
{
    LabelFinding finding;
    if (m_rows.empty())
        return finding;
    std::size_t start = tableStart();
    bool labelled = true;
    if (headerLine && *headerLine > 0) {
        start = 0;
        while (start + 1 < m_rows.size() && m_rows[start].line < *headerLine)
            ++start;
    } else if (headerLine) {
        labelled = false;
    } else {
        labelled = areLabels(start);
    }
    const SampleRow &first = m_rows[start];
    finding.headerLine = labelled ? first.line : 0;
    finding.firstDataLine = labelled ? first.nextLine : first.line;
    finding.lastPreambleLine = start > 0 ? first.line - 1 : 0;
    const std::size_t firstData = labelled ? start + 1 : start;
    finding.width = static_cast<int>(labelled ? first.cells.size() : dataWidth(firstData));
    if (labelled && isDescription(firstData))
        finding.descriptionLine = m_rows[firstData].line;
    const std::size_t firstTyped = finding.descriptionLine > 0 ? firstData + 1 : firstData;
    for (int c = 0; c < finding.width; ++c) {
        // Rows of another table further down may be among them.
        const CellKind kind = columnKind(static_cast<std::size_t>(c), firstTyped, 60);
        finding.typedColumns.push_back(kind == CellKind::Number || kind == CellKind::Date);
    }
    return finding;
}

} // namespace

SampleRow::SampleRow(std::span<const std::string_view> read, std::int64_t at, std::int64_t below)
    : line(at)
    , nextLine(below)
{
    cells.reserve(read.size());
    kinds.reserve(read.size());
    for (const std::string_view cell : read) {
        cells.push_back(trimmed(cell));
        kinds.push_back(kindOfCell(cell));
        if (kinds.back() != CellKind::Empty) {
            ++filled;
            reach = cells.size();
        }
    }
}

LabelFinding findLabels(std::span<const SampleRow> rows, std::optional<std::int64_t> headerLine, RowEnds ends)
{
    return LabelSearch(rows, ends).find(headerLine);
}

} // namespace postledger
