// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/charts.h"
#include "kit/card.h"
#include "kit/choice_chip.h"
#include "kit/kpi_card.h"
#include "kit/table_view.h"
#include "page_fixture.h"
#include "pages/common/elided_label.h"
#include "pages/compare/compare_page.h"
#include "pages/data/import_history_page.h"
#include "pages/leaderboard/leaderboard_page.h"
#include "pages/overview/overview_page.h"
#include "tables/batches_model.h"
#include "tables/leaderboard_model.h"
#include "tables/roles.h"

#include <QDialog>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTreeView>

using namespace postledger;

namespace {

QString basis(QWidget &page)
{
    return page.findChild<ElidedLabel *>(QStringLiteral("pageBasis"))->whole();
}

QPoint cell(TableView *table, int row, int column)
{
    return table->visualRect(table->model()->index(row, column)).center();
}

} // namespace

class tst_Pages : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void entriesMakeEveryPage();
    void overviewShowsTheWorkedExample();
    void overviewWaitsForTheFacts();
    void daysBeforeTheDataAreNotCompared();
    void overviewEndsWithWholeCards_data();
    void overviewEndsWithWholeCards();
    void aCardChoosesWhatTheChartShows();
    void overviewFitsTheSmallestWindow();
    void narrowTablesKeepTheMoney();
    void detailNarrowsEveryPage();
    void copiedFiguresAreExact();
    void fewRowsLeaveTheirRoomToTheCharts();
    void compareNamesAndMarksPoints();
    void compareListsWhatIsLabelled();
    void detailOfACreatorFollowsThePeriod();
    void hiddenPagesAskWhenTheyAreShown();
    void leaderboardRanksAndOpensDetails();
    void leaderboardExportsWhatItShows();
    void exportsDoNotDependOnTheWidth();
    void leaderboardSearches();
    void oneFilteredSubjectOpensItself();
    void compareSaysWhatIsAndIsNotClear();
    void historyUndoesAfterAsking();
    void historyShowsWholeFigures();
    void longTotalsLeaveNamesTheirRoom();
};

void tst_Pages::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("postledger-test"));
    QCoreApplication::setApplicationName(QStringLiteral("tst_pages"));
    QSettings().clear();
}

void tst_Pages::entriesMakeEveryPage()
{
    PageFixture fixture;
    QStringList ids;
    for (const PageEntry &entry : pageEntries()) {
        const std::unique_ptr<Page> page(entry.make(fixture.context(), nullptr));
        QCOMPARE(page->id(), entry.id);
        QVERIFY(!entry.title.isEmpty());
        ids << entry.id;
    }
    QCOMPARE(ids.join(QLatin1Char(' ')), QStringLiteral("overview compare posts creators campaigns products data"));
}

void tst_Pages::overviewShowsTheWorkedExample()
{
    PageFixture fixture;
    QVERIFY(fixture.workspace->loadNow());
    OverviewPage page(fixture.context());
    fixture.show(page);
    // The example's 609.00 less the refund of 10.00 that comes after its as-of instant.
    const auto *revenue = page.findChild<KpiCard *>(QStringLiteral("kpi_net_sales"));
    QVERIFY(revenue->content().value.contains(QStringLiteral("599")));
    QCOMPARE(page.findChild<KpiCard *>(QStringLiteral("kpi_orders"))->content().value, QStringLiteral("12"));
    QVERIFY(page.findChild<KpiCard *>(QStringLiteral("kpi_roas"))->content().value.startsWith(QStringLiteral("2.79")));
    QVERIFY(
        page.findChild<KpiCard *>(QStringLiteral("kpi_cac_paid"))->content().value.contains(QStringLiteral("25.83")));
    QVERIFY2(title(page).contains(QStringLiteral("599")), qPrintable(title(page)));
    for (const KpiCard *card : page.findChildren<KpiCard *>())
        QVERIFY2(!card->content().label.isEmpty(), qPrintable(card->objectName()));
    QVERIFY(!page.accessibleName().isEmpty());
}

