// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_runner.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <random>

using namespace postledger::test;

namespace {

/// Money, counts and ratios of expected.json as `query` prints them; null is empty.
QString text(const QJsonValue &value)
{
    if (value.isNull() || value.isUndefined())
        return {};
    if (value.isString())
        return value.toString();
    QString number = QString::number(value.toDouble(), 'f', 9);
    while (number.endsWith(QLatin1Char('0')))
        number.chop(1);
    if (number.endsWith(QLatin1Char('.')))
        number.chop(1);
    return number;
}

const QStringList kMarch = {QStringLiteral("--from"), QStringLiteral("2025-03-01"), QStringLiteral("--to"),
    QStringLiteral("2025-03-31"), QStringLiteral("--as-of"), QStringLiteral("2025-04-30T23:59:59Z")};

} // namespace

/// The worked example of the specification comes out of `import` and `query`, in any order of files and rows.
class tst_Ledger_figures : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void inAnyOrder_data();
    void inAnyOrder();

private:
    QStringList shuffled(std::uint32_t seed, const QString &dir) const;
    void check(const QString &workspace) const;
    Outcome ask(const QString &workspace, const QString &kpis, const QStringList &more = {}) const;

    QJsonObject m_expected;
    QStringList m_period;
};

void tst_Ledger_figures::initTestCase()
{
    const QString dir = QStringLiteral(POSTLEDGER_TEST_DATA "/ledger_a/");
    m_expected = QJsonDocument::fromJson(contentOf(dir + QStringLiteral("expected.json"))).object();
    QVERIFY(!m_expected.isEmpty());
    QCOMPARE(ledgerFiles().size(), 9);
}

QStringList tst_Ledger_figures::shuffled(std::uint32_t seed, const QString &dir) const
{
    std::mt19937 random(seed);
    QStringList files;
    for (const QString &path : ledgerFiles()) {
        QByteArrayList lines = contentOf(path).trimmed().split('\n');
        if (seed > 0)
            std::shuffle(lines.begin() + 1, lines.end(), random);
        const QString copy = QDir(dir).filePath(path.section(QLatin1Char('/'), -1));
        writeFile(copy, lines.join('\n') + '\n');
        files.append(copy);
    }
    if (seed > 0)
        std::shuffle(files.begin(), files.end(), random);
    return files;
}

void tst_Ledger_figures::inAnyOrder_data()
{
    QTest::addColumn<std::uint32_t>("seed");
    QTest::addColumn<bool>("oneByOne");
    QTest::newRow("as they are") << 0U << false;
    QTest::newRow("shuffled, one import") << 1U << false;
    QTest::newRow("shuffled again, one import") << 2U << false;
    QTest::newRow("shuffled, nine imports") << 3U << true;
}

void tst_Ledger_figures::inAnyOrder()
{
    QFETCH(std::uint32_t, seed);
    QFETCH(bool, oneByOne);
    QTemporaryDir dir;
    const QString workspace = dir.filePath(QStringLiteral("a.postledger"));
    const QStringList files = shuffled(seed, dir.path());
    const QStringList answers = {
        QStringLiteral("--currency"), QStringLiteral("USD"), QStringLiteral("--timezone"), QStringLiteral("UTC")};
    const QStringList start = {QStringLiteral("import"), workspace};
    if (oneByOne) {
        for (const QString &file : files) {
            const Outcome outcome = run(start + QStringList{file} + answers);
            QVERIFY2(outcome.code == 0, outcome.err);
        }
    } else {
        const Outcome outcome = run(start + files + answers);
        QVERIFY2(outcome.code == 0, outcome.err);
    }
    check(workspace);
}

Outcome tst_Ledger_figures::ask(const QString &workspace, const QString &kpis, const QStringList &more) const
{
    return run(QStringList{QStringLiteral("query"), workspace, QStringLiteral("--kpi"), kpis} + kMarch + more);
}

