// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/zip_package.h"

#include "base/text.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <unzip.h>

#include <algorithm>
#include <cstring>
#include <vector>

namespace postledger {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_codec)
};

/// A part may inflate that far whatever its ratio.
constexpr std::int64_t kInnocentBytes = std::int64_t{64} << 20;
constexpr std::int64_t kLargestRatio = 200;
constexpr unsigned kLongestName = 1024;
/// A cell has 32,767 characters at most; the XML reader holds a text as a whole.
constexpr std::int64_t kLongestText = std::int64_t{16} << 20;

/// How names are compared: lower case, forward slashes, none in front.
std::string keyOf(std::string_view name)
{
    std::string key = asciiLower(name);
    std::replace(key.begin(), key.end(), '\\', '/');
    return key.substr(std::min(key.find_first_not_of('/'), key.size()));
}

Error damagedArchive(const QString &fileName)
{
    return {QStringLiteral("broken_workbook"),
        Tr::tr("“%1” is a workbook or another archive and cannot be opened; its download may have been interrupted. "
               "Export or download the file again.")
            .arg(fileName)};
}

/// An archive in memory, as minizip reads it.
struct MemoryFile
{
    const std::string *bytes = nullptr;
    std::size_t at = 0;
};

MemoryFile *memoryFile(voidpf file)
{
    return static_cast<MemoryFile *>(file);
}

zlib_filefunc64_def memoryFunctions(const std::string &bytes)
{
    zlib_filefunc64_def functions{};
    functions.opaque = const_cast<std::string *>(&bytes); // only ever read
    functions.zopen64_file = [](voidpf opaque, const void *, int) -> voidpf {
        return new MemoryFile{static_cast<const std::string *>(opaque), 0};
    };
    functions.zread_file = [](voidpf, voidpf file, void *to, uLong wanted) -> uLong {
        MemoryFile &memory = *memoryFile(file);
        const std::size_t count = std::min<std::size_t>(wanted, memory.bytes->size() - memory.at);
        std::memcpy(to, memory.bytes->data() + memory.at, count);
        memory.at += count;
        return static_cast<uLong>(count);
    };
    functions.zwrite_file = [](voidpf, voidpf, const void *, uLong) -> uLong { return 0; };
    functions.ztell64_file = [](voidpf, voidpf file) -> ZPOS64_T { return memoryFile(file)->at; };
    functions.zseek64_file = [](voidpf, voidpf file, ZPOS64_T offset, int origin) -> long {
        MemoryFile &memory = *memoryFile(file);
        const std::size_t from = origin == ZLIB_FILEFUNC_SEEK_CUR ? memory.at
            : origin == ZLIB_FILEFUNC_SEEK_END                    ? memory.bytes->size()
                                                                  : 0;
        if (offset > memory.bytes->size() - from)
            return -1;
        memory.at = from + static_cast<std::size_t>(offset);
        return 0;
    };
    functions.zclose_file = [](voidpf, voidpf file) -> int {
        delete memoryFile(file);
        return 0;
    };
    functions.zerror_file = [](voidpf, voidpf) -> int { return 0; };
    return functions;
}
} // namespace

void PartStream::Closer::operator()(void *archive) const
{
    unzClose(archive);
}

PartStream::~PartStream()
{
    if (m_opened)
        unzCloseCurrentFile(m_archive.get());
}

qint64 PartStream::readData(char *data, qint64 maxSize)
{
    if (m_error)
        return -1;
    if (m_atEnd)
        return 0;
    constexpr qint64 kAtOnce = 1 << 20;
    const qint64 got = unzReadCurrentFile(m_archive.get(), data, static_cast<unsigned>(std::min(maxSize, kAtOnce)));
    if (got <= 0) {
        m_atEnd = true;
        m_opened = false;
        // Closing compares the check sum, but only where the size is right.
        const bool closed = unzCloseCurrentFile(m_archive.get()) == UNZ_OK;
        if (got == 0 && closed && m_inflated == m_stated)
            return 0;
        m_error = Error{QStringLiteral("broken_workbook"),
            Tr::tr("“%1” is damaged: the check sum of its part “%2” is wrong. Export or download the file again.")
                .arg(m_fileName, m_name)};
        return -1;
    }
    m_inflated += got;
    if (m_inflated > kInnocentBytes && m_inflated / kLargestRatio > m_packed) {
        m_error = Error{QStringLiteral("too_large_inflated"),
            Tr::tr("“%1”: the part “%2” of the workbook unpacks to more than %3 times its size, which no export does. "
                   "Save the sheet as CSV (UTF-8) and import that file.")
                .arg(m_fileName, m_name)
                .arg(kLargestRatio)};
        return -1;
    }
    const std::size_t tag = std::string_view(data, static_cast<std::size_t>(got)).rfind('<');
    m_sinceTag = tag == std::string_view::npos ? m_sinceTag + got : got - static_cast<std::int64_t>(tag);
    if (m_sinceTag > kLongestText) {
        m_error = Error{QStringLiteral("too_large_inflated"),
            Tr::tr(
                "“%1”: the part “%2” of the workbook holds one text of more than %3 MiB, which no cell can show. Save "
                "the sheet as CSV (UTF-8) and import that file.")
                .arg(m_fileName, m_name)
                .arg(kLongestText >> 20)};
        return -1;
    }
    return got;
}

