// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../models/codec/workbook_writer.h"
#include "kit/table_view.h"
#include "page_fixture.h"
#include "pages/common/elided_label.h"
#include "pages/import/import_page.h"
#include "pages/import/import_session.h"
#include "pages/import/mapping_dialog.h"
#include "tables/import_files_model.h"
#include "tables/issues_model.h"
#include "tables/roles.h"
#include "workspace/mapping_preview.h"

#include <QClipboard>
#include <QComboBox>
#include <QDateEdit>
#include <QDialog>
#include <QFile>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSplitter>
#include <QStandardPaths>

using namespace postledger;

namespace {

using Phase = ImportSession::Phase;
using State = ImportFileRow::State;

QString write(const QTemporaryDir &folder, const char *name, const QByteArray &text)
{
    const QString path = folder.filePath(QLatin1String(name));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("cannot write %s", name);
    return path;
}

State state(const ImportPage &page, int row)
{
    const auto *table = page.findChild<TableView *>(QStringLiteral("importFiles"));
    return static_cast<State>(table->model()->index(row, 0).data(ImportFilesModel::StateRole).toInt());
}

QString title(const ImportPage &page)
{
    return page.findChild<ElidedLabel *>(QStringLiteral("pageTitle"))->whole();
}

} // namespace

class tst_ImportPage : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void importsTheWorkedExampleOnce();
    void oneWrongFileDoesNotStopTheOthers();
    void asksForTheCurrencyOnlyWhenNeeded();
    void cancellingLeavesTheWorkspaceAlone();
    void filesCanBeAddedAndTakenOut();
    void previewBeginsWithWhatDecides();
    void oneMoreFileIsLookedAt();
    void listOfFilesIsDraggedHigher();
    void unknownFileIsMappedOnce();
    void unknownFileIsShownAsItIs();
    void mappingSaysWhatIsMissing();
    void asksWhichPeriodAReportCovers();
    void reasonsAreReadWhole();
    void rejectedRowsAreMendedAndDroppedAgain();
    void rejectedRowsAreShownWithTheirLines();
    void exportSaysWhyItFails();
    void asksWhatTheMarkOfANumberMeans();
    void asksWhetherIdsAreRounded();
    void anotherSheetIsChosen();
    void sheetsThatAreExportsAreTakenUnasked();
    void asksWhichCurrencyTheFiguresAreIn();
    void notesStandBesideTheRejects();
    void noImportWithAMistypedZone();
    void answersAreNotLostByAKey();
    void refusedCurrencyIsNoAnswer();
    void restIsAskedAboutAfterAnImport();
};

void tst_ImportPage::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("postledger-test"));
    QCoreApplication::setApplicationName(QStringLiteral("tst_import_page"));
    QSettings().clear();
}

void tst_ImportPage::importsTheWorkedExampleOnce()
{
    PageFixture fixture(false);
    ImportPage page(fixture.context());
    fixture.show(page);
    auto *commit = page.findChild<QPushButton *>(QStringLiteral("commitImport"));
    QVERIFY(!commit->isEnabled());
    page.addFiles(PageFixture::exampleFiles());
    QTRY_COMPARE_WITH_TIMEOUT(page.session()->phase(), Phase::Ready, 30000);
    // ledger_a states its currency in every order; nothing but the zone is asked.
    QVERIFY(page.session()->questions().currencyFiles.isEmpty());
    const auto before = fixture.workspace->batches();
    QVERIFY(before && before->empty()); // the dry run wrote nothing
    const int count = static_cast<int>(PageFixture::exampleFiles().size());
    QCOMPARE(page.session()->importable(), count);
    QVERIFY2(commit->text().contains(QString::number(count)), qPrintable(commit->text()));
    QVERIFY(commit->isEnabled());
    click(commit);
    QTRY_COMPARE_WITH_TIMEOUT(page.session()->phase(), Phase::Done, 30000);
    QVERIFY(title(page).startsWith(QStringLiteral("Imported")));
    QCOMPARE(state(page, 0), State::Done);
    QTRY_VERIFY(fixture.workspace->facts());
    QSignalSpy closed(&page, &ImportPage::closed);
    QSignalSpy requested(&page, &Page::pageRequested);
    click(commit);
    QCOMPARE(closed.size(), 1);
    QCOMPARE(requested.size(), 1);

    // The same files again: every row is known, and the page says so.
    page.addFiles(PageFixture::exampleFiles());
    QTRY_COMPARE_WITH_TIMEOUT(page.session()->phase(), Phase::Ready, 30000);
    QCOMPARE(state(page, 0), State::Known);
}

void tst_ImportPage::oneWrongFileDoesNotStopTheOthers()
{
    PageFixture fixture(false);
    ImportPage page(fixture.context());
    fixture.show(page);
    const QString wrong = write(fixture.folder, "notes.csv", "colour,taste\nred,sweet\ngreen,sour\n");
    QStringList files = PageFixture::exampleFiles();
    files.prepend(wrong);
    page.addFiles(files);
    QTRY_COMPARE_WITH_TIMEOUT(page.session()->phase(), Phase::Ready, 30000);
    QCOMPARE(state(page, 0), State::Refused);
    auto *hint = page.findChild<QLabel *>(QStringLiteral("importIssuesHint"));
    QVERIFY(hint->isVisible());
    QVERIFY(!hint->text().isEmpty());
    QCOMPARE(page.session()->importable(), static_cast<int>(files.size()) - 1);
    click(page.findChild<QPushButton *>(QStringLiteral("commitImport")));
    QTRY_COMPARE_WITH_TIMEOUT(page.session()->phase(), Phase::Done, 30000);
    const auto batches = fixture.workspace->batches();
    QVERIFY(batches);
    QCOMPARE(batches->size(), std::size_t(1));
}

void tst_ImportPage::asksForTheCurrencyOnlyWhenNeeded()
{
    PageFixture fixture(false);
    ImportPage page(fixture.context());
    fixture.show(page);
    const QString spend = write(fixture.folder, "spend.csv",
        QByteArray("date,campaign_id,post_id,creator_id,platform,kind,amount\n"
                   "2025-03-01,K1,,,tiktok,media,25.00\n"));
    page.addFiles({spend});
    QTRY_VERIFY_WITH_TIMEOUT(page.session()->phase() == Phase::Ready, 30000);
    if (page.session()->importable() == 1)
        QSKIP("this format needs no currency");
    if (page.session()->questions().currencyFiles.isEmpty())
        QSKIP("this shape of the file is refused outright");
    QVERIFY(!page.session()->canCommit());
    QCOMPARE(state(page, 0), State::Asking);
    click(page.findChild<QPushButton *>(QStringLiteral("useCurrency")));
    QTRY_VERIFY_WITH_TIMEOUT(page.session()->phase() == Phase::Ready && page.session()->importable() == 1, 30000);
    QVERIFY(page.session()->questions().currencyFiles.isEmpty());
}

