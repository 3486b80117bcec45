// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/facts.h"
#include "analytics/kpi.h"
#include "sample_input.h"
#include "statistics/statistics.h"

#include <QTest>

#include <cmath>

using namespace postledger;

namespace {

// The twelve orders of the statistics specification, section 5, in cents.
constexpr std::int64_t kSpecOrders[] = {1999, 2450, 2450, 3100, 4500, 4500, 5275, 6000, 8810, 12999, 24000, 1825};

ResultTable ask(const Facts &facts, Query query)
{
    query.intervals = true;
    const auto tables = execute(facts, std::span(&query, 1));
    if (!tables)
        qFatal("%s", qPrintable(tables.error().message));
    return tables->front();
}

Query query(std::vector<std::string> kpis, std::vector<Dimension> by = {}, std::vector<Filter> where = {})
{
    Query result;
    result.kpis = std::move(kpis);
    result.by = std::move(by);
    result.where = std::move(where);
    return result;
}

/// ledger_a's month, as its expected figures see it.
Query march(std::vector<std::string> kpis, std::vector<Dimension> by = {})
{
    Query result = query(std::move(kpis), std::move(by));
    result.range = {dayFromCivil(2025, 3, 1), dayFromCivil(2025, 3, 31)};
    result.asOf = instantOf("2025-04-30T23:59:59Z");
    return result;
}

/// Orders of the given amounts, one a minute.
SampleLedger ordersOf(std::span<const std::int64_t> amounts)
{
    SampleLedger ledger;
    ledger.settings.currency = *Currency::fromCode("USD");
    for (std::size_t i = 0; i < amounts.size(); ++i) {
        ledger.addOrder("O" + std::to_string(i), "2025-03-01T00:00:00Z", amounts[i]).placedAt +=
            static_cast<Instant>(i) * 60;
    }
    return ledger;
}

std::vector<std::int64_t> manyAmounts(std::size_t count)
{
    std::vector<std::int64_t> amounts;
    for (std::size_t i = 0; i < count; ++i)
        amounts.push_back(static_cast<std::int64_t>(1000 + i * i * 7919 % 4001));
    return amounts;
}

bool isNear(std::optional<double> actual, double wanted)
{
    return actual && std::abs(*actual - wanted) < 1e-8;
}

#define VERIFY_LIMITS(figure, wantedLow, wantedHigh)                                                                   \
    QVERIFY2(isNear((figure).low, wantedLow) && isNear((figure).high, wantedHigh),                                     \
        qPrintable(QStringLiteral("%1 – %2")                                                                           \
                       .arg((figure).low.value_or(NAN), 0, 'f', 9)                                                     \
                       .arg((figure).high.value_or(NAN), 0, 'f', 9)))

} // namespace

/// Limits by resampling, from the orders and posts to the figure.
class tst_Resampling : public QObject
{
    Q_OBJECT
private slots:
    void ordersGiveTheSpecificationsLimits();
    void everyEstimateOfLedgerA_data();
    void everyEstimateOfLedgerA();
    void fewerThanFiveUnitsHaveNoLimits();
    void equalUnitsProveNothing();
    void spendWithoutPostLeavesNoPairs();
    void factsCarryNone();
    void limitsDoNotDependOnTheRest();
    void partsOfAnOrderAreOneUnit();
    void aRefundOnAnotherDayBelongsToItsOrder();
    void oneOrderThatDominatesIsNamed();
    void manyOrdersAreDrawnInGroups();
};

void tst_Resampling::ordersGiveTheSpecificationsLimits()
{
    const FactsPtr facts = ordersOf(kSpecOrders).facts();
    const Figure figure = ask(*facts, query({"aov"})).rows.front().figures.front();
    QVERIFY(isNear(*figure.value, 77908.0 / 12));
    VERIFY_LIMITS(figure, 4150.796761350, 12211.315615676);
    QCOMPARE(figure.sample, 12);
    Query without = query({"aov"});
    without.resampling = Resampling::None;
    QVERIFY(!ask(*facts, without).rows.front().figures.front().low);
    without.resampling = Resampling::Quick;
    VERIFY_LIMITS(ask(*facts, without).rows.front().figures.front(), 4150.796761350, 12211.315615676);
}

// Computed apart from this program: a script with its own generator, index rule, jackknife and quantile read the CSV
// files of ledger_a, took orders by instant and posts by platform and id, and dropped pairs of 0 and 0.
void tst_Resampling::everyEstimateOfLedgerA_data()
{
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::addColumn<int>("units");
    QTest::addRow("aov") << 4808.333333333 << 7633.333333333 << 12;
    QTest::addRow("aov_total_paid") << 5596.619486014 << 8518.799112519 << 12;
    QTest::addRow("aov_after_returns") << 3272.100170516 << 6983.333333333 << 12;
    QTest::addRow("refund_rate") << 0.024552349 << 0.462062189 << 12;
    QTest::addRow("revenue_per_post") << 2400.0 << 17380.0 << 5;
    QTest::addRow("rpm_views") << 37.128712871 << 1255.882352941 << 5;
    QTest::addRow("rpm_impressions") << 34.090909091 << 357.856698480 << 5;
    QTest::addRow("rpm_reach") << 44.701986755 << 470.234611947 << 5;
    QTest::addRow("revenue_per_click") << 17.452830189 << 112.5 << 5;
    QTest::addRow("revenue_per_product_view") << 1.834285440 << 24.533333333 << 5;
    QTest::addRow("er_reach") << 0.082465986 << 0.289887218 << 5;
    QTest::addRow("er_impressions") << 0.062166667 << 0.225250850 << 5;
    QTest::addRow("er_followers") << 0.119330200 << 0.222787879 << 5;
    QTest::addRow("roas") << 0.54 << 6.56 << 5;
}

