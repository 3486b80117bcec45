// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/packed_sources.h"

#include <QCoreApplication>
#include <QFile>
#include <QSet>
#include <quazip/quazip.h>
#include <quazip/quazipfile.h>

#include <algorithm>

namespace postledger {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_codec)
};

constexpr int kMostParts = 10'000;
constexpr const char *kTables[] = {".csv", ".tsv", ".txt", ".json", ".jsonl", ".ndjson"};

class ZipSource final : public ByteSource
{
public:
    ZipSource(const QString &archive, const QString &name, bool standsForArchive)
        : m_archive(archive)
        , m_title(standsForArchive ? archive : archive + u'/' + name)
        , m_name(name)
        , m_standsForArchive(standsForArchive)
        , m_zip(archive)
        , m_file(&m_zip)
    {
    }

    Result<void> open()
    {
        if (!m_zip.open(QuaZip::mdUnzip))
            return brokenArchive(m_archive);
        return rewind();
    }

    Result<std::size_t> read(char *to, std::size_t wanted) override
    {
        std::size_t got = 0;
        while (got < wanted && m_file.isOpen()) {
            const qint64 count = m_file.read(to + got, static_cast<qint64>(wanted - got));
            if (count < 0)
                return brokenArchive(m_title);
            if (count == 0)
                break;
            got += static_cast<std::size_t>(count);
        }
        m_unpacked += static_cast<std::int64_t>(got);
        if (InflationGuard::isBomb(m_packedSize, m_unpacked))
            return inflatesTooMuch(m_title);
        if (got < wanted && m_file.isOpen()) {
            m_file.close(); // compares the check sum
            if (m_file.getZipError() != UNZ_OK || m_unpacked != m_contentSize)
                return brokenArchive(m_title);
        }
        return got;
    }

    Result<void> rewind() override
    {
        m_unpacked = 0;
        if (m_file.isOpen())
            m_file.close();
        QuaZipFileInfo64 info;
        if (!m_zip.setCurrentFile(m_name, QuaZip::csSensitive) || !m_zip.getCurrentFileInfo(&info)) {
            return Error{QStringLiteral("cannot_read"),
                Tr::tr("“%1” is not in its archive. Check its name; `unzip -l` lists what there is.")
                    .arg(fileTitle(m_title))};
        }
        if (info.isEncrypted()) {
            return Error{QStringLiteral("encrypted"),
                Tr::tr("“%1” is protected by a password. Unpack the archive and import what is inside.")
                    .arg(fileTitle(m_title))};
        }
        m_packedSize = static_cast<std::int64_t>(info.compressedSize);
        m_contentSize = static_cast<std::int64_t>(info.uncompressedSize);
        if (!m_file.open(QIODevice::ReadOnly))
            return brokenArchive(m_title);
        return {};
    }

    std::int64_t offset() const override
    {
        if (!m_standsForArchive || m_contentSize == 0)
            return m_unpacked;
        return static_cast<std::int64_t>(
            static_cast<double>(m_unpacked) / static_cast<double>(m_contentSize) * static_cast<double>(size()));
    }
    std::int64_t size() const override { return m_standsForArchive ? QFile(m_archive).size() : m_contentSize; }
    std::int64_t contentSize() const override { return m_contentSize; }
    bool isPacked() const override { return true; }

private:
    QString m_archive;
    QString m_title; ///< what messages name
    QString m_name;
    bool m_standsForArchive;
    QuaZip m_zip;
    QuaZipFile m_file;
    std::int64_t m_packedSize = 0;
    std::int64_t m_contentSize = 0; ///< as the archive says; a file that is larger or smaller is broken
    std::int64_t m_unpacked = 0;
};

Result<std::unique_ptr<ByteSource>> opened(std::unique_ptr<ZipSource> source)
{
    if (const auto begun = source->open(); !begun)
        return begun.error();
    return Result<std::unique_ptr<ByteSource>>(std::move(source));
}

