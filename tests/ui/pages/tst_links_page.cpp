// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/unmatched.h"
#include "kit/table_view.h"
#include "page_fixture.h"
#include "pages/common/elided_label.h"
#include "pages/data/import_history_page.h"
#include "pages/data/link_outcome.h"
#include "pages/data/quality_list.h"
#include "tables/data_models.h"
#include "tables/link_models.h"
#include "tables/roles.h"

#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTabBar>
#include <QTableView>
#include <QTreeView>

using namespace postledger;

namespace {

/// The worked example and a file with names that match nothing.
struct Linking
{
    Linking()
    {
        const QString posts = write("posts.csv",
            "post_id,platform,creator_id,campaign_id,published_at,format,checkout,impressions,reach,views,likes,"
            "comments,"
            "shares,saves,link_clicks,product_page_views,followers\n"
            "Q1,tiktok,rosa.daily,,2025-03-01T00:00:00Z,video,in_app,1,1,1,1,1,1,1,1,1,1\n"
            "Q2,instagram,Rosa_Daily,,2025-03-01T00:00:00Z,video,click_out,1,1,1,1,1,1,1,1,1,1\n");
        const QString orders = write("more.csv",
            "order_id,store,placed_at,customer_id,currency,gross,discount,shipping,tax,cogs,payment_fee,platform_fee,"
            "fulfilment_cost,coupon_code,declared_post_id,test\n"
            "X1,shopify,2025-03-10T00:00:00Z,,USD,50.00,0,0,0,,,,,ROSA10,,0\n"
            "X2,shopify,2025-03-10T00:00:00Z,,USD,30.00,0,0,0,,,,,ROSA20,,0\n"
            "X3,shopify,2025-03-10T00:00:00Z,,USD,20.00,0,0,0,,,,,,Q1,0\n"
            "X4,shopify,2025-03-10T00:00:00Z,,USD,10.00,0,0,0,,,,,,Q2,0\n"
            "X5,shopify,2025-03-10T00:00:00Z,,USD,90.00,0,0,0,,,,,,,1\n");
        ImportPlan plan;
        plan.files = {{posts, {}, {}}, {orders, {}, {}}};
        const auto done = importInto(fixture.workspace->path(), plan, {});
        if (!done || done->failure)
            qFatal("not imported");
        if (!fixture.workspace->loadNow())
            qFatal("not loaded");
        page = std::make_unique<ImportHistoryPage>(fixture.context());
        page->setPrompter(fixture.prompter);
        fixture.show(*page);
    }
    QString write(const char *name, const char *text) const
    {
        QFile file(fixture.folder.filePath(QString::fromLatin1(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) < 0)
            qFatal("not written");
        return file.fileName();
    }
    template<typename T>
    T *find(const char *name) const
    {
        return page->findChild<T *>(QString::fromLatin1(name));
    }
    /// Clicks the row whose first cell says \p text.
    void clickRow(const char *table, const QString &text, Qt::KeyboardModifiers modifiers = {}) const
    {
        auto *view = find<QTableView>(table);
        for (int row = 0; row < view->model()->rowCount(); ++row) {
            const QModelIndex index = view->model()->index(row, 0);
            if (index.data().toString() != text)
                continue;
            view->scrollTo(index);
            QTest::mouseClick(view->viewport(), Qt::LeftButton, modifiers, view->visualRect(index).center());
            return;
        }
        QFAIL(qPrintable(QStringLiteral("there is no row “%1”").arg(text)));
    }
    void clickTab(int section) const
    {
        auto *tabs = find<QTabBar>("sections");
        QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(section).center());
    }
    std::optional<double> netOf(const std::string &creator) const
    {
        Query query;
        query.kpis = {"net_sales"};
        query.by = {Dimension::Creator};
        const auto tables = fixture.workspace->query(std::span(&query, 1));
        for (const ResultTable::Row &row : tables->front().rows) {
            if (row.keys.front() == creator)
                return row.figures.front().value;
        }
        return std::nullopt;
    }
    QByteArray digest() const
    {
        const auto report = Workspace::runVerify(fixture.workspace->path(), {});
        if (!report || !report->faults.empty())
            return {};
        return QByteArray(reinterpret_cast<const char *>(report->digest.data()), 16).toHex();
    }