void tst_Resampling::everyEstimateOfLedgerA()
{
    QFETCH(double, low);
    QFETCH(double, high);
    QFETCH(int, units);
    const FactsPtr facts = readLedgerA().facts();
    const Figure figure = ask(*facts, march({QTest::currentDataTag()})).rows.front().figures.front();
    VERIFY_LIMITS(figure, low, high);
    QCOMPARE(figure.sample, units);
    // Another way through the orders.
    const ResultTable months = ask(*facts, march({QTest::currentDataTag()}, {Dimension::Monthly}));
    QCOMPARE(months.rows.size(), std::size_t{1});
    QCOMPARE(months.rows.front().figures.front(), figure);
}

void tst_Resampling::fewerThanFiveUnitsHaveNoLimits()
{
    const FactsPtr facts = readLedgerA().facts();
    const ResultTable posts = ask(*facts, march({"aov", "roas", "rpm_reach"}, {Dimension::Post}));
    for (const ResultTable::Row &row : posts.rows) {
        for (const Figure &figure : row.figures)
            QVERIFY2(!figure.low && !figure.high, row.keys.front().c_str());
    }
    const auto five = std::span(kSpecOrders).first(5);
    QVERIFY(ask(*ordersOf(five).facts(), query({"aov"})).rows.front().figures.front().low);
    const Figure four = ask(*ordersOf(five.first(4)).facts(), query({"aov"})).rows.front().figures.front();
    QVERIFY(four.value && !four.low && !four.high);
    QCOMPARE(four.sample, 4);
}

void tst_Resampling::equalUnitsProveNothing()
{
    const std::vector<std::int64_t> amounts(20, 2500);
    const Figure figure = ask(*ordersOf(amounts).facts(), query({"aov"})).rows.front().figures.front();
    QVERIFY(isNear(figure.value, 2500));
    QVERIFY(!figure.low && !figure.high);
}

void tst_Resampling::spendWithoutPostLeavesNoPairs()
{
    SampleLedger ledger = readLedgerA();
    Spend spend;
    spend.day = dayFromCivil(2025, 3, 9);
    spend.platform = "tiktok";
    spend.campaignRef = "CMP1";
    spend.amount = 100;
    ledger.spend.push_back(spend);
    const Figure media = ask(*ledger.facts(), march({"roas"})).rows.front().figures.front();
    QVERIFY(media.value && !media.low && !media.high);
    // What is no media spend is in no pair.
    ledger.spend.back().kind = SpendKind::Overhead;
    VERIFY_LIMITS(ask(*ledger.facts(), march({"roas"})).rows.front().figures.front(), 0.54, 6.56);
}

void tst_Resampling::factsCarryNone()
{
    const FactsPtr facts = readLedgerA().facts();
    std::vector<std::string> ids;
    for (const Kpi &kpi : allKpis()) {
        if (!kpi.hasInterval())
            ids.emplace_back(kpi.id);
    }
    for (const char *id : {"net_sales", "orders", "media_spend", "mer", "cac_paid", "cost_per_order", "roas_claimed"})
        QVERIFY2(std::find(ids.begin(), ids.end(), id) != ids.end(), id);
    const ResultTable whole = ask(*facts, march(ids));
    for (const Figure &figure : whole.rows.front().figures)
        QVERIFY(!figure.low && !figure.high);
}

