// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "codec/packed_sources.h"
#include "codec/text_decoder.h"

#include <QCoreApplication>
#include <QFile>
#include <QSet>

#include <unzip.h>

#include <algorithm>
#include <optional>
#include <utility>

namespace postledger {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_codec)
};

constexpr unsigned kMostParts = 10'000;
constexpr unsigned kLongestName = 4096;
constexpr std::size_t kAtOnce = std::size_t{1} << 20;
constexpr const char *kTables[] = {".csv", ".tsv", ".txt", ".json", ".jsonl", ".ndjson"};

struct CloseArchive
{
    void operator()(void *archive) const { unzClose(archive); }
};
using Archive = std::unique_ptr<void, CloseArchive>;

Archive openArchive(const QString &path)
{
    return Archive(unzOpen64(QFile::encodeName(path).constData()));
}

/// The file at which the archive stands. \return none when its entry cannot be read
std::optional<QString> currentName(const Archive &archive, unz_file_info64 &info)
{
    char name[kLongestName + 1] = {};
    if (unzGetCurrentFileInfo64(archive.get(), &info, name, kLongestName, nullptr, 0, nullptr, 0) != UNZ_OK
        || info.size_filename > kLongestName)
        return std::nullopt;
    const std::string_view bytes(name, info.size_filename);
    // Few tools set the mark for UTF-8, but most write it.
    return isValidUtf8(bytes) ? toQString(bytes)
                              : QString::fromLatin1(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

class ZipSource final : public ByteSource
{
public:
    ZipSource(const QString &archive, const QString &name, bool standsForArchive)
        : m_archive(archive)
        , m_title(standsForArchive ? archive : archive + u'/' + name)
        , m_name(name)
        , m_standsForArchive(standsForArchive)
        , m_zip(openArchive(archive))
    {
    }
    ~ZipSource() override { close(); }
    Q_DISABLE_COPY_MOVE(ZipSource)

    Result<void> open()
    {
        if (!m_zip)
            return brokenArchive(m_archive);
        return rewind();
    }

    Result<std::size_t> read(char *to, std::size_t wanted) override
    {
        std::size_t got = 0;
        while (got < wanted && m_isOpen) {
            const auto most = static_cast<unsigned>(std::min(wanted - got, kAtOnce));
            const int count = unzReadCurrentFile(m_zip.get(), to + got, most);
            if (count < 0)
                return brokenArchive(m_title);
            got += static_cast<std::size_t>(count);
            m_unpacked += count;
            if (InflationGuard::isBomb(m_packedSize, m_unpacked))
                return inflatesTooMuch(m_title);
            if (count == 0 && (!close() || m_unpacked != m_contentSize))
                return brokenArchive(m_title);
        }
        return got;
    }

    Result<void> rewind() override
    {
        close();
        m_unpacked = 0;
        unz_file_info64 info{};
        int step = unzGoToFirstFile(m_zip.get());
        while (step == UNZ_OK && currentName(m_zip, info) != m_name)
            step = unzGoToNextFile(m_zip.get());
        if (step != UNZ_OK) {
            return Error{QStringLiteral("cannot_read"),
                Tr::tr("“%1” is not in its archive. Check its name; `unzip -l` lists what there is.")
                    .arg(fileTitle(m_title))};
        }
        if ((info.flag & 1U) != 0) {
            return Error{QStringLiteral("encrypted"),
                Tr::tr("“%1” is protected by a password. Unpack the archive and import what is inside.")
                    .arg(fileTitle(m_title))};
        }
        m_packedSize = static_cast<std::int64_t>(info.compressed_size);
        m_contentSize = static_cast<std::int64_t>(info.uncompressed_size);
        m_isOpen = unzOpenCurrentFile(m_zip.get()) == UNZ_OK;
        if (!m_isOpen)
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
    /// \return false when the check sum of a file that was read to its end is wrong
    bool close() { return !std::exchange(m_isOpen, false) || unzCloseCurrentFile(m_zip.get()) == UNZ_OK; }

    QString m_archive;
    QString m_title; ///< what messages name
    QString m_name;
    bool m_standsForArchive;
    Archive m_zip;
    bool m_isOpen = false;
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
    const Archive zip = openArchive(path);
    ArchiveMembers members;
    if (!zip) {
        // Its directory is lost; the name of the first file tells what it was. A workbook's own reader says what is
        // wrong with it.
        if (startsWithTable(path))
            return brokenArchive(path);
        members.isWorkbook = true;
        return members;
    }
    unz_global_info64 count{};
    if (unzGetGlobalInfo64(zip.get(), &count) == UNZ_OK && count.number_entry > kMostParts) {
        return Error{QStringLiteral("too_many_parts"),
            Tr::tr("“%1” holds more than %2 files. Unpack it and import those that you want.")
                .arg(fileTitle(path))
                .arg(kMostParts)};
    }
    QSet<QString> seen;
    unz_file_info64 info{};
    int step = count.number_entry > 0 ? unzGoToFirstFile(zip.get()) : UNZ_END_OF_LIST_OF_FILE;
    for (; step == UNZ_OK; step = unzGoToNextFile(zip.get())) {
        const auto entry = currentName(zip, info);
        if (!entry)
            return brokenArchive(path);
        const QString &name = *entry;
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
    if (step != UNZ_END_OF_LIST_OF_FILE)
        return brokenArchive(path);
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
