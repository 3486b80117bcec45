// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/money.h"
#include "ledger/ledger.h"

#include <map>

struct sqlite3;

namespace postledger {

/// Every table whose rows the control totals cover. First the kinds of Record, in their order.
enum class Table : std::uint8_t
{
    Orders,
    Refunds,
    Touchpoints,
    CustomerHistory,
    Creators,
    Campaigns,
    Posts,
    PostMetrics,
    Spend,
    Codes,
    Claims,
    Declarations,
    Catalog,
    Inventory,
    ExchangeRates,
    Budgets,
    OrderFees,
    Links,
    OrderLines,
    OrderCodes,
    OrderTouches,
    Customers,
    Products,
    Words,
    Workspace,
    Settings,
    Notes,
    Batches,
    Files,
    Issues,
    Forgotten,
    Journal
};
constexpr std::size_t kTableCount = static_cast<std::size_t>(Table::Journal) + 1;

const char *tableName(Table table);
inline Table tableOfKind(std::size_t kind)
{
    return static_cast<Table>(kind);
}

/// SQLite keeps no check sums, so the ledger adds up its rows: how many, their amounts, and two sums modulo 2^128 of
/// hashes. `content` is of what files state and the same in every workspace; `seal` also covers ids and origin.
struct Total
{
    std::int64_t rows = 0;
    std::int64_t amount = 0; ///< minor units; wraps around instead of failing, as both sides of a comparison do
    UInt128 content = 0;
    UInt128 seal = 0;
    bool operator==(const Total &) const = default;
};

struct TotalKey
{
    Table table = Table::Orders;
    FileId file = 0; ///< 0: of no file
    std::string currency;
    auto operator<=>(const TotalKey &) const = default;
};

class Totals
{
public:
    using Entries = std::map<TotalKey, Total>;

    void load(sqlite3 *db);
    /// Writes what differs from what was loaded or stored last.
    void store(sqlite3 *db);

    void add(Table table, FileId file, std::string_view currency, std::int64_t amount, UInt128 content, UInt128 seal);
    void remove(
        Table table, FileId file, std::string_view currency, std::int64_t amount, UInt128 content, UInt128 seal);
    void add(Table table, FileId file, UInt128 seal) { add(table, file, {}, 0, 0, seal); }
    void remove(Table table, FileId file, UInt128 seal) { remove(table, file, {}, 0, 0, seal); }
    /// One row has another seal; all else of it stays.
    void reseal(Table table, FileId file, std::string_view currency, UInt128 before, UInt128 after)
    {
        at(table, file, currency).seal += after - before;
    }
    /// Forgets everything of a file: all its rows are gone.
    void dropFile(FileId file);

    const Entries &entries() const { return m_entries; }
    void restore(const Entries &entries);

private:
    struct Recent
    {
        FileId file = -1;
        std::string currency;
        Total *total = nullptr;
    };
    Total &at(Table table, FileId file, std::string_view currency);

    Entries m_entries;
    Entries m_stored;
    std::array<Recent, kTableCount> m_recent; ///< rows of a file come in a row
};

} // namespace postledger
