// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/job_control.h"
#include "workspace/import.h"

#include <QString>

#include <vector>

namespace postledger {

/// A file whose rejected rows are wanted, read again as the import read it: the ledger keeps no row, so the file must
/// still be there.
struct RejectSource
{
    ImportFile file; ///< as in the plan of the import
    Sha256 sha256{}; ///< of the bytes that were imported; all zero: not known
    Currency currency; ///< of the workspace, as the import left it
    std::string timezone; ///< of clocks without an offset
};

/// \param planned  the file as the import was asked to read it, or the archive or workbook that it lies in
RejectSource rejectSourceOf(const ImportFile &planned, const FileSummary &file, const ImportSummary &import);

/// A rejected row, for a person who has the file before him. Never kept.
struct RejectedLine
{
    RowIssue issue;
    QString text; ///< the row that is to blame, as the file has it; its first 2,000 characters
};

/// The first \p limit rejects, in the order of the file.
/// \errors "source_changed", "cannot_read" and others of reading; "cancelled"
Result<std::vector<RejectedLine>> readRejects(const RejectSource &source, std::size_t limit, const JobControl &job);

struct RejectsFile
{
    QString path; ///< empty: no row is rejected, and nothing was written
    std::int64_t rows = 0;
};
/// Writes all rejected rows as a file that can be mended and imported again (writeRejectedRows()).
/// \param outPath  a file, or a folder that gets one called rejectsName()
/// \errors also "cannot_write", "wrong_ending" (a workbook must be called so)
Result<RejectsFile> exportRejects(const RejectSource &source, const QString &outPath, const JobControl &job);

/// "orders.rejected.csv": what such a file is best called, without a folder.
QString rejectsName(const FileProbe &probe);

} // namespace postledger
