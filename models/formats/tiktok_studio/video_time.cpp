// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/tiktok_studio/video_time.h"

#include "base/text.h"
#include "formats/tiktok_studio/columns.h"

#include <algorithm>
#include <charconv>

namespace postledger::tiktok_studio {

namespace {
constexpr int kIdShift = 32;
constexpr Day kLongestWait = 30;

template<typename Number>
std::optional<Number> wholeNumber(std::string_view text)
{
    Number value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return value;
}
} // namespace

std::optional<MonthDay> parseMonthDay(std::string_view cell)
{
    const std::string_view text = trimmed(cell);
    const std::size_t blank = text.find(' ');
    if (blank == std::string_view::npos)
        return std::nullopt;
    const auto month = std::find_if(std::begin(kMonths), std::end(kMonths),
        [&](std::string_view name) { return equalsIgnoringCase(text.substr(0, blank), name); });
    const auto day = wholeNumber<int>(trimmed(text.substr(blank)));
    constexpr int kLeapYear = 2024;
    const int number = static_cast<int>(month - std::begin(kMonths)) + 1;
    if (month == std::end(kMonths) || !day || *day < 1 || *day > daysInMonth(kLeapYear, number))
        return std::nullopt;
    return MonthDay{number, *day};
}

std::optional<Instant> instantInId(std::string_view id)
{
    constexpr std::size_t kDigits = 19;
    if (id.size() != kDigits)
        return std::nullopt;
    const auto number = wholeNumber<std::uint64_t>(id);
    if (!number)
        return std::nullopt;
    return static_cast<Instant>(*number >> kIdShift);
}

std::optional<Instant> publishedAt(std::string_view id, MonthDay day, const Zone &zone)
{
    const auto made = instantInId(id);
    if (!made)
        return std::nullopt;
    const Day madeOn = zone.localDay(*made);
    const int year = civilFromDay(madeOn).year;
    for (const int candidate : {year - 1, year, year + 1}) {
        if (day.day > daysInMonth(candidate, day.month))
            continue;
        const Day published = dayFromCivil(candidate, day.month, day.day);
        const Day wait = published - madeOn;
        if (wait >= -1 && wait <= 1)
            return made;
        if (wait > 1 && wait <= kLongestWait)
            return zone.startOfDay(published);
    }
    return std::nullopt;
}

VideoLink parseVideoLink(std::string_view link)
{
    VideoLink parts;
    std::string_view rest = link.substr(0, link.find_first_of("?#"));
    while (rest.ends_with('/'))
        rest.remove_suffix(1);
    const std::size_t lastSlash = rest.rfind('/');
    if (lastSlash == std::string_view::npos)
        return parts;
    const std::string_view id = rest.substr(lastSlash + 1);
    if (id.empty() || !std::all_of(id.begin(), id.end(), [](char c) { return c >= '0' && c <= '9'; }))
        return parts;
    parts.id = id;
    rest = rest.substr(0, lastSlash);
    const std::size_t kindSlash = rest.rfind('/');
    if (kindSlash == std::string_view::npos)
        return parts;
    parts.kind = rest.substr(kindSlash + 1);
    rest = rest.substr(0, kindSlash);
    const std::size_t handleSlash = rest.rfind('/');
    const std::string_view handle = rest.substr(handleSlash == std::string_view::npos ? 0 : handleSlash + 1);
    if (handle.starts_with('@'))
        parts.handle = handle.substr(1);
    return parts;
}

} // namespace postledger::tiktok_studio
