// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/charts.h"
#include "kit/empty_state.h"
#include "kit/kpi_card.h"
#include "kit/table_view.h"
#include "page_fixture.h"
#include "pages/common/rate_notice.h"
#include "pages/compare/compare_page.h"
#include "pages/leaderboard/leaderboard_page.h"
#include "pages/overview/overview_page.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>

using namespace postledger;

namespace {

QString sample(const char *name)
{
    return QStringLiteral(POSTLEDGER_TEST_DATA "/../../models/formats/%1").arg(QLatin1String(name));
}

/// Files in a workspace of their own, all days and no filter in the view.
void startWith(PageFixture &fixture, const QStringList &files, const char *currency)
{
    const QString path = fixture.folder.filePath(QStringLiteral("alone.postledger"));
    ImportPlan plan;
    for (const QString &file : files)
        plan.files.push_back({file, {}, {}});
    plan.currency = *Currency::fromCode(currency);
    plan.timezone = "UTC";
    const auto imported = importInto(path, plan, {});
    QVERIFY2(imported, imported ? "" : qPrintable(imported.error().message));
    fixture.workspace = *Workspace::open(path);
    QVERIFY(fixture.workspace->loadNow());
    fixture.view.setRange({});
}

} // namespace

/// What stands in place of a page's content, and what a person can do about it.
class tst_PageStates : public QObject
{
    Q_OBJECT
private slots:
    void pagesTellWhatIsMissing_data();
    void pagesTellWhatIsMissing();
    void ordersWithoutRatesAreToldBesideTheOthers();
    void ordersAloneSayNothingOfEngagement();
    void postsAloneSayNothingOfSales();
    void emptyWorkspaceSaysHowToBegin();
    void filteredToNothingOffersTheWayBack();
    void filteredToNothingIsReadWhole();
};

void tst_PageStates::pagesTellWhatIsMissing_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("currency");
    QTest::addColumn<QMap<QString, QString>>(
        "states"); // page and a part of the title of its state; others show content
    const QString rates = QStringLiteral("wait for exchange rates"), yet = QStringLiteral("Nothing to show here yet");
    QTest::newRow("orders without rates")
        << sample("shopify_orders/samples/good.csv") << QByteArray("JPY")
        << QMap<QString, QString>{{QStringLiteral("overview"), rates}, {QStringLiteral("compare"), rates},
               {QStringLiteral("posts"), rates}, {QStringLiteral("creators"), rates},
               {QStringLiteral("campaigns"), rates}, {QStringLiteral("products"), rates}};
    QTest::newRow("costs") << sample("google_ads/samples/good.csv") << QByteArray("EUR")
                           << QMap<QString, QString>{{QStringLiteral("overview"), yet},
                                  {QStringLiteral("compare"), yet}, {QStringLiteral("products"), yet}};
    QTest::newRow("stock") << sample("shopify_inventory/samples/long.csv") << QByteArray("EUR")
                           << QMap<QString, QString>{{QStringLiteral("overview"), yet},
                                  {QStringLiteral("compare"), yet}, {QStringLiteral("posts"), yet},
                                  {QStringLiteral("creators"), yet}, {QStringLiteral("campaigns"), yet}};
    QTest::newRow("posts") << sample("neutral/samples/posts.csv") << QByteArray("EUR")
                           << QMap<QString, QString>{
                                  {QStringLiteral("compare"), yet}, {QStringLiteral("products"), yet}};
    QTest::newRow("orders") << sample("shopify_orders/samples/good.csv") << QByteArray("EUR")
                            << QMap<QString, QString>{{QStringLiteral("compare"), yet}};
}

