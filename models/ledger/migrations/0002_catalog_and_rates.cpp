// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/schema.h"

// Products with stock, exchange rates and budgets. Nothing that version 1 wrote changes, so its digests and control
// totals stay as they are. (`products` of version 1 lists what the lines of orders name.)
namespace postledger {

const char *const kMigration0002 = R"sql(
CREATE TABLE catalog (
    id INTEGER PRIMARY KEY, record_key BLOB NOT NULL,
    store TEXT NOT NULL, ref TEXT NOT NULL, sku TEXT NOT NULL, title TEXT NOT NULL, variant TEXT NOT NULL,
    vendor TEXT NOT NULL, type TEXT NOT NULL, status TEXT NOT NULL, currency TEXT NOT NULL, price INTEGER,
    compare_at_price INTEGER, cost_per_item INTEGER, stated_at INTEGER,
    file INTEGER NOT NULL REFERENCES files(id), row INTEGER NOT NULL, digest BLOB NOT NULL) STRICT;
CREATE UNIQUE INDEX catalog_key ON catalog(record_key);
CREATE TABLE inventory (
    id INTEGER PRIMARY KEY, record_key BLOB NOT NULL,
    store TEXT NOT NULL, ref TEXT NOT NULL, sku TEXT NOT NULL, location TEXT NOT NULL, available INTEGER,
    on_hand INTEGER, committed INTEGER, incoming INTEGER, stated_at INTEGER,
    file INTEGER NOT NULL REFERENCES files(id), row INTEGER NOT NULL, digest BLOB NOT NULL) STRICT;
CREATE UNIQUE INDEX inventory_key ON inventory(record_key);
CREATE TABLE exchange_rates (
    id INTEGER PRIMARY KEY, record_key BLOB NOT NULL,
    source TEXT NOT NULL, base TEXT NOT NULL, quote TEXT NOT NULL, day INTEGER NOT NULL, digits INTEGER NOT NULL,
    decimals INTEGER NOT NULL, stated_at INTEGER,
    file INTEGER NOT NULL REFERENCES files(id), row INTEGER NOT NULL, digest BLOB NOT NULL) STRICT;
CREATE UNIQUE INDEX exchange_rates_key ON exchange_rates(record_key);
CREATE TABLE budgets (
    id INTEGER PRIMARY KEY, record_key BLOB NOT NULL,
    campaign_ref TEXT NOT NULL, first_day INTEGER NOT NULL, last_day INTEGER NOT NULL, currency TEXT NOT NULL,
    amount INTEGER NOT NULL, stated_at INTEGER,
    file INTEGER NOT NULL REFERENCES files(id), row INTEGER NOT NULL, digest BLOB NOT NULL) STRICT;
CREATE UNIQUE INDEX budgets_key ON budgets(record_key);
)sql";

} // namespace postledger
