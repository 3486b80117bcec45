// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/dialect_finder.h"

#include "base/text.h"
#include "codec/cell_kind.h"
#include "codec/csv_scanner.h"

#include <algorithm>
#include <map>

namespace postledger {

namespace {

constexpr std::size_t kScoredRows = 2000;
constexpr std::size_t kScoredCells = 20000;

/// What a candidate makes of a sample.
struct Tally
{
    std::map<std::size_t, int> widths;
    int rows = 0;
    int strayRows = 0;
    double cellPoints = 0;
    int cells = 0;
    int innerCells = 0; ///< bare, not empty, not the first of their row
    int blankFirst = 0; ///< of those, the ones that begin with a blank
};

double pointsOf(std::string_view cell, const CsvDialect &dialect)
{
    const CellKind kind = kindOfCell(cell);
    if (kind != CellKind::Text)
        return 1;
    for (const char other : {';', '\t', '|'}) {
        if (other != dialect.delimiter && cell.find(other) != std::string_view::npos)
            return 0.3;
    }
    if (cell.front() == '"' || cell.back() == '"')
        return 0.3;
    const std::size_t comma = dialect.delimiter == ',' ? std::string_view::npos : cell.find(',');
    if (comma != std::string_view::npos && comma + 1 < cell.size() && cell[comma + 1] != ' ')
        return 0.6;
    return 0.9;
}

void tallyPiece(std::string piece, bool isAll, const CsvDialect &dialect, std::size_t maxRows, Tally &tally)
{
    const std::size_t size = piece.size();
    piece.append(kScanPadding, ' ');
    CsvScanner scanner(dialect);
    scanner.setData(piece.data(), piece.data() + size, isAll);
    CsvRecord record;
    for (std::size_t i = 0; i < maxRows; ++i) {
        CsvScanner::Step step = scanner.next(record);
        if (step == CsvScanner::Step::NeedMore && i == 0) {
            // Not one whole record: judge by what there is.
            scanner.setData(piece.data(), piece.data() + size, true);
            step = scanner.next(record);
        }
        if (step != CsvScanner::Step::Record)
            return;
        if (isBlankRow(record.cells))
            continue;
        ++tally.rows;
        ++tally.widths[record.cells.size()];
        if (record.strayColumn != 0 || (record.unterminated && isAll))
            ++tally.strayRows;
        for (std::size_t c = 0; c < record.cells.size(); ++c) {
            const std::string_view cell = record.cells[c];
            const bool quoted = cell.data() > piece.data() && cell.data()[-1] == dialect.quote;
            if (c > 0 && !cell.empty() && !quoted) {
                ++tally.innerCells;
                if (cell.front() == ' ')
                    ++tally.blankFirst;
            }
            if (static_cast<std::size_t>(tally.cells) < kScoredCells) {
                ++tally.cells;
                tally.cellPoints += quoted && !cell.empty() ? 1 : cell.empty() ? 1 : pointsOf(cell, dialect);
            }
        }
    }
}

/// Drops what belongs to the record that the piece begins in the middle of.
std::string fromNextLine(const std::string &piece)
{
    const std::size_t end = piece.find_first_of("\r\n");
    return end == std::string::npos ? std::string() : piece.substr(end + 1);
}

Tally tallySample(const TextSample &sample, const CsvDialect &dialect)
{
    Tally tally;
    tallyPiece(sample.start, sample.startIsAll, dialect, kScoredRows, tally);
    for (const std::string &piece : sample.others)
        tallyPiece(fromNextLine(piece), false, dialect, kScoredRows / 10, tally);
    return tally;
}

std::pair<std::size_t, int> commonest(const std::map<std::size_t, int> &widths)
{
    std::pair<std::size_t, int> best{0, 0};
    for (const auto &[width, count] : widths) {
        if (count >= best.second)
            best = {width, count};
    }
    return best;
}

double scoreOf(const Tally &tally)
{
    if (tally.rows == 0 || tally.cells == 0)
        return 0;
    const auto [width, count] = commonest(tally.widths);
    const double share = double(count) / tally.rows;
    const double strays = 1 - 0.3 * tally.strayRows / tally.rows;
    const double cells = 0.6 + 0.4 * tally.cellPoints / tally.cells;
    const double columns = width < 2 ? 0.02 : 1 - 1.0 / double(width);
    return share * columns * cells * strays;
}

std::string_view commonestLineEnd(std::string_view text)
{
    std::size_t both = 0;
    std::size_t feeds = 0;
    std::size_t returns = 0;
    for (std::size_t at = text.find_first_of("\r\n"); at != std::string_view::npos;
         at = text.find_first_of("\r\n", at + 1)) {
        if (text[at] == '\n') {
            ++feeds;
        } else if (at + 1 < text.size() && text[at + 1] == '\n') {
            ++both;
            ++at;
        } else {
            ++returns;
        }
    }
    if (both >= feeds && both >= returns && both > 0)
        return "\r\n";
    return returns > feeds ? "\r" : "\n";
}

/// Some cell begins and some cell ends with \p quote.
bool mayQuote(std::string_view text, char quote, char delimiter)
{
    bool opens = false;
    bool closes = false;
    for (std::size_t at = text.find(quote); at != std::string_view::npos && !(opens && closes);
         at = text.find(quote, at + 1)) {
        const char before = at == 0 ? '\n' : text[at - 1];
        const char after = at + 1 == text.size() ? '\n' : text[at + 1];
        const auto isEdge = [&](char c) { return c == delimiter || c == '\n' || c == '\r'; };
        opens = opens || (isEdge(before) && !isEdge(after));
        closes = closes || (isEdge(after) && !isEdge(before));
    }
    return opens && closes;
}

/// `sep=;` in the first line: what a spreadsheet is told.
char hintedDelimiter(std::string_view text)
{
    const std::string_view line = text.substr(0, text.find_first_of("\r\n"));
    const std::string_view bare =
        line.size() > 2 && line.front() == '"' && line.back() == '"' ? line.substr(1, line.size() - 2) : line;
    return bare.size() == 5 && equalsIgnoringCase(bare.substr(0, 4), "sep=") ? bare[4] : '\0';
}

} // namespace

void findDialect(const TextSample &sample, const CsvOverrides &overrides, CsvDialect &dialect)
{
    dialect.lineEnd = commonestLineEnd(sample.start);
    const char hint = hintedDelimiter(sample.start);
    std::string delimiters = ",;\t|";
    if (overrides.delimiter)
        delimiters.assign(1, *overrides.delimiter);
    else if (hint != '\0')
        delimiters.assign(1, hint);
    const bool hasSlashes = sample.start.find("\\\"") != std::string::npos;

    CsvDialect best = dialect;
    double bestScore = -1;
    Tally bestTally;
    const auto consider = [&](const CsvDialect &candidate, double weight) {
        const Tally tally = tallySample(sample, candidate);
        const double score = scoreOf(tally) * weight;
        if (score > bestScore) {
            bestScore = score;
            best = candidate;
            bestTally = tally;
        }
        return tally.strayRows > 0;
    };
    for (const char delimiter : delimiters) {
        CsvDialect candidate = dialect;
        candidate.delimiter = delimiter;
        if (overrides.quote) {
            candidate.quote = *overrides.quote;
            consider(candidate, 1);
            if (hasSlashes && *overrides.quote != '\0') {
                candidate.backslashEscapes = true;
                consider(candidate, 1);
            }
            continue;
        }
        candidate.quote = '"';
        const bool strays = consider(candidate, 1);
        if (hasSlashes) {
            candidate.backslashEscapes = true;
            consider(candidate, 1);
            candidate.backslashEscapes = false;
        }
        if (strays) {
            candidate.quote = '\0';
            consider(candidate, 0.9);
        }
        if (mayQuote(sample.start, '\'', delimiter) && !mayQuote(sample.start, '"', delimiter)) {
            candidate.quote = '\'';
            consider(candidate, 0.98);
        }
    }
    // A blank behind the delimiter belongs to the dialect when most cells have it.
    best.blankAfterDelimiter =
        best.delimiter != '\t' && bestTally.innerCells > 0 && bestTally.blankFirst * 10 > bestTally.innerCells * 6;
    dialect = best;
}

namespace {

struct SampleRow
{
    std::int64_t line = 0;
    std::int64_t nextLine = 0;
    std::vector<std::string_view> cells;
    std::vector<CellKind> kinds;
    std::size_t filled = 0; ///< cells that are not blank
    std::size_t reach = 0; ///< cells up to the last that is not blank
};

class LabelSearch
{
public:
    LabelSearch(const TextSample &sample, const CsvDialect &dialect);
    LabelFinding find(const CsvOverrides &overrides) const;

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
    bool isDescription(std::size_t row) const;
    std::size_t tableStart() const;

