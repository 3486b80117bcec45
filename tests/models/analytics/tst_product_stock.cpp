// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/product_stock.h"
#include "sample_input.h"

#include <QTest>

using namespace postledger;

namespace {

Product product(
    const char *sku, std::optional<std::int64_t> cost, const char *title = "Soap", const char *ref = nullptr)
{
    Product p;
    p.store = "shopify";
    p.ref = ref != nullptr ? ref : sku;
    p.sku = sku;
    p.title = title;
    p.currency = "USD";
    p.costPerItem = cost;
    return p;
}

InventoryLevel level(const char *sku, std::optional<std::int64_t> available, const char *location = "Berlin")
{
    return {"shopify", sku, sku, location, available, {}, {}, 5, 1'772'600'000};
}

/// Two soaps and a towel a day for 40 days; the towels by way of the post P1.
SampleLedger shop()
{
    SampleLedger ledger;
    ledger.settings.currency = *Currency::fromCode("USD");
    ledger.posts.push_back({"tiktok", "P1", "", "lina", "", {}, "video", Checkout::InApp, "Towel!", ""});
    ledger.creators.push_back({"c1", "lina", std::nullopt});
    for (int day = 0; day < 40; ++day) {
        const std::string at = isoInstant(instantOf("2026-01-01T12:00:00Z") + day * kSecondsPerDay);
        ledger.addOrder("#S" + std::to_string(day), at, 1000).lines = {{"S-1", "Soap", 2, 0, 1000, 0}};
        Order &towel = ledger.addOrder("#T" + std::to_string(day), at, 2000);
        towel.discount = 100;
        towel.declaredPost = "P1";
        towel.lines = {{"T-1", "Towel", 1, 0, 2000, 100}};
    }
    return ledger;
}

std::int64_t minorOfKpi(const Facts &facts, const char *kpi)
{
    Query query;
    query.kpis = {kpi};
    const auto tables = execute(facts, std::span(&query, 1));
    return tables->front().rows.front().figures.front().minor;
}

const ProductStock &find(const StockReport &report, const char *key)
{
    static const ProductStock kNothing;
    const auto found = std::find_if(
        report.products.begin(), report.products.end(), [&](const ProductStock &entry) { return entry.key == key; });
    return found == report.products.end() ? kNothing : *found;
}

} // namespace

class tst_ProductStock : public QObject
{
    Q_OBJECT

private slots:
    void tellsPaceAndCover();
    void warnsOfPostsThatSellWhatIsOut();
    void saysNothingWithoutStock();
    void derivesTheCostOfGoods_data();
    void derivesTheCostOfGoods();
    void statedCostsStay();
};

void tst_ProductStock::tellsPaceAndCover()
{
    SampleLedger ledger = shop();
    ledger.catalog = {product("S-1", 200), product("N-1", std::nullopt, "Never sold")};
    ledger.inventory = {level("S-1", 20), level("S-1", 8, "Lyon"), level("S-1", std::nullopt, "Rome"), level("N-1", 3)};
    const StockReport report = productStock(*ledger.facts());
    QVERIFY(report.hasStock);
    QCOMPARE(report.days, (DateRange{dayOf("2026-01-13"), dayOf("2026-02-09")}));
    const ProductStock &soap = find(report, "S-1");
    QCOMPARE(soap.units, 56);
    QCOMPARE(soap.netMinor, 28000);
    QCOMPARE(*soap.available, 28);
    QCOMPARE(*soap.incoming, 10);
    QCOMPARE(*soap.daysOfCover, 14.0); // 28 at 2 a day
    QCOMPARE(*soap.sellThrough, 56.0 / 84.0);
    QCOMPARE(soap.unitsByDay, std::vector<std::int64_t>(28, 2));
    const ProductStock &towel = find(report, "T-1");
    QVERIFY(!towel.available && !towel.daysOfCover && !towel.sellThrough);
    QVERIFY(!towel.inCatalog);
    const ProductStock &never = find(report, "N-1");
    QCOMPARE(*never.sellThrough, 0.0);
    QVERIFY(!never.daysOfCover);
    QCOMPARE(never.title, std::string("Never sold"));
    QVERIFY(report.warnings.empty());
}

void tst_ProductStock::warnsOfPostsThatSellWhatIsOut()
{
    SampleLedger ledger = shop();
    ledger.inventory = {level("T-1", -2), level("T-1", 2, "Lyon"), level("S-1", 0)};
    const StockReport report = productStock(*ledger.facts());
    // The soap is out as well, but no post sells it.
    QCOMPARE(report.warnings.size(), std::size_t{1});
    const StockWarning &warning = report.warnings.front();
    QCOMPARE(warning.product, std::string("T-1"));
    QCOMPARE(warning.post, std::string("P1"));
    QCOMPARE(warning.creator, std::string("lina"));
    QCOMPARE(warning.available, 0);
    QCOMPARE(warning.units, 28);
    QCOMPARE(warning.atRiskMinor, 28 * 1900);
    QCOMPARE(report.atRiskMinor, 28 * 1900);
    QCOMPARE(*find(report, "T-1").daysOfCover, 0.0);
}

void tst_ProductStock::saysNothingWithoutStock()
{
    const StockReport empty = productStock(*SampleLedger().facts());
    QVERIFY(!empty.hasStock && empty.products.empty() && empty.warnings.empty());
    const StockReport sold = productStock(*shop().facts());
    QVERIFY(!sold.hasStock && sold.warnings.empty());
    QCOMPARE(sold.products.size(), std::size_t{2});
}

void tst_ProductStock::derivesTheCostOfGoods_data()
{
    QTest::addColumn<QList<qint64>>("costs"); ///< of S-1, T-1; -1: not stated
    QTest::addColumn<qint64>("cogs");
    QTest::newRow("no product has a cost") << QList<qint64>{-1, -1} << 0LL;
    QTest::newRow("only what is known") << QList<qint64>{200, -1} << 40LL * 400;
    QTest::newRow("all of it") << QList<qint64>{200, 700} << 40LL * 400 + 40 * 700;
    QTest::newRow("a cost of nothing is known too") << QList<qint64>{0, 700} << 40LL * 700;
}

void tst_ProductStock::derivesTheCostOfGoods()
{
    QFETCH(QList<qint64>, costs);
    QFETCH(qint64, cogs);
    const auto known = [](qint64 cost) { return cost < 0 ? std::nullopt : std::optional<std::int64_t>(cost); };
    SampleLedger ledger = shop();
    ledger.catalog = {product("S-1", known(costs[0])), product("T-1", known(costs[1]))};
    QCOMPARE(minorOfKpi(*ledger.facts(2), "cogs"), std::int64_t{cogs});

    // An order with a line whose cost is not known has no cost at all.
    ledger.orders.clear();
    ledger.customers.clear();
    ledger.addOrder("#1", "2026-01-01T12:00:00Z", 3000).lines = {
        {"S-1", "Soap", 1, 0, 1000, 0}, {"X-9", "Gift", 1, 0, 2000, 0}};
    QCOMPARE(minorOfKpi(*ledger.facts(), "cogs"), 0);
    // Variants that share a SKU and cost different amounts leave it open.
    ledger.orders.front().lines.pop_back();
    ledger.catalog = {product("S-1", 200, "Soap", "soap/a"), product("S-1", 300, "Soap", "soap/b")};
    QCOMPARE(minorOfKpi(*ledger.facts(), "cogs"), 0);
    ledger.catalog[1].costPerItem = 200;
    QCOMPARE(minorOfKpi(*ledger.facts(), "cogs"), 200);
    // A cost in another currency needs a rate.
    ledger.catalog = {product("S-1", 1000)};
    ledger.catalog[0].currency = "EUR";
    QCOMPARE(minorOfKpi(*ledger.facts(), "cogs"), 0);
    ledger.rates = {{"ecb", "EUR", "USD", dayOf("2026-01-01"), 11, 1, std::nullopt}};
    QCOMPARE(minorOfKpi(*ledger.facts(), "cogs"), 1100);
}

void tst_ProductStock::statedCostsStay()
{
    SampleLedger ledger = shop();
    ledger.catalog = {product("S-1", 200), product("T-1", 700)};
    ledger.orders[0].cogs = 1;
    QCOMPARE(minorOfKpi(*ledger.facts(), "cogs"), 1 + 39 * 400 + 40 * 700);
}

QTEST_GUILESS_MAIN(tst_ProductStock)
#include "tst_product_stock.moc"
