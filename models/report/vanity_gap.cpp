// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/vanity_gap.h"

#include "report/phrasing.h"
#include "report/ranks.h"

#include <algorithm>

namespace postledger {

VanityGap vanityGap(
    const ResultTable &table, std::size_t engagementColumn, std::size_t revenueColumn, std::size_t limit)
{
    VanityGap gap;
    std::vector<const ResultTable::Row *> rows;
    std::vector<double> engagement, revenue;
    for (const ResultTable::Row &row : table.rows) {
        if (isWithoutValue(table, row) || engagementColumn >= row.figures.size() || revenueColumn >= row.figures.size()
            || !row.figures[engagementColumn].value || !row.figures[revenueColumn].value)
            continue;
        rows.push_back(&row);
        engagement.push_back(*row.figures[engagementColumn].value);
        revenue.push_back(*row.figures[revenueColumn].value);
    }
    gap.ranked = static_cast<int>(rows.size());
    constexpr int kFewest = 6; // below, a third of the field is one place
    if (gap.ranked < kFewest)
        return gap;
    const std::vector<int> byEngagement = descendingRanks(engagement);
    const std::vector<int> byRevenue = descendingRanks(revenue);
    const int half = gap.ranked / 2;
    const int far = (gap.ranked + 2) / 3;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const GapEntry entry{rows[i]->keys.front(), titleInText(table, *rows[i]), byEngagement[i], byRevenue[i]};
        const int fall = entry.revenueRank - entry.engagementRank;
        if (fall >= far && entry.engagementRank <= half)
            gap.loud.push_back(entry);
        else if (-fall >= far && entry.revenueRank <= half && revenue[i] > 0)
            gap.quiet.push_back(entry);
    }
    const auto keep = [limit](std::vector<GapEntry> &entries, auto &&distance) {
        std::stable_sort(entries.begin(), entries.end(),
            [&](const GapEntry &a, const GapEntry &b) { return distance(a) > distance(b); });
        if (entries.size() > limit)
            entries.resize(limit);
    };
    keep(gap.loud, [](const GapEntry &entry) { return entry.revenueRank - entry.engagementRank; });
    keep(gap.quiet, [](const GapEntry &entry) { return entry.engagementRank - entry.revenueRank; });
    return gap;
}

} // namespace postledger