    std::string m_text;
    std::vector<SampleRow> m_rows; ///< without blank ones
    bool m_hinted = false;
};

LabelSearch::LabelSearch(const TextSample &sample, const CsvDialect &dialect)
    : m_text(sample.start)
    , m_hinted(hintedDelimiter(sample.start) != '\0')
{
    constexpr std::size_t kRows = 200;
    const std::size_t size = m_text.size();
    m_text.append(kScanPadding, ' ');
    CsvScanner scanner(dialect);
    scanner.setData(m_text.data(), m_text.data() + size, sample.startIsAll);
    if (m_hinted)
        scanner.skipLine();
    CsvRecord record;
    while (m_rows.size() < kRows) {
        CsvScanner::Step step = scanner.next(record);
        if (step == CsvScanner::Step::NeedMore && m_rows.empty()) {
            scanner.setData(scanner.position(), m_text.data() + size, true);
            step = scanner.next(record);
        }
        if (step != CsvScanner::Step::Record)
            break;
        if (isBlankRow(record.cells))
            continue;
        SampleRow row;
        row.line = record.line;
        row.nextLine = scanner.line();
        for (const std::string_view cell : record.cells) {
            row.cells.push_back(trimmed(cell));
            row.kinds.push_back(kindOfCell(cell));
            if (row.kinds.back() != CellKind::Empty) {
                ++row.filled;
                row.reach = row.cells.size();
            }
        }
        m_rows.push_back(std::move(row));
    }
}

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
    return commonest(widths).first;
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
        if (candidate.cells[c].find(' ') != std::string_view::npos)
            ++sentences;
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

LabelFinding LabelSearch::find(const CsvOverrides &overrides) const
{
    LabelFinding finding;
    if (m_rows.empty())
        return finding;
    std::size_t start = tableStart();
    bool labelled = true;
    if (overrides.headerLine && *overrides.headerLine > 0) {
        start = 0;
        while (start + 1 < m_rows.size() && m_rows[start].line < *overrides.headerLine)
            ++start;
    } else if (overrides.headerLine) {
        labelled = false;
    } else {
        labelled = areLabels(start);
    }
    const SampleRow &first = m_rows[start];
    finding.headerLine = labelled ? first.line : 0;
    finding.firstDataLine = labelled ? first.nextLine : first.line;
    finding.lastPreambleLine = start > 0 ? first.line - 1 : 0;
    const std::size_t firstData = labelled ? start + 1 : start;
    finding.width = static_cast<int>(labelled ? first.cells.size() : commonWidth(firstData));
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

LabelFinding findLabels(const TextSample &sample, const CsvOverrides &overrides, const CsvDialect &dialect)
{
    return LabelSearch(sample, dialect).find(overrides);
}

} // namespace postledger
