// SPDX-License-Identifier: GPL-3.0-or-later
// What a chart costs from its spec to the finished picture. Offscreen; the time of one repaint after a filter change.
#include "charts/charts.h"
#include "kit/theme.h"

#include <QApplication>

#include <benchmark/benchmark.h>

#include <cmath>

using namespace postledger;

namespace {

const Theme &theme()
{
    static const Theme light(*qApp, ThemeChoice::Light);
    return light;
}

TimeChartSpec timeSpec(int days)
{
    TimeChartSpec spec;
    spec.title = QStringLiteral("Net revenue per day");
    spec.currency = QStringLiteral("USD");
    for (const bool comparison : {false, true}) {
        TimeSeries series{QStringLiteral("Period"), Tone::Money, comparison, {}};
        for (int day = 0; day < days; ++day)
            series.points.push_back({day, 5e5 + 3e5 * std::sin(day / 9.0 + (comparison ? 1 : 0))});
        spec.series.push_back(series);
    }
    return spec;
}

BarChartSpec barSpec(int bars)
{
    BarChartSpec spec;
    spec.title = QStringLiteral("Posts that earned most");
    spec.currency = QStringLiteral("USD");
    for (int i = 0; i < bars; ++i)
        spec.bars.push_back({std::to_string(i), QStringLiteral("Post %1").arg(i), 5e6 / (i + 1), {}, {}, {}});
    return spec;
}

ScatterChartSpec scatterSpec(int points)
{
    ScatterChartSpec spec;
    spec.title = QStringLiteral("Each post");
    spec.currency = QStringLiteral("USD");
    spec.xTitle = QStringLiteral("Engagement rate");
    spec.yTitle = QStringLiteral("Net revenue");
    for (int i = 0; i < points; ++i) {
        spec.points.push_back({std::to_string(i), QStringLiteral("Post %1").arg(i), std::fmod(i * 0.61803, 1.0),
            1e5 * std::fmod(i * 0.7548, 1.0), std::fmod(i * 0.3, 1.0), i % 200 == 0, false, {}});
    }
    return spec;
}

template<typename Spec>
void draw(benchmark::State &state, const Spec &spec)
{
    ChartView view(theme());
    view.resize(680, 480);
    for (auto _ : state) {
        view.show(spec);
        benchmark::DoNotOptimize(view.picture(1));
    }
    state.SetItemsProcessed(state.iterations());
}

void timeChart(benchmark::State &state)
{
    draw(state, timeSpec(static_cast<int>(state.range(0))));
}
BENCHMARK(timeChart)->Arg(31)->Arg(366)->Arg(3650)->Unit(benchmark::kMillisecond);

void barChart(benchmark::State &state)
{
    draw(state, barSpec(static_cast<int>(state.range(0))));
}
BENCHMARK(barChart)->Arg(7)->Arg(30)->Unit(benchmark::kMillisecond);

// Above 2,000 points neighbours are drawn as one: time stops growing.
void scatterChart(benchmark::State &state)
{
    draw(state, scatterSpec(static_cast<int>(state.range(0))));
}
BENCHMARK(scatterChart)->Arg(200)->Arg(2000)->Arg(20000)->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