// Nor on the other rows, nor on how the input was divided, nor on who draws it.
void tst_Resampling::limitsDoNotDependOnTheRest()
{
    SampleLedger ledger = ordersOf(manyAmounts(600));
    for (int i = 0; i < 12; ++i) {
        Post post;
        post.platform = "tiktok";
        post.ref = "P" + std::to_string(i);
        post.publishedAt = instantOf("2025-02-27T10:00:00Z");
        post.creatorRef = "C" + std::to_string(i % 2);
        ledger.posts.push_back(post);
        Spend spend;
        spend.day = dayFromCivil(2025, 3, 1);
        spend.postRef = post.ref;
        spend.platform = "tiktok";
        spend.amount = 1000 + 37 * i;
        ledger.spend.push_back(spend);
    }
    for (std::size_t i = 0; i < ledger.orders.size(); ++i)
        ledger.orders[i].declaredPost = "P" + std::to_string(i % 7 % 12);
    const FactsPtr facts = ledger.facts();
    const std::vector<std::string> kpis{"aov", "refund_rate", "roas", "revenue_per_post", "aov_total_paid"};
    const ResultTable creators = ask(*facts, query(kpis, {Dimension::Creator}));
    QCOMPARE(ask(*ledger.facts(3), query(kpis, {Dimension::Creator})).rows, creators.rows);
    int limits = 0;
    for (const ResultTable::Row &row : creators.rows) {
        const ResultTable alone =
            ask(*facts, query(kpis, {Dimension::Creator}, {{Dimension::Creator, {row.keys.front()}}}));
        QCOMPARE(alone.rows.size(), std::size_t{1});
        QCOMPARE(alone.rows.front().figures, row.figures);
        for (std::size_t i = 0; i < kpis.size(); ++i) {
            QCOMPARE(ask(*facts, query({kpis[i]}, {}, {{Dimension::Creator, {row.keys.front()}}}))
                         .rows.front()
                         .figures.front(),
                row.figures[i]);
            limits += row.figures[i].low ? 1 : 0;
        }
    }
    QVERIFY(limits >= 8);
    const ResultTable posts = ask(*facts, query({"aov"}, {Dimension::Post}));
    for (const ResultTable::Row &row : posts.rows) {
        if (!row.figures.front().value)
            continue;
        const std::string ref = row.keys.front();
        std::vector<double> amounts;
        for (const Order &order : ledger.orders) {
            if (order.declaredPost == ref)
                amounts.push_back(static_cast<double>(order.gross));
        }
        const auto drawn = bootstrapMean(amounts, kBootstrapSeed);
        QVERIFY(drawn && drawn->bca);
        VERIFY_LIMITS(row.figures.front(), drawn->bca->low, drawn->bca->high);
    }
}

void tst_Resampling::partsOfAnOrderAreOneUnit()
{
    const FactsPtr facts = readLedgerA().facts();
    const auto limits = [&](AttributionModel model) {
        Query asked = march({"aov", "aov_total_paid", "aov_after_returns", "refund_rate"});
        asked.model = model;
        return ask(*facts, asked).rows;
    };
    QCOMPARE(limits(AttributionModel::Linear), limits(AttributionModel::Evidence));
    QCOMPARE(limits(AttributionModel::TimeDecay), limits(AttributionModel::Evidence));
    QVERIFY(limits(AttributionModel::Linear).front().figures[2].low);
}

void tst_Resampling::aRefundOnAnotherDayBelongsToItsOrder()
{
    const FactsPtr facts = readLedgerA().facts();
    Query asked = query({"aov_after_returns", "refund_rate"}); // all days
    const auto orderDate = ask(*facts, asked).rows;
    asked.basis = DateBasis::Ledger;
    QCOMPARE(ask(*facts, asked).rows, orderDate);
    QVERIFY(orderDate.front().figures[1].low);
    // The month that saw nothing but a refund: it has no average, and the refund is no unit of one.
    asked = query({"aov", "aov_after_returns"});
    asked.basis = DateBasis::Ledger;
    asked.range = {dayFromCivil(2025, 4, 10), dayFromCivil(2025, 4, 10)};
    const ResultTable refundOnly = ask(*facts, asked);
    for (const Figure &figure : refundOnly.rows.front().figures)
        QVERIFY(!figure.value && !figure.low);
}

void tst_Resampling::oneOrderThatDominatesIsNamed()
{
    // 24,000 of 77,908 cents.
    const Figure figure = ask(*ordersOf(kSpecOrders).facts(), query({"aov"})).rows.front().figures.front();
    QVERIFY(isNear(figure.withoutLargest, (77908.0 - 24000) / 11));
    const auto usual = manyAmounts(50);
    QVERIFY(!ask(*ordersOf(usual).facts(), query({"aov"})).rows.front().figures.front().withoutLargest);
}

void tst_Resampling::manyOrdersAreDrawnInGroups()
{
    const auto amounts = manyAmounts(kMostUnits + 500);
    const FactsPtr facts = ordersOf(amounts).facts();
    RatioUnits units;
    for (const std::int64_t amount : amounts) {
        units.numerators.push_back(static_cast<double>(amount));
        units.denominators.push_back(1);
    }
    const RatioUnits groups = inUnitGroups(units, kBootstrapSeed);
    const auto drawn = bootstrapRatio(groups.numerators, groups.denominators, kBootstrapSeed);
    const Figure figure = ask(*facts, query({"aov"})).rows.front().figures.front();
    QVERIFY(drawn && drawn->bca);
    VERIFY_LIMITS(figure, drawn->bca->low, drawn->bca->high);
    QCOMPARE(figure.sample, static_cast<std::int64_t>(amounts.size()));
    // Fifteen thousand, one by one, are no longer quick; twenty thousand in groups are.
    Query quick = query({"aov"});
    quick.resampling = Resampling::Quick;
    QVERIFY(ask(*facts, quick).rows.front().figures.front().low);
    const FactsPtr fewer = ordersOf(std::span(amounts).first(15000)).facts();
    QVERIFY(!ask(*fewer, quick).rows.front().figures.front().low);
    QVERIFY(ask(*fewer, query({"aov"})).rows.front().figures.front().low);
}

QTEST_GUILESS_MAIN(tst_Resampling)
#include "tst_resampling.moc"