void tst_ImportPage::cancellingLeavesTheWorkspaceAlone()
{
    PageFixture fixture(false);
    ImportPage page(fixture.context());
    fixture.show(page);
    page.addFiles(PageFixture::exampleFiles());
    QSignalSpy closed(&page, &ImportPage::closed);
    click(page.findChild<QPushButton *>(QStringLiteral("cancelImport")));
    QCOMPARE(closed.size(), 1);
    QTRY_VERIFY(!fixture.workspace->isBusy());
    const auto batches = fixture.workspace->batches();
    QVERIFY(batches && batches->empty());
    QCOMPARE(page.session()->phase(), Phase::Empty);
}

namespace {

const QByteArray kTillSales = "Bestellnr.;Bestelldatum;Warenwert;Rabatt;Versandkosten;MwSt\n"
                              "A-1;31.03.2025 14:05;1.234,50;34,50;4,90;190,00\n"
                              "A-2;01.04.2025 09:00;80,00;0,00;4,90;12,77\n";

MappingDialog *openMapping(const ImportPage &page)
{
    auto *map = page.findChild<QPushButton *>(QStringLiteral("mapColumns"));
    if (!map->isVisible())
        return nullptr;
    click(map);
    return page.window()->findChild<MappingDialog *>();
}

} // namespace

void tst_ImportPage::unknownFileIsMappedOnce()
{
    PageFixture fixture(false);
    ImportPage page(fixture.context());
    fixture.show(page);
    page.addFiles({write(fixture.folder, "till.csv", kTillSales)});
    QTRY_COMPARE_WITH_TIMEOUT(page.session()->phase(), Phase::Ready, 30000);
    QCOMPARE(state(page, 0), State::Refused);
    MappingDialog *dialog = openMapping(page);
    QVERIFY(dialog);
    auto *use = dialog->findChild<QPushButton *>(QStringLiteral("useMapping"));
    auto *verdict = dialog->findChild<QLabel *>(QStringLiteral("mappingVerdict"));
    QVERIFY(!use->isEnabled()); // the workspace has no currency yet, and the file names none
    QVERIFY2(verdict->text().contains(QStringLiteral("currency")), qPrintable(verdict->text()));
    auto *source = dialog->findChild<QComboBox *>(QStringLiteral("source_currency"));
    source->setCurrentIndex(1); // always the same
    auto *constant = dialog->findChild<QLineEdit *>(QStringLiteral("constant_currency"));
    QVERIFY(constant->isVisible());
    QTest::keyClicks(constant, QStringLiteral("EUR"));
    QTRY_VERIFY(use->isEnabled());
    QVERIFY2(verdict->text().contains(QLatin1Char('2')), qPrintable(verdict->text()));
    click(use);
    QTRY_COMPARE_WITH_TIMEOUT(page.session()->phase(), Phase::Ready, 30000);
    QTRY_COMPARE_WITH_TIMEOUT(page.session()->importable(), 1, 30000);
    const auto *files = page.findChild<TableView *>(QStringLiteral("importFiles"));
    const auto shown = [files](int column, int role) { return files->model()->index(0, column).data(role).toString(); };
    const QString dialect = shown(ImportFilesModel::FileColumn, ImportFilesModel::SecondLineRole);
    QVERIFY2(dialect.contains(QStringLiteral("6 column")), qPrintable(dialect));
    QVERIFY(shown(ImportFilesModel::FormatColumn, ImportFilesModel::SecondLineRole).contains(QStringLiteral("till")));
    click(page.findChild<QPushButton *>(QStringLiteral("commitImport")));
    QTRY_COMPARE_WITH_TIMEOUT(page.session()->phase(), Phase::Done, 30000);

    // The next one of its kind without a question.
    QByteArray next = kTillSales;
    next.replace("A-1", "A-8");
    page.addFiles({write(fixture.folder, "till-april.csv", next)});
    QTRY_COMPARE_WITH_TIMEOUT(page.session()->phase(), Phase::Ready, 30000);
    QCOMPARE(page.session()->importable(), 1);
    QCOMPARE(page.session()->files().front().summary->counts, (RowCounts{2, 1, 0, 1, 0}));
}

void tst_ImportPage::unknownFileIsShownAsItIs()
{
    PageFixture fixture(false);
    ImportPage page(fixture.context());
    fixture.show(page);
    page.addFiles({write(fixture.folder, "till.csv",
        "Bestellnr.;Bestelldatum;Kunde;Warenwert;Notiz\n"
        "A-1;31.03.2025 14:05;Erika Muster;1.234,50;an erika@example.org\n"
        "A-2;01.04.2025 09:00;Max Muster;80,00;von @erika\n")});
    QTRY_COMPARE_WITH_TIMEOUT(page.session()->phase(), Phase::Ready, 30000);
    QCOMPARE(state(page, 0), State::Refused);
    const auto *preview = page.findChild<TableView *>(QStringLiteral("importPreview"));
    QTRY_VERIFY(preview->isVisible());
    QStringList labels;
    for (int column = 0; column < preview->model()->columnCount(); ++column)
        labels << preview->model()->headerData(column, Qt::Horizontal).toString();
    QCOMPARE(labels.join(QLatin1Char('|')), QStringLiteral("Bestellnr.|Bestelldatum|Warenwert|Notiz"));
    QCOMPARE(preview->model()->index(0, 2).data().toString(), QStringLiteral("1.234,50"));
    QCOMPARE(preview->model()->index(0, 3).data().toString(), QStringLiteral("•••"));
    QCOMPARE(preview->model()->index(1, 3).data().toString(), QStringLiteral("von @erika"));
    const QString hint = page.findChild<QLabel *>(QStringLiteral("previewHint"))->text();
    QVERIFY2(hint.contains(QStringLiteral("personal")), qPrintable(hint));
    // The way to map it stands beside what it is about.
    auto *map = page.findChild<QPushButton *>(QStringLiteral("mapColumns"));
    QVERIFY(preview->parentWidget()->isAncestorOf(map));
    MappingDialog *dialog = openMapping(page);
    QVERIFY(dialog);
    dialog->reject();
    // So does a double click on its line.
    auto *files = page.findChild<TableView *>(QStringLiteral("importFiles"));
    QTRY_VERIFY(page.window()->findChild<MappingDialog *>() == nullptr);
    const QPoint line = files->visualRect(files->model()->index(0, ImportFilesModel::FormatColumn)).center();
    QTest::mouseClick(files->viewport(), Qt::LeftButton, {}, line);
    QTest::mouseDClick(files->viewport(), Qt::LeftButton, {}, line);
    QTRY_VERIFY(page.window()->findChild<MappingDialog *>() != nullptr);
}

