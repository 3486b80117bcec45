// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result_table.h"

#include <QString>

#include <vector>

namespace postledger {

/// A row whose rank by engagement lies far from its rank by revenue.
struct GapEntry
{
    std::string key;
    QString title;
    int engagementRank = 0; ///< 1: the most
    int revenueRank = 0;
    bool operator==(const GapEntry &) const = default;
};
struct VanityGap
{
    std::vector<GapEntry> loud; ///< loud, but not bought: widest gap first
    std::vector<GapEntry> quiet; ///< quiet, but sells
    int ranked = 0; ///< rows with both values
};

/// Ranks the rows of \p table that have both values. Loud is the better half by engagement that falls back by at
/// least a third of the field; quiet the reverse, and something was sold. At most \p limit of each; none below 6 rows.
VanityGap vanityGap(
    const ResultTable &table, std::size_t engagementColumn, std::size_t revenueColumn, std::size_t limit);

} // namespace postledger
