// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/chart_spec.h"
#include "report/phrasing.h"

#include <optional>
#include <string>
#include <vector>

/// Engagement against commerce: Spearman's rank correlation, its interval and the words for it (statistics
/// specification, sections 6 and 8). An association, never an effect.
namespace postledger {

constexpr double kFalseDiscoveryRate = 0.10;

struct Relation
{
    std::string kpi; ///< the engagement metric
    QString label;
    double rho = 0;
    std::optional<double> low, high;
    std::optional<double> adjustedP; ///< by Benjamini and Hochberg over all relations of the list
    std::int64_t n = 0;
    /// The interval excludes 0, and the adjusted p lies within the false discovery rate where several were looked at.
    bool clear = false;
};

/// The relation of two columns over the rows that have both values; none below 3 rows or for a constant column.
std::optional<Relation> relationOf(const ResultTable &table, std::size_t engagement, std::size_t commerce);
/// All of \p engagement against \p commerce, strongest first; corrected together.
std::vector<Relation> relationsOf(
    const ResultTable &table, const std::vector<std::size_t> &engagement, std::size_t commerce);

/// "ρ = 0.12 (−0.03 to 0.26): no clear relation at this sample size"
QString relationSentence(const Phrasing &phrasing, const std::optional<Relation> &relation);
/// "Saves say something about revenue; likes say little": the page's title.
QString relationsHeadline(const std::vector<Relation> &relations, const QString &commerceLabel);
IntervalChartSpec relationsChart(
    const Phrasing &phrasing, const std::vector<Relation> &relations, const QString &title);

} // namespace postledger
