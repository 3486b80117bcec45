// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace postledger {

/// What one cell looks like, for guesses about columns and dialects.
enum class CellKind : std::uint8_t
{
    Empty,
    Number, ///< an amount, a count or a rate
    Date,
    Truth, ///< true, false
    Text
};
CellKind kindOfCell(std::string_view cell);

/// "Total", "Summe:", "合計": what the first cell of a row of totals says.
bool isTotalsWord(std::string_view cell);
/// "Summe 2026", "Total (April)": one of those words, and more behind it.
bool beginsWithTotalsWord(std::string_view cell);
/// "Subtotal", "Zwischensumme": of the rows above, within a table.
bool isSubtotalsWord(std::string_view cell);
/// All cells are empty or white space.
bool isBlankRow(std::span<const std::string_view> cells);

} // namespace postledger
