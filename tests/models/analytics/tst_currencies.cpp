// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/kpi.h"
#include "sample_input.h"

#include <QTest>

#include <random>

using namespace postledger;

namespace {

ExchangeRate rate(const char *base, const char *quote, const char *day, std::int64_t digits, std::int64_t decimals,
    const char *source = "ecb")
{
    return {source, base, quote, dayOf(day), digits, decimals, std::nullopt};
}

SampleLedger euros()
{
    SampleLedger ledger;
    ledger.settings.currency = *Currency::fromCode("EUR");
    ledger.rates = {rate("EUR", "USD", "2026-03-04", 10875, 4)};
    return ledger;
}

std::int64_t sum(const Facts &facts, const char *kpi)
{
    Query query;
    query.kpis = {kpi};
    const auto tables = execute(facts, std::span(&query, 1));
    return tables && !tables->front().rows.empty() ? tables->front().rows.front().figures.front().minor : -1;
}

} // namespace

class tst_Currencies : public QObject
{
    Q_OBJECT

private slots:
    void findsTheRateOfADay_data();
    void findsTheRateOfADay();
    void convertsAtTheOrdersDay();
    void partsAddUpToTheTotal();
    void refundsInPartsGiveTheWholeBack();
    void linesAddUpToTheOrder();
    void leavesOutWhatHasNoRate();
    void ratesChangeNothingInOneCurrency();
    void costsGoByTheirOwnDay();
};

void tst_Currencies::findsTheRateOfADay_data()
{
    QTest::addColumn<QString>("home");
    QTest::addColumn<QString>("currency");
    QTest::addColumn<QString>("day");
    QTest::addColumn<qint64>("minor");
    QTest::addColumn<qint64>("expected"); ///< -1: no rate
    const auto row = [](const char *name, const char *home, const char *currency, const char *day, qint64 minor,
                         qint64 expected) {
        QTest::newRow(name) << QString::fromLatin1(home) << QString::fromLatin1(currency) << QString::fromLatin1(day)
                            << minor << expected;
    };
    row("direct", "USD", "EUR", "2026-03-04", 10000, 10875);
    row("inverse, 100.00 / 1.0875", "EUR", "USD", "2026-03-04", 10000, 9195);
    row("across the euro, 1000 / 162.40 * 1.0875", "USD", "JPY", "2026-03-04", 1000, 670);
    row("into a currency without decimals", "JPY", "USD", "2026-03-04", 670, 1001);
    row("into one with three", "KWD", "EUR", "2026-03-04", 10000, 33500);
    row("half away from zero", "EUR", "XAF", "2026-03-04", 1, 0);
    row("a negative amount", "USD", "EUR", "2026-03-04", -10000, -10875);
    row("the Sunday takes the Friday's", "USD", "EUR", "2026-03-08", 10000, 10900);
    row("seven days back", "USD", "EUR", "2026-03-13", 10000, 10900);
    row("eight days back is a gap", "USD", "EUR", "2026-03-14", 10000, -1);
    row("before the first day", "USD", "EUR", "2026-03-03", 10000, -1);
    row("a currency that no table knows", "EUR", "SEK", "2026-03-04", 10000, -1);
    row("a table of one's own counts before the ECB's", "EUR", "GBP", "2026-03-04", 10000, 12500);
    row("the workspace's own", "EUR", "EUR", "1999-01-01", 12345, 12345);
    row("one that is not named", "EUR", "", "1999-01-01", 12345, 12345);
    row("too large", "USD", "EUR", "2026-03-04", 9'000'000'000'000'000'000, -1);
}

void tst_Currencies::findsTheRateOfADay()
{
    QFETCH(QString, home);
    QFETCH(QString, currency);
    QFETCH(QString, day);
    QFETCH(qint64, minor);
    QFETCH(qint64, expected);
    const Currencies currencies(*Currency::fromCode(home.toStdString()), Zone(),
        {rate("EUR", "USD", "2026-03-06", 109, 2), rate("EUR", "JPY", "2026-03-04", 1624, 1),
            rate("EUR", "USD", "2026-03-04", 10875, 4), rate("EUR", "KWD", "2026-03-04", 335, 3),
            rate("EUR", "XAF", "2026-03-04", 656, 0), rate("EUR", "GBP", "2026-03-04", 85, 2),
            rate("EUR", "GBP", "2026-03-04", 8, 1, "treasury")});
    const auto found = currencies.rate(currency.toStdString(), dayOf(day.toStdString()));
    const auto converted = found ? found->of(minor) : std::nullopt;
    QCOMPARE(static_cast<qint64>(converted.value_or(-1)), expected);
}

