// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/import.h"

#include <utility>
#include <vector>

namespace postledger {

/// Marks the refused files that an import goes on without (FileSummary::leftOut): of an archive or a workbook that was
/// asked for as a whole, the parts that nobody knows when there are others, but none that waits for an answer, for it
/// may be what was meant; and all of them when \p plan says so.
void leaveOutRefused(const ImportPlan &plan, std::vector<FileSummary> &files);

/// One note "part_left_out" for each part that was left out, with the index of the first file of the same archive or
/// workbook that is imported.
std::vector<std::pair<std::size_t, RowIssue>> notesOnParts(const std::vector<FileSummary> &files);

} // namespace postledger
