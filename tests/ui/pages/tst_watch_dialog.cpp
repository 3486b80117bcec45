// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/table_view.h"
#include "page_fixture.h"
#include "pages/data/import_history_page.h"
#include "workspace/watched_folders.h"

#include <QDialog>
#include <QFile>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>

using namespace postledger;

class tst_WatchDialog : public QObject
{
    Q_OBJECT
private slots:
    void watchedFolderImportsAndTells();
    void refusedFileIsLookedAt();
};

void tst_WatchDialog::watchedFolderImportsAndTells()
{
    PageFixture fixture(false);
    ImportHistoryPage page(fixture.context());
    page.setPrompter(fixture.prompter);
    fixture.show(page);
    fixture.workspace->watchedFolders().setPatience(60);
    const QTemporaryDir inbox;
    QVERIFY(QFile::copy(
        QStringLiteral(POSTLEDGER_TEST_DATA "/ledger_a/codes.csv"), inbox.filePath(QStringLiteral("codes.csv"))));
    click(page.findChild<QPushButton *>(QStringLiteral("watchButton")));
    auto *dialog = page.window()->findChild<QDialog *>(QStringLiteral("watchDialog"));
    QVERIFY(dialog);
    auto *arrivals = dialog->findChild<TableView *>(QStringLiteral("arrivals"));
    auto *remove = dialog->findChild<QPushButton *>(QStringLiteral("removeFolder"));
    QVERIFY(!remove->isEnabled());
    fixture.prompter.path = inbox.path();
    click(dialog->findChild<QPushButton *>(QStringLiteral("addFolder")));
    QTRY_COMPARE_WITH_TIMEOUT(arrivals->model()->rowCount(), 1, 20000);
    QCOMPARE(arrivals->model()->index(0, 1).data().toString(), QStringLiteral("codes.csv"));
    QVERIFY(arrivals->model()->index(0, 2).data().toString().startsWith(QStringLiteral("Imported")));
    auto *folders = dialog->findChild<QListWidget *>(QStringLiteral("watchedFolders"));
    QCOMPARE(folders->count(), 1);
    folders->setCurrentRow(0);
    click(remove);
    QCOMPARE(folders->count(), 0);
    QVERIFY(fixture.workspace->watchedFolders().folders().isEmpty());
}

void tst_WatchDialog::refusedFileIsLookedAt()
{
    PageFixture fixture(false);
    ImportHistoryPage page(fixture.context());
    page.setPrompter(fixture.prompter);
    fixture.show(page);
    WatchedFolders &watched = fixture.workspace->watchedFolders();
    watched.setPatience(60);
    const QTemporaryDir inbox;
    const QString unknown = inbox.filePath(QStringLiteral("a-notes.csv"));
    QFile file(unknown);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("colour,taste\nred,sweet\n");
    file.close();
    QVERIFY(QFile::copy(
        QStringLiteral(POSTLEDGER_TEST_DATA "/ledger_a/codes.csv"), inbox.filePath(QStringLiteral("codes.csv"))));
    QVERIFY(watched.setFolders({inbox.path()}));
    click(page.findChild<QPushButton *>(QStringLiteral("watchButton")));
    QPointer<QDialog> dialog = page.window()->findChild<QDialog *>(QStringLiteral("watchDialog"));
    QVERIFY(dialog);
    const auto *arrivals = dialog->findChild<TableView *>(QStringLiteral("arrivals"));
    auto *look = dialog->findChild<QPushButton *>(QStringLiteral("lookAtArrival"));
    QVERIFY(!look->isVisible()); // nothing to look at yet
    QTRY_COMPARE_WITH_TIMEOUT(arrivals->model()->rowCount(), 2, 20000);
    const auto choose = [&](int row) {
        QTest::mouseClick(
            arrivals->viewport(), Qt::LeftButton, {}, arrivals->visualRect(arrivals->model()->index(row, 1)).center());
    };
    QVERIFY(look->isEnabled()); // the one that was refused is chosen
    choose(0);
    QVERIFY(!look->isEnabled()); // there is no question about what was imported
    choose(1);
    QSignalSpy requested(&page, &Page::importRequested);
    QVERIFY(QFile::rename(unknown, unknown + QStringLiteral(".away")));
    click(look);
    QCOMPARE(fixture.prompter.told.size(), 1);
    QCOMPARE(requested.size(), 0);
    QVERIFY(QFile::rename(unknown + QStringLiteral(".away"), unknown));
    click(look);
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested[0][0].toStringList(), QStringList{unknown});
    QTRY_VERIFY(!dialog); // the page that shows it is not behind a window
}

QTEST_MAIN(tst_WatchDialog)
#include "tst_watch_dialog.moc"