    PageFixture fixture;
    std::unique_ptr<ImportHistoryPage> page;
};

} // namespace

/// Names are linked and creators merged with the clicks that a person makes.
class tst_LinksPage : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void linksSeveralNamesAtOnceAndUndoes();
    void showsTheOrdersBehindAName();
    void settlesANameThatStandsForNothing();
    void searchesWhatANameMayStandFor();
    void asksForNamesOfOneKind();
    void mergesASuggestedPair();
    void keepsAPairApart();
    void leadsToWhatNeedsAttention();
    void ordersBehindAnItemAreReadWhole();
    void mappingsAreRenamedSavedAndDeleted();
    void ratesAndMissingDaysAreListed();
    void doesNotClaimToKnowWhatItDidNotLookAt();
    void tellsWhatTheLastImportRejected();
    void anEmptyHistorySaysHowToBegin();
    void tabGoesThroughTheHistoryAsItIsSeen();
};

void tst_LinksPage::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("postledger-test"));
    QCoreApplication::setApplicationName(QStringLiteral("tst_links_page"));
    QSettings().clear();
}

void tst_LinksPage::linksSeveralNamesAtOnceAndUndoes()
{
    Linking linking;
    const QByteArray before = linking.digest();
    QVERIFY(!before.isEmpty());
    linking.clickTab(ImportHistoryPage::Unmatched);
    linking.clickRow("unmatched", QStringLiteral("ROSA10"));
    linking.clickRow("unmatched", QStringLiteral("ROSA20"), Qt::ControlModifier);
    // The creator whose name is alike comes first and is chosen already.
    auto *targets = linking.find<QTableView>("linkTargets");
    QVERIFY(targets->selectionModel()->isRowSelected(0));
    QVERIFY(
        targets->model()->index(0, 0).data(KeyRole).toString().startsWith(QLatin1String("rosa"), Qt::CaseInsensitive));
    linking.clickRow("linkTargets", QStringLiteral("@rosa.daily"));
    QSignalSpy loaded(linking.fixture.workspace.get(), &Workspace::factsChanged);
    click(linking.find<QPushButton>("linkButton"));
    QTRY_COMPARE(loaded.count(), 1);
    QCOMPARE(linking.netOf("rosa.daily"), 10000.0);
    // It is an import like any other, and the way back is beside it.
    QVERIFY(linking.fixture.workspace->batches()->back().files.front().name.startsWith(
        QLatin1String("Links made by hand")));
    QVERIFY(linking.digest() != before);
    click(linking.find<QPushButton>("undoLinks"));
    QTRY_COMPARE(loaded.count(), 2);
    QCOMPARE(linking.netOf("rosa.daily"), 2000.0);
    QCOMPARE(linking.digest(), before);
}

void tst_LinksPage::showsTheOrdersBehindAName()
{
    Linking linking;
    linking.clickTab(ImportHistoryPage::Unmatched);
    linking.clickRow("unmatched", QStringLiteral("ROSA20"));
    QTest::keyClick(linking.find<QTableView>("unmatched"), Qt::Key_Return);
    auto *dialog = linking.page->findChild<QDialog *>(QStringLiteral("qualityOrders"));
    QVERIFY(dialog);
    const auto *model = dialog->findChild<QTableView *>(QStringLiteral("orders"))->model();
    QCOMPARE(model->rowCount(), 1);
    QCOMPARE(model->index(0, 0).data().toString(), QStringLiteral("X2"));
    dialog->close();
}

void tst_LinksPage::settlesANameThatStandsForNothing()
{
    Linking linking;
    linking.clickTab(ImportHistoryPage::Unmatched);
    auto *table = linking.find<QTableView>("unmatched");
    const int count = table->model()->rowCount();
    linking.clickRow("unmatched", QStringLiteral("ROSA20"));
    click(linking.find<QPushButton>("settleButton"));
    QTRY_COMPARE(table->model()->rowCount(), count - 1);
}

