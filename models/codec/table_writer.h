// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/calendar.h"
#include "base/result.h"

#include <QString>

#include <string>
#include <string_view>
#include <variant>
#include <vector>

class QIODevice;

/// Tables that leave the program. Text cells are defused against formula injection, numbers never.
namespace postledger {

/// A text cell of a CSV file: always quoted; one that a spreadsheet would take for a formula gets a leading apostrophe.
std::string csvText(std::string_view text);
/// A cell of somebody's file that goes back to a spreadsheet: numbers bare, text as csvText() has it but for a number
/// with a minus.
std::string csvSourceCell(std::string_view text);
/// What csvSourceCell() was given, from what a reader makes of its result: exactly its apostrophe is gone.
std::string_view undefused(std::string_view cell);
/// A cell of verbatim RFC 4180: quoted only where needed, defused never (`inspect --to-csv`).
std::string csvVerbatim(std::string_view text);

/// A finished cell: text, a day, or a number with its decimals (minor units of money with 2 digits: {minor, 2}).
struct Decimal
{
    std::int64_t scaled = 0;
    int digits = 0; ///< value = scaled / 10^digits
    bool percent = false; ///< how a workbook shows it
};
/// In CSV as 2025-10-15; a workbook gets a date, text where its calendar does not reach.
struct OutDay
{
    Day day = 0;
};
using OutCell = std::variant<std::monostate, std::string, Decimal, OutDay>;

struct OutTable
{
    QString name; ///< of the sheet
    std::vector<std::string> labels;
    std::vector<std::vector<OutCell>> rows;
};

/// Both write to a temporary file and replace \p path at the end; a failure leaves \p path as it was.
Result<void> writeCsv(const QString &path, const OutTable &table);
Result<void> writeXlsx(const QString &path, const OutTable &table);

} // namespace postledger
