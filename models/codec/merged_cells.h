// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codec/sheet_reader.h"
#include "codec/workbook.h"

#include <cstdint>
#include <deque>
#include <string>
#include <vector>

namespace postledger {

/// Cells of one column that a person merged over several rows. The sheet stores their value in the uppermost alone;
/// whoever merged them says that it is that of each row.
class MergedCells
{
public:
    /// What fill() did with the first such cells of a column.
    struct Finding
    {
        int column = 0; ///< from 1
        std::int64_t firstRow = 0;
        std::int64_t lastRow = 0;
        bool filled = false; ///< else they hold a number, which would count once for each row
    };

    /// Looks for them in a sheet of at most 16 MiB: nobody merges cells of larger ones by hand, and what is merged is
    /// told behind all rows. Damage is left to whoever reads the rows.
    /// \param fromRow  those above are no rows of the table
    static MergedCells of(const Workbook &book, std::size_t sheet, std::int64_t fromRow, std::size_t columns);

    /// Back to the first row.
    void restart();
    /// Puts texts and dates into the empty cells of \p row that are merged with one above. Rows come in their order;
    /// what is filled in stays valid until the next call.
    void fill(SheetRow &row);
    const std::vector<Finding> &findings() const { return m_findings; } ///< of each column and outcome the first

private:
    struct Range
    {
        std::int64_t firstRow = 0;
        std::int64_t lastRow = 0;
        std::size_t column = 0; ///< from 0
    };
    struct Open
    {
        Range range;
        std::string text;
        StoredAs stored = StoredAs::Text;
        bool counts = false; ///< an amount or a count
    };
    void find(const Open &open);

    std::vector<Range> m_ranges; ///< by first row
    std::size_t m_next = 0;
    std::deque<Open> m_open; ///< those that the last row was in; their texts stay where they are
    std::vector<Finding> m_findings;
};

} // namespace postledger
