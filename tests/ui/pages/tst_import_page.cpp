// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../models/codec/workbook_writer.h"
#include "import_fixture.h"
#include "tables/roles.h"

#include <QComboBox>
#include <QFileInfo>
#include <QPushButton>
#include <QSignalSpy>
#include <QSplitter>

using namespace postledger;

namespace {

QString title(const ImportPage &page)
{
    return page.findChild<ElidedLabel *>(QStringLiteral("pageTitle"))->whole();
}

} // namespace

class tst_ImportPage : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { useTestSettings("tst_import_page"); }
    void importsTheWorkedExampleOnce();
    void oneWrongFileDoesNotStopTheOthers();
    void cancellingLeavesTheWorkspaceAlone();
    void filesCanBeAddedAndTakenOut();
    void oneMoreFileIsLookedAt();
    void listOfFilesIsDraggedHigher();
    void countsAreShownWhole();
    void anotherSheetIsChosen();
    void sheetsThatAreExportsAreTakenUnasked();
    void restIsAskedAboutAfterAnImport();
    void fileWithoutAGoodRowIsNotImported();
    void importIsUndoneFromItsResult();
    void filesThatComeMeanwhileAreNotLost();
    void answersAreNotLostByAKey();
};

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

void tst_ImportPage::oneMoreFileIsLookedAt()
{
    PageFixture fixture(false);
    ImportPage page(fixture.context());
    fixture.show(page);
    const QString asking = sample("meta_ads/samples/rounded_ids.csv");
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
    QStringList files{sample("meta_ads/samples/rounded_ids.csv")};
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
    // The keyboard moves it too.
    handle->setFocus();
    QTest::keyClick(handle, Qt::Key_Home);
    const int least = heightIn(page);
    QTest::keyClick(handle, Qt::Key_Down);
    QVERIFY2(heightIn(page) > least, qPrintable(QStringLiteral("%1, %2").arg(least).arg(heightIn(page))));
    QTest::keyClick(handle, Qt::Key_Up);
    QCOMPARE(heightIn(page), least);
    QVERIFY(!handle->accessibleName().isEmpty());
    QSettings().clear();
}

