// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/schema.h"

// Names that stand for others. Nothing that earlier versions wrote changes.
namespace postledger {

const char *const kMigration0005 = R"sql(
CREATE TABLE links (
    id INTEGER PRIMARY KEY, record_key BLOB NOT NULL,
    kind INTEGER NOT NULL, platform TEXT NOT NULL, alias TEXT NOT NULL, target TEXT NOT NULL, stated_at INTEGER,
    file INTEGER NOT NULL REFERENCES files(id), row INTEGER NOT NULL, digest BLOB NOT NULL) STRICT;
CREATE UNIQUE INDEX links_key ON links(record_key);
)sql";

} // namespace postledger
