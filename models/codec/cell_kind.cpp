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

namespace {
constexpr std::string_view kTotals[] = {"total", "totals", "grand total", "sum", "summe", "gesamt", "gesamtsumme",
    "gesamtergebnis", "total général", "suma", "totale", "totaal", "razem", "итого", "合計", "総計", "总计", "總計",
    "合计"};
constexpr std::string_view kSubtotals[] = {"subtotal", "sub-total", "sub total", "subtotals", "zwischensumme",
    "teilsumme", "zwischenergebnis", "sous-total", "subtotale", "subtotaal", "小計", "小计"};
constexpr std::size_t kLongestTotals = 32;

/// The words of a label of totals, folded, without a colon and what follows it.
std::string wordsOf(std::string_view cell)
{
    const std::string_view text = trimmed(cell);
    if (text.empty() || text.size() > kLongestTotals)
        return {};
    const std::string folded = foldedText(text);
    return std::string(trimmed(std::string_view(folded).substr(0, folded.find(':'))));
}
} // namespace

bool isTotalsWord(std::string_view cell)
{
    return std::find(std::begin(kTotals), std::end(kTotals), wordsOf(cell)) != std::end(kTotals);
}

bool isSubtotalsWord(std::string_view cell)
{
    return std::find(std::begin(kSubtotals), std::end(kSubtotals), wordsOf(cell)) != std::end(kSubtotals);
}

bool beginsWithTotalsWord(std::string_view cell)
{
    const std::string_view text = trimmed(cell);
    if (text.empty() || text.size() > 2 * kLongestTotals)
        return false;
    const std::string folded = foldedText(text);
    // "Summe 2026" or "Total (2 rows)"; "Total GmbH" and "Total Repair Cream" are names.
    const auto isName = [](std::string_view rest) {
        rest = trimmed(rest);
        return !rest.starts_with('(')
            && std::any_of(rest.begin(), rest.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c & 0x80) != 0; });
    };
    return std::any_of(std::begin(kTotals), std::end(kTotals), [&](std::string_view word) {
        return folded.size() > word.size() && folded.starts_with(word)
            && std::string_view(" (:-").find(folded[word.size()]) != std::string_view::npos
            && !isName(std::string_view(folded).substr(word.size()));
    });
}

bool isBlankRow(std::span<const std::string_view> cells)
{
    return std::all_of(cells.begin(), cells.end(), [](std::string_view cell) {
        return cell.empty() || (static_cast<unsigned char>(cell.front()) <= ' ' && trimmed(cell).empty())
            || (cell.front() == '\xC2' && trimmed(cell).empty());
    });
}

} // namespace postledger
