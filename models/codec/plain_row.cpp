// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/plain_rows.h"
#include "codec/text_decoder.h"

#include <array>
#include <charconv>

namespace postledger {

namespace {

/// Walks the bytes of one row. Every step returns whether it found what it looked for; why not is in \ref outcome.
class RowScan
{
public:
    RowScan(std::string_view text, bool knowsDescents, RawRow &row)
        : m_begin(text.data())
        , m_at(text.data())
        , m_end(text.data() + text.size())
        , m_knowsDescents(knowsDescents)
        , m_row(row)
    {
    }
    PlainRow outcome = PlainRow::Odd;
    std::size_t used() const { return static_cast<std::size_t>(m_at - m_begin); }

    bool row();

private:
    enum class Tag : std::uint8_t
    {
        Fault,
        Open,
        Closed ///< <c/>
    };
    bool fault(PlainRow why)
    {
        outcome = why;
        return false;
    }
    bool isAt(std::string_view word) const
    {
        return std::string_view(m_at, static_cast<std::size_t>(m_end - m_at)).starts_with(word);
    }
    /// Steps over \p word.
    bool step(std::string_view word)
    {
        if (isAt(word)) {
            m_at += word.size();
            return true;
        }
        return fault(static_cast<std::size_t>(m_end - m_at) < word.size() ? PlainRow::NeedsMore : PlainRow::Odd);
    }
    void skipBlanks()
    {
        while (m_at != m_end && (*m_at == ' ' || *m_at == '\n' || *m_at == '\t' || *m_at == '\r'))
            ++m_at;
    }
    bool isPlainName(std::string_view name) const;
    bool isTaken(std::string_view name, std::size_t count) const;
    template<typename Take>
    Tag attributes(Take take);
    bool cell();
    bool text(std::string_view &into, bool &tooLong);
    bool decoded(std::string_view raw, std::string_view &into);

