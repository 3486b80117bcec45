// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/schema.h"

// Records whose customer was forgotten: files that state them again bring no customer back. The keys are those of
// orders and touchpoints, never a pseudonym.
namespace postledger {

const char *const kMigration0003 = R"sql(
CREATE TABLE forgotten (
    kind INTEGER NOT NULL,
    record_key BLOB NOT NULL,
    PRIMARY KEY (kind, record_key)) STRICT, WITHOUT ROWID;
)sql";

} // namespace postledger