void tst_ImportPage::mappingSaysWhatIsMissing()
{
    PageFixture fixture(false);
    ImportPage page(fixture.context());
    fixture.show(page);
    page.addFiles({write(fixture.folder, "notes.csv", "colour,taste\nred,sweet\ngreen,sour\n")});
    QTRY_COMPARE_WITH_TIMEOUT(page.session()->phase(), Phase::Ready, 30000);
    MappingDialog *dialog = openMapping(page);
    QVERIFY(dialog);
    QVERIFY(!dialog->findChild<QPushButton *>(QStringLiteral("useMapping"))->isEnabled());
    // A column fills one line only: the last choice counts.
    auto *id = dialog->findChild<QComboBox *>(QStringLiteral("source_order_id"));
    auto *gross = dialog->findChild<QComboBox *>(QStringLiteral("source_gross"));
    id->setCurrentIndex(id->findData(0));
    gross->setCurrentIndex(gross->findData(0));
    QVERIFY(id->currentData().toInt() < 0);
}

void tst_ImportPage::filesCanBeAddedAndTakenOut()
{
    PageFixture fixture(false);
    ImportPage page(fixture.context());
    fixture.show(page);
    const QStringList files = PageFixture::exampleFiles();
    page.addFiles({files[0]});
    page.addFiles({files[0], files[1]}); // the first one twice
    QCOMPARE(page.session()->files().size(), std::size_t(2));
    QTRY_COMPARE_WITH_TIMEOUT(page.session()->phase(), Phase::Ready, 30000);
    auto *table = page.findChild<TableView *>(QStringLiteral("importFiles"));
    table->setFocus();
    table->setCurrentIndex(table->model()->index(1, 0));
    QTest::keyClick(table, Qt::Key_Delete);
    QTRY_COMPARE(page.session()->files().size(), std::size_t(1));
    QTRY_COMPARE_WITH_TIMEOUT(page.session()->phase(), Phase::Ready, 30000);
    QCOMPARE(table->model()->rowCount(), 1);
    // By pointer too.
    page.addFiles({files[1]});
    QTRY_COMPARE_WITH_TIMEOUT(page.session()->phase(), Phase::Ready, 30000);
    QCOMPARE(page.session()->files().size(), std::size_t(2));
    click(page.findChild<QPushButton *>(QStringLiteral("leaveOut")));
    QTRY_COMPARE(page.session()->files().size(), std::size_t(1));
}

void tst_ImportPage::previewBeginsWithWhatDecides()
{
    PageFixture fixture(false);
    ImportPage page(fixture.context());
    fixture.show(page);
    page.addFiles({QStringLiteral(POSTLEDGER_TEST_DATA "/../../models/formats/shopify_orders/samples/good.csv")});
    QTRY_COMPARE_WITH_TIMEOUT(page.session()->phase(), Phase::Ready, 30000);
    const auto *preview = page.findChild<TableView *>(QStringLiteral("importPreview"));
    QTRY_VERIFY(preview->isVisible());
    const auto label = [&](int column, int role = Qt::DisplayRole) {
        return preview->model()->headerData(column, Qt::Horizontal, role).toString();
    };
    const QStringList needed{QStringLiteral("Name"), QStringLiteral("Currency"), QStringLiteral("Subtotal"),
        QStringLiteral("Total"), QStringLiteral("Created at")};
    for (int column = 0; column < needed.size(); ++column)
        QCOMPARE(label(column), needed[column]);
    QVERIFY2(label(4, Qt::ToolTipRole).contains(QStringLiteral("Column 16 ")), qPrintable(label(4, Qt::ToolTipRole)));
    // They are in sight as soon as the file is looked at, and the others step back.
    QVERIFY(preview->columnViewportPosition(4) + preview->columnWidth(4) <= preview->viewport()->width());
    QVERIFY(!preview->model()->index(0, 4).data(ToneRole).isValid());
    const int last = preview->model()->columnCount() - 1;
    QVERIFY(preview->model()->index(0, last).data(ToneRole).isValid());
    QVERIFY(!label(last, Qt::ToolTipRole).contains(QStringLiteral("without")));
}

void tst_ImportPage::oneMoreFileIsLookedAt()
{
    PageFixture fixture(false);
    ImportPage page(fixture.context());
    fixture.show(page);
    const QString asking =
        QStringLiteral(POSTLEDGER_TEST_DATA "/../../models/formats/meta_ads/samples/rounded_ids.csv");
    page.addFiles({asking, PageFixture::exampleFiles()[0]});
    QTRY_COMPARE_WITH_TIMEOUT(page.session()->phase(), Phase::Ready, 30000);
    const auto *files = page.findChild<TableView *>(QStringLiteral("importFiles"));
    const auto current = [&] { return QFileInfo(files->currentIndex().data(KeyRole).toString()).fileName(); };
    QCOMPARE(current(), QStringLiteral("rounded_ids.csv"));
    // What waits for an answer stays first; the new file is the one that is shown.
    const QString notes = write(fixture.folder, "notes.csv", "colour,taste\nred,sweet\n");
    page.addFiles({notes});
    QTRY_COMPARE_WITH_TIMEOUT(page.session()->phase(), Phase::Ready, 30000);
    QCOMPARE(current(), QStringLiteral("notes.csv"));
    QCOMPARE(files->currentIndex().row(), 1);
    page.addFiles({asking}); // a second time
    QCOMPARE(current(), QStringLiteral("rounded_ids.csv"));
}

