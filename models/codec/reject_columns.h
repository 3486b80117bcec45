// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codec/file_probe.h"

#include <memory>
#include <string_view>

/// A file of rejected rows is the file that they come from without its other rows, and with columns in front that say
/// why. It is recognised by them, and read as if it did not have them.
namespace postledger {

// Labels and names of members, whatever the language: they are how the file is known again.
inline constexpr std::string_view kRejectRow = "postledger_row"; ///< line of the file that the row comes from
inline constexpr std::string_view kRejectCode = "postledger_code";
inline constexpr std::string_view kRejectReason = "postledger_reason"; ///< a sentence for a person
inline constexpr std::string_view kRejectAnswers = "postledger_answers"; ///< JSON: how the file was read
inline constexpr std::string_view kRejectLabels[] = {kRejectRow, kRejectCode, kRejectReason, kRejectAnswers};

/// Makes the probe of a file of rejected rows that of the file without those columns: FileProbe::withReasons and
/// FileProbe::answers are set. Any other probe stays as it is.
void setReasonsAside(FileProbe &probe);

/// The rows of such a file as they were where they come from: cells of reasons left out, apostrophes that guard against
/// formulas taken off, damage that writing has hidden shown again.
/// \param rows  of \p probe.withReasons
std::unique_ptr<TableSource> withoutReasons(std::unique_ptr<TableSource> rows, const FileProbe &probe);

} // namespace postledger
