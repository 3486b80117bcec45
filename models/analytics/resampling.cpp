// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/resampling.h"

#include "analytics/breakdown.h"
#include "analytics/parallel.h"
#include "statistics/statistics.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <tuple>

namespace postledger {

namespace {

constexpr double kDominantShare = 0.2;

// The KPIs of a question that draw the same kind of unit; their pairs stand side by side.
struct Asked
{
    Resampled unit;
    std::vector<std::size_t> columns; // of the table
    std::vector<const Kpi *> kpis;

    void pairsOf(const Totals &totals, std::vector<UnitPair> &to) const
    {
        for (const Kpi *kpi : kpis)
            to.push_back(kpi->pair(totals));
    }
};

// One unit of one row, or a part of it; its pairs are pairs[at * KPIs ...].
struct UnitPart
{
    std::int32_t row = 0;
    std::int32_t rank = 0; // the order of the units of a row
    std::uint32_t at = 0;
};

struct Units
{
    std::vector<UnitPart> parts;
    std::vector<UnitPair> pairs;

    void add(const Asked &asked, std::int32_t row, std::int32_t rank, const Totals &totals)
    {
        parts.push_back({row, rank, static_cast<std::uint32_t>(parts.size())});
        asked.pairsOf(totals, pairs);
    }
};

// Rows of the table by the codes of their groups.
class Rows
{
public:
    explicit Rows(std::span<const std::uint64_t> keys)
        : m_count(static_cast<std::int32_t>(keys.size()))
    {
        for (const std::uint64_t key : keys)
            m_rows.insert(key);
    }
    // -1: not in the table.
    std::int32_t operator[](std::uint64_t key)
    {
        const std::int32_t row = m_rows.insert(key);
        return row < m_count ? row : -1;
    }

private:
    FlatMap m_rows;
    std::int32_t m_count;
};

// The row of a record by its \p code(dimension); -1 where it lacks one of the dimensions.
template<typename Code>
std::int32_t rowOf(Rows &rows, const std::vector<Dimension> &by, const Code &code)
{
    std::int32_t codes[2] = {-1, -1};
    for (std::size_t i = 0; i < by.size(); ++i) {
        const std::optional<std::int32_t> value = code(by[i]);
        if (!value)
            return -1;
        codes[i] = *value;
    }
    return rows[pairKey(codes[0], codes[1])];
}

RatioUnits unitsOf(const Units &units, std::span<const UnitPart> parts, std::size_t kpi, std::size_t kpis)
{
    RatioUnits result;
    for (std::size_t i = 0; i < parts.size();) {
        UnitPair sum;
        const std::int32_t rank = parts[i].rank;
        for (; i < parts.size() && parts[i].rank == rank; ++i) {
            const UnitPair &pair = units.pairs[parts[i].at * kpis + kpi];
            sum.numerator += pair.numerator;
            sum.denominator += pair.denominator;
        }
        if (sum.numerator == 0 && sum.denominator == 0)
            continue;
        result.numerators.push_back(sum.numerator);
        result.denominators.push_back(sum.denominator);
    }
    return result;
}

// Heavy tails: the value without the order that alone holds more than a fifth of the sum.
std::optional<double> withoutLargest(const RatioUnits &units)
{
    const auto largest = std::max_element(units.numerators.begin(), units.numerators.end());
    double sum = 0;
    double base = 0;
    for (std::size_t i = 0; i < units.numerators.size(); ++i) {
        sum += units.numerators[i];
        base += units.denominators[i];
    }
    if (largest == units.numerators.end() || sum <= 0 || *largest <= kDominantShare * sum)
        return std::nullopt;
    base -= units.denominators[static_cast<std::size_t>(largest - units.numerators.begin())];
    return base > 0 ? std::optional((sum - *largest) / base) : std::nullopt;
}

void setLimits(Figure &figure, const std::optional<Bootstrap> &drawn)
{
    if (!drawn)
        return;
    const Interval &interval = drawn->interval();
    if (!std::isfinite(interval.low) || !std::isfinite(interval.high) || interval.low == interval.high)
        return;
    figure.low = interval.low;
    figure.high = interval.high;
}

// Ratios over the same number of units are drawn together; that changes none of them.
void resampleRow(const Asked &asked, const Units &units, std::span<const UnitPart> parts, ResultTable::Row &row)
{
    std::vector<RatioUnits> ratios;
    std::vector<Figure *> figures;
    for (std::size_t kpi = 0; kpi < asked.kpis.size(); ++kpi) {
        Figure &figure = row.figures[asked.columns[kpi]];
        if (!figure.value)
            continue;
        RatioUnits own = unitsOf(units, parts, kpi, asked.kpis.size());
        if (own.numerators.empty())
            continue;
        figure.sample = static_cast<std::int64_t>(own.numerators.size());
        if (asked.unit == Resampled::Orders && asked.kpis[kpi]->unit == Unit::MoneyRatio)
            figure.withoutLargest = withoutLargest(own);
        ratios.push_back(inUnitGroups(std::move(own), kBootstrapSeed));
        figures.push_back(&figure);
    }
    std::vector<bool> done(ratios.size());
    for (std::size_t first = 0; first < ratios.size(); ++first) {
        std::vector<RatioUnits> together;
        std::vector<Figure *> of;
        const std::size_t size = ratios[first].numerators.size();
        for (std::size_t i = first; i < ratios.size(); ++i) {
            // Taken ones are empty by now.
            if (done[i] || ratios[i].numerators.size() != size)
                continue;
            done[i] = true;
            together.push_back(std::move(ratios[i]));
            of.push_back(figures[i]);
        }
        const auto drawn = bootstrapRatios(together, kBootstrapSeed);
        for (std::size_t i = 0; i < of.size(); ++i)
            setLimits(*of[i], drawn[i]);
    }
}

std::size_t drawsOf(std::size_t units)
{
    return (units > kMostUnits ? kUnitGroups : units) * static_cast<std::size_t>(kBootstrapResamples);
}

// Known before the orders are read: figures still say how many there are.
bool isLong(const Asked &orders, const ResultTable &table)
{
    std::size_t draws = 0;
    for (const ResultTable::Row &row : table.rows) {
        std::int64_t units = 0;
        for (const std::size_t column : orders.columns)
            units = std::max(units, row.figures[column].sample);
        draws += drawsOf(static_cast<std::size_t>(units));
    }
    return draws > kQuickDraws;
}

void resample(const Facts &facts, const Query &query, const Asked &asked, Units units, ResultTable &table)
{
    std::sort(units.parts.begin(), units.parts.end(), [](const UnitPart &a, const UnitPart &b) {
        return std::tie(a.row, a.rank, a.at) < std::tie(b.row, b.rank, b.at);
    });
    std::vector<std::span<const UnitPart>> rows(table.rows.size());
    std::size_t draws = 0;
    for (std::size_t i = 0; i < units.parts.size();) {
        const std::size_t begin = i;
        const auto row = static_cast<std::size_t>(units.parts[i].row);
        while (i < units.parts.size() && static_cast<std::size_t>(units.parts[i].row) == row)
            ++i;
        rows[row] = std::span(units.parts).subspan(begin, i - begin);
        draws += drawsOf(i - begin);
    }
    if (query.resampling == Resampling::Quick && draws > kQuickDraws)
        return;
    std::atomic<std::size_t> next = 0;
    inParallel(facts.pool(), std::min(facts.threads(), rows.size()), [&](std::size_t) {
        for (std::size_t row = next++; row < rows.size(); row = next++)
            resampleRow(asked, units, rows[row], table.rows[row]);
    });
}

// What media spend and credit make of the posts of a row.
struct Earner
{
    std::int32_t row = 0, post = -1, creator = -1, campaign = -1;
    std::int64_t net = 0, media = 0;
};

class Resampler
{
public:
    Resampler(const Facts &facts, const Query &query, std::span<const Kpi *const> kpis,
        std::span<const std::uint64_t> keys, ResultTable &table)
        : m_facts(facts)
        , m_query(query)
        , m_selection(facts, query)
        , m_rows(keys)
        , m_table(table)
    {
        for (std::size_t i = 0; i < kpis.size(); ++i) {
            for (Asked &asked : m_asked) {
                if (asked.unit != kpis[i]->resampled)
                    continue;
                asked.columns.push_back(i);
                asked.kpis.push_back(kpis[i]);
            }
        }
    }

