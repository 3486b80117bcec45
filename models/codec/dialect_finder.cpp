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

/// Where the table begins below lines of comments ("# Account: …"), which may be more than its rows.
std::size_t behindComments(std::string_view text)
{
    std::size_t at = 0;
    while (at < text.size() && text[at] == '#'
        && (at + 1 == text.size() || std::string_view(" \r\n").find(text[at + 1]) != std::string_view::npos)) {
        const std::size_t end = text.find_first_of("\r\n", at);
        at = end == std::string_view::npos ? text.size() : text.find_first_not_of("\r\n", end);
    }
    return at < text.size() ? at : 0;
}

Tally tallySample(const TextSample &sample, const CsvDialect &dialect)
{
    Tally tally;
    tallyPiece(sample.start.substr(behindComments(sample.start)), sample.startIsAll, dialect, kScoredRows, tally);
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

bool hasDelimiterHint(const TextSample &sample)
{
    return hintedDelimiter(sample.start) != '\0';
}

LabelFinding findLabels(const TextSample &sample, const CsvOverrides &overrides, const CsvDialect &dialect)
{
    std::string text = sample.start;
    const std::size_t size = text.size();
    text.append(kScanPadding, ' ');
    CsvScanner scanner(dialect);
    scanner.setData(text.data(), text.data() + size, sample.startIsAll);
    if (hasDelimiterHint(sample))
        scanner.skipLine();
    std::vector<SampleRow> rows;
    CsvRecord record;
    while (rows.size() < kLabelRows) {
        CsvScanner::Step step = scanner.next(record);
        if (step == CsvScanner::Step::NeedMore && rows.empty()) {
            scanner.setData(scanner.position(), text.data() + size, true);
            step = scanner.next(record);
        }
        if (step != CsvScanner::Step::Record)
            break;
        if (!isBlankRow(record.cells))
            rows.emplace_back(record.cells, record.line, scanner.line());
    }
    return findLabels(rows, overrides.headerLine);
}

} // namespace postledger
