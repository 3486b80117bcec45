// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "codec/values.h"

#include <algorithm>
#include <array>

namespace postledger {

namespace {

int twoDigits(const char *at)
{
    return (at[0] - '0') * 10 + (at[1] - '0');
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isAsciiLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::optional<std::int64_t> localSeconds(int year, int month, int day, int hour, int minute, int second)
{
    if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month))
        return std::nullopt;
    if (hour > 23 || minute > 59 || second > 59)
        return std::nullopt;
    return std::int64_t{dayFromCivil(year, month, day)} * kSecondsPerDay + hour * 3600 + minute * 60 + second;
}

/// `YYYY-MM-DD HH:MM:SS`, alone or with ` ±ZZZZ` or `Z`: what most exports write.
bool readUsual(std::string_view text, std::optional<LocalTime> &result)
{
    if (text.size() < 19)
        return false;
    const char *c = text.data();
    static constexpr std::array<int, 14> kDigits = {0, 1, 2, 3, 5, 6, 8, 9, 11, 12, 14, 15, 17, 18};
    for (const int i : kDigits) {
        if (!isDigit(c[i]))
            return false;
    }
    if (c[4] != '-' || c[7] != '-' || (c[10] != ' ' && c[10] != 'T') || c[13] != ':' || c[16] != ':')
        return false;
    LocalTime time;
    if (text.size() == 20 && c[19] == 'Z') {
        time.offset = 0;
    } else if (text.size() == 25 && c[19] == ' ' && (c[20] == '+' || c[20] == '-') && isDigit(c[21]) && isDigit(c[22])
        && isDigit(c[23]) && isDigit(c[24])) {
        const int seconds = twoDigits(c + 21) * 3600 + twoDigits(c + 23) * 60;
        time.offset = c[20] == '-' ? -seconds : seconds;
    } else if (text.size() != 19) {
        return false;
    }
    const auto local = localSeconds(twoDigits(c) * 100 + twoDigits(c + 2), twoDigits(c + 5), twoDigits(c + 8),
        twoDigits(c + 11), twoDigits(c + 14), twoDigits(c + 17));
    if (local && (!time.offset || (*time.offset >= -14 * 3600 && *time.offset <= 14 * 3600))) {
        time.local = *local;
        result = time;
    }
    return true;
}

int monthOfName(std::string_view word)
{
    static constexpr std::array<std::string_view, 12> kEnglish = {"january", "february", "march", "april", "may",
        "june", "july", "august", "september", "october", "november", "december"};
    static constexpr std::array<std::string_view, 12> kGerman = {"januar", "februar", "m\xC3\xA4rz", "april", "mai",
        "juni", "juli", "august", "september", "oktober", "november", "dezember"};
    const std::string name = asciiLower(word);
    if (name.size() < 3)
        return 0;
    for (std::size_t i = 0; i < 12; ++i) {
        if (name == kEnglish[i] || name == kEnglish[i].substr(0, 3) || name == kGerman[i]
            || name == kGerman[i].substr(0, i == 2 ? 4 : 3) || (i == 8 && name == "sept"))
            return static_cast<int>(i) + 1;
    }
    return 0;
}

bool isWeekday(std::string_view word)
{
    static constexpr std::array<std::string_view, 7> kNames = {
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};
    const std::string name = asciiLower(word);
    for (const std::string_view day : kNames) {
        if (name == day || name == day.substr(0, 3))
            return true;
    }
    return false;
}

/// Reads the parts of a date one after the other.
class DateReader
{
public:
    explicit DateReader(std::string_view text)
        : m_text(text)
    {
    }

    enum class Form : std::uint8_t
    {
        None,
        YearFirst,
        DayFirst, ///< by its form: points, or a month's name
        MonthFirst, ///< a month's name first
        Numbers ///< two numbers of which either may be the day
    };
    struct Date
    {
        Form form = Form::None;
        int first = 0; ///< day or month; of YearFirst the month
        int second = 0;
        int year = 0;
    };

