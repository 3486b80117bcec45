// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/schema.h"

// What platforms kept of orders' payouts. A record of its own, so that a statement never changes an order.
namespace postledger {

const char *const kMigration0004 = R"sql(
CREATE TABLE order_fees (
    id INTEGER PRIMARY KEY, record_key BLOB NOT NULL,
    store TEXT NOT NULL, order_ref TEXT NOT NULL, ref TEXT NOT NULL, at INTEGER NOT NULL, currency TEXT NOT NULL,
    is_adjustment INTEGER NOT NULL, payment_fee INTEGER, platform_fee INTEGER, fulfilment INTEGER, commission INTEGER,
    file INTEGER NOT NULL REFERENCES files(id), row INTEGER NOT NULL, digest BLOB NOT NULL) STRICT;
CREATE UNIQUE INDEX order_fees_key ON order_fees(record_key);
)sql";

} // namespace postledger
