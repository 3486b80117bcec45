// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/totals.h"

#include <functional>
#include <string>
#include <unordered_set>
#include <vector>

namespace postledger {

/// Keys of the records whose customer was forgotten. They outlive the records: when those are undone and imported
/// again, they have no customer either. No pseudonym is among them.
class Forgotten
{
public:
    Forgotten(sqlite3 *db, Totals &totals);

    void add(std::size_t kind, const std::string &key);
    bool contains(std::size_t kind, const std::string &key) const;
    bool isEmpty() const { return m_count == 0; }

    static UInt128 seal(std::size_t kind, std::string_view key);
    /// All rows as they lie in the table, for verify().
    void visit(const std::function<bool(std::size_t kind, std::string_view key)> &take);

private:
    sqlite3 *m_db;
    Totals &m_totals;
    std::vector<std::unordered_set<std::string>> m_keys; ///< by kind
    std::size_t m_count = 0;
};

} // namespace postledger
