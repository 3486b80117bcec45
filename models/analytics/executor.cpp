// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/breakdown.h"
#include "analytics/kpi.h"
#include "analytics/resampling.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace postledger {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_analytics)
};

constexpr std::size_t kMostDimensions = 2;

struct Plan
{
    std::vector<const Kpi *> kpis;
    const Kpi *sortBy = nullptr; ///< null: by the calendar
    DaySums daySums = DaySums::None;
    Needs needs;
};

Result<Plan> planOf(const Query &query)
{
    Plan plan;
    const auto find = [](const std::string &id) -> Result<const Kpi *> {
        if (const Kpi *kpi = kpiById(id))
            return kpi;
        return Error{QStringLiteral("unknown_kpi"),
            Tr::tr("There is no KPI “%1”. The list of all KPIs names those that exist.")
                .arg(QString::fromStdString(id))};
    };
    for (const std::string &id : query.kpis) {
        auto kpi = find(id);
        if (!kpi)
            return kpi.error();
        plan.kpis.push_back(*kpi);
    }
    if (plan.kpis.empty())
        return Error{QStringLiteral("bad_query"), Tr::tr("The question names no KPI. Name at least one.")};
    if (query.by.size() > kMostDimensions) {
        return Error{QStringLiteral("bad_query"),
            Tr::tr("Figures can be broken down by two dimensions at most, not by %n.", nullptr,
                static_cast<int>(query.by.size()))};
    }
    if (query.by.size() == 2 && query.by[0] == query.by[1])
        return Error{QStringLiteral("bad_query"), Tr::tr("The question names one dimension twice. Name it once.")};
    const bool calendar = !query.by.empty() && isTime(query.by[0]);
    if (!query.sortBy.empty()) {
        auto kpi = find(query.sortBy);
        if (!kpi)
            return kpi.error();
        plan.sortBy = *kpi;
    } else if (!calendar) {
        plan.sortBy = plan.kpis.front();
    }
    auto needed = plan.kpis;
    if (plan.sortBy != nullptr)
        needed.push_back(plan.sortBy);
    for (const Kpi *kpi : needed)
        plan.needs |= needsOf(*kpi);
    if (query.by.size() == 1 && calendar) {
        const bool engagementOnly = std::all_of(
            needed.begin(), needed.end(), [](const Kpi *kpi) { return kpi->family == KpiFamily::Engagement; });
        plan.daySums = plan.needs.fullDays ? DaySums::Full : (engagementOnly ? DaySums::None : DaySums::Revenue);
    }
    return plan;
}

struct Candidate
{
    const Breakdown::Group *group = nullptr;
    std::vector<std::string> keys;
    std::optional<double> sortValue;
};

