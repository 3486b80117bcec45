// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/orders_table.h"

#include "ledger/order_reader.h"
#include "ledger/record_codec.h"

#include <sqlite3.h>

#include <cstring>

namespace postledger {
namespace {

constexpr std::string_view kPlainColumns =
    "id, store, ref, placed_at, currency, gross, discount, shipping, tax, customer, units, returned_units, checkout,"
    " flags, channel, declared_post, declared_creator, file, row, total, changed_at, digest";
constexpr std::string_view kRareColumns =
    ", duties, adjustment, platform_subsidy, cogs, payment_fee, platform_fee, fulfilment, refunded_merchandise,"
    " refunded_shipping, refunded_tax, refunded_at, mirror_of, mirror_store";

/// Columns that are not named keep their defaults, which SQLite works out once a statement, not once a row.
std::string insertSql(bool rare, bool ignoreKnown)
{
    std::string sql = "INSERT INTO orders(" + std::string(kPlainColumns);
    if (rare)
        sql += kRareColumns;
    sql += ") SELECT " + feedColumns(rare ? kOrderColumns : kPlainOrderColumns) + " FROM feed_orders WHERE true";
    if (ignoreKnown)
        sql += " ON CONFLICT(ref, store) DO NOTHING";
    return sql;
}

std::int64_t low64(UInt128 number)
{
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(number));
}

template<typename... Numbers>
UInt128 sealOf(Numbers... numbers)
{
    const std::array<std::int64_t, sizeof...(Numbers)> list{numbers...};
    return hash128(list);
}

/// The control totals of an order and its parts. Add is Totals::add or Totals::remove.
template<typename Add>
void sumOrder(Add &&add, const Owner &owner, const Order &order)
{
    const std::string_view currency = order.currency;
    add(Table::Orders, currency, order.total, toNumber(owner.digest) - customerShare(order.customer), ownerSeal(owner));
    std::int64_t seq = 0;
    for (const OrderLine &line : order.lines) {
        const UInt128 seal = sealOf(owner.id, seq++, line.quantity, line.returnedQuantity, line.gross, line.discount);
        add(Table::OrderLines, currency, line.gross, 0, seal);
    }
    seq = 0;
    for (const std::string &code : order.codes)
        add(Table::OrderCodes, currency, 0, 0, sealOf(owner.id, seq++, low64(hash128(code))));
    seq = 0;
    for (const OrderTouch &touch : order.touches)
        add(Table::OrderTouches, currency, 0, 0,
            sealOf(owner.id, seq++, static_cast<std::int64_t>(touch.type), touch.at ? 1 : 0, touch.at.value_or(0),
                low64(hash128(touch.source)), low64(hash128(touch.medium)), low64(hash128(touch.campaign)),
                low64(hash128(touch.content)), low64(hash128(touch.term))));
}

auto adding(Totals &totals, FileId file)
{
    return [&totals, file](Table table, std::string_view currency, std::int64_t amount, UInt128 content, UInt128 seal) {
        totals.add(table, file, currency, amount, content, seal);
    };
}

auto removing(Totals &totals, FileId file)
{
    return [&totals, file](Table table, std::string_view currency, std::int64_t amount, UInt128 content, UInt128 seal) {
        totals.remove(table, file, currency, amount, content, seal);
    };
}

} // namespace

struct OrdersTable::Statements
{
    explicit Statements(sqlite3 *db, Dictionaries &dictionaries)
        : insertPlain(db, insertSql(false, true))
        , insertRare(db, insertSql(true, true))
        , insertAgain(db, insertSql(true, false))
        , insertLines(db,
              "INSERT INTO order_lines(order_id, seq, product, quantity, returned_quantity, gross, discount)"
              " SELECT c0, c1, c2, c3, c4, c5, c6 FROM feed_lines")
        , insertCodes(db, "INSERT INTO order_codes(order_id, seq, code) SELECT c0, c1, c2 FROM feed_codes")
        , insertTouches(db,
              "INSERT INTO order_touches(order_id, seq, type, at, source, medium, campaign, content, term)"
              " SELECT c0, c1, c2, c3, c4, c5, c6, c7, c8 FROM feed_touches")
        , find(db, "SELECT id, file, row, digest FROM orders WHERE ref = ?1 AND store = ?2")
        , owned(db, "SELECT id, file, row, digest FROM orders WHERE file = ?1")
        , setOwner(db, "UPDATE orders SET file = ?2, row = ?3 WHERE id = ?1")
        , erase(db, "DELETE FROM orders WHERE id BETWEEN ?1 AND ?2")
        , eraseLines(db, "DELETE FROM order_lines WHERE order_id BETWEEN ?1 AND ?2")
        , eraseCodes(db, "DELETE FROM order_codes WHERE order_id BETWEEN ?1 AND ?2")
        , eraseTouches(db, "DELETE FROM order_touches WHERE order_id BETWEEN ?1 AND ?2")
        , reader(db, dictionaries)
    {
    }
    Statement insertPlain, insertRare, insertAgain, insertLines, insertCodes, insertTouches, find, owned, setOwner,
        erase, eraseLines, eraseCodes, eraseTouches;
    OrderReader reader;
};

