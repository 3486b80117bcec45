// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/currency.h"
#include "base/money.h"
#include "base/text.h"
#include "codec/values.h"

#include <algorithm>
#include <array>
#include <limits>

namespace postledger {

namespace {

constexpr std::size_t kMaxDigits = 40; ///< more never fit 64 bits

/// The next character of \p text: its code point (full-width forms as their ASCII twins) and its length.
struct Character
{
    char32_t code = 0;
    std::size_t length = 0;
};

Character characterAt(std::string_view text, std::size_t at)
{
    const auto byte = [&](std::size_t i) {
        return at + i < text.size() ? static_cast<char32_t>(static_cast<unsigned char>(text[at + i])) : 0U;
    };
    const char32_t lead = byte(0);
    Character result{lead, 1};
    if (lead >= 0xF0)
        result = {((lead & 0x07) << 18) | ((byte(1) & 0x3F) << 12) | ((byte(2) & 0x3F) << 6) | (byte(3) & 0x3F), 4};
    else if (lead >= 0xE0)
        result = {((lead & 0x0F) << 12) | ((byte(1) & 0x3F) << 6) | (byte(2) & 0x3F), 3};
    else if (lead >= 0xC0)
        result = {((lead & 0x1F) << 6) | (byte(1) & 0x3F), 2};
    if (result.code >= 0xFF01 && result.code <= 0xFF5E)
        result.code -= 0xFEE0;
    result.length = std::min(result.length, text.size() - at);
    return result;
}

bool isBlank(char32_t c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == 0xA0 || c == 0x202F || c == 0x2007 || c == 0x2009
        || c == 0x3000;
}
bool isMinus(char32_t c)
{
    return c == '-' || c == 0x2212 || c == 0x2010 || c == 0x2011 || c == 0x2012 || c == 0x2013;
}
bool isDigit(char32_t c)
{
    return c >= '0' && c <= '9';
}
bool isApostrophe(char32_t c)
{
    return c == '\'' || c == 0x2019;
}
bool isCurrencySign(char32_t c)
{
    return c == '$' || (c >= 0xA2 && c <= 0xA5) || (c >= 0x20A0 && c <= 0x20CF) || c == 0xE3F || c == 0xFDFC
        || (c >= 0xFFE0 && c <= 0xFFE6 && c != 0xFFE2 && c != 0xFFE3 && c != 0xFFE4) || c == 0x5186 || c == 0x5143;
}
bool isLetter(char32_t c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0x24F) || (c >= 0x400 && c <= 0x4FF);
}

/// Letters that stand for a currency without being its code; some only before a dollar sign.
bool isCurrencyWord(std::string_view word, char32_t next)
{
    static constexpr std::string_view kWords[] = {"kr", "Kr", "z\xC5\x82", "K\xC4\x8D", "Ft", "RM", "Rp", "Rs", "lei",
        "TL", "\xD0\xBB\xD0\xB2", "\xD1\x80", "\xD1\x80\xD1\x83\xD0\xB1"};
    static constexpr std::string_view kDollars[] = {"US", "C", "CA", "A", "AU", "NZ", "HK", "S", "R", "NT", "MX"};
    return std::find(std::begin(kWords), std::end(kWords), word) != std::end(kWords)
        || (next == '$' && std::find(std::begin(kDollars), std::end(kDollars), word) != std::end(kDollars));
}

enum class Separator : std::uint8_t
{
    None,
    Point,
    Comma,
    Group ///< apostrophe or blank: never decimal
};

/// A number taken apart: its digits and where they were separated.
struct Spelling
{
    std::array<char, kMaxDigits> digits{};
    std::size_t count = 0;
    bool tooManyDigits = false;
    struct Gap
    {
        Separator kind = Separator::None;
        std::size_t before = 0; ///< digits before it
    };
    std::array<Gap, 16> gaps{};
    std::size_t gapCount = 0;
    bool negative = false;
    bool percent = false;
    std::string_view currency;
};

enum class Reading : std::uint8_t
{
    Number,
    Empty,
    NoNumber
};

class SpellingReader
{
public:
    explicit SpellingReader(std::string_view cell)
        : m_text(cell)
    {
    }
    Reading read(Spelling &out);

private:
    bool readAffixes(Spelling &out, bool leading);
    bool readBody(Spelling &out);
    bool skipDashes(std::size_t at);
    Character current() const { return m_at < m_text.size() ? characterAt(m_text, m_at) : Character{}; }
    bool atEnd() const { return m_at >= m_text.size(); }