/// Whatever a person imports first, no page is blank, speaks of a selection that nobody made or denies the import.
void tst_PageStates::pagesTellWhatIsMissing()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, currency);
    using States = QMap<QString, QString>;
    QFETCH(States, states);
    PageFixture fixture(false);
    startWith(fixture, {file}, currency.constData());
    for (const PageEntry &entry : pageEntries()) {
        if (entry.id == QLatin1String("data"))
            continue;
        const std::unique_ptr<Page> page(entry.make(fixture.context(), nullptr));
        fixture.show(*page);
        auto *state = page->findChild<EmptyState *>(QStringLiteral("pageState"));
        for (const QHeaderView *head : page->findChildren<QHeaderView *>()) {
            for (int i = 0; head->model() && i < head->count(); ++i) {
                const QString text = head->model()->headerData(i, head->orientation()).toString();
                QVERIFY2(!text.contains(QLatin1Char('%')), qPrintable(entry.id + text));
            }
        }
        const QString expected = states.value(entry.id);
        QVERIFY2(state->isVisible() != expected.isEmpty(), qPrintable(entry.id));
        if (expected.isEmpty())
            continue;
        const QList<QLabel *> labels = state->findChildren<QLabel *>();
        QVERIFY2(std::any_of(labels.begin(), labels.end(),
                     [&](const QLabel *label) { return label->text().contains(expected); }),
            qPrintable(entry.id));
        QSignalSpy details(page.get(), &Page::detailRequested);
        state->findChild<QPushButton *>(QStringLiteral("emptyData"))->click();
        QCOMPARE(details.size(), 1);
        QCOMPARE(details.front().front().toString(), QStringLiteral("data"));
        QSignalSpy imports(page.get(), &Page::importRequested);
        state->findChild<QPushButton *>(QStringLiteral("emptyImport"))->click();
        QCOMPARE(imports.size(), 1);
    }
}

void tst_PageStates::ordersWithoutRatesAreToldBesideTheOthers()
{
    PageFixture fixture(false);
    startWith(fixture, {sample("shopify_orders/samples/good.csv"), sample("neutral/samples/orders_good.csv")}, "EUR");
    const FactsSummary known = summary(*fixture.workspace->facts());
    QVERIFY(known.orders > 0 && known.ordersWithoutRate > 0);
    for (const PageEntry &entry : pageEntries()) {
        const std::unique_ptr<Page> page(entry.make(fixture.context(), nullptr));
        fixture.show(*page);
        const auto *notice = page->findChild<RateNotice *>(QStringLiteral("rateNotice"));
        if (entry.id == QLatin1String("data")) { // it lists the days
            QVERIFY(!notice->isVisible());
            continue;
        }
        QVERIFY2(notice->isVisible(), qPrintable(entry.id));
        QSignalSpy details(page.get(), &Page::detailRequested);
        click(notice->findChild<QPushButton *>(QStringLiteral("rateNoticeDays")));
        QCOMPARE(details.size(), 1);
        QCOMPARE(details.front().at(1).toString(), QStringLiteral("rates"));
    }
    PageFixture complete;
    QVERIFY(complete.workspace->loadNow());
    OverviewPage page(complete.context());
    complete.show(page);
    QVERIFY(!page.findChild<RateNotice *>(QStringLiteral("rateNotice"))->isVisible());
}

void tst_PageStates::ordersAloneSayNothingOfEngagement()
{
    PageFixture fixture(false);
    startWith(fixture, {sample("shopify_orders/samples/good.csv")}, "EUR");
    const DateRange days = summary(*fixture.workspace->facts()).orderDays;
    fixture.view.setRange(days);
    OverviewPage overview(fixture.context());
    fixture.show(overview);
    const auto chart = [&](const char *name) { return overview.findChild<ChartView *>(QLatin1String(name)); };
    QVERIFY(chart("revenueChart")->chart() != nullptr);
    QVERIFY2(chart("engagementChart")->chart() == nullptr, "a line at zero would be a claim");
    const QList<QLabel *> labels = chart("engagementChart")->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(),
        [](const QLabel *label) { return label->text().contains(QStringLiteral("no post is imported")); }));

    // Within a period too the missing export is named: widening the period would bring nothing.
    ComparePage compare(fixture.context());
    fixture.show(compare);
    auto *state = compare.findChild<EmptyState *>(QStringLiteral("pageState"));
    QVERIFY(state->isVisible());
    QVERIFY(state->findChild<QPushButton *>(QStringLiteral("emptyImport")) != nullptr);
    const QList<QLabel *> words = state->findChildren<QLabel *>();
    QVERIFY(std::any_of(words.begin(), words.end(),
        [](const QLabel *label) { return label->text().contains(QStringLiteral("exports of your posts")); }));
    // Where really nothing lies, it does say so.
    fixture.view.setRange({days.first - 20, days.first - 10});
    QVERIFY(state->findChild<QPushButton *>(QStringLiteral("emptyAllDays")) != nullptr);
}