void tst_ImportPage::listOfFilesIsDraggedHigher()
{
    PageFixture fixture(false);
    QStringList files{QStringLiteral(POSTLEDGER_TEST_DATA "/../../models/formats/meta_ads/samples/rounded_ids.csv")};
    files << PageFixture::exampleFiles();
    QVERIFY(files.size() > 8);
    int dragged = 0;
    const auto heightIn = [](const ImportPage &page) {
        return page.findChild<TableView *>(QStringLiteral("importFiles"))->viewport()->height();
    };
    {
        ImportPage page(fixture.context());
        fixture.show(page);
        page.addFiles(files);
        QTRY_COMPARE_WITH_TIMEOUT(page.session()->phase(), Phase::Ready, 30000);
        QTRY_VERIFY(page.session()->questions().count() > 0);
        auto *parts = page.findChild<QSplitter *>(QStringLiteral("importParts"));
        const int before = heightIn(page);
        QVERIFY2(before >= 3 * 44, qPrintable(QString::number(before))); // files that can be told apart
        QWidget *handle = parts->handle(1);
        const auto drag = [&](int by) {
            QTest::mousePress(handle, Qt::LeftButton, {}, handle->rect().center());
            QTest::mouseMove(handle, handle->rect().center() + QPoint(0, by / 2));
            QTest::mouseMove(handle, handle->rect().center() + QPoint(0, by - by / 2));
            QTest::mouseRelease(handle, Qt::LeftButton, {}, handle->rect().center());
        };
        drag(88);
        QTRY_VERIFY(heightIn(page) > before + 60);
        dragged = heightIn(page);
        // Questions that are answered, and files that come, leave it where it is.
        click(page.findChild<QPushButton *>(QStringLiteral("idsAreWhole")));
        QTRY_COMPARE_WITH_TIMEOUT(page.session()->phase(), Phase::Ready, 30000);
        QCOMPARE(heightIn(page), dragged);
    }
    ImportPage page(fixture.context());
    fixture.show(page);
    page.addFiles(files.mid(0, 2));
    QTRY_COMPARE_WITH_TIMEOUT(page.session()->phase(), Phase::Ready, 30000);
    QCOMPARE(heightIn(page), 2 * 44); // no higher than its files
    page.addFiles(files);
    QTRY_COMPARE_WITH_TIMEOUT(page.session()->phase(), Phase::Ready, 30000);
    QTRY_COMPARE(heightIn(page), dragged);
    // Neither part can be dragged away.
    auto *parts = page.findChild<QSplitter *>(QStringLiteral("importParts"));
    QWidget *handle = parts->handle(1);
    for (const int by : {-2000, 2000}) {
        QTest::mousePress(handle, Qt::LeftButton, {}, handle->rect().center());
        QTest::mouseMove(handle, handle->rect().center() + QPoint(0, by / 2));
        QTest::mouseMove(handle, handle->rect().center() + QPoint(0, by));
        QTest::mouseRelease(handle, Qt::LeftButton, {}, handle->rect().center());
        QVERIFY(heightIn(page) >= 2 * 44);
        QVERIFY(page.findChild<TableView *>(QStringLiteral("importPreview"))->viewport()->height() > 40);
    }
    QSettings().clear();
}

void tst_ImportPage::asksWhichPeriodAReportCovers()
{
    PageFixture fixture(false);
    ImportPage page(fixture.context());
    fixture.show(page);
    const QByteArray report = "Campaign name,Primary status,Cost,Clicks (destination),Currency\n";
    page.addFiles({write(fixture.folder, "january.csv", report + "Spring,Active,31.00,100,USD\n"),
        write(fixture.folder, "february.csv", report + "Spring,Active,28.00,90,USD\n")});
    QTRY_COMPARE_WITH_TIMEOUT(page.session()->phase(), Phase::Ready, 30000);
    QCOMPARE(page.session()->questions().periodFile, QStringLiteral("january.csv"));
    const auto use = [&] { return page.findChild<QPushButton *>(QStringLiteral("usePeriod")); };
    const auto edit = [&](const char *name) { return page.findChild<QDateEdit *>(QLatin1String(name)); };
    edit("periodFirst")->setDate(QDate(2026, 1, 31));
    edit("periodLast")->setDate(QDate(2026, 1, 1));
    QVERIFY(!use()->isEnabled());
    QVERIFY(page.findChild<QLabel *>(QStringLiteral("periodError"))->isVisible());
    edit("periodFirst")->setDate(QDate(2026, 1, 1));
    edit("periodLast")->setDate(QDate(2026, 1, 31));
    click(use());
    // Each report has its own period.
    QTRY_COMPARE_WITH_TIMEOUT(page.session()->questions().periodFile, QStringLiteral("february.csv"), 30000);
    QTRY_COMPARE_WITH_TIMEOUT(page.session()->phase(), Phase::Ready, 30000);
    QCOMPARE(page.session()->importable(), 1);
    click(page.findChild<QPushButton *>(QStringLiteral("leavePeriodOut")));
    QTRY_COMPARE_WITH_TIMEOUT(page.session()->phase(), Phase::Ready, 30000);
    QCOMPARE(page.session()->files().size(), std::size_t{1});
    QVERIFY(!page.session()->answers().isEmpty());
    const FileSummary &summary = *page.session()->files().front().summary;
    QCOMPARE(summary.counts.added, 1);
    QCOMPARE(summary.lastAt.value_or(0) - summary.firstAt.value_or(0), 30 * kSecondsPerDay);
}

void tst_ImportPage::reasonsAreReadWhole()
{
    PageFixture fixture(false);
    ImportPage page(fixture.context());
    fixture.show(page);
    const QString path = write(fixture.folder, "orders.csv",
        QByteArray("order_id,store,placed_at,customer_id,currency,gross,discount,shipping,tax,cogs,payment_fee,"
                   "platform_fee,fulfilment_cost,coupon_code,declared_post_id,test\n"
                   "B1,shopify,2025-06-01T10:00:00Z,c-1,USD,50.00,5.00,4.00,3.60,,,,,,,0\n"
                   "B2,shopify,2025-06-01T10:00:00Z,c-1,USD,50.0O,5.00,4.00,3.60,,,,,,,0\n"));
    page.addFiles({path});
    QTRY_COMPARE_WITH_TIMEOUT(page.session()->phase(), Phase::Ready, 30000);
    auto *issues = page.findChild<TableView *>(QStringLiteral("importIssues"));
    QTRY_VERIFY(issues->isVisible());
    QCOMPARE(issues->model()->rowCount(), 1);
    const QModelIndex why = issues->model()->index(0, IssuesModel::WhyColumn);
    QVERIFY(!why.data().toString().isEmpty());
    const QFontMetrics metrics(issues->font());
    const int width = issues->columnWidth(IssuesModel::WhyColumn) - 20;
    const int needed = metrics.boundingRect(QRect(0, 0, width, 1000), Qt::TextWordWrap, why.data().toString()).height();
    QTRY_VERIFY2(issues->rowHeight(0) > needed, qPrintable(why.data().toString()));
    QVERIFY2(why.data(SecondaryRole).toString().contains(QStringLiteral("50.0O")), "the cell itself is shown");
}

namespace {

const QByteArray kOrders =
    "order_id,store,placed_at,customer_id,currency,gross,discount,shipping,tax,cogs,payment_fee,platform_fee,"
    "fulfilment_cost,coupon_code,declared_post_id,test\n"
    "B1,shopify,2025-06-01T10:00:00Z,c-1,USD,50.00,5.00,4.00,3.60,,,,,,,0\n"
    "B2,shopify,2025-06-01T10:00:00Z,c-2,USD,50.0O,5.00,4.00,3.60,,,,,=1+1,,0\n"
    "B3,shopify,2025-06-31T10:00:00Z,c-3,USD,50.00,5.00,4.00,3.60,,,,,,,0\n";

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QLabel *hintOf(const ImportPage &page)
{
    return page.findChild<QLabel *>(QStringLiteral("importIssuesHint"));
}

} // namespace

