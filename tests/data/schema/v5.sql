PRAGMA application_id = 1347183972;
PRAGMA user_version = 5;
BEGIN TRANSACTION;
CREATE TABLE workspace (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO workspace VALUES('customer_hash_key',X'a96ae48e06e36e4af8519677962a1781e22a09b7ad8d95bb21af3fe32ea2e329');
INSERT INTO workspace VALUES('next_batch',X'33');
CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO settings VALUES('currency','USD');
INSERT INTO settings VALUES('evidence_click_days','7');
INSERT INTO settings VALUES('evidence_view_days','0');
INSERT INTO settings VALUES('half_life_days','7');
INSERT INTO settings VALUES('lookback_days','30');
INSERT INTO settings VALUES('position_first','0.4');
INSERT INTO settings VALUES('position_last','0.4');
INSERT INTO settings VALUES('timezone','UTC');
CREATE TABLE notes (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE batches (id INTEGER PRIMARY KEY, imported_at INTEGER NOT NULL) STRICT;
INSERT INTO batches VALUES(1,1795725772);
INSERT INTO batches VALUES(2,1795725772);
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
INSERT INTO files VALUES(1,1,'sales-week-1.csv',388,'awin',X'67894ba90328099990e0408b375fc712cbba61a31030dcf4edf784fe10715810',3,3,0,0,0,17000,1769936400,1770835260);
INSERT INTO files VALUES(2,1,'claims.csv',102,'neutral_claims',X'c1b693d64b20010558a756b09385e1c1911a78d0fddf47a190518e32a91939db',1,1,0,0,0,5000,1770840000,1770840000);
INSERT INTO files VALUES(3,2,'sales-week-2.csv',369,'awin',X'2b8a18d20425934c736e56a2bbfb57ca256352f2c22e4adbebbaf619d95a307b',3,1,1,1,0,17500,1770695880,1771146000);
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
INSERT INTO issues VALUES(1,0,0,0,1,'date','assumed_timezone','The file names no time zone; its times were read on the clock of UTC.','');
INSERT INTO issues VALUES(3,0,0,3,1,'','contradiction','“sales-week-1.csv”, row 3, states the same record differently, and neither says which is newer. The version of this row is kept.','');
INSERT INTO issues VALUES(3,0,1,3,1,'','contradiction','“sales-week-1.csv”, row 3, states the same record differently, and neither says which is newer. The version of this row is kept.','');
INSERT INTO issues VALUES(3,0,2,0,1,'date','assumed_timezone','The file names no time zone; its times were read on the clock of UTC.','');
CREATE TABLE control_totals (
    tbl TEXT NOT NULL,
    file INTEGER NOT NULL,
    currency TEXT NOT NULL,
    rows INTEGER NOT NULL,
    amount INTEGER NOT NULL,
    content BLOB NOT NULL,
    seal BLOB NOT NULL,
    PRIMARY KEY (tbl, file, currency)) STRICT, WITHOUT ROWID;
INSERT INTO control_totals VALUES('batches',0,'',2,0,X'00000000000000000000000000000000',X'1fb70a3c1eecff88edd4224c4662a9ba');
INSERT INTO control_totals VALUES('claims',1,'',2,12000,X'0276dafc64c60be582ed7b8a312e8f05',X'2e14a28df70e87a92fca8e9905e4b535');
INSERT INTO control_totals VALUES('claims',2,'',1,5000,X'e98d75cbeabcf6e8f8f334e6ddd4c601',X'473dedd75eb47689b8f13da3ec63d367');
INSERT INTO control_totals VALUES('claims',3,'',2,7500,X'd0f55e3bb750032efe853d54d9c26ac9',X'2656bf8507909fe93f1ed5ea19ef64ee');
INSERT INTO control_totals VALUES('declarations',1,'USD',2,12000,X'1d399d41af2fab6044e89e48d0fbbbb0',X'036c8387ab9934680ba5778846f9205b');
INSERT INTO control_totals VALUES('declarations',3,'USD',2,7500,X'383152d1c14c8fedebb44136a151a0f3',X'e513323b3af4d45fbe7fa89f1c6bcdfd');
INSERT INTO control_totals VALUES('files',1,'',1,0,X'00000000000000000000000000000000',X'42f1faa3070ca9974befc2acfe5c3e1e');
INSERT INTO control_totals VALUES('files',2,'',1,0,X'00000000000000000000000000000000',X'05d727310d93104fdddb2db01f700108');
INSERT INTO control_totals VALUES('files',3,'',1,0,X'00000000000000000000000000000000',X'3feeb0a49ee2058effa50463cd28d620');
INSERT INTO control_totals VALUES('issues',1,'',1,0,X'00000000000000000000000000000000',X'85fa37e204c6bde1827899d1db323846');
INSERT INTO control_totals VALUES('issues',3,'',3,0,X'00000000000000000000000000000000',X'8e89850f5bbeaa2b0c9d8cd03a908e04');
INSERT INTO control_totals VALUES('journal',1,'',2,0,X'00000000000000000000000000000000',X'064fc8efe11ed5d7c12d942e89e9b057');
INSERT INTO control_totals VALUES('journal',3,'',2,0,X'00000000000000000000000000000000',X'fd8453fcea6178787aa827d87d9133c4');
INSERT INTO control_totals VALUES('settings',0,'',8,0,X'00000000000000000000000000000000',X'16dc5523b2b665d20259fd1d34108722');
INSERT INTO control_totals VALUES('workspace',0,'',2,0,X'00000000000000000000000000000000',X'a79800132af0206c72e353aba4f62a58');
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
INSERT INTO journal VALUES(10,1,3,2,X'5ca961ca614bbb235d7de247c8a9f3c7',0,0,NULL);
INSERT INTO journal VALUES(10,2,1,3,X'4139352bb03bb8f92be8247ca68ea23e',0,0,X'0a046177696e0d33313030303030303030303132052331303032f8b4e6980d00904e00');
INSERT INTO journal VALUES(11,1,3,2,X'1d8b6e587b1e336f75b6642b919145b0',1770695880,0,NULL);
INSERT INTO journal VALUES(11,2,1,3,X'750fdeff16ae6797bc381f5bdc20a320',1770835260,0,X'0b000523313030320d333130303030303030303031320005383030303111616666696c696174655f6e6574776f726b02f8b4e6980df8b4e6980d0355534400904e01cc08');
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
CREATE TABLE touchpoints (
    id INTEGER PRIMARY KEY,
    ref TEXT NOT NULL, customer INTEGER, at INTEGER NOT NULL, type INTEGER NOT NULL, channel TEXT NOT NULL,
    post_ref TEXT NOT NULL,
    file INTEGER NOT NULL REFERENCES files(id), row INTEGER NOT NULL, digest BLOB NOT NULL) STRICT;
CREATE TABLE customer_history (
    id INTEGER PRIMARY KEY,
    customer INTEGER, first_order_at INTEGER NOT NULL,
    file INTEGER NOT NULL REFERENCES files(id), row INTEGER NOT NULL, digest BLOB NOT NULL) STRICT;
CREATE TABLE creators (
    id INTEGER PRIMARY KEY,
    ref TEXT NOT NULL, handle TEXT NOT NULL, commission_millionths INTEGER,
    file INTEGER NOT NULL REFERENCES files(id), row INTEGER NOT NULL, digest BLOB NOT NULL) STRICT;
CREATE TABLE campaigns (
    id INTEGER PRIMARY KEY,
    ref TEXT NOT NULL, name TEXT NOT NULL, platform TEXT NOT NULL,
    file INTEGER NOT NULL REFERENCES files(id), row INTEGER NOT NULL, digest BLOB NOT NULL) STRICT;
CREATE TABLE posts (
    id INTEGER PRIMARY KEY, record_key BLOB NOT NULL,
    platform TEXT NOT NULL, ref TEXT NOT NULL, alternate_ref TEXT NOT NULL, creator_ref TEXT NOT NULL,
    campaign_ref TEXT NOT NULL, published_at INTEGER, format TEXT NOT NULL, checkout INTEGER NOT NULL,
    title TEXT NOT NULL, permalink TEXT NOT NULL,
    file INTEGER NOT NULL REFERENCES files(id), row INTEGER NOT NULL, digest BLOB NOT NULL) STRICT;
CREATE TABLE post_metrics (
    id INTEGER PRIMARY KEY, record_key BLOB NOT NULL,
    platform TEXT NOT NULL, post_ref TEXT NOT NULL, snapshot_at INTEGER, day INTEGER,
    impressions INTEGER, reach INTEGER, views INTEGER, likes INTEGER, comments INTEGER, shares INTEGER, saves INTEGER,
    link_clicks INTEGER, product_page_views INTEGER, followers INTEGER,
    file INTEGER NOT NULL REFERENCES files(id), row INTEGER NOT NULL, digest BLOB NOT NULL) STRICT;
CREATE TABLE spend (
    id INTEGER PRIMARY KEY, record_key BLOB NOT NULL,
    day INTEGER NOT NULL, campaign_ref TEXT NOT NULL, post_ref TEXT NOT NULL, creator_ref TEXT NOT NULL,
    platform TEXT NOT NULL, kind INTEGER NOT NULL, currency TEXT NOT NULL, amount INTEGER NOT NULL,
    file INTEGER NOT NULL REFERENCES files(id), row INTEGER NOT NULL, digest BLOB NOT NULL) STRICT;
CREATE TABLE codes (
    id INTEGER PRIMARY KEY, record_key BLOB NOT NULL,
    code TEXT NOT NULL, creator_ref TEXT NOT NULL, post_ref TEXT NOT NULL, valid_from INTEGER, valid_to INTEGER,
    file INTEGER NOT NULL REFERENCES files(id), row INTEGER NOT NULL, digest BLOB NOT NULL) STRICT;
CREATE TABLE claims (
    id INTEGER PRIMARY KEY, record_key BLOB NOT NULL,
    platform TEXT NOT NULL, ref TEXT NOT NULL, order_ref TEXT NOT NULL, at INTEGER NOT NULL, currency TEXT NOT NULL,
    value INTEGER NOT NULL, claim_window TEXT NOT NULL,
    file INTEGER NOT NULL REFERENCES files(id), row INTEGER NOT NULL, digest BLOB NOT NULL) STRICT;
INSERT INTO claims VALUES(1,X'046177696e0d33313030303030303030303131','awin','3100000000011','#1001',1770695880,'',10000,'',1,2,X'5ca961ca614bbb235d7de247c8a9f3c7');
INSERT INTO claims VALUES(2,X'046177696e0d33313030303030303030303132','awin','3100000000012','#1002',1770835260,'',4500,'',3,3,X'fab95490c81f2297d5d3166bfc8257f9');
INSERT INTO claims VALUES(3,X'046177696e0d33313030303030303030303133','awin','3100000000013','#1003',1769936400,'',2000,'',1,4,X'a6cc7832037b50c12570994269849b3d');
INSERT INTO claims VALUES(4,X'046d65746103582d31','meta','X-1','#1002',1770840000,'',5000,'7d_click',2,2,X'e98d75cbeabcf6e8f8f334e6ddd4c601');
INSERT INTO claims VALUES(5,X'046177696e0d33313030303030303030303134','awin','3100000000014','#1004',1771146000,'',3000,'',3,4,X'd63b0aabee30e19628b226e9dc3f13d0');
CREATE TABLE declarations (
    id INTEGER PRIMARY KEY, record_key BLOB NOT NULL,
    store TEXT NOT NULL, order_ref TEXT NOT NULL, sku_ref TEXT NOT NULL, post_ref TEXT NOT NULL,
    creator_ref TEXT NOT NULL, content_type TEXT NOT NULL, eligible INTEGER NOT NULL, at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL, currency TEXT NOT NULL, quantity INTEGER NOT NULL, value INTEGER NOT NULL,
    commission INTEGER,
    file INTEGER NOT NULL REFERENCES files(id), row INTEGER NOT NULL, digest BLOB NOT NULL) STRICT;
INSERT INTO declarations VALUES(1,X'000523313030310d3331303030303030303030313100','','#1001','3100000000011','','80001','affiliate_network',1,1770695880,1770695880,'USD',0,10000,1100,1,2,X'1d8b6e587b1e336f75b6642b919145b0');
INSERT INTO declarations VALUES(2,X'000523313030320d3331303030303030303030313200','','#1002','3100000000012','','80001','affiliate_network',1,1770835260,1770835260,'USD',0,4500,495,3,3,X'8cc7c357956b394ccd6bb0f3202676ae');
INSERT INTO declarations VALUES(3,X'000523313030330d3331303030303030303030313300','','#1003','3100000000013','','80002','affiliate_network',1,1769936400,1770645780,'USD',0,2000,220,1,4,X'00ae2ee9331178f1ce313a1d3f6a7600');
INSERT INTO declarations VALUES(4,X'000523313030340d3331303030303030303030313400','','#1004','3100000000014','','80002','affiliate_network',1,1771146000,1771146000,'USD',0,3000,330,3,4,X'ac698e792ce155a11e499142802b2a45');
CREATE TABLE catalog (
    id INTEGER PRIMARY KEY, record_key BLOB NOT NULL,
    store TEXT NOT NULL, ref TEXT NOT NULL, sku TEXT NOT NULL, title TEXT NOT NULL, variant TEXT NOT NULL,
    vendor TEXT NOT NULL, type TEXT NOT NULL, status TEXT NOT NULL, currency TEXT NOT NULL, price INTEGER,
    compare_at_price INTEGER, cost_per_item INTEGER, stated_at INTEGER,
    file INTEGER NOT NULL REFERENCES files(id), row INTEGER NOT NULL, digest BLOB NOT NULL) STRICT;
CREATE TABLE inventory (
    id INTEGER PRIMARY KEY, record_key BLOB NOT NULL,
    store TEXT NOT NULL, ref TEXT NOT NULL, sku TEXT NOT NULL, location TEXT NOT NULL, available INTEGER,
    on_hand INTEGER, committed INTEGER, incoming INTEGER, stated_at INTEGER,
    file INTEGER NOT NULL REFERENCES files(id), row INTEGER NOT NULL, digest BLOB NOT NULL) STRICT;
CREATE TABLE exchange_rates (
    id INTEGER PRIMARY KEY, record_key BLOB NOT NULL,
    source TEXT NOT NULL, base TEXT NOT NULL, quote TEXT NOT NULL, day INTEGER NOT NULL, digits INTEGER NOT NULL,
    decimals INTEGER NOT NULL, stated_at INTEGER,
    file INTEGER NOT NULL REFERENCES files(id), row INTEGER NOT NULL, digest BLOB NOT NULL) STRICT;
CREATE TABLE budgets (
    id INTEGER PRIMARY KEY, record_key BLOB NOT NULL,
    campaign_ref TEXT NOT NULL, first_day INTEGER NOT NULL, last_day INTEGER NOT NULL, currency TEXT NOT NULL,
    amount INTEGER NOT NULL, stated_at INTEGER,
    file INTEGER NOT NULL REFERENCES files(id), row INTEGER NOT NULL, digest BLOB NOT NULL) STRICT;
CREATE TABLE forgotten (
    kind INTEGER NOT NULL,
    record_key BLOB NOT NULL,
    PRIMARY KEY (kind, record_key)) STRICT, WITHOUT ROWID;
CREATE TABLE order_fees (
    id INTEGER PRIMARY KEY, record_key BLOB NOT NULL,
    store TEXT NOT NULL, order_ref TEXT NOT NULL, ref TEXT NOT NULL, at INTEGER NOT NULL, currency TEXT NOT NULL,
    is_adjustment INTEGER NOT NULL, payment_fee INTEGER, platform_fee INTEGER, fulfilment INTEGER, commission INTEGER,
    file INTEGER NOT NULL REFERENCES files(id), row INTEGER NOT NULL, digest BLOB NOT NULL) STRICT;
CREATE TABLE links (
    id INTEGER PRIMARY KEY, record_key BLOB NOT NULL,
    kind INTEGER NOT NULL, platform TEXT NOT NULL, alias TEXT NOT NULL, target TEXT NOT NULL, stated_at INTEGER,
    file INTEGER NOT NULL REFERENCES files(id), row INTEGER NOT NULL, digest BLOB NOT NULL) STRICT;
CREATE UNIQUE INDEX files_sha256 ON files(sha256);
CREATE UNIQUE INDEX orders_key ON orders(ref, store);
CREATE UNIQUE INDEX refunds_key ON refunds(record_key);
CREATE UNIQUE INDEX touchpoints_key ON touchpoints(ref);
CREATE UNIQUE INDEX customer_history_key ON customer_history(customer);
CREATE UNIQUE INDEX creators_key ON creators(ref);
CREATE UNIQUE INDEX campaigns_key ON campaigns(ref);
CREATE UNIQUE INDEX posts_key ON posts(record_key);
CREATE UNIQUE INDEX post_metrics_key ON post_metrics(record_key);
CREATE UNIQUE INDEX spend_key ON spend(record_key);
CREATE UNIQUE INDEX codes_key ON codes(record_key);
CREATE UNIQUE INDEX claims_key ON claims(record_key);
CREATE UNIQUE INDEX declarations_key ON declarations(record_key);
CREATE UNIQUE INDEX catalog_key ON catalog(record_key);
CREATE UNIQUE INDEX inventory_key ON inventory(record_key);
CREATE UNIQUE INDEX exchange_rates_key ON exchange_rates(record_key);
CREATE UNIQUE INDEX budgets_key ON budgets(record_key);
CREATE UNIQUE INDEX order_fees_key ON order_fees(record_key);
CREATE UNIQUE INDEX links_key ON links(record_key);
COMMIT;