void tst_LinksPage::searchesWhatANameMayStandFor()
{
    Linking linking;
    linking.clickTab(ImportHistoryPage::Unmatched);
    linking.clickRow("unmatched", QStringLiteral("ROSA10"));
    auto *search = linking.find<QLineEdit>("targetSearch");
    QTest::mouseClick(search, Qt::LeftButton);
    QTest::keyClicks(search, QStringLiteral("q2"));
    auto *targets = linking.find<QTableView>("linkTargets");
    QTRY_COMPARE(targets->model()->rowCount(), 1);
    QVERIFY(targets->selectionModel()->isRowSelected(0));
    QSignalSpy loaded(linking.fixture.workspace.get(), &Workspace::factsChanged);
    QTest::keyClick(search, Qt::Key_Return);
    QTRY_COMPARE(loaded.count(), 1);
    QCOMPARE(explainOrder(*linking.fixture.workspace->facts(), "X1")->post, std::string("Q2"));
}

void tst_LinksPage::asksForNamesOfOneKind()
{
    Linking linking;
    linking.clickTab(ImportHistoryPage::Unmatched);
    auto *table = linking.find<QTableView>("unmatched");
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(table->model()->index(0, 0)).center());
    QTest::keyClick(table, Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(linking.find<QTableView>("linkTargets")->model()->rowCount(), 0);
    QVERIFY(!linking.find<QPushButton>("linkButton")->isEnabled());
    QVERIFY(linking.find<QPushButton>("settleButton")->isEnabled());
}

void tst_LinksPage::mergesASuggestedPair()
{
    Linking linking;
    const QByteArray before = linking.digest();
    linking.clickTab(ImportHistoryPage::Creators);
    QCOMPARE(linking.netOf("Rosa_Daily"), 1000.0); // not merged by itself
    auto *pairs = linking.find<QTableView>("creatorPairs");
    const int count = pairs->model()->rowCount();
    linking.clickRow("creatorPairs", QStringLiteral("@rosa.daily"));
    auto *into = linking.find<QComboBox>("mergeInto");
    QCOMPARE(into->count(), 2);
    QCOMPARE(into->currentText(), QStringLiteral("@rosa.daily"));
    QSignalSpy loaded(linking.fixture.workspace.get(), &Workspace::factsChanged);
    click(linking.find<QPushButton>("mergeButton"));
    QTRY_COMPARE(loaded.count(), 1);
    QCOMPARE(linking.netOf("rosa.daily"), 3000.0);
    QCOMPARE(linking.netOf("Rosa_Daily"), std::nullopt);
    QCOMPARE(pairs->model()->rowCount(), count - 1);
    const QString outcome = linking.page->findChild<LinkOutcome *>()->findChild<ElidedLabel *>()->whole();
    QVERIFY2(outcome.startsWith(QStringLiteral("2 creator")), qPrintable(outcome));
    click(linking.find<QPushButton>("undoLinks"));
    QTRY_COMPARE(loaded.count(), 2);
    QCOMPARE(linking.netOf("Rosa_Daily"), 1000.0);
    QCOMPARE(linking.digest(), before);
}

void tst_LinksPage::keepsAPairApart()
{
    Linking linking;
    linking.clickTab(ImportHistoryPage::Creators);
    auto *pairs = linking.find<QTableView>("creatorPairs");
    const int count = pairs->model()->rowCount();
    linking.clickRow("creatorPairs", QStringLiteral("@rosa.daily"));
    click(linking.find<QPushButton>("keepApartButton"));
    QTRY_COMPARE(pairs->model()->rowCount(), count - 1);
    QCOMPARE(linking.netOf("Rosa_Daily"), 1000.0);
}

void tst_LinksPage::leadsToWhatNeedsAttention()
{
    Linking linking;
    linking.clickTab(ImportHistoryPage::Quality);
    click(linking.find<QPushButton>("open_unmatched_names"));
    QCOMPARE(linking.find<QTabBar>("sections")->currentIndex(), int(ImportHistoryPage::Unmatched));
    linking.clickTab(ImportHistoryPage::Quality);
    click(linking.find<QPushButton>("open_test_orders"));
    auto *dialog = linking.page->findChild<QDialog *>(QStringLiteral("qualityOrders"));
    QVERIFY(dialog);
    const auto *model = dialog->findChild<QTableView *>(QStringLiteral("orders"))->model();
    bool found = false;
    for (int row = 0; row < model->rowCount(); ++row)
        found = found || model->index(row, 0).data().toString() == QLatin1String("X5");
    QVERIFY(found);
    dialog->close();
}

