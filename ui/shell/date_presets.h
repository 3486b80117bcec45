// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/date_range.h"
#include "kit/view_state.h"

#include <QString>

#include <optional>
#include <span>

namespace postledger {

enum class DatePreset
{
    Last7,
    Last28,
    Last90,
    MonthToDate,
    QuarterToDate,
    YearToDate,
    LastMonth,
    LastQuarter,
    All,
};
std::span<const DatePreset> allDatePresets();
QString datePresetName(DatePreset preset);
/// Stable word for settings: "last90".
QString datePresetId(DatePreset preset);

/// The days of \p preset as seen from \p newest, the newest day that has orders: an export of last week still shows its
/// last 7 days, not seven empty ones.
DateRange presetRange(DatePreset preset, Day newest);
/// The preset that gives \p range; none for a custom one.
std::optional<DatePreset> presetOf(const DateRange &range, Day newest);

QString comparisonName(Comparison comparison);

} // namespace postledger
