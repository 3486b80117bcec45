// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codec/csv_dialect.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace postledger {

constexpr std::size_t kMaxRecordBytes = std::size_t{64} << 20;
constexpr std::size_t kMaxCellBytes = std::size_t{1} << 20;
constexpr std::size_t kMaxColumns = 16384;
/// Readable bytes that must follow the data given to a CsvScanner.
constexpr std::size_t kScanPadding = 64;

/// One record as it stands in the buffer.
struct CsvRecord
{
    std::int64_t line = 0; ///< physical line it begins in
    std::span<const std::string_view> cells; ///< quotes and escapes removed; valid until the buffer changes
    const char *begin = nullptr;
    const char *end = nullptr; ///< behind its line end
    int strayColumn = 0; ///< 1-based column of the first stray quote, 0: none
    bool sawNul = false;
    bool unterminated = false; ///< the file ends inside quotes
    bool tooLong = false; ///< over kMaxRecordBytes; cells are incomplete
    bool tooWide = false; ///< over kMaxColumns; cells are incomplete
};

/// Splits UTF-8 text into records of cells, in place: escapes are removed inside the buffer, so a record that was
/// handed out must not be scanned again. Works on one buffer after the other; not shared between threads.
class CsvScanner
{
public:
    enum class Step : std::uint8_t
    {
        Record,
        NeedMore, ///< the buffer ends inside a record that begins at position()
        End
    };

    /// \param expectedCells cells of a complete record; tells a stray quote from a cell of many lines. 0: not known
    explicit CsvScanner(const CsvDialect &dialect, int expectedCells = 0);

    /// \param begin where the next record starts; \p end is followed by kScanPadding readable bytes
    /// \param isFinal nothing follows \p end in the file
    void setData(char *begin, char *end, bool isFinal);
    Step next(CsvRecord &record);
    char *position() const { return m_position; }
    std::int64_t line() const { return m_line; }
    void setLine(std::int64_t line) { m_line = line; }
    /// Skips whole physical lines, whatever quotes they hold; false when the buffer ends before.
    bool skipLine();

private:
    struct Cursor;
    enum class Quoted : std::uint8_t
    {
        Closed,
        Literal, ///< the opening quote is data: go on behind it as in a bare cell
        NeedMore,
        Unterminated,
        TooLong
    };
    struct QuotedCell;
    Quoted scanQuoted(Cursor &cursor, QuotedCell &cell, std::size_t cellsBefore);
    bool literalFits(const char *open, std::size_t cellsBefore) const;
    std::size_t widthOfLine(const char *&at) const;
    void unescape(std::string_view &cell) const;
    bool closesAt(const char *at) const;

    CsvDialect m_dialect;
    char m_quote;
    std::size_t m_expected;
    char *m_position = nullptr;
    char *m_end = nullptr;
    const char *m_block = nullptr; ///< 64 bytes whose marks are in m_marks
    std::uint64_t m_marks = 0; ///< not yet visited
    bool m_final = true;
    bool m_skipRest = false; ///< of a record that was too long
    std::int64_t m_line = 1;
    std::vector<std::string_view> m_cells;
    std::vector<std::size_t> m_escaped; ///< indices of cells with escapes inside
};

} // namespace postledger
