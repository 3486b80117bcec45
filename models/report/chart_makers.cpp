// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/chart_makers.h"

#include "base/text.h"
#include "report/ranks.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <numeric>

namespace postledger {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_report)
};

bool isSum(Unit unit)
{
    return unit == Unit::Money || unit == Unit::Count;
}

/// The next step of the calendar that \p dimension counts in.
Day nextStep(Dimension dimension, Day day)
{
    if (dimension == Dimension::Weekly)
        return day + 7;
    if (dimension == Dimension::Monthly)
        return monthStart(day + 31);
    return day + 1;
}

Day stepStart(Dimension dimension, Day day)
{
    if (dimension == Dimension::Weekly)
        return weekStart(day);
    return dimension == Dimension::Monthly ? monthStart(day) : day;
}

std::vector<TimePoint> pointsOf(
    const ResultTable &table, std::size_t column, const DateRange &range, const DateRange &known = {})
{
    std::map<Day, std::optional<double>> values;
    for (const ResultTable::Row &row : table.rows) {
        const std::optional<Day> day = row.keys.empty() ? std::nullopt : dayOfKey(row.keys.front());
        if (day && column < row.figures.size())
            values[*day] = row.figures[column].value;
    }
    std::vector<TimePoint> points;
    if (values.empty() && range.isUnbounded())
        return points;
    const Dimension dimension = table.dimensions.empty() ? Dimension::Daily : table.dimensions.front();
    const Day first = range.isUnbounded() ? values.begin()->first : stepStart(dimension, range.first);
    const Day last = range.isUnbounded() ? values.rbegin()->first : range.last;
    const bool sum = column < table.columns.size() && isSum(table.columns[column].unit);
    for (Day day = first; day <= last; day = nextStep(dimension, day)) {
        const auto found = values.find(day);
        // A week at the edge of the range counts its days within the range only.
        const Day from = std::max(day, range.first);
        const Day to = std::min(nextStep(dimension, day) - 1, range.last);
        if (to < known.first || from > known.last)
            points.push_back({day, std::nullopt});
        else if (found != values.end())
            points.push_back({day, found->second});
        else
            points.push_back({day, sum ? std::optional<double>(0.0) : std::nullopt});
    }
    return points;
}

