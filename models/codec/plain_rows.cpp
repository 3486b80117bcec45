// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/plain_rows.h"

#include "base/text.h"
#include "codec/block_bytes.h"

#include <algorithm>
#include <cstring>

namespace postledger {

namespace {

constexpr std::size_t kBlockBytes = blockBytes(std::size_t{256} << 10);
constexpr std::size_t kLongestRow = std::size_t{4} << 20;
constexpr std::string_view kMark = "<?row?>";

bool isBlank(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

/// Where something begins that only the reader understands: comments, sections, instructions.
std::size_t findOdd(std::string_view text)
{
    for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
        if (at + 1 < text.size() && (text[at + 1] == '!' || text[at + 1] == '?'))
            return at;
    }
    return std::string_view::npos;
}

} // namespace

PlainRows::PlainRows(PartStream &part, std::function<void(const RawRow &)> take)
    : m_part(part)
    , m_take(std::move(take))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

/// \return false when there is no more
bool PlainRows::fill()
{
    if (m_atEnd)
        return false;
    m_buffer.erase(0, m_at);
    m_at = 0;
    const std::size_t known = m_buffer.size();
    // A row that needs many blocks is read again with each: doubling keeps that linear.
    const std::size_t wanted = std::max(kBlockBytes, known);
    m_buffer.resize(known + wanted);
    const qint64 got = m_part.read(m_buffer.data() + known, static_cast<qint64>(wanted));
    m_buffer.resize(known + static_cast<std::size_t>(std::max<qint64>(got, 0)));
    m_atEnd = got <= 0;
    return !m_atEnd;
}

void PlainRows::switchOff()
{
    m_state = State::Off;
    m_passing = rest().size();
}

/// Bytes at the end of the buffer may be the beginning of what is looked for.
void PlainRows::passAllBut(std::size_t bytes)
{
    const std::size_t size = rest().size();
    if (size > bytes)
        m_passing = size - bytes;
    else if (!fill())
        switchOff();
}

void PlainRows::decideStart()
{
    constexpr std::size_t kLongestDeclaration = 256;
    while (rest().size() < kLongestDeclaration && fill()) { }
    std::string_view text = rest();
    const std::string_view mark = "\xEF\xBB\xBF";
    std::size_t behind = text.starts_with(mark) ? mark.size() : 0;
    text.remove_prefix(behind);
    if (text.starts_with("<?xml")) {
        const std::size_t end = text.find("?>");
        const std::string declaration = asciiLower(text.substr(0, end));
        const std::size_t encoding = declaration.find("encoding");
        const bool utf8 = encoding == std::string::npos || declaration.find("utf-8", encoding) != std::string::npos;
        if (end == std::string_view::npos || !utf8)
            return switchOff();
        behind += end + 2;
    } else if (!text.starts_with('<')) {
        return switchOff();
    }
    // Not passed on by itself: the XML reader wants more than a mark to tell the encoding.
    m_judged = behind;
    m_state = State::Root;
}

/// What the first element declares holds for all rows.
void PlainRows::decideRoot()
{
    constexpr std::size_t kLongestTag = std::size_t{64} << 10;
    std::size_t end = std::string_view::npos;
    while ((end = rest().find('>', m_judged)) == std::string_view::npos && rest().size() < kLongestTag && fill()) { }
    m_knowsDescents = rest().substr(m_judged, end - m_judged).find(" xmlns:x14ac=\"http") != std::string_view::npos;
    m_state = State::Prologue;
}

void PlainRows::decidePrologue()
{
    constexpr std::string_view kRows = "<sheetData";
    const std::string_view text = rest();
    const std::size_t begin = text.find(kRows, m_judged);
    if (findOdd(text.substr(m_judged, begin - m_judged)) != std::string_view::npos)
        return switchOff();
    if (begin == std::string_view::npos)
        return passAllBut(kRows.size());
    const std::size_t end = text.find('>', begin);
    if (end == std::string_view::npos)
        return text.size() - begin > kBlockBytes || !fill() ? switchOff() : void();
    const char behind = text[begin + kRows.size()];
    if (text[end - 1] == '/' || !(behind == '>' || isBlank(behind)))
        return switchOff();
    m_passing = end + 1;
    m_state = State::Rows;
}

void PlainRows::decideRows()
{
    while (m_at < m_buffer.size() && isBlank(m_buffer[m_at]))
        ++m_at;
    const std::string_view text = rest();
    constexpr std::size_t kShortestRow = 6; // <row/>
    if (text.size() < kShortestRow)
        return fill() ? void() : switchOff();
    if (!text.starts_with("<row"))
        return switchOff();
    m_row.clear();
    std::size_t used = 0;
    switch (readPlainRow(text, m_knowsDescents, m_row, used)) {
    case PlainRow::Read:
        m_take(m_row);
        m_at += used;
        m_mark = kMark;
        return;
    case PlainRow::NeedsMore:
        if (text.size() < kLongestRow && fill())
            return;
        break;
    case PlainRow::Odd:
        break;
    }
    m_state = State::OddRow;
}

void PlainRows::decideOddRow()
{
    constexpr std::string_view kEnd = "</row>";
    const std::string_view text = rest();
    const std::size_t end = text.find(kEnd);
    if (findOdd(text.substr(0, end)) != std::string_view::npos)
        return switchOff();
    if (end == std::string_view::npos)
        return passAllBut(kEnd.size());
    m_passing = end + kEnd.size();
    m_state = State::Rows;
}

/// Works out what becomes of the next bytes.
void PlainRows::decide()
{
    switch (m_state) {
    case State::Start:
        return decideStart();
    case State::Root:
        return decideRoot();
    case State::Prologue:
        return decidePrologue();
    case State::Rows:
        return decideRows();
    case State::OddRow:
        return decideOddRow();
    case State::Off:
        return;
    }
}

qint64 PlainRows::readData(char *data, qint64 maxSize)
{
    const auto hand = [&](std::string_view from) {
        const std::size_t size = std::min(from.size(), static_cast<std::size_t>(maxSize));
        std::memcpy(data, from.data(), size);
        return size;
    };
    for (;;) {
        if (!m_mark.empty()) {
            const std::size_t size = hand(m_mark);
            m_mark.remove_prefix(size);
            return static_cast<qint64>(size);
        }
        if (m_passing > 0) {
            const std::size_t size = hand(rest().substr(0, m_passing));
            m_at += size;
            m_passing -= size;
            m_judged = 0;
            return static_cast<qint64>(size);
        }
        if (m_state == State::Off)
            return m_atEnd ? (m_part.error() ? -1 : 0) : m_part.read(data, maxSize);
        decide();
    }
}

} // namespace postledger
