// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/date_range.h"
#include "codec/file_probe.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The period that an export covers, where only a line above its labels tells it.
namespace postledger {

/// No report covers more days: a year that was mistyped must not become a million of them.
inline constexpr int kLongestPeriodDays = 3660;

/// The lines above the labels, their cells joined by tabs; at most 20 of them. Empty for JSON and where there are none.
std::vector<std::string> linesAbove(const FileProbe &probe);

/// The only two days in \p text, year first or with a month by its name: "[Date Range]: 2026-01-01 ~ 2026-01-31",
/// "2026/01/01-2026/01/31", "2026年1月1日 - 2026年3月31日", "January 1, 2026 - March 31, 2026". None when there are not
/// two, when the second is before the first, or when the period is too long.
std::optional<DateRange> periodIn(std::string_view text);

/// The period of the first line above the labels that names one; of a file of rejected rows the one that it carries.
std::optional<DateRange> statedPeriod(const FileProbe &probe);

/// "2026-01-01/2026-01-31", which periodIn() reads.
std::string periodText(const DateRange &period);

} // namespace postledger