    void run()
    {
        const bool any =
            std::any_of(std::begin(m_asked), std::end(m_asked), [](const Asked &asked) { return !asked.kpis.empty(); });
        if (!any)
            return;
        // What posts are paid in attention needs no orders.
        m_netOfPost.assign(m_facts.posts.size(), 0);
        const bool money = std::any_of(m_posts.kpis.begin(), m_posts.kpis.end(),
            [](const Kpi *kpi) { return kpi->family == KpiFamily::Commerce; });
        if (m_query.resampling == Resampling::Quick && isLong(m_orders, m_table))
            m_orders.kpis.clear();
        if (!m_orders.kpis.empty() || ((money || !m_earners.kpis.empty()) && !cellsSuffice()))
            readOrders();
        else if (money || !m_earners.kpis.empty())
            readCells();
        if (!m_orders.kpis.empty())
            resample(m_facts, m_query, m_orders, std::move(m_orderUnits), m_table);
        if (!m_posts.kpis.empty())
            resample(m_facts, m_query, m_posts, postUnits(), m_table);
        if (!m_earners.kpis.empty())
            resample(m_facts, m_query, m_earners, earnerUnits(), m_table);
    }

private:
    // Posts need no single orders; then sums by cell, which all cores make, will do.
    bool cellsSuffice() const
    {
        const auto &by = m_query.by;
        const bool other = std::any_of(by.begin(), by.end(),
            [](Dimension dimension) { return isTime(dimension) || dimension == Dimension::Product; });
        return !other && m_query.basis != DateBasis::TouchDate && !m_selection.hasProducts();
    }

