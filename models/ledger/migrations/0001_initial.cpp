// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/schema.h"

// Never edited after release; docs/schema.md tells how to change the schema. Columns that facts read stand first in
// `orders`, because SQLite walks a row from its front.
namespace postledger {

const char *const kMigration0001 = R"sql(
CREATE TABLE workspace (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE notes (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE batches (id INTEGER PRIMARY KEY, imported_at INTEGER NOT NULL) STRICT;
CREATE TABLE files (
    id INTEGER PRIMARY KEY,
    batch INTEGER NOT NULL REFERENCES batches(id),
    name TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    format TEXT NOT NULL,
    sha256 BLOB,
    rows_read INTEGER NOT NULL DEFAULT 0,
    rows_added INTEGER NOT NULL DEFAULT 0,
    rows_changed INTEGER NOT NULL DEFAULT 0,
    rows_unchanged INTEGER NOT NULL DEFAULT 0,
    rows_rejected INTEGER NOT NULL DEFAULT 0,
    amount INTEGER NOT NULL DEFAULT 0,
    first_at INTEGER,
    last_at INTEGER) STRICT;
CREATE UNIQUE INDEX files_sha256 ON files(sha256);
CREATE TABLE issues (
    file INTEGER NOT NULL REFERENCES files(id),
    rejects INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    row INTEGER NOT NULL,
    row_count INTEGER NOT NULL,
    label TEXT NOT NULL,
    code TEXT NOT NULL,
    message TEXT NOT NULL,
    cell TEXT NOT NULL,
    PRIMARY KEY (file, rejects, seq)) STRICT, WITHOUT ROWID;
CREATE TABLE control_totals (
    tbl TEXT NOT NULL,
    file INTEGER NOT NULL,
    currency TEXT NOT NULL,
    rows INTEGER NOT NULL,
    amount INTEGER NOT NULL,
    content BLOB NOT NULL,
    seal BLOB NOT NULL,
    PRIMARY KEY (tbl, file, currency)) STRICT, WITHOUT ROWID;
CREATE TABLE journal (
    kind INTEGER NOT NULL,
    entity INTEGER NOT NULL,
    file INTEGER NOT NULL REFERENCES files(id),
    row INTEGER NOT NULL,
    digest BLOB NOT NULL,
    changed_at INTEGER NOT NULL,
    progress INTEGER NOT NULL,
    image BLOB,
    PRIMARY KEY (kind, entity, file, row, digest)) STRICT, WITHOUT ROWID;

CREATE TABLE customers (key BLOB PRIMARY KEY, id INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE words (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;
CREATE TABLE products (id INTEGER PRIMARY KEY, sku TEXT NOT NULL, title TEXT NOT NULL) STRICT;

CREATE TABLE orders (
    id INTEGER PRIMARY KEY,
    store INTEGER NOT NULL,
    ref TEXT NOT NULL,
    placed_at INTEGER NOT NULL,
    currency INTEGER NOT NULL,
    gross INTEGER NOT NULL,
    discount INTEGER NOT NULL,
    shipping INTEGER NOT NULL,
    tax INTEGER NOT NULL,
    customer INTEGER,
    units INTEGER NOT NULL,
    returned_units INTEGER NOT NULL,
    checkout INTEGER NOT NULL,
    flags INTEGER NOT NULL,
    channel INTEGER,
    declared_post TEXT,
    declared_creator TEXT,
    file INTEGER NOT NULL,
    row INTEGER NOT NULL,
    total INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    digest BLOB NOT NULL,
    duties INTEGER NOT NULL DEFAULT 0,
    adjustment INTEGER NOT NULL DEFAULT 0,
    platform_subsidy INTEGER NOT NULL DEFAULT 0,
    cogs INTEGER,
    payment_fee INTEGER,
    platform_fee INTEGER,
    fulfilment INTEGER,
    refunded_merchandise INTEGER NOT NULL DEFAULT 0,
    refunded_shipping INTEGER NOT NULL DEFAULT 0,
    refunded_tax INTEGER NOT NULL DEFAULT 0,
    refunded_at INTEGER,
    mirror_of TEXT,
    mirror_store INTEGER) STRICT;
CREATE UNIQUE INDEX orders_key ON orders(ref, store);
CREATE TABLE order_lines (
    order_id INTEGER NOT NULL REFERENCES orders(id),
    seq INTEGER NOT NULL,
    product INTEGER NOT NULL,
    quantity INTEGER NOT NULL,
    returned_quantity INTEGER NOT NULL,
    gross INTEGER NOT NULL,
    discount INTEGER NOT NULL,
    PRIMARY KEY (order_id, seq)) STRICT, WITHOUT ROWID;
CREATE TABLE order_codes (
    order_id INTEGER NOT NULL REFERENCES orders(id),
    seq INTEGER NOT NULL,
    code TEXT NOT NULL,
    PRIMARY KEY (order_id, seq)) STRICT, WITHOUT ROWID;
CREATE TABLE order_touches (
    order_id INTEGER NOT NULL REFERENCES orders(id),
    seq INTEGER NOT NULL,
    type INTEGER NOT NULL,
    at INTEGER,
    source TEXT,
    medium TEXT,
    campaign TEXT,
    content TEXT,
    term TEXT,
    PRIMARY KEY (order_id, seq)) STRICT, WITHOUT ROWID;

CREATE TABLE refunds (
    id INTEGER PRIMARY KEY, record_key BLOB NOT NULL,
    store TEXT NOT NULL, ref TEXT NOT NULL, order_ref TEXT NOT NULL, at INTEGER NOT NULL, currency TEXT NOT NULL,
    merchandise INTEGER NOT NULL, shipping INTEGER NOT NULL, tax INTEGER NOT NULL, restocked_cogs INTEGER,
    file INTEGER NOT NULL REFERENCES files(id), row INTEGER NOT NULL, digest BLOB NOT NULL) STRICT;
CREATE UNIQUE INDEX refunds_key ON refunds(record_key);
CREATE TABLE touchpoints (
    id INTEGER PRIMARY KEY,
    ref TEXT NOT NULL, customer INTEGER, at INTEGER NOT NULL, type INTEGER NOT NULL, channel TEXT NOT NULL,
    post_ref TEXT NOT NULL,
    file INTEGER NOT NULL REFERENCES files(id), row INTEGER NOT NULL, digest BLOB NOT NULL) STRICT;
CREATE UNIQUE INDEX touchpoints_key ON touchpoints(ref);
CREATE TABLE customer_history (
    id INTEGER PRIMARY KEY,
    customer INTEGER, first_order_at INTEGER NOT NULL,
    file INTEGER NOT NULL REFERENCES files(id), row INTEGER NOT NULL, digest BLOB NOT NULL) STRICT;
CREATE UNIQUE INDEX customer_history_key ON customer_history(customer);
CREATE TABLE creators (
    id INTEGER PRIMARY KEY,
    ref TEXT NOT NULL, handle TEXT NOT NULL, commission_millionths INTEGER,
    file INTEGER NOT NULL REFERENCES files(id), row INTEGER NOT NULL, digest BLOB NOT NULL) STRICT;
CREATE UNIQUE INDEX creators_key ON creators(ref);
CREATE TABLE campaigns (
    id INTEGER PRIMARY KEY,
    ref TEXT NOT NULL, name TEXT NOT NULL, platform TEXT NOT NULL,
    file INTEGER NOT NULL REFERENCES files(id), row INTEGER NOT NULL, digest BLOB NOT NULL) STRICT;
CREATE UNIQUE INDEX campaigns_key ON campaigns(ref);
CREATE TABLE posts (
    id INTEGER PRIMARY KEY, record_key BLOB NOT NULL,
    platform TEXT NOT NULL, ref TEXT NOT NULL, alternate_ref TEXT NOT NULL, creator_ref TEXT NOT NULL,
    campaign_ref TEXT NOT NULL, published_at INTEGER, format TEXT NOT NULL, checkout INTEGER NOT NULL,
    title TEXT NOT NULL, permalink TEXT NOT NULL,
    file INTEGER NOT NULL REFERENCES files(id), row INTEGER NOT NULL, digest BLOB NOT NULL) STRICT;
CREATE UNIQUE INDEX posts_key ON posts(record_key);
CREATE TABLE post_metrics (
    id INTEGER PRIMARY KEY, record_key BLOB NOT NULL,
    platform TEXT NOT NULL, post_ref TEXT NOT NULL, snapshot_at INTEGER, day INTEGER,
    impressions INTEGER, reach INTEGER, views INTEGER, likes INTEGER, comments INTEGER, shares INTEGER, saves INTEGER,
    link_clicks INTEGER, product_page_views INTEGER, followers INTEGER,
    file INTEGER NOT NULL REFERENCES files(id), row INTEGER NOT NULL, digest BLOB NOT NULL) STRICT;
CREATE UNIQUE INDEX post_metrics_key ON post_metrics(record_key);
CREATE TABLE spend (
    id INTEGER PRIMARY KEY, record_key BLOB NOT NULL,
    day INTEGER NOT NULL, campaign_ref TEXT NOT NULL, post_ref TEXT NOT NULL, creator_ref TEXT NOT NULL,
    platform TEXT NOT NULL, kind INTEGER NOT NULL, currency TEXT NOT NULL, amount INTEGER NOT NULL,
    file INTEGER NOT NULL REFERENCES files(id), row INTEGER NOT NULL, digest BLOB NOT NULL) STRICT;
CREATE UNIQUE INDEX spend_key ON spend(record_key);
CREATE TABLE codes (
    id INTEGER PRIMARY KEY, record_key BLOB NOT NULL,
    code TEXT NOT NULL, creator_ref TEXT NOT NULL, post_ref TEXT NOT NULL, valid_from INTEGER, valid_to INTEGER,
    file INTEGER NOT NULL REFERENCES files(id), row INTEGER NOT NULL, digest BLOB NOT NULL) STRICT;
CREATE UNIQUE INDEX codes_key ON codes(record_key);
CREATE TABLE claims (
    id INTEGER PRIMARY KEY, record_key BLOB NOT NULL,
    platform TEXT NOT NULL, ref TEXT NOT NULL, order_ref TEXT NOT NULL, at INTEGER NOT NULL, currency TEXT NOT NULL,
    value INTEGER NOT NULL, claim_window TEXT NOT NULL,
    file INTEGER NOT NULL REFERENCES files(id), row INTEGER NOT NULL, digest BLOB NOT NULL) STRICT;
CREATE UNIQUE INDEX claims_key ON claims(record_key);
CREATE TABLE declarations (
    id INTEGER PRIMARY KEY, record_key BLOB NOT NULL,
    store TEXT NOT NULL, order_ref TEXT NOT NULL, sku_ref TEXT NOT NULL, post_ref TEXT NOT NULL,
    creator_ref TEXT NOT NULL, content_type TEXT NOT NULL, eligible INTEGER NOT NULL, at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL, currency TEXT NOT NULL, quantity INTEGER NOT NULL, value INTEGER NOT NULL,
    commission INTEGER,
    file INTEGER NOT NULL REFERENCES files(id), row INTEGER NOT NULL, digest BLOB NOT NULL) STRICT;
CREATE UNIQUE INDEX declarations_key ON declarations(record_key);
)sql";

} // namespace postledger
