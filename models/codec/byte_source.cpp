// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/byte_source.h"

#include "codec/packed_sources.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace postledger {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_codec)
};

class FileSource final : public ByteSource
{
public:
    explicit FileSource(const QString &path)
        : m_file(path)
    {
    }
    Result<void> open()
    {
        if (!m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
            return cannotRead(m_file.fileName(), m_file.errorString());
        m_size = m_file.size();
        return {};
    }
    Result<std::size_t> read(char *to, std::size_t wanted) override
    {
        std::size_t got = 0;
        while (got < wanted) {
            const qint64 count = m_file.read(to + got, static_cast<qint64>(wanted - got));
            if (count < 0)
                return cannotRead(m_file.fileName(), m_file.errorString());
            if (count == 0) {
                if (m_offset + static_cast<std::int64_t>(got) < m_size)
                    return changed(); // a part of a file must not pass for the file
                break;
            }
            got += static_cast<std::size_t>(count);
        }
        m_offset += static_cast<std::int64_t>(got);
        return got;
    }
    Result<void> rewind() override
    {
        m_offset = 0;
        if (!m_file.seek(0))
            return cannotRead(m_file.fileName(), m_file.errorString());
        return {};
    }
    std::int64_t offset() const override { return m_offset; }
    std::int64_t size() const override { return m_size; }
    std::int64_t contentSize() const override { return m_size; }
    bool isPacked() const override { return false; }

private:
    Error changed() const
    {
        return Error{QStringLiteral("changed_while_reading"),
            Tr::tr("“%1” changed while it was read. Import it again when it is complete.")
                .arg(fileTitle(m_file.fileName()))};
    }

    QFile m_file;
    std::int64_t m_size = 0;
    std::int64_t m_offset = 0;
};

Result<std::unique_ptr<FileSource>> openFile(const QString &path)
{
    if (!QFileInfo::exists(path)) {
        return Error{QStringLiteral("cannot_read"),
            Tr::tr("“%1” does not exist. Check its name and folder.").arg(fileTitle(path))};
    }
    auto source = std::make_unique<FileSource>(path);
    if (const auto opened = source->open(); !opened)
        return opened.error();
    return source;
}

bool isGzip(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(2) == QByteArray("\x1F\x8B", 2);
}

bool startsLikeArchive(ByteSource &bytes)
{
    char head[4] = {};
    const auto got = bytes.read(head, sizeof head);
    const std::string_view start(head, got ? *got : 0);
    return start.starts_with("PK\x03\x04") || start.starts_with("PK\x05\x06");
}

/// \return where in \p path the name of a file in an archive or of a sheet begins, the separator before it; -1: \p
/// path is a file
qsizetype memberAt(const QString &path)
{
    if (QFileInfo::exists(path))
        return -1;
    for (qsizetype slash = path.lastIndexOf(u'/'); slash > 0; slash = path.lastIndexOf(u'/', slash - 1)) {
        const QFileInfo info(path.left(slash));
        if (info.isFile())
            return isArchive(info.filePath()) || isGzip(info.filePath()) ? slash : -1;
        if (info.exists())
            return -1;
    }
    return -1;
}

/// What stands behind the file on disk in a path.
struct Inside
{
    QString member; ///< of an archive
    QString sheet;
};

Inside insideOf(const QString &path)
{
    const qsizetype slash = memberAt(path);
    if (slash < 0)
        return {};
    const QString file = path.left(slash);
    const QString rest = path.mid(slash + 1);
    if (!isArchive(file))
        return {{}, rest};
    const auto members = archiveMembers(file);
    if (!members || members->names.contains(rest))
        return members && members->isWorkbook ? Inside{{}, rest} : Inside{rest, {}};
    if (members->isWorkbook)
        return {{}, rest};
    for (const QString &name : members->names) {
        if (rest.startsWith(name + u'/'))
            return {name, rest.mid(name.size() + 1)};
    }
    if (members->names.size() == 1) {
        const auto only = openArchived(file, members->names.first());
        if (only && startsLikeArchive(**only))
            return {{}, rest};
    }
    return {rest, {}};
}

} // namespace

Error cannotRead(const QString &path, const QString &reason)
{
    return Error{QStringLiteral("cannot_read"),
        Tr::tr("“%1” cannot be read: %2. Check that the file is there and that you may open it.")
            .arg(fileTitle(path), reason)};
}

QString fileTitle(const QString &path)
{
    const qsizetype slash = memberAt(path);
    return slash < 0 ? QFileInfo(path).fileName() : QFileInfo(path.left(slash)).fileName() + path.mid(slash);
}

QString storedPath(const QString &path)
{
    const qsizetype slash = memberAt(path);
    return slash < 0 ? path : path.left(slash);
}

QString sheetOf(const QString &path)
{
    return insideOf(path).sheet;
}

QString withoutSheet(const QString &path)
{
    const QString sheet = sheetOf(path);
    return sheet.isEmpty() ? path : path.chopped(sheet.size() + 1);
}

bool isWorkbook(const QString &path)
{
    if (!sheetOf(path).isEmpty())
        return false;
    if (isArchive(path)) {
        const auto members = archiveMembers(path);
        if (!members || members->isWorkbook)
            return members && members->isWorkbook;
    }
    const auto bytes = openBytes(path);
    return bytes && (*bytes)->isPacked() && startsLikeArchive(**bytes);
}

QString sheetPath(const QString &path, const QString &sheet)
{
    return path + u'/' + sheet;
}

Result<std::unique_ptr<ByteSource>> openStoredBytes(const QString &path)
{
    const Inside inside = insideOf(path);
    if (!inside.sheet.isEmpty())
        return openStoredBytes(withoutSheet(path));
    if (!inside.member.isEmpty())
        return openArchived(storedPath(path), inside.member);
    auto file = openFile(path);
    if (!file)
        return file.error();
    return Result<std::unique_ptr<ByteSource>>(*std::move(file));
}

Result<std::unique_ptr<ByteSource>> openBytes(const QString &path)
{
    const Inside inside = insideOf(path);
    if (!inside.sheet.isEmpty())
        return openBytes(withoutSheet(path));
    if (!inside.member.isEmpty())
        return openArchived(storedPath(path), inside.member);
    auto file = openFile(path);
    if (!file)
        return file.error();
    char head[4] = {};
    const auto got = (*file)->read(head, sizeof head);
    if (!got)
        return got.error();
    if (const auto back = (*file)->rewind(); !back)
        return back.error();
    const std::string_view start(head, *got);
    if (start.starts_with("\x1F\x8B"))
        return openGzip(path, *std::move(file));
    if (start.starts_with("PK\x03\x04") || start.starts_with("PK\x05\x06")) {
        const auto members = archiveMembers(path);
        if (!members)
            return members.error();
        if (!members->isWorkbook)
            return openOnlyMember(path, members->names);
    }
    return Result<std::unique_ptr<ByteSource>>(*std::move(file));
}

Result<QStringList> filesIn(const QString &path)
{
    if (!QFileInfo(path).isFile() || !isArchive(path))
        return QStringList{path};
    const auto members = archiveMembers(path);
    if (!members)
        return members.error();
    if (members->isWorkbook || members->names.size() < 2)
        return QStringList{path};
    QStringList paths;
    for (const QString &name : members->names)
        paths << path + u'/' + name;
    return paths;
}

} // namespace postledger
