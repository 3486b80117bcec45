// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/build.h"

#include "analytics/payout_ads.h"
#include "analytics/spread_records.h"

#include <QCoreApplication>

namespace postledger {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_analytics)
};

} // namespace

void FactsBuilder::takeCosts()
{
    Spreading spreading;
    m_in.costDays = spreadCosts(m_in.spend, spreading);
    m_quality.costsOfPeriods = spreading.spread;
    m_quality.costsOverlapping = spreading.overlapping;
    m_quality.costsExceeded = spreading.exceeded;
    m_quality.costsAtTwoLevels = costsAtTwoLevels(m_in.spend);
    if (m_in.currencies)
        convertSpend(m_in);
    m_quality.payoutAdsLeftOut = leaveOutPayoutAds(m_in.spend, m_in.costDays);
    // Costs of which nothing counts name nothing either.
    std::vector<bool> counts(m_in.spend.size());
    for (const CostDay &day : m_in.costDays)
        counts[day.cost] = true;
    std::vector<std::uint32_t> placeOf(counts.size());
    std::uint32_t place = 0;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (!counts[i])
            continue;
        placeOf[i] = place;
        if (place != i)
            m_in.spend[place] = std::move(m_in.spend[i]);
        ++place;
    }
    m_in.spend.resize(place);
    for (CostDay &day : m_in.costDays)
        day.cost = placeOf[day.cost];
}

Result<FactsPtr> FactsBuilder::run()
{
    Facts &f = *m_facts;
    f.settings = m_in.settings;
    f.zone = m_in.zone;
    f.readLines = std::move(m_in.readLines);
    f.catalog = std::move(m_in.catalog);
    f.inventory = std::move(m_in.inventory);
    Windows &windows = f.ladder.windows;
    windows.clickSeconds = m_in.settings.evidenceClickDays * kSecondsPerDay;
    windows.viewSeconds = m_in.settings.evidenceViewDays * kSecondsPerDay;
    windows.lookbackSeconds = m_in.settings.lookbackDays * kSecondsPerDay;
    windows.halfLifeDays = m_in.settings.halfLifeDays;
    windows.positionFirst = m_in.settings.positionFirst;
    windows.positionLast = m_in.settings.positionLast;

    takeCosts();
    m_base.push_back(0);
    for (const OrderChunk &chunk : m_in.chunks)
        m_base.push_back(m_base.back() + static_cast<std::uint32_t>(chunk.orders.size()));
    m_names = std::make_unique<EntityIndexer>(f, m_in);
    for (const OrderChunk &chunk : m_in.chunks) {
        auto &stores = m_storeOf.emplace_back();
        for (std::size_t i = 0; i < chunk.texts.size(); ++i)
            stores.push_back(m_names->store(chunk.texts.at(static_cast<std::int32_t>(i))));
    }
    findNewest();
    const auto stages = {&FactsBuilder::findNamedOrders, &FactsBuilder::dropOrders, &FactsBuilder::takeFees,
        &FactsBuilder::sortOrders, &FactsBuilder::fillDays, &FactsBuilder::fillColumns, &FactsBuilder::walkCustomers,
        &FactsBuilder::readTouches, &FactsBuilder::readDeclarations, &FactsBuilder::takeCommissions,
        &FactsBuilder::attribute, &FactsBuilder::placeOrders};
    std::int64_t done = 0;
    for (const auto stage : stages) {
        if (m_job.cancelled())
            return Error{QStringLiteral("cancelled"), Tr::tr("Loading was cancelled.")};
        (this->*stage)();
        m_job.progress(++done, static_cast<std::int64_t>(stages.size()) + 2, Tr::tr("Attributing orders"));
    }
    if (m_in.currencies)
        rememberForeign();
    fillRows();
    sumUnmatched();
    rememberFaultyLinks();
    describe(f, m_in, m_quality);
    return FactsPtr(m_facts);
}

Result<FactsPtr> buildFacts(FactsInput input, const JobControl &job)
{
    return FactsBuilder(std::move(input), job).run();
}

} // namespace postledger
