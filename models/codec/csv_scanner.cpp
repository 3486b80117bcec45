// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/csv_scanner.h"

#include <algorithm>
#include <bit>
#include <cstring>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace postledger {

namespace {

/// Bit i is set when byte i of the 64 at \p at may end a cell or change how it is read: delimiter, quote, CR, LF, NUL.
std::uint64_t marksOf(const char *at, char delimiter, char quote)
{
#if defined(__SSE2__)
    const __m128i delimiters = _mm_set1_epi8(delimiter);
    const __m128i quotes = _mm_set1_epi8(quote);
    const __m128i lineFeeds = _mm_set1_epi8('\n');
    const __m128i returns = _mm_set1_epi8('\r');
    const __m128i nuls = _mm_setzero_si128();
    std::uint64_t marks = 0;
    for (int i = 0; i < 4; ++i) {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i *>(at + 16 * i));
        const __m128i lineEnds = _mm_or_si128(_mm_cmpeq_epi8(bytes, lineFeeds), _mm_cmpeq_epi8(bytes, returns));
        const __m128i cells = _mm_or_si128(_mm_cmpeq_epi8(bytes, delimiters), _mm_cmpeq_epi8(bytes, quotes));
        const __m128i all = _mm_or_si128(_mm_or_si128(lineEnds, cells), _mm_cmpeq_epi8(bytes, nuls));
        marks |= static_cast<std::uint64_t>(static_cast<unsigned>(_mm_movemask_epi8(all))) << (16 * i);
    }
    return marks;
#else
    std::uint64_t marks = 0;
    for (int i = 0; i < 64; ++i) {
        const char c = at[i];
        const bool mark = c == delimiter || c == quote || c == '\n' || c == '\r' || c == '\0';
        marks |= static_cast<std::uint64_t>(mark) << i;
    }
    return marks;
#endif
}

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

} // namespace

/// Walks over the marked bytes; kept in registers while a record is read.
struct CsvScanner::Cursor
{
    const char *block;
    std::uint64_t marks;
    const char *end;
    char delimiter;
    char quote;

    void load(const char *at)
    {
        block = at;
        marks = at < end ? marksOf(at, delimiter, quote) : 0;
        if (end - at < 64 && at < end)
            marks &= (std::uint64_t{1} << (end - at)) - 1;
    }
    /// The next marked byte, or end.
    const char *next()
    {
        while (marks == 0) {
            if (end - block <= 64)
                return end;
            load(block + 64);
        }
        const char *at = block + std::countr_zero(marks);
        marks &= marks - 1;
        return at;
    }
};

struct CsvScanner::QuotedCell
{
    const char *open = nullptr; ///< the opening quote
    const char *close = nullptr; ///< end of the content
    std::int64_t lines = 0; ///< line ends inside
    bool escapes = false;
    bool stray = false;
    bool nul = false;
};

CsvScanner::CsvScanner(const CsvDialect &dialect, int expectedCells)
    : m_dialect(dialect)
    , m_quote(dialect.quote == '\0' ? dialect.delimiter : dialect.quote)
    , m_expected(static_cast<std::size_t>(std::max(expectedCells, 0)))
    , m_cells(128)
{
}

void CsvScanner::setData(char *begin, char *end, bool isFinal)
{
    m_position = begin;
    m_end = end;
    m_final = isFinal;
    Cursor cursor{nullptr, 0, end, m_dialect.delimiter, m_quote};
    cursor.load(begin);
    m_block = cursor.block;
    m_marks = cursor.marks;
}

bool CsvScanner::skipLine()
{
    char *at = m_position;
    while (at < m_end && *at != '\n' && *at != '\r')
        ++at;
    const bool unknownEnd = at < m_end && *at == '\r' && at + 1 == m_end;
    if (!m_final && (at == m_end || unknownEnd))
        return false;
    if (at < m_end) {
        at += at + 1 < m_end && at[0] == '\r' && at[1] == '\n' ? 2 : 1;
        ++m_line;
    }
    setData(at, m_end, m_final);
    return true;
}

/// True when a quote just before \p at would close its cell.
bool CsvScanner::closesAt(const char *at) const
{
    while (at < m_end && isBlank(*at) && *at != m_dialect.delimiter)
        ++at;
    return at >= m_end || *at == m_dialect.delimiter || *at == '\n' || *at == '\r';
}