void tst_Pages::overviewWaitsForTheFacts()
{
    PageFixture fixture;
    OverviewPage page(fixture.context());
    fixture.show(page);
    QVERIFY(title(page).contains(QStringLiteral("Reading")));
    const QSize before = page.findChild<KpiCard *>(QStringLiteral("kpi_orders"))->size();
    fixture.workspace->reload();
    QTRY_VERIFY(title(page).contains(QStringLiteral("599")));
    // The skeleton has the final sizes: nothing jumps.
    QCOMPARE(page.findChild<KpiCard *>(QStringLiteral("kpi_orders"))->size(), before);
}

void tst_Pages::daysBeforeTheDataAreNotCompared()
{
    PageFixture fixture;
    QVERIFY(fixture.workspace->loadNow());
    OverviewPage page(fixture.context());
    fixture.show(page);
    // The first order is of 2 March: nobody knows what February sold.
    fixture.view.setComparison(Comparison::PreviousPeriod);
    QVERIFY2(title(page).contains(QStringLiteral("599")), qPrintable(title(page)));
    QVERIFY2(title(page).endsWith(QStringLiteral("; no data before 2 Mar 2025")), qPrintable(title(page)));
    for (const char *name : {"kpi_net_sales", "kpi_orders", "kpi_aov", "kpi_cvr"}) {
        const KpiCard::Content &card = page.findChild<KpiCard *>(QLatin1String(name))->content();
        QVERIFY2(card.direction == KpiCard::Direction::None && card.change.isEmpty() && !card.worse, name);
        QCOMPARE(card.words, QStringLiteral("no data before 2 Mar 2025"));
    }
    const auto column = [&](int at) {
        QStringList cells;
        const QString text = page.findChild<ChartView *>(QStringLiteral("revenueChart"))->tableText();
        for (const QString &line : text.split(QLatin1Char('\n'), Qt::SkipEmptyParts))
            cells << line.section(QLatin1Char('\t'), at, at);
        return cells.mid(1);
    };
    QStringList before = column(2);
    before.removeAll(QStringLiteral("–"));
    before.removeAll(QString()); // March has more days than February
    QVERIFY2(before.isEmpty(), qPrintable(before.join(QLatin1Char(' '))));
    // Covered in part: still no change, and what is known is drawn.
    fixture.view.setRange({dayFromCivil(2025, 3, 10), dayFromCivil(2025, 3, 22)});
    QVERIFY2(title(page).endsWith(QStringLiteral("; no data before 2 Mar 2025")), qPrintable(title(page)));
    QVERIFY(page.findChild<KpiCard *>(QStringLiteral("kpi_net_sales"))->content().change.isEmpty());
    QCOMPARE(column(2).count(QStringLiteral("–")), 5); // 25 February to 1 March
    QCOMPARE(column(2).lastIndexOf(QStringLiteral("–")), 4);
    QStringList said;
    for (const QLabel *label : page.findChild<QWidget *>(QStringLiteral("whatChanged"))->findChildren<QLabel *>())
        said << label->text();
    QVERIFY2(said.join(QLatin1Char(' ')).contains(QStringLiteral("cover only a part of 25 Feb 2025 – 9 Mar 2025"))
            || said.join(QLatin1Char(' ')).contains(QStringLiteral("cover only a part of 25 Feb – 9 Mar 2025")),
        qPrintable(said.join(QLatin1Char(' '))));
    // Covered whole.
    fixture.view.setRange({dayFromCivil(2025, 3, 16), dayFromCivil(2025, 3, 22)});
    QVERIFY2(!title(page).contains(QStringLiteral("no data")), qPrintable(title(page)));
    QVERIFY(!page.findChild<KpiCard *>(QStringLiteral("kpi_net_sales"))->content().change.isEmpty());
}

void tst_Pages::overviewEndsWithWholeCards_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("1280 x 800") << QSize(1104, 726);
    QTest::newRow("1440 x 900") << QSize(1264, 826);
    QTest::newRow("1920 x 1080") << QSize(1744, 1006);
    QTest::newRow("2560 x 1440") << QSize(2384, 1366);
}