    std::string_view m_text;
    std::size_t m_at = 0;
    bool m_signed = false;
    bool m_open = false; ///< a parenthesis that has to be closed
    bool m_closed = false;
};

/// Signs, parentheses and currencies before or behind the digits.
bool SpellingReader::readAffixes(Spelling &out, bool leading)
{
    bool sign = false;
    bool word = false;
    while (!atEnd()) {
        const Character c = current();
        if (isDigit(c.code) || c.code == '.' || c.code == ',')
            return leading;
        if (isBlank(c.code)) {
            m_at += c.length;
        } else if (isMinus(c.code) || c.code == '+') {
            if (m_signed)
                return false;
            m_signed = true;
            out.negative = out.negative || c.code != '+';
            m_at += c.length;
        } else if (c.code == '(' && leading && !m_open && !m_signed) {
            m_open = m_signed = out.negative = true;
            m_at += c.length;
        } else if (c.code == ')' && !leading && m_open && !m_closed) {
            m_closed = true;
            m_at += c.length;
        } else if (c.code == '%' && !leading && !out.percent) {
            out.percent = true;
            m_at += c.length;
        } else if (isCurrencySign(c.code) && !sign) {
            sign = true;
            m_at += c.length;
        } else if (isLetter(c.code) && !word) {
            word = true;
            const std::size_t begin = m_at;
            while (!atEnd() && isLetter(current().code))
                m_at += current().length;
            const std::string_view name = m_text.substr(begin, m_at - begin);
            const bool isCode = name.size() == 3 && Currency::fromCode(name).has_value();
            if (isCode && (out.currency.empty() || out.currency == name))
                out.currency = name;
            else if (isCode || !isCurrencyWord(name, current().code))
                return false;
        } else {
            return false;
        }
    }
    return !leading;
}

/// Goes on behind one or two dashes at \p at. \return false when there are none, or digits follow
bool SpellingReader::skipDashes(std::size_t at)
{
    int dashes = 0;
    for (; at < m_text.size(); ++dashes) {
        const Character c = characterAt(m_text, at);
        if (!isMinus(c.code) && c.code != 0x2014)
            break;
        at += c.length;
    }
    if (dashes == 0 || dashes > 2 || (at < m_text.size() && isDigit(characterAt(m_text, at).code)))
        return false;
    m_at = at;
    return true;
}

bool SpellingReader::readBody(Spelling &out)
{
    while (!atEnd()) {
        const Character c = current();
        Separator kind = Separator::None;
        if (isDigit(c.code)) {
            if (out.count < kMaxDigits)
                out.digits[out.count++] = static_cast<char>(c.code);
            else
                out.tooManyDigits = true;
        } else if ((c.code == '.' || c.code == ',') && skipDashes(m_at + 1)) {
            // "5,-": dashes stand for decimals of zero.
            if (out.gapCount == out.gaps.size() || out.count == 0 || out.count + 2 > kMaxDigits)
                return false;
            out.gaps[out.gapCount++] = {c.code == '.' ? Separator::Point : Separator::Comma, out.count};
            out.digits[out.count++] = '0';
            out.digits[out.count++] = '0';
            return true;
        } else if (c.code == '.') {
            kind = Separator::Point;
        } else if (c.code == ',') {
            kind = Separator::Comma;
        } else if (isApostrophe(c.code) || isBlank(c.code)) {
            const std::size_t after = m_at + c.length;
            const bool digitFollows = after < m_text.size() && isDigit(characterAt(m_text, after).code);
            if (!digitFollows)
                return !isApostrophe(c.code);
            kind = Separator::Group;
        } else {
            break;
        }
        if (kind != Separator::None) {
            if (out.gapCount == out.gaps.size())
                return false;
            out.gaps[out.gapCount++] = {kind, out.count};
        }
        m_at += c.length;
    }
    return true;
}

Reading SpellingReader::read(Spelling &out)
{
    m_text = trimmed(m_text);
    // One in front keeps a spreadsheet from reading the number.
    if (!m_text.empty() && isApostrophe(characterAt(m_text, 0).code))
        m_text = trimmed(m_text.substr(characterAt(m_text, 0).length));
    if (m_text.empty())
        return Reading::Empty;
    if (!readAffixes(out, true) || !readBody(out) || out.count == 0)
        return Reading::NoNumber;
    if (!readAffixes(out, false) || m_open != m_closed)
        return Reading::NoNumber;
    return Reading::Number;
}

/// Where the decimals of a Spelling begin.
struct Split
{
    enum class Kind : std::uint8_t
    {
        Clear,
        OneGroup, ///< one separator with three digits behind: grouping or decimals
        Malformed
    };
    Kind kind = Kind::Clear;
    Separator separator = Separator::None; ///< the decimal one, or the one in doubt
    std::size_t whole = 0; ///< digits before the decimals
};

/// "12,34,567": India counts in lakhs of a hundred thousand.
bool groupsAreIndian(const Spelling &s, std::size_t gaps, std::size_t digitsEnd)
{
    if (gaps < 2 || s.gaps[0].before < 1 || s.gaps[0].before > 2)
        return false;
    for (std::size_t i = 0; i < gaps; ++i) {
        const bool isLast = i + 1 == gaps;
        const std::size_t next = isLast ? digitsEnd : s.gaps[i + 1].before;
        if (s.gaps[i].kind != Separator::Comma || next - s.gaps[i].before != (isLast ? 3U : 2U))
            return false;
    }
    return true;
}

/// Thousands by threes, or as in India.
bool isGrouped(const Spelling &s, std::size_t gaps, std::size_t digitsEnd)
{
    if (groupsAreIndian(s, gaps, digitsEnd))
        return true;
    if (s.gaps[0].before < 1 || s.gaps[0].before > 3)
        return false;
    for (std::size_t i = 0; i < gaps; ++i) {
        const std::size_t next = i + 1 < gaps ? s.gaps[i + 1].before : digitsEnd;
        if (next - s.gaps[i].before != 3 || s.gaps[i].kind != s.gaps[0].kind)
            return false;
    }
    return true;
}

Split splitOf(const Spelling &s)
{
    if (s.gapCount == 0)
        return {Split::Kind::Clear, Separator::None, s.count};
    const Spelling::Gap &last = s.gaps[s.gapCount - 1];
    const std::size_t behind = s.count - last.before;
    if (behind == 0)
        return {Split::Kind::Malformed, Separator::None, 0};
    if (s.gapCount == 1) {
        if (last.kind == Separator::Group)
            return isGrouped(s, 1, s.count) ? Split{Split::Kind::Clear, Separator::None, s.count}
                                            : Split{Split::Kind::Malformed, Separator::None, 0};
        const bool couldGroup = behind == 3 && last.before >= 1 && last.before <= 3 && s.digits[0] != '0';
        return {couldGroup ? Split::Kind::OneGroup : Split::Kind::Clear, last.kind, last.before};
    }
    if (last.kind == s.gaps[0].kind) {
        return isGrouped(s, s.gapCount, s.count) ? Split{Split::Kind::Clear, Separator::None, s.count}
                                                 : Split{Split::Kind::Malformed, Separator::None, 0};
    }
    if (last.kind == Separator::Group || !isGrouped(s, s.gapCount - 1, last.before))
        return {Split::Kind::Malformed, Separator::None, 0};
    return {Split::Kind::Clear, last.kind, last.before};
}

Separator decimalOf(DecimalMark mark)
{
    return mark == DecimalMark::Point ? Separator::Point
        : mark == DecimalMark::Comma  ? Separator::Comma
                                      : Separator::None;
}

/// Digits as a count of 10^-exponent; trailing zeros may go beyond, other digits not.
AmountFault scaledValue(const Spelling &s, std::size_t whole, int exponent, std::int64_t &value)
{
    const std::size_t wanted = whole + static_cast<std::size_t>(exponent);
    for (std::size_t i = wanted; i < s.count; ++i) {
        if (s.digits[i] != '0')
            return AmountFault::TooFine;
    }
    if (s.tooManyDigits)
        return AmountFault::Overflow;
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < wanted; ++i) {
        const int digit = i < s.count ? s.digits[i] - '0' : 0;
        if (__builtin_mul_overflow(sum, std::int64_t{10}, &sum) || __builtin_add_overflow(sum, digit, &sum))
            return AmountFault::Overflow;
    }
    value = s.negative ? -sum : sum;
    return AmountFault::None;
}

