// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "ledger/ledger.h"

#include <QString>

#include <functional>

namespace postledger {

/// What changes when somebody writes a file or puts another in its place.
struct FileStamp
{
    std::uint64_t device = 0, node = 0;
    std::int64_t bytes = 0, modified = 0; ///< modified in nanoseconds
    bool operator==(const FileStamp &) const = default;
};
/// All zero when there is no such file.
FileStamp stampOf(const QString &path);
/// "changed_while_reading": a part of a file, or two versions of it, must not pass for the file.
Error changedWhileReading(const QString &path);

/// SHA-256 of a file's bytes, of a sheet (sheetPath()) with its name behind them; constant memory. \errors
/// "cannot_read", "changed_while_reading", "cancelled"
Result<Sha256> sha256OfFile(const QString &path, const std::function<bool()> &cancelled = {});

} // namespace postledger
