// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/allocation.h"
#include "base/money.h"

#include <benchmark/benchmark.h>

#include <cstdint>
#include <numeric>
#include <span>
#include <vector>

using namespace postledger;

namespace {

/// Amounts as shops have them: mostly small, some negative, the same on every machine.
std::vector<std::int64_t> amounts(std::size_t count)
{
    std::vector<std::int64_t> result(count);
    std::uint32_t state = 1;
    for (std::int64_t &amount : result) {
        state = state * 1664525U + 1013904223U;
        amount = static_cast<std::int64_t>(state >> 16U) - 2000;
    }
    return result;
}

void plainDecimalOfAnAmount(benchmark::State &state)
{
    const auto values = amounts(1024);
    std::size_t i = 0;
    for (auto _ : state)
        benchmark::DoNotOptimize(plainDecimal(values[i++ % values.size()], 2));
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(plainDecimalOfAnAmount);

void checkedSum(benchmark::State &state)
{
    const auto values = amounts(1024);
    for (auto _ : state) {
        std::int64_t sum = 0;
        for (const std::int64_t value : values)
            sum = addChecked(sum, value).value_or(0);
        benchmark::DoNotOptimize(sum);
    }
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(values.size()));
}
BENCHMARK(checkedSum);

/// The split of one order over as many touches as the argument says.
void allocateWholeWeights(benchmark::State &state)
{
    std::vector<std::int64_t> weights(static_cast<std::size_t>(state.range(0)));
    std::iota(weights.begin(), weights.end(), 1);
    for (auto _ : state)
        benchmark::DoNotOptimize(allocate(12345, std::span<const std::int64_t>(weights)));
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(allocateWholeWeights)->Arg(1)->Arg(3)->Arg(20);

void allocateRealWeights(benchmark::State &state)
{
    std::vector<double> weights(static_cast<std::size_t>(state.range(0)), 1.0);
    for (std::size_t i = 1; i < weights.size(); ++i)
        weights[i] = weights[i - 1] * 0.9057;
    for (auto _ : state)
        benchmark::DoNotOptimize(allocate(12345, std::span<const double>(weights)));
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(allocateRealWeights)->Arg(1)->Arg(3)->Arg(20);

} // namespace

BENCHMARK_MAIN();
