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
};
/// One line and, thin, the comparison shifted onto its days. A step without a row is 0 for sums (nothing was sold) and
/// a gap for quotients.
TimeChartSpec timeChart(const TimeChartInput &input);

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
    FigureWords words; ///< for tool tips; may be empty
};
BarChartSpec barChart(const BarChartInput &input);

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
