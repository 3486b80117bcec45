// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/statement.h"

#include <exception>
#include <functional>

struct sqlite3_context;
struct sqlite3_value;

namespace postledger {

/// Hands all rows of a query to a function from inside SQLite's own loop, as an aggregate: a third cheaper than
/// stepping to each row and asking for its columns.
class RowScan
{
public:
    /// The columns of the current row; text lives until the function returns.
    class Row
    {
    public:
        explicit Row(sqlite3_value **values)
            : m_values(values)
        {
        }
        std::int64_t integer(int column) const;
        std::optional<std::int64_t> optionalInteger(int column) const;
        std::string_view text(int column) const;

    private:
        sqlite3_value **m_values;
    };
    using Take = std::function<bool(const Row &)>;

    explicit RowScan(sqlite3 *db);
    Q_DISABLE_COPY_MOVE(RowScan)

    /// Columns that only some rows have: \p take gets them just before the row itself is taken, and their text lives
    /// no longer than that call.
    struct Some
    {
        std::string_view columns;
        std::string condition; ///< which rows
        Take take;
    };
    /// \param columns,source  "SELECT columns FROM source", rows in the order of the primary key; parameters ?1 and ?2
    /// \param take            returns false to stop
    void run(std::string_view columns, std::string_view source, std::int64_t first, std::int64_t last, const Take &take,
        const Some *some = nullptr);

private:
    struct Callbacks;
    sqlite3 *m_db;
    const Take *m_take = nullptr;
    const Take *m_takeSome = nullptr;
    bool m_isStopped = false;
    std::exception_ptr m_thrown;
};

} // namespace postledger
