// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/kpi.h"
#include "domain/records.h"

#include <QSet>
#include <QTest>

using namespace postledger;

namespace {

// A whole shop: numbers that can be divided in the head.
Totals example()
{
    Totals t;
    t.hasOrders = t.hasCredit = t.hasPosts = t.hasSpend = t.hasMarketing = t.hasCommission = t.hasCustomers =
        t.hasCosts = true;
    t.hasClaims = t.wholeShop = true;
    t.gross = 12000;
    t.discounts = 1000;
    t.returns = 1000;
    t.shipping = 500;
    t.tax = 800;
    t.charged = 1400;
    t.orders = 8;
    t.ordersKept = 7;
    t.units = 12;
    t.creditedNet = 6000;
    t.creditedNetOfPosts = 5000;
    t.ladderOrders = 5;
    t.cogs = 3000;
    t.cogsOrders = 8;
    t.netWithCogs = 10000;
    t.fees = 400;
    t.feesOrders = 8;
    t.fulfilment = 600;
    t.fulfilmentOrders = 8;
    t.cm2 = 6500;
    t.cm2Orders = 8;
    t.netWithCosts = 10000;
    t.spend = {1500, 200, 100, 50, 1000};
    t.commission = 200;
    t.newCustomers = 4;
    t.returningCustomers = 2;
    t.attributedNewCustomers = 3;
    t.cohortCm2 = {2000, 1000, 500};
    t.cohortCustomers = 4;
    t.claimedValue = 9000;
    t.claimedOrders = 6;
    t.posts = 2;
    t.metric.fill(1000);
    t.metricPosts.fill(2);
    t.engagements = 400;
    t.engagementPosts = 2;
    t.ladderOrdersWith.fill(5);
    t.creditedNetWith.fill(5000);
    t.engagementsWith.fill(400);
    t.metricWithEngagements.fill(1000);
    t.reachedParts = {200, 100, 60, 40};
    t.reachedPartsReach = {1000, 1000, 1000, 1000};
    return t;
}

} // namespace

class tst_Kpi : public QObject
{
    Q_OBJECT
private slots:
    void everyKpiIsWholeAndUnique();
    void everyQuotientOfNothingIsEmpty_data();
    void everyQuotientOfNothingIsEmpty();
    void everyKpiHasItsExample_data();
    void everyKpiHasItsExample();
    void proportionsCarryIntervals();
    void pairsMakeUpTheirQuotient();
    void claimedValueIsNotRevenue();
    void aNegativeMarginHasNoShareOfNothing();
};

void tst_Kpi::everyKpiIsWholeAndUnique()
{
    QSet<QString> ids;
    for (const Kpi &kpi : allKpis()) {
        const QString id = QString::fromLatin1(kpi.id.data(), static_cast<qsizetype>(kpi.id.size()));
        QVERIFY2(!ids.contains(id), qPrintable(id));
        ids.insert(id);
        QVERIFY2(!kpiLabel(kpi).isEmpty() && kpiMeaning(kpi).endsWith(QLatin1Char('.')), qPrintable(id));
        QVERIFY2(!kpi.section.empty(), qPrintable(id));
        QVERIFY2((kpi.sum == nullptr) != (kpi.quotient == nullptr), qPrintable(id));
        QVERIFY2((kpi.sum != nullptr) == (kpi.unit == Unit::Money || kpi.unit == Unit::Count), qPrintable(id));
        QCOMPARE(kpiById(kpi.id), &kpi);
    }
    QCOMPARE(ids.size(), 73); // as many as the catalogue page lists
    QCOMPARE(kpiById("nonsense"), nullptr);
}

void tst_Kpi::everyQuotientOfNothingIsEmpty_data()
{
    QTest::addColumn<QString>("id");
    for (const Kpi &kpi : allKpis()) {
        if (kpi.quotient != nullptr)
            QTest::addRow("%s", kpi.id.data()) << QString::fromLatin1(kpi.id.data());
    }
}

void tst_Kpi::everyQuotientOfNothingIsEmpty()
{
    QFETCH(QString, id);
    const Kpi *kpi = kpiById(id.toStdString());
    QVERIFY(!evaluate(*kpi, Totals(), true).value);
    // Everything may be there and still add up to nothing.
    Totals present;
    present.hasOrders = present.hasCredit = present.hasPosts = present.hasSpend = present.hasMarketing = true;
    present.hasCommission = present.hasCustomers = present.hasClaims = present.wholeShop = true;
    QVERIFY(!evaluate(*kpi, present, true).value);
}