void tst_ImportPage::rejectedRowsAreMendedAndDroppedAgain()
{
    PageFixture fixture(false);
    ImportPage page(fixture.context());
    page.setPrompter(fixture.prompter);
    fixture.show(page);
    page.addFiles({write(fixture.folder, "orders.csv", kOrders)});
    QTRY_COMPARE_WITH_TIMEOUT(page.session()->phase(), Phase::Ready, 30000);
    click(page.findChild<QPushButton *>(QStringLiteral("commitImport")));
    QTRY_COMPARE_WITH_TIMEOUT(page.session()->phase(), Phase::Done, 30000);
    // After the import too: the file is still there.
    const QString rejects = fixture.folder.filePath(QStringLiteral("mend.csv"));
    fixture.prompter.path = rejects;
    click(page.findChild<QPushButton *>(QStringLiteral("exportRejects")));
    QTRY_VERIFY(hintOf(page)->text().contains(QStringLiteral("mend.csv")));
    QCOMPARE(fixture.prompter.proposed, QStringLiteral("orders.rejected.csv"));
    QVERIFY(fixture.prompter.told.isEmpty());
    QByteArray content = contentOf(rejects);
    QVERIFY(content.contains("\"'=1+1\""));
    QVERIFY(!content.contains("\"B1\""));
    write(fixture.folder, "mend.csv", content.replace("\"50.0O\"", "50.00"));
    page.addFiles({rejects});
    QTRY_COMPARE_WITH_TIMEOUT(page.session()->phase(), Phase::Ready, 30000);
    QCOMPARE(page.session()->files()[0].summary->formatId, QStringLiteral("neutral_orders"));
    QCOMPARE(page.session()->files()[0].summary->counts, (RowCounts{2, 1, 0, 0, 1}));
    auto *issues = page.findChild<TableView *>(QStringLiteral("importIssues"));
    QTRY_COMPARE(issues->model()->rowCount(), 1); // what was not mended says its reason again
    click(page.findChild<QPushButton *>(QStringLiteral("commitImport")));
    QTRY_COMPARE_WITH_TIMEOUT(page.session()->phase(), Phase::Done, 30000);
}

void tst_ImportPage::rejectedRowsAreShownWithTheirLines()
{
    PageFixture fixture(false);
    ImportPage page(fixture.context());
    page.setPrompter(fixture.prompter);
    fixture.show(page);
    page.addFiles({write(fixture.folder, "orders.csv", kOrders)});
    QTRY_COMPARE_WITH_TIMEOUT(page.session()->phase(), Phase::Ready, 30000);
    click(page.findChild<QPushButton *>(QStringLiteral("showRejects")));
    QPointer<QDialog> dialog = page.window()->findChild<QDialog *>(QStringLiteral("rejectsDialog"));
    QVERIFY(dialog);
    auto *table = dialog->findChild<TableView *>(QStringLiteral("rejectLines"));
    QTRY_COMPARE(table->model()->rowCount(), 2);
    const auto cell = [&](int row, int column) { return table->model()->index(row, column).data().toString(); };
    QCOMPARE(cell(0, IssuesModel::RowColumn), QStringLiteral("3"));
    QCOMPARE(cell(0, IssuesModel::CodeColumn), QStringLiteral("bad_number"));
    QCOMPARE(cell(0, IssuesModel::LabelColumn), QStringLiteral("gross"));
    QVERIFY(cell(0, IssuesModel::LineColumn).startsWith(QStringLiteral("B2,shopify,2025-06-01")));
    // Sorted the other way round, then searched for a cell of a line.
    table->sortByColumn(IssuesModel::RowColumn, Qt::DescendingOrder);
    QCOMPARE(cell(0, IssuesModel::RowColumn), QStringLiteral("4"));
    auto *search = dialog->findChild<QLineEdit *>(QStringLiteral("rejectsSearch"));
    search->setFocus();
    QTest::keyClicks(search, QStringLiteral("50.0o"));
    QTRY_COMPARE(table->model()->rowCount(), 1);
    click(dialog->findChild<QPushButton *>(QStringLiteral("copyRejects")));
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY2(copied.contains(QStringLiteral("bad_number")) && copied.contains(QStringLiteral("B2,shopify")),
        qPrintable(copied));
    fixture.prompter.path = fixture.folder.filePath(QStringLiteral("mend.csv"));
    click(dialog->findChild<QPushButton *>(QStringLiteral("exportRejectsHere")));
    auto *hint = dialog->findChild<QLabel *>(QStringLiteral("rejectsHint"));
    QTRY_VERIFY(hint->text().contains(QStringLiteral("mend.csv")));
    QVERIFY(contentOf(fixture.prompter.path).contains("\"B3\"")); // all of them, whatever was searched
    click(dialog->findChild<QPushButton *>(QStringLiteral("closeRejects")));
    QTRY_VERIFY(!dialog);
}

void tst_ImportPage::exportSaysWhyItFails()
{
    PageFixture fixture(false);
    ImportPage page(fixture.context());
    page.setPrompter(fixture.prompter);
    fixture.show(page);
    const QString path = write(fixture.folder, "orders.csv", kOrders);
    page.addFiles({path});
    QTRY_COMPARE_WITH_TIMEOUT(page.session()->phase(), Phase::Ready, 30000);
    fixture.prompter.path = fixture.folder.filePath(QStringLiteral("nowhere/mend.csv"));
    click(page.findChild<QPushButton *>(QStringLiteral("exportRejects")));
    QTRY_COMPARE(fixture.prompter.told.size(), 1);
    // Somebody has put another file in its place.
    write(fixture.folder, "orders.csv", QByteArray(kOrders).replace("50.0O", "60.0O"));
    fixture.prompter.path = fixture.folder.filePath(QStringLiteral("mend.csv"));
    click(page.findChild<QPushButton *>(QStringLiteral("exportRejects")));
    QTRY_COMPARE(fixture.prompter.told.size(), 2);
    QVERIFY(fixture.prompter.told.last().contains(QStringLiteral("orders.csv")));
    QVERIFY(!QFile::exists(fixture.prompter.path));
}

