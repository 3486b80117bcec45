// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/dictionaries.h"

#include "ledger/record_codec.h"

#include <QtEndian>

#include <sqlite3.h>

#include <cstring>

namespace postledger {
namespace {

constexpr std::size_t kMostCustomers = 4'000'000; ///< about 100 MiB
constexpr std::size_t kFirstSlots = 1U << 12;

std::size_t hashOf(const CustomerKey &key)
{
    std::size_t hash = 0;
    std::memcpy(&hash, key.bytes.data(), sizeof hash); // a pseudonym is random already
    return hash;
}

CustomerKey keyFromBlob(std::string_view blob)
{
    CustomerKey key;
    if (blob.size() == key.bytes.size())
        std::memcpy(key.bytes.data(), blob.data(), blob.size());
    return key;
}

} // namespace

CustomerIndex::CustomerIndex(sqlite3 *db, Totals &totals)
    : m_db(db)
    , m_totals(totals)
{
    registerFeed(db, "feed_customers", 2, this);
}

std::int64_t CustomerIndex::idOf(const CustomerKey &key)
{
    if (!key.isKnown())
        return 0;
    if (const std::int64_t known = find(key); known != 0)
        return known;
    if (m_entries.size() >= kMostCustomers) {
        flush();
        m_entries.clear();
        m_slots.assign(m_slots.size(), 0);
        m_written = 0;
        m_complete = false;
    }
    if (m_hasKeys)
        rememberKey(key, m_nextId);
    remember(key, m_nextId);
    return m_nextId++;
}

std::int64_t CustomerIndex::find(const CustomerKey &key)
{
    if (!m_loaded)
        load();
    const std::uint32_t slot = *slotOf(key);
    if (slot != 0)
        return m_entries[slot - 1].id;
    if (m_complete)
        return 0;
    Statement lookup(m_db, "SELECT id FROM customers WHERE key = ?1");
    if (!lookup.bindBlob(1, key.bytes).step())
        return 0;
    return lookup.integer(0);
}

CustomerKey CustomerIndex::keyOf(std::int64_t id)
{
    if (id <= 0)
        return {};
    if (!m_hasKeys)
        loadKeys();
    if (static_cast<std::size_t>(id) <= m_keys.size())
        return m_keys[static_cast<std::size_t>(id - 1)];
    const auto distant = m_distantKeys.find(id);
    return distant == m_distantKeys.end() ? CustomerKey() : distant->second;
}

void CustomerIndex::loadKeys()
{
    flush();
    m_keys.clear();
    m_distantKeys.clear();
    Statement count(m_db, "SELECT count(*) FROM customers");
    count.step();
    // Ids are dense but for what undo left; one far beyond may be a damaged value and must not ask for memory.
    m_keys.resize(2 * static_cast<std::size_t>(count.integer(0)) + 64);
    m_hasKeys = true;
    Statement rows(m_db, "SELECT key, id FROM customers");
    while (rows.step())
        rememberKey(keyFromBlob(rows.blob(0)), rows.integer(1));
}

void CustomerIndex::rememberKey(const CustomerKey &key, std::int64_t id)
{
    if (id > 0 && static_cast<std::size_t>(id) <= m_keys.size())
        m_keys[static_cast<std::size_t>(id - 1)] = key;
    else
        m_distantKeys.emplace(id, key);
}

void CustomerIndex::flush()
{
    if (m_written == m_entries.size())
        return;
    // Sorted by the first half of the pseudonym: pairs that agree in it hardly exist, and any order is right.
    std::vector<std::pair<std::uint64_t, std::uint32_t>> order;
    order.reserve(m_entries.size() - m_written);
    for (std::size_t i = m_written; i < m_entries.size(); ++i) {
        order.emplace_back(qFromBigEndian<std::uint64_t>(m_entries[i].key.bytes.data()), static_cast<std::uint32_t>(i));
        m_totals.add(Table::Customers, 0, seal(m_entries[i].key, m_entries[i].id));
    }
    std::sort(order.begin(), order.end());
    m_order.clear();
    m_order.reserve(order.size());
    for (const auto &[prefix, index] : order)
        m_order.push_back(index);
    order = {};
    Statement(m_db, "INSERT INTO customers(key, id) SELECT c0, c1 FROM feed_customers").run();
    m_order = {};
    m_written = m_entries.size();
}

void CustomerIndex::forget()
{
    m_entries = {};
    m_slots = {};
    m_keys = {};
    m_distantKeys = {};
    m_hasKeys = false;
    m_written = 0;
    m_nextId = 1;
    m_loaded = false;
    m_complete = false;
}

UInt128 CustomerIndex::seal(const CustomerKey &key, std::int64_t id)
{
    std::array<std::int64_t, 3> numbers{id, 0, 0};
    std::memcpy(&numbers[1], key.bytes.data(), key.bytes.size());
    return hash128(numbers);
}

void CustomerIndex::cell(sqlite3_context *context, std::size_t row, int column) const
{
    const Entry &entry = m_entries[m_order[row]];
    if (column == 0)
        sqlite3_result_blob(context, entry.key.bytes.data(), static_cast<int>(entry.key.bytes.size()), SQLITE_STATIC);
    else
        sqlite3_result_int64(context, entry.id);
}

void CustomerIndex::load()
{
    m_loaded = true;
    Statement count(m_db, "SELECT count(*), max(id) FROM customers");
    count.step();
    const std::int64_t customers = count.integer(0);
    m_nextId = count.integer(1) + 1;
    m_complete = customers <= static_cast<std::int64_t>(kMostCustomers / 2);
    std::size_t slotCount = kFirstSlots;
    while (m_complete && slotCount < 2 * static_cast<std::size_t>(customers))
        slotCount *= 2;
    grow(slotCount);
    if (!m_complete || customers == 0)
        return;
    m_entries.reserve(static_cast<std::size_t>(customers));
    Statement rows(m_db, "SELECT key, id FROM customers");
    while (rows.step())
        remember(keyFromBlob(rows.blob(0)), rows.integer(1));
    m_written = m_entries.size();
}

void CustomerIndex::grow(std::size_t slotCount)
{
    m_slots.assign(slotCount, 0);
    for (std::size_t i = 0; i < m_entries.size(); ++i)
        *slotOf(m_entries[i].key) = static_cast<std::uint32_t>(i + 1);
}

std::uint32_t *CustomerIndex::slotOf(const CustomerKey &key)
{
    const std::size_t mask = m_slots.size() - 1;
    std::size_t at = hashOf(key) & mask;
    while (m_slots[at] != 0 && m_entries[m_slots[at] - 1].key != key)
        at = (at + 1) & mask;
    return &m_slots[at];
}

void CustomerIndex::remember(const CustomerKey &key, std::int64_t id)
{
    if (m_entries.size() + m_entries.size() / 2 >= m_slots.size())
        grow(m_slots.size() * 2);
    m_entries.push_back({key, static_cast<std::uint32_t>(id)});
    *slotOf(key) = static_cast<std::uint32_t>(m_entries.size());
}

WordDictionary::WordDictionary(sqlite3 *db, Totals &totals)
    : m_db(db)
    , m_totals(totals)
{
}

std::int64_t WordDictionary::idOf(const std::string &text)
{
    if (!m_loaded)
        load();
    const auto known = m_ids.find(text);
    if (known != m_ids.end())
        return known->second;
    Statement(m_db, "INSERT INTO words(text) VALUES(?1)").bind(1, text).run();
    const std::int64_t id = sqlite3_last_insert_rowid(m_db);
    m_ids.emplace(text, id);
    m_texts.emplace(id, text);
    m_totals.add(Table::Words, 0, seal(text, id));
    return id;
}

std::string_view WordDictionary::text(std::int64_t id)
{
    if (!m_loaded)
        load();
    const auto known = m_texts.find(id);
    return known == m_texts.end() ? std::string_view() : std::string_view(known->second);
}

UInt128 WordDictionary::seal(std::string_view text, std::int64_t id)
{
    const std::array<std::int64_t, 2> numbers{id, static_cast<std::int64_t>(hash128(text))};
    return hash128(numbers);
}

void WordDictionary::load()
{
    m_ids.clear();
    m_texts.clear();
    Statement rows(m_db, "SELECT id, text FROM words");
    while (rows.step()) {
        m_ids.emplace(rows.text(1), rows.integer(0));
        m_texts.emplace(rows.integer(0), rows.text(1));
    }
    m_loaded = true;
}

ProductDictionary::ProductDictionary(sqlite3 *db, Totals &totals)
    : m_db(db)
    , m_totals(totals)
{
}

std::int64_t ProductDictionary::idOf(const std::string &sku, const std::string &title)
{
    if (!m_loaded)
        load();
    m_buffer.assign(sku).append(1, '\0').append(title);
    const auto [entry, isNew] = m_ids.try_emplace(hash128(m_buffer), m_nextId);
    if (isNew) {
        if (!m_insert)
            m_insert.emplace(m_db, "INSERT INTO products(id, sku, title) VALUES(?1, ?2, ?3)");
        m_insert->bind(1, m_nextId).bind(2, sku).bind(3, title).run();
        m_totals.add(Table::Products, 0, seal(sku, title, m_nextId));
        if (m_textsLoaded)
            m_products.emplace(m_nextId, Product{sku, title});
        ++m_nextId;
    }
    return entry->second;
}

const ProductDictionary::Product &ProductDictionary::product(std::int64_t id)
{
    if (!m_textsLoaded) {
        m_products.clear();
        Statement rows(m_db, "SELECT id, sku, title FROM products");
        while (rows.step())
            m_products.emplace(rows.integer(0), Product{std::string(rows.text(1)), std::string(rows.text(2))});
        m_textsLoaded = true;
    }
    static const Product none;
    const auto known = m_products.find(id);
    return known == m_products.end() ? none : known->second;
}

void ProductDictionary::forget()
{
    m_ids.clear();
    m_products.clear();
    m_insert.reset();
    m_loaded = false;
    m_textsLoaded = false;
}

UInt128 ProductDictionary::seal(std::string_view sku, std::string_view title, std::int64_t id)
{
    const std::array<std::int64_t, 3> numbers{
        id, static_cast<std::int64_t>(hash128(sku)), static_cast<std::int64_t>(hash128(title))};
    return hash128(numbers);
}

void ProductDictionary::load()
{
    m_ids.clear();
    m_nextId = 1;
    Statement rows(m_db, "SELECT id, sku, title FROM products");
    while (rows.step()) {
        m_buffer.assign(rows.text(1)).append(1, '\0').append(rows.text(2));
        m_ids.emplace(hash128(m_buffer), rows.integer(0));
        m_nextId = std::max(m_nextId, rows.integer(0) + 1);
    }
    m_loaded = true;
}

} // namespace postledger