Result<void> PartStream::finish()
{
    std::vector<char> block(std::size_t{64} << 10);
    while (read(block.data(), static_cast<qint64>(block.size())) > 0) { }
    if (m_error)
        return *m_error;
    return {};
}

Result<ZipPackage> ZipPackage::open(const QString &path)
{
    ZipPackage package;
    const QFileInfo info(path);
    package.m_fileName = info.fileName();
    package.m_bytes = info.size();
    package.m_path = QFile::encodeName(path);
    if (const auto list = package.readList(); !list)
        return list.error();
    return package;
}

Result<ZipPackage> ZipPackage::open(const QString &fileName, std::shared_ptr<const std::string> contents)
{
    ZipPackage package;
    package.m_fileName = fileName;
    package.m_bytes = static_cast<std::int64_t>(contents->size());
    package.m_contents = std::move(contents);
    if (const auto list = package.readList(); !list)
        return list.error();
    return package;
}

void *ZipPackage::openArchive() const
{
    if (!m_contents)
        return unzOpen64(m_path.constData());
    zlib_filefunc64_def functions = memoryFunctions(*m_contents);
    return unzOpen2_64("", &functions);
}

Result<void> ZipPackage::readList()
{
    const std::unique_ptr<void, PartStream::Closer> archive(openArchive());
    unz_global_info64 count{};
    if (!archive || unzGetGlobalInfo64(archive.get(), &count) != UNZ_OK)
        return damagedArchive(m_fileName);
    // The count at the end of the archive may lie.
    bool tooMany = count.number_entry > kMaxParts;
    int parts = 0;
    int step = tooMany ? UNZ_END_OF_LIST_OF_FILE : unzGoToFirstFile(archive.get());
    for (; step == UNZ_OK && !tooMany; step = unzGoToNextFile(archive.get())) {
        tooMany = ++parts > kMaxParts;
        unz_file_info64 entry{};
        unz64_file_pos place{};
        char name[kLongestName + 1] = {};
        if (unzGetCurrentFileInfo64(archive.get(), &entry, name, kLongestName, nullptr, 0, nullptr, 0) != UNZ_OK
            || unzGetFilePos64(archive.get(), &place) != UNZ_OK)
            return damagedArchive(m_fileName);
        const auto [part, isNew] = m_parts.try_emplace(keyOf(name));
        part->second.name = QString::fromUtf8(name);
        part->second.place = place.pos_in_zip_directory;
        part->second.number = place.num_of_file;
        part->second.packed = std::min(static_cast<std::int64_t>(entry.compressed_size), m_bytes);
        part->second.stated = static_cast<std::int64_t>(entry.uncompressed_size);
        part->second.twice = !isNew;
        part->second.encrypted = (entry.flag & 1) != 0;
    }
    if (tooMany) {
        return Error{QStringLiteral("too_many_parts"),
            Tr::tr(
                "“%1” consists of more than %2 parts, which no export does. Save the sheet as CSV (UTF-8) and import "
                "that file.")
                .arg(m_fileName)
                .arg(kMaxParts)};
    }
    if (step != UNZ_END_OF_LIST_OF_FILE)
        return damagedArchive(m_fileName);
    return {};
}

bool ZipPackage::has(std::string_view part) const
{
    return m_parts.contains(keyOf(part));
}

Result<std::unique_ptr<PartStream>> ZipPackage::openPart(std::string_view part) const
{
    const auto found = m_parts.find(keyOf(part));
    if (found == m_parts.end()) {
        return Error{QStringLiteral("broken_workbook"),
            Tr::tr("“%1” is damaged: the part “%2” of the workbook is missing. Export or download the file again.")
                .arg(m_fileName, toQString(part))};
    }
    const Part &entry = found->second;
    if (entry.twice) {
        return Error{QStringLiteral("broken_workbook"),
            Tr::tr("“%1” holds the part “%2” of the workbook twice, and nothing says which one counts. Export the file "
                   "again.")
                .arg(m_fileName, entry.name)};
    }
    if (entry.encrypted) {
        return Error{QStringLiteral("encrypted"),
            Tr::tr("“%1” is protected by a password. Open it, save the sheet as CSV (UTF-8), and import that file.")
                .arg(m_fileName)};
    }
    std::unique_ptr<PartStream> stream(new PartStream);
    stream->m_name = entry.name;
    stream->m_fileName = m_fileName;
    stream->m_packed = entry.packed;
    stream->m_stated = entry.stated;
    stream->m_contents = m_contents;
    stream->m_archive.reset(openArchive());
    const unz64_file_pos place{entry.place, entry.number};
    if (!stream->m_archive || unzGoToFilePos64(stream->m_archive.get(), &place) != UNZ_OK
        || unzOpenCurrentFile(stream->m_archive.get()) != UNZ_OK)
        return damagedArchive(m_fileName);
    stream->m_opened = true;
    stream->open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    return Result<std::unique_ptr<PartStream>>(std::move(stream));
}

} // namespace postledger
