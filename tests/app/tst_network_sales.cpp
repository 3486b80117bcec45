// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/facts.h"
#include "command_runner.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace postledger;
using namespace postledger::test;

/// Sales that an affiliate network decides on after they were imported: the export of each week holds those of the
/// weeks before once more, with their state of that day.
class tst_NetworkSales : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theNewestDecisionCounts_data();
    void theNewestDecisionCounts();
    void anImportSaysWhatTheDecisionsChange();
    void canBeTakenBack();
    void decisionsHoldInAnotherCurrency();
    void reconciliationLeavesDeclinedSalesOut();

private:
    QString workspaceWithOrders(const QString &name) const;
    Outcome import(const QString &workspace, const QStringList &files, const QStringList &more = {}) const;
    /// The figures of \p kpis, as `query` writes them.
    static QStringList figures(const QString &workspace, const QStringList &kpis);
    static QByteArray digest(const QString &workspace)
    {
        return run({"verify", workspace, "--json"}).json()["digest"].toString().toUtf8();
    }
    static QStringList stateOf(const QString &workspace)
    {
        return figures(workspace, {"claimed_orders", "claimed_value", "commission", "net_sales"});
    }

    QTemporaryDir m_dir;
};

namespace {

const DateRange kFebruary{dayFromCivil(2026, 2, 1), dayFromCivil(2026, 2, 28)};

const QByteArray kLabels =
    "id,publisher_id,sale_amount,commission,date,commission_status,validation_date,extra,network_fee\n";

QByteArray sale(const char *id, const char *amount, const char *commission, const char *status, const char *decided)
{
    // The last digit of a transaction is that of its order.
    return QByteArray(id) + ",80001," + amount + ',' + commission + ",2026-02-1" + id[3] + " 09:00:00," + status + ','
        + decided + ",#100" + id[3] + ",0.50\n";
}

const char *const kPending = "0";
const char *const kApproved = "1";
const char *const kDeclined = "2";

} // namespace

void tst_NetworkSales::initTestCase()
{
    QVERIFY(m_dir.isValid());
    writeFile(m_dir.filePath("orders.csv"),
        "order_id,store,placed_at,currency,gross,discount,shipping,tax,cogs,platform_fee\n"
        "#1001,shopify,2026-02-11T09:00:00Z,USD,100.00,0.00,0.00,0.00,,\n"
        "#1002,shopify,2026-02-12T09:00:00Z,USD,50.00,0.00,0.00,0.00,,\n"
        "#1003,shopify,2026-02-13T09:00:00Z,USD,20.00,0.00,0.00,0.00,,\n");
    writeFile(m_dir.filePath("week1.csv"),
        kLabels + sale("T-01", "100.00", "10.00", kPending, "") + sale("T-02", "50.00", "5.00", kPending, ""));
    writeFile(m_dir.filePath("week2.csv"),
        kLabels + sale("T-01", "100.00", "10.00", kDeclined, "2026-02-20 14:00:00")
            + sale("T-02", "50.00", "5.00", kApproved, "2026-02-20 14:00:00")
            + sale("T-03", "20.00", "2.00", kPending, ""));
    writeFile(m_dir.filePath("undated.csv"),
        kLabels + sale("T-01", "100.00", "10.00", kDeclined, "") + sale("T-02", "50.00", "5.00", kApproved, ""));
    // The shop objects to one decision, and the network pays after all; another sale shrinks before it is approved.
    writeFile(m_dir.filePath("week3.csv"),
        kLabels + sale("T-01", "100.00", "10.00", kApproved, "2026-02-27 14:00:00")
            + sale("T-02", "50.00", "5.00", kApproved, "2026-02-20 14:00:00")
            + sale("T-03", "15.00", "1.50", kApproved, "2026-02-27 14:00:00"));
    writeFile(m_dir.filePath("rates.csv"), "base,quote,date,rate\nAUD,USD,2026-02-10,0.5\n");
}

