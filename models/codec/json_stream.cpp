// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/json_stream.h"

#include "codec/block_bytes.h"
#include "codec/csv_scanner.h"
#include "codec/json_value.h"

#include <QCoreApplication>

#include <array>
#include <cstring>

namespace postledger {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_codec)
};

constexpr std::size_t kBlockBytes = blockBytes(std::size_t{256} << 10);

constexpr std::array<bool, 256> marks(std::string_view characters)
{
    std::array<bool, 256> table{};
    for (const char c : characters)
        table[static_cast<unsigned char>(c)] = true;
    return table;
}
constexpr auto kStructure = marks("\"{}[]\n");
constexpr auto kInString = marks("\"\\");
constexpr auto kBehindScalar = marks(",]}: \t\r\n");

} // namespace

JsonStream::JsonStream(QString path, Encoding encoding, bool byteOrderMark)
    : m_path(std::move(path))
    , m_encoding(encoding)
    , m_byteOrderMark(byteOrderMark)
{
}

Result<void> JsonStream::start()
{
    m_error.reset();
    if (!m_bytes) {
        auto opened = openBytes(m_path);
        if (!opened)
            return opened.error();
        m_bytes = *std::move(opened);
    } else if (const auto back = m_bytes->rewind(); !back) {
        return back.error();
    }
    char mark[3];
    const std::size_t markBytes = !m_byteOrderMark ? 0 : m_encoding == Encoding::Utf8 ? 3 : 2;
    if (const auto skipped = m_bytes->read(mark, markBytes); !skipped)
        return skipped.error();
    m_decoder.reset();
    if (m_encoding != Encoding::Utf8)
        m_decoder.emplace(m_encoding);
    m_text.clear();
    m_at = m_begin = 0;
    m_base = m_lineBegin = 0;
    m_line = 1;
    m_keeping = m_atEnd = false;
    return {};
}

/// Reads on behind what is kept. \return false at the end of the file or on failure
bool JsonStream::refill()
{
    if (m_error || m_atEnd)
        return false;
    if (m_keeping && m_text.size() - m_begin > kMaxRecordBytes) {
        m_keeping = false; // too long: only its end is looked for
        m_tooLong = true;
    }
    const std::size_t from = m_keeping ? m_begin : m_at;
    m_text.erase(0, from);
    m_base += static_cast<std::int64_t>(from);
    m_at -= from;
    m_begin = m_keeping ? 0 : m_begin - std::min(m_begin, from);
    m_raw.resize(kBlockBytes);
    const auto got = m_bytes->read(m_raw.data(), m_raw.size());
    if (!got) {
        m_error = got.error();
        return false;
    }
    m_atEnd = *got < m_raw.size();
    const std::size_t known = m_text.size();
    if (!m_decoder) {
        // Not by doubling, which could take twice the longest record.
        if (m_text.capacity() < known + *got)
            m_text.reserve(known + *got + known / 2);
        m_text.append(m_raw, 0, *got);
        return *got > 0;
    }
    std::vector<std::size_t> damage;
    m_text.resize(known + TextDecoder::maximumSize(*got));
    m_text.resize(
        known + m_decoder->decode(std::string_view(m_raw).substr(0, *got), m_atEnd, m_text.data() + known, damage));
    if (!damage.empty()) {
        m_error = Error{QStringLiteral("encoding_error"),
            Tr::tr("“%1” has characters that are invalid in its encoding. Export the file again as UTF-8.")
                .arg(fileTitle(m_path))};
        return false;
    }
    return m_text.size() > known || refill();
}

void JsonStream::countLine()
{
    ++m_line;
    m_lineBegin = m_base + static_cast<std::int64_t>(m_at) + 1;
}

char JsonStream::peek()
{
    m_keeping = false;
    while (moreOrEnd()) {
        const char c = m_text[m_at];
        if (c == '\0')
            return '\x01'; // no more valid than this, and not the end
        if (c != ' ' && c != '\n' && c != '\r' && c != '\t')
            return c;
        if (c == '\n')
            countLine();
        ++m_at;
    }
    return '\0';
}

