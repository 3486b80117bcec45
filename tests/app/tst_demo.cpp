// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_runner.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace postledger::test;

namespace {

QStringList filesIn(const QString &dir)
{
    QStringList paths;
    for (const QString &name : QDir(dir).entryList({"*.csv"}, QDir::Files, QDir::Name))
        paths.append(QDir(dir).filePath(name));
    return paths;
}

} // namespace

/// The demo brand: the same year every time, and one that the program reads without a question.
class tst_Demo : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void sameSeedSameBytes();
    void otherSeedOtherBytes();
    void importsWithoutRejects();
    void everySaleCountsOnce();
    void tellsItsStory();
    void filesAreLeftAloneWhenTheFolderIsNone();

private:
    double value(const QStringList &query, const QString &key, const char *kpi) const;

    QTemporaryDir m_dir;
    QString m_files, m_workspace;
    Outcome m_import;
};

void tst_Demo::initTestCase()
{
    m_files = m_dir.filePath("demo");
    m_workspace = m_dir.filePath("demo.postledger");
    const Outcome written = run({"demo", m_files, "--orders", "4000"});
    QVERIFY2(written.code == 0, written.err);
    m_import = run(QStringList{"import", m_workspace, "--json", "--currency", "USD", "--timezone", "America/New_York"}
        + filesIn(m_files));
    QVERIFY2(m_import.code == 0, m_import.err);
}

void tst_Demo::sameSeedSameBytes()
{
    const QString again = m_dir.filePath("again");
    QCOMPARE(run({"demo", again, "--orders", "4000"}).code, 0);
    const QStringList names = QDir(m_files).entryList(QDir::Files);
    QCOMPARE(names.size(), 18);
    QCOMPARE(QDir(again).entryList(QDir::Files), names);
    for (const QString &name : names)
        QVERIFY2(contentOf(QDir(again).filePath(name)) == contentOf(QDir(m_files).filePath(name)), qPrintable(name));
}

void tst_Demo::otherSeedOtherBytes()
{
    const QString other = m_dir.filePath("other");
    QCOMPARE(run({"demo", other, "--orders", "200", "--seed", "7"}).code, 0);
    QVERIFY(contentOf(other + "/posts.csv") != contentOf(m_files + "/posts.csv"));
    const QString workspace = m_dir.filePath("other.postledger");
    const Outcome import =
        run(QStringList{"import", workspace, "--currency", "USD", "--timezone", "America/New_York"} + filesIn(other));
    QVERIFY2(import.code == 0, import.err);
}

void tst_Demo::importsWithoutRejects()
{
    QStringList formats;
    for (const QJsonValue &entry : m_import.json()["files"].toArray()) {
        const QJsonObject file = entry.toObject();
        QVERIFY2(file["rows_rejected"].toInt(-1) == 0, QJsonDocument(file).toJson());
        formats.append(file["format"].toString());
    }
    for (const char *format : {"shopify_orders", "tiktok_shop_orders", "tiktok_affiliate", "meta_content",
             "neutral_posts", "neutral_spend", "neutral_codes"})
        QVERIFY2(formats.contains(format), format);
    const Outcome verified = run({"verify", m_workspace});
    QVERIFY2(verified.code == 0, verified.err);
}

void tst_Demo::everySaleCountsOnce()
{
    // A sale in the TikTok Shop stands in the Shopify export, too.
    const Outcome orders = run({"query", m_workspace, "--kpi", "orders"});
    QCOMPARE(orders.single()["orders"], QString("4000"));
}

double tst_Demo::value(const QStringList &query, const QString &key, const char *kpi) const
{
    const Outcome outcome = run(QStringList{"query", m_workspace, "--kpi", kpi} + query);
    return outcome.row(key)[kpi].toDouble();
}

void tst_Demo::tellsItsStory()
{
    // Seasons: the summer sells least, the autumn of the launch most.
    const double july = value({"--by", "month"}, "2026-07", "net_sales");
    const double october = value({"--by", "month"}, "2026-10", "net_sales");
    QVERIFY(july > 0);
    QVERIFY(october > 3 * july);
    // Some of it is nobody's.
    const double unattributed = value({"--by", "post"}, "(unattributed)", "net_sales");
    const double all = run({"query", m_workspace, "--kpi", "net_sales"}).single()["net_sales"].toDouble();
    QVERIFY(unattributed > 0.1 * all);
    QVERIFY(unattributed < 0.5 * all);
    // Loud and quiet: the most liked post sells less than a middling one, the best seller is not the most liked.
    const auto loudest =
        run({"query", m_workspace, "--kpi", "likes,net_sales", "--by", "post", "--limit", "1"}).table().at(1);
    const auto best = run({"query", m_workspace, "--kpi", "net_sales,likes", "--by", "post", "--where",
                              "platform=tiktok", "--limit", "2"})
                          .table();
    QVERIFY(loudest.at(2).toDouble() < 0.01 * all);
    QVERIFY(best.at(1).first() != loudest.first());
    // Both ways to the till, refunds, returning buyers, costs.
    QVERIFY(value({"--by", "checkout"}, "in_app", "orders") > 400);
    QVERIFY(value({"--by", "checkout"}, "click_out", "orders") > 400);
    const auto totals =
        run({"query", m_workspace, "--kpi", "returns,returning_customers,new_customers,roas,media_spend", "--from",
                "2026-01-01", "--to", "2026-10-31"})
            .single();
    QVERIFY(totals["returns"].toDouble() > 0);
    QVERIFY(totals["returning_customers"].toInt() > 100);
    QVERIFY(totals["new_customers"].toInt() > totals["returning_customers"].toInt());
    QVERIFY(totals["roas"].toDouble() > 1);
    // Fees and costs of nearly every order are known.
    const auto margin = run({"query", m_workspace, "--kpi", "net_sales,cm1,cm2,cm3_margin"}).single();
    QVERIFY(margin["cm2"].toDouble() > 0.5 * margin["net_sales"].toDouble());
    QVERIFY(margin["cm2"].toDouble() < margin["cm1"].toDouble());
    QVERIFY(margin["cm3_margin"].toDouble() > 0.1);
    QVERIFY(margin["cm3_margin"].toDouble() < 0.6);
}

void tst_Demo::filesAreLeftAloneWhenTheFolderIsNone()
{
    const QString file = m_dir.filePath("taken");
    writeFile(file, "mine");
    const Outcome outcome = run({"demo", file + "/below"});
    QCOMPARE(outcome.code, 1);
    QVERIFY(outcome.err.contains("taken"));
    QCOMPARE(contentOf(file), QByteArray("mine"));
}

QTEST_GUILESS_MAIN(tst_Demo)
#include "tst_demo.moc"