    Date readDate();
    /// Hour, minute and second behind the date; none when what follows is no time.
    std::optional<LocalTime> readTime();

private:
    bool atEnd() const { return m_at >= m_text.size(); }
    char current() const { return atEnd() ? '\0' : m_text[m_at]; }
    bool take(char c)
    {
        if (current() != c)
            return false;
        ++m_at;
        return true;
    }
    bool take(std::string_view text)
    {
        if (!m_text.substr(m_at).starts_with(text))
            return false;
        m_at += text.size();
        return true;
    }
    void skipBlanks()
    {
        while (take(' ') || take('\t') || take("\xC2\xA0") || take("\xE2\x80\xAF")) { }
    }
    /// \return -1 when there is no number of at most \p longest digits
    int number(std::size_t longest)
    {
        const std::size_t begin = m_at;
        int value = 0;
        while (isDigit(current()) && m_at - begin <= longest)
            value = value * 10 + (m_text[m_at++] - '0');
        m_digits = m_at - begin;
        return m_digits == 0 || m_digits > longest ? -1 : value;
    }
    std::string_view word()
    {
        const std::size_t begin = m_at;
        while (!atEnd() && (isAsciiLetter(current()) || static_cast<unsigned char>(current()) >= 0x80))
            ++m_at;
        return m_text.substr(begin, m_at - begin);
    }
    int year()
    {
        const int value = number(4);
        if (m_digits == 2)
            return 2000 + value;
        return m_digits == 4 ? value : -1;
    }
    Date namedMonthFirst();
    Date namedMonthSecond(int day);
    std::optional<int> readOffset();

