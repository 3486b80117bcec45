// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/feed.h"
#include "ledger/statement.h"
#include "ledger/totals.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace postledger {

/// Customers by pseudonym: dense ids for facts. A hash table in memory, written in the order of keys when a file ends:
/// pseudonyms are random, and inserting them one by one would touch a page each. Above kMostCustomers the table spills
/// to the database, so that memory stays bounded.
class CustomerIndex : private Feed
{
public:
    CustomerIndex(sqlite3 *db, Totals &totals);

    /// \return 0 for the unknown customer
    std::int64_t idOf(const CustomerKey &key);
    /// \return the id of a customer of the ledger, 0 when there is none
    std::int64_t find(const CustomerKey &key);
    /// \return the unknown customer for 0 and for ids that do not exist
    CustomerKey keyOf(std::int64_t id);
    /// Writes new customers.
    void flush();
    /// Forgets what is in memory; the database is read again when needed.
    void forget();

    static UInt128 seal(const CustomerKey &key, std::int64_t id);

private:
    struct Entry
    {
        CustomerKey key;
        std::uint32_t id;
    };
    std::size_t rowCount() const override { return m_order.size(); }
    void cell(sqlite3_context *context, std::size_t row, int column) const override;
    void load();
    void grow(std::size_t slotCount);
    std::uint32_t *slotOf(const CustomerKey &key);
    void remember(const CustomerKey &key, std::int64_t id);
    void loadKeys();
    void rememberKey(const CustomerKey &key, std::int64_t id);

    sqlite3 *m_db;
    Totals &m_totals;
    std::vector<Entry> m_entries;
    std::vector<std::uint32_t> m_slots; ///< index + 1 into m_entries, 0 = free
    std::vector<std::uint32_t> m_order; ///< new entries in the order of keys, while they are written
    std::vector<CustomerKey> m_keys; ///< by id - 1, filled when keyOf() is first asked
    std::unordered_map<std::int64_t, CustomerKey> m_distantKeys; ///< of ids beyond m_keys
    bool m_hasKeys = false;
    std::size_t m_written = 0; ///< entries before this are in the database
    std::int64_t m_nextId = 1;
    bool m_loaded = false;
    bool m_complete = false; ///< what is not in memory does not exist
};

/// Words that repeat in every row: stores, currencies, channels.
class WordDictionary
{
public:
    WordDictionary(sqlite3 *db, Totals &totals);
    std::int64_t idOf(const std::string &text);
    std::string_view text(std::int64_t id);
    void forget() { m_loaded = false; }

    static UInt128 seal(std::string_view text, std::int64_t id);

private:
    void load();
    sqlite3 *m_db;
    Totals &m_totals;
    std::unordered_map<std::string, std::int64_t> m_ids;
    std::unordered_map<std::int64_t, std::string> m_texts;
    bool m_loaded = false;
};

/// Products by (sku, title).
class ProductDictionary
{
public:
    ProductDictionary(sqlite3 *db, Totals &totals);
    std::int64_t idOf(const std::string &sku, const std::string &title);
    struct Product
    {
        std::string sku, title;
    };
    /// Reads all products when first asked; empty for ids that do not exist.
    const Product &product(std::int64_t id);
    void forget();

    static UInt128 seal(std::string_view sku, std::string_view title, std::int64_t id);

private:
    struct HashOfDigest
    {
        std::size_t operator()(UInt128 value) const { return static_cast<std::size_t>(value); }
    };
    void load();
    sqlite3 *m_db;
    Totals &m_totals;
    std::optional<Statement> m_insert;
    std::unordered_map<UInt128, std::int64_t, HashOfDigest> m_ids;
    std::unordered_map<std::int64_t, Product> m_products;
    std::string m_buffer;
    std::int64_t m_nextId = 1;
    bool m_loaded = false;
    bool m_textsLoaded = false;
};

struct Dictionaries
{
    Dictionaries(sqlite3 *db, Totals &totals)
        : customers(db, totals)
        , words(db, totals)
        , products(db, totals)
    {
    }
    void forget()
    {
        customers.forget();
        words.forget();
        products.forget();
    }
    CustomerIndex customers;
    WordDictionary words;
    ProductDictionary products;
};

} // namespace postledger
