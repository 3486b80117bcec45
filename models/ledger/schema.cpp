// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/schema.h"

#include "ledger/durable_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <map>

namespace postledger {
namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_ledger)
};

constexpr qsizetype kHeaderBytes = 100;
constexpr int kCopiesKept = 3;

std::map<std::string, std::string> schemaOf(Connection &connection)
{
    std::map<std::string, std::string> parts;
    Statement rows(
        connection.handle(), "SELECT type || ' ' || name, tbl_name || ': ' || ifnull(sql, '') FROM sqlite_schema");
    while (rows.step())
        parts[std::string(rows.text(0))].append(rows.text(1)); // a name that is there twice differs from ours
    return parts;
}

void removeOldCopies(const QString &path)
{
    const QFileInfo info(path);
    QFileInfoList copies =
        info.dir().entryInfoList({info.fileName() + QStringLiteral(".bak-v*")}, QDir::Files, QDir::Time);
    for (qsizetype i = kCopiesKept; i < copies.size(); ++i)
        QFile::remove(copies.at(i).filePath());
}

} // namespace

std::span<const Migration> programMigrations()
{
    static const std::array<Migration, 7> migrations{{{kMigration0001}, {kMigration0002}, {kMigration0003},
        {kMigration0004}, {kMigration0005}, {kMigration0006}, {kMigration0007}}};
    return migrations;
}

void migrate(Connection &connection, std::span<const Migration> migrations)
{
    auto version = static_cast<std::size_t>(connection.number("PRAGMA user_version"));
    for (; version < migrations.size(); ++version) {
        WriteTransaction transaction(connection);
        connection.execute(migrations[version].sql);
        connection.execute(("PRAGMA user_version = " + std::to_string(version + 1)).c_str());
        transaction.commit();
    }
}

QString foreignSchemaPart(Connection &connection, std::span<const Migration> migrations)
{
    Connection reference(QStringLiteral(":memory:"), Connection::Access::ReadWrite);
    migrate(reference, migrations);
    const auto expected = schemaOf(reference);
    const auto found = schemaOf(connection);
    for (const auto &[name, sql] : found) {
        const auto same = expected.find(name);
        if (same == expected.end() || same->second != sql)
            return QString::fromStdString(name);
    }
    for (const auto &[name, sql] : expected) {
        if (!found.contains(name))
            return QString::fromStdString(name);
    }
    return {};
}

void setCopyAside(Connection &connection, const QString &path, std::int64_t version)
{
    const QString copy = path + QStringLiteral(".bak-v") + QString::number(version);
    const QString unfinished = copy + QStringLiteral(".part");
    QFile::remove(unfinished);
    {
        QFile file(unfinished);
        if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly)
            || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
            throw Failure({QStringLiteral("read_only"),
                Tr::tr("No copy of “%1” can be set aside in its folder, so it is not upgraded. Copy it to a folder "
                       "that you "
                       "may write to.")
                    .arg(QFileInfo(path).fileName())});
    }
    const std::string name = QFile::encodeName(unfinished).toStdString();
    Statement(connection.handle(), "VACUUM INTO ?1").bind(1, name).run();
    if (replaceDurably(unfinished, copy) != 0)
        throw Failure({QStringLiteral("io_error"),
            Tr::tr("The copy of “%1” could not be set aside, so it is not upgraded.").arg(QFileInfo(path).fileName())});
    removeOldCopies(path);
}

Result<FileHeader> readHeader(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{QStringLiteral("not_readable"),
            Tr::tr("“%1” cannot be read: %2.").arg(QFileInfo(path).fileName(), file.errorString())};
    const QByteArray bytes = file.read(kHeaderBytes);
    FileHeader header;
    if (bytes.size() < kHeaderBytes || !bytes.startsWith(QByteArrayView("SQLite format 3\0", 16)))
        return header;
    header.isDatabase = true;
    header.isWorkspace = qFromBigEndian<std::uint32_t>(bytes.constData() + 68) == kApplicationId;
    header.version = qFromBigEndian<std::uint32_t>(bytes.constData() + 60);
    header.hasLog = bytes.at(18) == 2;
    std::int64_t pageSize = qFromBigEndian<std::uint16_t>(bytes.constData() + 16);
    pageSize = pageSize == 1 ? 65536 : pageSize;
    const std::int64_t pages = qFromBigEndian<std::uint32_t>(bytes.constData() + 28);
    // The count is valid when it was written together with the change counter.
    const bool isCountValid = bytes.mid(24, 4) == bytes.mid(92, 4);
    header.isShort = isCountValid && file.size() < pages * pageSize;
    return header;
}

} // namespace postledger
