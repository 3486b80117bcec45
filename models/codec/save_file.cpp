// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/save_file.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace postledger {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_codec)
};
} // namespace

SaveFile::SaveFile(const QString &path)
    : m_file(path)
{
    // A folder that forbids renaming still lets its files be written.
    m_file.setDirectWriteFallback(true);
}

Error SaveFile::failure() const
{
    return Error{QStringLiteral("cannot_write"),
        Tr::tr("“%1” cannot be written: %2. Choose another folder, or make room on that disk.")
            .arg(QFileInfo(m_file.fileName()).fileName(), m_file.errorString())};
}

Result<void> SaveFile::open()
{
    if (!m_file.open(QIODevice::WriteOnly))
        return failure();
    return {};
}

Result<void> SaveFile::write(std::string_view bytes)
{
    if (m_file.write(bytes.data(), static_cast<qint64>(bytes.size())) != static_cast<qint64>(bytes.size()))
        return failure();
    return {};
}

Result<void> SaveFile::commit()
{
    if (!m_file.commit())
        return failure();
    return {};
}

} // namespace postledger
