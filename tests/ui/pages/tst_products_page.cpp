// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/search_field.h"
#include "kit/table_view.h"
#include "page_fixture.h"
#include "pages/products/product_detail.h"
#include "pages/products/products_page.h"
#include "pages/products/stock_warnings.h"
#include "tables/roles.h"
#include "workspace/demo/demo.h"

#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>

#include <set>
#include <string>

using namespace postledger;

/// The demo brand has sold out of two products that posts go on selling.
class tst_ProductsPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void showsSalesBesideStock();
    void warningsOpenTheProduct();
    void allWarningsAreShown();
    void aRowOpensItsDetail();
    void saysWhenNoStockIsKnown();
    void namesASearchWithoutAHit();
    void tabGoesThroughThePageAsItIsSeen();

private:
    TableView *table(const QWidget &page) { return page.findChild<TableView *>(QStringLiteral("leaderboard")); }
    QString titleOf(const QWidget &page) { return page.accessibleName(); }
    int columnOf(const TableView &table, const QString &label)
    {
        for (int column = 0; column < table.model()->columnCount(); ++column) {
            if (table.model()->headerData(column, Qt::Horizontal).toString() == label)
                return column;
        }
        return -1;
    }
    int rowOf(const TableView &table, const QString &key)
    {
        for (int row = 0; row < table.model()->rowCount(); ++row) {
            if (table.model()->index(row, 0).data(KeyRole).toString() == key)
                return row;
        }
        return -1;
    }
    QTemporaryDir m_folder;
    std::unique_ptr<Workspace> m_demo;
};

void tst_ProductsPage::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("postledger-test"));
    QCoreApplication::setApplicationName(QStringLiteral("tst_products_page"));
    QSettings().clear();
    const auto path = makeDemoWorkspace(m_folder.filePath(QStringLiteral("demo.postledger")), {});
    QVERIFY2(path, path ? "" : qPrintable(path.error().message));
    auto opened = Workspace::open(*path);
    QVERIFY(opened);
    m_demo = *std::move(opened);
    QVERIFY(m_demo->loadNow());
}

void tst_ProductsPage::showsSalesBesideStock()
{
    PageFixture fixture(false);
    fixture.view.setRange({dayFromCivil(2026, 10, 1), dayFromCivil(2026, 10, 31)});
    ProductsPage page({*m_demo, fixture.view, fixture.theme});
    fixture.show(page);
    QVERIFY2(titleOf(page).contains(QStringLiteral("at risk")), qPrintable(titleOf(page)));
    const TableView &products = *table(page);
    QCOMPARE(products.model()->rowCount(), 15);
    const int fig = rowOf(products, QStringLiteral("VT-FIG"));
    QVERIFY(fig >= 0);
    const auto cell = [&](int row, const char *label) {
        return products.model()->index(row, columnOf(products, QLatin1String(label))).data().toString();
    };
    QCOMPARE(products.model()->index(fig, 0).data().toString(), QStringLiteral("Velvet tint - Fig"));
    QCOMPARE(cell(fig, "Available"), QStringLiteral("0"));
    QCOMPARE(cell(fig, "Days of cover"), QStringLiteral("0"));
    QVERIFY(cell(fig, "Incoming").toInt() > 0);
    const int rose = rowOf(products, QStringLiteral("VT-ROSE"));
    QVERIFY(cell(rose, "Available").toInt() > 0);
    QVERIFY(!products.model()
                 ->headerData(columnOf(products, QStringLiteral("Days of cover")), Qt::Horizontal, Qt::ToolTipRole)
                 .toString()
                 .contains(QStringLiteral("stock_")));
    // Stock is what it is, whatever is selected.
    fixture.view.setRange({dayFromCivil(2025, 11, 1), dayFromCivil(2025, 11, 2)});
    QCOMPARE(products.model()->rowCount(), 15);
    QCOMPARE(cell(rowOf(products, QStringLiteral("VT-FIG")), "Available"), QStringLiteral("0"));
}

void tst_ProductsPage::warningsOpenTheProduct()
{
    PageFixture fixture(false);
    ProductsPage page({*m_demo, fixture.view, fixture.theme});
    fixture.show(page);
    const QList<StockWarningRow *> rows = page.findChildren<StockWarningRow *>();
    QCOMPARE(rows.size(), 5);
    QVERIFY(rows.front()->accessibleName().contains(QStringLiteral("none is left")));
    click(rows.front());
    auto *detail = page.findChild<ProductDetail *>();
    QTRY_VERIFY(detail->isVisible());
    QVERIFY(detail->findChild<QLabel *>(QStringLiteral("detailHead"))->text().contains(QStringLiteral("Out of stock")));
    QTest::keyClick(&page, Qt::Key_Escape);
    QVERIFY(!detail->isVisible());
    QVERIFY(page.findChild<StockWarnings *>()->isVisible());
}

