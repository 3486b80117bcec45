// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/job_control.h"
#include "codec/table_source.h"
#include "workspace/file_reading.h"

#include <vector>

namespace postledger {

/// What the file's own row of totals says of the columns of amounts that it fills, beside their sums over all rows.
/// Reads the rows once more, but only when there is such a row. Call when \p rows has been read to its end.
/// \param reading  how the columns of amounts were read
std::vector<OwnTotal> ownTotals(
    const FileReading &file, TableSource &rows, const Reading &reading, const JobControl &job);

/// Notes each row of totals that says something else than the rows ("sum_mismatch").
void noteTotals(const std::vector<OwnTotal> &totals, RecordSink &sink);

} // namespace postledger
