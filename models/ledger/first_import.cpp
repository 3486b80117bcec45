// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/import_state.h"

#include <QDir>
#include <QFileInfo>

#include <sqlite3.h>

#include <cerrno>

namespace postledger {
namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_ledger)
};

} // namespace

/// A first import goes into a copy of the empty workspace that takes its place in the end. Nothing has to be undone in
/// it, so every page is written once instead of three times (log, file, and the log read back), and readers are not
/// disturbed.
void SqliteLedger::startFirstImport()
{
    const QString beside = m_path + QStringLiteral(".import-") + QString::number(QCoreApplication::applicationPid());
    QFile::remove(beside);
    {
        QFile file(beside);
        if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly)
            || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
            throw Failure({QStringLiteral("read_only"),
                Tr::tr("The folder of the workspace cannot be written: %1.").arg(file.errorString())});
    }
    const std::string name = QFile::encodeName(beside).toStdString();
    Statement(m_db, "VACUUM INTO ?1").bind(1, name).run();
    m_besidePath = beside;
    attach(beside, Connection::Access::ReadWrite);
    m_connection->text("PRAGMA journal_mode = MEMORY"); // savepoints need one; a crash leaves a file that nobody wants
    m_connection->execute("PRAGMA synchronous = OFF"); // putFirstImportInPlace() syncs once
}

void SqliteLedger::putFirstImportInPlace()
{
    m_import.reset();
    if (const int error = replaceDurably(m_besidePath, m_path); error != 0)
        throw Failure(errorOf(nullptr, error == ENOSPC || error == EDQUOT ? SQLITE_FULL : SQLITE_IOERR));
    m_besidePath.clear();
    // The import counts from here on. Without another connection nothing more can be written.
    m_identity = identityOf(m_path);
    m_canWrite = static_cast<bool>(guarded([this] { attach(m_path, Connection::Access::ReadWrite); }));
}

void SqliteLedger::removeLeftovers(const QString &path, bool hasLog)
{
    const QFileInfo info(path);
    if (const QFileInfo log(path + QStringLiteral("-wal")); !hasLog && log.exists() && log.size() == 0)
        QFile::remove(log.filePath());
    const QString copies = info.fileName() + QStringLiteral(".import-");
    const QString unfinished = info.fileName() + QStringLiteral(".new"); // and its journal
    const QStringList names = info.dir().entryList(QDir::Files | QDir::Hidden);
    for (const QString &name : names) {
        if (name.startsWith(copies) || name == unfinished || name == unfinished + QStringLiteral("-journal"))
            info.dir().remove(name);
    }
}

} // namespace postledger
