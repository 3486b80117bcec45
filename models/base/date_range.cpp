// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/date_range.h"

#include <algorithm>

namespace postledger {

namespace {

Day yearBefore(Day day)
{
    const CivilDate date = civilFromDay(day);
    return dayFromCivil(date.year - 1, date.month, std::min(date.day, daysInMonth(date.year - 1, date.month)));
}

} // namespace

DateRange previousPeriod(const DateRange &range)
{
    const CivilDate from = civilFromDay(range.first);
    const CivilDate to = civilFromDay(range.last);
    if (from.day == 1 && to.day == daysInMonth(to.year, to.month)) {
        const int months = (to.year - from.year) * 12 + to.month - from.month + 1;
        const int start = from.year * 12 + from.month - 1 - months;
        return {dayFromCivil(start / 12, start % 12 + 1, 1), range.first - 1};
    }
    return {range.first - range.days(), range.first - 1};
}

DateRange samePeriodLastYear(const DateRange &range)
{
    return {yearBefore(range.first), yearBefore(range.last)};
}

} // namespace postledger
