// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "targets.h"

namespace postledger {
class Format;
}

/// The targets behind their names. Each throws a Violation.
namespace fuzz {

void fuzzCsv(Bytes bytes); ///< a text file, detected, read, checked; written verbatim and read back
void fuzzXlsx(Bytes bytes); ///< a whole workbook; every sheet through both of its readers
void fuzzSheet(Bytes bytes); ///< the XML of a sheet and, behind a NUL, that of its shared strings
void fuzzJson(Bytes bytes); ///< a JSON file as records and as rows, and the bytes as one value
void fuzzNumbers(Bytes bytes); ///< one cell as an amount, count, rate, id, serial, number format
void fuzzDates(Bytes bytes); ///< one cell as a date, in every order and in zones with odd changes
void fuzzMapping(Bytes bytes); ///< a mapping file and, behind a NUL, the table that it is used on
void fuzzFormat(const postledger::Format &format, Bytes bytes); ///< a file that is taken for an export of \p format

} // namespace fuzz
