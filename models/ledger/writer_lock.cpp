// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/writer_lock.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QLocale>

namespace postledger {
namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_ledger)
};

constexpr int kWaitMilliseconds = 5000;

Error lockedError(const QString &workspacePath, const QString &lockPath, const QLockFile &lock)
{
    qint64 process = 0;
    QString host;
    QString program;
    const QString name = QFileInfo(workspacePath).fileName();
    if (!lock.getLockInfo(&process, &host, &program))
        return {QStringLiteral("locked"),
            Tr::tr("Another program is writing to “%1”. Try again when it has finished.").arg(name)};
    const QDateTime since = QFileInfo(lockPath).lastModified();
    return {QStringLiteral("locked"),
        Tr::tr("“%1” is being written by %2 (process %3 on %4) since %5. Try again when it has finished.")
            .arg(name, program, QString::number(process), host, QLocale().toString(since, QLocale::ShortFormat))};
}

} // namespace

WriterLock::WriterLock(const QString &lockPath)
    : m_file(lockPath)
{
    m_file.setStaleLockTime(0); // age proves nothing; a process that is gone does
}

Result<std::unique_ptr<WriterLock>> WriterLock::take(const QString &workspacePath)
{
    const QString lockPath = workspacePath + QStringLiteral(".lock");
    std::unique_ptr<WriterLock> lock(new WriterLock(lockPath));
    if (!lock->m_file.tryLock(kWaitMilliseconds)) {
        if (lock->m_file.error() == QLockFile::LockFailedError)
            return lockedError(workspacePath, lockPath, lock->m_file);
        return Error{QStringLiteral("read_only"),
            Tr::tr("The folder of “%1” cannot be written. Copy the workspace to a folder that you may write to.")
                .arg(QFileInfo(workspacePath).fileName())};
    }
    QFile::setPermissions(lockPath, QFile::ReadOwner | QFile::WriteOwner);
    return lock;
}

} // namespace postledger
