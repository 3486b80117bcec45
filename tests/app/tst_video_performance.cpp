// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_runner.h"

#include <QTemporaryDir>
#include <QTest>

using namespace postledger::test;

/// The videos that TikTok Shop counts for a day or for longer, beside what other exports say of the same sales and
/// posts.
class tst_VideoPerformance : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void addsDaysAndNothingElse_data();
    void addsDaysAndNothingElse();
    void claimsAreNoRevenue();
    void canBeTakenBack();
    void mendedRowsKeepTheirPeriod();

private:
    Outcome import(const QString &workspace, const QString &file, const QStringList &more = {}) const
    {
        return run(
            QStringList{"import", workspace, m_dir.filePath(file), "--json", "--timezone", "UTC", "--currency", "PHP"}
            + more);
    }
    QString figure(const QString &workspace, const char *kpi) const
    {
        return run({"query", workspace, "--kpi", kpi}).single().value(kpi);
    }
    QString digest(const QString &workspace) const
    {
        return run({"verify", workspace, "--json"}).json()["digest"].toString();
    }
    QString fresh(const char *name) const { return m_dir.filePath(QString(name) + ".postledger"); }

    QTemporaryDir m_dir;
};

namespace {

const QByteArray kLabels =
    "Creator name,Video Info,Video ID,Time,VV,Product Clicks,Gross merchandise value (Video) (₱),"
    "Shoppable video attributed GMV (₱)\n";
const QByteArray kVideo = "7620700000000000017";

QByteArray performance(const QByteArray &period, const QByteArray &rows)
{
    return "[Date Range]: " + period + "\n\n" + kLabels + rows;
}

} // namespace

void tst_VideoPerformance::initTestCase()
{
    QVERIFY(m_dir.isValid());
    writeFile(m_dir.filePath("orders.csv"),
        contentOf(QString(POSTLEDGER_FORMATS_DIR) + "/tiktok_shop_orders/samples/good.csv"));
    writeFile(m_dir.filePath("affiliate.csv"),
        "Order ID,SKU ID,Content ID,Content Type,Creator Username,Currency,Quantity,Order Status,Est. Commission Base,"
        "Time Created\n577000000000000101,1729000000000000201,"
            + kVideo + ",video,maya.makes,PHP,2,Completed,280.00,25/03/2026 18:20:10\n");
    const QByteArray row = "maya.makes,Lips," + kVideo + ",2026/03/24 10:00:00,";
    const QByteArray old = "maya.makes,Old,7603000000000000019,2026/02/05 10:00:00,";
    writeFile(m_dir.filePath("day1.csv"),
        performance("2026-03-25 ~ 2026-03-25", row + "100,9,250.00,280.00\n" + old + "7,1,0,0\n"));
    writeFile(m_dir.filePath("day2.csv"), performance("2026-03-26 ~ 2026-03-26", row + "40,2,100.00,100.00\n"));
    writeFile(m_dir.filePath("month.csv"),
        performance("2026-03-01 ~ 2026-03-31", row + "160,12,400.00,480.00\n" + old + "900,80,70.00,70.00\n"));
    writeFile(m_dir.filePath("studio.csv"),
        "Time,Video title,Video link,Post time,Total likes,Total comments,Total shares,Total views\n2026-04-10,Lips,"
        "https://www.tiktok.com/@maya.makes/video/"
            + kVideo + ",2026-03-24 10:00,5,1,1,500\n");
}

void tst_VideoPerformance::addsDaysAndNothingElse_data()
{
    QTest::addColumn<QStringList>("files");
    QTest::addColumn<QString>("views");
    QTest::newRow("one day") << QStringList{"day1.csv"} << QString("107");
    QTest::newRow("two days") << QStringList{"day2.csv", "day1.csv"} << QString("147");
    // The month knows the whole life of the video that was posted in it, and nothing of the older one.
    QTest::newRow("days and month") << QStringList{"day1.csv", "day2.csv", "month.csv"} << QString("167");
    QTest::newRow("month and days") << QStringList{"month.csv", "day2.csv", "day1.csv"} << QString("167");
    QTest::newRow("a newer count of its life") << QStringList{"studio.csv", "month.csv", "day1.csv"} << QString("507");
}

