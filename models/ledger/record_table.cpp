// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/record_table.h"

#include "ledger/orders_table.h"
#include "ledger/record_codec.h"
#include "ledger/record_fields.h"

#include <sqlite3.h>

#include <cstring>

namespace postledger {
namespace {

constexpr const char *kRecordKey = "record_key";
constexpr const char *kCustomer = "customer";

constexpr std::array<RecordColumns, 17> kColumns{{
    {1, kRecordKey, "store, ref, order_ref, at, currency, merchandise, shipping, tax, restocked_cogs", 9},
    {2, "ref", "ref, customer, at, type, channel, post_ref", 6},
    {3, kCustomer, "customer, first_order_at", 2},
    {4, "ref", "ref, handle, commission_millionths", 3},
    {5, "ref", "ref, name, platform", 3},
    {6, kRecordKey,
        "platform, ref, alternate_ref, creator_ref, campaign_ref, published_at, format, checkout, title, permalink",
        10},
    {7, kRecordKey,
        "platform, post_ref, snapshot_at, day, impressions, reach, views, likes, comments, shares, saves, link_clicks,"
        " product_page_views, followers",
        14},
    {8, kRecordKey, "day, campaign_ref, post_ref, creator_ref, platform, kind, currency, amount, last_day", 9},
    {9, kRecordKey, "code, creator_ref, post_ref, valid_from, valid_to", 5},
    {10, kRecordKey, "platform, ref, order_ref, at, currency, value, claim_window, stated_at, withdrawn, last_day", 10},
    {11, kRecordKey,
        "store, order_ref, sku_ref, post_ref, creator_ref, content_type, eligible, at, changed_at, currency, quantity,"
        " value, commission",
        13},
    {12, kRecordKey,
        "store, ref, sku, title, variant, vendor, type, status, currency, price, compare_at_price, cost_per_item,"
        " stated_at",
        13},
    {13, kRecordKey, "store, ref, sku, location, available, on_hand, committed, incoming, stated_at", 9},
    {14, kRecordKey, "source, base, quote, day, digits, decimals, stated_at", 7},
    {15, kRecordKey, "campaign_ref, first_day, last_day, currency, amount, stated_at", 6},
    {16, kRecordKey,
        "store, order_ref, ref, at, currency, is_adjustment, payment_fee, platform_fee, fulfilment, commission", 10},
    {17, kRecordKey, "kind, platform, alias, target, stated_at", 5},
}};

/// Binds fields from parameter \p next on.
class FieldBinder
{
public:
    FieldBinder(Statement &statement, CustomerIndex &customers, int next)
        : m_statement(statement)
        , m_customers(customers)
        , m_next(next)
    {
    }
    void operator()(const std::string &text) { m_statement.bind(m_next++, text); }
    void operator()(const CustomerKey &key)
    {
        const std::int64_t id = m_customers.idOf(key);
        if (id != 0)
            m_statement.bind(m_next++, id);
        else
            m_statement.bindNull(m_next++);
    }
    template<typename T>
    requires std::is_integral_v<T> || std::is_enum_v<T>
    void operator()(T value) { m_statement.bind(m_next++, static_cast<std::int64_t>(value)); }
    template<typename T>
    void operator()(const std::optional<T> &value)
    {
        if (value)
            (*this)(*value);
        else
            m_statement.bindNull(m_next++);
    }

private:
    Statement &m_statement;
    CustomerIndex &m_customers;
    int m_next;
};

class FieldReader
{
public:
    FieldReader(const Statement &statement, CustomerIndex &customers, int next)
        : m_statement(statement)
        , m_customers(customers)
        , m_next(next)
    {
    }
    void operator()(std::string &text) { text = m_statement.text(m_next++); }
    void operator()(CustomerKey &key) { key = m_customers.keyOf(m_statement.integer(m_next++)); }
    template<typename T>
    requires std::is_integral_v<T> || std::is_enum_v<T>
    void operator()(T &value) { value = static_cast<T>(m_statement.integer(m_next++)); }
    template<typename T>
    void operator()(std::optional<T> &value)
    {
        const std::optional<std::int64_t> number = m_statement.optionalInteger(m_next++);
        value.reset();
        if (number)
            value = static_cast<T>(*number);
    }

private:
    const Statement &m_statement;
    CustomerIndex &m_customers;
    int m_next;
};

template<std::size_t Kind = 1>
void readFields(std::size_t kind, Record &record, FieldReader &reader)
{
    if constexpr (Kind < kKindCount) {
        if (kind == Kind)
            visitFields(record.emplace<Kind>(), reader);
        else
            readFields<Kind + 1>(kind, record, reader);
    }
}

template<std::size_t... Kinds>
void bindFields(const Record &record, FieldBinder &binder)
{
    std::visit(
        [&binder]<typename R>(const R &r) {
            if constexpr (!std::is_same_v<R, Order>)
                visitFields(r, binder);
        },
        record);
}

} // namespace

struct RecordTable::Statements
{
    Statements(sqlite3 *db, const std::string &table, const std::string &key, const RecordColumns &columns)
        : find(db, "SELECT id, file, row, digest FROM " + table + " WHERE " + key + " = ?1")
        , insert(db, insertSql(table, columns) + " ON CONFLICT(" + key + ") DO NOTHING")
        , insertAgain(db, insertSql(table, columns))
        , load(db, "SELECT id, file, row, digest, " + key + ", " + columns.fields + " FROM " + table + " WHERE id = ?1")
        , all(db, "SELECT id, file, row, digest, " + key + ", " + columns.fields + " FROM " + table + " ORDER BY id")
        , setOwner(db, "UPDATE " + table + " SET file = ?2, row = ?3 WHERE id = ?1")
        , owned(db, "SELECT id, file, row, digest FROM " + table + " WHERE file = ?1")
        , erase(db, "DELETE FROM " + table + " WHERE id = ?1")
    {
    }
    /// Parameters: id, file, row, digest, the fields, the record key.
    static std::string insertSql(const std::string &table, const RecordColumns &columns)
    {
        const bool hasRecordKey = columns.key == std::string_view(kRecordKey);
        std::string sql = "INSERT INTO " + table + "(id, file, row, digest, " + columns.fields;
        sql += hasRecordKey ? ", record_key) VALUES(?1" : ") VALUES(?1";
        const int count = 4 + columns.fieldCount + (hasRecordKey ? 1 : 0);
        for (int i = 2; i <= count; ++i)
            sql += ", ?" + std::to_string(i);
        return sql + ")";
    }
    Statement find, insert, insertAgain, load, all, setOwner, owned, erase;
};

RecordTable::RecordTable(sqlite3 *db, Totals &totals, Dictionaries &dictionaries, const RecordColumns &columns)
    : m_db(db)
    , m_totals(totals)
    , m_dictionaries(dictionaries)
    , m_columns(columns)
{
}

RecordTable::~RecordTable() = default;

RecordTable::Statements &RecordTable::statements()
{
    if (!m_statements)
        m_statements =
            std::make_unique<Statements>(m_db, tableName(tableOfKind(m_columns.kind)), m_columns.key, m_columns);
    return *m_statements;
}

bool RecordTable::hasRecordKey() const
{
    return m_columns.key == std::string_view(kRecordKey);
}

void RecordTable::bindKey(Statement &statement, int parameter, const EncodedRecord &record)
{
    if (hasRecordKey())
        statement.bindBlob(parameter, record.key);
    else if (m_columns.key == std::string_view(kCustomer))
        statement.bind(parameter, m_dictionaries.customers.idOf(customerOf(record.record)));
    else
        statement.bind(parameter, record.key);
}

std::optional<Owner> RecordTable::find(const EncodedRecord &record)
{
    Statement &find = statements().find;
    bindKey(find, 1, record);
    std::optional<Owner> owner;
    if (find.step()) {
        owner = {find.integer(0), find.integer(1), find.integer(2), {}};
        if (const std::string_view digest = find.blob(3); digest.size() == owner->digest.size())
            std::memcpy(owner->digest.data(), digest.data(), digest.size());
    }
    find.reset();
    return owner;
}

bool RecordTable::put(Statement &statement, std::int64_t id, const EncodedRecord &record, FileId file, std::int64_t row)
{
    if (id != 0)
        statement.bind(1, id);
    else
        statement.bindNull(1);
    statement.bind(2, file).bind(3, row).bindBlob(4, record.digest);
    FieldBinder binder(statement, m_dictionaries.customers, 5);
    bindFields(record.record, binder);
    if (hasRecordKey())
        statement.bindBlob(5 + m_columns.fieldCount, record.key);
    statement.run();
    if (sqlite3_changes(m_db) == 0)
        return false;
    const std::int64_t rowId = id != 0 ? id : sqlite3_last_insert_rowid(m_db);
    sum(m_totals, true, {rowId, file, row, record.digest}, record.record);
    return true;
}

bool RecordTable::insert(const EncodedRecord &record, FileId file, std::int64_t row)
{
    return put(statements().insert, 0, record, file, row);
}

Record RecordTable::load(std::int64_t id)
{
    Statement &load = statements().load;
    load.bind(1, id);
    Record record;
    if (load.step())
        record = rowOf(load).record;
    load.reset();
    return record;
}

void RecordTable::replace(
    const Owner &old, const Record &oldRecord, const EncodedRecord &record, FileId file, std::int64_t row)
{
    sum(m_totals, false, old, oldRecord);
    statements().erase.bind(1, old.id).run();
    put(statements().insertAgain, old.id, record, file, row);
}

void RecordTable::setOwner(const Owner &old, const Record &record, FileId file, std::int64_t row)
{
    sum(m_totals, false, old, record);
    statements().setOwner.bind(1, old.id).bind(2, file).bind(3, row).run();
    sum(m_totals, true, {old.id, file, row, old.digest}, record);
}

std::vector<Owner> RecordTable::ownedBy(FileId file)
{
    std::vector<Owner> owners;
    Statement &owned = statements().owned;
    owned.bind(1, file);
    while (owned.step()) {
        Owner &owner = owners.emplace_back(Owner{owned.integer(0), owned.integer(1), owned.integer(2), {}});
        if (const std::string_view digest = owned.blob(3); digest.size() == owner.digest.size())
            std::memcpy(owner.digest.data(), digest.data(), digest.size());
    }
    owned.reset();
    return owners;
}

void RecordTable::remove(const Owner &old, const Record &record)
{
    sum(m_totals, false, old, record);
    statements().erase.bind(1, old.id).run();
}

void RecordTable::erase(std::span<const std::int64_t> ids)
{
    for (const std::int64_t id : ids)
        statements().erase.bind(1, id).run();
}

KindTable::Row RecordTable::rowOf(const Statement &statement)
{
    Row row;
    row.owner = {statement.integer(0), statement.integer(1), statement.integer(2), {}};
    if (const std::string_view digest = statement.blob(3); digest.size() == row.owner.digest.size())
        std::memcpy(row.owner.digest.data(), digest.data(), digest.size());
    FieldReader reader(statement, m_dictionaries.customers, 5);
    readFields(m_columns.kind, row.record, reader);
    if (hasRecordKey() && statement.blob(4) != recordKey(row.record))
        row.fault = kRecordKey;
    return row;
}

void RecordTable::visit(const std::function<bool(const Row &)> &take)
{
    Statement &all = statements().all;
    while (all.step()) {
        if (!take(rowOf(all)))
            break;
    }
    all.reset();
}

void RecordTable::addTo(Totals &totals, const Owner &owner, const Record &record) const
{
    sum(totals, true, owner, record);
}

void RecordTable::sum(Totals &totals, bool isAdded, const Owner &owner, const Record &record) const
{
    const UInt128 content = toNumber(owner.digest) - customerShare(customerOf(record));
    const Table table = tableOfKind(m_columns.kind);
    if (isAdded)
        totals.add(table, owner.file, currencyOf(record), amountOf(record), content, ownerSeal(owner));
    else
        totals.remove(table, owner.file, currencyOf(record), amountOf(record), content, ownerSeal(owner));
}

KindTables makeKindTables(sqlite3 *db, Totals &totals, Dictionaries &dictionaries)
{
    KindTables tables;
    tables[0] = std::make_unique<OrdersTable>(db, totals, dictionaries);
    for (const RecordColumns &columns : kColumns)
        tables[columns.kind] = std::make_unique<RecordTable>(db, totals, dictionaries, columns);
    return tables;
}

} // namespace postledger
