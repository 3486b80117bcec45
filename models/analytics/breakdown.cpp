// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/breakdown.h"

#include <algorithm>

namespace postledger {

namespace {

bool isSubject(Dimension dimension)
{
    return dimension == Dimension::Post || dimension == Dimension::Creator || dimension == Dimension::Campaign;
}

void addOrders(Totals &t, const Acc &acc)
{
    t.gross += acc.v[Acc::Gross];
    t.discounts += acc.v[Acc::Discounts];
    t.returns += acc.v[Acc::Returns];
    t.shipping += acc.v[Acc::Shipping];
    t.tax += acc.v[Acc::Tax];
    t.charged += acc.v[Acc::Charged];
    t.orders += acc.v[Acc::Orders];
    t.ordersKept += acc.v[Acc::Kept];
    t.units += acc.v[Acc::Units];
    t.creditedNet += acc.v[Acc::CreditedNet];
    t.cogs += acc.v[Acc::Cogs];
    t.cogsOrders += acc.v[Acc::CogsOrders];
    t.netWithCogs += acc.v[Acc::NetCogs];
    t.fees += acc.v[Acc::Fees];
    t.feesOrders += acc.v[Acc::FeesOrders];
    t.fulfilment += acc.v[Acc::Fulfilment];
    t.fulfilmentOrders += acc.v[Acc::FulfilmentOrders];
    t.cm2 += acc.v[Acc::Cm2];
    t.cm2Orders += acc.v[Acc::Cm2Orders];
    t.netWithCosts += acc.v[Acc::NetCosts];
    t.newCustomers += acc.v[Acc::NewCustomers];
    t.returningCustomers += acc.v[Acc::Returning];
}

void addLadder(Totals &t, const Acc &acc)
{
    t.ladderOrders += acc.v[Acc::LadderOrders];
    t.commission += acc.v[Acc::Commission];
    t.attributedNewCustomers += acc.v[Acc::AttributedNew];
}

void addPost(Totals &t, const PostFacts &post, std::int64_t creditedNet, std::int64_t ladderOrders)
{
    ++t.posts;
    t.creditedNetOfPosts += creditedNet;
    for (std::size_t m = 0; m < kMetricCount; ++m) {
        if (!post.metrics[m])
            continue;
        ++t.metricPosts[m];
        t.metric[m] += *post.metrics[m];
        t.ladderOrdersWith[m] += ladderOrders;
        t.creditedNetWith[m] += creditedNet;
        if (post.engagements) {
            t.engagementsWith[m] += *post.engagements;
            t.metricWithEngagements[m] += *post.metrics[m];
        }
    }
    if (post.engagements) {
        t.engagements += *post.engagements;
        ++t.engagementPosts;
    }
    const auto reach = post.metrics[static_cast<std::size_t>(Metric::Reach)];
    constexpr Metric kParts[] = {Metric::Likes, Metric::Comments, Metric::Shares, Metric::Saves};
    for (std::size_t i = 0; reach && i < std::size(kParts); ++i) {
        if (const auto part = post.metrics[static_cast<std::size_t>(kParts[i])]) {
            t.reachedParts[i] += *part;
            t.reachedPartsReach[i] += *reach;
        }
    }
}

// Whole months from one day to a later one.
int monthsBetween(Day from, Day to)
{
    const CivilDate a = civilFromDay(from);
    const CivilDate b = civilFromDay(to);
    return (b.year - a.year) * 12 + b.month - a.month - (b.day < a.day ? 1 : 0);
}

} // namespace

/// Collects the groups of one breakdown.
class SelectionSums::Maker
{
public:
    Maker(const Selection &selection, const std::vector<Dimension> &by)
        : m_selection(selection)
        , m_by(by)
    {
        const auto all = [&](bool (*has)(Dimension)) { return std::all_of(by.begin(), by.end(), has); };
        const Facts &facts = selection.facts;
        m_flags.hasOrders = true;
        m_flags.hasCredit = true;
        m_flags.hasPosts = all(postsHave) && selection.admitsPosts();
        const bool marketing = all(spendHas) && selection.admitsSpend();
        m_flags.hasSpend = marketing && !facts.spend.empty();
        const bool products =
            selection.hasProducts() || std::find(by.begin(), by.end(), Dimension::Product) != by.end();
        m_flags.hasCommission = facts.hasCommission && !products;
        m_flags.hasMarketing = marketing && (!facts.spend.empty() || facts.hasCommission);
        m_flags.hasCustomers = facts.hasCustomers;
        m_flags.hasClaims = all(claimsHave) && selection.admitsClaims() && !facts.claims.empty();
        m_flags.wholeShop = all(isTime) && !selection.hasFilters();
        m_result.by = by;
        if (by.empty())
            group(pairKey(-1, -1));
    }

    const Totals &flags() const { return m_flags; }

