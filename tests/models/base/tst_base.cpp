// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/allocation.h"
#include "base/calendar.h"
#include "base/date_range.h"
#include "base/money.h"
#include "base/text.h"
#include "base/zone.h"

#include <QDate>
#include <QDateTime>
#include <QTest>
#include <QTimeZone>

#include <limits>
#include <numeric>
#include <random>

using namespace postledger;

Q_DECLARE_METATYPE(std::vector<std::int64_t>)

class tst_Base : public QObject
{
    Q_OBJECT
private slots:
    void currencyKnowsItsDigits();
    void moneyAddsWithinOneCurrency();
    void plainDecimal_data();
    void plainDecimal();
    void dividesHalfAwayFromZero();
    void allocates_data();
    void allocates();
    void partsAlwaysSumToTheTotal();
    void calendarAgreesWithQt();
    void weeksAndMonthsAreNamedAsIso();
    void readsIsoStrictly();
    void zoneAgreesWithQt_data();
    void zoneAgreesWithQt();
    void clockSkipsAndRepeats();
    void everyDayHasABeginning_data();
    void everyDayHasABeginning();
    void previousPeriods();
    void foldsLabels_data();
    void foldsLabels();
};

void tst_Base::currencyKnowsItsDigits()
{
    QCOMPARE(Currency::fromCode("JPY")->exponent(), 0);
    QCOMPARE(Currency::fromCode("KWD")->exponent(), 3);
    QCOMPARE(Currency::fromCode(" eur ")->code(), std::string_view("EUR"));
    QCOMPARE(Currency::fromCode("eur")->exponent(), 2);
    for (const char *code : {"", "EU", "EURO", "XXX1", "ABC", "1 2"})
        QVERIFY2(!Currency::fromCode(code), code);
    QVERIFY(!Currency().isValid());
}

void tst_Base::moneyAddsWithinOneCurrency()
{
    const Currency euro = *Currency::fromCode("EUR");
    QCOMPARE(Money(1, euro).plus(Money(2, euro))->minor(), std::int64_t(3));
    QCOMPARE(
        Money(1, euro).plus(Money(2, *Currency::fromCode("USD"))).error().code, QStringLiteral("currency_mismatch"));
    const Money largest(std::numeric_limits<std::int64_t>::max(), euro);
    QCOMPARE(largest.plus(Money(1, euro)).error().code, QStringLiteral("overflow"));
    QVERIFY(!addChecked(std::numeric_limits<std::int64_t>::max(), 1));
    QVERIFY(!subtractChecked(std::numeric_limits<std::int64_t>::min(), 1));
    QVERIFY(!multiplyChecked(std::int64_t{1} << 62, 2));
}

void tst_Base::plainDecimal_data()
{
    QTest::addColumn<qint64>("minor");
    QTest::addColumn<int>("exponent");
    QTest::addColumn<QString>("text");
    QTest::newRow("cents") << qint64(123450) << 2 << QStringLiteral("1234.50");
    QTest::newRow("less than one") << qint64(-5) << 2 << QStringLiteral("-0.05");
    QTest::newRow("no digits") << qint64(1234) << 0 << QStringLiteral("1234");
    QTest::newRow("three digits") << qint64(1) << 3 << QStringLiteral("0.001");
    QTest::newRow("zero") << qint64(0) << 2 << QStringLiteral("0.00");
    QTest::newRow("smallest") << std::numeric_limits<qint64>::min() << 2 << QStringLiteral("-92233720368547758.08");
}

void tst_Base::plainDecimal()
{
    QFETCH(qint64, minor);
    QFETCH(int, exponent);
    QFETCH(QString, text);
    QCOMPARE(QString::fromStdString(postledger::plainDecimal(minor, exponent)), text);
}

