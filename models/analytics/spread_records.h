// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analytics/stated_sums.h"
#include "base/zone.h"
#include "domain/records.h"

#include <span>
#include <vector>

/// Costs and claims of several days by day.
namespace postledger {

/// What a cost has on a day.
struct CostDay
{
    std::uint32_t cost = 0; ///< index
    Day day = 0;
    std::int64_t amount = 0;
};

/// The days of \p costs, whether stated by day or for several together; those of one sum follow one another.
/// \param spreading  gets the counts
std::vector<CostDay> spreadCosts(std::span<const Spend> costs, Spreading &spreading);

/// How many costs of advertising are stated for a campaign as a whole on a day for which its posts state costs as well.
/// Both count: nothing tells whether one holds the other.
std::int64_t costsAtTwoLevels(std::span<const Spend> costs);

/// The claims of several days among \p claims, by day; their instants are the beginnings of days in \p zone. They keep
/// what names them, and follow one another.
/// \param claims  also those of single days, which are not handed on
std::vector<Claim> spreadClaims(std::span<const Claim> claims, const Zone &zone);

} // namespace postledger
