// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codec/csv_dialect.h"
#include "codec/label_finder.h"

#include <string>
#include <vector>

namespace postledger {

/// Pieces of a file, decoded to UTF-8.
struct TextSample
{
    std::string start; ///< from the first character
    bool startIsAll = false; ///< the file ends there
    std::vector<std::string> others; ///< from the middle and the end; may begin inside a record
};

/// Delimiter, quote, escapes, blanks and line ends: the whole candidate that fits best. Encoding is not touched.
void findDialect(const TextSample &sample, const CsvOverrides &overrides, CsvDialect &dialect);
/// True when the first line is `sep=;`, which tells spreadsheets the delimiter and is no row.
bool hasDelimiterHint(const TextSample &sample);
/// Where the labels of \p sample are.
LabelFinding findLabels(const TextSample &sample, const CsvOverrides &overrides, const CsvDialect &dialect);

} // namespace postledger
