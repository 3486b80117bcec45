// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/dictionaries.h"
#include "ledger/kind_table.h"
#include "ledger/statement.h"

namespace postledger {

/// Puts whole orders together again from the four tables, walking them side by side in the order of ids.
class OrderReader
{
public:
    OrderReader(sqlite3 *db, Dictionaries &dictionaries);

    /// \param take is given a view that it may move from
    void read(std::int64_t first, std::int64_t last, const std::function<bool(KindTable::Row &)> &take);

private:
    void readParts(std::int64_t id, Order &order);

    Dictionaries &m_dictionaries;
    Statement m_orders, m_lines, m_codes, m_touches;
    bool m_moreLines = false, m_moreCodes = false, m_moreTouches = false;
};

} // namespace postledger