void tst_Kpi::everyKpiHasItsExample_data()
{
    QTest::addColumn<double>("value");
    const std::pair<const char *, double> examples[] = {{"gross_sales", 12000}, {"discounts", 1000}, {"returns", 1000},
        {"net_sales", 10000}, {"shipping", 500}, {"tax", 800}, {"total_sales", 11300}, {"refund_rate", 1.0 / 11},
        {"orders", 8}, {"orders_kept", 7}, {"units", 12}, {"aov", 1375}, {"aov_total_paid", 1550},
        {"aov_after_returns", 1250}, {"cvr", 0.005}, {"cvr_clicks", 0.005}, {"cvr_reach", 0.005},
        {"cvr_impressions", 0.005}, {"posts", 2}, {"revenue_per_post", 2500}, {"rpm_views", 5000},
        {"rpm_impressions", 5000}, {"rpm_reach", 5000}, {"revenue_per_click", 5}, {"revenue_per_product_view", 5},
        {"impressions", 1000}, {"reach", 1000}, {"views", 1000}, {"likes", 1000}, {"comments", 1000}, {"shares", 1000},
        {"saves", 1000}, {"link_clicks", 1000}, {"product_page_views", 1000}, {"followers", 1000}, {"engagements", 400},
        {"er_reach", 0.4}, {"er_impressions", 0.4}, {"er_followers", 0.4}, {"like_rate", 0.2}, {"comment_rate", 0.1},
        {"share_rate", 0.06}, {"save_rate", 0.04}, {"media_spend", 1500}, {"creator_flat", 200}, {"production", 100},
        {"tools_agency", 50}, {"overhead", 1000}, {"commission", 200}, {"direct_marketing", 2000},
        {"loaded_marketing", 3050}, {"roas", 4}, {"roas_claimed", 6}, {"mer", 5}, {"new_customers", 4},
        {"returning_customers", 2}, {"cac_paid", 500}, {"cac_blended", 500}, {"cac_loaded", 762.5},
        {"cost_per_order", 250}, {"cogs", 3000}, {"fees", 400}, {"fulfilment", 600}, {"cm1", 7000}, {"cm2", 6500},
        {"cm3", 4500}, {"cm3_margin", 0.45}, {"break_even_roas", 10000.0 / 6500}, {"ltv_12m", 875},
        {"ltv_cac", 875 / 762.5}, {"payback_months", 3}, {"claimed_value", 9000}, {"claimed_orders", 6}};
    for (const auto &[id, value] : examples)
        QTest::addRow("%s", id) << value;
}

void tst_Kpi::everyKpiHasItsExample()
{
    QFETCH(double, value);
    const Kpi *kpi = kpiById(QTest::currentDataTag());
    QVERIFY(kpi);
    const Figure figure = evaluate(*kpi, example(), false);
    QVERIFY(figure.value);
    QVERIFY2(std::abs(*figure.value - value) < 1e-9, qPrintable(QString::number(*figure.value)));
    if (kpi->sum != nullptr)
        QCOMPARE(static_cast<double>(figure.minor), value);
}

void tst_Kpi::proportionsCarryIntervals()
{
    const Figure figure = evaluate(*kpiById("cvr"), example(), true);
    QVERIFY(figure.low && figure.high);
    QVERIFY(*figure.low < 0.005 && 0.005 < *figure.high);
    QCOMPARE(figure.sample, 1000);
    QVERIFY(!evaluate(*kpiById("cvr"), example(), false).low);
    Totals crowded = example();
    crowded.ladderOrdersWith.fill(2000); // more orders than views: shown, not clipped, without interval
    QCOMPARE(*evaluate(*kpiById("cvr"), crowded, true).value, 2.0);
    QVERIFY(!evaluate(*kpiById("cvr"), crowded, true).low);
}

void tst_Kpi::pairsMakeUpTheirQuotient()
{
    int resampled = 0;
    for (const Kpi &kpi : allKpis()) {
        QCOMPARE(kpi.pair != nullptr, kpi.resampled != Resampled::Nothing);
        QVERIFY(kpi.pair == nullptr || (kpi.proportion == nullptr && kpi.sum == nullptr));
        if (kpi.pair == nullptr)
            continue;
        ++resampled;
        const UnitPair pair = kpi.pair(example());
        QVERIFY2(
            std::abs(pair.numerator / pair.denominator - *evaluate(kpi, example(), false).value) < 1e-9, kpi.id.data());
    }
    QCOMPARE(resampled, 14);
}

void tst_Kpi::claimedValueIsNotRevenue()
{
    Totals t = example();
    const auto before = *evaluate(*kpiById("net_sales"), t, false).value;
    t.claimedValue *= 2;
    QCOMPARE(*evaluate(*kpiById("net_sales"), t, false).value, before);
}

void tst_Kpi::aNegativeMarginHasNoShareOfNothing()
{
    Totals t = example();
    t.netWithCosts = -100;
    QVERIFY(!evaluate(*kpiById("cm3_margin"), t, false).value);
    t.cm2 = -100;
    QVERIFY(!evaluate(*kpiById("break_even_roas"), t, false).value);
}

QTEST_GUILESS_MAIN(tst_Kpi)
#include "tst_kpi.moc"
