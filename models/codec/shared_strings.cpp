// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/shared_strings.h"

#include "base/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstring>

namespace postledger {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_codec)
};
constexpr std::size_t kChunkBytes = std::size_t{1} << 20;
constexpr std::size_t kMaxChunks = 4096; ///< so that 32 bits say where a string begins
constexpr std::uint32_t kTooLong = std::uint32_t{1} << 31;

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}
} // namespace

void unescapeCell(std::string &text)
{
    std::size_t at = text.find("_x");
    if (at == std::string::npos)
        return;
    std::size_t to = at;
    QString units; // neighbours may be the halves of one character
    const auto flush = [&] {
        std::string utf8;
        appendUtf8(utf8, units);
        std::copy(utf8.begin(), utf8.end(), text.begin() + static_cast<std::ptrdiff_t>(to));
        to += utf8.size(); // shorter than what it replaces
        units.clear();
    };
    while (at < text.size()) {
        int unit = text.size() - at >= 7 && text[at] == '_' && text[at + 1] == 'x' && text[at + 6] == '_' ? 0 : -1;
        for (std::size_t i = at + 2; i < at + 6 && unit >= 0; ++i)
            unit = hexDigit(text[i]) < 0 ? -1 : unit * 16 + hexDigit(text[i]);
        if (unit >= 0) {
            units += QChar(static_cast<char16_t>(unit));
            at += 7;
            continue;
        }
        if (!units.isEmpty())
            flush();
        text[to++] = text[at++];
    }
    flush();
    text.resize(to);
}

SharedStrings::SharedStrings(const Workbook &book)
    : m_book(book)
{
}

char *SharedStrings::room(std::size_t bytes)
{
    if (m_chunks.empty() || m_used + bytes > kChunkBytes) {
        m_chunks.push_back(std::make_unique_for_overwrite<char[]>(kChunkBytes));
        m_used = 0;
    }
    char *at = m_chunks.back().get() + m_used;
    m_used += bytes;
    return at;
}

bool SharedStrings::add(QStringView text)
{
    const bool tooLong = text.size() > kMaxSheetCell;
    m_utf8.clear();
    appendUtf8(m_utf8, text.left(kMaxSheetCell));
    unescapeCell(m_utf8);
    const auto length = static_cast<std::uint32_t>(m_utf8.size());
    if (m_chunks.size() >= kMaxChunks) {
        m_error = Error{QStringLiteral("too_large_inflated"),
            Tr::tr(
                "“%1” holds more text than a workbook can be read with. Save the sheet as CSV (UTF-8) and import that "
                "file.")
                .arg(m_book.fileName())};
        return false;
    }
    const std::uint32_t head = length | (tooLong ? kTooLong : 0);
    char *at = room(sizeof head + length);
    m_begins.push_back(static_cast<std::uint32_t>((m_chunks.size() - 1) * kChunkBytes + m_used - sizeof head - length));
    std::memcpy(at, &head, sizeof head);
    std::memcpy(at + sizeof head, m_utf8.data(), length);
    return true;
}

/// Reads the next string. \return false at the end or when reading failed
bool SharedStrings::readOne()
{
    if (m_error)
        return false;
    if (!std::exchange(m_begun, true) && m_book.hasStrings()) {
        auto stream = m_book.openStrings();
        if (!stream) {
            m_error = stream.error();
            return false;
        }
        m_xml = std::make_unique<XmlPart>(*std::move(stream));
    }
    if (!m_xml)
        return false;
    XmlPart &xml = *m_xml;
    bool inString = false; // between <si> and </si>
    bool inText = false; // in a <t> that belongs to the value
    int phonetic = 0; // depth of the <rPh> around, 0: none
    while (xml.next()) {
        if (xml.isText()) {
            // One unit more than a cell may hold tells that it is too long.
            if (inText && m_joined.size() <= kMaxSheetCell)
                m_joined += xml.text().left(kMaxSheetCell + 1);
        } else if (xml.isStart()) {
            if (xml.depth() == 2 && xml.name() == u"si") {
                inString = true;
                m_joined.resize(0);
            } else if (inString && xml.name() == u"rPh") {
                phonetic = phonetic == 0 ? xml.depth() : phonetic;
            } else if (inString && phonetic == 0 && xml.name() == u"t") {
                inText = true;
            }
        } else if (xml.isEnd()) {
            inText = inText && xml.name() != u"t";
            phonetic = xml.depth() == phonetic ? 0 : phonetic;
            if (inString && xml.depth() == 2)
                return add(m_joined);
        }
    }
    const Result<void> whole = xml.finish();
    if (!whole)
        m_error = whole.error();
    m_inflated = xml.stream().inflated();
    m_xml.reset();
    return false;
}

SharedStrings::Find SharedStrings::find(std::int64_t index, CellText &text)
{
    if (index < 0)
        return Find::Missing;
    while (index >= static_cast<std::int64_t>(m_begins.size())) {
        if (!readOne())
            return m_error ? Find::Failed : Find::Missing;
    }
    const std::uint32_t begin = m_begins[static_cast<std::size_t>(index)];
    const char *at = m_chunks[begin / kChunkBytes].get() + begin % kChunkBytes;
    std::uint32_t head = 0;
    std::memcpy(&head, at, sizeof head);
    text.text = std::string_view(at + sizeof head, head & ~kTooLong);
    text.tooLong = (head & kTooLong) != 0;
    return Find::Found;
}

Result<void> SharedStrings::finish()
{
    while (m_xml && readOne()) { }
    if (m_error)
        return *m_error;
    return {};
}

} // namespace postledger