void tst_Base::dividesHalfAwayFromZero()
{
    QCOMPARE(divideRounded(5, 2), std::int64_t(3));
    QCOMPARE(divideRounded(-5, 2), std::int64_t(-3));
    QCOMPARE(divideRounded(5, -2), std::int64_t(-3));
    QCOMPARE(divideRounded(7, 3), std::int64_t(2));
    QCOMPARE(divideRounded(0, 3), std::int64_t(0));
}

void tst_Base::allocates_data()
{
    QTest::addColumn<qint64>("total");
    QTest::addColumn<std::vector<std::int64_t>>("weights");
    QTest::addColumn<std::vector<std::int64_t>>("parts");
    using V = std::vector<std::int64_t>;
    QTest::newRow("thirds, the earlier wins the tie") << qint64(100) << V{1, 1, 1} << V{34, 33, 33};
    QTest::newRow("largest remainder first") << qint64(10) << V{1, 2, 4} << V{1, 3, 6};
    QTest::newRow("negative mirrors") << qint64(-100) << V{1, 1, 1} << V{-34, -33, -33};
    QTest::newRow("no weight at all is equal") << qint64(5) << V{0, 0} << V{3, 2};
    QTest::newRow("weight zero gets nothing") << qint64(5) << V{0, 3} << V{0, 5};
    QTest::newRow("no entries") << qint64(5) << V{} << V{};
    QTest::newRow("nothing to split") << qint64(0) << V{3, 4} << V{0, 0};
    QTest::newRow("large") << std::numeric_limits<qint64>::max() << V{1, 1}
                           << V{4611686018427387904, 4611686018427387903};
}

void tst_Base::allocates()
{
    QFETCH(qint64, total);
    QFETCH(std::vector<std::int64_t>, weights);
    QFETCH(std::vector<std::int64_t>, parts);
    QCOMPARE(allocate(total, std::span<const std::int64_t>(weights)), parts);
}

void tst_Base::partsAlwaysSumToTheTotal()
{
    std::mt19937_64 random(20240229);
    for (int i = 0; i < 20000; ++i) {
        const auto total = static_cast<std::int64_t>(random()) / (std::int64_t{1} << (random() % 60));
        std::vector<std::int64_t> weights(1 + random() % 9);
        std::vector<double> reals;
        for (std::int64_t &weight : weights) {
            weight = static_cast<std::int64_t>(random() % 1000);
            reals.push_back(static_cast<double>(weight) * 0.37);
        }
        const auto parts = allocate(total, std::span<const std::int64_t>(weights));
        QCOMPARE(std::accumulate(parts.begin(), parts.end(), std::int64_t{0}), total);
        const auto realParts = allocate(total, std::span<const double>(reals));
        QCOMPARE(std::accumulate(realParts.begin(), realParts.end(), std::int64_t{0}), total);
        for (const std::int64_t part : realParts)
            QVERIFY(total < 0 ? part <= 0 && part >= total : part >= 0 && part <= total);
    }
}

void tst_Base::calendarAgreesWithQt()
{
    const QDate epoch(1970, 1, 1);
    for (QDate date(1899, 12, 20); date < QDate(2101, 1, 10); date = date.addDays(1)) {
        const Day day = dayFromCivil(date.year(), date.month(), date.day());
        QCOMPARE(qint64(day), epoch.daysTo(date));
        QCOMPARE(civilFromDay(day), (CivilDate{date.year(), date.month(), date.day()}));
        QCOMPARE(qint64(weekStart(day)), epoch.daysTo(date.addDays(1 - date.dayOfWeek())));
        QCOMPARE(qint64(monthStart(day)), epoch.daysTo(QDate(date.year(), date.month(), 1)));
        QCOMPARE(daysInMonth(date.year(), date.month()), date.daysInMonth());
        int weekYear = 0;
        const int week = date.weekNumber(&weekYear);
        QCOMPARE(QString::fromStdString(isoWeek(day)),
            QStringLiteral("%1-W%2").arg(weekYear, 4, 10, QChar(u'0')).arg(week, 2, 10, QChar(u'0')));
    }
}

