// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/forgotten.h"
#include "ledger/sqlite_ledger.h"

namespace postledger {

/// A running import: one transaction, and one savepoint for the file that is being written.
struct SqliteLedger::Import
{
    Import(Connection &connection, Totals &totals)
        : transaction(connection)
        , journal(connection.handle(), totals)
        , forgotten(connection.handle(), totals)
    {
    }
    WriteTransaction transaction;
    Journal journal;
    Forgotten forgotten;
    bool isAnonymised = false;
    BatchId batch = 0;
    FileId openFile = 0; ///< 0: none
    Totals::Entries totalsBefore; ///< when the open file began
    std::array<std::int64_t, 2> issueCount{}; ///< of the open file: notes, rejects
};

} // namespace postledger
