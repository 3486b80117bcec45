// SPDX-License-Identifier: GPL-3.0-or-later
#include "import_fixture.h"
#include "pages/import/mapping_dialog.h"
#include "tables/issues_model.h"
#include "tables/roles.h"

#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>

using namespace postledger;

class tst_ImportDetails : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { useTestSettings("tst_import_details"); }
    void previewBeginsWithWhatDecides();
    void unknownFileIsShownAsItIs();
    void unknownFileIsMappedOnce();
    void earningsAreMappedToCosts();
    void anotherExportIsNotCalledByAName();
    void mappingSaysWhatIsMissing();
    void reasonsAreReadWhole();
    void notesStandBesideTheRejects();
    void rejectedRowsAreMendedAndDroppedAgain();
    void rejectedRowsAreShownWithTheirLines();
    void exportSaysWhyItFails();
};

void tst_ImportDetails::previewBeginsWithWhatDecides()
{
    PageFixture fixture(false);
    ImportPage page(fixture.context());
    fixture.show(page);
    page.addFiles({sample("shopify_orders/samples/good.csv")});
    QTRY_COMPARE_WITH_TIMEOUT(page.session()->phase(), Phase::Ready, 30000);
    const auto *preview = page.findChild<TableView *>(QStringLiteral("importPreview"));
    QTRY_VERIFY(preview->isVisible());
    const auto label = [&](int column, int role = Qt::DisplayRole) {
        return preview->model()->headerData(column, Qt::Horizontal, role).toString();
    };
    const QStringList needed{QStringLiteral("Name"), QStringLiteral("Created at"), QStringLiteral("Currency"),
        QStringLiteral("Subtotal"), QStringLiteral("Total")};
    for (int column = 0; column < needed.size(); ++column)
        QCOMPARE(label(column), needed[column]);
    QVERIFY2(label(1, Qt::ToolTipRole).contains(QStringLiteral("Column 16 ")), qPrintable(label(1, Qt::ToolTipRole)));
    // They are in sight as soon as the file is looked at, and the others step back.
    QVERIFY(preview->columnViewportPosition(4) + preview->columnWidth(4) <= preview->viewport()->width());
    QVERIFY(!preview->model()->index(0, 4).data(ToneRole).isValid());
    const int last = preview->model()->columnCount() - 1;
    QVERIFY(preview->model()->index(0, last).data(ToneRole).isValid());
    QVERIFY(!label(last, Qt::ToolTipRole).contains(QStringLiteral("without")));
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

void tst_ImportDetails::unknownFileIsShownAsItIs()
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

void tst_ImportDetails::unknownFileIsMappedOnce()
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
    QVERIFY2(verdict->text().contains(QStringLiteral("Always the same")), qPrintable(verdict->text()));
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

void tst_ImportDetails::earningsAreMappedToCosts()
{
    PageFixture fixture(false);
    ImportPage page(fixture.context());
    fixture.show(page);
    page.addFiles({sample("ltk/samples/earnings.csv")});
    QTRY_COMPARE_WITH_TIMEOUT(page.session()->phase(), Phase::Ready, 30000);
    QCOMPARE(state(page, 0), State::Refused);
    const auto *preview = page.findChild<TableView *>(QStringLiteral("importPreview"));
    QTRY_VERIFY(preview->isVisible());
    QCOMPARE(preview->model()->headerData(1, Qt::Horizontal).toString(), QStringLiteral("Brand"));
    QCOMPARE(preview->model()->index(0, 1).data().toString(), QStringLiteral("Glow & Co"));
    // What the reason advises can be done.
    MappingDialog *dialog = openMapping(page);
    QVERIFY(dialog);
    const auto *kind = dialog->findChild<QComboBox *>(QStringLiteral("mappingKind"));
    QCOMPARE(kind->currentData().toString(), QStringLiteral("neutral_spend"));
}

void tst_ImportDetails::anotherExportIsNotCalledByAName()
{
    PageFixture fixture(false);
    ImportPage page(fixture.context());
    fixture.show(page);
    QByteArray withoutTax = orderFile(orderIn("Y1", "USD"));
    withoutTax.replace(",tax,", ",tare,");
    page.addFiles({sample("tiktok_studio/samples/followers.csv"), sample("awin/samples/performance.csv"),
        write(fixture.folder, "orders.csv", withoutTax)});
    QTRY_COMPARE_WITH_TIMEOUT(page.session()->phase(), Phase::Ready, 30000);
    const auto *files = page.findChild<TableView *>(QStringLiteral("importFiles"));
    const auto shown = [&](int row, int role = Qt::DisplayRole) {
        return files->model()->index(row, ImportFilesModel::FormatColumn).data(role).toString();
    };
    constexpr int kSecond = ImportFilesModel::SecondLineRole;
    QCOMPARE(shown(0), QStringLiteral("Not imported"));
    QCOMPARE(shown(0, kSecond), QStringLiteral("figures of the account"));
    QCOMPARE(shown(1), QStringLiteral("Not imported"));
    QCOMPARE(shown(1, kSecond), QStringLiteral("performance of publishers"));
    QVERIFY2(shown(2).startsWith(QStringLiteral("Orders")), qPrintable(shown(2)));
    QCOMPARE(shown(2, kSecond), QStringLiteral("Not imported: a column is missing"));
    QVERIFY(!page.findChild<QPushButton *>(QStringLiteral("mapColumns"))->isVisible());
    QCOMPARE(title(page), QStringLiteral("No file can be imported yet")); // the last one can be mapped
}

void tst_ImportDetails::mappingSaysWhatIsMissing()
{
    PageFixture fixture(false);
    ImportPage page(fixture.context());
    fixture.show(page);
    page.addFiles({write(fixture.folder, "notes.csv", "colour,taste\nred,sweet\ngreen,sour\n")});
    QTRY_COMPARE_WITH_TIMEOUT(page.session()->phase(), Phase::Ready, 30000);
    MappingDialog *dialog = openMapping(page);
    QVERIFY(dialog);
    QVERIFY(!dialog->findChild<QPushButton *>(QStringLiteral("useMapping"))->isEnabled());
    // What nearly every file holds is offered first.
    auto *kind = dialog->findChild<QComboBox *>(QStringLiteral("mappingKind"));
    for (const auto &[row, id] : {std::pair(1, "neutral_orders"), {2, "neutral_posts"}, {3, "neutral_spend"}})
        QCOMPARE(kind->itemData(row).toString(), QLatin1String(id));
    // What blocks it is marked, and the rows of the file are in sight meanwhile.
    kind->setCurrentIndex(1);
    const auto titleOf = [&](const char *column) {
        for (const QLabel *label : dialog->findChildren<QLabel *>()) {
            if (label->buddy() != nullptr && label->buddy()->objectName() == QLatin1String(column))
                return label->text();
        }
        return QString();
    };
    QVERIFY2(titleOf("source_gross").endsWith(QStringLiteral(" *")), qPrintable(titleOf("source_gross")));
    QVERIFY2(titleOf("source_total").endsWith(QStringLiteral(" *")), qPrintable(titleOf("source_total")));
    QVERIFY(!titleOf("source_currency").endsWith(QStringLiteral(" *")));
    auto *rows = dialog->findChild<TableView *>(QStringLiteral("mappingFileRows"));
    QVERIFY(rows->isVisible());
    QCOMPARE(rows->model()->headerData(0, Qt::Horizontal).toString(), QStringLiteral("colour"));
    QCOMPARE(rows->model()->index(1, 1).data().toString(), QStringLiteral("sour"));
    // A column fills one line only: the last choice counts.
    auto *id = dialog->findChild<QComboBox *>(QStringLiteral("source_order_id"));
    auto *gross = dialog->findChild<QComboBox *>(QStringLiteral("source_gross"));
    id->setCurrentIndex(id->findData(0));
    gross->setCurrentIndex(gross->findData(0));
    QVERIFY(id->currentData().toInt() < 0);
}

void tst_ImportDetails::reasonsAreReadWhole()
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

void tst_ImportDetails::notesStandBesideTheRejects()
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

namespace {

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

void tst_ImportDetails::rejectedRowsAreMendedAndDroppedAgain()
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

void tst_ImportDetails::rejectedRowsAreShownWithTheirLines()
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

void tst_ImportDetails::exportSaysWhyItFails()
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

QTEST_MAIN(tst_ImportDetails)
#include "tst_import_details.moc"
