// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/ledger.h"
#include "ledger/schema.h"

namespace postledger {

// Ledger::create() and Ledger::open() with any list of migrations, so that tests can play newer and older programs.
Result<std::unique_ptr<Ledger>> createLedger(const QString &path, std::span<const Migration> migrations);
Result<std::unique_ptr<Ledger>> openLedger(
    const QString &path, Ledger::Mode mode, Ledger::Outcome *outcome, std::span<const Migration> migrations);

} // namespace postledger
