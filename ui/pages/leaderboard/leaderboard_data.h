// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analytics/facts.h"
#include "base/date_range.h"
#include "domain/query.h"
#include "tables/leaderboard_model.h"

#include <string>
#include <vector>

namespace postledger {

class ViewState;

/// The KPIs of a leaderboard in their order; the first \c shown are visible unless a person chooses others.
struct LeaderboardKpis
{
    std::vector<std::string> kpis;
    std::size_t shown = 0;
};
LeaderboardKpis leaderboardKpis(Dimension subject);

/// One span: the figures, the trend of net revenue (by day up to 62 days, else by week) and the total.
std::vector<Query> leaderboardQueries(const ViewState &view, Dimension subject, const DateRange &shown);
/// The model's content from the answers to leaderboardQueries().
LeaderboardData leaderboardData(
    const Facts &facts, Dimension subject, const DateRange &range, std::vector<ResultTable> answers);
/// "214 posts", "4,912 orders", "$218,440, of which $36,900 unattributed"
QStringList leaderboardBasis(Dimension subject, const ResultTable &table, const ResultTable &total);
/// An empty table with the columns that the answers will have.
LeaderboardData emptyLeaderboard(Dimension subject);

} // namespace postledger