void tst_ImportPage::asksWhatTheMarkOfANumberMeans()
{
    PageFixture fixture(false);
    ImportPage page(fixture.context());
    fixture.show(page);
    const QByteArray labels = "Nr;Tag;Summe;Versandkosten\n";
    page.addFiles(
        {write(fixture.folder, "verkauf.csv", labels + "1;2025-03-04;1.234;2.000\n2;2025-03-05;2.345;3.000\n")});
    QTRY_COMPARE_WITH_TIMEOUT(page.session()->phase(), Phase::Ready, 30000);
    QCOMPARE(state(page, 0), State::Refused);
    Mapping mapping =
        suggestMapping(page.session()->files()[0].preview->fileProbe, QStringLiteral("neutral_orders"), {});
    mapping.name = QStringLiteral("Verkauf");
    mapping.columns = {{"order_id", "Nr"}, {"placed_at", "Tag"}, {"gross", "Summe"}, {"shipping", "Versandkosten"}};
    mapping.constants = {{"store", "Laden"}, {"currency", "EUR"}, {"customer_id", ""}, {"discount", "0"}, {"tax", "0"},
        {"cogs", "0"}, {"payment_fee", "0"}, {"platform_fee", "0"}, {"fulfilment_cost", "0"}, {"coupon_code", ""},
        {"declared_post_id", ""}, {"test", "0"}};
    page.session()->mapFile(0, mapping);
    QTRY_VERIFY_WITH_TIMEOUT(
        page.session()->phase() == Phase::Ready && !page.session()->questions().numbers.empty(), 30000);
    QCOMPARE(state(page, 0), State::Asking);
    QCOMPARE(page.session()->questions().numbers.size(), std::size_t(2));
    click(page.findChild<QPushButton *>(QStringLiteral("thousands_Summe")));
    QTRY_VERIFY_WITH_TIMEOUT(
        page.session()->phase() == Phase::Ready && page.session()->questions().numbers.size() == 1, 30000);
    // The other column is another question.
    click(page.findChild<QPushButton *>(QStringLiteral("decimals_Versandkosten")));
    QTRY_VERIFY_WITH_TIMEOUT(page.session()->phase() == Phase::Ready && page.session()->importable() == 1, 30000);
    click(page.findChild<QPushButton *>(QStringLiteral("commitImport")));
    QTRY_COMPARE_WITH_TIMEOUT(page.session()->phase(), Phase::Done, 30000);
    QCOMPARE(page.session()->totals().front().amount, 358400); // 1,234 + 2 + 2,345 + 3

    // The mapping keeps both answers.
    page.addFiles({write(fixture.folder, "april.csv", labels + "3;2025-04-04;3.456;4.000\n")});
    QTRY_VERIFY_WITH_TIMEOUT(page.session()->phase() == Phase::Ready && page.session()->importable() == 1, 30000);
    QVERIFY(page.session()->questions().numbers.empty());
    QCOMPARE(page.session()->totals().front().amount, 346000);
}

void tst_ImportPage::asksWhetherIdsAreRounded()
{
    PageFixture fixture(false);
    ImportPage page(fixture.context());
    fixture.show(page);
    page.addFiles({QStringLiteral(POSTLEDGER_TEST_DATA "/../../models/formats/meta_ads/samples/rounded_ids.csv")});
    QTRY_COMPARE_WITH_TIMEOUT(page.session()->phase(), Phase::Ready, 30000);
    QCOMPARE(state(page, 0), State::Asking);
    QVERIFY(!page.session()->canCommit());
    click(page.findChild<QPushButton *>(QStringLiteral("idsAreWhole")));
    QTRY_VERIFY_WITH_TIMEOUT(page.session()->phase() == Phase::Ready && page.session()->importable() == 1, 30000);
    QVERIFY(page.session()->questions().idFiles.isEmpty());

    // Leaving out what one question asks about keeps the files of another.
    const QString samples = QStringLiteral(POSTLEDGER_TEST_DATA "/../../models/formats/");
    ImportPage other(fixture.context());
    fixture.show(other);
    other.addFiles({samples + QStringLiteral("tiktok_shop_orders/samples/ambiguous_dates.csv"),
        samples + QStringLiteral("meta_ads/samples/rounded_ids.csv")});
    QTRY_VERIFY_WITH_TIMEOUT(
        other.session()->phase() == Phase::Ready && other.session()->questions().count() >= 2, 30000);
    other.session()->leaveOut(&ImportSession::waitsForIds);
    QTRY_COMPARE_WITH_TIMEOUT(other.session()->phase(), Phase::Ready, 30000);
    QCOMPARE(other.session()->files().size(), std::size_t(1));
    QCOMPARE(other.session()->questions().dateFiles.size(), 1);
}

namespace {

QByteArray sheetRow(int line, const QByteArrayList &cells)
{
    QByteArray row = "<row r=\"" + QByteArray::number(line) + "\">";
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const char column = static_cast<char>('A' + i);
        row += QByteArray("<c r=\"") + column + QByteArray::number(line) + "\" t=\"inlineStr\"><is><t>" + cells[i]
            + "</t></is></c>";
    }
    return row + "</row>";
}

const QByteArray kCodesSheet = sheetRow(1, {"code", "creator_id", "post_id", "valid_from", "valid_to"})
    + sheetRow(2, {"ADA10", "ada", "", "2025-03-01T00:00:00Z", "2025-03-15T23:59:59Z"});

} // namespace

void tst_ImportPage::anotherSheetIsChosen()
{
    PageFixture fixture(false);
    ImportPage page(fixture.context());
    fixture.show(page);
    WorkbookWriter book;
    book.addSheet(QStringLiteral("Notes"), sheetRow(1, {"colour", "taste"}) + sheetRow(2, {"red", "sweet"}));
    book.addSheet(QStringLiteral("More"), sheetRow(1, {"shape", "size"}) + sheetRow(2, {"round", "small"}));
    const QString path = fixture.folder.filePath(QStringLiteral("book.xlsx"));
    QVERIFY(book.write(path));
    page.addFiles({path});
    QTRY_COMPARE_WITH_TIMEOUT(page.session()->phase(), Phase::Ready, 30000);
    QCOMPARE(state(page, 0), State::Refused);
    auto *sheets = page.findChild<QComboBox *>(QStringLiteral("sheetCombo"));
    QTRY_VERIFY(sheets->isVisible());
    QCOMPARE(sheets->currentText(), QStringLiteral("Notes"));
    sheets->setFocus();
    QTest::keyClick(sheets, Qt::Key_Down);
    QTRY_COMPARE_WITH_TIMEOUT(page.session()->phase(), Phase::Ready, 30000);
    QTRY_VERIFY(page.session()->files()[0].preview);
    QCOMPARE(page.session()->files()[0].preview->fileProbe.labels, (std::vector<std::string>{"shape", "size"}));
    QCOMPARE(sheets->currentText(), QStringLiteral("More"));
}