void tst_Currencies::convertsAtTheOrdersDay()
{
    SampleLedger ledger = euros();
    ledger.rates.push_back(rate("EUR", "USD", "2026-03-05", 125, 2));
    ledger.zone = *Zone::fromName("Europe/Berlin");
    ledger.addOrder("#1", "2026-03-04T22:30:00Z", 10000); // 23:30 in Berlin: still the 4th
    ledger.addOrder("#2", "2026-03-04T23:30:00Z", 10000); // the 5th
    QCOMPARE(sum(*ledger.facts(), "net_sales"), 9195 + 8000);
}

void tst_Currencies::partsAddUpToTheTotal()
{
    std::mt19937 random(7);
    for (int i = 0; i < 2000; ++i) {
        Currencies currencies(*Currency::fromCode("EUR"), Zone(), {rate("EUR", "USD", "2026-03-04", 10875, 4)});
        Ledger::OrderRow row;
        row.placedAt = instantOf("2026-03-04T12:00:00Z");
        row.currency = "USD";
        row.gross = static_cast<std::int64_t>(random() % 100'000);
        row.discount = static_cast<std::int64_t>(random() % 1000);
        row.shipping = static_cast<std::int64_t>(random() % 1000);
        row.tax = static_cast<std::int64_t>(random() % 10'000);
        row.duties = static_cast<std::int64_t>(random() % 500);
        row.refundedMerchandise = row.gross - row.discount;
        row.refundedShipping = row.shipping;
        row.refundedTax = row.tax + row.duties;
        const std::int64_t stated = row.gross - row.discount + row.shipping + row.tax + row.duties;
        const std::int64_t gross = row.gross;
        const ForeignOrder order = convertOrder(row, currencies);
        QVERIFY(order.isConverted);
        const std::int64_t total = row.gross - row.discount + row.shipping + row.tax + row.duties;
        QCOMPARE(total, divideRounded(Int128{stated} * 10000, 10875));
        QVERIFY(std::abs(row.gross - divideRounded(Int128{gross} * 10000, 10875)) <= 2);
        QCOMPARE(row.refundedMerchandise + row.refundedShipping + row.refundedTax, total);
    }
}

void tst_Currencies::refundsInPartsGiveTheWholeBack()
{
    SampleLedger ledger = euros();
    ledger.addOrder("#1", "2026-03-04T12:00:00Z", 9999);
    const Instant much = instantOf("2026-06-01T12:00:00Z"); // no rate is needed for the day of the refund
    for (int part = 0; part < 3; ++part)
        ledger.refunds.push_back({"", "R" + std::to_string(part), "#1", much + part, "", 3333, 0, 0, std::nullopt});
    const FactsPtr facts = ledger.facts();
    QCOMPARE(sum(*facts, "gross_sales"), 9194);
    QCOMPARE(sum(*facts, "net_sales"), 0);
    QVERIFY(summary(*facts).missingRates.empty());

    // A refund in the workspace's own currency is what it says.
    ledger.refunds = {{"", "R", "#1", much, "EUR", 1000, 0, 0, std::nullopt}};
    QCOMPARE(sum(*ledger.facts(), "net_sales"), 8194);
    // An order in yen, a refund file that names no currency and writes 1000.00.
    ledger.rates.push_back(rate("EUR", "JPY", "2026-03-04", 100, 0));
    ledger.orders.front().currency = "JPY";
    ledger.refunds = {{"", "R", "#1", much, "", 100'000, 0, 0, std::nullopt}};
    QCOMPARE(sum(*ledger.facts(), "net_sales"), 9999 - 1000);
}

void tst_Currencies::linesAddUpToTheOrder()
{
    SampleLedger ledger = euros();
    Order &order = ledger.addOrder("#1", "2026-03-04T12:00:00Z", 1000);
    order.discount = 100;
    order.tax = 190;
    for (int line = 0; line < 3; ++line)
        order.lines.push_back({"S" + std::to_string(line), "", 1, 0, line == 2 ? 334 : 333, line == 0 ? 100 : 0});
    const FactsPtr facts = ledger.facts();
    Query query;
    query.kpis = {"net_sales"};
    query.by = {Dimension::Product};
    const auto tables = execute(*facts, std::span(&query, 1));
    std::int64_t byProduct = 0;
    for (const ResultTable::Row &row : tables->front().rows)
        byProduct += row.figures.front().minor;
    QCOMPARE(tables->front().rows.size(), std::size_t{3});
    QCOMPARE(byProduct, sum(*facts, "net_sales"));
}

void tst_Currencies::leavesOutWhatHasNoRate()
{
    SampleLedger ledger = euros();
    ledger.addOrder("#1", "2026-03-04T12:00:00Z", 10000).currency = "EUR";
    ledger.addOrder("#2", "2026-03-04T18:00:00Z", 10000).currency = "CHF";
    ledger.addOrder("#3", "2026-02-01T12:00:00Z", 10000);
    ledger.addOrder("#4", "2026-02-01T13:00:00Z", 10000);
    ledger.refunds = {{"", "R", "#3", instantOf("2026-03-04T12:00:00Z"), "", 500, 0, 0, std::nullopt}};
    for (const std::size_t chunks : {1U, 3U}) {
        const FactsPtr facts = ledger.facts(chunks);
        QCOMPARE(sum(*facts, "net_sales"), 10000);
        QCOMPARE(sum(*facts, "orders"), 1);
        const auto &missing = summary(*facts).missingRates;
        QCOMPARE(missing.size(), std::size_t{2});
        QCOMPARE(missing[0].currency, std::string("CHF"));
        QCOMPARE(missing[1].currency, std::string("USD"));
        QCOMPARE(missing[1].days, std::vector<Day>{dayOf("2026-02-01")});
        const auto &quality = summary(*facts).quality;
        const auto item = std::find_if(quality.begin(), quality.end(),
            [](const QualityItem &entry) { return entry.code == QLatin1String("missing_rates"); });
        QVERIFY(item != quality.end());
        QCOMPARE(item->count, 3);
        QVERIFY2(item->message.contains(QLatin1String("1 Feb 2026")), qPrintable(item->message));
        const auto evidence = explainOrder(*facts, "#2");
        QVERIFY(!evidence);
        QCOMPARE(evidence.error().code, QStringLiteral("no_rate"));
        QVERIFY2(
            evidence.error().message.contains(QLatin1String("is in CHF, and no exchange rate is known for 2026-03-04")),
            qPrintable(evidence.error().message));
        // What came in is as fresh as its newest order, whether or not a rate converts it.
        QCOMPARE(summary(*facts).ordersWithoutRate, 3);
        QCOMPARE(summary(*facts).freshness.front().newest, instantOf("2026-03-04T18:00:00Z"));
    }
}

void tst_Currencies::ratesChangeNothingInOneCurrency()
{
    SampleLedger ledger = readLedgerA();
    const FactsPtr without = ledger.facts(2);
    ledger.rates = {rate("EUR", "USD", "2025-03-04", 10875, 4)};
    const FactsPtr with = ledger.facts(2);
    std::vector<Query> queries;
    for (const auto by : {Dimension::Post, Dimension::Product, Dimension::Daily}) {
        Query query;
        for (const Kpi &kpi : allKpis())
            query.kpis.emplace_back(kpi.id);
        query.by = {by};
        queries.push_back(query);
    }
    QVERIFY(*execute(*without, queries) == *execute(*with, queries));
    QVERIFY(summary(*with).missingRates.empty());
}

void tst_Currencies::costsGoByTheirOwnDay()
{
    SampleLedger ledger = euros();
    ledger.addOrder("#1", "2026-03-04T12:00:00Z", 10000);
    const auto spent = [](const char *day, const char *currency, std::int64_t amount) {
        return Spend{dayOf(day), "", "", "", "tiktok", SpendKind::Media, currency, amount};
    };
    ledger.spend = {spent("2026-03-05", "USD", 10875), spent("2026-03-05", "", 100), spent("2025-01-01", "USD", 5)};
    const FactsPtr facts = ledger.facts();
    QCOMPARE(sum(*facts, "media_spend"), 10100);
    QCOMPARE(summary(*facts).missingRates.size(), std::size_t{1});
}

QTEST_GUILESS_MAIN(tst_Currencies)
#include "tst_currencies.moc"