    const char *m_begin;
    const char *m_at;
    const char *m_end;
    std::array<std::string_view, 16> m_names; ///< of the attributes of the element that is being walked
    bool m_knowsDescents;
    RawRow &m_row;
};

/// Bytes of an attribute that mean nothing but themselves.
constexpr auto kPlain = [] {
    std::array<bool, 256> plain{};
    for (std::size_t c = ' '; c <= '~'; ++c)
        plain[c] = c != '<' && c != '&';
    return plain;
}();

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

bool isNameByte(char c)
{
    return isLetter(c) || (c >= '0' && c <= '9') || c == ':' || c == '-' || c == '.';
}

/// A name that is none, or whose prefix may not be declared, is the reader's to refuse.
bool RowScan::isPlainName(std::string_view name) const
{
    if (name.size() == 1)
        return isLetter(name.front());
    if (name.empty() || !isLetter(name.front()) || name.starts_with("xml"))
        return false;
    return name.find(':') == std::string_view::npos || (m_knowsDescents && name == "x14ac:dyDescent");
}

/// One of the first \p count names is this one.
bool RowScan::isTaken(std::string_view name, std::size_t count) const
{
    for (std::size_t i = 0; i < count; ++i) {
        const std::string_view other = m_names[i];
        if (other.front() == name.front() && other == name)
            return true;
    }
    return false;
}

/// From behind the element's name to behind its bracket.
template<typename Take>
RowScan::Tag RowScan::attributes(Take take)
{
    std::size_t count = 0; // of m_names
    for (;;) {
        const char *before = m_at;
        skipBlanks();
        if (m_at == m_end) {
            fault(PlainRow::NeedsMore);
            return Tag::Fault;
        }
        if (*m_at == '>') {
            ++m_at;
            return Tag::Open;
        }
        if (*m_at == '/')
            return step("/>") ? Tag::Closed : Tag::Fault;
        const char *name = m_at;
        while (m_at != m_end && isNameByte(*m_at))
            ++m_at;
        const std::string_view called(name, static_cast<std::size_t>(m_at - name));
        if (m_end - m_at < 2) {
            fault(PlainRow::NeedsMore);
            return Tag::Fault;
        }
        const char quote = m_at[1];
        if (!isPlainName(called) || before == name || *m_at != '=' || (quote != '"' && quote != '\'')
            || count == m_names.size() || isTaken(called, count)) {
            fault(PlainRow::Odd);
            return Tag::Fault;
        }
        m_names[count++] = called;
        const char *value = m_at += 2;
        while (m_at != m_end && *m_at != quote && kPlain[static_cast<unsigned char>(*m_at)])
            ++m_at;
        if (m_at == m_end || *m_at != quote) {
            fault(m_at == m_end ? PlainRow::NeedsMore : PlainRow::Odd);
            return Tag::Fault;
        }
        take(called, std::string_view(value, static_cast<std::size_t>(m_at - value)));
        ++m_at;
    }
}

bool RowScan::decoded(std::string_view raw, std::string_view &into)
{
    std::string &to = m_row.owned.emplace_back();
    while (!raw.empty()) {
        const std::size_t entity = raw.find('&');
        to += raw.substr(0, entity);
        if (entity == std::string_view::npos)
            break;
        raw.remove_prefix(entity + 1);
        const std::size_t end = raw.find(';');
        if (end == std::string_view::npos)
            return fault(PlainRow::Odd);
        const std::string_view name = raw.substr(0, end);
        raw.remove_prefix(end + 1);
        if (name == "amp")
            to += '&';
        else if (name == "lt")
            to += '<';
        else if (name == "gt")
            to += '>';
        else if (name == "quot")
            to += '"';
        else if (name == "apos")
            to += '\'';
        else if (name == "#10" || name == "#xA" || name == "#xa")
            to += '\n';
        else
            return fault(PlainRow::Odd);
    }
    into = to;
    return true;
}

/// Character data up to the next tag.
bool RowScan::text(std::string_view &into, bool &tooLong)
{
    constexpr std::ptrdiff_t kShortEnough = 32'767; // bytes are never fewer than characters
    const char *begin = m_at;
    bool entities = false;
    bool high = false;
    bool bracket = false;
    for (; m_at != m_end && *m_at != '<'; ++m_at) {
        const auto c = static_cast<unsigned char>(*m_at);
        entities = entities || c == '&';
        high = high || c >= 0x80;
        bracket = bracket || c == '>';
        if (c < 0x20 && c != '\n' && c != '\t')
            return fault(PlainRow::Odd);
    }
    if (m_at == m_end)
        return fault(PlainRow::NeedsMore);
    into = std::string_view(begin, static_cast<std::size_t>(m_at - begin));
    tooLong = false;
    // What the reader has to say of damaged text, it says itself.
    if (m_at - begin > kShortEnough || (high && !isValidUtf8(into))
        || (bracket && into.find("]]>") != std::string_view::npos))
        return fault(PlainRow::Odd);
    return !entities || decoded(into, into);
}

bool RowScan::cell()
{
    RawCell &cell = m_row.cells.emplace_back();
    bool plain = true;
    const Tag tag = attributes([&](std::string_view name, std::string_view value) {
        if (name == "r") {
            cell.reference = value;
        } else if (name == "t") {
            cell.type = value;
        } else if (name == "s") {
            const auto done = std::from_chars(value.data(), value.data() + value.size(), cell.style);
            plain = plain && done.ec == std::errc() && done.ptr == value.data() + value.size();
        }
    });
    if (!plain)
        return fault(PlainRow::Odd);
    if (tag != Tag::Open)
        return tag == Tag::Closed;
    const auto ignore = [](std::string_view, std::string_view) {};
    bool hasValue = false;
    for (;;) {
        skipBlanks();
        if (isAt("</c>"))
            return step("</c>");
        if (isAt("<v") && !hasValue) {
            m_at += 2;
            hasValue = true;
            const Tag value = attributes(ignore);
            if (value == Tag::Fault || (value == Tag::Open && !(text(cell.value, cell.tooLong) && step("</v>"))))
                return false;
        } else if (isAt("<f")) {
            m_at += 2;
            cell.hasFormula = true;
            std::string_view formula;
            bool tooLong = false;
            const Tag value = attributes(ignore);
            if (value == Tag::Fault || (value == Tag::Open && !(text(formula, tooLong) && step("</f>"))))
                return false;
        } else if (isAt("<is><t") && !cell.hasInlineText) {
            m_at += 6;
            cell.hasInlineText = true;
            const Tag value = attributes(ignore);
            if (value == Tag::Fault || (value == Tag::Open && !(text(cell.inlineText, cell.tooLong) && step("</t>")))
                || !step("</is>"))
                return false;
        } else {
            return fault(m_end - m_at < 6 ? PlainRow::NeedsMore : PlainRow::Odd);
        }
    }
}

bool RowScan::row()
{
    if (!step("<row"))
        return false;
    const Tag tag = attributes([&](std::string_view name, std::string_view value) {
        if (name == "r")
            m_row.number = value;
    });
    if (tag != Tag::Open)
        return tag == Tag::Closed;
    for (;;) {
        skipBlanks();
        if (isAt("</row>"))
            return step("</row>");
        if (!isAt("<c"))
            return fault(m_end - m_at < 6 ? PlainRow::NeedsMore : PlainRow::Odd);
        m_at += 2;
        if (!cell())
            return false;
    }
}

} // namespace

void RawRow::clear()
{
    number = {};
    cells.clear();
    owned.clear();
}

PlainRow readPlainRow(std::string_view text, bool knowsDescents, RawRow &row, std::size_t &used)
{
    RowScan scan(text, knowsDescents, row);
    if (!scan.row())
        return scan.outcome;
    used = scan.used();
    return PlainRow::Read;
}

} // namespace postledger