void tst_Pages::overviewEndsWithWholeCards()
{
    QFETCH(QSize, size);
    PageFixture fixture;
    QVERIFY(fixture.workspace->loadNow());
    OverviewPage page(fixture.context());
    page.resize(size);
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    const QWidget *viewport = page.findChild<QScrollArea *>(QStringLiteral("overviewScroll"))->viewport();
    const auto cut = [&] {
        QStringList names;
        for (const Card *card : page.findChildren<Card *>()) {
            const int top = card->mapTo(&page, QPoint(0, 0)).y();
            const int end = viewport->mapTo(&page, QPoint(0, viewport->height())).y();
            if (card->isVisible() && top < end && top + card->height() > end)
                names << QStringLiteral("%1 %2+%3 > %4").arg(card->objectName()).arg(top).arg(card->height()).arg(end);
        }
        return names.join(QLatin1String(", "));
    };
    QTRY_VERIFY2(cut().isEmpty(), qPrintable(cut()));
}

void tst_Pages::aCardChoosesWhatTheChartShows()
{
    PageFixture fixture;
    QVERIFY(fixture.workspace->loadNow());
    OverviewPage page(fixture.context());
    fixture.show(page);
    auto *chart = page.findChild<ChartView *>(QStringLiteral("revenueChart"));
    auto *revenue = page.findChild<KpiCard *>(QStringLiteral("kpi_net_sales"));
    auto *orders = page.findChild<KpiCard *>(QStringLiteral("kpi_orders"));
    QVERIFY(revenue->isCurrent());
    QVERIFY2(chart->tableText().contains(QStringLiteral("Net revenue")), qPrintable(chart->tableText()));
    click(orders);
    QVERIFY(orders->isCurrent() && !revenue->isCurrent());
    QVERIFY2(chart->tableText().contains(QStringLiteral("Orders")), qPrintable(chart->tableText()));
    // By keyboard, and a figure that nobody knows says so instead of an empty chart.
    auto *margin = page.findChild<KpiCard *>(QStringLiteral("kpi_cm3_margin"));
    margin->setFocus(Qt::TabFocusReason);
    QTest::keyClick(margin, Qt::Key_Return);
    QVERIFY(margin->isCurrent());
    // The choice outlives a change of the selection.
    click(orders);
    fixture.view.setComparison(Comparison::PreviousPeriod);
    QVERIFY(orders->isCurrent());
}

void tst_Pages::overviewFitsTheSmallestWindow()
{
    PageFixture fixture;
    QVERIFY(fixture.workspace->loadNow());
    OverviewPage page(fixture.context());
    page.resize(848, 626); // of a window of 1024 × 700
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    for (const char *name : {"revenueChart", "engagementChart", "postsChart"}) {
        auto *chart = page.findChild<ChartView *>(QLatin1String(name));
        QTRY_VERIFY2(chart->mapTo(&page, QPoint(0, chart->height())).y() <= page.height(), name);
    }
    page.resize(2384, 1366);
    QTRY_VERIFY(page.findChild<ChartView *>(QStringLiteral("checkoutChart"))->mapTo(&page, QPoint(0, 0)).y() < 1366);
}

void tst_Pages::narrowTablesKeepTheMoney()
{
    PageFixture fixture;
    QVERIFY(fixture.workspace->loadNow());
    for (const Dimension subject : {Dimension::Post, Dimension::Creator, Dimension::Campaign}) {
        LeaderboardPage page(fixture.context(), subject);
        auto *table = page.findChild<TableView *>(QStringLiteral("leaderboard"));
        int money = -1;
        for (int column = 0; column < table->model()->columnCount(); ++column) {
            if (table->model()->headerData(column, Qt::Horizontal, KeyRole).toString() == QLatin1String("net_sales"))
                money = column;
        }
        QVERIFY(money > 0);
        const auto isWhole = [&](int column) {
            const int left = table->columnViewportPosition(column);
            return !table->isColumnHidden(column) && left >= 0
                && left + table->columnWidth(column) <= table->viewport()->width();
        };
        page.resize(848, 626);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        QTRY_VERIFY(isWhole(money));
        const QString first = table->model()->index(0, 0).data(KeyRole).toString();
        page.openDetail(first);
        QTRY_VERIFY2(isWhole(money), "beside the detail too");
        page.closeDetail();
        page.resize(1104, 726);
        int trend = -1;
        for (int column = 0; column < table->model()->columnCount(); ++column) {
            if (table->model()->index(0, column).data(SparklineRole).isValid())
                trend = column;
        }
        QTRY_VERIFY(isWhole(trend)); // is back
    }
}

