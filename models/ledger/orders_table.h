// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/dictionaries.h"
#include "ledger/kind_table.h"
#include "ledger/order_feeds.h"

namespace postledger {

/// A record of the block that write() was given.
struct BlockRecord
{
    const EncodedRecord *encoded = nullptr;
    std::int64_t row = 0;
    std::size_t group = 0;
};

/// Orders with their lines, codes and touches: four tables that change together.
class OrdersTable final : public KindTable
{
public:
    OrdersTable(sqlite3 *db, Totals &totals, Dictionaries &dictionaries);
    ~OrdersTable() override;

    /// Inserts the orders of a block that are new. \return which were, by place in \p records
    std::vector<bool> insertBlock(std::span<const BlockRecord> records, FileId file);
    /// Reads the next free id again, after a rollback.
    void forget() { m_nextId = 0; }

    std::optional<Owner> find(const EncodedRecord &record) override;
    bool insert(const EncodedRecord &record, FileId file, std::int64_t row) override;
    Record load(std::int64_t id) override;
    void replace(
        const Owner &old, const Record &oldRecord, const EncodedRecord &record, FileId file, std::int64_t row) override;
    void setOwner(const Owner &old, const Record &record, FileId file, std::int64_t row) override;
    std::vector<Owner> ownedBy(FileId file) override;
    void remove(const Owner &old, const Record &record) override;
    void erase(std::span<const std::int64_t> ids) override;
    void visit(const std::function<bool(const Row &)> &take) override;
    void addTo(Totals &totals, const Owner &owner, const Record &record) const override;

private:
    struct Statements;
    Statements &statements();
    PendingOrder pendingOf(const EncodedRecord &encoded, std::int64_t row);
    void insertParts(std::span<const PendingOrder> orders, FileId file);
    void eraseParts(std::int64_t first, std::int64_t last);

    sqlite3 *m_db;
    Totals &m_totals;
    Dictionaries &m_dictionaries;
    OrderFeed m_orderFeed;
    LineFeed m_lineFeed;
    CodeFeed m_codeFeed;
    TouchFeed m_touchFeed;
    std::unique_ptr<Statements> m_statements;
    std::int64_t m_nextId = 0;
};

} // namespace postledger
