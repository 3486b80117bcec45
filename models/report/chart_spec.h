// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/calendar.h"
#include "domain/result_table.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// What a chart shows: finished values and words, no colours and no pixels. Screen, picture and PDF draw the same spec.
namespace postledger {

/// Money is blue, attention purple; everything else stays quiet.
enum class Tone : std::uint8_t
{
    Money,
    Attention,
    Neutral,
    Worse
};

/// A point of a time line; a gap where value is none.
struct TimePoint
{
    Day day = 0;
    std::optional<double> value; ///< in the axis's unit (minor units for money)
    std::optional<Day> meant{}; ///< of a comparison: the day itself, where day is the one that it is set against
};

struct TimeSeries
{
    QString name; ///< direct label at the line's end
    Tone tone = Tone::Money;
    bool comparison = false; ///< thin, dashed, grey; its days are shifted onto the first series'
    std::vector<TimePoint> points; ///< ascending days
};

struct TimeChartSpec
{
    QString title;
    QString note; ///< secondary text behind the title
    Unit unit = Unit::Money;
    QString currency;
    int currencyExponent = 2;
    bool multiple = false; ///< a ratio read as "4.62", not as "462 %"
    int stepDays = 1; ///< that a point stands for: 7 of a week; 0 of a month
    std::vector<TimeSeries> series; ///< the first is the message, at most six
};

/// A horizontal bar, largest first.
struct Bar
{
    std::string key; ///< what a click filters by
    QString label;
    std::optional<double> value;
    std::optional<double> low, high; ///< whiskers
    QString tip; ///< exact values for the tooltip, plain text
};

struct BarChartSpec
{
    QString title;
    QString note;
    Tone tone = Tone::Money;
    Unit unit = Unit::Money;
    QString currency;
    int currencyExponent = 2;
    std::vector<Bar> bars; ///< at most 30; a remainder is one last bar with an empty key
};

struct ScatterPoint
{
    std::string key;
    QString label;
    double x = 0;
    double y = 0;
    double size = 1; ///< relative area, 0..1
    bool outlier = false; ///< gets a direct label
    bool loud = false; ///< far higher by x than by y: drawn in Tone::Worse
    QString tip;
};

struct ScatterChartSpec
{
    QString title;
    QString note;
    QString xTitle, yTitle; ///< in the colour of attention and of money
    Unit xUnit = Unit::Ratio, yUnit = Unit::Money;
    QString currency;
    int currencyExponent = 2;
    std::optional<double> xMedian, yMedian;
    /// Words of the four corners: quiet and sells, loud and sells, loud and not bought; empty ones are not drawn.
    QString topLeft, topRight, bottomRight;
    std::vector<ScatterPoint> points; ///< at most 2,000: the maker bins or cuts and says so in the note
};

/// A ranked list of estimates with intervals around a reference line (Spearman's rho by metric).
struct IntervalRow
{
    std::string key;
    QString label;
    double value = 0;
    std::optional<double> low, high;
    bool clear = false; ///< interval excludes the reference; else drawn grey
    QString tip;
};

struct IntervalChartSpec
{
    QString title;
    QString note;
    double reference = 0;
    double minimum = -1, maximum = 1;
    Tone tone = Tone::Attention;
    std::vector<IntervalRow> rows;
};

} // namespace postledger
