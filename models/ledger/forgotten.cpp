// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/forgotten.h"

#include "ledger/record_codec.h"
#include "ledger/statement.h"

namespace postledger {

Forgotten::Forgotten(sqlite3 *db, Totals &totals)
    : m_db(db)
    , m_totals(totals)
    , m_keys(kKindCount)
{
    visit([this](std::size_t kind, std::string_view key) {
        if (kind < m_keys.size() && m_keys[kind].emplace(key).second)
            ++m_count;
        return true;
    });
}

void Forgotten::add(std::size_t kind, const std::string &key)
{
    if (!m_keys[kind].insert(key).second)
        return;
    ++m_count;
    Statement insert(m_db, "INSERT INTO forgotten(kind, record_key) VALUES(?1, ?2)");
    insert.bind(1, static_cast<std::int64_t>(kind)).bindBlob(2, key).run();
    m_totals.add(Table::Forgotten, 0, seal(kind, key));
}

bool Forgotten::contains(std::size_t kind, const std::string &key) const
{
    return m_keys[kind].contains(key);
}

UInt128 Forgotten::seal(std::size_t kind, std::string_view key)
{
    const std::array<std::int64_t, 2> numbers{static_cast<std::int64_t>(kind), static_cast<std::int64_t>(hash128(key))};
    return hash128(numbers);
}

void Forgotten::visit(const std::function<bool(std::size_t, std::string_view)> &take)
{
    Statement rows(m_db, "SELECT kind, record_key FROM forgotten");
    while (rows.step()) {
        if (!take(static_cast<std::size_t>(rows.integer(0)), rows.blob(1)))
            break;
    }
}

} // namespace postledger
