// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace postledger {

/// A day of the proleptic Gregorian calendar as its distance from 1970-01-01.
using Day = std::int32_t;
/// Seconds since 1970-01-01T00:00:00Z.
using Instant = std::int64_t;

constexpr std::int64_t kSecondsPerDay = 86400;

struct CivilDate
{
    int year = 1970;
    int month = 1; ///< 1..12
    int day = 1; ///< 1..31
    bool operator==(const CivilDate &) const = default;
};

/// \source H. Hinnant, "chrono-Compatible Low-Level Date Algorithms"
constexpr Day dayFromCivil(int year, int month, int day)
{
    year -= month <= 2 ? 1 : 0;
    const int era = (year >= 0 ? year : year - 399) / 400;
    const int yearOfEra = year - era * 400;
    const int dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    const int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return era * 146097 + dayOfEra - 719468;
}

constexpr CivilDate civilFromDay(Day days)
{
    days += 719468;
    const int era = (days >= 0 ? days : days - 146096) / 146097;
    const int dayOfEra = days - era * 146097;
    const int yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
    const int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const int monthIndex = (5 * dayOfYear + 2) / 153;
    const int day = dayOfYear - (153 * monthIndex + 2) / 5 + 1;
    const int month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9;
    return {yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day};
}

constexpr bool isLeapYear(int year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

/// 28..31; month 1..12.
constexpr int daysInMonth(int year, int month)
{
    constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && isLeapYear(year) ? 29 : kDays[month - 1];
}

/// Monday of the ISO week that \p day lies in.
constexpr Day weekStart(Day day)
{
    const int weekday = ((day + 3) % 7 + 7) % 7; // 1970-01-01 was a Thursday; Monday is 0
    return day - weekday;
}

/// First day of the month that \p day lies in.
constexpr Day monthStart(Day day)
{
    const CivilDate date = civilFromDay(day);
    return dayFromCivil(date.year, date.month, 1);
}

/// "2025-03-31", "2025-W14" (ISO week and its year), "2025-03".
std::string isoDay(Day day);
std::string isoWeek(Day day);
std::string isoMonth(Day day);
/// "2025-03-31T11:00:00Z"
std::string isoInstant(Instant instant);

/// Strict readers of the same forms; no value for anything else. parseIsoInstant() also takes an offset ("+02:00").
std::optional<Day> parseIsoDay(std::string_view text);
std::optional<Instant> parseIsoInstant(std::string_view text);

} // namespace postledger
