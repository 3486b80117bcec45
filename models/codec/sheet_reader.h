// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codec/plain_rows.h"
#include "codec/shared_strings.h"
#include "codec/table_source.h"
#include "codec/workbook.h"

#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace postledger {

constexpr int kMaxSheetColumns = 16'384; ///< XFD
constexpr std::int64_t kMaxSheetRows = 1'048'576;

/// One row of a sheet that has a cell with something in it. Owns what it shows; reuse one to save allocations.
struct SheetRow
{
    std::int64_t line = 0; ///< its number in the sheet
    std::vector<std::string_view> cells; ///< UTF-8, up to the last that is not empty
    std::vector<StoredAs> stored; ///< of each cell
    bool holdsMore = false; ///< an error, or a formula without a result: the row is not blank, whatever its cells say
    bool hasFlaws = false; ///< some cell is stored as Error or BadDate
    RowFault fault = RowFault::None; ///< BadCell (beyond the sheet), CellTooLong, ControlChar
    int faultColumn = 0; ///< 1-based

private:
    friend class SheetReader;
    /// Where a cell's text is until the row is complete.
    struct Place
    {
        const char *shared = nullptr; ///< null: in m_text
        std::size_t offset = 0;
        std::size_t size = 0;
        bool taken = false;
    };
    void clear();
    void complete();

    std::int64_t m_stated = 0; ///< the number that the row states; 0: none
    std::string m_text;
    std::vector<Place> m_places;
};

/// The rows of one sheet in their order, streamed from the archive.
class SheetReader
{
public:
    SheetReader(const Workbook &book, std::size_t sheet);
    ~SheetReader();

    Result<void> start();
    /// The next row with anything in it. \return false at the end, or when reading failed: then error() is set
    /// \errors "broken_workbook", "truncated", "too_large_inflated", "xml_entities"
    bool next(SheetRow &row);
    const std::optional<Error> &error() const { return m_error; }
    std::int64_t inflated() const; ///< bytes of the sheet and of its strings
    std::int64_t sheetBytes() const { return m_xml ? m_xml->stream().inflated() : m_bytes; }
    std::int64_t totalBytes() const { return m_bytes; } ///< of the sheet, as the archive says
    /// Reads every row through the XML reader: for tests, the outcome is the same.
    void setPlainRows(bool on) { m_plain = on; }

private:
    void readRow();
    void readCell();
    void convert(const RawRow &raw, SheetRow &row);
    bool convertCell(const RawCell &raw, std::size_t column, SheetRow &row);
    bool number(SheetRow &row);
    void failOrder(std::int64_t line);
    void failReference(std::string_view reference);
    bool finish();

    const Workbook &m_book;
    std::size_t m_sheet;
    SharedStrings m_strings;
    std::unique_ptr<PlainRows> m_rows;
    std::unique_ptr<XmlPart> m_xml;
    std::deque<SheetRow> m_ready; ///< plain rows that the XML reader has not come to yet
    std::vector<SheetRow> m_spare;
    RawRow m_raw;
    std::int64_t m_line = 0; ///< of the last row
    std::int64_t m_bytes = 0;
    bool m_plain = true;
    bool m_inRows = false;
    std::optional<Error> m_error;
};

/// "AB12" for column 28 (from 1) of row 12.
QString cellName(int column, std::int64_t row);

} // namespace postledger
