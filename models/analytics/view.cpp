// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/facts_data.h"
#include "analytics/parallel.h"
#include "base/money.h"

#include <algorithm>
#include <thread>

namespace postledger {

namespace {

constexpr std::size_t kKeptViews = 3;
constexpr std::int64_t kMillion = 1000000;

bool fits(std::int64_t value)
{
    return value >= std::numeric_limits<std::int32_t>::min() && value <= std::numeric_limits<std::int32_t>::max();
}

auto largeAt(const std::vector<View::Large> &large, std::uint32_t order)
{
    return std::lower_bound(large.begin(), large.end(), order,
        [](const View::Large &entry, std::uint32_t wanted) { return entry.order < wanted; });
}

std::int64_t netOf(const std::array<std::int64_t, kHotValues> &v)
{
    return v[Acc::Gross] - v[Acc::Discounts] - v[Acc::Returns];
}

// Writes amounts back; they may outgrow the row or fit into it again.
void keepValues(View &view, std::uint32_t order, const std::array<std::int64_t, kHotValues> &values)
{
    HotRow &row = view.rows[order];
    const auto at = largeAt(view.large, order);
    const bool listed = at != view.large.end() && at->order == order;
    if (listed) {
        view.large[static_cast<std::size_t>(at - view.large.begin())].v = values;
        return;
    }
    if (!storeValues(row, values))
        view.large.insert(at, {order, values});
}

void addRefund(View &view, const RefundEvent &refund, std::int64_t sign)
{
    auto values = view.valuesOf(refund.order);
    values[Acc::Returns] += sign * refund.merchandise;
    values[Acc::Shipping] -= sign * refund.shipping;
    values[Acc::Tax] -= sign * refund.tax;
    if ((view.rows[refund.order].flags & CogsFlag) != 0)
        values[Acc::Cogs] -= sign * refund.restocked;
    keepValues(view, refund.order, values);
}

std::int64_t commissionOf(const Facts &facts, std::size_t order, std::int64_t net)
{
    const EntityIndex creator = facts.contractCreator[order];
    if (creator < 0 || net <= 0)
        return 0;
    const auto rate = facts.creators[static_cast<std::size_t>(creator)].commissionMillionths.value_or(0);
    return divideRounded(static_cast<Int128>(net) * rate, kMillion);
}

void setCommission(View &view, std::uint32_t order, std::int64_t commission)
{
    HotRow &row = view.rows[order];
    if ((row.flags & LargeFlag) == 0 && fits(commission)) {
        row.v[Acc::Commission] = static_cast<std::int32_t>(commission);
        return;
    }
    auto values = view.valuesOf(order);
    values[Acc::Commission] = commission;
    keepValues(view, order, values);
}

void fillCommission(const Facts &facts, View &view)
{
    for (std::uint32_t i = 0; i < view.rows.size(); ++i) {
        if (facts.contractCreator[i] >= 0)
            setCommission(view, i, commissionOf(facts, i, view.netOf(i)));
    }
    for (const auto &[order, commission] : facts.statedCommission)
        setCommission(view, order, commission);
}

void fillKept(const Facts &facts, View &view)
{
    std::vector<Day> lastKept(facts.customerSince.size(), kNeverDay);
    std::vector<bool> linked(facts.customerSince.size());
    for (std::uint32_t i = 0; i < view.rows.size(); ++i) {
        HotRow &row = view.rows[i];
        row.flags &= ~static_cast<std::uint32_t>(KeptFlag | FirstKeptFlag);
        row.since = kNeverDay;
        row.attributedSince = kNeverDay;
        if (view.netOf(i) <= 0 || facts.placedAt[i] > view.asOf)
            continue;
        row.flags |= KeptFlag;
        const auto customer = static_cast<std::size_t>(facts.customer[i]);
        if (customer == 0)
            continue;
        const Day since = facts.customerSince[customer];
        if (lastKept[customer] == kNeverDay) {
            row.flags |= FirstKeptFlag;
            row.since = since;
        } else {
            row.since = lastKept[customer];
        }
        lastKept[customer] = facts.days[static_cast<std::size_t>(row.day)];
        if (facts.rung[i] != 0 && !linked[customer]) {
            linked[customer] = true;
            row.attributedSince = since;
        }
    }
}

void fillClaims(const Facts &facts, View &view)
{
    view.claims.clear();
    FlatMap keys;
    for (const ClaimTable::Row &claim : facts.claims.rows) {
        if (claim.at > view.asOf)
            continue;
        const std::int32_t platform =
            claim.platform < 0 ? -1 : facts.claimPlatforms[static_cast<std::size_t>(claim.platform)];
        const Day day = facts.zone.localDay(claim.at);
        const auto index = static_cast<std::size_t>(keys.insert(pairKey(day, platform)));
        if (index == view.claims.size())
            view.claims.push_back({day, platform, 0, 0});
        view.claims[index].value += claim.value;
        ++view.claims[index].count;
    }
}

WideRow wideRow(const View &view, std::uint32_t order, std::int32_t cell)
{
    const HotRow &row = view.rows[order];
    WideRow wide;
    wide.order = order;
    wide.cell = cell;
    wide.day = row.day;
    wide.touchDay = row.day;
    wide.since = row.since;
    wide.attributedSince = row.attributedSince;
    wide.firstKept = (row.flags & FirstKeptFlag) != 0;
    const auto values = view.valuesOf(order);
    std::copy(values.begin(), values.end(), wide.sums.v.begin());
    addDerived(wide.sums, values, row.flags);
    return wide;
}

void creditWhole(WideRow &wide, const Cell &cell)
{
    if (!cell.credited)
        return;
    wide.sums.v[Acc::CreditedNet] = wide.sums.net();
    wide.sums.v[Acc::LadderOrders] = wide.sums.v[Acc::Orders];
}

// The parts of an order over its path. Net, discounts and returns are split by themselves and gross is their sum, so
// that each part obeys the revenue chain and nothing but gross bears its rounding.
void splitOrder(const Facts &facts, const View &view, AttributionModel model, std::uint32_t order,
    std::span<const std::int32_t> cellOfStep, Credits &credits)
{
    static constexpr std::size_t kSplit[] = {Acc::Discounts, Acc::Returns, Acc::Shipping, Acc::Tax, Acc::Cogs,
        Acc::Fees, Acc::Fulfilment, Acc::Units, Acc::Charged};
    const HotRow &whole = view.rows[order];
    const auto values = view.valuesOf(order);
    std::vector<PathTouch> touches;
    for (const PathStep &step : facts.pathOf(order))
        touches.push_back({facts.placedAt[order] - step.age, step.post, 0});
    const PathSplit split(model, touches, facts.placedAt[order], facts.ladder.windows);
    std::vector<std::array<std::int64_t, kHotValues>> parts(touches.size());
    const auto net = split.split(netOf(values));
    for (const std::size_t field : kSplit) {
        if (values[field] == 0)
            continue;
        const auto shares = split.split(values[field]);
        for (std::size_t i = 0; i < parts.size(); ++i)
            parts[i][field] = shares[i];
    }
    const auto winner = split.split(1); // whole orders go where the largest part goes
    for (std::size_t i = 0; i < parts.size(); ++i) {
        auto &v = parts[i];
        v[Acc::Gross] = net[i] + v[Acc::Discounts] + v[Acc::Returns];
        PartRow part;
        part.row.flags = whole.flags & ~static_cast<std::uint32_t>(LargeFlag);
        part.row.day = whole.day;
        part.row.since = whole.since;
        part.row.attributedSince = whole.attributedSince;
        if (winner[i] == 0) {
            part.row.flags |= PartFlag;
            part.row.since = part.row.attributedSince = kNeverDay;
        }
        part.order = order;
        part.cell = cellOfStep[i];
        part.touchDay = facts.dayIndex(facts.zone.localDay(touches[i].at));
        if (storeValues(part.row, v)) {
            credits.parts.push_back(part);
            continue;
        }
        WideRow wide;
        wide.order = order;
        wide.cell = part.cell;
        wide.day = whole.day;
        wide.touchDay = part.touchDay;
        wide.since = part.row.since;
        wide.attributedSince = part.row.attributedSince;
        wide.firstKept = (part.row.flags & FirstKeptFlag) != 0;
        std::copy(v.begin(), v.end(), wide.sums.v.begin());
        addDerived(wide.sums, v, part.row.flags);
        creditWhole(wide, credits.cells[static_cast<std::size_t>(wide.cell)]);
        credits.wide.push_back(wide);
    }
}

Credits evidenceCredits(const Facts &facts, const View &view)
{
    Credits credits;
    credits.cells = facts.evidenceCells;
    credits.cellOf = facts.evidenceCell;
    for (const View::Large &large : view.large) {
        const std::int32_t cell = facts.evidenceCell[large.order];
        WideRow wide = wideRow(view, large.order, cell);
        wide.touchDay = facts.dayIndex(facts.zone.localDay(facts.placedAt[large.order] - facts.creditAge[large.order]));
        creditWhole(wide, credits.cells[static_cast<std::size_t>(cell)]);
        credits.cellOf[large.order] = -1;
        if (facts.placedAt[large.order] <= view.asOf)
            credits.wide.push_back(wide);
    }
    return credits;
}

Credits modelCredits(const Facts &facts, const View &view, AttributionModel model)
{
    Credits credits;
    CellIndex index(facts, credits.cells);
    credits.cellOf.resize(facts.orderCount());
    std::vector<std::int32_t> cellOfStep;
    for (std::uint32_t i = 0; i < facts.orderCount(); ++i) {
        const auto path = facts.pathOf(i);
        const bool large = (view.rows[i].flags & LargeFlag) != 0;
        const bool splits = splitsOrders(model) && path.size() > 1;
        if (splits) {
            cellOfStep.clear();
            for (const PathStep &step : path)
                cellOfStep.push_back(index.cellFor(facts.context[i], step.post, kNone, kNone));
            credits.cellOf[i] = -1;
            if (facts.placedAt[i] <= view.asOf)
                splitOrder(facts, view, model, i, cellOfStep, credits);
            continue;
        }
        std::int32_t cell = 0;
        std::int32_t age = 0;
        if (path.empty()) {
            // A campaign that the order's own link names stands in for the post that it does not name.
            const Cell &evidence = facts.evidenceCells[static_cast<std::size_t>(facts.evidenceCell[i])];
            const bool ofCampaign = evidence.post < 0 && evidence.creator < 0 && evidence.campaign >= 0;
            cell = index.cellFor(facts.context[i], kNone, kNone, ofCampaign ? evidence.campaign : kNone);
        } else {
            const PathStep &step = path[soleTouch(model, path.size())];
            cell = index.cellFor(facts.context[i], step.post, kNone, kNone);
            age = step.age;
        }
        credits.cellOf[i] = cell;
        if (large) {
            WideRow wide = wideRow(view, i, cell);
            wide.touchDay = facts.dayIndex(facts.zone.localDay(facts.placedAt[i] - age));
            creditWhole(wide, credits.cells[static_cast<std::size_t>(cell)]);
            credits.cellOf[i] = -1;
            if (facts.placedAt[i] <= view.asOf)
                credits.wide.push_back(wide);
        }
    }
    return credits;
}

} // namespace

CellIndex::CellIndex(const Facts &facts, std::vector<Cell> &cells)
    : m_facts(facts)
    , m_cells(cells)
    , m_subjectOfPost(facts.posts.size(), -1)
{
}

std::int32_t CellIndex::cellFor(std::int32_t context, EntityIndex post, EntityIndex creator, EntityIndex campaign)
{
    const PostFacts *of = post < 0 ? nullptr : &m_facts.posts[static_cast<std::size_t>(post)];
    if (of != nullptr) {
        creator = creator >= 0 ? creator : of->creator;
        campaign = of->campaign;
    }
    std::int32_t subject = -1;
    if (of != nullptr && creator == of->creator) {
        std::int32_t &known = m_subjectOfPost[static_cast<std::size_t>(post)];
        if (known < 0)
            known = m_subjects.insert(pairKey(m_pairs.insert(pairKey(post, creator)), campaign));
        subject = known;
    } else {
        subject = m_subjects.insert(pairKey(m_pairs.insert(pairKey(post, creator)), campaign));
    }
    const std::int32_t cell = m_index.insert(pairKey(context, subject));
    if (static_cast<std::size_t>(cell) < m_cells.size())
        return cell;
    const Context &origin = m_facts.contexts[static_cast<std::size_t>(context)];
    Cell made;
    made.store = origin.store;
    made.post = post;
    made.creator = creator;
    made.campaign = campaign;
    made.platform = of != nullptr && of->platform >= 0 ? of->platform : origin.platform;
    made.checkout = of != nullptr && of->record.checkout != Checkout::Unknown ? of->record.checkout : origin.checkout;
    made.customerType = origin.customerType;
    made.credited = post >= 0 || creator >= 0 || campaign >= 0;
    m_cells.push_back(made);
    return cell;
}

bool storeValues(HotRow &row, const std::array<std::int64_t, kHotValues> &values)
{
    if (!std::all_of(values.begin(), values.end(), fits)) {
        row.v = {};
        row.flags |= LargeFlag;
        return false;
    }
    std::transform(values.begin(), values.end(), row.v.begin(),
        [](std::int64_t value) { return static_cast<std::int32_t>(value); });
    return true;
}

std::array<std::int64_t, kHotValues> View::valuesOf(std::uint32_t order) const
{
    const HotRow &row = rows[order];
    if ((row.flags & LargeFlag) != 0)
        return largeAt(large, order)->v;
    std::array<std::int64_t, kHotValues> values{};
    std::copy(row.v.begin(), row.v.end(), values.begin());
    return values;
}

bool View::isWorthNothing(std::uint32_t order) const
{
    const HotRow &row = rows[order];
    if ((row.flags & LargeFlag) == 0)
        return row.v[Acc::Gross] == row.v[Acc::Discounts] && row.v[Acc::Charged] == 0;
    const auto values = valuesOf(order);
    return values[Acc::Gross] == values[Acc::Discounts] && values[Acc::Charged] == 0;
}

bool View::hasUnits(std::uint32_t order) const
{
    const HotRow &row = rows[order];
    return (row.flags & LargeFlag) == 0 ? row.v[Acc::Units] != 0 : valuesOf(order)[Acc::Units] != 0;
}

std::int64_t View::netOf(std::uint32_t order) const
{
    const HotRow &row = rows[order];
    if ((row.flags & LargeFlag) != 0)
        return postledger::netOf(largeAt(large, order)->v);
    return std::int64_t{row.v[Acc::Gross]} - row.v[Acc::Discounts] - row.v[Acc::Returns];
}

void finishView(const Facts &facts, View &view, Instant asOf)
{
    view.asOf = asOf;
    for (const RefundEvent &refund : facts.refunds) {
        if (refund.at <= asOf)
            addRefund(view, refund, 1);
    }
    inParallel(facts.pool(), 2, [&](std::size_t part) {
        if (part == 0) {
            fillCommission(facts, view);
            fillKept(facts, view);
        } else {
            fillClaims(facts, view);
        }
    });
}

Facts::Facts()
    : m_pool(std::make_unique<QThreadPool>())
    , m_threads(std::clamp(std::thread::hardware_concurrency(), 1U, 8U))
{
    m_pool->setMaxThreadCount(static_cast<int>(m_threads));
    m_pool->setExpiryTimeout(-1); // a thread that has to be started costs more than a query
}

std::pair<std::uint32_t, std::uint32_t> Facts::ordersOf(const DateRange &range) const
{
    if (range.isEmpty())
        return {0, 0};
    const auto first = std::lower_bound(days.begin(), days.end(), range.first);
    const auto last = std::upper_bound(first, days.end(), range.last);
    return {dayBegin[static_cast<std::size_t>(first - days.begin())],
        dayBegin[static_cast<std::size_t>(last - days.begin())]};
}

std::int32_t Facts::dayIndex(Day value) const
{
    return static_cast<std::int32_t>(std::lower_bound(days.begin(), days.end(), value) - days.begin());
}

ViewPtr Facts::viewAsOf(std::optional<Instant> asOf) const
{
    if (!asOf || *asOf >= about.newest)
        return newestView;
    const std::lock_guard lock(m_viewMutex);
    const auto known =
        std::find_if(m_views.begin(), m_views.end(), [&](const ViewPtr &view) { return view->asOf == *asOf; });
    if (known != m_views.end()) {
        std::rotate(known, known + 1, m_views.end());
        return m_views.back();
    }
    auto view = std::make_shared<View>();
    view->rows = newestView->rows;
    view->large = newestView->large;
    for (const RefundEvent &refund : refunds)
        addRefund(*view, refund, -1);
    finishView(*this, *view, *asOf);
    if (m_views.size() == kKeptViews)
        m_views.erase(m_views.begin());
    m_views.push_back(view);
    return view;
}

std::vector<Acc> Facts::borrowSums(std::size_t count) const
{
    std::vector<Acc> sums;
    {
        const std::lock_guard lock(m_sumsMutex);
        if (!m_sums.empty()) {
            sums = std::move(m_sums.back());
            m_sums.pop_back();
        }
    }
    sums.assign(count, Acc());
    return sums;
}

void Facts::returnSums(std::vector<Acc> sums) const
{
    constexpr std::size_t kKept = 16;
    const std::lock_guard lock(m_sumsMutex);
    if (m_sums.size() < kKept && sums.capacity() > 0)
        m_sums.push_back(std::move(sums));
}

const Credits &Facts::credits(const View &view, AttributionModel model) const
{
    const auto index = static_cast<std::size_t>(model);
    std::call_once(view.creditsOnce[index], [&] {
        Credits made =
            model == AttributionModel::Evidence ? evidenceCredits(*this, view) : modelCredits(*this, view, model);
        if (view.asOf < about.newest) {
            for (std::uint32_t i = 0; i < orderCount(); ++i) {
                if (placedAt[i] > view.asOf)
                    made.cellOf[i] = -1;
            }
        }
        view.credits[index] = std::move(made);
    });
    return view.credits[index];
}

} // namespace postledger
