// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/breakdown.h"

#include <algorithm>

namespace postledger {

void addOrderSums(Totals &t, const Acc &acc)
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

namespace {

bool isSubject(Dimension dimension)
{
    return dimension == Dimension::Post || dimension == Dimension::Creator || dimension == Dimension::Campaign;
}

// Fields that follow the evidence whatever model is asked.
constexpr std::size_t kLadderFields[] = {Acc::LadderOrders, Acc::Commission, Acc::AttributedNew};

void keepLadder(Acc &to, const Acc &ladder)
{
    for (const std::size_t field : kLadderFields)
        to.v[field] += ladder.v[field];
}

Acc withoutLadder(Acc acc)
{
    for (const std::size_t field : kLadderFields)
        acc.v[field] = 0;
    return acc;
}

// Everything present and every sum another number: a KPI that stays the same without some of it does not need it.
Totals probe()
{
    Totals t;
    t.hasOrders = t.hasCredit = t.hasPosts = t.hasSpend = t.hasMarketing = t.hasCommission = t.hasCustomers = true;
    t.hasCosts = t.hasClaims = t.wholeShop = true;
    Acc acc;
    for (std::size_t i = 0; i < Acc::Count; ++i)
        acc.v[i] = 1000 + 37 * static_cast<std::int64_t>(i * i);
    acc.v[Acc::Gross] = 1000000;
    addOrderSums(t, acc);
    t.spend = {101, 203, 307, 401, 503};
    t.cohortCm2 = {7001, 11, 13, 17};
    t.cohortCustomers = 3;
    t.claimedValue = 991;
    t.claimedOrders = 7;
    return t;
}

// Whole months from one day to a later one.
int monthsBetween(Day from, Day to)
{
    const CivilDate a = civilFromDay(from);
    const CivilDate b = civilFromDay(to);
    return (b.year - a.year) * 12 + b.month - a.month - (b.day < a.day ? 1 : 0);
}

} // namespace

Needs &Needs::operator|=(const Needs &other)
{
    posts = posts || other.posts;
    lifetime = lifetime || other.lifetime;
    spend = spend || other.spend;
    claims = claims || other.claims;
    fullDays = fullDays || other.fullDays;
    return *this;
}

Needs needsOf(const Kpi &kpi)
{
    const auto value = [&](const Totals &t) { return evaluate(kpi, t, false).value; };
    const Totals whole = probe();
    Totals withPosts = whole;
    withPosts.posts = 3;
    withPosts.metric.fill(501);
    withPosts.metricPosts.fill(2);
    withPosts.engagements = 77;
    withPosts.engagementPosts = 2;
    withPosts.ladderOrdersWith.fill(5);
    withPosts.creditedNetWith.fill(701);
    withPosts.creditedNetOfPosts = 709;
    withPosts.engagementsWith.fill(79);
    withPosts.metricWithEngagements.fill(499);
    withPosts.reachedParts.fill(11);
    withPosts.reachedPartsReach.fill(23);
    Totals withoutCohorts = whole;
    withoutCohorts.cohortCm2 = {};
    withoutCohorts.cohortCustomers = 0;
    Totals withoutSpend = whole;
    withoutSpend.spend = {};
    Totals withMuchSpend = whole; // moves KPIs that only compare with it
    withMuchSpend.spend.fill(1000000000);
    Totals withoutClaims = whole;
    withoutClaims.claimedValue = 0;
    withoutClaims.claimedOrders = 0;
    Acc acc;
    acc.v[Acc::Gross] = whole.gross;
    acc.v[Acc::Discounts] = whole.discounts;
    acc.v[Acc::Returns] = whole.returns;
    acc.v[Acc::Orders] = whole.orders;
    Totals bare;
    addOrderSums(bare, acc);
    bare.hasOrders = bare.hasCredit = bare.hasPosts = bare.hasSpend = bare.hasMarketing = bare.hasCommission = true;
    bare.hasCustomers = bare.hasCosts = bare.hasClaims = bare.wholeShop = true;
    bare.spend = whole.spend;
    bare.cohortCm2 = whole.cohortCm2;
    bare.cohortCustomers = whole.cohortCustomers;
    bare.claimedValue = whole.claimedValue;
    bare.claimedOrders = whole.claimedOrders;
    Needs needs;
    needs.posts = value(withPosts) != value(whole);
    needs.lifetime = value(withoutCohorts) != value(whole);
    needs.spend = value(withoutSpend) != value(whole) || value(withMuchSpend) != value(whole);
    needs.claims = value(withoutClaims) != value(whole);
    needs.fullDays = value(bare) != value(whole);
    return needs;
}

Totals Breakdown::totals(const Group &group) const
{
    Totals t = group.extra < 0 ? flags : extras[static_cast<std::size_t>(group.extra)];
    t.hasCredit = group.hasCredit;
    addOrderSums(t, group.orders);
    return t;
}

/// Collects the groups of one breakdown.
class SelectionSums::Maker
{
public:
    Maker(const Selection &selection, const std::vector<Dimension> &by)
        : m_by(by)
    {
        const auto all = [&](bool (*has)(Dimension)) { return std::all_of(by.begin(), by.end(), has); };
        const Facts &facts = selection.facts;
        Totals &flags = m_result.flags;
        flags.hasOrders = true;
        flags.hasPosts = all(postsHave) && selection.admitsPosts();
        const bool marketing = all(spendHas) && selection.admitsSpend();
        flags.hasSpend = marketing && !facts.spend.empty();
        const bool products =
            selection.hasProducts() || std::find(by.begin(), by.end(), Dimension::Product) != by.end();
        flags.hasCommission = facts.hasCommission && !products;
        flags.hasMarketing = marketing && !facts.spend.empty();
        flags.hasCustomers = facts.hasCustomers;
        flags.hasCosts = facts.hasCosts;
        flags.hasClaims = all(claimsHave) && selection.admitsClaims() && !facts.claims.rows.empty();
        flags.wholeShop = all(isTime) && !selection.hasFilters();
        if (by.empty())
            group(pairKey(-1, -1));
    }