void tst_LinksPage::ordersBehindAnItemAreReadWhole()
{
    Linking linking;
    const FactsSummary &known = summary(*linking.fixture.workspace->facts());
    const QualityOrder mirror{"shopify", "#1001", 1'792'000'000, 2600, "mirror", "tiktok_shop 577632222895988951"};
    showQualityOrders(linking.fixture.theme, known, {}, {mirror, mirror}, linking.fixture.prompter, linking.page.get());
    auto *dialog = linking.page->findChild<QDialog *>(QStringLiteral("qualityOrders"));
    QVERIFY(dialog && QTest::qWaitForWindowExposed(dialog));
    const auto *table = dialog->findChild<TableView *>(QStringLiteral("orders"));
    const QAbstractItemView *view = table; // where the hint is public
    for (int column = 0; column < QualityOrdersModel::ColumnCount; ++column) {
        QVERIFY(!table->isColumnHidden(column));
        QVERIFY2(table->columnWidth(column) >= view->sizeHintForColumn(column), qPrintable(QString::number(column)));
    }
    QCOMPARE(table->model()->headerData(QualityOrdersModel::LinkedColumn, Qt::Horizontal).toString(),
        QStringLiteral("Counts instead"));
    linking.fixture.prompter.path = linking.fixture.folder.filePath(QStringLiteral("mirrors.csv"));
    dialog->findChild<QPushButton *>(QStringLiteral("exportButton"))
        ->menu()
        ->findChild<QAction *>(QStringLiteral("exportCsv"))
        ->trigger();
    QFile file(linking.fixture.prompter.path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY2(
        text.endsWith("\"#1001\",\"shopify\",\"2026-10-14 17:46:40\",26.00,\"tiktok_shop 577632222895988951\"\r\n"),
        text.constData());
    dialog->close();
}

void tst_LinksPage::mappingsAreRenamedSavedAndDeleted()
{
    Linking linking;
    QVERIFY(!linking.find<QPushButton>("renameMapping")->isVisible()); // nothing is kept yet
    Mapping mapping;
    mapping.name = QStringLiteral("Till");
    mapping.formatId = QStringLiteral("neutral_orders");
    mapping.columns = {{"order_id", "No."}};
    mapping.header = {"No.", "Total"};
    QVERIFY(linking.fixture.workspace->keepMapping(mapping));
    mapping.name = QStringLiteral("Web");
    QVERIFY(linking.fixture.workspace->keepMapping(mapping));
    QVERIFY(linking.fixture.workspace->loadNow());
    linking.page->openDetail(QStringLiteral("mappings"));
    auto *table = linking.find<QTableView>("mappings");
    QTRY_VERIFY(table->isVisible());
    QTRY_COMPARE(table->model()->rowCount(), 2);
    QCOMPARE(table->model()->index(0, MappingsModel::LabelsColumn).data().toString(), QStringLiteral("No., Total"));
    linking.clickRow("mappings", QStringLiteral("Till"));
    const QString meaning = linking.find<QLabel>("mappingMeaning")->text();
    QVERIFY2(meaning.startsWith(QStringLiteral("No. → ")), qPrintable(meaning));
    auto *name = linking.find<QLineEdit>("mappingNewName");
    QCOMPARE(name->text(), QStringLiteral("Till"));
    auto *rename = linking.find<QPushButton>("renameMapping");
    QVERIFY(!rename->isEnabled());
    name->selectAll();
    QTest::keyClicks(name, QStringLiteral("Web"));
    click(rename);
    QCOMPARE(linking.fixture.prompter.told.size(), 1); // the name is taken
    name->selectAll();
    QTest::keyClicks(name, QStringLiteral("Our till"));
    QTest::keyClick(name, Qt::Key_Return);
    QCOMPARE(linking.fixture.workspace->mappings().front().name, QStringLiteral("Our till"));
    QCOMPARE(name->text(), QStringLiteral("Our till")); // still the chosen one
    linking.fixture.prompter.path = linking.fixture.folder.filePath(QStringLiteral("till.json"));
    click(linking.find<QPushButton>("saveMapping"));
    QCOMPARE(linking.fixture.prompter.proposed, QStringLiteral("Our till.json"));
    const auto saved = readMappingFile(linking.fixture.prompter.path);
    QVERIFY(bool(saved));
    QCOMPARE(*saved, linking.fixture.workspace->mappings().front());
    linking.fixture.prompter.sayYes = false;
    click(linking.find<QPushButton>("removeMapping"));
    QCOMPARE(table->model()->rowCount(), 2);
    linking.fixture.prompter.sayYes = true;
    click(linking.find<QPushButton>("removeMapping"));
    QCOMPARE(table->model()->rowCount(), 1);
    QCOMPARE(linking.fixture.workspace->mappings().front().name, QStringLiteral("Web"));
    QVERIFY(linking.find<QTabBar>("sections")->tabText(ImportHistoryPage::Mappings).contains(QLatin1Char('1')));
}

void tst_LinksPage::ratesAndMissingDaysAreListed()
{
    Linking linking;
    QString orders = QStringLiteral("order_id,store,placed_at,customer_id,currency,gross,discount,shipping,tax,cogs,"
                                    "payment_fee,platform_fee,fulfilment_cost,coupon_code,declared_post_id,test\n");
    for (int day = 1; day <= 12; ++day)
        orders += QStringLiteral("C%1,shopify,2025-03-%1T12:00:00Z,,CHF,10.00,0,0,0,,,,,,,0\n")
                      .arg(day, 2, 10, QLatin1Char('0'));
    const QString rates = QStringLiteral("date,base,quote,rate\n2025-01-10,CHF,USD,1.10\n2025-01-30,CHF,USD,1.12\n");
    ImportPlan plan;
    plan.files = {{linking.write("francs.csv", orders.toUtf8().constData()), {}, {}},
        {linking.write("rates.csv", rates.toUtf8().constData()), {}, {}}};
    const auto done = importInto(linking.fixture.workspace->path(), plan, {});
    QVERIFY2(done && !done->failure, done && done->failure ? qPrintable(done->failure->message) : "");
    QVERIFY(linking.fixture.workspace->loadNow());
    linking.clickTab(ImportHistoryPage::Quality);
    click(linking.find<QPushButton>("open_missing_rates"));
    QCOMPARE(linking.find<QTabBar>("sections")->currentIndex(), int(ImportHistoryPage::Rates));
    // One currency waits, not the twelve days of it.
    QCOMPARE(
        linking.find<QTabBar>("sections")->tabText(ImportHistoryPage::Rates), QStringLiteral("Exchange rates (1)"));
    const auto row = [](const QAbstractItemModel *model) {
        QStringList cells;
        for (int column = 0; column < model->columnCount(); ++column)
            cells << model->index(0, column).data().toString();
        return cells.join(QLatin1Char('|'));
    };
    const auto *known = linking.find<QTableView>("rates")->model();
    QCOMPARE(known->rowCount(), 1);
    QCOMPARE(row(known), QStringLiteral("CHF|USD|10 Jan 2025|30 Jan 2025|2|18 Jan 2025 – 29 Jan 2025"));
    // Days are longer in German.
    const auto *table = linking.find<QTableView>("rates");
    const int day = QFontMetrics(table->font()).horizontalAdvance(QStringLiteral("31. Dez. 2025")) + 20;
    for (const int column : {RatesModel::FirstColumn, RatesModel::LastColumn})
        QVERIFY(table->columnWidth(column) >= day);
    const auto *missing = linking.find<QTableView>("missingDays")->model();
    QCOMPARE(missing->rowCount(), 1);
    QCOMPARE(row(missing), QStringLiteral("CHF|1 Mar 2025|12 Mar 2025|12"));
    linking.fixture.prompter.path = linking.fixture.folder.filePath(QStringLiteral("missing.csv"));
    linking.find<QPushButton>("exportMissingDays")
        ->menu()
        ->findChild<QAction *>(QStringLiteral("exportCsv"))
        ->trigger();
    QFile file(linking.fixture.prompter.path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().endsWith("\"CHF\",2025-03-01,2025-03-12,12\r\n"));
}

void tst_LinksPage::doesNotClaimToKnowWhatItDidNotLookAt()
{
    PageFixture fixture(false);
    ImportHistoryPage page(fixture.context());
    const auto nothing = [&page] { return page.findChild<QLabel *>(QStringLiteral("nothingUnmatched"))->text(); };
    QVERIFY(fixture.workspace->loadNow());
    fixture.show(page);
    QVERIFY2(nothing().startsWith(QStringLiteral("No orders, posts or costs")), qPrintable(nothing()));
    const QString path = fixture.folder.filePath(QStringLiteral("orders.csv"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(
        "order_id,store,placed_at,customer_id,currency,gross,discount,shipping,tax,cogs,payment_fee,platform_fee,"
        "fulfilment_cost,coupon_code,declared_post_id,test\n"
        "E1,shop,2025-03-05T12:00:00Z,,USD,10.00,0,0,0,,,,,,,0\n"
        "C1,shop,2025-03-05T12:00:00Z,,CHF,10.00,0,0,0,,,,,,UNKNOWN,0\n");
    file.close();
    ImportPlan plan;
    plan.currency = *Currency::fromCode("USD");
    plan.files = {{path, {}, {}}};
    QVERIFY(importInto(fixture.workspace->path(), plan, {}));
    QVERIFY(fixture.workspace->loadNow());
    QVERIFY2(nothing().contains(QStringLiteral("except in 1 row")), qPrintable(nothing()));
}

void tst_LinksPage::tellsWhatTheLastImportRejected()
{
    Linking linking;
    const auto title = [&linking] { return linking.find<ElidedLabel>("pageTitle")->whole(); };
    const QByteArray labels =
        "order_id,store,placed_at,customer_id,currency,gross,discount,shipping,tax,cogs,payment_fee,platform_fee,"
        "fulfilment_cost,coupon_code,declared_post_id,test\n";
    const auto bring = [&](const char *name, const QByteArray &row) {
        ImportPlan plan;
        plan.files = {{linking.write(name, (labels + row).constData()), {}, {}}};
        QVERIFY(importInto(linking.fixture.workspace->path(), plan, {}));
        QVERIFY(linking.fixture.workspace->loadNow());
    };
    bring("wrong.csv", "E1,shop,nonsense,,USD,10.00,0,0,0,,,,,,,0\n");
    QVERIFY2(title().contains(QStringLiteral("rejected 1 row")), qPrintable(title()));
    linking.clickTab(ImportHistoryPage::Creators);
    QCOMPARE(title(), QStringLiteral("Creators"));
    linking.clickTab(ImportHistoryPage::Imports);
    bring("right.csv", "E1,shop,2025-03-05T12:00:00Z,,USD,10.00,0,0,0,,,,,,,0\n");
    QVERIFY2(title().contains(QStringLiteral("rejected no row")), qPrintable(title()));
}

void tst_LinksPage::anEmptyHistorySaysHowToBegin()
{
    PageFixture fixture(false);
    QVERIFY(fixture.workspace->loadNow());
    ImportHistoryPage page(fixture.context());
    fixture.show(page);
    auto *import = page.findChild<QPushButton *>(QStringLiteral("emptyImport"));
    QVERIFY(import && import->isVisible());
    QVERIFY(!page.findChild<QTreeView *>(QStringLiteral("batches"))->isVisible());
    QSignalSpy asked(&page, &Page::importRequested);
    click(import);
    QCOMPARE(asked.count(), 1);
}

void tst_LinksPage::tabGoesThroughTheHistoryAsItIsSeen()
{
    Linking linking;
    linking.page->activateWindow();
    QWidget *focused = linking.find<QPushButton>("watchButton");
    focused->setFocus();
    for (const char *next : {"undoButton", "importButton", "sections", "batches", "issueKind"}) {
        QTest::keyClick(focused, Qt::Key_Tab);
        focused = linking.page->window()->focusWidget();
        QVERIFY(focused);
        QCOMPARE(focused->objectName(), QLatin1String(next));
    }
    // The rows of a list are made last and stand before the end of the page all the same.
    linking.clickTab(ImportHistoryPage::Quality);
    focused = linking.find<QTabBar>("sections");
    focused->setFocus();
    QTest::keyClick(focused, Qt::Key_Tab);
    QVERIFY(linking.find<QWidget>("quality")->isAncestorOf(linking.page->window()->focusWidget()));
}

QTEST_MAIN(tst_LinksPage)
#include "tst_links_page.moc"
