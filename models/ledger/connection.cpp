// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/connection.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUrl>

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>
#include <sys/vfs.h>

#include <array>

namespace postledger {
namespace {

constexpr int kBusyMilliseconds = 5000;

std::string nameForSqlite(const QString &path, bool isImmutable)
{
    if (!isImmutable)
        return QFile::encodeName(path).toStdString();
    return QUrl::fromLocalFile(path).toEncoded(QUrl::FullyEncoded).toStdString() + "?immutable=1";
}

bool isOnNetworkDisk(const QString &path)
{
    struct statfs info
    {
    };
    if (::statfs(QFile::encodeName(path).constData(), &info) != 0)
        return false;
    switch (static_cast<std::uint32_t>(info.f_type)) {
    case 0x6969: // nfs
    case 0xFF534D42: // cifs
    case 0xFE534D42: // smb2
    case 0x517B: // smb
    case 0x01021997: // 9p
    case 0x65735546: // fuse
        return true;
    default:
        return false;
    }
}

/// Programs that keep folders of several machines equal, by the name of their folder or a mark that they leave in it.
bool isSynchronised(const QString &path)
{
    static const std::array<QLatin1String, 9> kNames{QLatin1String("dropbox"), QLatin1String("onedrive"),
        QLatin1String("google drive"), QLatin1String("googledrive"), QLatin1String("my drive"),
        QLatin1String("nextcloud"), QLatin1String("owncloud"), QLatin1String("icloud drive"),
        QLatin1String("pcloud drive")};
    static const std::array<QLatin1String, 3> kMarks{
        QLatin1String(".stfolder"), QLatin1String(".dropbox.cache"), QLatin1String(".SynologyWorkingDirectory")};
    QDir folder = QFileInfo(path).absoluteDir();
    if (const QString real = folder.canonicalPath(); !real.isEmpty())
        folder.setPath(real);
    do {
        const QString name = folder.dirName().toLower();
        for (const QLatin1String known : kNames) {
            // "OneDrive - Company", "Dropbox (Personal)"
            if (name == known || name.startsWith(known + QLatin1String(" -"))
                || name.startsWith(known + QLatin1String(" (")))
                return true;
        }
        for (const QLatin1String mark : kMarks) {
            if (folder.exists(mark))
                return true;
        }
    } while (folder.cdUp());
    return false;
}

/// \throws Failure when this SQLite does not have the guard: nothing may be read without it
void configure(sqlite3 *db, int what, int value)
{
    int now = -1;
    const int code = sqlite3_db_config(db, what, value, &now);
    if (code != SQLITE_OK || now != value)
        throw Failure(errorOf(db, code == SQLITE_OK ? SQLITE_MISUSE : code));
}

} // namespace

bool isOnNetwork(const QString &path)
{
    return isOnNetworkDisk(path) || isSynchronised(path);
}

Connection::Connection(const QString &path, Access access)
    : m_isRemote(path != QLatin1String(":memory:") && isOnNetwork(path))
{
    int flags = SQLITE_OPEN_NOMUTEX;
    flags |= access == Access::ReadWrite ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY;
    if (access == Access::Immutable)
        flags |= SQLITE_OPEN_URI;
    try {
        m_database = std::make_unique<SQLite::Database>(
            nameForSqlite(path, access == Access::Immutable), flags, kBusyMilliseconds);
    } catch (const SQLite::Exception &exception) {
        throw Failure(errorOf(nullptr, exception.getErrorCode()));
    }
    sqlite3_extended_result_codes(handle(), 1);
    configure(handle(), SQLITE_DBCONFIG_DEFENSIVE, 1);
    configure(handle(), SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0);
    if (access != Access::ReadWrite)
        configure(handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1); // the log is the writer's
    execute("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0;"
            "PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON; PRAGMA synchronous = FULL");
    execute(access == Access::ReadWrite ? "PRAGMA cache_size = -65536" : "PRAGMA cache_size = -8192");
    if (m_isRemote && access == Access::ReadWrite)
        execute("PRAGMA locking_mode = EXCLUSIVE"); // locks over a network are slow and not always kept
}

Connection::~Connection() = default;

sqlite3 *Connection::handle() const
{
    return m_database->getHandle();
}

void Connection::execute(const char *sql)
{
    const int code = sqlite3_exec(handle(), sql, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        throw Failure(errorOf(handle(), code));
}

std::int64_t Connection::number(std::string_view sql) const
{
    Statement statement(handle(), sql);
    return statement.step() ? statement.integer(0) : 0;
}

QString Connection::text(std::string_view sql) const
{
    Statement statement(handle(), sql);
    if (!statement.step())
        return {};
    const std::string_view text = statement.text(0);
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

void Connection::startLog()
{
    if (m_isRemote)
        return;
    text("PRAGMA journal_mode = WAL"); // stays as it is while another connection reads; both ways are safe
    execute("PRAGMA wal_autocheckpoint = 0");
}

void Connection::endLog() noexcept
{
    try {
        if (text("PRAGMA journal_mode") != QLatin1String("wal"))
            return;
        if (text("PRAGMA wal_checkpoint(TRUNCATE)").isEmpty())
            return;
        sqlite3_busy_timeout(handle(), 0); // a reader that stays keeps the log, which is empty now
        text("PRAGMA journal_mode = DELETE");
    } catch (const std::exception &) {
        // The next writer does it.
    }
    sqlite3_busy_timeout(handle(), kBusyMilliseconds);
}

bool Connection::isInTransaction() const
{
    return sqlite3_get_autocommit(handle()) == 0;
}

WriteTransaction::WriteTransaction(Connection &connection)
    : m_connection(connection)
{
    m_connection.execute("BEGIN IMMEDIATE");
}

WriteTransaction::~WriteTransaction()
{
    // SQLite has already rolled back by itself after some errors.
    if (m_isOpen && m_connection.isInTransaction())
        sqlite3_exec(m_connection.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void WriteTransaction::commit()
{
    m_connection.execute("COMMIT");
    m_isOpen = false;
}

} // namespace postledger