    std::string_view m_text;
    std::size_t m_at = 0;
    std::size_t m_digits = 0; ///< of the last number()
};

DateReader::Date DateReader::namedMonthFirst()
{
    std::string_view name = word();
    if (isWeekday(name)) {
        take(',');
        skipBlanks();
        if (isDigit(current())) {
            const int day = number(2);
            take('.');
            skipBlanks();
            return namedMonthSecond(day);
        }
        name = word();
    }
    Date date;
    date.first = monthOfName(name);
    if (date.first == 0)
        return {};
    take('.');
    skipBlanks();
    date.second = number(2);
    if (date.second < 0 || m_digits > 2)
        return {};
    take(',');
    skipBlanks();
    date.year = number(4);
    if (m_digits != 4)
        return {};
    date.form = Form::MonthFirst;
    return date;
}

DateReader::Date DateReader::namedMonthSecond(int day)
{
    Date date;
    date.first = day;
    date.second = monthOfName(word());
    if (day < 0 || date.second == 0)
        return {};
    take('.');
    take(',');
    if (!take('-'))
        skipBlanks();
    date.year = year();
    if (date.year < 0)
        return {};
    date.form = Form::DayFirst;
    return date;
}

DateReader::Date DateReader::readDate()
{
    if (!isDigit(current()))
        return namedMonthFirst();
    Date date;
    const int first = number(8);
    if (m_digits == 8) {
        // YYYYMMDD; a longer or shorter run of digits is a number.
        return {Form::YearFirst, first / 100 % 100, first % 100, first / 10000};
    }
    if (m_digits == 4) {
        const bool chinese = take("\xE5\xB9\xB4"); // year, month and day signs
        const char separator = current();
        if (!chinese && separator != '-' && separator != '/' && separator != '.')
            return {};
        if (!chinese)
            ++m_at;
        date.year = first;
        date.first = number(2);
        if (date.first < 0 || !(chinese ? take("\xE6\x9C\x88") : take(separator)))
            return {};
        date.second = number(2);
        if (date.second < 0 || (chinese && !take("\xE6\x97\xA5")))
            return {};
        date.form = Form::YearFirst;
        return date;
    }
    if (m_digits > 2)
        return {};
    const char separator = current();
    if (separator == ' ' || separator == '\t' || isAsciiLetter(separator)) {
        skipBlanks();
        return namedMonthSecond(first);
    }
    if (separator != '/' && separator != '-' && separator != '.')
        return {};
    ++m_at;
    if (isAsciiLetter(current()))
        return namedMonthSecond(first);
    if (separator == '.' && current() == ' ') {
        skipBlanks();
        return namedMonthSecond(first);
    }
    date.first = first;
    date.second = number(2);
    if (date.second < 0 || !take(separator))
        return {};
    date.year = year();
    if (date.year < 0)
        return {};
    date.form = separator == '.' ? Form::DayFirst : Form::Numbers;
    return date;
}

std::optional<int> DateReader::readOffset()
{
    if (take('Z') || take("UTC") || take("GMT")) {
        if (atEnd())
            return 0;
    }
    const bool negative = current() == '-';
    if (!take('+') && !take('-'))
        return std::nullopt;
    int hours = number(4);
    int minutes = 0;
    if (hours < 0)
        return std::nullopt;
    if (m_digits == 4) {
        minutes = hours % 100;
        hours /= 100;
    } else if (m_digits > 2) {
        return std::nullopt;
    } else if (take(':')) {
        minutes = number(2);
        if (m_digits != 2)
            return std::nullopt;
    }
    if (!atEnd() || hours > 14 || minutes < 0 || minutes > 59)
        return std::nullopt;
    const int seconds = hours * 3600 + minutes * 60;
    return negative ? -seconds : seconds;
}

std::optional<LocalTime> DateReader::readTime()
{
    LocalTime time;
    const std::size_t begin = m_at;
    take(',');
    skipBlanks();
    if (m_at == begin && (current() == 'T' || current() == 't'))
        ++m_at;
    if (atEnd()) {
        time.hasTime = false;
        return m_at == begin ? std::optional(time) : std::nullopt;
    }
    if (m_at == begin)
        return std::nullopt;
    int hour = number(2);
    const char separator = current();
    if (hour < 0 || (separator != ':' && separator != '.'))
        return std::nullopt;
    ++m_at;
    const int minute = number(2);
    if (minute < 0 || m_digits != 2)
        return std::nullopt;
    int second = 0;
    if (take(separator)) {
        second = number(2);
        if (second < 0 || m_digits != 2)
            return std::nullopt;
        if (take('.') || take(',')) {
            if (!isDigit(current()))
                return std::nullopt;
            while (isDigit(current()))
                ++m_at;
        }
    }
    skipBlanks();
    const char half = static_cast<char>(current() | 0x20);
    if ((half == 'a' || half == 'p') && m_at + 1 < m_text.size() && (m_text[m_at + 1] | 0x20) == 'm') {
        if (hour < 1 || hour > 12)
            return std::nullopt;
        hour = hour % 12 + (half == 'p' ? 12 : 0);
        m_at += 2;
        skipBlanks();
    }
    if (!atEnd()) {
        time.offset = readOffset();
        if (!time.offset || !atEnd())
            return std::nullopt;
    }
    if (hour > 23 || minute > 59 || second > 59)
        return std::nullopt;
    time.local = hour * 3600 + minute * 60 + second;
    return time;
}

} // namespace

std::optional<LocalTime> parseLocalTime(std::string_view cell, DateOrder order)
{
    const std::string_view text = trimmed(cell);
    std::optional<LocalTime> result;
    if (readUsual(text, result))
        return result;
    DateReader reader(text);
    DateReader::Date date = reader.readDate();
    int month = date.first;
    int day = date.second;
    switch (date.form) {
    case DateReader::Form::None:
        return std::nullopt;
    case DateReader::Form::YearFirst:
    case DateReader::Form::MonthFirst:
        break;
    case DateReader::Form::DayFirst:
        std::swap(month, day);
        break;
    case DateReader::Form::Numbers: {
        const bool dayFirst =
            order == DateOrder::DayFirst || (order == DateOrder::Unknown && date.first > 12 && date.second <= 12);
        const bool monthFirst =
            order == DateOrder::MonthFirst || (order == DateOrder::Unknown && date.second > 12 && date.first <= 12);
        // 05/05/2024 is the same day either way.
        if (!dayFirst && !monthFirst && (order != DateOrder::Unknown || date.first != date.second))
            return std::nullopt;
        if (dayFirst)
            std::swap(month, day);
        break;
    }
    }
    const auto midnight = localSeconds(date.year, month, day, 0, 0, 0);
    if (!midnight)
        return std::nullopt;
    result = reader.readTime();
    if (result)
        result->local += *midnight;
    return result;
}

