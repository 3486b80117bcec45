// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/cell_kind.h"

#include "base/text.h"
#include "codec/values.h"

#include <algorithm>

namespace postledger {

CellKind kindOfCell(std::string_view cell)
{
    constexpr std::size_t kLongestValue = 48;
    const std::string_view text = trimmed(cell);
    if (text.empty())
        return CellKind::Empty;
    if (text.size() > kLongestValue)
        return CellKind::Text;
    if (equalsIgnoringCase(text, "true") || equalsIgnoringCase(text, "false"))
        return CellKind::Truth;
    const bool hasDigit =
        std::any_of(text.begin(), text.end(), [](char c) { return (c >= '0' && c <= '9') || c == '\xEF'; });
    if (!hasDigit)
        return CellKind::Text;
    if (parseLocalTime(text, DateOrder::DayFirst) || parseLocalTime(text, DateOrder::MonthFirst))
        return text.size() == 8 && text.find_first_not_of("0123456789") == std::string_view::npos ? CellKind::Number
                                                                                                  : CellKind::Date;
    const AmountFault fault = parseAmount(text, 18, DecimalMark::Unknown).fault;
    if (fault == AmountFault::NotANumber) {
        const bool number = parseRateMillionths(text, true).has_value() || isLossyId(text);
        return number ? CellKind::Number : CellKind::Text;
    }
    return CellKind::Number;
}

bool isTotalsWord(std::string_view cell)
{
    static constexpr std::string_view kWords[] = {"total", "totals", "grand total", "sum", "summe", "gesamt",
        "gesamtsumme", "gesamtergebnis", "total général", "suma", "totale", "totaal", "razem", "итого", "合計", "総計",
        "总计", "總計", "合计"};
    std::string_view text = trimmed(cell);
    if (text.empty() || text.size() > 32)
        return false;
    const std::string folded = foldedText(text);
    std::string_view word = folded;
    if (const std::size_t colon = word.find(':'); colon != std::string_view::npos)
        word = trimmed(word.substr(0, colon));
    return std::find(std::begin(kWords), std::end(kWords), word) != std::end(kWords);
}

bool isBlankRow(std::span<const std::string_view> cells)
{
    return std::all_of(cells.begin(), cells.end(), [](std::string_view cell) {
        return cell.empty() || (static_cast<unsigned char>(cell.front()) <= ' ' && trimmed(cell).empty())
            || (cell.front() == '\xC2' && trimmed(cell).empty());
    });
}

} // namespace postledger
