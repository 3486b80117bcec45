// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "targets.h"

#include <QFile>
#include <QFileInfo>
#include <QString>
#include <QTemporaryDir>

namespace fuzz {

/// The input as a file, in memory where the system has a place for that. One for all targets, which run one at a time.
inline QString inputFile(Bytes bytes)
{
    static const QTemporaryDir folder(QFileInfo(QStringLiteral("/dev/shm")).isWritable()
            ? QStringLiteral("/dev/shm/postledger-fuzz-XXXXXX")
            : QStringLiteral("postledger-fuzz-XXXXXX"));
    const QString path = folder.filePath(QStringLiteral("input")); // the ending says nothing
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered)
        || file.write(bytes.data(), qsizetype(bytes.size())) != qsizetype(bytes.size()))
        qFatal("cannot write the input");
    return path;
}

} // namespace fuzz