ResultTable tableOf(const Facts &facts, const Query &query, const Plan &plan, const Breakdown &breakdown)
{
    ResultTable table;
    table.dimensions = query.by;
    table.currency = std::string(facts.settings.currency.code());
    table.currencyExponent = facts.settings.currency.exponent();
    for (const Kpi *kpi : plan.kpis)
        table.columns.push_back({std::string(kpi->id), kpi->unit});
    const bool calendar = !query.by.empty() && isTime(query.by[0]);
    const bool anyTime = std::any_of(query.by.begin(), query.by.end(), isTime);

    const bool commerce = std::any_of(
        plan.kpis.begin(), plan.kpis.end(), [](const Kpi *kpi) { return kpi->family == KpiFamily::Commerce; });

    std::vector<Candidate> candidates;
    candidates.reserve(breakdown.groups.size());
    for (const Breakdown::Group &group : breakdown.groups) {
        Candidate candidate{&group, {}, {}};
        const Totals totals = breakdown.totals(group);
        // Groups that only some other record made (a day with spend, asked for sales) would be rows of zeros.
        const bool shown = query.by.empty() || (group.hasOrders && (commerce || !anyTime))
            || (group.hasPosts && !anyTime) || std::any_of(plan.kpis.begin(), plan.kpis.end(), [&](const Kpi *kpi) {
                   const Figure figure = evaluate(*kpi, totals, false);
                   return figure.value && *figure.value != 0;
               });
        if (!shown)
            continue;
        const std::int32_t codes[] = {group.first, group.second};
        for (std::size_t i = 0; i < query.by.size(); ++i)
            candidate.keys.push_back(keyOf(facts, query.by[i], codes[i]));
        if (plan.sortBy != nullptr)
            candidate.sortValue = evaluate(*plan.sortBy, totals, false).value;
        candidates.push_back(std::move(candidate));
    }
    const auto before = [&](const Candidate &a, const Candidate &b) {
        if (plan.sortBy == nullptr) {
            if (a.group->first != b.group->first)
                return query.ascending || calendar ? a.group->first < b.group->first : a.group->first > b.group->first;
        } else if (a.sortValue != b.sortValue) {
            if (!a.sortValue || !b.sortValue)
                return a.sortValue.has_value();
            return query.ascending ? *a.sortValue < *b.sortValue : *a.sortValue > *b.sortValue;
        }
        return a.keys < b.keys;
    };
    table.totalRows = candidates.size();
    const std::size_t rows =
        query.limit == 0 ? candidates.size() : std::min<std::size_t>(query.limit, candidates.size());
    std::partial_sort(
        candidates.begin(), candidates.begin() + static_cast<std::ptrdiff_t>(rows), candidates.end(), before);
    candidates.resize(rows);
    table.rows.reserve(rows);
    std::vector<std::uint64_t> keys;
    for (Candidate &candidate : candidates) {
        ResultTable::Row row;
        row.keys = std::move(candidate.keys);
        const std::int32_t codes[] = {candidate.group->first, candidate.group->second};
        keys.push_back(pairKey(codes[0], codes[1]));
        for (std::size_t i = 0; i < query.by.size(); ++i)
            row.titles.push_back(titleOf(facts, query.by[i], codes[i]));
        row.figures.reserve(plan.kpis.size());
        const Totals totals = breakdown.totals(*candidate.group);
        for (const Kpi *kpi : plan.kpis)
            row.figures.push_back(evaluate(*kpi, totals, query.intervals));
        table.rows.push_back(std::move(row));
    }
    if (query.intervals && query.resampling != Resampling::None)
        addResampledLimits(facts, query, plan.kpis, keys, table);
    return table;
}

} // namespace

Result<std::vector<ResultTable>> execute(const Facts &facts, std::span<const Query> queries)
{
    std::vector<Plan> plans;
    for (const Query &query : queries) {
        auto plan = planOf(query);
        if (!plan)
            return plan.error();
        plans.push_back(std::move(*plan));
    }
    std::vector<ResultTable> tables(queries.size());
    std::vector<bool> done(queries.size());
    for (std::size_t i = 0; i < queries.size(); ++i) {
        if (done[i])
            continue;
        std::vector<std::size_t> together;
        DaySums daySums = DaySums::None;
        for (std::size_t j = i; j < queries.size(); ++j) {
            if (!done[j] && queries[i].sameSelection(queries[j])) {
                together.push_back(j);
                daySums = std::max(daySums, plans[j].daySums);
            }
        }
        SelectionSums sums(facts, queries[i], daySums);
        for (const std::size_t first : together) {
            if (done[first])
                continue;
            Needs needs;
            for (const std::size_t j : together) {
                if (queries[j].by == queries[first].by)
                    needs |= plans[j].needs;
            }
            const Breakdown breakdown = sums.breakdown(queries[first].by, needs);
            for (const std::size_t j : together) {
                if (queries[j].by != queries[first].by)
                    continue;
                tables[j] = tableOf(facts, queries[j], plans[j], breakdown);
                done[j] = true;
            }
        }
    }
    return tables;
}

} // namespace postledger
