// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/attribution.h"
#include "domain/records.h"

#include <benchmark/benchmark.h>

#include <random>

using namespace postledger;

namespace {

constexpr std::size_t kOrders = 100000;
constexpr int kPosts = 3000;

struct Scene
{
    LadderTables tables;
    std::vector<std::vector<PathTouch>> touches;
    std::vector<LadderOrder> orders;
};

const Scene &scene()
{
    static const Scene made = [] {
        Scene result;
        std::mt19937_64 engine(7);
        result.tables.postsOfCreator.resize(200);
        for (int i = 0; i < kPosts; ++i) {
            result.tables.posts.push_back({Instant{i} * 1000, i % 200, i % 40});
            result.tables.postsOfCreator[static_cast<std::size_t>(i % 200)].push_back(i);
        }
        result.touches.resize(kOrders);
        for (std::size_t i = 0; i < kOrders; ++i) {
            LadderOrder order;
            order.at = 10000000 + static_cast<Instant>(i) * 30;
            for (std::size_t t = 0; t < i % 4; ++t) {
                result.touches[i].push_back({order.at - 90000 + static_cast<Instant>(t) * 1000,
                    static_cast<EntityIndex>(engine() % kPosts), static_cast<std::uint8_t>(TouchType::Click)});
            }
            if (i % 5 == 0)
                order.declaredPost = static_cast<EntityIndex>(engine() % kPosts);
            order.touches = result.touches[i];
            result.orders.push_back(order);
        }
        return result;
    }();
    return made;
}

void ladder(benchmark::State &state)
{
    std::vector<Conflict> conflicts;
    std::vector<PathTouch> path;
    for (auto _ : state) {
        conflicts.clear();
        path.clear();
        for (const LadderOrder &order : scene().orders) {
            benchmark::DoNotOptimize(climb(scene().tables, order, &conflicts));
            appendPath(scene().tables, order, path);
        }
    }
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(kOrders));
}
BENCHMARK(ladder)->Unit(benchmark::kMillisecond);

void splitMoney(benchmark::State &state)
{
    const auto model = static_cast<AttributionModel>(state.range(0));
    for (auto _ : state) {
        for (std::size_t i = 0; i < kOrders; ++i) {
            const auto &path = scene().touches[i];
            if (path.size() > 1)
                benchmark::DoNotOptimize(PathSplit(model, path, scene().orders[i].at, {}).split(12345));
        }
    }
}
BENCHMARK(splitMoney)
    ->Arg(static_cast<int>(AttributionModel::Linear))
    ->Arg(static_cast<int>(AttributionModel::Position))
    ->Arg(static_cast<int>(AttributionModel::TimeDecay))
    ->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