void tst_ImportPage::sheetsThatAreExportsAreTakenUnasked()
{
    PageFixture fixture(false);
    ImportPage page(fixture.context());
    fixture.show(page);
    const QList<QByteArray> lines = kOrders.split('\n');
    WorkbookWriter book;
    book.addSheet(QStringLiteral("Read me"), sheetRow(1, {"What", "this"}) + sheetRow(2, {"is", "about"}));
    book.addSheet(QStringLiteral("Orders"), sheetRow(1, lines[0].split(',')) + sheetRow(2, lines[1].split(',')));
    book.addSheet(QStringLiteral("Codes"), kCodesSheet);
    const QString path = fixture.folder.filePath(QStringLiteral("book.xlsx"));
    QVERIFY(book.write(path));
    page.addFiles({path});
    QTRY_COMPARE_WITH_TIMEOUT(page.session()->phase(), Phase::Ready, 30000);
    QTRY_COMPARE(page.session()->files().size(), std::size_t(2));
    QTRY_VERIFY_WITH_TIMEOUT(page.session()->phase() == Phase::Ready && page.session()->importable() == 2, 30000);
    click(page.findChild<QPushButton *>(QStringLiteral("commitImport")));
    QTRY_COMPARE_WITH_TIMEOUT(page.session()->phase(), Phase::Done, 30000);
    // The same workbook again is known, sheet by sheet.
    page.addFiles({path});
    QTRY_VERIFY_WITH_TIMEOUT(page.session()->phase() == Phase::Ready && page.session()->importable() == 2, 30000);
    QCOMPARE(state(page, 0), State::Known);
    QCOMPARE(state(page, 1), State::Known);
}

namespace {

QByteArray orderIn(const char *id, const char *currency)
{
    QByteArray line = "B1,shopify,2025-06-01T10:00:00Z,c-1,USD,50.00,5.00,4.00,3.60,,,,,,,0\n";
    return line.replace("B1", id).replace("USD", currency);
}

QByteArray orderFile(const QByteArray &rows)
{
    return kOrders.left(kOrders.indexOf('\n') + 1) + rows;
}

} // namespace

void tst_ImportPage::asksWhichCurrencyTheFiguresAreIn()
{
    PageFixture fixture(false);
    ImportPage page(fixture.context());
    fixture.show(page);
    page.addFiles({write(fixture.folder, "bd.csv", orderFile(orderIn("T1", "BDT"))),
        write(fixture.folder, "us.csv", orderFile(orderIn("U1", "USD") + orderIn("U2", "USD"))),
        write(fixture.folder, "spend.csv",
            "date,campaign_id,post_id,platform,kind,amount\n2025-03-01,K1,,tiktok,ad,25.00\n")});
    const auto ready = [&] { return page.session()->phase() == Phase::Ready; };
    QTRY_VERIFY_WITH_TIMEOUT(ready(), 30000);
    QVERIFY(!page.session()->canCommit());
    QCOMPARE(page.session()->questions().currencies.size(), std::size_t(2));
    QCOMPARE(page.session()->questions().currencyFiles, QStringList{QStringLiteral("spend.csv")});
    auto *codes = page.findChild<QComboBox *>(QStringLiteral("workspaceCurrencyCombo"));
    QVERIFY(codes);
    QCOMPARE(codes->itemText(0), QStringLiteral("USD")); // most rows
    QCOMPARE(codes->itemText(1), QStringLiteral("BDT"));
    click(page.findChild<QPushButton *>(QStringLiteral("useWorkspaceCurrency")));
    QTRY_VERIFY_WITH_TIMEOUT(ready() && page.session()->questions().currencies.empty(), 30000);
    QCOMPARE(page.session()->currency().code(), std::string_view("USD"));
    // The file that names none is still asked about.
    QCOMPARE(page.session()->questions().currencyFiles, QStringList{QStringLiteral("spend.csv")});
    auto *own = page.findChild<QComboBox *>(QStringLiteral("currencyCombo"));
    own->setEditText(QStringLiteral("EURO"));
    QVERIFY(!page.findChild<QPushButton *>(QStringLiteral("useCurrency"))->isEnabled());
    QTRY_VERIFY(page.findChild<QLabel *>(QStringLiteral("currencyError"))->isVisible());
    own->setEditText(QStringLiteral("EUR"));
    click(page.findChild<QPushButton *>(QStringLiteral("useCurrency")));
    QTRY_VERIFY_WITH_TIMEOUT(ready() && page.session()->importable() == 3, 30000);
    QVERIFY(page.session()->canCommit());
    QCOMPARE(page.session()->currency().code(), std::string_view("USD"));
    const QString totals = page.findChild<QLabel *>(QStringLiteral("controlTotals"))->text();
    // Each kind and each currency by itself.
    for (const char *part : {"orders 105.20", "orders 52.60", "costs 25.00"})
        QVERIFY2(totals.contains(QLatin1String(part)), qPrintable(totals));

    // What was answered can be answered otherwise.
    click(page.findChild<QPushButton *>(QStringLiteral("askAgain")));
    QTRY_VERIFY_WITH_TIMEOUT(ready() && page.session()->questions().currencies.size() == 2, 30000);
    QCOMPARE(page.session()->questions().currencyFiles.size(), 1);
}

void tst_ImportPage::notesStandBesideTheRejects()
{
    PageFixture fixture;
    ImportPage page(fixture.context());
    fixture.show(page);
    page.addFiles({write(fixture.folder, "eu.csv", orderFile(orderIn("E1", "EUR")))});
    QTRY_COMPARE_WITH_TIMEOUT(page.session()->phase(), Phase::Ready, 30000);
    auto *issues = page.findChild<TableView *>(QStringLiteral("importIssues"));
    QTRY_VERIFY(issues->isVisible());
    QCOMPARE(issues->model()->rowCount(), 1);
    const auto shown = [&](int column) { return issues->model()->index(0, column).data().toString(); };
    QCOMPARE(shown(IssuesModel::KindColumn), QStringLiteral("Note"));
    QVERIFY2(shown(IssuesModel::WhyColumn).contains(QStringLiteral("no exchange rate")),
        qPrintable(shown(IssuesModel::WhyColumn)));
    const QFontMetrics metrics(issues->font());
    const int width = issues->columnWidth(IssuesModel::WhyColumn) - 20;
    const int needed =
        metrics.boundingRect(QRect(0, 0, width, 1000), Qt::TextWordWrap, shown(IssuesModel::WhyColumn)).height();
    QTRY_VERIFY(issues->rowHeight(0) > needed); // to its last word
    QVERIFY(issues->isColumnHidden(IssuesModel::LabelColumn));
    const QString title = page.findChild<ElidedLabel *>(QStringLiteral("importIssuesTitle"))->whole();
    QVERIFY2(title.contains(QStringLiteral("1 note")), qPrintable(title));
    const auto *files = page.findChild<TableView *>(QStringLiteral("importFiles"));
    const QString state =
        files->model()->index(0, ImportFilesModel::FormatColumn).data(ImportFilesModel::SecondLineRole).toString();
    QVERIFY2(state.contains(QStringLiteral("1 note")), qPrintable(state));
    click(page.findChild<QPushButton *>(QStringLiteral("commitImport")));
    QTRY_COMPARE_WITH_TIMEOUT(page.session()->phase(), Phase::Done, 30000);
    const QString result = page.findChild<ElidedLabel *>(QStringLiteral("pageBasis"))->whole();
    QVERIFY2(result.contains(QStringLiteral("1 note")), qPrintable(result));
}