/// Cells of the physical line at \p at when quotes are not looked at; \p at moves behind the line.
std::size_t CsvScanner::widthOfLine(const char *&at) const
{
    std::size_t width = 1;
    while (at < m_end && *at != '\n' && *at != '\r')
        width += *at++ == m_dialect.delimiter ? 1 : 0;
    if (at < m_end)
        at += at + 1 < m_end && at[0] == '\r' && at[1] == '\n' ? 2 : 1;
    return width;
}

/// Whether the line of \p open and the one below look like complete rows when that quote is plain data.
bool CsvScanner::literalFits(const char *open, std::size_t cellsBefore) const
{
    if (m_expected == 0)
        return true;
    const char *at = open + 1;
    if (cellsBefore + widthOfLine(at) != m_expected)
        return false;
    const std::size_t below = widthOfLine(at);
    return below == m_expected || (at == m_end && below > 1);
}

CsvScanner::Quoted CsvScanner::scanQuoted(Cursor &cursor, QuotedCell &cell, std::size_t cellsBefore)
{
    const char *content = cell.open + 1;
    const char delimiter = m_dialect.delimiter;
    bool judgedLong = false;
    for (;;) {
        const char *at = cursor.next();
        if (at == m_end) {
            if (!m_final)
                return m_end - m_position < static_cast<std::ptrdiff_t>(kMaxRecordBytes) ? Quoted::NeedMore
                                                                                         : Quoted::TooLong;
            cell.close = m_end;
            return cell.lines > 0 && literalFits(cell.open, cellsBefore) ? Quoted::Literal : Quoted::Unterminated;
        }
        const char c = *at;
        const bool atEdge = at + 1 == m_end && !m_final;
        if (c == m_quote) {
            if (m_dialect.backslashEscapes) {
                const char *slash = at;
                while (slash > content && slash[-1] == '\\')
                    --slash;
                if (slash < at)
                    cell.escapes = true;
                if ((at - slash) % 2 == 1)
                    continue;
            }
            if (atEdge)
                return Quoted::NeedMore;
            if (at + 1 < m_end && at[1] == m_quote) {
                if (at + 2 == m_end && !m_final)
                    return Quoted::NeedMore;
                cursor.next();
                // Who forgot to double one quote wrote `say "hi""` for a quote at the very end.
                if (cell.stray && closesAt(at + 2)) {
                    cell.close = at + 1;
                    return Quoted::Closed;
                }
                cell.escapes = true;
                continue;
            }
            const char *after = at + 1;
            while (after < m_end && isBlank(*after) && *after != delimiter)
                ++after;
            if (after == m_end && !m_final)
                return Quoted::NeedMore;
            if (after == m_end || *after == delimiter || *after == '\n' || *after == '\r') {
                cell.close = at;
                return Quoted::Closed;
            }
            // A quote that opens a cell further down: it was the first one that never closed.
            const bool opens = at[-1] == delimiter || at[-1] == '\n' || at[-1] == '\r';
            if (cell.lines > 0 && opens && literalFits(cell.open, cellsBefore))
                return Quoted::Literal;
            cell.stray = true;
        } else if (c == '\n') {
            ++cell.lines;
        } else if (c == '\r') {
            if (atEdge)
                return Quoted::NeedMore;
            if (at + 1 == m_end || at[1] != '\n')
                ++cell.lines;
        } else if (c == '\0') {
            cell.nul = true;
        }
        if (!judgedLong && cell.lines > 0 && at - content > static_cast<std::ptrdiff_t>(kMaxCellBytes)) {
            judgedLong = true;
            if (m_expected > 0 && literalFits(cell.open, cellsBefore))
                return Quoted::Literal;
        }
    }
}