void tst_Pages::detailNarrowsEveryPage()
{
    PageFixture fixture;
    QVERIFY(fixture.workspace->loadNow());
    LeaderboardPage page(fixture.context(), Dimension::Post);
    fixture.show(page);
    page.openDetail(QStringLiteral("P2"));
    // What links an order is read whole, and nothing scrolls sideways.
    auto *orders = page.findChild<TableView *>(QStringLiteral("detailOrders"));
    QTRY_VERIFY(orders->isVisible());
    QCOMPARE(orders->horizontalScrollBar()->maximum(), 0);
    QVERIFY(orders->columnWidth(1) >= static_cast<QAbstractItemView *>(orders)->sizeHintForColumn(1));
    auto *only = page.findChild<QPushButton *>(QStringLiteral("detailOnly"));
    click(only);
    QCOMPARE(fixture.view.filter(Dimension::Post), std::vector<std::string>{"P2"});
    QVERIFY(!only->isVisible()); // nothing is left to narrow
}

void tst_Pages::copiedFiguresAreExact()
{
    PageFixture fixture;
    QVERIFY(fixture.workspace->loadNow());
    LeaderboardPage page(fixture.context(), Dimension::Creator);
    fixture.show(page);
    auto *table = page.findChild<TableView *>(QStringLiteral("leaderboard"));
    const QString text = table->toTsv(true);
    QVERIFY2(text.contains(QStringLiteral("\t228.00\t")), qPrintable(text));
    QVERIFY2(!text.contains(QLatin1Char('$')), qPrintable(text));
    // A tool tip says what a cell rounds.
    QString tip;
    for (int column = 0; column < table->model()->columnCount(); ++column) {
        if (table->model()->headerData(column, Qt::Horizontal, KeyRole).toString() == QLatin1String("net_sales"))
            tip = table->model()->index(0, column).data(Qt::ToolTipRole).toString();
    }
    QVERIFY2(tip.contains(QStringLiteral("228.00")), qPrintable(tip));
}

void tst_Pages::fewRowsLeaveTheirRoomToTheCharts()
{
    PageFixture fixture;
    QVERIFY(fixture.workspace->loadNow());
    LeaderboardPage page(fixture.context(), Dimension::Campaign);
    fixture.show(page);
    auto *table = page.findChild<TableView *>(QStringLiteral("leaderboard"));
    auto *bars = page.findChild<ChartView *>(QStringLiteral("rankedChart"));
    auto *lines = page.findChild<ChartView *>(QStringLiteral("linesChart"));
    QTRY_VERIFY(lines->isVisible());
    QVERIFY(table->height() < 30 * (table->model()->rowCount() + 3));
    QVERIFY(bars->isVisible());
    page.resize(848, 400);
    QTRY_VERIFY(!lines->isVisible());
}

void tst_Pages::compareNamesAndMarksPoints()
{
    PageFixture fixture;
    QVERIFY(fixture.workspace->loadNow());
    ComparePage page(fixture.context());
    fixture.show(page);
    auto *selection = page.findChild<TableView *>(QStringLiteral("selectionTable"));
    auto *narrow = page.findChild<QPushButton *>(QStringLiteral("narrowToSelection"));
    // What the chart names can be read at once, and is no selection.
    QVERIFY(selection->isVisible() && selection->model()->rowCount() > 0);
    QVERIFY(!narrow->isVisible());
    // The arrow tells the truth about the order.
    const QHeaderView *header = selection->horizontalHeader();
    QCOMPARE(header->sortIndicatorSection(), 2);
    const auto figure = [&](int row) { return selection->model()->index(row, 2).data(FigureRole).toDouble(); };
    for (int row = 1; row < selection->model()->rowCount(); ++row)
        QVERIFY(figure(row) <= figure(row - 1));
    QTRY_VERIFY2(selection->columnWidth(0) >= 90, "names are read");
    // In a narrow window every chip stays whole.
    page.resize(848, 626);
    for (const char *name : {"engagementChip", "commerceChip", "subjectChip", "sizeChip"}) {
        auto *chip = page.findChild<ChoiceChip *>(QLatin1String(name));
        QTRY_VERIFY2(chip->width() >= chip->sizeHint().width(), name);
    }
}