OrdersTable::OrdersTable(sqlite3 *db, Totals &totals, Dictionaries &dictionaries)
    : m_db(db)
    , m_totals(totals)
    , m_dictionaries(dictionaries)
{
    registerFeed(db, "feed_orders", kOrderColumns, &m_orderFeed);
    registerFeed(db, "feed_lines", 7, &m_lineFeed);
    registerFeed(db, "feed_codes", 3, &m_codeFeed);
    registerFeed(db, "feed_touches", 9, &m_touchFeed);
}

OrdersTable::~OrdersTable() = default;

OrdersTable::Statements &OrdersTable::statements()
{
    if (!m_statements)
        m_statements = std::make_unique<Statements>(m_db, m_dictionaries);
    return *m_statements;
}

PendingOrder OrdersTable::pendingOf(const EncodedRecord &encoded, std::int64_t row)
{
    PendingOrder pending;
    pending.encoded = &encoded;
    pending.order = &std::get<Order>(encoded.record);
    pending.row = row;
    const Order &order = *pending.order;
    pending.flags = flagsOf(order);
    for (const OrderLine &line : order.lines) {
        pending.units += line.quantity;
        pending.returnedUnits += line.returnedQuantity;
    }
    WordDictionary &words = m_dictionaries.words;
    pending.store = words.idOf(order.store);
    pending.currency = words.idOf(order.currency);
    if (!order.channel.empty())
        pending.channel = words.idOf(order.channel);
    if (!order.mirrorStore.empty())
        pending.mirrorStore = words.idOf(order.mirrorStore);
    pending.customer = m_dictionaries.customers.idOf(order.customer);
    return pending;
}

std::vector<bool> OrdersTable::insertBlock(std::span<const BlockRecord> records, FileId file)
{
    if (m_nextId == 0) {
        Statement last(m_db, "SELECT max(id) FROM orders");
        last.step();
        m_nextId = last.integer(0) + 1;
    }
    std::vector<PendingOrder> orders;
    orders.reserve(records.size());
    for (std::size_t i = 0; i < records.size(); ++i) {
        orders.push_back(pendingOf(*records[i].encoded, records[i].row));
        orders.back().index = i;
    }
    // The unique index grows at one place when a block comes in its order. Exports are often newest first.
    const auto before = [](const PendingOrder &a, const PendingOrder &b) {
        const int order = a.order->ref.compare(b.order->ref);
        return order != 0 ? order < 0 : a.store < b.store;
    };
    if (!std::is_sorted(orders.begin(), orders.end(), before))
        std::stable_sort(orders.begin(), orders.end(), before);
    const std::int64_t firstId = m_nextId;
    for (PendingOrder &pending : orders)
        pending.id = m_nextId++;

    std::size_t inserted = 0;
    for (const bool rare : {false, true}) {
        m_orderFeed.rows.clear();
        m_orderFeed.file = file;
        for (const PendingOrder &pending : orders) {
            if (((pending.flags & RareFlag) != 0) == rare)
                m_orderFeed.rows.push_back(&pending);
        }
        if (m_orderFeed.rows.empty())
            continue;
        (rare ? statements().insertRare : statements().insertPlain).run();
        inserted += static_cast<std::size_t>(sqlite3_changes64(m_db));
    }
    std::vector<bool> isNew(records.size(), true);
    if (inserted < orders.size()) {
        std::erase_if(orders, [&](const PendingOrder &pending) {
            Statement &find = statements().find;
            find.bind(1, pending.order->ref).bind(2, pending.store);
            const bool known = !find.step() || find.integer(0) != pending.id;
            find.reset();
            if (known)
                isNew[pending.index] = false;
            return known;
        });
        if (orders.empty())
            m_nextId = firstId;
    }
    insertParts(orders, file);
    return isNew;
}