void tst_Base::weeksAndMonthsAreNamedAsIso()
{
    QCOMPARE(isoWeek(dayFromCivil(2024, 12, 30)), std::string("2025-W01"));
    QCOMPARE(isoWeek(dayFromCivil(2027, 1, 3)), std::string("2026-W53"));
    QCOMPARE(isoDay(dayFromCivil(2025, 3, 31)), std::string("2025-03-31"));
    QCOMPARE(isoMonth(dayFromCivil(2025, 3, 31)), std::string("2025-03"));
    QCOMPARE(isoInstant(-1), std::string("1969-12-31T23:59:59Z"));
}

void tst_Base::readsIsoStrictly()
{
    QCOMPARE(parseIsoDay("2024-02-29"), std::optional<Day>(dayFromCivil(2024, 2, 29)));
    for (const char *text : {"2023-02-29", "2024-2-29", "2024-13-01", "2024-00-10", "2024-02-29 ", "", "20240229"})
        QVERIFY2(!parseIsoDay(text), text);
    QCOMPARE(parseIsoInstant("2025-03-31T13:00:00+02:00"), parseIsoInstant("2025-03-31T11:00:00Z"));
    for (const char *text : {"2025-03-31T25:00:00Z", "2025-03-31", "2025-03-31T11:00:00+2", "2025-03-31T11:00:00Zx"})
        QVERIFY2(!parseIsoInstant(text), text);
}

void tst_Base::zoneAgreesWithQt_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const char *name : {"UTC", "Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe",
             "Pacific/Apia", "America/Sao_Paulo", "Asia/Tokyo"})
        QTest::newRow(name) << QByteArray(name);
}

void tst_Base::zoneAgreesWithQt()
{
    QFETCH(QByteArray, name);
    const auto zone = Zone::fromName(name.toStdString());
    QVERIFY(bool(zone));
    QCOMPARE(QByteArray::fromStdString(zone->name()), name);
    const QTimeZone reference(name);
    const Instant from = dayFromCivil(2023, 12, 30) * kSecondsPerDay;
    const Instant to = dayFromCivil(2028, 1, 2) * kSecondsPerDay;
    for (Instant at = from; at < to; at += 1800) {
        const int offset = reference.offsetFromUtc(QDateTime::fromSecsSinceEpoch(at, Qt::UTC));
        QCOMPARE(zone->offsetAt(at), offset);
        // Back from the clock: the instant itself, or the other one that shows the same clock.
        const Zone::UtcAnswer back = zone->toUtc(at + offset);
        QVERIFY(back.kind != Zone::Kind::Skipped);
        QVERIFY(back.at == at || (back.kind == Zone::Kind::Repeated && back.at < at));
        const Day day = zone->localDay(at);
        QVERIFY(zone->startOfDay(day) <= at && at < zone->startOfDay(day + 1));
    }
}

void tst_Base::clockSkipsAndRepeats()
{
    const auto berlin = *Zone::fromName("Europe/Berlin");
    const auto skipped = berlin.toUtc(*parseIsoInstant("2024-03-31T02:30:00Z"));
    QCOMPARE(skipped.kind, Zone::Kind::Skipped);
    QCOMPARE(isoInstant(skipped.at), std::string("2024-03-31T01:30:00Z"));
    const auto repeated = berlin.toUtc(*parseIsoInstant("2024-10-27T02:30:00Z"));
    QCOMPARE(repeated.kind, Zone::Kind::Repeated);
    QCOMPARE(isoInstant(repeated.at), std::string("2024-10-27T00:30:00Z"));
    // Lord Howe moves by half an hour only.
    const auto island = *Zone::fromName("Australia/Lord_Howe");
    QCOMPARE(island.toUtc(*parseIsoInstant("2024-10-06T02:15:00Z")).kind, Zone::Kind::Skipped);
    QCOMPARE(island.toUtc(*parseIsoInstant("2024-10-06T02:30:00Z")).kind, Zone::Kind::Unique);
    QCOMPARE(Zone::fromName("Mars/Olympus").error().code, QStringLiteral("bad_timezone"));
    QCOMPARE(Zone::fromName("").error().code, QStringLiteral("bad_timezone"));
    // Abbreviations stand for several clocks or for one without summer time; a slip is no zone either.
    for (const char *name : {"PST", "IST", "BST", "CEST", "EDT", "EST", "MST", "Foo", "Local", "UTC+2", "<+05>-5"})
        QVERIFY2(!Zone::fromName(name), name);
    for (const char *name : {"UTC", "CET", "Japan", "Etc/UTC", "Asia/Kolkata"})
        QVERIFY2(Zone::fromName(name), name);
    QCOMPARE(Zone().toUtc(5).at, Instant(5));
}

