// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "ledger/ledger.h"

#include <QString>

#include <functional>

namespace postledger {

/// SHA-256 of a file's bytes; constant memory. \errors "cannot_read", "cancelled"
Result<Sha256> sha256OfFile(const QString &path, const std::function<bool()> &cancelled = {});

} // namespace postledger
