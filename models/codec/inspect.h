// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/job_control.h"
#include "codec/file_probe.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// What `inspect` says of a file: its syntax, what its columns seem to hold, what is odd about it.
namespace postledger {

/// What the cells of a column look like; a guess for people, never used by an import.
enum class ColumnType : std::uint8_t
{
    Empty,
    Text,
    Id, ///< digits that are a name: 12 and more of them, leading zeros, or a label that says so
    Integer,
    Amount,
    Date,
    DateTime
};
/// "empty", "text", "id", "integer", "amount", "date", "instant".
std::string_view columnTypeName(ColumnType type);

struct InspectedColumn
{
    std::string label; ///< as read; empty when the file has no labels
    ColumnType type = ColumnType::Empty;
};

struct Inspection
{
    FileProbe probe; ///< dialect, labels, first rows
    std::vector<InspectedColumn> columns; ///< as many as labels; without labels as many as the commonest row has cells
    std::int64_t rows = 0; ///< below the labels; blank ones, totals and the like not counted
    /// Of the whole file, ordered by line; those of the file have line 0. Structure as TableSource tells it, and what
    /// values show: lossy_id, suspicious_id, bad_date, ambiguous_date, bad_number, bad_currency, ambiguous_number.
    std::vector<TableIssue> issues;
};

/// Reads the whole of \p path, of a workbook the sheet called \p sheet (empty: the first visible one with cells).
/// Constant memory, of a workbook its shared strings besides.
/// \errors those of probeFile(); "cancelled"
Result<Inspection> inspectFile(
    const QString &path, const CsvOverrides &overrides = {}, const JobControl &job = {}, const QString &sheet = {});

/// Writes the table of \p probe as RFC 4180 (UTF-8, comma, quotes only where needed, CRLF), every cell as it was
/// understood: no label invented, no row padded or cut, nothing defused. Replaces \p outPath at the end.
/// \errors "cannot_read", "cannot_write", "cancelled"
Result<void> writeVerbatimCsv(const FileProbe &probe, const QString &outPath, const JobControl &job = {});

} // namespace postledger
