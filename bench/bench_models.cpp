// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/filter_proxy.h"
#include "tables/leaderboard_model.h"
#include "tables/result_table_model.h"
#include "tables/roles.h"

#include <QCoreApplication>

#include <benchmark/benchmark.h>

#include <string>

using namespace postledger;

namespace {

/// A leaderboard of posts with six KPIs, the same on every machine.
ResultTable leaderboard(int rows)
{
    ResultTable table;
    table.dimensions = {Dimension::Post};
    table.currency = "EUR";
    for (const char *kpi : {"net_sales", "orders", "reach", "likes", "saves", "er_reach"})
        table.columns.push_back({kpi, Unit::Count});
    table.columns.front().unit = Unit::Money;
    std::uint32_t state = 1;
    for (int i = 0; i < rows; ++i) {
        ResultTable::Row row;
        row.keys = {"post-" + std::to_string(i)};
        row.titles = {"Behind the scenes of number " + std::to_string(i)};
        for (std::size_t column = 0; column < table.columns.size(); ++column) {
            state = state * 1664525U + 1013904223U;
            Figure figure;
            figure.minor = state >> 12U;
            figure.value = static_cast<double>(figure.minor);
            row.figures.push_back(figure);
        }
        table.rows.push_back(std::move(row));
    }
    table.totalRows = table.rows.size();
    return table;
}

FigureText figureText()
{
    FigureText text;
    text.value = [](const Figure &figure, const ResultTable::Column &, const ResultTable &) {
        return QString::number(figure.minor);
    };
    return text;
}

void fillALeaderboard(benchmark::State &state)
{
    const LeaderboardData data{leaderboard(static_cast<int>(state.range(0))), {}, {}, {}};
    LeaderboardModel model(figureText(), [](std::int32_t day) { return QString::number(day); });
    for (auto _ : state)
        model.setData(data);
    state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(fillALeaderboard)->Arg(1000)->Arg(20000)->Unit(benchmark::kMicrosecond);

/// What a view asks for when it paints thirty rows.
void readAPageOfCells(benchmark::State &state)
{
    ResultTableModel model(figureText());
    model.setTable(leaderboard(20000));
    const int columns = model.columnCount();
    for (auto _ : state) {
        for (int row = 0; row < 30; ++row) {
            for (int column = 0; column < columns; ++column) {
                const QModelIndex index = model.index(row, column);
                for (const int role :
                    {int(Qt::DisplayRole), int(Qt::TextAlignmentRole), int(BarShareRole), int(ToneRole)})
                    benchmark::DoNotOptimize(model.data(index, role));
            }
        }
    }
    state.SetItemsProcessed(state.iterations() * 30 * columns);
}
BENCHMARK(readAPageOfCells)->Unit(benchmark::kMicrosecond);

void sortByAFigure(benchmark::State &state)
{
    ResultTableModel model(figureText());
    model.setTable(leaderboard(static_cast<int>(state.range(0))));
    FilterProxy proxy;
    proxy.setSourceModel(&model);
    int column = 0;
    for (auto _ : state) {
        column = column % 6 + 1;
        proxy.sort(column, Qt::DescendingOrder);
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(sortByAFigure)->Arg(1000)->Arg(20000)->Unit(benchmark::kMillisecond);

void searchWhileTyping(benchmark::State &state)
{
    ResultTableModel model(figureText());
    model.setTable(leaderboard(static_cast<int>(state.range(0))));
    FilterProxy proxy;
    proxy.setSourceModel(&model);
    const QStringList typed = {QStringLiteral("s"), QStringLiteral("sc"), QStringLiteral("scenes 12"), QString()};
    qsizetype i = 0;
    for (auto _ : state) {
        proxy.setSearch(typed.at(i++ % typed.size()));
        benchmark::DoNotOptimize(proxy.rowCount());
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(searchWhileTyping)->Arg(1000)->Arg(20000)->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv))
        return 2;
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return 0;
}
