// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/facts_input.h"
#include "analytics/parallel.h"

#include <QCoreApplication>

#include <atomic>
#include <thread>

namespace postledger {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_analytics)
};

constexpr std::int64_t kPollEvery = 4096;

Error cancelled()
{
    return {QStringLiteral("cancelled"), Tr::tr("Loading was cancelled.")};
}

// The orders of some ids with what belongs to them.
Result<void> readChunk(const Ledger &ledger, std::int64_t first, std::int64_t last, const JobControl &job,
    std::atomic<std::int64_t> &read, std::int64_t total, OrderChunk &chunk)
{
    std::int64_t count = 0;
    const auto goesOn = [&] {
        if (++count % kPollEvery != 0)
            return true;
        job.progress(read += kPollEvery, total, Tr::tr("Reading orders"));
        return !job.cancelled();
    };
    chunk.orders.reserve(static_cast<std::size_t>(last - first + 1));
    auto done = ledger.readOrders(first, last, [&](const Ledger::OrderRow &row) {
        chunk.add(row);
        return goesOn();
    });
    if (!done)
        return done;
    done = ledger.readOrderCodes(first, last, [&](const Ledger::OrderCodeRow &row) {
        chunk.add(row);
        return true;
    });
    if (!done)
        return done;
    return ledger.readOrderTouches(first, last, [&](const Ledger::OrderTouchRow &row) {
        chunk.add(row);
        return true;
    });
}

template<typename List>
Result<void> take(Result<List> from, List &to)
{
    if (!from)
        return from.error();
    to = std::move(*from);
    return {};
}

Result<void> readRest(const Ledger &ledger, FactsInput &input)
{
    const auto steps = {
        +[](const Ledger &l, FactsInput &in) { return take(l.refunds(), in.refunds); },
        +[](const Ledger &l, FactsInput &in) { return take(l.creators(), in.creators); },
        +[](const Ledger &l, FactsInput &in) { return take(l.campaigns(), in.campaigns); },
        +[](const Ledger &l, FactsInput &in) { return take(l.posts(), in.posts); },
        +[](const Ledger &l, FactsInput &in) { return take(l.postMetrics(), in.metrics); },
        +[](const Ledger &l, FactsInput &in) { return take(l.spend(), in.spend); },
        +[](const Ledger &l, FactsInput &in) { return take(l.codes(), in.codes); },
        +[](const Ledger &l, FactsInput &in) { return take(l.claims(), in.claims); },
        +[](const Ledger &l, FactsInput &in) { return take(l.declarations(), in.declarations); },
        +[](const Ledger &l, FactsInput &in) {
            return l.readTouchpoints([&](const Ledger::TouchRow &row) {
                in.touches.add(row);
                return true;
            });
        },
        +[](const Ledger &l, FactsInput &in) {
            return l.readCustomerHistory([&](std::int64_t customer, Instant first) {
                in.history.emplace_back(static_cast<std::int32_t>(customer), first);
                return true;
            });
        },
    };
    for (const auto step : steps) {
        if (auto done = step(ledger, input); !done)
            return done;
    }
    return {};
}

Result<LineTable> readLines(const QString &path)
{
    auto ledger = Ledger::open(path, Ledger::Mode::ReadOnly);
    if (!ledger)
        return ledger.error();
    LineTable table;
    std::vector<std::int64_t> ids;
    auto done = (*ledger)->readProducts([&](const Ledger::ProductRow &row) {
        ids.push_back(row.id);
        table.products.push_back({std::string(row.sku), std::string(row.title)});
        return true;
    });
    if (!done)
        return done.error();
    std::unordered_map<std::int64_t, std::int32_t> numbers;
    for (std::size_t i = 0; i < ids.size(); ++i)
        numbers.emplace(ids[i], static_cast<std::int32_t>(i));
    const auto last = (*ledger)->lastOrderId();
    if (!last)
        return last.error();
    done = (*ledger)->readLines(1, *last, [&](const Ledger::LineRow &row) {
        const auto product = numbers.find(row.product);
        table.rows.push_back({static_cast<std::uint32_t>(row.order), product == numbers.end() ? -1 : product->second,
            row.gross, row.discount, static_cast<std::int32_t>(row.quantity)});
        return true;
    });
    if (!done)
        return done.error();
    return table;
}

} // namespace

Result<FactsPtr> loadFacts(const QString &path, const JobControl &job)
{
    auto ledger = Ledger::open(path, Ledger::Mode::ReadOnly);
    if (!ledger)
        return ledger.error();
    FactsInput input;
    input.settings = (*ledger)->settings();
    if (!input.settings.timezone.empty()) {
        auto zone = Zone::fromName(input.settings.timezone);
        if (!zone)
            return zone.error();
        input.zone = std::move(*zone);
    }
    const auto last = (*ledger)->lastOrderId();
    if (!last)
        return last.error();

    // Each reader has a ledger of its own: a connection serves one thread.
    const std::size_t readers = *last < kPollEvery ? 1 : std::clamp(std::thread::hardware_concurrency(), 1U, 4U);
    input.chunks.resize(readers);
    std::vector<Result<void>> outcomes(readers);
    std::atomic<std::int64_t> read = 0;
    QThreadPool pool;
    pool.setMaxThreadCount(static_cast<int>(readers));
    inParallel(pool, readers, [&](std::size_t part) {
        const auto [begin, end] = partBounds(static_cast<std::size_t>(*last), part, readers);
        const auto from = static_cast<std::int64_t>(begin) + 1;
        const auto to = static_cast<std::int64_t>(end);
        if (part == 0) {
            outcomes[part] = readChunk(**ledger, from, to, job, read, *last, input.chunks[part]);
            return;
        }
        auto own = Ledger::open(path, Ledger::Mode::ReadOnly);
        outcomes[part] =
            own ? readChunk(**own, from, to, job, read, *last, input.chunks[part]) : Result<void>(own.error());
    });
    if (job.cancelled())
        return cancelled();
    for (const Result<void> &outcome : outcomes) {
        if (!outcome)
            return outcome.error();
    }
    if (auto done = readRest(**ledger, input); !done)
        return done.error();
    input.readLines = [path] { return readLines(path); };
    return buildFacts(std::move(input), job);
}

} // namespace postledger
