// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/format.h"

#include <QString>

#include <string>

/// How a file was read, as a file of its rejected rows carries it (FileProbe::answers), so that those rows are read
/// alike: a few of them alone may look like something else.
namespace postledger {

/// {"format": "shopify_orders", "date_order": "dmy", "decimal": "comma" | {label: "comma"}, "currency": "EUR",
/// "one_currency": "EUR", "timezone": "Europe/Berlin", "stated_at": "2025-11-26T16:51:03Z", "ids_are_whole": true,
/// "store": "shop two", "period": "2026-01-01/2026-01-31"}; what is not known is left out.
/// \param answers  that the file was read with; \p reading what became of them
/// \param period   of periodText(), that a line above the labels states; empty: none does
std::string answersToJson(
    const QString &formatId, const Answers &answers, const Reading &reading, const std::string &period = {});

/// \p given, completed by what \p probe carries. An answer that is given wins.
Answers withCarriedAnswers(Answers given, const FileProbe &probe);
/// The format that \p probe carries; empty: none, or one that this version does not know.
QString carriedFormat(const FileProbe &probe);
/// The period that \p probe carries; empty: none.
std::string carriedPeriod(const FileProbe &probe);

/// The format of a file of rejected rows is that of the file that they come from, else as recognise() finds it.
Recognition recogniseWithAnswers(const FileProbe &probe);

// How answers are written, here and in mappings.
const char *dateOrderName(DateOrder order); ///< "ymd", "dmy", "mdy"; null for Unknown
DateOrder dateOrderNamed(std::string_view name); ///< Unknown: none is called so
const char *decimalName(DecimalMark mark); ///< "comma", "point"; null for Unknown
DecimalMark decimalNamed(std::string_view name);

} // namespace postledger