/// From behind the opening quote to behind the closing one. \return false when the file ends before
bool JsonStream::scanString()
{
    std::int64_t length = 0;
    for (;;) {
        if (!moreOrEnd())
            return false;
        const char *const begin = m_text.data() + m_at;
        const char *const end = m_text.data() + m_text.size();
        const char *at = begin;
        while (at < end && !kInString[static_cast<unsigned char>(*at)])
            ++at;
        m_at += static_cast<std::size_t>(at - begin);
        length += at - begin;
        if (at == end)
            continue;
        ++m_at;
        if (*at == '"')
            break;
        if (!moreOrEnd()) // behind a backslash
            return false;
        ++m_at;
        length += 2;
    }
    m_longString = m_longString || length > static_cast<std::int64_t>(kMaxCellBytes);
    return true;
}

JsonStream::Scan JsonStream::scanContainer(int depth)
{
    const int outside = depth;
    for (;;) {
        if (!moreOrEnd())
            return m_error ? Scan::Failed : Scan::End;
        const char *const begin = m_text.data() + m_at;
        const char *const end = m_text.data() + m_text.size();
        const char *at = begin;
        while (at < end && !kStructure[static_cast<unsigned char>(*at)])
            ++at;
        m_at += static_cast<std::size_t>(at - begin);
        if (at == end)
            continue;
        const char c = *at;
        if (c == '\n')
            countLine();
        ++m_at;
        switch (c) {
        case '"':
            if (!scanString())
                return m_error ? Scan::Failed : Scan::End;
            break;
        case '{':
        case '[':
            if (++depth > kMaxJsonDepth)
                return Scan::TooDeep;
            break;
        case '}':
        case ']':
            if (--depth == outside)
                return Scan::Value;
            break;
        default:
            break;
        }
    }
}

void JsonStream::scanScalar()
{
    while (moreOrEnd() && !kBehindScalar[static_cast<unsigned char>(m_text[m_at])])
        ++m_at;
}

JsonStream::Scan JsonStream::scanValue(bool keep, int depth, Scanned &scanned)
{
    scanned = {};
    if (peek() == '\0')
        return m_error ? Scan::Failed : Scan::End;
    scanned.line = m_line;
    scanned.column = column();
    m_begin = m_at;
    m_keeping = keep;
    m_tooLong = m_longString = false;
    Scan outcome = Scan::Value;
    const char first = m_text[m_at];
    if (first == '{' || first == '[') {
        outcome = scanContainer(depth);
    } else if (first == '"') {
        ++m_at;
        if (!scanString())
            outcome = m_error ? Scan::Failed : Scan::End;
    } else {
        scanScalar();
        if (m_error)
            outcome = Scan::Failed;
    }
    scanned.tooLong = m_tooLong || m_longString || (keep && m_at - m_begin > kMaxRecordBytes);
    if (m_keeping && !scanned.tooLong)
        scanned.text = std::string_view(m_text).substr(m_begin, m_at - m_begin);
    return outcome;
}

bool JsonStream::readLine(Scanned &scanned)
{
    scanned = {};
    scanned.line = m_line;
    scanned.column = column();
    m_begin = m_at;
    m_keeping = true;
    m_tooLong = false;
    if (!moreOrEnd())
        return false;
    for (;;) {
        const void *end = std::memchr(m_text.data() + m_at, '\n', m_text.size() - m_at);
        if (end != nullptr) {
            m_at = static_cast<std::size_t>(static_cast<const char *>(end) - m_text.data());
            break;
        }
        m_at = m_text.size();
        if (!refill())
            break;
    }
    if (m_error)
        return false;
    scanned.tooLong = m_tooLong || m_at - m_begin > kMaxRecordBytes;
    if (!scanned.tooLong)
        scanned.text = std::string_view(m_text).substr(m_begin, m_at - m_begin);
    if (m_at < m_text.size()) {
        countLine();
        ++m_at;
    }
    return true;
}

} // namespace postledger