    void readCells()
    {
        CellSums sums = sumCells(m_selection, m_selection.model, DaySums::None, CellFields::All);
        for (const std::int32_t used : sums.used) {
            const auto index = static_cast<std::size_t>(used);
            const Cell &cell = sums.credits->cells[index];
            const std::int32_t row =
                rowOf(m_rows, m_query.by, [&](Dimension dimension) { return std::optional(codeOf(cell, dimension)); });
            addCredit(row, used, cell.post, sums.cells[index].v[Acc::CreditedNet]);
        }
        m_facts.returnSums(std::move(sums.cells));
    }

    void addCredit(std::int32_t row, std::int32_t cell, std::int32_t post, std::int64_t net)
    {
        if (net == 0)
            return;
        if (post >= 0)
            m_netOfPost[static_cast<std::size_t>(post)] += net;
        if (row < 0)
            return;
        const auto index = static_cast<std::size_t>(m_rowCells.insert(pairKey(row, cell)));
        if (index == m_netOfRowCell.size())
            m_netOfRowCell.push_back(0);
        m_netOfRowCell[index] += net;
    }

    // One pass over the orders serves all three kinds of unit.
    void readOrders()
    {
        const auto &cells = m_facts.credits(*m_selection.view, m_selection.model).cells;
        eachPiece(m_selection, m_selection.model, m_query.by,
            [&](std::uint64_t key, std::int32_t cell, std::uint32_t order, const Acc &acc) {
                const std::int32_t row = m_rows[key];
                addCredit(row, cell, cells[static_cast<std::size_t>(cell)].post, acc.v[Acc::CreditedNet]);
                if (row < 0 || m_orders.kpis.empty())
                    return;
                Totals totals;
                addOrderSums(totals, acc);
                m_orderUnits.add(m_orders, row, static_cast<std::int32_t>(order), totals);
            });
    }

