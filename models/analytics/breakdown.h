// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analytics/kpi.h"
#include "analytics/scan.h"

#include <optional>
#include <vector>

namespace postledger {

/// What the KPIs of some questions look at; the rest need not be worked out.
struct Needs
{
    bool posts = false; ///< counters of posts and what they earned
    bool lifetime = false; ///< Totals::cohortCm2
    bool spend = false;
    bool claims = false;
    bool fullDays = false; ///< more of orders than DaySums::Revenue holds

    Needs &operator|=(const Needs &other);
};
Needs needsOf(const Kpi &kpi);

/// Adds sums of orders, or one post that the selection counts, to the totals of a group.
void addOrderSums(Totals &totals, const Acc &acc);
void addPost(Totals &totals, const PostFacts &post, std::int64_t creditedNet, std::int64_t ladderOrders);

/// The groups of one breakdown with everything that KPIs are made of.
struct Breakdown
{
    struct Group
    {
        std::int32_t first = -1, second = -1; ///< codes
        std::int32_t extra = -1; ///< index in extras; -1: nothing but orders
        bool hasOrders = false, hasPosts = false, hasCredit = true;
        Acc orders; ///< with the ladder's fields from the ladder
    };
    std::vector<Group> groups;
    std::vector<Totals> extras; ///< posts, spend, claims and cohorts of the groups that have some
    Totals flags;

    Totals totals(const Group &group) const;
};

/// Answers breakdowns of one selection; whatever they share is worked out once.
class SelectionSums
{
public:
    /// \param daySums  what breakdowns by one calendar dimension need
    SelectionSums(const Facts &facts, const Query &query, DaySums daySums);
    ~SelectionSums();
    SelectionSums(const SelectionSums &) = delete;
    SelectionSums &operator=(const SelectionSums &) = delete;

    Breakdown breakdown(const std::vector<Dimension> &by, const Needs &needs);

private:
    class Maker;
    void needCells();
    void needPosts();
    void addOrders(Maker &maker, const std::vector<Dimension> &by);
    void addCohorts(Maker &maker);

    Selection m_selection;
    DaySums m_daySums;
    bool m_fast; ///< sumCells() serves this selection
    std::optional<CellSums> m_model, m_ladder; ///< m_ladder only when the model is not the ladder
    bool m_postsKnown = false;
    std::vector<std::int64_t> m_creditedNet, m_ladderOrders; ///< by post
    std::optional<std::vector<std::int32_t>> m_postsInScope;
};

} // namespace postledger