std::optional<Instant> parseInstant(std::string_view cell, DateOrder order, const Zone &zone, Zone::Kind *kind)
{
    if (kind != nullptr)
        *kind = Zone::Kind::Unique;
    const auto time = parseLocalTime(cell, order);
    if (!time)
        return std::nullopt;
    if (time->offset)
        return time->local - *time->offset;
    const Zone::UtcAnswer answer = zone.toUtc(time->local);
    if (kind != nullptr)
        *kind = answer.kind;
    return answer.at;
}

std::optional<LocalTime> parseSerial(std::string_view cell)
{
    constexpr std::size_t kDayDigits = 5;
    constexpr std::int64_t kFirst = 20'000;
    constexpr std::int64_t kLast = 80'000;
    constexpr std::int64_t kEpoch = 25'569; // serial of 1970-01-01
    constexpr std::int64_t kMillisecondsPerDay = 1000 * kSecondsPerDay;
    constexpr std::size_t kFractionDigits = 10; // a tenth of a millisecond is less than what they tell
    const std::string_view text = trimmed(cell);
    if (text.size() < kDayDigits || !std::all_of(text.begin(), text.begin() + kDayDigits, isDigit))
        return std::nullopt;
    std::int64_t day = 0;
    for (const char digit : text.substr(0, kDayDigits))
        day = day * 10 + (digit - '0');
    if (day < kFirst || day > kLast)
        return std::nullopt;
    LocalTime time;
    time.hasTime = text.size() > kDayDigits;
    std::int64_t milliseconds = 0;
    if (time.hasTime) {
        const std::string_view fraction = text.substr(kDayDigits + 1);
        const char mark = text[kDayDigits];
        if ((mark != '.' && mark != ',') || fraction.empty() || !std::all_of(fraction.begin(), fraction.end(), isDigit))
            return std::nullopt;
        std::int64_t digits = 0;
        std::int64_t scale = 1;
        for (const char digit : fraction.substr(0, kFractionDigits)) {
            digits = digits * 10 + (digit - '0');
            scale *= 10;
        }
        milliseconds = (digits * kMillisecondsPerDay + scale / 2) / scale; // below 9e17
    }
    time.local = (day - kEpoch) * kSecondsPerDay + (milliseconds + 500) / 1000;
    return time;
}

void SerialFinder::add(std::string_view cell)
{
    (parseSerial(cell) ? m_serial : m_other) = true;
}

void DateOrderFinder::add(std::string_view cell)
{
    const std::string_view text = trimmed(cell);
    DateReader reader(text);
    const DateReader::Date date = reader.readDate();
    switch (date.form) {
    case DateReader::Form::None:
    case DateReader::Form::MonthFirst: // a name says which part is the month
        break;
    case DateReader::Form::YearFirst:
        m_yearFirst = true;
        break;
    case DateReader::Form::DayFirst:
        m_dayFirst = true;
        break;
    case DateReader::Form::Numbers:
        if (date.first > 12 && date.second <= 12)
            m_dayFirst = true;
        else if (date.second > 12 && date.first <= 12)
            m_monthFirst = true;
        else if (date.first != date.second)
            m_either = true;
        break;
    }
}

DateOrder DateOrderFinder::order() const
{
    if (m_dayFirst != m_monthFirst)
        return m_dayFirst ? DateOrder::DayFirst : DateOrder::MonthFirst;
    return m_yearFirst && !m_dayFirst && !m_either ? DateOrder::YearFirst : DateOrder::Unknown;
}

bool DateOrderFinder::sawAmbiguous() const
{
    return m_either;
}

} // namespace postledger
