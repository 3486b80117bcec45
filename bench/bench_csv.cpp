// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/file_probe.h"
#include "codec/table_source.h"
#include "codec/values.h"

#include <QFile>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>

#include <string>

using namespace postledger;

namespace {

constexpr int kRows = 40000;
constexpr int kColumns = 79;

/// A table of the width of a shop's order export, most cells short or empty, one with a quoted line break.
std::string wideTable()
{
    std::string text;
    for (int column = 0; column < kColumns; ++column)
        text += (column > 0 ? ",Label " : "Label ") + std::to_string(column);
    text += '\n';
    for (int row = 0; row < kRows; ++row) {
        for (int column = 0; column < kColumns; ++column) {
            if (column > 0)
                text += ',';
            switch (column % 8) {
            case 0:
                text += '#' + std::to_string(100000 + row);
                break;
            case 1:
                text += "2026-03-14 09:26:53 +0100";
                break;
            case 2:
                text += std::to_string(row % 400) + ".95";
                break;
            case 3:
                text += column == 59 ? "\"utm_source: instagram\nutm_content: \"\"P1\"\"\"" : "paid";
                break;
            default:
                break;
            }
        }
        text += '\n';
    }
    return text;
}

class WideFile
{
public:
    WideFile()
        : m_path(m_folder.filePath(QStringLiteral("wide.csv")))
    {
        const std::string text = wideTable();
        QFile file(m_path);
        if (file.open(QIODevice::WriteOnly))
            m_bytes = file.write(text.data(), static_cast<qint64>(text.size()));
    }
    const QString &path() const { return m_path; }
    std::int64_t bytes() const { return m_bytes; }

private:
    QTemporaryDir m_folder;
    QString m_path;
    std::int64_t m_bytes = 0;
};

const WideFile &wideFile()
{
    static const WideFile file;
    return file;
}

void recogniseAFile(benchmark::State &state)
{
    for (auto _ : state) {
        if (auto probe = probeFile(wideFile().path()); probe)
            benchmark::DoNotOptimize(probe);
        else
            state.SkipWithError("the file was not recognised");
    }
    state.SetBytesProcessed(state.iterations() * wideFile().bytes());
}
BENCHMARK(recogniseAFile)->Unit(benchmark::kMillisecond);

void readAllRows(benchmark::State &state)
{
    const auto probe = probeFile(wideFile().path());
    if (!probe) {
        state.SkipWithError("the file was not recognised");
        return;
    }
    for (auto _ : state) {
        const auto table = openTable(*probe);
        if (!table) {
            state.SkipWithError("the file was not opened");
            return;
        }
        Row row;
        std::int64_t rows = 0;
        std::size_t cells = 0;
        while ((*table)->next(row)) {
            ++rows;
            cells += row.cells.size();
        }
        if (rows != kRows)
            state.SkipWithError("rows are missing");
        benchmark::DoNotOptimize(cells);
    }
    state.SetBytesProcessed(state.iterations() * wideFile().bytes());
    state.SetItemsProcessed(state.iterations() * kRows);
}
BENCHMARK(readAllRows)->Unit(benchmark::kMillisecond);

void readAmounts(benchmark::State &state)
{
    for (auto _ : state) {
        benchmark::DoNotOptimize(parseAmount("149.95", 2, DecimalMark::Point));
        benchmark::DoNotOptimize(parseAmount("1.234,50 €", 2, DecimalMark::Comma));
    }
    state.SetItemsProcessed(state.iterations() * 2);
}
BENCHMARK(readAmounts);

void readInstants(benchmark::State &state)
{
    const Zone zone;
    for (auto _ : state) {
        benchmark::DoNotOptimize(parseInstant("2026-03-14 09:26:53 +0100", DateOrder::YearFirst, zone));
        benchmark::DoNotOptimize(parseInstant("14/03/2026 09:26:53", DateOrder::DayFirst, zone));
    }
    state.SetItemsProcessed(state.iterations() * 2);
}
BENCHMARK(readInstants);

} // namespace

BENCHMARK_MAIN();
