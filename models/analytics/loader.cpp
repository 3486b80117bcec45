// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/derived_costs.h"
#include "analytics/facts_input.h"
#include "analytics/parallel.h"
#include "analytics/spread_records.h"
#include "domain/report_claim.h"

#include <QCoreApplication>

#include <algorithm>
#include <atomic>
#include <optional>
#include <thread>

namespace postledger {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_analytics)
};

constexpr std::int64_t kPollEvery = 4096;
constexpr int kMostAttempts = 5;

Error cancelled()
{
    return {QStringLiteral("cancelled"), Tr::tr("Loading was cancelled.")};
}

// The orders of some ids with what belongs to them.
Result<void> readChunk(const Ledger &ledger, std::int64_t first, std::int64_t last, const JobControl &job,
    std::atomic<std::int64_t> &read, std::int64_t total, const DerivedCosts &costs, OrderChunk &chunk)
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
    done = ledger.readOrderTouches(first, last, [&](const Ledger::OrderTouchRow &row) {
        chunk.add(row);
        return true;
    });
    DerivedCosts::Filler filler(costs, chunk);
    if (!done || costs.isEmpty() || !filler.isNeeded())
        return done;
    done = ledger.readLines(first, last, [&](const Ledger::LineRow &line) {
        filler.add(line);
        return true;
    });
    filler.finish();
    return done;
}

template<typename T>
Result<void> take(Result<T> from, T &to)
{
    if (!from)
        return from.error();
    to = std::move(*from);
    return {};
}

Result<void> readDeclarations(const Ledger &ledger, FactsInput &input)
{
    if (input.currencies)
        return readConvertedDeclarations(ledger, input);
    return ledger.readDeclarations([&](const Ledger::DeclarationRow &row) {
        input.declarations.add(row);
        return true;
    });
}

Result<void> readClaims(const Ledger &ledger, FactsInput &input)
{
    const auto reported = ledger.claimsOfPeriods();
    if (!reported)
        return reported.error();
    const std::vector<Claim> days = spreadClaims(*reported, input.zone);
    if (input.currencies)
        return readConvertedClaims(ledger, days, input);
    for (const Claim &claim : days)
        input.claims.add({claim.platform, {}, claim.at, claim.value, {}});
    return ledger.readClaims([&](Ledger::ClaimRow row) {
        row.at = claimedAt(row.ref, row.at, input.zone);
        input.claims.add(row);
        return true;
    });
}

Result<void> readFees(const Ledger &ledger, FactsInput &input)
{
    return ledger.readOrderFees([&](const Ledger::OrderFeeRow &row) {
        input.fees.add(row);
        return true;
    });
}

Result<void> readTouches(const Ledger &ledger, FactsInput &input)
{
    auto done = ledger.readTouchpoints([&](const Ledger::TouchRow &row) {
        input.touches.add(row);
        return true;
    });
    if (!done)
        return done;
    return ledger.readCustomerHistory([&](std::int64_t customer, Instant first) {
        input.history.emplace_back(static_cast<std::int32_t>(customer), first);
        return true;
    });
}

Result<void> readSmall(const Ledger &ledger, FactsInput &input)
{
    const auto steps = {
        +[](const Ledger &l, FactsInput &in) { return take(l.refunds(), in.refunds); },
        +[](const Ledger &l, FactsInput &in) { return take(l.creators(), in.creators); },
        +[](const Ledger &l, FactsInput &in) { return take(l.campaigns(), in.campaigns); },
        +[](const Ledger &l, FactsInput &in) { return take(l.posts(), in.posts); },
        +[](const Ledger &l, FactsInput &in) { return take(l.postMetrics(), in.metrics); },
        +[](const Ledger &l, FactsInput &in) { return take(l.spend(), in.spend); },
        +[](const Ledger &l, FactsInput &in) { return take(l.codes(), in.codes); },
        +[](const Ledger &l, FactsInput &in) { return take(l.inventory(), in.inventory); },
        +[](const Ledger &l, FactsInput &in) { return take(l.links(), in.links); },
        +[](const Ledger &l, FactsInput &in) { return take(l.orderStatements(), in.statements); },
    };
    for (const auto step : steps) {
        if (auto done = step(ledger, input); !done)
            return done;
    }
    return {};
}

/// Lines of the orders \p first to \p last.
Result<std::vector<LineTable::Row>> readLineRows(const Ledger &ledger, std::int64_t first, std::int64_t last,
    const std::unordered_map<std::int64_t, std::int32_t> &products)
{
    std::vector<LineTable::Row> rows;
    auto done = ledger.readLines(first, last, [&](const Ledger::LineRow &row) {
        const auto product = products.find(row.product);
        rows.push_back({static_cast<std::uint32_t>(row.order), product == products.end() ? -1 : product->second,
            row.gross, row.discount, static_cast<std::int32_t>(row.quantity)});
        return true;
    });
    if (!done)
        return done.error();
    return rows;
}