void tst_Pages::compareListsWhatIsLabelled()
{
    PageFixture fixture;
    QVERIFY(fixture.workspace->loadNow());
    ComparePage page(fixture.context());
    fixture.show(page);
    const auto *chart = page.findChild<ChartView *>(QStringLiteral("scatterChart"));
    const auto *list = page.findChild<TableView *>(QStringLiteral("selectionTable"));
    const auto listed = [&] {
        QStringList keys;
        for (int row = 0; row < list->model()->rowCount(); ++row)
            keys << list->model()->index(row, 0).data(KeyRole).toString();
        keys.sort();
        return keys;
    };
    const auto labelled = [&] {
        QStringList keys = chart->labelledKeys();
        keys.sort();
        return keys;
    };
    QVERIFY(!labelled().isEmpty());
    QTRY_COMPARE(listed(), labelled());
    page.resize(848, 626);
    QTRY_COMPARE(listed(), labelled());
    // The size of the sample is that of the correlation on screen, not of all posts.
    const auto points = chart->tableText().split(QLatin1Char('\n'), Qt::SkipEmptyParts).size() - 1;
    QVERIFY2(
        basis(page).startsWith(QStringLiteral("%1 post(s) with both figures").arg(points)), qPrintable(basis(page)));
}

void tst_Pages::detailOfACreatorFollowsThePeriod()
{
    PageFixture fixture;
    QVERIFY(fixture.workspace->loadNow());
    fixture.view.setRange({});
    LeaderboardPage page(fixture.context(), Dimension::Creator);
    fixture.show(page);
    auto *table = page.findChild<TableView *>(QStringLiteral("leaderboard"));
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, cell(table, 0, 0));
    const auto *orders = page.findChild<TableView *>(QStringLiteral("detailOrders"))->model();
    const auto *head = page.findChild<QLabel *>(QStringLiteral("detailHead"));
    const int all = orders->rowCount();
    QVERIFY(all > 1);
    QVERIFY2(head->text().contains(QStringLiteral("All days")), qPrintable(head->text()));
    // One of its orders alone, the oldest.
    const QString oldest = orders->index(all - 1, 0).data().toString();
    fixture.view.setRange({dayFromCivil(2025, 3, 1), dayFromCivil(2025, 3, 5)});
    QVERIFY2(head->text().contains(QStringLiteral("Chosen period: 1 Mar – 5 Mar 2025")), qPrintable(head->text()));
    QCOMPARE(orders->rowCount(), 1);
    QCOMPARE(orders->index(0, 0).data().toString(), oldest);
}

void tst_Pages::hiddenPagesAskWhenTheyAreShown()
{
    PageFixture fixture;
    QVERIFY(fixture.workspace->loadNow());
    OverviewPage page(fixture.context());
    fixture.show(page);
    page.hide();
    fixture.view.setRange({dayFromCivil(1999, 1, 1), dayFromCivil(1999, 1, 31)});
    QVERIFY(title(page).contains(QStringLiteral("599")));
    page.show();
    QVERIFY(!title(page).contains(QStringLiteral("599")));
}

