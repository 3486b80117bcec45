// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_runner.h"

#include <QDateTime>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace postledger::test;

/// An order every half hour around each change of a clock: the days add up to the whole, and each order is in the day
/// that the clock on the wall shows.
class tst_ClockChanges : public QObject
{
    Q_OBJECT

private slots:
    void everyHourIsInOneDay_data();
    void everyHourIsInOneDay();

private:
    struct Sale
    {
        QByteArray at; ///< as the export writes it
        QString day; ///< where it must be counted
    };
    void check(const QString &zone, const QList<Sale> &sales, bool mayBeNoted);
};

namespace {

constexpr qint64 kStep = 30 * 60;
constexpr qint64 kReach = 36 * 3600;

/// Changes of 2024 to 2027; where a clock never changes, the turns of the months.
QList<QDateTime> changesOf(const QTimeZone &zone)
{
    const QDateTime from(QDate(2024, 1, 1), QTime(0, 0), Qt::UTC);
    const QDateTime to(QDate(2027, 12, 31), QTime(0, 0), Qt::UTC);
    QList<QDateTime> changes;
    for (const auto &transition : zone.transitions(from, to))
        changes << transition.atUtc;
    if (changes.isEmpty()) {
        for (int year = 2024; year <= 2027; ++year) {
            for (const int month : {1, 3, 10})
                changes << QDateTime(QDate(year, month, 1), QTime(0, 0), zone).toUTC();
        }
    }
    return changes;
}

} // namespace

void tst_ClockChanges::everyHourIsInOneDay_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<qsizetype>("changes");
    QTest::newRow("Berlin") << QStringLiteral("Europe/Berlin") << qsizetype{8};
    QTest::newRow("New York") << QStringLiteral("America/New_York") << qsizetype{8};
    QTest::newRow("Kathmandu: 5:45") << QStringLiteral("Asia/Kathmandu") << qsizetype{12};
    QTest::newRow("Lord Howe: half an hour") << QStringLiteral("Australia/Lord_Howe") << qsizetype{8};
    QTest::newRow("Apia: 13 hours ahead") << QStringLiteral("Pacific/Apia") << qsizetype{12};
}

void tst_ClockChanges::everyHourIsInOneDay()
{
    QFETCH(QString, name);
    QFETCH(qsizetype, changes);
    const QTimeZone zone(name.toLatin1());
    QVERIFY(zone.isValid());
    const auto instants = changesOf(zone);
    QCOMPARE(instants.size(), changes);

    QList<Sale> withOffset;
    QList<Sale> onTheWall;
    for (const QDateTime &change : instants) {
        for (qint64 shift = -kReach; shift <= kReach; shift += kStep) {
            const QDateTime at = change.addSecs(shift);
            const QString day = at.toTimeZone(zone).date().toString(Qt::ISODate);
            withOffset.append({at.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ssZ")).toLatin1(), day});
            // Clocks without an offset: every wall time around the change, also those that never were or were twice.
            const QDateTime wall = QDateTime(change.toTimeZone(zone).date(), QTime(0, 0), Qt::UTC).addSecs(shift);
            onTheWall.append(
                {wall.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss")).toLatin1(), wall.date().toString(Qt::ISODate)});
        }
    }
    check(name, withOffset, false);
    check(name, onTheWall, true);
}

void tst_ClockChanges::check(const QString &zone, const QList<Sale> &sales, bool mayBeNoted)
{
    QTemporaryDir dir;
    QByteArray text = "order_id,store,placed_at,customer_id,currency,gross,discount,shipping,tax,cogs,payment_fee,"
                      "platform_fee,fulfilment_cost,coupon_code,declared_post_id,test\n";
    qint64 total = 0;
    QMap<QString, qint64> grossOf;
    QMap<QString, qint64> ordersOf;
    for (qsizetype i = 0; i < sales.size(); ++i) {
        const qint64 minor = 10'007 + i * 13;
        total += minor;
        grossOf[sales[i].day] += minor;
        ++ordersOf[sales[i].day];
        text += "O" + QByteArray::number(i) + ",shopify," + sales[i].at + ",U1,USD," + QByteArray::number(minor / 100)
            + '.' + QByteArray::number(minor % 100).rightJustified(2, '0')
            + ",0.00,0.00,0.00,1.00,0.00,0.00,0.00,,,0\n";
    }
    const QString file = dir.filePath(QStringLiteral("orders.csv"));
    writeFile(file, text);
    const QString workspace = dir.filePath(QStringLiteral("w.postledger"));
    const Outcome import =
        run({QStringLiteral("import"), workspace, file, QStringLiteral("--timezone"), zone, QStringLiteral("--json")});
    QVERIFY2(import.code == 0, import.err.constData());
    const QJsonObject told = import.json()[QLatin1String("files")].toArray().first().toObject();
    QCOMPARE(told[QLatin1String("rows_new")].toInt(), int(sales.size()));
    QVERIFY(mayBeNoted || told[QLatin1String("notes")].toArray().isEmpty());

    const auto minorOf = [](const QString &decimal) {
        const qsizetype point = decimal.indexOf(QLatin1Char('.'));
        const QString cents = point < 0 ? QString() : decimal.mid(point + 1);
        return (decimal.left(point).toLongLong() * 100) + cents.leftJustified(2, QLatin1Char('0')).toLongLong();
    };
    const Outcome whole =
        run({QStringLiteral("query"), workspace, QStringLiteral("--kpi"), QStringLiteral("gross_sales,orders")});
    QVERIFY2(whole.code == 0, whole.err.constData());
    QCOMPARE(minorOf(whole.table().last().first()), total);
    for (const char *period : {"day", "week", "month"}) {
        const Outcome byPeriod = run({QStringLiteral("query"), workspace, QStringLiteral("--kpi"),
            QStringLiteral("gross_sales,orders"), QStringLiteral("--by"), QLatin1String(period)});
        QVERIFY2(byPeriod.code == 0, byPeriod.err.constData());
        qint64 gross = 0;
        qint64 orders = 0;
        const QList<QStringList> rows = byPeriod.table();
        for (const QStringList &row : rows.mid(1)) {
            gross += minorOf(row.at(1));
            orders += row.at(2).toLongLong();
            if (QLatin1String(period) != QLatin1String("day"))
                continue;
            QVERIFY2(minorOf(row.at(1)) == grossOf.value(row.at(0)), qPrintable(row.join(QLatin1Char(' '))));
            QVERIFY2(row.at(2).toLongLong() == ordersOf.value(row.at(0)), qPrintable(row.join(QLatin1Char(' '))));
        }
        QCOMPARE(gross, total);
        QCOMPARE(orders, qint64(sales.size()));
    }
    // One day at a time, the orders of all days are all orders.
    qint64 orders = 0;
    int days = 0;
    for (auto day = ordersOf.cbegin(); day != ordersOf.cend(); ++day) {
        if (++days % 5 != 0) // a query each
            continue;
        const Outcome one = run({QStringLiteral("query"), workspace, QStringLiteral("--kpi"), QStringLiteral("orders"),
            QStringLiteral("--from"), day.key(), QStringLiteral("--to"), day.key()});
        QVERIFY2(one.code == 0, one.err.constData());
        orders = one.table().last().first().toLongLong();
        QCOMPARE(orders, day.value());
    }
}

QTEST_GUILESS_MAIN(tst_ClockChanges)
#include "tst_clock_changes.moc"