void tst_Base::everyDayHasABeginning_data()
{
    zoneAgreesWithQt_data();
}

void tst_Base::everyDayHasABeginning()
{
    QFETCH(QByteArray, name);
    const auto zone = *Zone::fromName(name.toStdString());
    for (Day day = dayFromCivil(2024, 1, 1); day < dayFromCivil(2028, 1, 1); ++day) {
        const Instant start = zone.startOfDay(day);
        QCOMPARE(zone.localDay(start), day);
        QCOMPARE(zone.localDay(start - 1), day - 1);
    }
}

void tst_Base::previousPeriods()
{
    const auto range = [](const char *first, const char *last) {
        return DateRange{*parseIsoDay(first), *parseIsoDay(last)};
    };
    QCOMPARE(previousPeriod(range("2024-03-01", "2024-03-31")), range("2024-02-01", "2024-02-29"));
    QCOMPARE(previousPeriod(range("2024-01-01", "2024-03-31")), range("2023-10-01", "2023-12-31"));
    QCOMPARE(previousPeriod(range("2024-03-10", "2024-03-16")), range("2024-03-03", "2024-03-09"));
    QCOMPARE(samePeriodLastYear(range("2024-02-29", "2024-03-01")), range("2023-02-28", "2023-03-01"));
    QVERIFY(DateRange().isUnbounded());
    QCOMPARE(DateRange().days(), std::numeric_limits<int>::max());
    QCOMPARE(range("2024-02-28", "2024-03-01").days(), 3);
    QVERIFY(range("2024-03-02", "2024-03-01").isEmpty());
    QVERIFY(range("2024-03-01", "2024-03-02").contains(*parseIsoDay("2024-03-02")));
}

void tst_Base::foldsLabels_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("folded");
    QTest::newRow("ASCII") << QStringLiteral(" Order \t ID\n") << QStringLiteral("order id");
    QTest::newRow("full width") << QStringLiteral("Ｔｏｔａｌ") << QStringLiteral("total");
    QTest::newRow("accents composed") << QStringLiteral("Cafe\u0301") << QStringLiteral("caf\u00E9");
    QTest::newRow("capital sharp s") << QStringLiteral("GRO\u1E9EE") << QStringLiteral("gro\u00DFe");
    QTest::newRow("no-break space") << QStringLiteral("\u00A0Order\u00A0ID") << QStringLiteral("order id");
    QTest::newRow("zero width") << QStringLiteral("Or\u200Bder\uFEFF") << QStringLiteral("order");
    QTest::newRow("empty") << QString() << QString();
}

void tst_Base::foldsLabels()
{
    QFETCH(QString, text);
    QFETCH(QString, folded);
    QCOMPARE(QString::fromStdString(foldedText(text.toStdString())), folded);
    QCOMPARE(QString::fromStdString(foldedText(foldedText(text.toStdString()))), folded);
}

QTEST_GUILESS_MAIN(tst_Base)
#include "tst_base.moc"