void tst_Pages::leaderboardRanksAndOpensDetails()
{
    PageFixture fixture;
    QVERIFY(fixture.workspace->loadNow());
    LeaderboardPage page(fixture.context(), Dimension::Post);
    fixture.show(page);
    auto *table = page.findChild<TableView *>(QStringLiteral("leaderboard"));
    QCOMPARE(table->model()->index(0, 0).data(KeyRole).toString(), QStringLiteral("P2"));
    QVERIFY2(basis(page).contains(QStringLiteral("unattributed")), qPrintable(basis(page)));
    QVERIFY2(basis(page).contains(QStringLiteral("12 order")), qPrintable(basis(page)));
    const int last = table->model()->rowCount() - 1;
    QVERIFY(table->model()->index(last, 0).data(KeyRole).toString().isEmpty());

    auto *detail = page.findChild<QWidget *>(QStringLiteral("detailPanel"));
    QVERIFY(!detail->isVisible());
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, cell(table, 0, 0));
    QVERIFY(detail->isVisible());
    auto *orders = page.findChild<TableView *>(QStringLiteral("detailOrders"));
    QVERIFY(orders->model()->rowCount() > 0);
    auto *products = page.findChild<TableView *>(QStringLiteral("detailProducts"));
    QVERIFY(products->model());
    QTest::keyClick(&page, Qt::Key_Escape);
    QVERIFY(!detail->isVisible());
    // By keyboard alone.
    table->setFocus();
    table->setCurrentIndex(table->model()->index(1, 0));
    QTest::keyClick(table, Qt::Key_Return);
    QVERIFY(detail->isVisible());
    // The row without evidence has no detail to open.
    page.closeDetail();
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, cell(table, last, 0));
    QVERIFY(!detail->isVisible());
    // A click on a head sorts by it.
    const int column = 4 + 2; // orders
    QTest::mouseClick(table->horizontalHeader()->viewport(), Qt::LeftButton, {},
        QPoint(table->horizontalHeader()->sectionViewportPosition(column) + 5, 10));
    QCOMPARE(table->horizontalHeader()->sortIndicatorSection(), column);
}

void tst_Pages::leaderboardExportsWhatItShows()
{
    PageFixture fixture;
    QVERIFY(fixture.workspace->loadNow());
    LeaderboardPage page(fixture.context(), Dimension::Creator);
    page.setPrompter(fixture.prompter);
    fixture.show(page);
    fixture.prompter.path = fixture.folder.filePath(QStringLiteral("creators.csv"));
    auto *button = page.findChild<QPushButton *>(QStringLiteral("exportButton"));
    button->menu()->findChild<QAction *>(QStringLiteral("exportCsv"))->trigger();
    QFile file(fixture.prompter.path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    QVERIFY2(text.contains(QStringLiteral("228.00")), qPrintable(text));
    QVERIFY(fixture.prompter.proposed.endsWith(QStringLiteral(".csv")));
    // A folder that is not there: the reason is told, nothing else happens.
    fixture.prompter.path = QStringLiteral("/no/such/folder/x.csv");
    button->menu()->findChild<QAction *>(QStringLiteral("exportCsv"))->trigger();
    QCOMPARE(fixture.prompter.told.size(), 1);
}

void tst_Pages::exportsDoNotDependOnTheWidth()
{
    PageFixture fixture;
    QVERIFY(fixture.workspace->loadNow());
    for (const Dimension subject : {Dimension::Post, Dimension::Creator, Dimension::Campaign}) {
        LeaderboardPage page(fixture.context(), subject);
        page.setPrompter(fixture.prompter);
        auto *table = page.findChild<TableView *>(QStringLiteral("leaderboard"));
        auto *button = page.findChild<QPushButton *>(QStringLiteral("exportButton"));
        const auto labelsAt = [&](int width) {
            page.resize(width, 700);
            page.show();
            if (!QTest::qWaitForWindowExposed(&page))
                return QString();
            QTest::qWait(50);
            fixture.prompter.path = fixture.folder.filePath(QStringLiteral("at_%1.csv").arg(width));
            button->menu()->findChild<QAction *>(QStringLiteral("exportCsv"))->trigger();
            QFile file(fixture.prompter.path);
            return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readLine()).trimmed() : QString();
        };
        const QString wide = labelsAt(2400);
        const QString narrow = labelsAt(848);
        QVERIFY(!wide.isEmpty());
        QCOMPARE(narrow, wide);
        QVERIFY2(!wide.contains(QStringLiteral("day\"")) && !wide.contains(QStringLiteral("days\"")), qPrintable(wide));
        QCOMPARE(wide.contains(QStringLiteral("\"Post ID\",\"Link\"")), subject == Dimension::Post);
        // The clipboard gets the same columns, without limits of intervals.
        const auto copied = table->toTsv(true).section(QLatin1Char('\n'), 0, 0).count(QLatin1Char('\t'));
        QCOMPARE(copied, wide.count(QStringLiteral("\",\"")) - wide.count(QStringLiteral(" limit\"")));
        // What a person hides stays out.
        QAction *orders = nullptr;
        for (QAction *action : table->columnMenu()->actions()) {
            if (action->text() == QLatin1String("Orders"))
                orders = action;
        }
        QVERIFY(orders && orders->isChecked());
        orders->trigger();
        QVERIFY(!labelsAt(2400).contains(QStringLiteral("\"Orders\"")));
        QVERIFY(wide.contains(QStringLiteral("\"Orders\"")));
        table->resetColumns();
    }
}

