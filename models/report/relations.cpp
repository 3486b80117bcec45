// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/relations.h"

#include "analytics/kpi.h"
#include "base/text.h"
#include "statistics/statistics.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace postledger {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_report)
};

struct Pairs
{
    std::vector<double> x, y;
};

Pairs pairsOf(const ResultTable &table, std::size_t engagement, std::size_t commerce)
{
    Pairs pairs;
    for (const ResultTable::Row &row : table.rows) {
        if (isWithoutValue(table, row) || engagement >= row.figures.size() || commerce >= row.figures.size())
            continue;
        if (row.figures[engagement].value && row.figures[commerce].value) {
            pairs.x.push_back(*row.figures[engagement].value);
            pairs.y.push_back(*row.figures[commerce].value);
        }
    }
    return pairs;
}

std::optional<Relation> estimate(
    const ResultTable &table, std::size_t engagement, std::size_t commerce, std::optional<double> *p)
{
    const Pairs pairs = pairsOf(table, engagement, commerce);
    const auto correlation = spearman(pairs.x, pairs.y);
    if (!correlation)
        return std::nullopt;
    Relation relation;
    relation.kpi = table.columns[engagement].kpi;
    const Kpi *kpi = kpiById(relation.kpi);
    relation.label = kpi ? kpiLabel(*kpi) : toQString(relation.kpi);
    relation.rho = correlation->rho;
    relation.low = correlation->low;
    relation.high = correlation->high;
    relation.n = correlation->n;
    relation.clear = relation.low && relation.high && (*relation.low > 0 || *relation.high < 0);
    *p = correlation->p;
    return relation;
}

QString rhoText(const Phrasing &phrasing, double value)
{
    // A rounded -0.00 would claim a sign that the figure does not have.
    const double rounded = std::round(value * 100) / 100;
    QString text = phrasing.locale.toString(rounded == 0 ? 0.0 : rounded, 'f', 2);
    return text.replace(QLatin1Char('-'), QChar(0x2212));
}

} // namespace

std::optional<Relation> relationOf(const ResultTable &table, std::size_t engagement, std::size_t commerce)
{
    if (engagement >= table.columns.size() || commerce >= table.columns.size())
        return std::nullopt;
    std::optional<double> p;
    return estimate(table, engagement, commerce, &p);
}

std::vector<Relation> relationsOf(
    const ResultTable &table, const std::vector<std::size_t> &engagement, std::size_t commerce)
{
    std::vector<Relation> relations;
    std::vector<std::size_t> tested; // those whose p exists
    std::vector<double> ps;
    for (const std::size_t column : engagement) {
        if (column >= table.columns.size() || commerce >= table.columns.size())
            continue;
        std::optional<double> p;
        const auto relation = estimate(table, column, commerce, &p);
        if (!relation)
            continue;
        if (p) {
            tested.push_back(relations.size());
            ps.push_back(*p);
        }
        relations.push_back(*relation);
    }
    const std::vector<double> adjusted = benjaminiHochberg(ps);
    for (std::size_t i = 0; i < tested.size() && i < adjusted.size(); ++i) {
        Relation &relation = relations[tested[i]];
        relation.adjustedP = adjusted[i];
        relation.clear = relation.clear && adjusted[i] <= kFalseDiscoveryRate;
    }
    std::stable_sort(
        relations.begin(), relations.end(), [](const Relation &a, const Relation &b) { return a.rho > b.rho; });
    return relations;
}

QString relationSentence(const Phrasing &phrasing, const std::optional<Relation> &relation)
{
    if (!relation)
        return Tr::tr("Too few values, or all alike: no correlation can be computed");
    const QString rho = rhoText(phrasing, relation->rho);
    if (!relation->low || !relation->high)
        return Tr::tr("ρ = %1: too few for an interval, no clear relation").arg(rho);
    const QString low = rhoText(phrasing, *relation->low);
    const QString high = rhoText(phrasing, *relation->high);
    constexpr std::int64_t kCoverageIsPoorBelow = 25;
    const bool wide = relation->n < kCoverageIsPoorBelow || std::abs(relation->rho) > 0.9;
    if (!relation->clear)
        return wide
            ? Tr::tr("ρ = %1 (%2 to %3; wide, indicative): no clear relation at this sample size").arg(rho, low, high)
            : Tr::tr("ρ = %1 (%2 to %3): no clear relation at this sample size").arg(rho, low, high);
    if (relation->rho > 0)
        return wide ? Tr::tr("ρ = %1 (%2 to %3; wide, indicative): they tend to rise together").arg(rho, low, high)
                    : Tr::tr("ρ = %1 (%2 to %3): they tend to rise together").arg(rho, low, high);
    return wide
        ? Tr::tr("ρ = %1 (%2 to %3; wide, indicative): one tends to fall where the other rises").arg(rho, low, high)
        : Tr::tr("ρ = %1 (%2 to %3): one tends to fall where the other rises").arg(rho, low, high);
}

QString relationsHeadline(const std::vector<Relation> &relations, const QString &commerceLabel)
{
    const auto strongest =
        std::max_element(relations.begin(), relations.end(), [](const Relation &a, const Relation &b) {
            return std::pair(a.clear, std::abs(a.rho)) < std::pair(b.clear, std::abs(b.rho));
        });
    if (strongest == relations.end())
        return Tr::tr("Too few values to compare");
    if (!strongest->clear)
        //: %1 is a commerce KPI such as "Net revenue"
        return Tr::tr("%1: no engagement metric shows a clear relation").arg(commerceLabel);
    const auto weakest = std::min_element(relations.begin(), relations.end(), [](const Relation &a, const Relation &b) {
        return std::pair(a.clear, std::abs(a.rho)) < std::pair(b.clear, std::abs(b.rho));
    });
    if (weakest->clear)
        //: %1 is a commerce KPI, %2 an engagement metric
        return Tr::tr("%1: %2 says most").arg(commerceLabel, metricInText(strongest->label));
    //: %1 is a commerce KPI, %2 and %3 are engagement metrics: "Net revenue: save rate says most, like rate little"
    return Tr::tr("%1: %2 says most, %3 little")
        .arg(commerceLabel, metricInText(strongest->label), metricInText(weakest->label));
}

IntervalChartSpec relationsChart(const Phrasing &phrasing, const std::vector<Relation> &relations, const QString &title)
{
    IntervalChartSpec spec;
    spec.title = title;
    spec.tone = Tone::Attention;
    if (relations.size() > 1)
        spec.note = Tr::tr("%n comparison(s), corrected (BH, q = %1)", nullptr, static_cast<int>(relations.size()))
                        .arg(phrasing.locale.toString(kFalseDiscoveryRate, 'f', 2));
    for (const Relation &relation : relations) {
        IntervalRow row;
        row.key = relation.kpi;
        row.label = relation.label;
        row.value = relation.rho;
        row.low = relation.low;
        row.high = relation.high;
        row.clear = relation.clear;
        row.tip = Tr::tr("%1\n%2\nn = %3")
                      .arg(relation.label, relationSentence(phrasing, relation),
                          phrasing.locale.toString(qlonglong(relation.n)));
        spec.rows.push_back(std::move(row));
    }
    return spec;
}

} // namespace postledger
