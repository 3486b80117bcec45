// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/chart_spec.h"
#include "report/phrasing.h"

#include <functional>
#include <optional>
#include <string_view>

/// Chart specs from finished results: pure functions, nothing is queried and no colour is chosen.
namespace postledger {

/// Writes a figure exactly, for tool tips; locales of the window.
using FigureWords = std::function<QString(std::string_view kpi, const Figure &figure, Unit unit)>;

struct TimeChartInput
{
    QString title;
    QString seriesName;
    Tone tone = Tone::Money;
    const ResultTable *now = nullptr; ///< by day, week or month
    std::size_t column = 0;
    DateRange range; ///< unbounded: from the first to the last row
    const ResultTable *before = nullptr; ///< by the same step; null: no comparison
    DateRange beforeRange;
    QString beforeName; ///< "Sept."
    DateRange known; ///< days that the data tell about; beyond them there are gaps, not zeros
};
/// One line and, thin, the comparison shifted onto its days. A step without a row is 0 for sums (nothing was sold) and
/// a gap for quotients.
TimeChartSpec timeChart(const TimeChartInput &input);

struct TrendChartInput
{
    QString title;
    Tone tone = Tone::Money;
    const ResultTable *table = nullptr; ///< by a subject, then by day, week or month
    std::size_t column = 0;
    DateRange range;
    std::vector<std::string> keys; ///< one line each, the first six
    std::vector<QString> names; ///< of the lines, as many as keys
};
/// Lines of several subjects beside one another, named at their ends.
TimeChartSpec trendChart(const TrendChartInput &input);

struct BarChartInput
{
    QString title;
    QString note;
    Tone tone = Tone::Money;
    const ResultTable *table = nullptr; ///< by one dimension
    std::size_t column = 0;
    std::size_t limit = 7; ///< bars, the remainder not counted
    bool remainder = false; ///< a last bar with what the others have together; only for sums
    bool emptyGroup = false; ///< the group without a value is a bar too
    /// These rows in this order, instead of the largest first; one without a value keeps its place.
    std::vector<std::string> keys;
    FigureWords words; ///< for tool tips; may be empty
};
BarChartSpec barChart(const BarChartInput &input);

/// A day, week or month on which nothing was published had no engagements, which is known; what a published post did
/// not state stays unknown. Needs the columns "posts" and "engagements".
void fillStepsWithoutPosts(ResultTable &table);

struct ScatterInput
{
    QString title;
    QString note;
    QString xTitle, yTitle;
    const ResultTable *table = nullptr; ///< by post, creator or campaign
    std::size_t x = 0, y = 0;
    std::optional<std::size_t> size; ///< a column; none: equal points
    std::size_t limit = 2000;
    std::size_t labels = 5; ///< points that get a direct label
    FigureWords words;
};
/// Rows without one of the two values are left out. Beyond the limit the largest points stay and the note says so.
/// Loud are the points above the median of x and below that of y whose ranks lie half the field apart.
ScatterChartSpec scatterChart(const ScatterInput &input);

} // namespace postledger
