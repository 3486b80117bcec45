// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codec/csv_dialect.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace postledger {

/// Pieces of a file, decoded to UTF-8.
struct TextSample
{
    std::string start; ///< from the first character
    bool startIsAll = false; ///< the file ends there
    std::vector<std::string> others; ///< from the middle and the end; may begin inside a record
};

/// What the first rows tell about the labels.
struct LabelFinding
{
    std::int64_t headerLine = 0; ///< 0: no labels
    std::int64_t firstDataLine = 1;
    std::int64_t lastPreambleLine = 0; ///< 0: no preamble
    std::int64_t descriptionLine = 0;
    int width = 0;
    std::vector<bool> typedColumns;
};

/// Delimiter, quote, escapes, blanks and line ends: the whole candidate that fits best. Encoding is not touched.
void findDialect(const TextSample &sample, const CsvOverrides &overrides, CsvDialect &dialect);
/// Where the labels of \p sample are.
LabelFinding findLabels(const TextSample &sample, const CsvOverrides &overrides, const CsvDialect &dialect);

} // namespace postledger
