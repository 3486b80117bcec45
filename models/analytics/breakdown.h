// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analytics/kpi.h"
#include "analytics/scan.h"

#include <optional>
#include <vector>

namespace postledger {

/// The groups of one breakdown with everything that KPIs are made of.
struct Breakdown
{
    struct Group
    {
        std::int32_t first = -1, second = -1; ///< codes
        bool hasOrders = false, hasPosts = false;
        Totals totals;
    };
    std::vector<Dimension> by;
    std::vector<Group> groups;
};

/// Answers breakdowns of one selection; whatever they share is worked out once.
class SelectionSums
{
public:
    /// \param daySums  what breakdowns by one calendar dimension need
    SelectionSums(const Facts &facts, const Query &query, DaySums daySums);

    /// \param lifetime  fill Totals::cohortCm2
    Breakdown breakdown(const std::vector<Dimension> &by, bool lifetime);

private:
    class Maker;
    void needCells();
    void needPosts();

    Selection m_selection;
    DaySums m_daySums;
    bool m_fast; ///< sumCells() serves this selection
    std::optional<CellSums> m_model, m_ladder; ///< m_ladder only when the model is not the ladder
    bool m_postsKnown = false;
    std::vector<std::int64_t> m_creditedNet, m_ladderOrders; ///< by post
};

} // namespace postledger