CsvScanner::Step CsvScanner::next(CsvRecord &record)
{
    if (m_skipRest) {
        if (!skipLine()) {
            setData(m_end, m_end, m_final);
            return Step::NeedMore;
        }
        m_skipRest = false;
    }
    if (m_position == m_end)
        return m_final ? Step::End : Step::NeedMore;

    Cursor cursor{m_block, m_marks, m_end, m_dialect.delimiter, m_quote};
    const char delimiter = m_dialect.delimiter;
    const char quote = m_quote;
    const bool blankAfter = m_dialect.blankAfterDelimiter;
    const char *cell = m_position;
    std::string_view *cells = m_cells.data();
    std::size_t capacity = m_cells.size();
    std::size_t count = 0;
    std::int64_t lines = 0;
    record.strayColumn = 0;
    record.sawNul = record.unterminated = record.tooLong = record.tooWide = false;
    if (!m_escaped.empty())
        m_escaped.clear();

    const auto append = [&](const char *from, const char *to) {
        if (count == capacity) [[unlikely]] {
            if (capacity >= kMaxColumns) {
                record.tooWide = true;
                return;
            }
            m_cells.resize(capacity * 2);
            cells = m_cells.data();
            capacity = m_cells.size();
        }
        cells[count++] = std::string_view(from, static_cast<std::size_t>(to - from));
    };
    const auto appendBare = [&](const char *to) {
        if (blankAfter && count > 0) [[unlikely]] {
            while (cell < to && *cell == ' ')
                ++cell;
        }
        append(cell, to);
    };

    const char *lineEnd = nullptr;
    while (lineEnd == nullptr) {
        const char *at = cursor.next();
        if (at == m_end) {
            if (!m_final) {
                if (m_end - m_position < static_cast<std::ptrdiff_t>(kMaxRecordBytes))
                    return Step::NeedMore;
                record.tooLong = m_skipRest = true;
            }
            appendBare(m_end);
            lineEnd = m_end;
        } else if (*at == delimiter) [[likely]] {
            appendBare(at);
            cell = at + 1;
        } else if (*at == quote) {
            if (at != cell) {
                const bool opensAfterBlank =
                    blankAfter && count > 0 && std::all_of(cell, at, [](char c) { return c == ' '; });
                if (!opensAfterBlank)
                    continue;
            }
            QuotedCell quoted;
            quoted.open = at;
            switch (scanQuoted(cursor, quoted, count)) {
            case Quoted::NeedMore:
                return Step::NeedMore;
            case Quoted::Literal:
                if (record.strayColumn == 0)
                    record.strayColumn = static_cast<int>(count + 1);
                cell = at;
                cursor.load(at + 1);
                continue;
            case Quoted::TooLong:
                record.tooLong = m_skipRest = true;
                quoted.close = m_end;
                break;
            case Quoted::Unterminated:
                record.unterminated = true;
                break;
            case Quoted::Closed:
                break;
            }
            if (quoted.stray && record.strayColumn == 0)
                record.strayColumn = static_cast<int>(count + 1);
            if (quoted.escapes)
                m_escaped.push_back(count);
            lines += quoted.lines;
            record.sawNul = record.sawNul || quoted.nul;
            append(quoted.open + 1, quoted.close);
            // The closing quote is followed by a delimiter, a line end or the end of the data.
            at = cursor.next();
            cell = at + 1;
            if (at == m_end || *at != delimiter)
                lineEnd = at;
        } else if (*at == '\0') {
            record.sawNul = true;
        } else {
            appendBare(at);
            lineEnd = at;
        }
    }
    const char *recordEnd = lineEnd;
    ++lines; // the end of the file ends its last line too
    if (lineEnd < m_end) {
        ++recordEnd;
        if (*lineEnd == '\r') {
            if (recordEnd == m_end && !m_final)
                return Step::NeedMore;
            if (recordEnd < m_end && *recordEnd == '\n') {
                cursor.next();
                ++recordEnd;
            }
        }
    }

    for (const std::size_t index : m_escaped) {
        if (index < count)
            unescape(cells[index]);
    }
    record.line = m_line;
    record.cells = std::span<const std::string_view>(cells, count);
    record.begin = m_position;
    record.end = recordEnd;
    m_line += lines;
    m_position += recordEnd - m_position;
    m_block = cursor.block;
    m_marks = cursor.marks;
    return Step::Record;
}

/// Removes the escapes of a cell inside the buffer.
void CsvScanner::unescape(std::string_view &cell) const
{
    // The buffer is ours and writable; the cell only shrinks. Each round moves one run and the character behind its
    // escape.
    char *out = const_cast<char *>(cell.data());
    char *const begin = out;
    std::string_view rest = cell;
    const char marks[] = {m_quote, '\\'};
    const std::string_view wanted(marks, m_dialect.backslashEscapes ? 2 : 1);
    while (!rest.empty()) {
        std::size_t run = wanted.size() == 1 ? rest.find(m_quote) : rest.find_first_of(wanted);
        bool escape = false;
        if (run == std::string_view::npos) {
            run = rest.size();
        } else {
            const char next = run + 1 < rest.size() ? rest[run + 1] : '\0';
            escape = run + 1 < rest.size() && (next == m_quote || (rest[run] == '\\' && next == '\\'));
            run += escape ? 0 : 1;
        }
        if (out != rest.data())
            std::memmove(out, rest.data(), run);
        out += run;
        rest.remove_prefix(run);
        if (escape) {
            *out++ = rest[1];
            rest.remove_prefix(2);
        }
    }
    cell = std::string_view(begin, static_cast<std::size_t>(out - begin));
}

} // namespace postledger