void tst_ImportPage::noImportWithAMistypedZone()
{
    PageFixture fixture(false);
    ImportPage page(fixture.context());
    fixture.show(page);
    page.addFiles({write(fixture.folder, "us.csv", orderFile(orderIn("U1", "USD")))});
    QTRY_COMPARE_WITH_TIMEOUT(page.session()->phase(), Phase::Ready, 30000);
    auto *commit = page.findChild<QPushButton *>(QStringLiteral("commitImport"));
    auto *zones = page.findChild<QComboBox *>(QStringLiteral("zoneCombo"));
    QTRY_VERIFY(zones && zones->isVisible());
    QVERIFY(commit->isEnabled());
    click(zones->lineEdit());
    QCOMPARE(zones->lineEdit()->selectedText(), zones->currentText()); // typing replaces it
    QTest::keyClicks(zones->lineEdit(), QStringLiteral("Europe/Berlim"));
    QCOMPARE(zones->currentText(), QStringLiteral("Europe/Berlim"));
    QVERIFY(!commit->isEnabled());
    QTRY_VERIFY(page.findChild<QLabel *>(QStringLiteral("zoneError"))->isVisible());
    QTest::keyClick(zones->lineEdit(), Qt::Key_Backspace);
    QTest::keyClicks(zones->lineEdit(), QStringLiteral("n"));
    QTRY_VERIFY_WITH_TIMEOUT(commit->isEnabled(), 30000);
    QVERIFY(!page.findChild<QLabel *>(QStringLiteral("zoneError"))->isVisible());
    QCOMPARE(page.session()->timezone(), std::string("Europe/Berlin"));
}

void tst_ImportPage::refusedCurrencyIsNoAnswer()
{
    PageFixture fixture(false);
    ImportPage page(fixture.context());
    fixture.show(page);
    page.addFiles({write(fixture.folder, "report.csv",
        "Date,Order #,\"N. Revenue (formatted)\",Status,Customer,Customer type,Product(s),Items sold,\"Coupon(s)\",Net "
        "Sales,\"Attribution\"\n"
        "2026-03-13 10:15:00,5001,$42.00,completed,\"Person A\",\"new\",\"2× Linen Shirt, 1× Cap\",3,\"MARA10, "
        "SUN\",42,Source: Tiktok\n")});
    QTRY_COMPARE_WITH_TIMEOUT(page.session()->phase(), Phase::Ready, 30000);
    QCOMPARE(page.session()->waiting(), 1);
    page.session()->answerCurrency(*Currency::fromCode("EUR"));
    QTRY_COMPARE_WITH_TIMEOUT(page.session()->phase(), Phase::Ready, 30000);
    auto *refusal = page.findChild<QLabel *>(QStringLiteral("currencyRefusal"));
    QVERIFY(refusal != nullptr);
    QVERIFY2(refusal->text().contains(QStringLiteral("$42.00")), qPrintable(refusal->text()));
    QVERIFY(page.session()->answers().isEmpty());
    QList<QComboBox *> codes = page.findChildren<QComboBox *>(QStringLiteral("currencyCombo"));
    QCOMPARE(codes.last()->currentText(), QStringLiteral("USD"));
    QTest::keyClick(codes.last()->lineEdit(), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(page.session()->canCommit(), 30000);
    QCOMPARE(page.session()->answers(), QStringList{QStringLiteral("USD")});
}

void tst_ImportPage::restIsAskedAboutAfterAnImport()
{
    PageFixture fixture(false);
    ImportPage page(fixture.context());
    fixture.show(page);
    QStringList files = PageFixture::exampleFiles();
    const auto good = static_cast<int>(files.size());
    files << write(fixture.folder, "notes.csv", "colour,taste\nred,sweet\n");
    files << write(fixture.folder, "spend_dates.csv",
        "date,campaign_id,post_id,platform,kind,amount,currency\n03/04/2025,c1,,tiktok,media,10.00,USD\n");
    page.addFiles(files);
    QTRY_COMPARE_WITH_TIMEOUT(page.session()->phase(), Phase::Ready, 30000);
    QCOMPARE(state(page, 0), State::Asking);
    QCOMPARE(state(page, 1), State::Refused);
    click(page.findChild<QPushButton *>(QStringLiteral("commitImport")));
    QTRY_COMPARE_WITH_TIMEOUT(page.session()->phase(), Phase::Done, 30000);
    QVERIFY2(title(page).contains(QString::number(good)) && title(page).contains(QString::number(good + 2)),
        qPrintable(title(page)));
    QVERIFY(page.session()->questions().isEmpty());
    auto *rest = page.findChild<QPushButton *>(QStringLiteral("importRemaining"));
    QVERIFY(rest->isVisible());
    click(rest);
    QTRY_COMPARE_WITH_TIMEOUT(page.session()->phase(), Phase::Ready, 30000);
    QCOMPARE(page.session()->files().size(), std::size_t(1));
    QCOMPARE(page.session()->questions().dateFiles.size(), 1);
}

void tst_ImportPage::answersAreNotLostByAKey()
{
    PageFixture fixture(false);
    ImportPage page(fixture.context());
    page.setPrompter(fixture.prompter);
    fixture.show(page);
    page.addFiles({QStringLiteral(POSTLEDGER_TEST_DATA "/../../models/formats/meta_ads/samples/rounded_ids.csv")});
    QTRY_COMPARE_WITH_TIMEOUT(page.session()->phase(), Phase::Ready, 30000);
    click(page.findChild<QPushButton *>(QStringLiteral("idsAreWhole")));
    QTRY_VERIFY_WITH_TIMEOUT(page.session()->phase() == Phase::Ready && page.session()->importable() == 1, 30000);
    fixture.prompter.sayYes = false;
    QSignalSpy closed(&page, &ImportPage::closed);
    QTest::keyClick(&page, Qt::Key_Escape);
    QCOMPARE(fixture.prompter.asked.size(), 2);
    QCOMPARE(closed.size(), 0);
    QCOMPARE(page.session()->importable(), 1);
    fixture.prompter.sayYes = true;
    QTest::keyClick(&page, Qt::Key_Escape);
    QCOMPARE(closed.size(), 1);
}

QTEST_MAIN(tst_ImportPage)
#include "tst_import_page.moc"