QString tst_NetworkSales::workspaceWithOrders(const QString &name) const
{
    const QString workspace = m_dir.filePath(name + ".postledger");
    return import(workspace, {"orders.csv"}).code == 0 ? workspace : QString();
}

Outcome tst_NetworkSales::import(const QString &workspace, const QStringList &files, const QStringList &more) const
{
    QStringList arguments{"import", workspace};
    for (const QString &file : files)
        arguments << m_dir.filePath(file);
    arguments << "--json"
              << "--timezone"
              << "UTC";
    return run(arguments + (more.contains("--currency") ? more : more + QStringList{"--currency", "USD"}));
}

QStringList tst_NetworkSales::figures(const QString &workspace, const QStringList &kpis)
{
    const auto row = run({"query", workspace, "--kpi", kpis.join(',')}).single();
    QStringList values;
    for (const QString &kpi : kpis)
        values << row.value(kpi);
    return values;
}

void tst_NetworkSales::theNewestDecisionCounts_data()
{
    QTest::addColumn<QList<QStringList>>("imports");
    QTest::addColumn<QStringList>("state");
    const QStringList pending{"2", "150.00", "16.00", "170.00"};
    const QStringList decided{"2", "70.00", "8.00", "170.00"};
    const QStringList corrected{"3", "165.00", "18.00", "170.00"};
    const QStringList one{"week1.csv"};
    const QStringList two{"week2.csv"};
    const QStringList three{"week3.csv"};
    QTest::newRow("pending") << QList<QStringList>{one} << pending;
    QTest::newRow("declined later") << QList<QStringList>{one, two} << decided;
    QTest::newRow("declined, the older export last") << QList<QStringList>{two, one} << decided;
    QTest::newRow("declined, in one import") << QList<QStringList>{{"week1.csv", "week2.csv"}} << decided;
    QTest::newRow("declined, in one import, newest first") << QList<QStringList>{{"week2.csv", "week1.csv"}} << decided;
    // A decision follows a pending sale, whether or not the export has its date.
    const QStringList undated{"1", "50.00", "5.50", "170.00"};
    QTest::newRow("undated") << QList<QStringList>{one, {"undated.csv"}} << undated;
    QTest::newRow("undated, the older export last") << QList<QStringList>{{"undated.csv"}, one} << undated;
    QTest::newRow("declined, then approved") << QList<QStringList>{one, two, three} << corrected;
    QTest::newRow("declined, then approved, newest first") << QList<QStringList>{three, two, one} << corrected;
    QTest::newRow("declined, then approved, oldest last") << QList<QStringList>{two, three, one} << corrected;
}

void tst_NetworkSales::theNewestDecisionCounts()
{
    QFETCH(QList<QStringList>, imports);
    QFETCH(QStringList, state);
    const QString workspace = workspaceWithOrders(QTest::currentDataTag());
    for (const QStringList &files : imports) {
        const Outcome outcome = import(workspace, files);
        QVERIFY2(outcome.code == 0, outcome.err);
        QVERIFY2(!outcome.out.contains("contradiction"), outcome.out);
    }
    QCOMPARE(stateOf(workspace), state);
    QCOMPARE(run({"verify", workspace}).code, 0);
    // The same rows in another file change nothing.
    const QByteArray before = digest(workspace);
    const QString newest = imports.contains(QStringList{"week3.csv"}) ? "week3.csv" : imports.constFirst().constFirst();
    writeFile(m_dir.filePath("again.csv"), contentOf(m_dir.filePath(newest)) + "\n");
    const QJsonObject told = import(workspace, {"again.csv"}).json()["files"].toArray().first().toObject();
    QVERIFY(told["rows_read"].toInt() > 0);
    QCOMPARE(told["rows_unchanged"].toInt(), told["rows_read"].toInt());
    QCOMPARE(digest(workspace), before);
    QCOMPARE(stateOf(workspace), state);
}

