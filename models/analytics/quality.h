// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analytics/facts_data.h"

namespace postledger {

/// What the build met and left out.
struct QualityCounts
{
    std::int64_t testOrders = 0, mirrorOrders = 0, zeroOrders = 0, ordersWithoutGoods = 0;
    std::int64_t mirrorRefunds = 0; ///< copies that state a refund of which the order that counts knows nothing
    std::int64_t undatedRefunds = 0, refundsWithoutOrder = 0, declarationsWithoutOrder = 0;
    std::int64_t feesWithoutOrder = 0, feesDiffer = 0, feesAdjustedOnly = 0, payoutAdsLeftOut = 0;
    std::int64_t costsOfPeriods = 0, costsOverlapping = 0, costsExceeded = 0, costsAtTwoLevels = 0;
    std::int64_t ordersWithoutRate = 0;
    std::optional<Instant> newestWithoutRate; ///< of these
    std::vector<std::string> circularLinks, danglingLinks; ///< "alias → target"
};

/// Fills facts.about.
void describe(Facts &facts, const FactsInput &input, const QualityCounts &counts);

} // namespace postledger