/// `-?[0-9]{1,15}(\.[0-9]{1,exponent})?`; false when the cell is spelled otherwise or its point could group.
bool readPlain(std::string_view cell, int exponent, DecimalMark mark, std::int64_t &value)
{
    if (cell.empty() || cell.size() > 18)
        return false;
    std::size_t at = cell[0] == '-' ? 1 : 0;
    std::int64_t sum = 0;
    const std::size_t begin = at;
    while (at < cell.size() && isDigit(static_cast<unsigned char>(cell[at])))
        sum = sum * 10 + (cell[at++] - '0');
    const std::size_t whole = at - begin;
    if (whole == 0)
        return false;
    int behind = 0;
    if (at < cell.size()) {
        if (cell[at] != '.' || mark == DecimalMark::Comma)
            return false;
        ++at;
        while (at < cell.size() && isDigit(static_cast<unsigned char>(cell[at]))) {
            sum = sum * 10 + (cell[at++] - '0');
            ++behind;
        }
        if (at != cell.size() || behind == 0 || behind > exponent || (behind == 3 && mark == DecimalMark::Unknown))
            return false;
    }
    if (static_cast<int>(whole) + exponent > 18)
        return false;
    for (; behind < exponent; ++behind)
        sum *= 10;
    value = begin == 1 ? -sum : sum;
    return true;
}

} // namespace

