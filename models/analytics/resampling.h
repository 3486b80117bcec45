// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analytics/kpi.h"
#include "domain/query.h"

#include <cstdint>
#include <span>

namespace postledger {

class Facts;

/// Fills the limits, the n and the mark of a dominant order of every KPI of \p table that is resampled, for the
/// question that \p table answers. Orders of a group are drawn in the order of their instants, posts in the order of
/// the facts; every figure starts with the seed anew, so that it depends on nothing but its own units.
///
/// None below 5 units, where no draw shows any spread (all units agree, which proves nothing), where a limit is
/// infinite (resamples without a denominator), and for PostsWithSpend where media spend of the group names no post:
/// then there are no pairs. What is credited to a creator or campaign without a post is one unit. \source statistics
/// specification, sections 1 and 5; beyond 20,000 units see inUnitGroups() \param keys  pairKey() of each row's codes
/// Threads of the facts help; their number changes nothing.
void addResampledLimits(const Facts &facts, const Query &query, std::span<const Kpi *const> kpis,
    std::span<const std::uint64_t> keys, ResultTable &table);

} // namespace postledger
