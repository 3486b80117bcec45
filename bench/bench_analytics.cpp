// SPDX-License-Identifier: GPL-3.0-or-later
// A generated brand of a million orders: what building facts costs, and what a page's questions cost on warm facts.
#include "analytics/facts.h"
#include "analytics/facts_input.h"

#include <benchmark/benchmark.h>

#include <random>

using namespace postledger;

namespace {

constexpr std::int64_t kOrders = 1000000;
constexpr int kPosts = 3000;
constexpr int kCreators = 200;
constexpr int kCampaigns = 40;
constexpr int kCustomers = 600000;
constexpr int kDays = 365;
const Day kFirstDay = dayFromCivil(2024, 1, 1);
constexpr std::array<const char *, 4> kPlatforms{"instagram", "tiktok", "facebook", "pinterest"};

std::size_t below(std::mt19937_64 &engine, std::size_t n)
{
    return static_cast<std::size_t>(engine() % n);
}

void addPosts(FactsInput &input, std::mt19937_64 &engine)
{
    for (int i = 0; i < kCreators; ++i)
        input.creators.push_back({"C" + std::to_string(i), "creator" + std::to_string(i), 50000 + 1000 * (i % 100)});
    for (int i = 0; i < kPosts; ++i) {
        Post post;
        const std::size_t platform = below(engine, kPlatforms.size());
        post.platform = kPlatforms[platform];
        post.ref = std::to_string(17900000000000000LL + i * 7919);
        post.creatorRef = "C" + std::to_string(below(engine, kCreators));
        post.campaignRef = "Campaign " + std::to_string(below(engine, kCampaigns));
        post.publishedAt =
            (kFirstDay - 20) * kSecondsPerDay + static_cast<Instant>(i) * (kDays + 20) * kSecondsPerDay / kPosts;
        post.checkout = platform == 1 ? Checkout::InApp : Checkout::ClickOut;
        post.title = "A caption as long as captions of posts about new things in a shop usually are, number "
            + std::to_string(i);
        input.posts.push_back(post);
        PostMetrics metrics;
        metrics.platform = post.platform;
        metrics.postRef = post.ref;
        for (std::size_t m = 0; m < kMetricCount; ++m)
            metrics.values[m] = static_cast<std::int64_t>(below(engine, 100000));
        input.metrics.push_back(metrics);
        Spend spend;
        spend.day = static_cast<Day>(*post.publishedAt / kSecondsPerDay);
        spend.postRef = post.ref;
        spend.amount = static_cast<std::int64_t>(below(engine, 20000));
        input.spend.push_back(spend);
    }
    for (int i = 0; i < kCreators; ++i)
        input.codes.push_back({"CODE" + std::to_string(i), "C" + std::to_string(i), {}, {}, {}});
}

FactsInput makeInput()
{
    std::mt19937_64 engine(20240501);
    FactsInput input;
    input.settings.currency = *Currency::fromCode("USD");
    input.settings.timezone = "Europe/Berlin";
    input.zone = *Zone::fromName("Europe/Berlin");
    addPosts(input, engine);
    input.chunks.resize(2);
    for (std::size_t c = 0; c < input.chunks.size(); ++c) {
        OrderChunk &chunk = input.chunks[c];
        const std::int64_t first = static_cast<std::int64_t>(c) * kOrders / 2;
        const std::int64_t last = first + kOrders / 2;
        std::vector<Ledger::OrderCodeRow> codes;
        std::vector<std::string> texts;
        std::vector<Ledger::OrderTouchRow> touches;
        chunk.orders.reserve(kOrders / 2);
        for (std::int64_t i = first; i < last; ++i) {
            Ledger::OrderRow row;
            const std::string ref = "#" + std::to_string(100000 + i);
            row.id = i + 1;
            row.ref = ref;
            row.placedAt = kFirstDay * kSecondsPerDay + i * kDays * kSecondsPerDay / kOrders
                + static_cast<Instant>(below(engine, 3600));
            row.gross = 1500 + static_cast<std::int64_t>(below(engine, 12000));
            row.discount = below(engine, 4) == 0 ? row.gross / 10 : 0;
            row.shipping = 495;
            row.tax = row.gross / 12;
            row.cogs = row.gross / 3;
            row.paymentFee = row.gross / 40;
            row.platformFee = 0;
            row.fulfilment = 350;
            row.customer = 1 + static_cast<std::int64_t>(below(engine, kCustomers));
            row.units = 1 + static_cast<std::int64_t>(below(engine, 3));
            const std::int64_t newest = i * kPosts / kOrders;
            const std::size_t postIndex = static_cast<std::size_t>(
                std::max<std::int64_t>(0, newest - static_cast<std::int64_t>(below(engine, 60))));
            const std::size_t kind = below(engine, 10);
            row.store = kind < 2 ? "tiktok_shop" : "shopify";
            row.checkout = kind < 2 ? Checkout::InApp : Checkout::Unknown;
            if (kind < 2)
                row.declaredPost = input.posts[postIndex].ref;
            if (below(engine, 16) == 0) {
                row.refundedMerchandise = row.gross - row.discount;
                row.refundedAt = row.placedAt + static_cast<Instant>(below(engine, 20)) * kSecondsPerDay;
            }
            chunk.add(row);
            if (kind == 2)
                chunk.add(Ledger::OrderCodeRow{row.id, input.codes[below(engine, kCreators)].code});
            if (kind > 2 && kind < 8) {
                for (int visit = 0; visit < (kind == 3 ? 3 : 1); ++visit) {
                    Ledger::OrderTouchRow touch;
                    touch.order = row.id;
                    touch.at = row.placedAt - static_cast<Instant>(below(engine, 5 * kSecondsPerDay));
                    touch.source = input.posts[postIndex].platform;
                    touch.campaign = input.posts[postIndex].campaignRef;
                    touch.content = input.posts[(postIndex + static_cast<std::size_t>(visit)) % kPosts].ref;
                    chunk.add(touch);
                }
            }
        }
    }
    return input;
}

const Facts &facts()
{
    static const FactsPtr made = *buildFacts(makeInput(), JobControl());
    return *made;
}

// What the Overview asks: eight cards for both ranges, two lines for both, and four rankings.
std::vector<Query> overview(const DateRange &range, const DateRange &before, const std::vector<Filter> &where)
{
    std::vector<Query> queries;
    for (const DateRange &days : {range, before}) {
        Query cards;
        cards.kpis = {"net_sales", "orders", "cvr", "aov", "cac_blended", "roas", "cm3", "er_reach"};
        cards.range = days;
        cards.where = where;
        cards.intervals = true;
        cards.resampling = Resampling::None;
        queries.push_back(cards);
        Query lines = cards;
        lines.kpis = {"net_sales", "engagements"};
        lines.by = {Dimension::Daily};
        queries.push_back(lines);
    }
    Query top = queries.front();
    top.kpis = {"net_sales", "orders", "cvr"};
    top.by = {Dimension::Post};
    top.limit = 10;
    queries.push_back(top);
    Query gap = top;
    gap.kpis = {"net_sales", "engagements"};
    gap.limit = 0;
    queries.push_back(gap);
    Query platform = top;
    platform.by = {Dimension::Platform};
    platform.limit = 0;
    queries.push_back(platform);
    platform.by = {Dimension::Checkout};
    queries.push_back(platform);
    return queries;
}

void ask(benchmark::State &state, const std::vector<Query> &queries)
{
    facts();
    for (auto _ : state) {
        auto tables = execute(facts(), queries);
        benchmark::DoNotOptimize(tables);
    }
}

void overviewOfAllOrders(benchmark::State &state)
{
    const Day half = kFirstDay + kDays / 2;
    ask(state, overview({half, kFirstDay + kDays}, {kFirstDay - 1, half - 1}, {}));
}
BENCHMARK(overviewOfAllOrders)->Unit(benchmark::kMillisecond)->UseRealTime();

void overviewOfOnePlatform(benchmark::State &state)
{
    const Day half = kFirstDay + kDays / 2;
    ask(state,
        overview(
            {half, kFirstDay + kDays}, {kFirstDay - 1, half - 1}, {{Dimension::Platform, {"instagram", "tiktok"}}}));
}
BENCHMARK(overviewOfOnePlatform)->Unit(benchmark::kMillisecond)->UseRealTime();

void overviewOfFourWeeks(benchmark::State &state)
{
    const Day last = kFirstDay + 300;
    ask(state, overview({last - 27, last}, {last - 55, last - 28}, {}));
}
BENCHMARK(overviewOfFourWeeks)->Unit(benchmark::kMillisecond)->UseRealTime();

void overviewLinear(benchmark::State &state)
{
    const Day half = kFirstDay + kDays / 2;
    auto queries = overview({half, kFirstDay + kDays}, {kFirstDay - 1, half - 1}, {});
    for (Query &query : queries)
        query.model = AttributionModel::Linear;
    ask(state, queries);
}
BENCHMARK(overviewLinear)->Unit(benchmark::kMillisecond)->UseRealTime();

void postsByDay(benchmark::State &state)
{
    Query query;
    query.kpis = {"net_sales"};
    query.by = {Dimension::Post, Dimension::Daily};
    query.limit = 100;
    ask(state, {query});
}
BENCHMARK(postsByDay)->Unit(benchmark::kMillisecond)->UseRealTime();

void buildAMillionOrders(benchmark::State &state)
{
    const FactsInput input = makeInput();
    for (auto _ : state) {
        state.PauseTiming();
        FactsInput copy = input;
        state.ResumeTiming();
        auto made = buildFacts(std::move(copy), JobControl());
        benchmark::DoNotOptimize(made);
    }
}
BENCHMARK(buildAMillionOrders)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(3);

} // namespace

BENCHMARK_MAIN();
