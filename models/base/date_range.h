// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/calendar.h"

#include <algorithm>
#include <cstdint>
#include <limits>

namespace postledger {

/// Whole days of the workspace's time zone, both ends included. The default takes in every day.
struct DateRange
{
    Day first = std::numeric_limits<Day>::min();
    Day last = std::numeric_limits<Day>::max();

    bool contains(Day day) const { return first <= day && day <= last; }
    bool isEmpty() const { return last < first; }
    bool isUnbounded() const { return *this == DateRange{}; }
    /// Days in the range; the most that an int holds when there are more.
    int days() const
    {
        const std::int64_t count = std::int64_t{last} - first + 1;
        return static_cast<int>(std::min<std::int64_t>(count, std::numeric_limits<int>::max()));
    }
    bool operator==(const DateRange &) const = default;
};

/// The range of equal length that ends the day before \p range begins; whole calendar months before whole months.
DateRange previousPeriod(const DateRange &range);
/// The same calendar days one year earlier (29 February becomes 28 February).
DateRange samePeriodLastYear(const DateRange &range);

} // namespace postledger