void tst_NetworkSales::anImportSaysWhatTheDecisionsChange()
{
    const QString workspace = workspaceWithOrders("said");
    QCOMPARE(import(workspace, {"week1.csv"}).code, 0);
    const QByteArray before = digest(workspace);
    for (const bool isDry : {true, false}) {
        const Outcome outcome = import(workspace, {"week2.csv"}, isDry ? QStringList{"--dry-run"} : QStringList());
        QVERIFY2(outcome.code == 0, outcome.err);
        const QJsonObject told = outcome.json()["files"].toArray().first().toObject();
        QCOMPARE(told["rows_changed"].toInt(), 2);
        QCOMPARE(told["rows_new"].toInt(), 1);
        QCOMPARE(told["rows_unchanged"].toInt(), 0);
        QCOMPARE(digest(workspace) == before, isDry);
        QCOMPARE(stateOf(workspace).first(2), isDry ? QStringList({"2", "150.00"}) : QStringList({"2", "70.00"}));
    }
}

void tst_NetworkSales::canBeTakenBack()
{
    const QString workspace = workspaceWithOrders("undone");
    QCOMPARE(import(workspace, {"week1.csv"}).code, 0);
    const QByteArray pending = digest(workspace);
    QCOMPARE(import(workspace, {"week2.csv"}).code, 0);
    const QByteArray decided = digest(workspace);
    QVERIFY(decided != pending);
    QCOMPARE(run({"undo", workspace, "3"}).code, 0);
    QCOMPARE(stateOf(workspace), QStringList({"2", "150.00", "16.00", "170.00"}));
    QCOMPARE(digest(workspace), pending);
    // Without the older export the decision stands.
    QCOMPARE(import(workspace, {"week2.csv"}).code, 0);
    QCOMPARE(digest(workspace), decided);
    QCOMPARE(run({"undo", workspace, "2"}).code, 0);
    QCOMPARE(stateOf(workspace), QStringList({"2", "70.00", "8.00", "170.00"}));
    QCOMPARE(run({"verify", workspace}).code, 0);
}

// Amounts of other currencies take another way into the facts.
void tst_NetworkSales::decisionsHoldInAnotherCurrency()
{
    const QString workspace = workspaceWithOrders("currency");
    QCOMPARE(import(workspace, {"rates.csv"}).code, 0);
    QCOMPARE(import(workspace, {"week1.csv"}, {"--currency", "AUD"}).code, 0);
    QCOMPARE(stateOf(workspace), QStringList({"2", "75.00", "8.00", "170.00"}));
    QCOMPARE(import(workspace, {"week2.csv"}, {"--currency", "AUD"}).code, 0);
    QCOMPARE(stateOf(workspace), QStringList({"2", "35.00", "4.00", "170.00"}));
}

void tst_NetworkSales::reconciliationLeavesDeclinedSalesOut()
{
    const QString workspace = workspaceWithOrders("reconciled");
    QCOMPARE(import(workspace, {"week1.csv"}).code, 0);
    const auto report = [&] {
        const auto facts = loadFacts(workspace, JobControl());
        return facts ? claimReport(**facts, kFebruary, std::nullopt) : ClaimReport();
    };
    QCOMPARE(report().claimedByNobody, std::vector<std::string>{"#1003"});
    QCOMPARE(import(workspace, {"week2.csv"}).code, 0);
    const ClaimReport decided = report();
    QCOMPARE(decided.claimedByNobody, std::vector<std::string>{"#1001"});
    QCOMPARE(decided.claimedValue, 7000);
    QCOMPARE(decided.platforms.size(), std::size_t{1});
    QCOMPARE(decided.platforms.front().claimedOrders, 2);
    QCOMPARE(decided.platforms.front().matched, 2);
    QCOMPARE(decided.recordedValue, 17000);
}

QTEST_GUILESS_MAIN(tst_NetworkSales)
#include "tst_network_sales.moc"
