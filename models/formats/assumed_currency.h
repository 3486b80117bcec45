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

/// The note "assumed_currency", for a person.
QString assumedCurrencyNote(Currency currency);
/// Notes once in a file that it names no currency ("assumed_currency").
void noteAssumedCurrency(RowReader &reader, Currency currency);

} // namespace postledger
