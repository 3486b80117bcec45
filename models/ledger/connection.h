// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/statement.h"

#include <QString>

#include <memory>

namespace SQLite {
class Database;
}

namespace postledger {

/// A connection with the pragmas that every connection of this program has. For one thread.
class Connection
{
public:
    enum class Access
    {
        ReadOnly,
        Immutable, ///< on media that nobody can write: needs no lock and no file beside it
        ReadWrite
    };
    Connection(const QString &path, Access access);
    ~Connection();

    sqlite3 *handle() const;
    void execute(const char *sql);
    std::int64_t number(std::string_view sql) const; ///< first column of the first row, 0 without a row
    QString text(std::string_view sql) const;

    /// Write-ahead log for imports: readers go on while it grows. No-op on network folders.
    void startLog();
    /// Everything back into the one file. Never throws: what cannot be moved now is moved by the next writer.
    void endLog() noexcept;
    bool isInTransaction() const;

private:
    std::unique_ptr<SQLite::Database> m_database;
    bool m_isRemote = false;
};

/// BEGIN IMMEDIATE … COMMIT; rolls back when it is left without commit().
class WriteTransaction
{
public:
    explicit WriteTransaction(Connection &connection);
    ~WriteTransaction();
    void commit();
    Q_DISABLE_COPY_MOVE(WriteTransaction)

private:
    Connection &m_connection;
    bool m_isOpen = true;
};

/// Whether \p path lies in a folder that other machines see: one of a network, or one that a known program keeps equal
/// with others. No shared memory there, so no write-ahead log.
bool isOnNetwork(const QString &path);

} // namespace postledger
