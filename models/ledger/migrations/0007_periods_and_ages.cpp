// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/schema.h"

// Costs and claims that a report states for several days together, and how old a file is, which decides between two
// statements of the same age. What earlier versions wrote says nothing of it, and keeps its digests and seals.
namespace postledger {

const char *const kMigration0007 = R"sql(
ALTER TABLE spend ADD COLUMN last_day INTEGER;
ALTER TABLE claims ADD COLUMN last_day INTEGER;
ALTER TABLE files ADD COLUMN stated_at INTEGER;
CREATE INDEX claims_of_periods ON claims(last_day) WHERE last_day IS NOT NULL;
)sql";

} // namespace postledger
