// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/currency.h"
#include "base/result.h"
#include "formats/format.h"

namespace postledger {

class RowReader;

/// The currency of a file that names none: as answered, else the workspace's.
/// \errors "currency_unknown", also when the sign before or behind an amount of its first rows is another currency's
Result<Currency> assumedCurrency(const FileProbe &probe, const Answers &answers, const RecordSink &sink);

/// The currency that is most often meant by a sign beside an amount of the first rows ("$42.00"); invalid: no sign.
Currency currencyBySign(const FileProbe &probe);

/// Whether more than digits and their marks stand in \p cell.
bool mayShowCurrency(std::string_view cell);
/// Whether \p cell is an amount with a sign or a code that is not \p currency's: "£5.00", "5 GBP".
bool showsOtherCurrency(std::string_view cell, Currency currency);
/// Of a file that names no currency: \p cell shows another than the one that is known. "currency_unknown"
Error otherCurrencyShown(const QString &fileName, std::string_view cell, Currency currency);

/// The note "assumed_currency", for a person.
QString assumedCurrencyNote(Currency currency);
/// Notes once in a file that it names no currency ("assumed_currency"). Reading ends where an amount of this row shows
/// another one; each row without a currency has to call it.
void noteAssumedCurrency(RowReader &reader, Currency currency);
/// The same for all rows of a file that has no column for it.
void noteAssumedCurrencyOfFile(RowReader &reader, Currency currency);

} // namespace postledger