void tst_VideoPerformance::addsDaysAndNothingElse()
{
    QFETCH(QStringList, files);
    QFETCH(QString, views);
    const QString workspace = fresh(QTest::currentDataTag());
    for (const QString &file : files) {
        const Outcome outcome = import(workspace, file);
        QVERIFY2(outcome.code == 0, outcome.err);
    }
    QCOMPARE(figure(workspace, "views"), views);
    QCOMPARE(run({"verify", workspace}).code, 0);
    for (const QString &file : files) {
        const QJsonObject told = import(workspace, file).json()["files"].toArray().first().toObject();
        QCOMPARE(told["rows_unchanged"].toInt(), told["rows_read"].toInt());
    }
}

void tst_VideoPerformance::claimsAreNoRevenue()
{
    const QString workspace = fresh("claims");
    for (const char *file : {"orders.csv", "affiliate.csv"})
        QCOMPARE(import(workspace, file).code, 0);
    const QString sales = figure(workspace, "net_sales");
    const QString orders = figure(workspace, "orders");
    const QString commission = figure(workspace, "commission");
    QVERIFY(!sales.isEmpty() && !orders.isEmpty());
    for (const char *file : {"day1.csv", "day2.csv", "month.csv"})
        QCOMPARE(import(workspace, file).code, 0);
    QCOMPARE(figure(workspace, "net_sales"), sales);
    QCOMPARE(figure(workspace, "orders"), orders);
    QCOMPARE(figure(workspace, "commission"), commission);
    QCOMPARE(figure(workspace, "claimed_value"), QString("550.00")); // of the month, which takes in its days
    // What the shop says it sold stands beside what advertising claims, under a name of its own.
    QCOMPARE(
        run({"query", workspace, "--kpi", "claimed_value", "--by", "platform"}).row("tiktok_shop")["claimed_value"],
        QString("550.00"));
    // The order found its video.
    QCOMPARE(
        run({"query", workspace, "--kpi", "net_sales", "--by", "post"}).row(kVideo)["net_sales"], QString("280.00"));
}

void tst_VideoPerformance::canBeTakenBack()
{
    const QString workspace = fresh("undo");
    QCOMPARE(import(workspace, "day1.csv").code, 0);
    const QString before = digest(workspace);
    QVERIFY(!before.isEmpty());
    QCOMPARE(import(workspace, "month.csv").code, 0);
    QVERIFY(digest(workspace) != before);
    QCOMPARE(run({"undo", workspace, "2"}).code, 0);
    QCOMPARE(digest(workspace), before);
}

// A file of rejected rows has no lines above its labels.
void tst_VideoPerformance::mendedRowsKeepTheirPeriod()
{
    QByteArray broken = contentOf(m_dir.filePath("day1.csv"));
    broken.replace(",100,", ",many,");
    writeFile(m_dir.filePath("broken.csv"), broken);
    const QString workspace = fresh("mended");
    QCOMPARE(import(workspace, "broken.csv", {"--rejects", m_dir.filePath("rejected.csv")}).code, 0);
    QCOMPARE(figure(workspace, "views"), QString("7"));
    QByteArray mended = contentOf(m_dir.filePath("rejected.csv"));
    QVERIFY2(mended.contains("\"many\""), mended);
    writeFile(m_dir.filePath("mended.csv"), mended.replace("\"many\"", "100"));
    QCOMPARE(import(workspace, "mended.csv").code, 0);
    QCOMPARE(figure(workspace, "views"), QString("107"));
    QCOMPARE(figure(workspace, "claimed_value"), QString("280.00"));
    const QString atOnce = fresh("at once");
    QCOMPARE(import(atOnce, "day1.csv").code, 0);
    QCOMPARE(digest(workspace), digest(atOnce));
}

QTEST_GUILESS_MAIN(tst_VideoPerformance)
#include "tst_video_performance.moc"
