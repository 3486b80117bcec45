// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace postledger {

class JsonRecordSource;

/// Something about a table that a person should know. Codes and meaning: the reliability table.
struct TableIssue
{
    std::int64_t line = 0; ///< first line of the file is 1; 0: the file as a whole
    std::int64_t lastLine = 0; ///< of a range such as a preamble; else equals line
    int column = 0; ///< 1-based; 0: the whole row
    QString code; ///< "preamble", "blank_row", "short_row", "long_row", "encoding_error", …
    QString message;
};

/// What makes a row suspect; set by the reader, judged by the format ("short_row" is a note only when nothing required
/// is missing).
enum class RowFault : std::uint8_t
{
    None,
    Short,
    Long,
    EncodingError,
    ControlChar,
    CellTooLong,
    UnterminatedQuote,
    BadJson,
    BadCell, ///< a cell where no sheet has one
    DuplicateLabel ///< one key twice in an object of JSON
};
/// The code of the reliability table: "short_row", "control_char"…; empty for None.
std::string_view rowFaultCode(RowFault fault);

/// How a workbook stores a cell. Text files store text.
enum class StoredAs : std::uint8_t
{
    Text,
    Number, ///< a double: ids of more than 15 digits are no longer what they were
    Date, ///< in ISO 8601, like the following
    DateTime, ///< a whole day too, when its format shows a time
    BadDate, ///< a number that is formatted as a date and is none; the cell is the number
    Truth, ///< TRUE, FALSE
    Error ///< an error value such as #N/A; never text, never a number
};

/// One row below the labels.
struct Row
{
    std::int64_t line = 0; ///< where it begins in the file; first line is 1; of a sheet the number of the row
    std::span<const std::string_view> cells; ///< UTF-8, quotes removed; valid until the next call; may be short or long
    std::span<const StoredAs> stored; ///< of each cell; empty: all are text
    RowFault fault = RowFault::None;
    std::int64_t offset = 0; ///< bytes of the file read so far, for progress

    /// The cell of \p column, empty when the row is too short or \p column is negative.
    std::string_view cell(int column) const
    {
        return column >= 0 && static_cast<std::size_t>(column) < cells.size() ? cells[static_cast<std::size_t>(column)]
                                                                              : std::string_view();
    }
    /// How the cell of \p column is stored; Text when the row is too short or \p column is negative.
    StoredAs storedAs(int column) const
    {
        return column >= 0 && static_cast<std::size_t>(column) < stored.size()
            ? stored[static_cast<std::size_t>(column)]
            : StoredAs::Text;
    }
};

/// Rows of cells, whatever the file's syntax: what a Format reads. Blank rows, preamble, repeated labels, totals and
/// further tables are left out and reported as issues; a row with a RowFault is handed out and is an issue too. Not
/// shared between threads.
class TableSource
{
public:
    virtual ~TableSource() = default;
    /// The labels as read; empty when the file has none.
    virtual const std::vector<std::string> &labels() const = 0;
    /// \return false at the end, or when reading failed: then error() is set
    virtual bool next(Row &row) = 0;
    /// Set once next() returned false because of something other than the end.
    virtual const std::optional<Error> &error() const = 0;
    /// What was seen so far, at most 1000 entries of a kind; complete when next() has returned false.
    virtual const std::vector<TableIssue> &issues() const = 0;
    /// Back to the first row below the labels. Issues are collected anew.
    virtual Result<void> rewind() = 0;
    /// The cells of the last row of totals that was left out, where the columns are; empty: there was none. Known when
    /// next() has returned false.
    virtual std::vector<std::string> totals() const { return {}; }
    virtual std::int64_t totalBytes() const = 0;
    /// The records behind the rows, for formats that need what is nested in them; null when rows are all there is.
    /// Read either those or the rows.
    virtual JsonRecordSource *records() { return nullptr; }
};

} // namespace postledger