QString tipOf(const ResultTable &table, const ResultTable::Row &row, const std::vector<std::size_t> &columns,
    const FigureWords &words)
{
    QStringList lines{titleInText(table, row)};
    if (words) {
        for (const std::size_t column : columns)
            lines << words(table.columns[column].kpi, row.figures[column], table.columns[column].unit);
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace

TimeChartSpec timeChart(const TimeChartInput &input)
{
    TimeChartSpec spec;
    spec.title = input.title;
    if (!input.now || input.column >= input.now->columns.size())
        return spec;
    spec.unit = input.now->columns[input.column].unit;
    spec.currency = toQString(input.now->currency);
    spec.currencyExponent = input.now->currencyExponent;
    const Dimension step = input.now->dimensions.empty() ? Dimension::Daily : input.now->dimensions.front();
    spec.stepDays = step == Dimension::Weekly ? 7 : step == Dimension::Monthly ? 0 : 1;
    TimeSeries now;
    now.name = input.seriesName;
    now.tone = input.tone;
    now.points = pointsOf(*input.now, input.column, input.range, input.known);
    if (now.points.empty())
        return spec;
    const std::vector<TimePoint> days = now.points;
    spec.series.push_back(std::move(now));
    if (!input.before || input.column >= input.before->columns.size() || input.range.isUnbounded())
        return spec;
    TimeSeries before;
    before.name = input.beforeName;
    before.tone = Tone::Neutral;
    before.comparison = true;
    before.points = pointsOf(*input.before, input.column, input.beforeRange, input.known);
    // The n-th step of the comparison stands where the n-th step of the period does; months differ in length.
    if (before.points.size() > days.size())
        before.points.resize(days.size());
    for (std::size_t i = 0; i < before.points.size(); ++i) {
        before.points[i].meant = before.points[i].day;
        before.points[i].day = days[i].day;
    }
    spec.series.push_back(std::move(before));
    return spec;
}

TimeChartSpec trendChart(const TrendChartInput &input)
{
    TimeChartSpec spec;
    spec.title = input.title;
    if (!input.table || input.table->dimensions.size() != 2 || input.column >= input.table->columns.size())
        return spec;
    spec.unit = input.table->columns[input.column].unit;
    spec.currency = toQString(input.table->currency);
    spec.currencyExponent = input.table->currencyExponent;
    ResultTable one;
    one.dimensions = {input.table->dimensions[1]};
    one.columns = input.table->columns;
    spec.stepDays = one.dimensions.front() == Dimension::Weekly ? 7
        : one.dimensions.front() == Dimension::Monthly          ? 0
                                                                : 1;
    for (std::size_t i = 0; i < std::min({input.keys.size(), input.names.size(), std::size_t(6)}); ++i) {
        one.rows.clear();
        for (const ResultTable::Row &row : input.table->rows) {
            if (row.keys.size() == 2 && row.keys.front() == input.keys[i])
                one.rows.push_back({{row.keys[1]}, {}, row.figures});
        }
        TimeSeries line;
        line.name = input.names[i];
        line.tone = input.tone;
        line.points = pointsOf(one, input.column, input.range);
        if (!line.points.empty())
            spec.series.push_back(std::move(line));
    }
    return spec;
}

BarChartSpec barChart(const BarChartInput &input)
{
    BarChartSpec spec;
    spec.title = input.title;
    spec.note = input.note;
    spec.tone = input.tone;
    if (!input.table || input.column >= input.table->columns.size())
        return spec;
    const ResultTable &table = *input.table;
    spec.unit = table.columns[input.column].unit;
    spec.currency = toQString(table.currency);
    spec.currencyExponent = table.currencyExponent;
    std::vector<const ResultTable::Row *> rows;
    for (const ResultTable::Row &row : table.rows) {
        if (input.column < row.figures.size() && (row.figures[input.column].value || !input.keys.empty())
            && (input.emptyGroup || !isWithoutValue(table, row)))
            rows.push_back(&row);
    }
    if (input.keys.empty()) {
        std::stable_sort(rows.begin(), rows.end(), [&](const ResultTable::Row *a, const ResultTable::Row *b) {
            return *a->figures[input.column].value > *b->figures[input.column].value;
        });
    } else {
        std::vector<const ResultTable::Row *> ordered;
        for (const std::string &key : input.keys) {
            const auto found = std::find_if(
                rows.begin(), rows.end(), [&](const ResultTable::Row *row) { return row->keys.front() == key; });
            if (found != rows.end())
                ordered.push_back(*found);
        }
        rows = std::move(ordered);
    }
    const std::size_t shown = std::min(rows.size(), std::min<std::size_t>(input.limit, 29));
    for (std::size_t i = 0; i < shown; ++i) {
        const Figure &figure = rows[i]->figures[input.column];
        Bar bar;
        bar.key = isWithoutValue(table, *rows[i]) ? std::string() : rows[i]->keys.front();
        bar.label = titleInText(table, *rows[i]);
        bar.value = figure.value;
        bar.low = figure.low;
        bar.high = figure.high;
        bar.tip = tipOf(table, *rows[i], {input.column}, input.words);
        spec.bars.push_back(std::move(bar));
    }
    if (input.remainder && shown < rows.size() && isSum(spec.unit)) {
        Figure rest;
        for (std::size_t i = shown; i < rows.size(); ++i)
            rest.minor += rows[i]->figures[input.column].minor;
        rest.value = static_cast<double>(rest.minor);
        Bar bar;
        bar.label = Tr::tr("%n other(s) together", nullptr, static_cast<int>(rows.size() - shown));
        bar.value = rest.value;
        bar.tip = bar.label;
        if (input.words)
            bar.tip += QLatin1Char('\n') + input.words(table.columns[input.column].kpi, rest, spec.unit);
        spec.bars.push_back(std::move(bar));
    }
    return spec;
}

void fillStepsWithoutPosts(ResultTable &table)
{
    const auto posts = columnOf(table, "posts");
    const auto engagements = columnOf(table, "engagements");
    if (!posts || !engagements)
        return;
    for (ResultTable::Row &row : table.rows) {
        if (row.figures[*posts].value.value_or(0) == 0 && !row.figures[*engagements].value)
            row.figures[*engagements].value = 0.0;
    }
}

ScatterChartSpec scatterChart(const ScatterInput &input)
{
    ScatterChartSpec spec;
    spec.title = input.title;
    spec.note = input.note;
    spec.xTitle = input.xTitle;
    spec.yTitle = input.yTitle;
    if (!input.table || input.x >= input.table->columns.size() || input.y >= input.table->columns.size())
        return spec;
    const ResultTable &table = *input.table;
    spec.xUnit = table.columns[input.x].unit;
    spec.yUnit = table.columns[input.y].unit;
    spec.currency = toQString(table.currency);
    spec.currencyExponent = table.currencyExponent;
    const auto sizeOf = [&](const ResultTable::Row &row) {
        return input.size ? row.figures[*input.size].value.value_or(0.0) : 1.0;
    };
    std::vector<const ResultTable::Row *> rows;
    for (const ResultTable::Row &row : table.rows) {
        if (!isWithoutValue(table, row) && row.figures[input.x].value && row.figures[input.y].value)
            rows.push_back(&row);
    }
    if (rows.empty())
        return spec;

    // Medians and ranks are those of all rows, also of the ones that are not drawn.
    std::vector<double> xs, ys;
    for (const ResultTable::Row *row : rows) {
        xs.push_back(*row->figures[input.x].value);
        ys.push_back(*row->figures[input.y].value);
    }
    spec.xMedian = median(xs);
    spec.yMedian = median(ys);
    const std::vector<int> xRanks = descendingRanks(xs);
    const std::vector<int> yRanks = descendingRanks(ys);
    spec.topLeft = Tr::tr("quiet, but sells");
    spec.topRight = Tr::tr("loved and bought");
    spec.bottomRight = Tr::tr("loud, but not bought");

    std::vector<std::size_t> order(rows.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    if (rows.size() > input.limit) {
        std::stable_sort(order.begin(), order.end(),
            [&](std::size_t a, std::size_t b) { return sizeOf(*rows[a]) > sizeOf(*rows[b]); });
        order.resize(input.limit);
        const QString cut =
            Tr::tr("the %1 largest of %2 are drawn")
                .arg(QLocale().toString(qulonglong(input.limit)), QLocale().toString(qulonglong(rows.size())));
        spec.note = spec.note.isEmpty() ? cut : Tr::tr("%1 · %2").arg(spec.note, cut);
    }
    double largest = 0;
    for (const std::size_t i : order)
        largest = std::max(largest, sizeOf(*rows[i]));
    const int half = static_cast<int>(rows.size() / 2);
    std::vector<std::size_t> told{input.x, input.y};
    if (input.size && std::find(told.begin(), told.end(), *input.size) == told.end())
        told.push_back(*input.size);
    std::vector<std::pair<int, std::size_t>> loud; // gap of ranks, index of point
    std::vector<std::pair<int, std::size_t>> selling; // rank by y, index of point
    for (const std::size_t i : order) {
        ScatterPoint point;
        point.key = rows[i]->keys.front();
        point.label = titleInText(table, *rows[i]);
        point.x = xs[i];
        point.y = ys[i];
        point.size = largest > 0 ? sizeOf(*rows[i]) / largest : 1.0;
        const int gap = yRanks[i] - xRanks[i];
        point.loud = rows.size() >= 4 && xs[i] > *spec.xMedian && ys[i] < *spec.yMedian && gap >= half;
        point.tip = tipOf(table, *rows[i], told, input.words);
        if (point.loud)
            loud.emplace_back(-gap, spec.points.size());
        else
            selling.emplace_back(yRanks[i], spec.points.size());
        spec.points.push_back(std::move(point));
    }
    // Direct labels: those that sell most, and the loudest of those that don't.
    std::stable_sort(loud.begin(), loud.end());
    std::stable_sort(selling.begin(), selling.end());
    const std::size_t loudLabels = std::min(loud.size(), input.labels / 2);
    for (std::size_t i = 0; i < loudLabels; ++i)
        spec.points[loud[i].second].outlier = true;
    for (std::size_t i = 0; i < std::min(selling.size(), input.labels - loudLabels); ++i)
        spec.points[selling[i].second].outlier = true;
    return spec;
}

} // namespace postledger