/// Neither a folder nor what an operating system put there.
bool isPersonsFile(const QString &name)
{
    const QString last = name.section(u'/', -1);
    return !last.isEmpty() && !last.startsWith(u'.') && !name.startsWith(QLatin1String("__MACOSX/"))
        && last.compare(QLatin1String("Thumbs.db"), Qt::CaseInsensitive) != 0
        && last.compare(QLatin1String("desktop.ini"), Qt::CaseInsensitive) != 0;
}

/// True when the first file of an archive is called like a table.
bool startsWithTable(const QString &path)
{
    constexpr qsizetype kHeaderBytes = 30;
    QFile file(path);
    const QByteArray head = file.open(QIODevice::ReadOnly) ? file.read(512) : QByteArray();
    if (head.size() < kHeaderBytes)
        return false;
    const auto length = static_cast<unsigned char>(head[26]) + 256 * static_cast<unsigned char>(head[27]);
    const QByteArray name = head.mid(kHeaderBytes, length).toLower();
    return std::any_of(std::begin(kTables), std::end(kTables), [&](const char *e) { return name.endsWith(e); });
}

/// A name that a path may go through: nothing in it leads out of the archive or is lost when paths are tidied.
bool isPlainName(const QString &name)
{
    const QStringList steps = name.split(u'/');
    return !name.contains(u'\\') && std::none_of(steps.begin(), steps.end(), [](const QString &step) {
        return step.isEmpty() || step == QLatin1String(".") || step == QLatin1String("..");
    });
}

} // namespace

bool isArchive(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray head = file.read(4);
    return head == QByteArray("PK\x03\x04", 4) || head == QByteArray("PK\x05\x06", 4);
}

Result<ArchiveMembers> archiveMembers(const QString &path)
{
    QuaZip zip(path);
    ArchiveMembers members;
    if (!zip.open(QuaZip::mdUnzip)) {
        // Its directory is lost; the name of the first file tells what it was. A workbook's own reader says what is
        // wrong with it.
        if (startsWithTable(path))
            return brokenArchive(path);
        members.isWorkbook = true;
        return members;
    }
    if (zip.getEntriesCount() > kMostParts) {
        return Error{QStringLiteral("too_many_parts"),
            Tr::tr("“%1” holds more than %2 files. Unpack it and import those that you want.")
                .arg(fileTitle(path))
                .arg(kMostParts)};
    }
    QSet<QString> seen;
    for (bool more = zip.goToFirstFile(); more; more = zip.goToNextFile()) {
        const QString name = zip.getCurrentFileName();
        members.isWorkbook = members.isWorkbook || name == QLatin1String("[Content_Types].xml")
            || name == QLatin1String("_rels/.rels") || name == QLatin1String("mimetype");
        if (!isPersonsFile(name))
            continue;
        if (!isPlainName(name)) {
            return Error{QStringLiteral("unsafe_path"),
                Tr::tr("“%1” holds a file whose name leads out of the archive, as no export does. It was not read.")
                    .arg(fileTitle(path))};
        }
        if (seen.contains(name)) {
            return Error{QStringLiteral("broken_archive"),
                Tr::tr("“%1” holds two files of the same name, and nothing says which one counts. Unpack it and import "
                       "the right one.")
                    .arg(fileTitle(path))};
        }
        seen.insert(name);
        members.names << name;
    }
    return members;
}

Result<std::unique_ptr<ByteSource>> openArchived(const QString &archive, const QString &name)
{
    return opened(std::make_unique<ZipSource>(archive, name, false));
}

Result<std::unique_ptr<ByteSource>> openOnlyMember(const QString &archive, const QStringList &names)
{
    if (names.isEmpty()) {
        return Error{QStringLiteral("empty_file"),
            Tr::tr("“%1” is an archive without files: there is nothing to import. Download it again.")
                .arg(fileTitle(archive))};
    }
    if (names.size() > 1) {
        return Error{QStringLiteral("several_files"),
            Tr::tr(
                "“%1” holds %n files. Name the one that you mean, as in “%2”.", nullptr, static_cast<int>(names.size()))
                .arg(fileTitle(archive), fileTitle(archive) + u'/' + names.first())};
    }
    return opened(std::make_unique<ZipSource>(archive, names.first(), true));
}

} // namespace postledger