    Breakdown::Group &group(std::uint64_t key)
    {
        const auto index = static_cast<std::size_t>(m_keys.insert(key));
        if (index < m_result.groups.size())
            return m_result.groups[index];
        Breakdown::Group &made = m_result.groups.emplace_back();
        made.first = firstOfKey(key);
        made.second = secondOfKey(key);
        made.totals = m_flags;
        const std::int32_t codes[] = {made.first, made.second};
        for (std::size_t i = 0; i < m_by.size(); ++i) {
            if (isSubject(m_by[i]) && codes[i] < 0)
                made.totals.hasCredit = false;
        }
        return made;
    }

    void addModel(std::uint64_t key, const Acc &acc)
    {
        Breakdown::Group &to = group(key);
        to.hasOrders = true;
        addOrders(to.totals, acc);
    }
    void addEvidence(std::uint64_t key, const Acc &acc) { addLadder(group(key).totals, acc); }

    /// Key of a record by \p code(dimension); none where it lacks one of the dimensions.
    template<typename Code>
    std::optional<std::uint64_t> keyBy(const Code &code) const
    {
        std::int32_t codes[2] = {-1, -1};
        for (std::size_t i = 0; i < m_by.size(); ++i) {
            const std::optional<std::int32_t> value = code(m_by[i]);
            if (!value)
                return std::nullopt;
            codes[i] = *value;
        }
        return pairKey(codes[0], codes[1]);
    }

    std::uint64_t keyOfCell(const Cell &cell) const
    {
        return *keyBy([&](Dimension dimension) { return std::optional(codeOf(cell, dimension)); });
    }