void OrdersTable::insertParts(std::span<const PendingOrder> orders, FileId file)
{
    m_lineFeed.rows.clear();
    m_codeFeed.rows.clear();
    m_touchFeed.rows.clear();
    for (const PendingOrder &pending : orders) {
        const Order &order = *pending.order;
        std::int64_t seq = 0;
        for (const OrderLine &line : order.lines)
            m_lineFeed.rows.push_back({&line, pending.id, seq++, m_dictionaries.products.idOf(line.sku, line.title)});
        seq = 0;
        for (const std::string &code : order.codes)
            m_codeFeed.rows.push_back({&code, pending.id, seq++});
        seq = 0;
        for (const OrderTouch &touch : order.touches)
            m_touchFeed.rows.push_back({&touch, pending.id, seq++});
        sumOrder(adding(m_totals, file), {pending.id, file, pending.row, pending.encoded->digest}, order);
    }
    if (!m_lineFeed.rows.empty())
        statements().insertLines.run();
    if (!m_codeFeed.rows.empty())
        statements().insertCodes.run();
    if (!m_touchFeed.rows.empty())
        statements().insertTouches.run();
}

std::optional<Owner> OrdersTable::find(const EncodedRecord &record)
{
    const auto &order = std::get<Order>(record.record);
    Statement &find = statements().find;
    find.bind(1, order.ref).bind(2, m_dictionaries.words.idOf(order.store));
    std::optional<Owner> owner;
    if (find.step()) {
        owner = {find.integer(0), find.integer(1), find.integer(2), {}};
        if (const std::string_view digest = find.blob(3); digest.size() == owner->digest.size())
            std::memcpy(owner->digest.data(), digest.data(), digest.size());
    }
    find.reset();
    return owner;
}

bool OrdersTable::insert(const EncodedRecord &record, FileId file, std::int64_t row)
{
    const BlockRecord one{&record, row, 0};
    return insertBlock({&one, 1}, file).front();
}

Record OrdersTable::load(std::int64_t id)
{
    Record record;
    statements().reader.read(id, id, [&record](Row &row) {
        record = std::move(row.record);
        return false;
    });
    return record;
}

void OrdersTable::replace(
    const Owner &old, const Record &oldRecord, const EncodedRecord &record, FileId file, std::int64_t row)
{
    sumOrder(removing(m_totals, old.file), old, std::get<Order>(oldRecord));
    eraseParts(old.id, old.id);
    statements().erase.bind(1, old.id).bind(2, old.id).run();
    PendingOrder pending = pendingOf(record, row);
    pending.id = old.id;
    m_orderFeed.file = file;
    m_orderFeed.rows.assign(1, &pending);
    statements().insertAgain.run();
    insertParts({&pending, 1}, file);
}

void OrdersTable::setOwner(const Owner &old, const Record &record, FileId file, std::int64_t row)
{
    const auto &order = std::get<Order>(record);
    sumOrder(removing(m_totals, old.file), old, order);
    statements().setOwner.bind(1, old.id).bind(2, file).bind(3, row).run();
    sumOrder(adding(m_totals, file), {old.id, file, row, old.digest}, order);
}

std::vector<Owner> OrdersTable::ownedBy(FileId file)
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

void OrdersTable::remove(const Owner &old, const Record &record)
{
    sumOrder(removing(m_totals, old.file), old, std::get<Order>(record));
    erase({&old.id, 1});
}

void OrdersTable::erase(std::span<const std::int64_t> ids)
{
    for (std::size_t begin = 0; begin < ids.size();) {
        std::size_t end = begin + 1;
        while (end < ids.size() && ids[end] == ids[end - 1] + 1)
            ++end;
        eraseParts(ids[begin], ids[end - 1]);
        statements().erase.bind(1, ids[begin]).bind(2, ids[end - 1]).run();
        begin = end;
    }
}

void OrdersTable::eraseParts(std::int64_t first, std::int64_t last)
{
    statements().eraseLines.bind(1, first).bind(2, last).run();
    statements().eraseCodes.bind(1, first).bind(2, last).run();
    statements().eraseTouches.bind(1, first).bind(2, last).run();
}

void OrdersTable::visit(const std::function<bool(const Row &)> &take)
{
    statements().reader.read(INT64_MIN, INT64_MAX, [&take](Row &row) { return take(row); });
}

void OrdersTable::addTo(Totals &totals, const Owner &owner, const Record &record) const
{
    sumOrder(adding(totals, owner.file), owner, std::get<Order>(record));
}

} // namespace postledger
