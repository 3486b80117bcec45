// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/dictionaries.h"
#include "ledger/kind_table.h"

namespace postledger {

/// How a kind of record lies in its table: a column a field, in the order of visitFields().
struct RecordColumns
{
    std::size_t kind;
    const char *key; ///< the unique column: "record_key", or the field that is the key by itself
    const char *fields;
    int fieldCount;
};

/// Every kind but orders: one row a record.
class RecordTable final : public KindTable
{
public:
    RecordTable(sqlite3 *db, Totals &totals, Dictionaries &dictionaries, const RecordColumns &columns);
    ~RecordTable() override;

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
    bool hasRecordKey() const;
    void bindKey(Statement &statement, int parameter, const EncodedRecord &record);
    bool put(Statement &statement, std::int64_t id, const EncodedRecord &record, FileId file, std::int64_t row);
    Row rowOf(const Statement &statement);
    void sum(Totals &totals, bool isAdded, const Owner &owner, const Record &record) const;

    sqlite3 *m_db;
    Totals &m_totals;
    Dictionaries &m_dictionaries;
    const RecordColumns &m_columns;
    std::unique_ptr<Statements> m_statements;
};

/// The tables of all kinds, by kind number.
using KindTables = std::array<std::unique_ptr<KindTable>, std::variant_size_v<Record>>;
KindTables makeKindTables(sqlite3 *db, Totals &totals, Dictionaries &dictionaries);

} // namespace postledger