    Breakdown take() { return std::move(m_result); }
    std::size_t groupIndex(std::uint64_t key) { return static_cast<std::size_t>(&group(key) - m_result.groups.data()); }
    Totals &totals(std::size_t index) { return m_result.groups[index].totals; }

private:
    const Selection &m_selection;
    const std::vector<Dimension> &m_by;
    Totals m_flags;
    FlatMap m_keys;
    Breakdown m_result;
};

SelectionSums::SelectionSums(const Facts &facts, const Query &query, DaySums daySums)
    : m_selection(facts, query)
    , m_daySums(daySums)
    , m_fast(query.basis != DateBasis::TouchDate && !m_selection.hasProducts())
{
}

void SelectionSums::needCells()
{
    if (m_model)
        return;
    m_model = sumCells(m_selection, m_selection.model, m_daySums);
    if (m_selection.model != AttributionModel::Evidence)
        m_ladder = sumCells(m_selection, AttributionModel::Evidence, m_daySums);
}

void SelectionSums::needPosts()
{
    if (m_postsKnown)
        return;
    m_postsKnown = true;
    m_creditedNet.assign(m_selection.facts.posts.size(), 0);
    m_ladderOrders.assign(m_selection.facts.posts.size(), 0);
    const auto add = [](std::vector<std::int64_t> &to, std::int32_t post, std::int64_t value) {
        if (post >= 0)
            to[static_cast<std::size_t>(post)] += value;
    };
    if (m_fast) {
        needCells();
        const CellSums &ladder = m_ladder ? *m_ladder : *m_model;
        for (std::size_t i = 0; i < m_model->cells.size(); ++i)
            add(m_creditedNet, m_model->credits->cells[i].post, m_model->cells[i].v[Acc::CreditedNet]);
        for (std::size_t i = 0; i < ladder.cells.size(); ++i)
            add(m_ladderOrders, ladder.credits->cells[i].post, ladder.cells[i].v[Acc::LadderOrders]);
        return;
    }
    const GroupSums model = sumGroups(m_selection, m_selection.model, {Dimension::Post});
    for (std::size_t i = 0; i < model.sums.size(); ++i)
        add(m_creditedNet, firstOfKey(model.keys.keys()[i]), model.sums[i].v[Acc::CreditedNet]);
    const GroupSums ladder = m_selection.model == AttributionModel::Evidence
        ? model
        : sumGroups(m_selection, AttributionModel::Evidence, {Dimension::Post});
    for (std::size_t i = 0; i < ladder.sums.size(); ++i)
        add(m_ladderOrders, firstOfKey(ladder.keys.keys()[i]), ladder.sums[i].v[Acc::LadderOrders]);
}

Breakdown SelectionSums::breakdown(const std::vector<Dimension> &by, bool lifetime)
{
    const Facts &facts = m_selection.facts;
    Maker maker(m_selection, by);
    const bool products = std::find(by.begin(), by.end(), Dimension::Product) != by.end();
    const bool anyTime = std::any_of(by.begin(), by.end(), isTime);
    if (m_fast && !products && !anyTime) {
        needCells();
        for (std::size_t i = 0; i < m_model->cells.size(); ++i) {
            if (!m_model->cells[i].isEmpty())
                maker.addModel(maker.keyOfCell(m_model->credits->cells[i]), m_model->cells[i]);
        }
        const CellSums &ladder = m_ladder ? *m_ladder : *m_model;
        for (std::size_t i = 0; i < ladder.cells.size(); ++i) {
            if (!ladder.cells[i].isEmpty())
                maker.addEvidence(maker.keyOfCell(ladder.credits->cells[i]), ladder.cells[i]);
        }
    } else if (m_fast && by.size() == 1 && anyTime && m_daySums != DaySums::None) {
        needCells();
        const CellSums &ladder = m_ladder ? *m_ladder : *m_model;
        for (std::size_t i = 0; i < m_model->days.size(); ++i) {
            const Day day = facts.days[m_model->firstDay + i];
            const std::uint64_t key = pairKey(codeOf(day, by[0]), -1);
            if (!m_model->days[i].isEmpty())
                maker.addModel(key, m_model->days[i]);
            if (!ladder.days[i].isEmpty())
                maker.addEvidence(key, ladder.days[i]);
        }
    } else if (!(m_fast && anyTime && by.size() == 1)) {
        const GroupSums model = sumGroups(m_selection, m_selection.model, by);
        for (std::size_t i = 0; i < model.sums.size(); ++i)
            maker.addModel(model.keys.keys()[i], model.sums[i]);
        const bool evidence = m_selection.model == AttributionModel::Evidence;
        const GroupSums ladder = evidence ? GroupSums{} : sumGroups(m_selection, AttributionModel::Evidence, by);
        const GroupSums &source = evidence ? model : ladder;
        for (std::size_t i = 0; i < source.sums.size(); ++i)
            maker.addEvidence(source.keys.keys()[i], source.sums[i]);
    }

    if (maker.flags().hasPosts) {
        needPosts();
        for (std::size_t i = 0; i < facts.posts.size(); ++i) {
            if (!m_selection.passesPost(facts.posts[i]))
                continue;
            const auto key = maker.keyBy(
                [&](Dimension dimension) { return codeOf(facts, static_cast<std::int32_t>(i), dimension); });
            if (!key)
                continue;
            Breakdown::Group &group = maker.group(*key);
            group.hasPosts = true;
            addPost(group.totals, facts.posts[i], m_creditedNet[i], m_ladderOrders[i]);
        }
    }
    if (maker.flags().hasSpend) {
        for (const SpendFacts &spend : facts.spend) {
            if (!m_selection.passesSpend(spend))
                continue;
            if (const auto key = maker.keyBy([&](Dimension dimension) { return codeOf(spend, dimension); }))
                maker.group(*key).totals.spend[static_cast<std::size_t>(spend.kind)] += spend.amount;
        }
    }
    if (maker.flags().hasClaims) {
        for (const ClaimFacts &claim : facts.claims) {
            if (!m_selection.passesClaim(claim))
                continue;
            if (const auto key = maker.keyBy([&](Dimension dimension) { return codeOf(claim, dimension); })) {
                Totals &totals = maker.group(*key).totals;
                totals.claimedValue += claim.value;
                ++totals.claimedOrders;
            }
        }
    }
    if (!lifetime || products || m_selection.hasProducts())
        return maker.take();

    // What the new customers of each group brought in the months after their first order.
    const View &view = *m_selection.view;
    const auto [begin, end] = facts.ordersOf(m_selection.range);
    std::vector<std::int32_t> groupOf(facts.customerSince.size(), -1);
    for (std::size_t i = begin; i < end; ++i) {
        const HotRow &row = view.rows[i];
        const Day day = facts.days[static_cast<std::size_t>(row.day)];
        if ((row.flags & FirstKeptFlag) == 0 || row.since < m_selection.first || !m_selection.passesDay(day))
            continue;
        const Cell &cell = facts.evidenceCells[static_cast<std::size_t>(facts.evidenceCell[i])];
        if (!m_selection.passesCell(cell))
            continue;
        const auto key = maker.keyBy([&](Dimension dimension) {
            return std::optional(isTime(dimension) ? codeOf(day, dimension) : codeOf(cell, dimension));
        });
        groupOf[static_cast<std::size_t>(facts.customer[i])] = static_cast<std::int32_t>(maker.groupIndex(*key));
    }
    std::vector<bool> counted(groupOf.size());
    for (std::size_t i = begin; i < facts.orderCount(); ++i) {
        const auto customer = static_cast<std::size_t>(facts.customer[i]);
        const HotRow &row = view.rows[i];
        if (groupOf[customer] < 0 || (row.flags & CostsFlag) == 0 || facts.placedAt[i] > view.asOf)
            continue;
        Totals &totals = maker.totals(static_cast<std::size_t>(groupOf[customer]));
        if (!counted[customer]) {
            counted[customer] = true;
            ++totals.cohortCustomers;
        }
        const int month = monthsBetween(facts.customerSince[customer], facts.days[static_cast<std::size_t>(row.day)]);
        if (month < 0 || month >= static_cast<int>(totals.cohortCm2.size()))
            continue;
        Acc acc;
        addDerived(acc, view.valuesOf(static_cast<std::uint32_t>(i)), row.flags);
        totals.cohortCm2[static_cast<std::size_t>(month)] += acc.v[Acc::Cm2];
    }
    return maker.take();
}

} // namespace postledger