void tst_Pages::leaderboardSearches()
{
    PageFixture fixture;
    QVERIFY(fixture.workspace->loadNow());
    LeaderboardPage page(fixture.context(), Dimension::Post);
    fixture.show(page);
    auto *table = page.findChild<TableView *>(QStringLiteral("leaderboard"));
    const int all = table->model()->rowCount();
    auto *search = page.findChild<QWidget *>(QStringLiteral("search"));
    QTest::keyClicks(search, QStringLiteral("no such post"));
    QTRY_COMPARE(table->model()->rowCount(), 0);
    QTest::keyClick(search, Qt::Key_Escape);
    QTRY_COMPARE(table->model()->rowCount(), all);
}

void tst_Pages::oneFilteredSubjectOpensItself()
{
    PageFixture fixture;
    QVERIFY(fixture.workspace->loadNow());
    LeaderboardPage page(fixture.context(), Dimension::Post);
    fixture.show(page);
    fixture.view.setFilter(Dimension::Post, {"P2"});
    QVERIFY(page.findChild<QWidget *>(QStringLiteral("detailPanel"))->isVisible());
}

void tst_Pages::compareSaysWhatIsAndIsNotClear()
{
    PageFixture fixture;
    QVERIFY(fixture.workspace->loadNow());
    ComparePage page(fixture.context());
    fixture.show(page);
    // Five posts cannot show anything: the page says so.
    QVERIFY2(
        title(page).contains(QStringLiteral("no engagement metric")) || title(page).contains(QStringLiteral("Too few")),
        qPrintable(title(page)));
    QVERIFY2(basis(page).contains(QStringLiteral("7 day")), qPrintable(basis(page)));
    auto *subject = page.findChild<ChoiceChip *>(QStringLiteral("subjectChip"));
    for (QAction *action : subject->menu()->actions()) {
        if (action->text().contains(QStringLiteral("creator"), Qt::CaseInsensitive))
            action->trigger();
    }
    QCOMPARE(subject->current(), QStringLiteral("creator"));
    QVERIFY2(basis(page).contains(QStringLiteral("creator")), qPrintable(basis(page)));
    auto *asTable = page.findChild<QPushButton *>(QStringLiteral("asTable"));
    click(asTable);
    auto *table = page.findChild<TableView *>(QStringLiteral("compareTable"));
    QVERIFY(table->isVisible());
    QVERIFY(table->model()->rowCount() > 0);
    click(asTable);
    auto *scatter = page.findChild<ChartView *>(QStringLiteral("scatterChart"));
    QVERIFY(scatter->isVisible());
    const QString key = table->model()->index(0, 0).data(KeyRole).toString();
    emit scatter->keysSelected({key});
    auto *selection = page.findChild<TableView *>(QStringLiteral("selectionTable"));
    QCOMPARE(selection->model()->rowCount(), 1);
    click(page.findChild<QPushButton *>(QStringLiteral("narrowToSelection")));
    QCOMPARE(fixture.view.value().where.size(), std::size_t(1));
    QCOMPARE(fixture.view.value().where.front().dimension, Dimension::Creator);
}

void tst_Pages::historyUndoesAfterAsking()
{
    PageFixture fixture;
    QVERIFY(fixture.workspace->loadNow());
    ImportHistoryPage page(fixture.context());
    page.setPrompter(fixture.prompter);
    fixture.show(page);
    auto *tree = page.findChild<QTreeView *>(QStringLiteral("batches"));
    QCOMPARE(tree->model()->rowCount(), 1);
    QVERIFY(tree->model()->rowCount(tree->model()->index(0, 0)) >= 9);
    auto *undo = page.findChild<QPushButton *>(QStringLiteral("undoButton"));
    fixture.prompter.sayYes = false;
    click(undo);
    QCOMPARE(fixture.prompter.asked.size(), 2);
    QVERIFY(!fixture.workspace->isBusy());
    fixture.prompter.sayYes = true;
    click(undo);
    QTRY_COMPARE(tree->model()->rowCount(), 0);
    QTRY_VERIFY(basis(page).contains(QStringLiteral("Undone")));
    QVERIFY(!undo->isEnabled());
}

