// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/job_control.h"
#include "codec/inspect.h"
#include "workspace/import.h"

#include <QString>

#include <string>
#include <vector>

namespace postledger {

/// What a file is, for a person who wonders why it is not read as hoped.
struct FileReport
{
    Inspection inspection;
    FilePreview preview; ///< which export it is, or why it is none
    /// For a file that no format knows, or that lacks a column of a known one: a first guess of its columns.
    std::optional<Mapping> suggestion = {};
};

/// Reads the whole of \p path; of a workbook \p sheet, empty: the first visible one with cells.
/// \errors of inspectFile()
Result<FileReport> reportOnFile(const QString &path, const QString &sheet = {}, const JobControl &job = {});

/// Writes the table of \p path as plain CSV, cell by cell as it was understood (writeVerbatimCsv()).
/// \errors of probeFile() and writeVerbatimCsv()
Result<void> writeFileAsCsv(
    const QString &path, const QString &outPath, const QString &sheet = {}, const JobControl &job = {});

/// The path by which an import takes one sheet of the workbook \p path: `book.xlsx/Orders`.
/// \errors "unknown_sheet" when \p path is a file, but no workbook
Result<QString> pathOfSheet(const QString &path, const QString &sheet);

/// The sheets with cells of the workbook that \p probe is, or is a sheet of, when they are several; else empty.
QStringList sheetsOf(const FileProbe &probe);
/// The workbook of a sheet's path; any other path as it is.
QString workbookOf(const QString &path);

/// "csv", "xlsx", "json".
std::string_view syntaxName(FileProbe::Syntax syntax);

/// A kind of export that the program reads.
struct FormatInfo
{
    QString id;
    QString title;
    QString platform;
};
/// All of them, in the order of their ids.
std::vector<FormatInfo> formatList();

} // namespace postledger
