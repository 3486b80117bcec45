// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/import.h"

#include <optional>
#include <span>
#include <vector>

/// What an import keeps in the workspace beside the records.
namespace postledger {

/// The mappings that \p files were read by, under their names. One that was written by hand is kept for the labels
/// that it met.
/// \param probes  of the files, as far as they could be read
/// \param mappings  those of the workspace
Result<void> keepMappings(Ledger &ledger, std::span<const ImportFile> files,
    std::span<const std::optional<FileProbe>> probes, std::vector<Mapping> mappings);

/// When which mapping was used.
Result<void> keepMappingUses(Ledger &ledger, std::span<const FileSummary> files, Instant now);

/// The control totals of \p files that were written; those of files that an undo has taken away go with it.
Result<void> keepControlTotals(
    Ledger &ledger, std::span<const FileSummary> files, std::span<const std::optional<FileId>> written);

} // namespace postledger