void tst_Ledger_figures::check(const QString &workspace) const
{
    const QJsonObject revenue = m_expected[QLatin1String("revenue")].toObject();
    const QString chain = QStringLiteral("orders,gross_sales,discounts,returns,net_sales,shipping,tax,total_sales");
    for (const auto &[basis, name] :
        {std::pair("order_date", "order_date_basis"), std::pair("ledger", "ledger_basis")}) {
        const Outcome answer = ask(workspace, chain, {QStringLiteral("--basis"), QString::fromLatin1(basis)});
        QVERIFY2(answer.code == 0, answer.err);
        const auto row = answer.single();
        for (const char *kpi : {"orders", "gross_sales", "discounts"})
            QCOMPARE(row[QLatin1String(kpi)], text(revenue[QLatin1String(kpi)]));
        const QJsonObject part = revenue[QLatin1String(name)].toObject();
        for (const QString &kpi : part.keys())
            QCOMPARE(row[kpi], text(part[kpi]));
    }
    const QJsonObject aov = revenue[QLatin1String("aov")].toObject();
    const QJsonObject marketing = m_expected[QLatin1String("marketing")].toObject();
    const QJsonObject contribution = m_expected[QLatin1String("contribution")].toObject();
    const auto row = ask(workspace,
        QStringLiteral("aov,aov_total_paid,aov_after_returns,media_spend,creator_flat,commission,overhead,"
                       "new_customers,mer,roas,cac_paid,cac_blended,cac_loaded,cogs,cm1,shipping,fees,fulfilment,"
                       "cm2,cm3,cm3_margin"))
                         .single();
    QCOMPARE(row[QStringLiteral("aov")], text(aov[QLatin1String("gross_less_discount")]));
    QCOMPARE(row[QStringLiteral("aov_total_paid")], text(aov[QLatin1String("total_paid")]));
    QCOMPARE(row[QStringLiteral("aov_after_returns")], text(aov[QLatin1String("after_returns_order_date_basis")]));
    const std::pair<const char *, const char *> costs[] = {{"media_spend", "media"}, {"creator_flat", "creator_flat"},
        {"commission", "commission"}, {"overhead", "overhead"}, {"new_customers", "new_customers"}, {"mer", "mer"},
        {"roas", "roas_media"}, {"cac_paid", "cac_paid"}, {"cac_blended", "cac_blended"},
        {"cac_loaded", "cac_fully_loaded"}};
    for (const auto &[kpi, name] : costs)
        QCOMPARE(row[QLatin1String(kpi)], text(marketing[QLatin1String(name)]));
    for (const char *kpi : {"cogs", "cm1", "fees", "fulfilment", "cm2", "cm3", "cm3_margin"})
        QCOMPARE(row[QLatin1String(kpi)], text(contribution[QLatin1String(kpi)]));
    QCOMPARE(row[QStringLiteral("shipping")], text(contribution[QLatin1String("shipping_income")]));

    const Outcome byCreator =
        ask(workspace, QStringLiteral("commission"), {QStringLiteral("--by"), QStringLiteral("creator")});
    QCOMPARE(byCreator.row(QStringLiteral("maya"))[QStringLiteral("commission")], QStringLiteral("7.50"));
    QCOMPARE(byCreator.row(QStringLiteral("lina"))[QStringLiteral("commission")], QStringLiteral("8.64"));

    const QJsonObject models = m_expected[QLatin1String("net_revenue_by_post")].toObject();
    for (const QString &model : models.keys()) {
        const Outcome answer = ask(workspace, QStringLiteral("net_sales"),
            {QStringLiteral("--by"), QStringLiteral("post"), QStringLiteral("--model"), model});
        QVERIFY2(answer.code == 0, answer.err);
        const QJsonObject expected = models[model].toObject();
        for (const QString &post : expected.keys()) {
            if (post == QLatin1String("total"))
                continue;
            const QString context = model + QLatin1Char(' ') + post;
            QVERIFY2(answer.row(post)[QStringLiteral("net_sales")] == text(expected[post]),
                qPrintable(context + QLatin1Char(' ') + answer.row(post)[QStringLiteral("net_sales")]));
        }
    }

    const std::pair<const char *, const char *> figures[] = {{"orders", "orders"}, {"net_sales", "net_revenue"},
        {"rpm_views", "revenue_per_1000_views"}, {"rpm_impressions", "revenue_per_1000_impressions"},
        {"cvr", "cvr_product_page"}, {"cvr_clicks", "cvr_click"}, {"cvr_reach", "cvr_reach"}, {"er_reach", "er_reach"},
        {"er_impressions", "er_impressions"}, {"er_followers", "er_followers"}, {"save_rate", "save_rate"},
        {"share_rate", "share_rate"}};
    QStringList ids;
    for (const auto &figure : figures)
        ids.append(QLatin1String(figure.first));
    const Outcome byPost = ask(workspace, ids.join(QLatin1Char(',')),
        {QStringLiteral("--by"), QStringLiteral("post"), QStringLiteral("--ci")});
    QVERIFY2(byPost.code == 0, byPost.err);
    const QJsonObject posts = m_expected[QLatin1String("posts")].toObject();
    for (const QString &post : posts.keys()) {
        const QJsonObject expected = posts[post].toObject();
        const auto values = byPost.row(post);
        for (const auto &[kpi, name] : figures)
            QVERIFY2(values[QLatin1String(kpi)] == text(expected[QLatin1String(name)]),
                qPrintable(
                    post + QLatin1Char(' ') + QLatin1String(kpi) + QLatin1Char(' ') + values[QLatin1String(kpi)]));
        const QJsonArray limits = expected[QLatin1String("cvr_product_page_ci95")].toArray();
        QCOMPARE(values[QStringLiteral("cvr_low")], text(limits[0]));
        QCOMPARE(values[QStringLiteral("cvr_high")], text(limits[1]));
    }

    // Limits stand behind estimates only, in the units of the figure.
    const QString estimates = QStringLiteral("aov,orders,roas,mer");
    const Outcome csv = ask(workspace, estimates, {QStringLiteral("--ci")});
    QVERIFY2(csv.code == 0, csv.err);
    QCOMPARE(csv.out.split('\n').value(0), QByteArray("aov,aov_low,aov_high,orders,roas,roas_low,roas_high,mer"));
    QCOMPARE(csv.out.split('\n').value(1),
        QByteArray("60.333333333,48.083333333,76.333333333,12,2.858064516,0.54,6.56,2.091777152"));
    const Outcome json =
        ask(workspace, estimates, {QStringLiteral("--ci"), QStringLiteral("--output"), QStringLiteral("json")});
    const QJsonObject limits = json.json()[QLatin1String("rows")].toArray().first().toObject();
    QCOMPARE(limits[QLatin1String("aov_low")].toDouble(), 48.083333333);
    QCOMPARE(limits[QLatin1String("roas_high")].toDouble(), 6.56);
    QVERIFY(!limits.contains(QLatin1String("orders_low")) && !limits.contains(QLatin1String("mer_low")));

    const QJsonObject evidence = m_expected[QLatin1String("evidence")].toObject();
    for (const QString &order : evidence.keys()) {
        const Outcome answer =
            run({QStringLiteral("explain"), workspace, QStringLiteral("--order"), order, QStringLiteral("--json")});
        QVERIFY2(answer.code == 0, answer.err);
        const QJsonObject found = answer.json();
        const QJsonObject expected = evidence[order].toObject();
        QCOMPARE(found[QLatin1String("kind")], expected[QLatin1String("kind")]);
        QCOMPARE(found[QLatin1String("post")], expected[QLatin1String("post")]);
        QCOMPARE(found[QLatin1String("path")], expected[QLatin1String("path")]);
        for (const QJsonValue &flag : m_expected[QLatin1String("flags")].toArray()) {
            const QString line = flag.toString();
            if (line.section(QLatin1Char(' '), 0, 0) == order)
                QVERIFY2(found[QLatin1String("flags")].toArray().contains(line.section(QLatin1Char(' '), 1)),
                    qPrintable(line));
        }
    }
}

QTEST_GUILESS_MAIN(tst_Ledger_figures)
#include "tst_ledger_figures.moc"