void tst_ProductsPage::allWarningsAreShown()
{
    PageFixture fixture(false);
    ProductsPage page({*m_demo, fixture.view, fixture.theme});
    page.setPrompter(fixture.prompter);
    fixture.show(page);
    auto *all = page.findChild<QPushButton *>(QStringLiteral("allWarnings"));
    QVERIFY(all);
    const auto warnings = productStock(*m_demo->facts()).warnings;
    const std::size_t count = warnings.size();
    std::set<std::string> posts; // one that sells two products has two rows
    for (const StockWarning &warning : warnings)
        posts.insert(warning.post);
    QVERIFY(posts.size() > 5);
    QVERIFY2(all->text().contains(QString::number(posts.size())), qPrintable(all->text()));
    QVERIFY(all->mapTo(&page, QPoint(0, all->height())).y() <= page.height());
    click(all);
    auto *dialog = page.findChild<QDialog *>(QStringLiteral("stockWarningsDialog"));
    QVERIFY(dialog);
    auto *list = dialog->findChild<TableView *>(QStringLiteral("allStockWarnings"));
    QCOMPARE(list->model()->rowCount(), int(count));
    fixture.prompter.path = m_folder.filePath(QStringLiteral("warnings.csv"));
    auto *save = dialog->findChild<QPushButton *>(QStringLiteral("exportButton"));
    save->menu()->findChild<QAction *>(QStringLiteral("exportCsv"))->trigger();
    QFile file(fixture.prompter.path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().count('\n'), int(count) + 1);
    const QPoint last = list->visualRect(list->model()->index(0, 0)).center();
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, last);
    QTest::mouseDClick(list->viewport(), Qt::LeftButton, {}, last);
    QTRY_VERIFY(page.findChild<ProductDetail *>()->isVisible());
    QVERIFY(!dialog->isVisible());
}

void tst_ProductsPage::aRowOpensItsDetail()
{
    PageFixture fixture(false);
    fixture.view.setRange({dayFromCivil(2026, 9, 1), dayFromCivil(2026, 10, 31)});
    ProductsPage page({*m_demo, fixture.view, fixture.theme});
    fixture.show(page);
    page.openDetail(QStringLiteral("VT-ROSE"));
    auto *detail = page.findChild<ProductDetail *>();
    QTRY_VERIFY(detail->isVisible());
    QCOMPARE(detail->findChild<QLabel *>(QStringLiteral("detailTitle"))->text(), QStringLiteral("Velvet tint - Rose"));
    const auto *posts = detail->findChild<TableView *>(QStringLiteral("detailPosts"));
    QVERIFY(posts->model()->rowCount() > 3);
}

void tst_ProductsPage::saysWhenNoStockIsKnown()
{
    PageFixture fixture; // the worked example has neither lines nor stock
    QVERIFY(fixture.workspace->loadNow());
    ProductsPage page(fixture.context());
    fixture.show(page);
    QCOMPARE(titleOf(page), QStringLiteral("Products"));
    const auto *warnings = page.findChild<StockWarnings *>();
    QVERIFY(warnings->findChildren<StockWarningRow *>().isEmpty());
    const auto labels = warnings->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(),
        [](const QLabel *label) { return label->text().contains(QStringLiteral("No stock is imported")); }));
}

void tst_ProductsPage::namesASearchWithoutAHit()
{
    PageFixture fixture(false);
    ProductsPage page({*m_demo, fixture.view, fixture.theme});
    fixture.show(page);
    auto *search = page.findChild<SearchField *>(QStringLiteral("search"));
    const auto *said = table(page)->findChild<QWidget *>(QStringLiteral("noHit"));
    QVERIFY(!said->isVisible());
    QTest::keyClicks(search, QStringLiteral("zzz"));
    QTRY_VERIFY(said->isVisible());
    QVERIFY(said->findChild<QLabel *>()->text().contains(QStringLiteral("zzz")));
    click(said->findChild<QPushButton *>(QStringLiteral("clearSearch")));
    QTRY_VERIFY(!said->isVisible());
    QCOMPARE(table(page)->model()->rowCount(), 15);
}

void tst_ProductsPage::tabGoesThroughThePageAsItIsSeen()
{
    PageFixture fixture(false);
    ProductsPage page({*m_demo, fixture.view, fixture.theme});
    fixture.show(page);
    page.activateWindow();
    QWidget *focused = page.findChild<SearchField *>(QStringLiteral("search"));
    focused->setFocus();
    for (const char *next : {"columnsButton", "exportButton", "leaderboard"}) {
        QTest::keyClick(focused, Qt::Key_Tab);
        focused = page.window()->focusWidget();
        QVERIFY(focused);
        QCOMPARE(focused->objectName(), QLatin1String(next));
    }
}

QTEST_MAIN(tst_ProductsPage)
#include "tst_products_page.moc"
