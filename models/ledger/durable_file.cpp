// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/durable_file.h"

#include "ledger/statement.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QLocale>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <cerrno>

namespace postledger {
namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_ledger)
};

int sync(const QByteArray &path, int flags)
{
    const int file = ::open(path.constData(), flags | O_CLOEXEC);
    if (file < 0)
        return errno;
    const int error = ::fsync(file) == 0 ? 0 : errno;
    ::close(file);
    return error;
}

} // namespace

int replaceDurably(const QString &from, const QString &to)
{
    const QByteArray source = QFile::encodeName(from);
    if (const int error = sync(source, O_RDWR); error != 0)
        return error;
    if (::rename(source.constData(), QFile::encodeName(to).constData()) != 0)
        return errno;
    sync(QFile::encodeName(QFileInfo(to).absolutePath()), O_RDONLY | O_DIRECTORY);
    return 0;
}

std::optional<FileIdentity> identityOf(const QString &path)
{
    struct stat info
    {
    };
    if (::stat(QFile::encodeName(path).constData(), &info) != 0)
        return std::nullopt;
    return FileIdentity{info.st_dev, info.st_ino};
}

void requireSpace(const QString &path, std::int64_t needed)
{
    struct statvfs info
    {
    };
    if (::statvfs(QFile::encodeName(QFileInfo(path).absolutePath()).constData(), &info) != 0)
        return;
    const auto free = static_cast<std::int64_t>(info.f_bavail) * static_cast<std::int64_t>(info.f_frsize);
    if (free >= needed)
        return;
    throw Failure({QStringLiteral("disk_full"),
        Tr::tr("The disk that holds the workspace has %1 left, and this may need %2. Free some space and try again.")
            .arg(QLocale().formattedDataSize(free), QLocale().formattedDataSize(needed))});
}

} // namespace postledger
