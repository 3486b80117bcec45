// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/statement.h"

#include <QCoreApplication>

#include <sqlite3.h>

#include <cerrno>

namespace postledger {
namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_ledger)
};

} // namespace

Error errorOf(sqlite3 *db, int code)
{
    // SQLite notes the system's reason while it runs a statement, but not while it commits.
    const int lastError = errno;
    const int notedError = db != nullptr ? sqlite3_system_errno(db) : 0;
    const int systemError = notedError != 0 ? notedError : lastError;
    const int primary = code & 0xFF;
    const bool full = primary == SQLITE_FULL
        || (primary == SQLITE_IOERR && (systemError == ENOSPC || systemError == EDQUOT || systemError == EFBIG));
    if (full)
        return {QStringLiteral("disk_full"),
            Tr::tr(
                "The disk that holds the workspace is full. The workspace is as it was before; free some space and try "
                "again.")};
    switch (primary) {
    case SQLITE_IOERR:
        return {QStringLiteral("io_error"),
            Tr::tr("The workspace could not be read or written (input/output error %1). The workspace is as it was "
                   "before; "
                   "check the disk and try again.")
                .arg(code)};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return {QStringLiteral("damaged_workspace"),
            Tr::tr("The workspace file is damaged. It was left as it is; verify it, or go back to a copy.")};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {QStringLiteral("locked"),
            Tr::tr("Another program is using the workspace at this moment. Try again when it has finished.")};
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
        return {QStringLiteral("read_only"),
            Tr::tr("The workspace cannot be written here. Copy it to a folder that you may write to.")};
    default:
        return {QStringLiteral("database_error"),
            Tr::tr("The workspace could not be used: %1 (%2).")
                .arg(QString::fromUtf8(db != nullptr ? sqlite3_errmsg(db) : sqlite3_errstr(code)))
                .arg(code)};
    }
}

void Statement::Finalize::operator()(sqlite3_stmt *statement) const
{
    sqlite3_finalize(statement);
}

Statement::Statement(sqlite3 *db, std::string_view sql)
    : m_db(db)
{
    sqlite3_stmt *statement = nullptr;
    const int code = sqlite3_prepare_v3(
        db, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    m_statement.reset(statement);
    if (code != SQLITE_OK)
        throw Failure(errorOf(db, code));
}

Statement &Statement::bind(int parameter, std::int64_t value)
{
    sqlite3_bind_int64(m_statement.get(), parameter, value);
    return *this;
}

Statement &Statement::bind(int parameter, const std::optional<std::int64_t> &value)
{
    return value ? bind(parameter, *value) : bindNull(parameter);
}

Statement &Statement::bind(int parameter, std::string_view text)
{
    sqlite3_bind_text64(
        m_statement.get(), parameter, text.empty() ? "" : text.data(), text.size(), nullptr, SQLITE_UTF8);
    return *this;
}

Statement &Statement::bindBlob(int parameter, std::span<const std::uint8_t> bytes)
{
    sqlite3_bind_blob64(m_statement.get(), parameter, bytes.data(), bytes.size(), nullptr);
    return *this;
}

Statement &Statement::bindBlob(int parameter, std::string_view bytes)
{
    sqlite3_bind_blob64(m_statement.get(), parameter, bytes.empty() ? "" : bytes.data(), bytes.size(), nullptr);
    return *this;
}

Statement &Statement::bindNull(int parameter)
{
    sqlite3_bind_null(m_statement.get(), parameter);
    return *this;
}

bool Statement::step()
{
    const int code = sqlite3_step(m_statement.get());
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE) {
        const Error error = errorOf(m_db, sqlite3_extended_errcode(m_db));
        sqlite3_reset(m_statement.get());
        throw Failure(error);
    }
    return false;
}

void Statement::reset()
{
    sqlite3_reset(m_statement.get());
}

void Statement::run()
{
    while (step()) { }
    reset();
}

std::int64_t Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement.get(), column);
}

std::optional<std::int64_t> Statement::optionalInteger(int column) const
{
    if (sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL)
        return std::nullopt;
    return integer(column);
}

std::string_view Statement::text(int column) const
{
    const auto *bytes = reinterpret_cast<const char *>(sqlite3_column_text(m_statement.get(), column));
    if (bytes == nullptr)
        return {};
    return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(m_statement.get(), column))};
}

std::string_view Statement::blob(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement.get(), column));
    if (bytes == nullptr)
        return {};
    return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(m_statement.get(), column))};
}

} // namespace postledger
