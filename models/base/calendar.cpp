// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/calendar.h"

#include <cstdio>

namespace postledger {

namespace {

std::optional<int> number(std::string_view text)
{
    int value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9')
            return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

std::string format(const char *pattern, int a, int b, int c)
{
    char buffer[40];
    const int length = std::snprintf(buffer, sizeof buffer, pattern, a, b, c);
    return {buffer, static_cast<std::size_t>(length)};
}

} // namespace

std::string isoDay(Day day)
{
    const CivilDate date = civilFromDay(day);
    return format("%04d-%02d-%02d", date.year, date.month, date.day);
}

std::string isoMonth(Day day)
{
    const CivilDate date = civilFromDay(day);
    return format("%04d-%02d", date.year, date.month, 0);
}

std::string isoWeek(Day day)
{
    // The week belongs to the year that holds its Thursday.
    const Day thursday = weekStart(day) + 3;
    const int year = civilFromDay(thursday).year;
    const int week = (thursday - dayFromCivil(year, 1, 1)) / 7 + 1;
    return format("%04d-W%02d", year, week, 0);
}

std::string isoInstant(Instant instant)
{
    std::int64_t days = instant / kSecondsPerDay;
    std::int64_t seconds = instant % kSecondsPerDay;
    if (seconds < 0) {
        seconds += kSecondsPerDay;
        --days;
    }
    const auto rest = static_cast<int>(seconds);
    return isoDay(static_cast<Day>(days)) + format("T%02d:%02d:%02dZ", rest / 3600, rest / 60 % 60, rest % 60);
}

std::optional<Day> parseIsoDay(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return std::nullopt;
    const auto year = number(text.substr(0, 4));
    const auto month = number(text.substr(5, 2));
    const auto day = number(text.substr(8, 2));
    if (!year || !month || !day || *month < 1 || *month > 12 || *day < 1 || *day > daysInMonth(*year, *month))
        return std::nullopt;
    return dayFromCivil(*year, *month, *day);
}

std::optional<Instant> parseIsoInstant(std::string_view text)
{
    if (text.size() < 20 || (text[10] != 'T' && text[10] != ' ') || text[13] != ':' || text[16] != ':')
        return std::nullopt;
    const auto day = parseIsoDay(text.substr(0, 10));
    const auto hour = number(text.substr(11, 2));
    const auto minute = number(text.substr(14, 2));
    const auto second = number(text.substr(17, 2));
    if (!day || !hour || !minute || !second || *hour > 23 || *minute > 59 || *second > 59)
        return std::nullopt;
    const Instant local = *day * kSecondsPerDay + *hour * 3600 + *minute * 60 + *second;
    std::string_view zone = text.substr(19);
    if (zone == "Z")
        return local;
    if (zone.size() != 6 || zone[3] != ':' || (zone[0] != '+' && zone[0] != '-'))
        return std::nullopt;
    const auto hours = number(zone.substr(1, 2));
    const auto minutes = number(zone.substr(4, 2));
    if (!hours || !minutes || *hours > 23 || *minutes > 59)
        return std::nullopt;
    const int offset = (*hours * 60 + *minutes) * 60;
    return local - (zone[0] == '+' ? offset : -offset);
}

} // namespace postledger
