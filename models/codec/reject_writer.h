// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/job_control.h"
#include "codec/file_probe.h"

#include <QString>

#include <cstdint>
#include <functional>
#include <span>
#include <string>

namespace postledger {

/// Rows of a file that were rejected together, and why.
struct RejectedRows
{
    std::int64_t firstLine = 0;
    std::int64_t rowCount = 1; ///< rows of the table from there on
    std::int64_t line = 0; ///< the one that is to blame
    std::string code;
    QString reason; ///< a sentence
};

/// A row as its file has it.
struct SourceRow
{
    std::int64_t line = 0;
    const Row *row = nullptr; ///< its cells; null for JSON
    std::string_view json; ///< its record as written; empty for others
    RowFault fault = RowFault::None;
};

/// Reads a file again and hands out the rows of \p rejects, which are ordered by their first lines.
/// \param take  false: enough
/// \errors those of openTable(); "cancelled"
Result<void> readRejectedRows(const FileProbe &probe, std::span<const RejectedRows> rejects, const JobControl &job,
    const std::function<bool(const RejectedRows &, const SourceRow &)> &take);

/// The row on one line: cells separated as in the file (of a workbook by tabs), JSON without line breaks.
QString sourceLine(const FileProbe &probe, const SourceRow &row, qsizetype limit);

/// Writes \p rejects as a file that can be mended and imported again: the labels of \p probe and their rows, verbatim,
/// with the columns of reject_columns.h in front. CSV becomes CSV (UTF-8, the file's delimiter, defused), a workbook a
/// workbook (numbers, dates and errors stay what they were), JSON a list or an object a line. Replaces \p outPath at
/// the end.
/// \param answers  JSON: how the file was read
/// \return the number of rows
/// \errors "cannot_read", "cannot_write", "cancelled"
Result<std::int64_t> writeRejectedRows(const FileProbe &probe, std::span<const RejectedRows> rejects,
    const std::string &answers, const QString &outPath, const JobControl &job);

} // namespace postledger
