// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_runner.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace postledger::test;

/// What `import` says when files are refused, known, or in several currencies.
class tst_ImportCommand : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }
    void refusedFilesAreNotCountedAsDone();
    void refusedFilesAreSkippedOnRequest();
    void severalCurrenciesAreRefused();
    void knownFileNamesItsRejects();
    void hintsNameTheOptions();

private:
    QString path(const char *name) const { return m_dir->filePath(QLatin1String(name)); }
    QString file(const char *name, const QByteArray &content) const
    {
        writeFile(path(name), content);
        return path(name);
    }
    Outcome import(const QStringList &arguments) const
    {
        return run(QStringList{QStringLiteral("import"), path("w.postledger")} + arguments
            + QStringList{QStringLiteral("--timezone"), QStringLiteral("UTC")});
    }

    std::unique_ptr<QTemporaryDir> m_dir;
};

namespace {

const QByteArray kLabels = "order_id,store,placed_at,customer_id,currency,gross,discount,shipping,tax,cogs,payment_fee,"
                           "platform_fee,fulfilment_cost,coupon_code,declared_post_id,test\n";

QByteArray order(const QByteArray &id, const QByteArray &currency = "USD", const QByteArray &gross = "50.00")
{
    return id + ",shopify,2025-06-01T10:00:00Z,c-1," + currency + ',' + gross + ",5.00,4.00,3.60,,,,,,,0\n";
}

} // namespace

void tst_ImportCommand::refusedFilesAreNotCountedAsDone()
{
    const QString good = file("good.csv", kLabels + order("A1"));
    const QString bad = file("bad.csv", "colour,shape\nred,round\n");
    const Outcome outcome = import({good, bad});
    QCOMPARE(outcome.code, 1);
    QVERIFY2(outcome.err.contains("Nothing was imported: 1 of 2 file"), outcome.err);
    QVERIFY2(outcome.err.contains("--skip-refused"), outcome.err);
    QVERIFY2(outcome.err.contains("bad.csv: "), outcome.err);
    QVERIFY2(!outcome.out.contains("new 1"), outcome.out);
    QVERIFY2(outcome.out.contains("not imported"), outcome.out);
    QVERIFY(!QFile::exists(path("w.postledger")));
}

void tst_ImportCommand::refusedFilesAreSkippedOnRequest()
{
    const QString good = file("good.csv", kLabels + order("A1"));
    const QString bad = file("bad.csv", "colour,shape\nred,round\n");
    const Outcome outcome = import({bad, good, QStringLiteral("--skip-refused")});
    QVERIFY2(outcome.code == 0, outcome.err);
    QVERIFY2(outcome.out.contains("bad.csv: left out"), outcome.out);
    QVERIFY2(outcome.out.contains("new 1"), outcome.out);
    QVERIFY2(outcome.err.contains("bad.csv: "), outcome.err);
    QVERIFY(QFile::exists(path("w.postledger")));
    const Outcome json = import({bad, good, QStringLiteral("--skip-refused"), QStringLiteral("--json")});
    const QJsonArray files = json.json()[QLatin1String("files")].toArray();
    QVERIFY(files[0].toObject()[QLatin1String("left_out")].toBool());
    QVERIFY(!files[1].toObject().contains(QLatin1String("refusal")));
    QCOMPARE(import({bad, QStringLiteral("--skip-refused")}).code, 1);
}

void tst_ImportCommand::severalCurrenciesAreRefused()
{
    const QString taka = file("bd.csv", kLabels + order("B1", "BDT"));
    const QString dollars = file("us.csv", kLabels + order("U1") + order("U2"));
    const Outcome asked = import({taka, dollars});
    QCOMPARE(asked.code, 1);
    for (const char *word : {"USD (2 row", "BDT (1 row", "--currency", "Nothing was imported"})
        QVERIFY2(asked.err.contains(word), asked.err);
    QVERIFY(!QFile::exists(path("w.postledger")));
    const Outcome answered = import({taka, dollars, QStringLiteral("--currency"), QStringLiteral("USD")});
    QVERIFY2(answered.code == 0, answered.err);
    QVERIFY2(answered.err.contains("no exchange rate to USD"), answered.err);
}

void tst_ImportCommand::knownFileNamesItsRejects()
{
    const QString source = file("orders.csv", kLabels + order("A1") + order("A2", "USD", "x"));
    const auto rejects = [](const Outcome &outcome) {
        return outcome.json()[QLatin1String("files")].toArray()[0].toObject()[QLatin1String("rejects")].toArray();
    };
    const Outcome first = import({source, QStringLiteral("--json")});
    QVERIFY2(first.code == 0, first.err);
    const Outcome again = import({source, QStringLiteral("--json")});
    QCOMPARE(rejects(again).size(), 1);
    QCOMPARE(rejects(again), rejects(first));
    const Outcome text = import({source});
    QVERIFY2(text.err.contains("orders.csv, row 3: "), text.err);
    QVERIFY2(!text.err.contains("more like these"), text.err);
}

void tst_ImportCommand::hintsNameTheOptions()
{
    const QString spend =
        file("spend.csv", "date,campaign_id,post_id,platform,kind,amount\n2025-03-02,C,,tiktok,ad,6.00\n");
    QVERIFY2(import({spend}).err.contains("--currency"), "a file that names none");
    const QString odd = file("odd.csv", "colour,shape\nred,round\n");
    const Outcome outcome = import({odd, QStringLiteral("--json")});
    QVERIFY2(outcome.err.contains("--mapping"), outcome.err);
    QVERIFY2(outcome.out.contains("--mapping"), outcome.out);
}

QTEST_GUILESS_MAIN(tst_ImportCommand)

#include "tst_import_command.moc"