Result<LineTable> readLines(const QString &path)
{
    auto ledger = Ledger::open(path, Ledger::Mode::ReadOnly);
    if (!ledger)
        return ledger.error();
    LineTable table;
    std::unordered_map<std::int64_t, std::int32_t> numbers;
    auto done = (*ledger)->readProducts([&](const Ledger::ProductRow &row) {
        numbers.emplace(row.id, static_cast<std::int32_t>(table.products.size()));
        table.products.push_back({std::string(row.sku), std::string(row.title)});
        return true;
    });
    if (!done)
        return done.error();
    const auto last = (*ledger)->lastOrderId();
    if (!last)
        return last.error();
    // Each thread has a ledger of its own: a connection serves one thread.
    const std::size_t parts = *last < kPollEvery ? 1 : std::clamp(std::thread::hardware_concurrency(), 1U, 4U);
    std::vector<std::optional<Result<std::vector<LineTable::Row>>>> found(parts);
    QThreadPool pool;
    inParallel(pool, parts, [&](std::size_t part) {
        const auto [begin, end] = partBounds(static_cast<std::size_t>(*last), part, parts);
        const auto read = [&, begin = begin, end = end](const Ledger &own) {
            return readLineRows(own, static_cast<std::int64_t>(begin) + 1, static_cast<std::int64_t>(end), numbers);
        };
        if (part == 0) {
            found[part] = read(**ledger);
            return;
        }
        const auto own = Ledger::open(path, Ledger::Mode::ReadOnly);
        if (own)
            found[part] = read(**own);
        else
            found[part] = own.error();
    });
    for (auto &rows : found) {
        if (!*rows)
            return rows->error();
        table.rows.insert(table.rows.end(), (*rows)->begin(), (*rows)->end());
    }
    return table;
}

// Everything that facts are made of. The threads take one task after the other, the largest first.
Result<void> readAll(
    const std::vector<const Ledger *> &ledgers, const JobControl &job, QThreadPool &pool, FactsInput &input)
{
    const auto last = ledgers.front()->lastOrderId();
    if (!last)
        return last.error();
    const std::int64_t lastOrder = *last;
    if (auto done = take(ledgers.front()->catalog(), input.catalog); !done)
        return done;
    DerivedCosts costs(input);
    const auto known = costs.isEmpty() ? Result<void>() : ledgers.front()->readProducts([&](const auto &product) {
        costs.add(product);
        return true;
    });
    if (!known)
        return known;
    using Task = std::function<Result<void>(const Ledger &)>;
    std::vector<Task> tasks;
    std::atomic<std::int64_t> read = 0;
    input.chunks.resize(ledgers.size());
    for (OrderChunk &chunk : input.chunks)
        chunk.currencies = input.currencies.get();
    for (std::size_t part = 0; part < input.chunks.size(); ++part) {
        const auto bounds = partBounds(static_cast<std::size_t>(lastOrder), part, input.chunks.size());
        tasks.emplace_back([&, bounds, part](const Ledger &ledger) {
            return readChunk(ledger, static_cast<std::int64_t>(bounds.first) + 1,
                static_cast<std::int64_t>(bounds.second), job, read, lastOrder, costs, input.chunks[part]);
        });
    }
    for (const auto step : {&readFees, &readDeclarations, &readClaims, &readTouches, &readSmall})
        tasks.emplace_back([&input, step](const Ledger &ledger) { return step(ledger, input); });
    std::vector<Result<void>> outcomes(tasks.size());
    std::atomic<std::size_t> next = 0;
    inParallel(pool, ledgers.size(), [&](std::size_t part) {
        for (std::size_t task = next++; task < tasks.size() && !job.cancelled(); task = next++)
            outcomes[task] = tasks[task](*ledgers[part]);
    });
    if (job.cancelled())
        return cancelled();
    const auto failed =
        std::find_if(outcomes.begin(), outcomes.end(), [](const Result<void> &outcome) { return !outcome; });
    return failed == outcomes.end() ? Result<void>() : *failed;
}

Result<FactsInput> readInput(const QString &path, const JobControl &job)
{
    auto ledger = Ledger::open(path, Ledger::Mode::ReadOnly);
    if (!ledger)
        return ledger.error();
    // Each thread has a ledger of its own: a connection serves one thread.
    std::vector<std::unique_ptr<Ledger>> ledgers;
    ledgers.push_back(std::move(*ledger));
    const auto last = ledgers.front()->lastOrderId();
    if (!last)
        return last.error();
    const std::size_t threads = *last < kPollEvery ? 1 : std::clamp(std::thread::hardware_concurrency(), 1U, 4U);
    while (ledgers.size() < threads) {
        auto own = Ledger::open(path, Ledger::Mode::ReadOnly);
        if (!own)
            return own.error();
        ledgers.push_back(std::move(*own));
    }
    QThreadPool pool;
    pool.setMaxThreadCount(static_cast<int>(threads));
    std::vector<const Ledger *> readers;
    for (const auto &own : ledgers)
        readers.push_back(own.get());
    // Several statements on several connections are not one snapshot: when something was committed meanwhile, all is
    // read again.
    for (int attempt = 0; attempt < kMostAttempts; ++attempt) {
        std::vector<std::int64_t> before;
        for (const Ledger *reader : readers)
            before.push_back(reader->changeCounter());
        FactsInput input;
        const auto settings = readers.front()->settings();
        if (!settings)
            return settings.error();
        input.settings = *settings;
        if (!input.settings.timezone.empty()) {
            auto zone = Zone::fromName(input.settings.timezone);
            if (!zone)
                return zone.error();
            input.zone = std::move(*zone);
        }
        if (auto done = prepareCurrencies(*readers.front(), input); !done)
            return done.error();
        if (auto done = readAll(readers, job, pool, input); !done)
            return done.error();
        const bool same = std::equal(readers.begin(), readers.end(), before.begin(),
            [](const Ledger *reader, std::int64_t counter) { return reader->changeCounter() == counter; });
        if (same)
            return input;
    }
    return Error{QStringLiteral("busy"),
        Tr::tr("The workspace was changed again and again while it was being read. Wait for the running imports and "
               "open it again.")};
}

} // namespace

Result<FactsPtr> loadFacts(const QString &path, const JobControl &job)
{
    auto input = readInput(path, job);
    if (!input)
        return input.error();
    input->readLines = [path] { return readLines(path); };
    return buildFacts(std::move(*input), job);
}

} // namespace postledger
