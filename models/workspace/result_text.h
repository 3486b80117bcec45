// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result_table.h"

#include <string>
#include <string_view>

/// A result as text that programs and terminals read: C locale, no grouping, undefined empty.
namespace postledger {

/// "1234.50" for money, "4912" for counts, "0.0312" for ratios (at most nine digits behind the point, no exponent,
/// no zeros at the end); a quotient of money in major units. Empty when undefined.
std::string plainFigure(const Figure &figure, const ResultTable::Column &column, int currencyExponent);

/// One line of labels (dimensions, then KPI ids) and one a row. Text is quoted and defused, numbers are neither.
/// \param intervals adds `KPI_low,KPI_high` behind each KPI that carries an interval by its nature
std::string resultAsCsv(const ResultTable &table, bool intervals);
/// The same as columns of equal width for a terminal; control characters shown as marks.
std::string resultAsText(const ResultTable &table, bool intervals);

/// \p text, with an apostrophe in front when a spreadsheet would take it for a formula.
std::string defusedText(std::string_view text);

} // namespace postledger
