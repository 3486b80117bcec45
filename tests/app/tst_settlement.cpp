// SPDX-License-Identifier: GPL-3.0-or-later
#include "../models/codec/workbook_writer.h"
#include "command_runner.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace postledger::test;

/// Orders of TikTok Shop, what they were settled at, and what their goods cost: three files that know nothing of each
/// other.
class tst_Settlement : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void completesTheMarginInAnyOrder_data();
    void completesTheMarginInAnyOrder();
    void canBeTakenBack();
    void findsTheTableOfItsWorkbook();
    void leavesTheOrderAlone();

private:
    Outcome import(const QString &workspace, const QString &file) const
    {
        return run({"import", workspace, m_dir.filePath(file), "--json", "--timezone", "UTC", "--currency", "PHP"});
    }
    QString figure(const QString &workspace, const char *kpi) const
    {
        return run({"query", workspace, "--kpi", kpi}).single().value(kpi);
    }

    QTemporaryDir m_dir;
};

void tst_Settlement::initTestCase()
{
    QVERIFY(m_dir.isValid());
    writeFile(m_dir.filePath("orders.csv"),
        contentOf(QString(POSTLEDGER_FORMATS_DIR) + "/tiktok_shop_orders/samples/good.csv"));
    writeFile(m_dir.filePath("products.csv"),
        "sku,title,price,cost_per_item\nSELL-201,Lipstick,150.00,40.00\nSELL-202,Blush,199.00,60.00\n"
        "SELL-203,Brush,79.00,20.00\n");
    writeFile(m_dir.filePath("settlement.csv"),
        "Order/adjustment ID,Type,Order settled time,Currency,Total settlement amount,Total revenue,Total fees,"
        "Transaction fee,TikTok Shop commission fee,Seller shipping fee,Customer shipping fee,Platform shipping fee "
        "discount,Related order ID\n"
        "577000000000000101,Order,2026/04/09,PHP,246.50,280.00,-33.50,-6.50,-22.00,-5.00,38.00,0.00,/\n"
        "577000000000000102,Order,2026/04/11,PHP,241.00,278.00,-37.00,-7.00,-30.00,0.00,0.00,38.00,/\n");
}

void tst_Settlement::completesTheMarginInAnyOrder_data()
{
    QTest::addColumn<QStringList>("files");
    QTest::newRow("orders first") << QStringList{"orders.csv", "products.csv", "settlement.csv"};
    QTest::newRow("settlement first") << QStringList{"settlement.csv", "orders.csv", "products.csv"};
    QTest::newRow("settlement between") << QStringList{"products.csv", "settlement.csv", "orders.csv"};
}

void tst_Settlement::completesTheMarginInAnyOrder()
{
    QFETCH(QStringList, files);
    const QString workspace = m_dir.filePath(QString(QTest::currentDataTag()) + ".postledger");
    for (const QString &file : files) {
        const Outcome outcome = import(workspace, file);
        QVERIFY2(outcome.code == 0, outcome.err);
    }
    QCOMPARE(figure(workspace, "fees"), QString("65.50"));
    QCOMPARE(figure(workspace, "fulfilment"), QString("81.00")); // 5.00, and 38.00 each from buyer and platform
    // 280.00 - 80.00 + 38.00 - 28.50 - 43.00, and 278.00 - 80.00 + 38.00 - 37.00 - 38.00
    QCOMPARE(figure(workspace, "cm2"), QString("327.50"));
    QCOMPARE(run({"verify", workspace}).code, 0);
    const Outcome again = import(workspace, "settlement.csv");
    const QJsonObject told = again.json()["files"].toArray().first().toObject();
    QCOMPARE(told["rows_read"].toInt(), 2);
    QCOMPARE(told["rows_unchanged"].toInt(), 2);
}

void tst_Settlement::canBeTakenBack()
{
    const QString workspace = m_dir.filePath("undo.postledger");
    for (const char *file : {"orders.csv", "products.csv"})
        QCOMPARE(import(workspace, file).code, 0);
    const auto digest = [&] { return run({"verify", workspace, "--json"}).json()["digest"].toString(); };
    const QString before = digest();
    QVERIFY(!before.isEmpty());
    QCOMPARE(import(workspace, "settlement.csv").code, 0);
    QCOMPARE(figure(workspace, "fees"), QString("65.50"));
    QVERIFY(digest() != before);
    QCOMPARE(run({"undo", workspace, "3"}).code, 0);
    QCOMPARE(figure(workspace, "fees"), QString());
    QCOMPARE(figure(workspace, "cm2"), QString());
    QCOMPARE(digest(), before);
}

// TikTok's workbook begins with a sheet of sums.
void tst_Settlement::findsTheTableOfItsWorkbook()
{
    const auto sheetRows = [](const QList<QByteArray> &lines) {
        QByteArray rows;
        for (const QByteArray &line : lines) {
            rows += "<row>";
            for (const QByteArray &cell : line.split(','))
                rows += "<c t=\"inlineStr\"><is><t>" + cell + "</t></is></c>";
            rows += "</row>";
        }
        return rows;
    };
    WorkbookWriter book;
    book.addSheet("Reports", sheetRows({"Time period:,2026/04/01 - 2026/04/30", "Total settlement amount,487.50"}));
    book.addSheet("Order details", sheetRows(contentOf(m_dir.filePath("settlement.csv")).trimmed().split('\n')));
    const QString path = m_dir.filePath("income.xlsx");
    QVERIFY(book.write(path));
    const QJsonObject told = run({"inspect", path, "--json"}).json();
    QCOMPARE(told["format"].toString(), QString("tiktok_settlement"));
    QCOMPARE(told["workbook"].toObject()["sheet"].toString(), QString("Order details"));
    const QString workspace = m_dir.filePath("workbook.postledger");
    const Outcome outcome = import(workspace, "income.xlsx");
    QVERIFY2(outcome.code == 0, outcome.err);
    const QJsonObject file = outcome.json()["files"].toArray().first().toObject();
    QCOMPARE(file["rows_new"].toInt(), 2);
    QVERIFY2(outcome.out.contains("other_sheets"), outcome.out);
    // The same rows from CSV are the same records.
    QCOMPARE(
        import(workspace, "settlement.csv").json()["files"].toArray().first().toObject()["rows_unchanged"].toInt(), 2);
    QCOMPARE(run({"inspect", path, "--sheet", "Reports", "--json"}).json()["format"], QJsonValue());
}

void tst_Settlement::leavesTheOrderAlone()
{
    const QString workspace = m_dir.filePath("own.postledger");
    // The same order from a file of one's own that states its platform fee: that fee counts.
    writeFile(m_dir.filePath("own.csv"),
        "order_id,store,placed_at,currency,gross,discount,shipping,tax,cogs,platform_fee\n"
        "577000000000000101,tiktok_shop,2026-03-25T18:20:10Z,PHP,300.00,20.00,38.00,0.00,80.00,21.00\n");
    QCOMPARE(import(workspace, "settlement.csv").code, 0);
    QCOMPARE(import(workspace, "own.csv").code, 0);
    QCOMPARE(figure(workspace, "net_sales"), QString("280.00"));
    QCOMPARE(figure(workspace, "fees"), QString("27.50")); // its own 21.00 and the settled 6.50
    QCOMPARE(run({"verify", workspace}).code, 0);
}

QTEST_GUILESS_MAIN(tst_Settlement)
#include "tst_settlement.moc"