void tst_PageStates::postsAloneSayNothingOfSales()
{
    PageFixture fixture(false);
    startWith(fixture, {sample("neutral/samples/posts.csv")}, "EUR");
    OverviewPage overview(fixture.context());
    fixture.show(overview);
    const auto *card = overview.findChild<KpiCard *>(QStringLiteral("kpi_net_sales"));
    QCOMPARE(card->content().value, QStringLiteral("–"));
    QCOMPARE(card->content().words, QStringLiteral("no order is imported"));
    QVERIFY(card->content().sparkline.isEmpty());
    QVERIFY(overview.findChild<ChartView *>(QStringLiteral("revenueChart"))->chart() == nullptr);
    QVERIFY(overview.findChild<ChartView *>(QStringLiteral("engagementChart"))->chart() != nullptr);

    LeaderboardPage posts(fixture.context(), Dimension::Post);
    fixture.show(posts);
    const QString text = posts.findChild<TableView *>(QStringLiteral("leaderboard"))->toTsv(true);
    QVERIFY2(!text.contains(QStringLiteral("\t0.00\t")), qPrintable(text));
    const auto *bars = posts.findChild<ChartView *>(QStringLiteral("rankedChart"));
    QVERIFY2(bars->tableText().contains(QStringLiteral("Engagements")), qPrintable(bars->tableText()));
}

void tst_PageStates::emptyWorkspaceSaysHowToBegin()
{
    PageFixture fixture(false);
    QVERIFY(fixture.workspace->loadNow());
    for (const char *id : {"overview", "compare", "posts"}) {
        for (const PageEntry &entry : pageEntries()) {
            if (entry.id != QLatin1String(id))
                continue;
            const std::unique_ptr<Page> page(entry.make(fixture.context(), nullptr));
            fixture.show(*page);
            QSignalSpy import(page.get(), &Page::importRequested);
            QSignalSpy demo(page.get(), &Page::demoRequested);
            click(page->findChild<QPushButton *>(QStringLiteral("emptyImport")));
            click(page->findChild<QPushButton *>(QStringLiteral("emptyDemo")));
            QCOMPARE(import.size(), 1);
            QCOMPARE(demo.size(), 1);
        }
    }
}

void tst_PageStates::filteredToNothingOffersTheWayBack()
{
    PageFixture fixture;
    QVERIFY(fixture.workspace->loadNow());
    OverviewPage page(fixture.context());
    fixture.show(page);
    fixture.view.setFilter(Dimension::Platform, {"no such platform"});
    auto *reset = page.findChild<QPushButton *>(QStringLiteral("emptyReset"));
    click(reset);
    QVERIFY(fixture.view.value().where.empty());
    QVERIFY(title(page).contains(QStringLiteral("599")));
}

void tst_PageStates::filteredToNothingIsReadWhole()
{
    PageFixture fixture;
    QVERIFY(fixture.workspace->loadNow());
    OverviewPage page(fixture.context());
    page.resize(848, 626);
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    fixture.view.setFilter(Dimension::Platform, {"no such platform"});
    int texts = 0;
    for (QLabel *label : page.findChild<QWidget *>(QStringLiteral("pageState"))->findChildren<QLabel *>()) {
        if (label->text().isEmpty())
            continue;
        ++texts;
        QTRY_VERIFY(label->isVisible());
        const QRect needed =
            label->fontMetrics().boundingRect(QRect(0, 0, label->width(), 1000), Qt::TextWordWrap, label->text());
        QTRY_VERIFY2(label->height() >= needed.height(),
            qPrintable(QStringLiteral("%1: %2 < %3").arg(label->text()).arg(label->height()).arg(needed.height())));
        QVERIFY2(label->width() >= std::min(label->fontMetrics().horizontalAdvance(label->text()), 400),
            qPrintable(label->text()));
    }
    QCOMPARE(texts, 2);
}

QTEST_MAIN(tst_PageStates)
#include "tst_page_states.moc"