AmountAnswer parseAmount(std::string_view cell, int exponent, DecimalMark mark)
{
    AmountAnswer answer;
    if (readPlain(cell, exponent, mark, answer.minor))
        return answer;
    Spelling spelling;
    const auto fail = [&](AmountFault fault) {
        AmountAnswer failed;
        failed.fault = fault;
        failed.currency = spelling.currency;
        return failed;
    };
    switch (SpellingReader(cell).read(spelling)) {
    case Reading::Empty:
        return fail(AmountFault::Empty);
    case Reading::NoNumber:
        return fail(AmountFault::NotANumber);
    case Reading::Number:
        break;
    }
    if (spelling.percent)
        return fail(AmountFault::NotANumber);
    const Split split = splitOf(spelling);
    if (split.kind == Split::Kind::Malformed)
        return fail(AmountFault::NotANumber);
    std::size_t whole = split.whole;
    const Separator decimal = decimalOf(mark);
    if (split.kind == Split::Kind::OneGroup) {
        // A currency without a minor unit has no decimals that a comma could begin.
        const bool groups = decimal == Separator::None && exponent == 0 && split.separator == Separator::Comma;
        if (decimal == Separator::None && !groups)
            return fail(AmountFault::Ambiguous);
        if (decimal != split.separator)
            whole = spelling.count;
    } else if (spelling.gapCount == 1 && decimal != Separator::None && split.separator != Separator::None
        && split.separator != decimal) {
        return fail(AmountFault::NotANumber); // "1,50" where points are decimal
    }
    const AmountFault fault = scaledValue(spelling, whole, exponent, answer.minor);
    if (fault != AmountFault::None)
        return fail(fault);
    answer.currency = spelling.currency;
    return answer;
}

std::optional<std::int64_t> parseCount(std::string_view cell)
{
    std::int64_t value = 0;
    if (readPlain(cell, 0, DecimalMark::Unknown, value))
        return value;
    Spelling spelling;
    if (SpellingReader(cell).read(spelling) != Reading::Number || spelling.percent || !spelling.currency.empty())
        return std::nullopt;
    const Split split = splitOf(spelling);
    const bool isWhole =
        split.kind == Split::Kind::OneGroup || (split.kind == Split::Kind::Clear && split.separator == Separator::None);
    if (!isWhole || scaledValue(spelling, spelling.count, 0, value) != AmountFault::None)
        return std::nullopt;
    return value;
}

std::optional<std::int64_t> parseRateMillionths(std::string_view cell, bool fraction)
{
    Spelling spelling;
    if (SpellingReader(cell).read(spelling) != Reading::Number || !spelling.currency.empty())
        return std::nullopt;
    const Split split = splitOf(spelling); // a rate has no thousands: one separator is the decimal one
    if (split.kind == Split::Kind::Malformed || split.whole > 12 || spelling.tooManyDigits)
        return std::nullopt;
    // 0.10 is 100,000 millionths; 10 % moves the point by two.
    const std::size_t shift = spelling.percent || !fraction ? 4 : 6;
    Int128 numerator = 0;
    Int128 denominator = 1;
    for (std::size_t i = 0; i < std::max(spelling.count, split.whole + shift); ++i) {
        if (i >= split.whole + shift) {
            if (denominator > Int128{1'000'000'000'000})
                break; // far behind the millionth
            denominator *= 10;
        }
        numerator = numerator * 10 + (i < spelling.count ? spelling.digits[i] - '0' : 0);
    }
    const std::int64_t value = divideRounded(numerator, denominator);
    return spelling.negative ? -value : value;
}

void DecimalMarkFinder::add(std::string_view cell)
{
    Spelling spelling;
    if (SpellingReader(cell).read(spelling) != Reading::Number || spelling.gapCount == 0)
        return;
    const Split split = splitOf(spelling);
    if (split.kind == Split::Kind::Malformed)
        return;
    if (split.kind == Split::Kind::OneGroup) {
        m_ambiguous = true;
        return;
    }
    Separator decimal = split.separator;
    if (decimal == Separator::None) {
        // Points or commas between thousands leave the other one for decimals.
        const Separator group = spelling.gaps[0].kind;
        decimal = group == Separator::Point ? Separator::Comma
            : group == Separator::Comma     ? Separator::Point
                                            : Separator::None;
    }
    m_point = m_point || decimal == Separator::Point;
    m_comma = m_comma || decimal == Separator::Comma;
}

DecimalMark DecimalMarkFinder::mark() const
{
    if (m_point == m_comma)
        return DecimalMark::Unknown;
    return m_point ? DecimalMark::Point : DecimalMark::Comma;
}

bool DecimalMarkFinder::sawAmbiguous() const
{
    return m_ambiguous;
}

} // namespace postledger