void tst_Pages::historyShowsWholeFigures()
{
    PageFixture fixture(false);
    const QString path = fixture.folder.filePath(QStringLiteral("codes.csv"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("code,creator_id,post_id,valid_from,valid_to\n");
    for (int code = 0; code < 12'345; ++code)
        file.write("C" + QByteArray::number(code) + ",mara,,,\n");
    file.close();
    ImportPlan plan;
    plan.files.push_back({path, {}, {}});
    const auto imported = importInto(fixture.workspace->path(), plan, {});
    QVERIFY(imported && !imported->failure);
    QVERIFY(fixture.workspace->loadNow());
    ImportHistoryPage page(fixture.context());
    page.resize(848, 626); // in the smallest window
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    const auto *tree = page.findChild<QTreeView *>(QStringLiteral("batches"));
    QTRY_COMPARE(tree->model()->rowCount(), 1);
    const QModelIndex batch = tree->model()->index(0, 0);
    const QFontMetrics metrics(tree->font());
    for (int column = BatchesModel::ReadColumn; column <= BatchesModel::AmountColumn; ++column) {
        const QString text = batch.siblingAtColumn(column).data().toString();
        if (!tree->isColumnHidden(column))
            QVERIFY2(metrics.horizontalAdvance(text) + 20 <= tree->columnWidth(column), qPrintable(text));
    }
    QCOMPARE(batch.siblingAtColumn(BatchesModel::AddedColumn).data().toString(), QStringLiteral("12,345"));
    QVERIFY(metrics.horizontalAdvance(batch.data().toString()) + 40 <= tree->columnWidth(0));
    // In German too the reports of two platforms are told apart.
    QVERIFY(metrics.horizontalAdvance(QStringLiteral("Bericht des Meta")) + 20
        <= tree->columnWidth(BatchesModel::FormatColumn));
}

void tst_Pages::longTotalsLeaveNamesTheirRoom()
{
    PageFixture fixture;
    const QString path = fixture.folder.filePath(QStringLiteral("orders_of_two_shops.csv"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(
        "order_id,store,placed_at,customer_id,currency,gross,discount,shipping,tax,cogs,payment_fee,platform_fee,"
        "fulfilment_cost,coupon_code,declared_post_id,test\n"
        "E1,shopify,2025-06-01T10:00:00Z,c-1,EUR,123456.00,0,0,0,,,,,,,0\n"
        "E2,shopify,2025-06-01T10:00:00Z,c-1,JPY,7654321,0,0,0,,,,,,,0\n");
    file.close();
    ImportPlan plan;
    plan.files.push_back({path, {}, {}});
    const auto imported = importInto(fixture.workspace->path(), plan, {});
    QVERIFY(imported && !imported->failure);
    QVERIFY(fixture.workspace->loadNow());
    ImportHistoryPage page(fixture.context());
    page.resize(790, 626); // longer labels leave no more in the smallest window
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    const auto *tree = page.findChild<QTreeView *>(QStringLiteral("batches"));
    QTRY_COMPARE(tree->model()->rowCount(), 2);
    QVERIFY2(tree->columnWidth(BatchesModel::NameColumn) >= 200,
        qPrintable(QString::number(tree->columnWidth(BatchesModel::NameColumn))));
    QVERIFY(tree->isColumnHidden(BatchesModel::ChangedColumn));
    for (const int column : {BatchesModel::FormatColumn, BatchesModel::AddedColumn, BatchesModel::RejectedColumn,
             BatchesModel::AmountColumn})
        QVERIFY(!tree->isColumnHidden(column));
    page.resize(1104, 726);
    QTRY_VERIFY(!tree->isColumnHidden(BatchesModel::ChangedColumn));
}

QTEST_MAIN(tst_Pages)
#include "tst_pages.moc"
