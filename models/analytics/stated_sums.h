// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/calendar.h"

#include <cstdint>
#include <span>
#include <vector>

/// Sums that a report states for several days together. Nothing tells what a day had of them, so each day gets the same
/// part (straight line), to the minor unit, and the parts add up to the sum.
namespace postledger {

/// Longer sums are those of a damaged file, and count on their first day.
inline constexpr int kMostStatedDays = 3660;

/// What was stated for days in a row. Sums of one group speak of the same thing: a campaign on a platform.
struct StatedSum
{
    std::int32_t group = 0;
    std::int32_t part = -1; ///< of the group (a post); -1: all of it
    Day first = 0;
    Day last = 0; ///< included; equal to first: nothing to spread
    std::int64_t amount = 0;

    /// Whether there is anything to spread.
    bool isOfDays() const { return last > first && std::int64_t{last} - first < kMostStatedDays; }
};

struct DayShare
{
    std::size_t sum = 0; ///< index
    Day day = 0;
    std::int64_t amount = 0; ///< never 0
};

struct Spreading
{
    std::vector<DayShare> shares; ///< of the sums over several days, in any order
    std::int64_t spread = 0; ///< sums over several days
    std::int64_t overlapping = 0; ///< those of them of which shorter ones state a part
    std::int64_t exceeded = 0; ///< those of them of which shorter ones state more than they say: they count nothing
};

/// A sum over several days that takes in what shorter ones of its group state counts with what these leave of it, on
/// the days that they leave, so that a month adds up to its own report and not to twice the days that were imported
/// too. Where two overlap only in part, the shorter one stands for the common days (of equally long ones the later). A
/// sum of the whole group takes in its parts, and parts of the same days together take in what is stated for the whole
/// group within them; where that is more than all of them, it stands for its days alone. Does not depend on the order
/// of \p sums.
Spreading spreadOverDays(std::span<const StatedSum> sums);

} // namespace postledger
