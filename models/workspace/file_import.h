// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/zone.h"
#include "workspace/import.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace postledger {

/// How many rejects and notes of a file a summary holds.
inline constexpr std::size_t kIssuesInSummary = 100;

/// What the files of one import share.
struct ImportContext
{
    Ledger &ledger;
    const ImportPlan &plan;
    const JobControl &job;
    Settings settings; ///< with what the plan adds
    Zone zone; ///< of clocks without an offset
    Zone calendar; ///< of the workspace's days
    std::string hashKey;
    std::vector<Mapping> mappings; ///< of the workspace
    std::vector<ImportFile> files; ///< of the plan, unpacked
};

/// What an import keeps of a file besides its summary.
struct ImportedFile
{
    std::optional<FileId> id; ///< none: nothing was written
    std::optional<FileProbe> probe; ///< none: it could not be read
};

/// Reads \p file into the ledger.
/// \param summary  gets what became of it; a refusal when something is wrong with it
/// \errors only those for which the whole import must stop ("cancelled", "disk_full", "database_error" …)
Result<ImportedFile> importFile(const ImportContext &in, const ImportFile &file, FileSummary &summary);

/// Adds to \p kept until it holds kIssuesInSummary.
void keepFirst(std::vector<RowIssue> &kept, std::span<const RowIssue> issues);

} // namespace postledger
