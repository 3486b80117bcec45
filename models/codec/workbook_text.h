// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

#include <string>
#include <string_view>

/// What the writers of workbooks share.
namespace postledger {

/// Text as a workbook keeps it: control characters escaped, at most 32,767 characters; a cut says so at its end.
std::string workbookText(std::string_view raw);

/// The error "cannot_write".
Error workbookNotWritten(const QString &path, const QString &reason);

/// Replaces \p path by \p temporary, which may lie on another disk. \errors "cannot_write"
Result<void> moveFile(const QString &temporary, const QString &path);

} // namespace postledger
