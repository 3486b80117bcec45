// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/writer_lock.h"

#include "ledger/connection.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDeadlineTimer>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QRandomGenerator>
#include <QThread>

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

/// Asks often and at irregular times: QLockFile's own waiting doubles its pauses, so that of many that wait the oldest
/// ask most seldom.
bool WriterLock::tryFor(int milliseconds)
{
    const QDeadlineTimer deadline(milliseconds);
    for (;;) {
        if (m_file.tryLock(0))
            return true;
        if (m_file.error() != QLockFile::LockFailedError || deadline.hasExpired())
            return false;
        QThread::msleep(QRandomGenerator::global()->bounded(10U, 40U));
    }
}

Result<std::unique_ptr<WriterLock>> WriterLock::take(const QString &workspacePath)
{
    const QString lockPath = workspacePath + QStringLiteral(".lock");
    std::unique_ptr<WriterLock> lock(new WriterLock(lockPath));
    const auto isEmpty = [&] {
        qint64 process = 0;
        QString host;
        QString program;
        return lock->m_file.error() == QLockFile::LockFailedError
            && !lock->m_file.getLockInfo(&process, &host, &program) && !isOnNetwork(workspacePath);
    };
    // removeStaleLockFile() leaves a file alone that a living process holds.
    const bool isTaken =
        lock->tryFor(kWaitMilliseconds) || (isEmpty() && lock->m_file.removeStaleLockFile() && lock->m_file.tryLock(0));
    if (!isTaken) {
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
