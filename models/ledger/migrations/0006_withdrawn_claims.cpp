// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/schema.h"

// What a network decides on a claim after it was imported. Claims that earlier versions wrote say nothing of it, and
// keep their digests.
namespace postledger {

const char *const kMigration0006 = R"sql(
ALTER TABLE claims ADD COLUMN stated_at INTEGER;
ALTER TABLE claims ADD COLUMN withdrawn INTEGER NOT NULL DEFAULT 0;
)sql";

} // namespace postledger
