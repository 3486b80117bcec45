// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/block_bytes.h"
#include "codec/packed_sources.h"

#include <QCoreApplication>

#include <zlib.h>

#include <algorithm>
#include <vector>

namespace postledger {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_codec)
};

constexpr std::size_t kBlockBytes = blockBytes(std::size_t{256} << 10);
constexpr int kGzipOnly = 16 + MAX_WBITS;

class GzipSource final : public ByteSource
{
public:
    GzipSource(QString path, std::unique_ptr<ByteSource> file)
        : m_path(std::move(path))
        , m_file(std::move(file))
        , m_block(kBlockBytes)
    {
    }
    ~GzipSource() override { inflateEnd(&m_stream); }
    Q_DISABLE_COPY_MOVE(GzipSource)

    Result<void> open()
    {
        if (inflateInit2(&m_stream, kGzipOnly) != Z_OK)
            return brokenArchive(m_path);
        return {};
    }

    Result<std::size_t> read(char *to, std::size_t wanted) override
    {
        const std::size_t most = std::min(wanted, std::size_t{1} << 30);
        m_stream.next_out = reinterpret_cast<Bytef *>(to);
        m_stream.avail_out = static_cast<uInt>(most);
        while (m_stream.avail_out > 0 && !m_atEnd) {
            if (m_stream.avail_in == 0) {
                const auto got = m_file->read(m_block.data(), m_block.size());
                if (!got)
                    return got.error();
                if (*got == 0 && m_betweenMembers)
                    break;
                if (*got == 0)
                    return truncated();
                m_stream.next_in = reinterpret_cast<Bytef *>(m_block.data());
                m_stream.avail_in = static_cast<uInt>(*got);
            }
            if (m_betweenMembers && !beginNextMember())
                break;
            const uInt before = m_stream.avail_out;
            const int outcome = inflate(&m_stream, Z_NO_FLUSH);
            m_unpacked += before - m_stream.avail_out;
            if (outcome == Z_STREAM_END)
                m_betweenMembers = true; // files may be joined: `cat a.gz b.gz`
            else if (outcome != Z_OK && outcome != Z_BUF_ERROR)
                return brokenArchive(m_path);
            if (InflationGuard::isBomb(offset(), m_unpacked))
                return inflatesTooMuch(m_path);
        }
        return most - m_stream.avail_out;
    }

    Result<void> rewind() override
    {
        m_stream.avail_in = 0;
        m_unpacked = 0;
        m_atEnd = m_betweenMembers = false;
        if (inflateReset2(&m_stream, kGzipOnly) != Z_OK)
            return brokenArchive(m_path);
        return m_file->rewind();
    }
    std::int64_t offset() const override { return m_file->offset() - static_cast<std::int64_t>(m_stream.avail_in); }
    std::int64_t size() const override { return m_file->size(); }
    std::int64_t contentSize() const override { return -1; }
    bool isPacked() const override { return true; }

private:
    /// \return false when nothing but padding follows
    bool beginNextMember()
    {
        // Some tools pad with zeros behind the last member.
        while (m_stream.avail_in > 0 && *m_stream.next_in == 0) {
            ++m_stream.next_in;
            --m_stream.avail_in;
        }
        if (m_stream.avail_in == 0)
            return true; // read on
        m_betweenMembers = false;
        m_atEnd = inflateReset2(&m_stream, kGzipOnly) != Z_OK;
        return !m_atEnd;
    }
    Error truncated() const
    {
        return Error{QStringLiteral("truncated"),
            Tr::tr("“%1” ends before its content does: the download was interrupted. Download the file again.")
                .arg(fileTitle(m_path))};
    }

    QString m_path;
    std::unique_ptr<ByteSource> m_file;
    std::vector<char> m_block;
    z_stream m_stream{};
    std::int64_t m_unpacked = 0;
    bool m_atEnd = false;
    bool m_betweenMembers = false;
};

} // namespace

Error inflatesTooMuch(const QString &path)
{
    return Error{QStringLiteral("too_large_inflated"),
        Tr::tr("“%1” grows to more than 200 times its size when it is unpacked, as no export does. It was not read. "
               "Unpack it yourself if you trust it.")
            .arg(fileTitle(path))};
}

Error brokenArchive(const QString &path)
{
    return Error{QStringLiteral("broken_archive"),
        Tr::tr("“%1” cannot be unpacked: it is damaged. Download the file again, or unpack it yourself and import "
               "what is inside.")
            .arg(fileTitle(path))};
}

Result<std::unique_ptr<ByteSource>> openGzip(const QString &path, std::unique_ptr<ByteSource> file)
{
    auto source = std::make_unique<GzipSource>(path, std::move(file));
    if (const auto opened = source->open(); !opened)
        return opened.error();
    return Result<std::unique_ptr<ByteSource>>(std::move(source));
}

} // namespace postledger
