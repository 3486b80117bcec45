// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/dimension.h"
#include "domain/metric.h"
#include "domain/query.h"

#include <QTest>

#include <set>

using namespace postledger;

class tst_Domain : public QObject
{
    Q_OBJECT
private slots:
    void dimensionsAreNamedBothWays();
    void metricsAreNamedBothWays();
    void engagementsAddWhatExists();
    void selectionIgnoresPresentation();
};

void tst_Domain::dimensionsAreNamedBothWays()
{
    std::set<std::string_view> ids;
    for (std::size_t i = 0; i < kDimensionCount; ++i) {
        const auto dimension = Dimension(i);
        ids.insert(dimensionId(dimension));
        QCOMPARE(dimensionFromId(dimensionId(dimension)), std::optional(dimension));
    }
    QCOMPARE(ids.size(), kDimensionCount);
    QVERIFY(!dimensionFromId("Day"));
    QVERIFY(!dimensionFromId(""));
    QCOMPARE(dimensionFromId("customer_type"), std::optional(Dimension::CustomerType));
    QCOMPARE(emptyGroup(Dimension::Creator), std::string_view("(unattributed)"));
    QCOMPARE(emptyGroup(Dimension::Product), std::string_view("(none)"));
}

void tst_Domain::metricsAreNamedBothWays()
{
    for (std::size_t i = 0; i < kMetricCount; ++i)
        QCOMPARE(metricFromId(metricId(Metric(i))), std::optional(Metric(i)));
    QVERIFY(!metricFromId("hearts"));
}

void tst_Domain::engagementsAddWhatExists()
{
    MetricValues values{};
    QVERIFY(!engagements(values));
    values[std::size_t(Metric::Impressions)] = 1000;
    QVERIFY(!engagements(values));
    values[std::size_t(Metric::Likes)] = 0;
    QCOMPARE(engagements(values), std::optional<std::int64_t>(0));
    values[std::size_t(Metric::Saves)] = 3;
    values[std::size_t(Metric::Comments)] = 4;
    QCOMPARE(engagements(values), std::optional<std::int64_t>(7));
}

void tst_Domain::selectionIgnoresPresentation()
{
    Query a;
    Query b;
    b.kpis = {"orders"};
    b.by = {Dimension::Post};
    b.limit = 5;
    QVERIFY(a.sameSelection(b));
    b.where.push_back({Dimension::Platform, {"tiktok"}});
    QVERIFY(!a.sameSelection(b));
}

QTEST_GUILESS_MAIN(tst_Domain)
#include "tst_domain.moc"