void tst_ImportPage::countsAreShownWhole()
{
    PageFixture fixture(false);
    QByteArray codes = "code,creator_id,post_id,valid_from,valid_to\n";
    for (int code = 0; code < 12'345; ++code)
        codes += "C" + QByteArray::number(code) + ",mara,,,\n";
    ImportPage page(fixture.context());
    page.resize(848, 626); // in the smallest window
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    page.addFiles({write(fixture.folder, "codes.csv", codes)});
    QTRY_COMPARE_WITH_TIMEOUT(page.session()->phase(), Phase::Ready, 30000);
    const auto *files = page.findChild<TableView *>(QStringLiteral("importFiles"));
    const QString added = files->model()->index(0, ImportFilesModel::AddedColumn).data().toString();
    QCOMPARE(added, QStringLiteral("12,345"));
    const int width = QFontMetrics(files->font()).horizontalAdvance(added) + 20;
    QVERIFY(files->columnWidth(ImportFilesModel::AddedColumn) >= width);
    QVERIFY(files->columnWidth(ImportFilesModel::FileColumn) >= 160);
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
    // What became of the files is read whole, not in a tip.
    page.resize(700, 726);
    const auto *basis = page.findChild<ElidedLabel *>(QStringLiteral("pageBasis"));
    QTRY_VERIFY(basis->height() > 2 * basis->fontMetrics().height());
    QTRY_VERIFY(basis->toolTip().isEmpty());
    auto *rest = page.findChild<QPushButton *>(QStringLiteral("importRemaining"));
    QVERIFY(rest->isVisible());
    click(rest);
    QTRY_COMPARE_WITH_TIMEOUT(page.session()->phase(), Phase::Ready, 30000);
    // The one waits for an answer, the other for somebody who says what its columns mean.
    QCOMPARE(page.session()->files().size(), std::size_t(2));
    QCOMPARE(page.session()->questions().dateFiles.size(), 1);
    QCOMPARE(state(page, 1), State::Refused);
    auto *list = page.findChild<QTableView *>(QStringLiteral("importFiles"));
    list->setCurrentIndex(list->model()->index(1, 0));
    QTRY_VERIFY(page.findChild<QPushButton *>(QStringLiteral("mapColumns"))->isVisible());
}

void tst_ImportPage::fileWithoutAGoodRowIsNotImported()
{
    PageFixture fixture(false);
    ImportPage page(fixture.context());
    fixture.show(page);
    QByteArray wrong = orderIn("N1", "USD");
    wrong.replace("2025-06-01", "2025-06-31");
    page.addFiles(
        {write(fixture.folder, "wrong.csv", orderFile(wrong)), write(fixture.folder, "none.csv", kOrderLabels)});
    QTRY_COMPARE_WITH_TIMEOUT(page.session()->phase(), Phase::Ready, 30000);
    QCOMPARE(state(page, 0), State::Nothing);
    QCOMPARE(state(page, 1), State::Nothing);
    QVERIFY(!page.session()->canCommit());
    QCOMPARE(title(page), QStringLiteral("No file can be imported"));
    page.addFiles({write(fixture.folder, "right.csv", orderFile(orderIn("Y1", "USD")))});
    QTRY_VERIFY_WITH_TIMEOUT(page.session()->phase() == Phase::Ready && page.session()->importable() == 1, 30000);
    QCOMPARE(title(page), QStringLiteral("1 of 3 file(s) can be imported"));
    const auto *commit = page.findChild<QPushButton *>(QStringLiteral("commitImport"));
    QCOMPARE(commit->text(), QStringLiteral("Import 1 file(s)"));
    page.session()->commit();
    QTRY_COMPARE_WITH_TIMEOUT(page.session()->phase(), Phase::Done, 30000);
    QCOMPARE(title(page), QStringLiteral("Imported 1 of 3 file(s)"));
    QCOMPARE(state(page, 0), State::Nothing);
    QCOMPARE(state(page, 2), State::Done);
}

void tst_ImportPage::importIsUndoneFromItsResult()
{
    PageFixture fixture(false);
    ImportPage page(fixture.context());
    page.setPrompter(fixture.prompter);
    fixture.show(page);
    page.addFiles({write(fixture.folder, "right.csv", orderFile(orderIn("Y1", "USD")))});
    QTRY_COMPARE_WITH_TIMEOUT(page.session()->phase(), Phase::Ready, 30000);
    auto *undo = page.findChild<QPushButton *>(QStringLiteral("undoThisImport"));
    QVERIFY(!undo->isVisible());
    page.session()->commit();
    QTRY_COMPARE_WITH_TIMEOUT(page.session()->phase(), Phase::Done, 30000);
    QSignalSpy closed(&page, &ImportPage::closed);
    click(undo);
    QCOMPARE(fixture.prompter.asked.size(), 2);
    QCOMPARE(closed.size(), 1);
    QTRY_VERIFY_WITH_TIMEOUT(fixture.workspace->batches() && fixture.workspace->batches()->empty(), 30000);
}

void tst_ImportPage::filesThatComeMeanwhileAreNotLost()
{
    PageFixture fixture(false);
    ImportPage page(fixture.context());
    fixture.show(page);
    const QStringList files = PageFixture::exampleFiles();
    page.addFiles(files.mid(0, 2));
    QTRY_COMPARE_WITH_TIMEOUT(page.session()->phase(), Phase::Ready, 30000);
    auto *more = page.findChild<QPushButton *>(QStringLiteral("importRemaining"));
    click(page.findChild<QPushButton *>(QStringLiteral("commitImport")));
    QCOMPARE(page.session()->phase(), Phase::Importing);
    page.addFiles({files[2]});
    QTRY_COMPARE_WITH_TIMEOUT(page.session()->phase(), Phase::Done, 30000);
    QCOMPARE(page.session()->files().size(), std::size_t(2)); // the result is there to be read
    QTRY_VERIFY(more->isVisible());
    QVERIFY2(more->text().contains(QStringLiteral("1 more file")), qPrintable(more->text()));
    click(more);
    QTRY_COMPARE_WITH_TIMEOUT(page.session()->phase(), Phase::Ready, 30000);
    QCOMPARE(page.session()->files().size(), std::size_t(1));
    QCOMPARE(page.session()->files()[0].path, files[2]);
    QVERIFY(!more->isVisible());
}

void tst_ImportPage::answersAreNotLostByAKey()
{
    PageFixture fixture(false);
    ImportPage page(fixture.context());
    page.setPrompter(fixture.prompter);
    fixture.show(page);
    page.addFiles({sample("meta_ads/samples/rounded_ids.csv")});
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
