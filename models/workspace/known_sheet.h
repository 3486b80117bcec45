// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codec/file_probe.h"
#include "formats/mapping.h"

#include <optional>
#include <vector>

namespace postledger {

/// Another sheet than the first one with cells.
struct ChosenSheet
{
    QString sheet;
    TableIssue note; ///< "sheet_chosen"
};

/// Of a workbook whose first sheet is no export that is known, the first shown sheet that is: platforms put a summary
/// before the table. None for every other file.
/// \param mappings  make a table known as well
std::optional<ChosenSheet> sheetChosenFor(const QString &path, const std::vector<Mapping> &mappings = {});

/// Like probeFile(), of the sheet that is chosen; its note is among the issues.
Result<FileProbe> probeKnownSheet(const QString &path, const std::vector<Mapping> &mappings);

} // namespace postledger
