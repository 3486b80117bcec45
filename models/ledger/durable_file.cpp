// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/durable_file.h"

#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

namespace postledger {
namespace {

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

} // namespace postledger
