// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/number_form.h"

#include "base/calendar.h"
#include "base/text.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

namespace postledger {

namespace {

constexpr int kDigitsOfADouble = 15;
constexpr std::int64_t kMillisecondsPerDay = std::int64_t{86'400'000};

/// Letters of a format code that count: one for each run, "M" for a month by name.
struct Letters
{
    bool years = false;
    bool months = false; ///< by name
    bool days = false;
    bool hours = false;
    bool seconds = false;
    bool ms = false; ///< months or minutes
    bool elapsed = false;
};

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

/// "[h]", "[mm]", "[ss]".
bool isElapsed(std::string_view bracket)
{
    return !bracket.empty() && std::string_view("hms").find(lower(bracket.front())) != std::string_view::npos
        && std::all_of(bracket.begin(), bracket.end(), [&](char c) { return lower(c) == lower(bracket.front()); });
}

Letters lettersOf(std::string_view code)
{
    Letters letters;
    for (std::size_t i = 0; i < code.size(); ++i) {
        switch (const char c = lower(code[i])) {
        case '"':
            i = std::min(code.find('"', i + 1), code.size());
            break;
        case '\\':
        case '_':
        case '*':
            ++i;
            break;
        case '[': {
            const std::size_t end = std::min(code.find(']', i), code.size());
            letters.elapsed = letters.elapsed || isElapsed(code.substr(i + 1, end - i - 1));
            i = end;
            break;
        }
        case ';':
            return letters;
        case 'g':
            if (equalsIgnoringCase(code.substr(i, 7), "general"))
                i += 6;
            break;
        case 'a':
            if (equalsIgnoringCase(code.substr(i, 5), "am/pm")) {
                letters.hours = true;
                i += 4;
            }
            break;
        case 'y':
            letters.years = true;
            break;
        case 'd':
            letters.days = true;
            break;
        case 'h':
            letters.hours = true;
            break;
        case 's':
            letters.seconds = true;
            break;
        case 'm': {
            std::size_t end = i;
            while (end < code.size() && lower(code[end]) == c)
                ++end;
            letters.ms = true;
            letters.months = letters.months || end - i >= 3;
            i = end - 1;
            break;
        }
        default:
            break;
        }
    }
    return letters;
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// The number as it is written when that is a plain decimal of digits that a double holds.
bool appendPlain(std::string &to, std::string_view text)
{
    const bool negative = text.starts_with('-');
    std::string_view digits = text.substr(negative ? 1 : 0);
    const std::size_t point = std::min(digits.find('.'), digits.size());
    std::string_view whole = digits.substr(0, point);
    std::string_view fraction = digits.substr(std::min(point + 1, digits.size()));
    if (whole.empty() || !std::all_of(whole.begin(), whole.end(), isDigit)
        || !std::all_of(fraction.begin(), fraction.end(), isDigit))
        return false;
    whole.remove_prefix(std::min(whole.find_first_not_of('0'), whole.size() - 1));
    while (fraction.ends_with('0'))
        fraction.remove_suffix(1);
    if (!fraction.empty() && whole.size() + fraction.size() > static_cast<std::size_t>(kDigitsOfADouble))
        return false;
    if (negative && !(whole == "0" && fraction.empty()))
        to += '-';
    to += whole;
    if (!fraction.empty()) {
        to += '.';
        to += fraction;
    }
    return true;
}

/// "-1.249e+01" as "-12.49". What would need many zeros stays as it is.
void appendExpanded(std::string &to, std::string_view scientific)
{
    constexpr int kLargestPlain = 20;
    constexpr int kSmallestPlain = -12;
    const std::size_t mark = scientific.find('e');
    std::string digits(scientific.substr(0, mark));
    int exponent = 0;
    const std::string_view power = scientific.substr(mark + (scientific[mark + 1] == '+' ? 2 : 1));
    std::from_chars(power.data(), power.data() + power.size(), exponent);
    if (exponent > kLargestPlain || exponent < kSmallestPlain) {
        to += scientific;
        return;
    }
    if (digits.starts_with('-')) {
        if (digits != "-0")
            to += '-';
        digits.erase(0, 1);
    }
    std::erase(digits, '.');
    if (exponent < 0) {
        digits.insert(0, static_cast<std::size_t>(-exponent), '0');
        exponent = 0;
    }
    const auto whole = static_cast<std::size_t>(exponent) + 1;
    if (digits.size() < whole)
        digits.resize(whole, '0');
    to.append(digits, 0, whole);
    if (digits.size() > whole) {
        to += '.';
        to.append(digits, whole);
    }
}

std::optional<double> parsed(std::string_view text)
{
    double value = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (fault != std::errc() || end != text.data() + text.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

void appendTwo(std::string &to, std::int64_t value)
{
    to += static_cast<char>('0' + value / 10);
    to += static_cast<char>('0' + value % 10);
}

} // namespace

NumberForm builtInForm(int id)
{
    if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 58))
        return NumberForm::Date;
    if (id == 22)
        return NumberForm::DateTime;
    if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || id == 45 || id == 47)
        return NumberForm::Time;
    return id == 46 ? NumberForm::Duration : NumberForm::Plain;
}

NumberForm formOf(std::string_view code)
{
    const Letters letters = lettersOf(code);
    if (letters.elapsed)
        return NumberForm::Duration;
    const bool time = letters.hours || letters.seconds;
    const bool date = letters.years || letters.days || letters.months || (letters.ms && !time);
    if (date)
        return time ? NumberForm::DateTime : NumberForm::Date;
    return time ? NumberForm::Time : NumberForm::Plain;
}

bool appendNumber(std::string &to, std::string_view text)
{
    text = trimmed(text);
    if (appendPlain(to, text))
        return true;
    const std::optional<double> value = parsed(text);
    if (!value)
        return false;
    char digits[64];
    const auto done = std::to_chars(digits, digits + sizeof digits, *value, std::chars_format::scientific);
    if (done.ec != std::errc())
        return false;
    appendExpanded(to, std::string_view(digits, done.ptr));
    return true;
}

bool appendSerial(std::string &to, std::string_view number, NumberForm form, bool from1904)
{
    const std::optional<double> serial = parsed(trimmed(number));
    constexpr double kFarthest = 2'958'466; // 31 December 9999 is the day before
    if (!serial || *serial < 0 || *serial >= kFarthest)
        return false;
    const std::int64_t milliseconds = std::llround(*serial * static_cast<double>(kMillisecondsPerDay));
    const std::int64_t seconds = (milliseconds + 500) / 1000;
    const std::int64_t days = seconds / kSecondsPerDay;
    const std::int64_t time = seconds % kSecondsPerDay;
    const auto appendTime = [&] {
        appendTwo(to, time / 3600);
        to += ':';
        appendTwo(to, time / 60 % 60);
        to += ':';
        appendTwo(to, time % 60);
    };
    if (form == NumberForm::Time && days == 0) {
        appendTime();
        return true;
    }
    // Day 60 of the 1900 epoch is a 29 February that never was; the days before it count from one day later.
    if (!from1904 && (days == 0 || days == 60))
        return false;
    constexpr std::int64_t kEpoch1900 = 25569; // serial of 1970-01-01
    constexpr std::int64_t kEpoch1904 = 24107;
    const std::int64_t day = from1904 ? days - kEpoch1904 : days - kEpoch1900 + (days < 60 ? 1 : 0);
    to += isoDay(static_cast<Day>(day));
    if (time != 0) {
        to += 'T';
        appendTime();
    }
    return true;
}

} // namespace postledger
