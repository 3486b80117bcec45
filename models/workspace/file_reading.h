// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codec/file_probe.h"
#include "formats/format.h"
#include "formats/mapping.h"
#include "workspace/import.h"

#include <QString>

#include <memory>
#include <optional>
#include <vector>

/// What an import, its preview and the export of its rejected rows must agree on: by which format, mapping and answers
/// a file is read.
namespace postledger {

struct FileReading
{
    FileProbe fileProbe; ///< as the file is
    FileProbe probe; ///< as its format sees it
    std::optional<Mapping> mapping;
    Recognition found; ///< a refusal in it: the file cannot be read
    std::optional<Mapping> start; ///< of a refused file: what a person may begin a mapping with
};

/// \param mappings  those of the workspace: one that was made for the file's labels is used unless \p file says
///                  otherwise, and for a file that no format can read one that fits it all the same
FileReading readingOf(const FileProbe &probe, const ImportFile &file, const std::vector<Mapping> &mappings);

/// What to say of a file whose columns are not those that its mapping was made for; empty: nothing.
QString changedLabelsNote(const FileReading &reading);

/// The answers that the file is read with: what \p file says, what a file of rejected rows carries, what the mapping
/// keeps, \p currency (of the import, else of the workspace) and the day when the file was last modified.
Answers answersFor(const ImportFile &file, const FileReading &reading, Currency currency);

/// The rows, as the format sees them. \errors those of openTable()
Result<std::unique_ptr<TableSource>> openRows(const FileReading &reading);

/// \p files with archives of several files, and workbooks of which several sheets can be read, replaced by those.
std::vector<ImportFile> unpacked(const std::vector<ImportFile> &files, const std::vector<Mapping> &mappings);

/// The sheets of a workbook that are known exports or have a mapping, as paths, when they are several or not the one
/// that is read by itself; else empty.
QStringList knownSheets(const QString &path, const std::vector<Mapping> &mappings);

} // namespace postledger