    Units postUnits()
    {
        Units units;
        for (std::size_t i = 0; i < m_facts.posts.size(); ++i) {
            const auto post = static_cast<std::int32_t>(i);
            if (!m_selection.passesPost(m_facts.posts[i]))
                continue;
            const std::int32_t row =
                rowOf(m_rows, m_query.by, [&](Dimension dimension) { return codeOf(m_facts, post, dimension); });
            if (row < 0)
                continue;
            Totals totals;
            addPost(totals, m_facts.posts[i], m_netOfPost[i], 0);
            units.add(m_posts, row, post, totals);
        }
        return units;
    }

    Units earnerUnits()
    {
        const auto &cells = m_facts.credits(*m_selection.view, m_selection.model).cells;
        std::vector<Earner> earners;
        for (std::size_t i = 0; i < m_netOfRowCell.size(); ++i) {
            const std::uint64_t key = m_rowCells.keys()[i];
            const Cell &cell = cells[static_cast<std::size_t>(secondOfKey(key))];
            Earner earner{firstOfKey(key), cell.post, -1, -1, m_netOfRowCell[i], 0};
            if (cell.post < 0) {
                earner.creator = cell.creator;
                earner.campaign = cell.campaign;
            }
            earners.push_back(earner);
        }
        std::vector<bool> paired(m_table.rows.size(), true);
        for (const SpendFacts &spend : m_facts.spend) {
            if (spend.kind != SpendKind::Media || spend.amount == 0 || !m_selection.passesSpend(spend))
                continue;
            const std::int32_t row =
                rowOf(m_rows, m_query.by, [&](Dimension dimension) { return codeOf(spend, dimension); });
            if (row < 0)
                continue;
            if (spend.post < 0)
                paired[static_cast<std::size_t>(row)] = false;
            earners.push_back({row, spend.post, -1, -1, 0, spend.amount});
        }
        std::sort(earners.begin(), earners.end(), [](const Earner &a, const Earner &b) {
            return std::tie(a.row, a.post, a.creator, a.campaign) < std::tie(b.row, b.post, b.creator, b.campaign);
        });
        Units units;
        std::int32_t rank = -1;
        const Earner *last = nullptr;
        for (const Earner &earner : earners) {
            const auto same = [](const Earner &a, const Earner &b) {
                return std::tie(a.row, a.post, a.creator, a.campaign) == std::tie(b.row, b.post, b.creator, b.campaign);
            };
            rank += last == nullptr || !same(*last, earner) ? 1 : 0;
            last = &earner;
            if (!paired[static_cast<std::size_t>(earner.row)])
                continue;
            Totals totals;
            totals.creditedNet = earner.net;
            totals.spend[static_cast<std::size_t>(SpendKind::Media)] = earner.media;
            units.add(m_earners, earner.row, rank, totals);
        }
        return units;
    }

    const Facts &m_facts;
    const Query &m_query;
    const Selection m_selection;
    Rows m_rows;
    ResultTable &m_table;
    Asked m_asked[3] = {{Resampled::Orders, {}, {}}, {Resampled::Posts, {}, {}}, {Resampled::PostsWithSpend, {}, {}}};
    Asked &m_orders = m_asked[0];
    Asked &m_posts = m_asked[1];
    Asked &m_earners = m_asked[2];
    Units m_orderUnits;
    std::vector<std::int64_t> m_netOfPost;
    FlatMap m_rowCells;
    std::vector<std::int64_t> m_netOfRowCell; // by m_rowCells
};

} // namespace

void addResampledLimits(const Facts &facts, const Query &query, std::span<const Kpi *const> kpis,
    std::span<const std::uint64_t> keys, ResultTable &table)
{
    Resampler(facts, query, kpis, keys, table).run();
}

} // namespace postledger
