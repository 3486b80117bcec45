// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/totals.h"

#include "ledger/record_codec.h"
#include "ledger/statement.h"

#include <cstring>

namespace postledger {
namespace {

constexpr std::array<const char *, kTableCount> kNames = {"orders", "refunds", "touchpoints", "customer_history",
    "creators", "campaigns", "posts", "post_metrics", "spend", "codes", "claims", "declarations", "catalog",
    "inventory", "exchange_rates", "budgets", "order_fees", "links", "order_lines", "order_codes", "order_touches",
    "customers", "products", "words", "workspace", "settings", "notes", "batches", "files", "issues", "forgotten",
    "journal"};

std::int64_t wrappingSum(std::int64_t a, std::int64_t b)
{
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(a) + static_cast<std::uint64_t>(b));
}

UInt128 numberFromBlob(std::string_view blob)
{
    UInt128 number = 0;
    if (blob.size() == sizeof number)
        std::memcpy(&number, blob.data(), sizeof number);
    return number;
}

} // namespace

const char *tableName(Table table)
{
    return kNames.at(static_cast<std::size_t>(table));
}

void Totals::load(sqlite3 *db)
{
    m_recent.fill({});
    m_entries.clear();
    Statement rows(db, "SELECT tbl, file, currency, rows, amount, content, seal FROM control_totals");
    while (rows.step()) {
        const auto name = std::find(kNames.begin(), kNames.end(), rows.text(0));
        if (name == kNames.end())
            continue; // verify() sees that the recomputed total has no counterpart
        const auto table = static_cast<Table>(name - kNames.begin());
        m_entries[{table, rows.integer(1), std::string(rows.text(2))}] = {
            rows.integer(3), rows.integer(4), numberFromBlob(rows.blob(5)), numberFromBlob(rows.blob(6))};
    }
    m_stored = m_entries;
}

void Totals::store(sqlite3 *db)
{
    Statement remove(db, "DELETE FROM control_totals WHERE tbl = ?1 AND file = ?2 AND currency = ?3");
    Statement put(db,
        "INSERT INTO control_totals(tbl, file, currency, rows, amount, content, seal) VALUES(?1, ?2, ?3, ?4, ?5, ?6, "
        "?7)"
        " ON CONFLICT DO UPDATE SET rows = ?4, amount = ?5, content = ?6, seal = ?7");
    std::erase_if(m_entries, [](const auto &entry) { return entry.second == Total(); });
    m_recent.fill({});
    for (const auto &[key, total] : m_stored) {
        if (!m_entries.contains(key))
            remove.bind(1, std::string_view(tableName(key.table))).bind(2, key.file).bind(3, key.currency).run();
    }
    for (const auto &[key, total] : m_entries) {
        const auto stored = m_stored.find(key);
        if (stored != m_stored.end() && stored->second == total)
            continue;
        const Digest content = toDigest(total.content);
        const Digest seal = toDigest(total.seal);
        put.bind(1, std::string_view(tableName(key.table))).bind(2, key.file).bind(3, key.currency);
        put.bind(4, total.rows).bind(5, total.amount).bindBlob(6, content).bindBlob(7, seal).run();
    }
    m_stored = m_entries;
}

void Totals::add(
    Table table, FileId file, std::string_view currency, std::int64_t amount, UInt128 content, UInt128 seal)
{
    Total &total = at(table, file, currency);
    ++total.rows;
    total.amount = wrappingSum(total.amount, amount);
    total.content += content;
    total.seal += seal;
}

void Totals::remove(
    Table table, FileId file, std::string_view currency, std::int64_t amount, UInt128 content, UInt128 seal)
{
    Total &total = at(table, file, currency);
    --total.rows;
    total.amount =
        static_cast<std::int64_t>(static_cast<std::uint64_t>(total.amount) - static_cast<std::uint64_t>(amount));
    total.content -= content;
    total.seal -= seal;
}

void Totals::dropFile(FileId file)
{
    m_recent.fill({});
    std::erase_if(m_entries, [file](const auto &entry) { return entry.first.file == file; });
}

void Totals::restore(const Entries &entries)
{
    m_recent.fill({});
    m_entries = entries;
}

Total &Totals::at(Table table, FileId file, std::string_view currency)
{
    Recent &recent = m_recent[static_cast<std::size_t>(table)];
    if (recent.total == nullptr || recent.file != file || recent.currency != currency) {
        recent.file = file;
        recent.currency = currency;
        recent.total = &m_entries[{table, file, recent.currency}];
    }
    return *recent.total;
}

} // namespace postledger