    const Totals &flags() const { return m_result.flags; }

    std::size_t index(std::uint64_t key)
    {
        const auto index = static_cast<std::size_t>(m_keys.insert(key));
        if (index < m_result.groups.size())
            return index;
        Breakdown::Group &made = m_result.groups.emplace_back();
        made.first = firstOfKey(key);
        made.second = secondOfKey(key);
        const std::int32_t codes[] = {made.first, made.second};
        for (std::size_t i = 0; i < m_by.size(); ++i) {
            if (isSubject(m_by[i]) && codes[i] < 0)
                made.hasCredit = false;
        }
        return index;
    }
    Breakdown::Group &group(std::uint64_t key) { return m_result.groups[index(key)]; }
    Totals &extra(std::size_t groupIndex)
    {
        Breakdown::Group &of = m_result.groups[groupIndex];
        if (of.extra < 0) {
            of.extra = static_cast<std::int32_t>(m_result.extras.size());
            m_result.extras.push_back(m_result.flags);
        }
        return m_result.extras[static_cast<std::size_t>(of.extra)];
    }

    void addModel(std::uint64_t key, const Acc &acc)
    {
        Breakdown::Group &to = group(key);
        to.hasOrders = true;
        to.orders += acc;
    }
    void addLadder(std::uint64_t key, const Acc &acc) { keepLadder(group(key).orders, acc); }

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

private:
    const std::vector<Dimension> &m_by;
    FlatMap m_keys;
    Breakdown m_result;
};

SelectionSums::SelectionSums(const Facts &facts, const Query &query, DaySums daySums)
    : m_selection(facts, query)
    , m_daySums(daySums)
    , m_fast(query.basis != DateBasis::TouchDate && !m_selection.hasProducts())
{
}

SelectionSums::~SelectionSums()
{
    for (auto *sums : {&m_model, &m_ladder}) {
        if (*sums) {
            m_selection.facts.returnSums(std::move((*sums)->cells));
            m_selection.facts.returnSums(std::move((*sums)->days));
        }
    }
}

void SelectionSums::needCells()
{
    if (m_model)
        return;
    m_model = sumCells(m_selection, m_selection.model, m_daySums, CellFields::All);
    if (m_selection.model == AttributionModel::Evidence)
        return;
    for (auto *sums : {&m_model->cells, &m_model->days}) {
        for (Acc &acc : *sums)
            acc = withoutLadder(acc);
    }
    m_ladder = sumCells(m_selection, AttributionModel::Evidence, m_daySums, CellFields::Ladder);
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
        const auto addAll = [&](std::vector<std::int64_t> &to, const CellSums &sums, Acc::Field field) {
            for (const std::int32_t cell : sums.used) {
                const auto i = static_cast<std::size_t>(cell);
                add(to, sums.credits->cells[i].post, sums.cells[i].v[field]);
            }
        };
        addAll(m_creditedNet, *m_model, Acc::CreditedNet);
        addAll(m_ladderOrders, ladder, Acc::LadderOrders);
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

void SelectionSums::addOrders(Maker &maker, const std::vector<Dimension> &by)
{
    const Facts &facts = m_selection.facts;
    const bool evidence = m_selection.model == AttributionModel::Evidence;
    const bool anyTime = std::any_of(by.begin(), by.end(), isTime);
    const bool products = std::find(by.begin(), by.end(), Dimension::Product) != by.end();
    if (m_fast && !products && !anyTime) {
        needCells();
        const auto keyOf = [&](const CellSums &sums, std::int32_t cell) {
            return maker.keyOfCell(sums.credits->cells[static_cast<std::size_t>(cell)]);
        };
        for (const std::int32_t cell : m_model->used)
            maker.addModel(keyOf(*m_model, cell), m_model->cells[static_cast<std::size_t>(cell)]);
        if (evidence)
            return;
        for (const std::int32_t cell : m_ladder->used)
            maker.addLadder(keyOf(*m_ladder, cell), m_ladder->cells[static_cast<std::size_t>(cell)]);
        return;
    }
    if (m_fast && anyTime && by.size() == 1) {
        if (m_daySums == DaySums::None)
            return; // nobody asks for anything of orders
        needCells();
        for (std::size_t i = 0; i < m_model->days.size(); ++i) {
            const std::uint64_t key = pairKey(codeOf(facts.days[m_model->firstDay + i], by[0]), -1);
            if (!m_model->days[i].isEmpty())
                maker.addModel(key, m_model->days[i]);
            if (!evidence && !m_ladder->days[i].isEmpty())
                maker.addLadder(key, m_ladder->days[i]);
        }
        return;
    }
    const GroupSums model = sumGroups(m_selection, m_selection.model, by);
    for (std::size_t i = 0; i < model.sums.size(); ++i)
        maker.addModel(model.keys.keys()[i], evidence ? model.sums[i] : withoutLadder(model.sums[i]));
    if (evidence)
        return;
    const GroupSums ladder = sumGroups(m_selection, AttributionModel::Evidence, by);
    for (std::size_t i = 0; i < ladder.sums.size(); ++i)
        maker.addLadder(ladder.keys.keys()[i], ladder.sums[i]);
}

Breakdown SelectionSums::breakdown(const std::vector<Dimension> &by, const Needs &needs)
{
    const Facts &facts = m_selection.facts;
    Maker maker(m_selection, by);
    const bool anyTime = std::any_of(by.begin(), by.end(), isTime);
    addOrders(maker, by);
    // Without a calendar every post of the selection has its row, also when nobody asks for its counters.
    if (maker.flags().hasPosts && (needs.posts || !(anyTime || by.empty()))) {
        if (needs.posts)
            needPosts();
        if (!m_postsInScope) {
            m_postsInScope.emplace();
            for (std::size_t i = 0; i < facts.posts.size(); ++i) {
                if (m_selection.passesPost(facts.posts[i]))
                    m_postsInScope->push_back(static_cast<std::int32_t>(i));
            }
        }
        for (const std::int32_t post : *m_postsInScope) {
            const auto key = maker.keyBy([&](Dimension dimension) { return codeOf(facts, post, dimension); });
            if (!key)
                continue;
            const std::size_t group = maker.index(*key);
            maker.group(*key).hasPosts = true;
            const auto i = static_cast<std::size_t>(post);
            if (needs.posts)
                addPost(maker.extra(group), facts.posts[i], m_creditedNet[i], m_ladderOrders[i]);
        }
    }
    if (needs.spend && maker.flags().hasSpend) {
        for (const SpendFacts &spend : facts.spend) {
            if (!m_selection.passesSpend(spend))
                continue;
            if (const auto key = maker.keyBy([&](Dimension dimension) { return codeOf(spend, dimension); }))
                maker.extra(maker.index(*key)).spend[static_cast<std::size_t>(spend.kind)] += spend.amount;
        }
    }
    if (needs.claims && maker.flags().hasClaims) {
        for (const ClaimSum &claim : m_selection.view->claims) {
            if (!m_selection.passesClaim(claim))
                continue;
            if (const auto key = maker.keyBy([&](Dimension dimension) { return codeOf(claim, dimension); })) {
                Totals &totals = maker.extra(maker.index(*key));
                totals.claimedValue += claim.value;
                totals.claimedOrders += claim.count;
            }
        }
    }
    const bool products = std::find(by.begin(), by.end(), Dimension::Product) != by.end();
    if (needs.lifetime && !products && !m_selection.hasProducts())
        addCohorts(maker);
    return maker.take();
}

// What the new customers of each group brought in the months after their first order.
void SelectionSums::addCohorts(Maker &maker)
{
    const Facts &facts = m_selection.facts;
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
        groupOf[static_cast<std::size_t>(facts.customer[i])] = static_cast<std::int32_t>(maker.index(*key));
    }
    std::vector<bool> counted(groupOf.size());
    for (std::size_t i = begin; i < facts.orderCount(); ++i) {
        const auto customer = static_cast<std::size_t>(facts.customer[i]);
        const HotRow &row = view.rows[i];
        if (groupOf[customer] < 0 || (row.flags & CostsFlag) == 0 || facts.placedAt[i] > view.asOf)
            continue;
        Totals &totals = maker.extra(static_cast<std::size_t>(groupOf[customer]));
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
}

} // namespace postledger
