// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analytics/kpi.h"
#include "report/phrasing.h"

#include <optional>
#include <vector>

/// What the figures say, in words that stay within the wording rules: recorded amounts are facts, rates are estimates,
/// nothing "proves" and nothing is "caused".
namespace postledger {

/// "October sold $24,100 more than September"; the page's title.
/// \param before  none: no comparison
QString revenueHeadline(const Phrasing &phrasing, const DateRange &range, const Figure &now,
    const std::optional<DateRange> &beforeRange, const std::optional<Figure> &before);

/// A KPI against its comparison.
struct KpiChange
{
    int direction = 0; ///< 1 up, -1 down, 0 unchanged
    bool known = false; ///< false: no comparison, or one of the two is undefined
    bool worse = false; ///< of recorded sums, and of estimates whose difference is clear
    QString change; ///< "12.4 %", "0.12 pp", "0.41": without sign
    QString words; ///< "clear", "no clear difference", "recorded"; empty where nothing is known of the difference
    QString shortWords; ///< the same in less room; empty: words are short
    QString detail; ///< whole sentences for the tool tip
};
/// Proportions get Newcombe's interval of the difference; recorded sums are facts and say so. Other quotients are
/// stated without a judgement, for an interval of each value says too little about their difference. \param multiple  a
/// ratio that people read as "4.6", not in percent
KpiChange changeOf(
    const Phrasing &phrasing, const Kpi &kpi, bool multiple, const Figure &now, const std::optional<Figure> &before);

/// A breakdown of the same KPI now and before.
struct Breakdown
{
    const ResultTable *now = nullptr;
    const ResultTable *before = nullptr;
    std::size_t column = 0;
};
/// Who moved the total, by how much: at most one sentence a breakdown, then one that sets engagement against revenue.
/// What nobody is credited with is said once, and whoever stands for the whole selection is not named: a filter says
/// so. Empty without a comparison or when nothing moved.
std::vector<QString> changeSentences(const Phrasing &phrasing, const Figure &now, const Figure &before,
    const std::vector<Breakdown> &breakdowns, const Figure &engagementNow, const Figure &engagementBefore);

} // namespace postledger
