// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/charts.h"
#include "charts/plot_view.h"
#include "kit/chips.h"
#include "kit/choice_chip.h"
#include "kit/search_field.h"
#include "kit/theme.h"
#include "pages/common/elided_label.h"
#include "pages/import/import_page.h"
#include "pages/import/import_session.h"
#include "pages/page.h"
#include "shell/banner.h"
#include "shell/filter_bar.h"
#include "shell/job_tray.h"
#include "shell/language.h"
#include "shell/main_window.h"
#include "shell/navigation_rail.h"
#include "shell/page_picture.h"
#include "shell/shell_dialogs.h"
#include "shell/status_line.h"
#include "shell/value_popup.h"
#include "tables/import_files_model.h"
#include "tables/roles.h"
#include "workspace/import.h"
#include "workspace/watched_folders.h"
#include "workspace/workspace.h"

#include <QDir>
#include <QDropEvent>
#include <QElapsedTimer>
#include <QFileDialog>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace postledger;

class tst_MainWindow : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_workspace;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Language> m_language;
    std::unique_ptr<QSettings> m_settings;

    static QStringList exampleFiles()
    {
        const QDir folder(QStringLiteral(POSTLEDGER_TEST_DATA "/ledger_a"));
        QStringList paths;
        for (const QString &name : folder.entryList({QStringLiteral("*.csv")}))
            paths << folder.filePath(name);
        return paths;
    }
    std::unique_ptr<MainWindow> makeWindow()
    {
        return std::make_unique<MainWindow>(*m_theme, *m_language, *m_settings);
    }
    // Keys of menus work in the active window only.
    static void activate(MainWindow &window)
    {
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
    }

private slots:
    void initTestCase()
    {
        m_theme = std::make_unique<Theme>(*qApp, ThemeChoice::Light);
        m_language = std::make_unique<Language>();
        m_language->apply(QStringLiteral("en"));
        m_settings =
            std::make_unique<QSettings>(m_folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
        m_workspace = m_folder.filePath(QStringLiteral("example.postledger"));
        ImportPlan plan;
        plan.currency = *Currency::fromCode("USD");
        plan.timezone = "Europe/Berlin";
        for (const QString &path : exampleFiles())
            plan.files.push_back({path, {}, {}});
        const auto imported = importInto(m_workspace, plan, {});
        QVERIFY2(bool(imported), imported ? "" : qPrintable(imported.error().message));
        QVERIFY2(!imported->failure, imported->failure ? qPrintable(imported->failure->message) : "");
    }

    void isOnScreenBeforeAnythingIsRead()
    {
        QElapsedTimer timer;
        timer.start();
        auto window = makeWindow();
        window->show();
        QVERIFY(QTest::qWaitForWindowExposed(window.get()));
        const qint64 needed = timer.elapsed();
        qInfo("window on screen after %lld ms", static_cast<long long>(needed));
        QVERIFY2(needed < 3000, "slow even for a loaded machine");
        QVERIFY(window->findChild<QWidget *>(QStringLiteral("welcomePage"))->isVisible());
        QVERIFY(window->currentPage().isEmpty());
    }

    void theFirstExportsAreChosenByMouseAndByKey()
    {
        auto window = makeWindow();
        activate(*window);
        const auto answerChooser = [&] {
            QFileDialog *chooser = nullptr;
            QTRY_VERIFY((chooser = window->findChild<QFileDialog *>()) != nullptr);
            QCOMPARE(chooser->fileMode(), QFileDialog::ExistingFiles);
            chooser->reject();
            QTRY_VERIFY(window->findChild<QFileDialog *>() == nullptr);
        };
        const QString folder = qEnvironmentVariable("POSTLEDGER_PICTURES");
        if (!folder.isEmpty())
            QVERIFY(window->grab().save(folder + QStringLiteral("/welcome.png")));
        auto *choose = window->findChild<QPushButton *>(QStringLiteral("welcomeChoose"));
        QVERIFY(choose->isVisible());
        choose->setFocus();
        QTest::keyClick(choose, Qt::Key_Space);
        answerChooser();
        QTest::mouseClick(window->findChild<QWidget *>(QStringLiteral("welcomeDrop")), Qt::LeftButton, {}, {6, 6});
        answerChooser();
    }

    void exportsWithoutAWorkspaceAreKeptUntilThereIsOne()
    {
        auto window = makeWindow();
        window->show();
        window->openWorkspace(m_workspace); // new ones are proposed beside it
        window->closeWorkspace();
        window->importFiles(exampleFiles());
        const auto question = [&] { return window->findChild<QMessageBox *>(QStringLiteral("workspaceForFiles")); };
        const auto press = [](const QMessageBox *box, const QString &text) {
            for (QAbstractButton *button : box->buttons()) {
                if (button->text().remove(QLatin1Char('&')) == text)
                    button->click();
            }
        };
        const QString proposed = m_folder.filePath(QStringLiteral("Orders and posts.postledger"));
        QVERIFY(question() != nullptr);
        QVERIFY(question()->informativeText().contains(QDir::toNativeSeparators(proposed)));
        QVERIFY(!QFile::exists(proposed));

        press(question(), QStringLiteral("Choose name and place…"));
        QFileDialog *place = nullptr;
        QTRY_VERIFY((place = window->findChild<QFileDialog *>()) != nullptr);
        QCOMPARE(place->selectedFiles(), QStringList{proposed});
        QVERIFY(question() == nullptr);
        place->reject();
        QTRY_VERIFY2(question() != nullptr, "the files are still waiting");

        press(question(), QStringLiteral("Make workspace"));
        QTRY_COMPARE(window->currentPage(), QStringLiteral("import"));
        QCOMPARE(window->workspace()->path(), proposed);
        auto *session = window->findChild<ImportPage *>()->session();
        QTRY_COMPARE_WITH_TIMEOUT(session->phase(), ImportSession::Phase::Ready, 30000);
        QCOMPARE(session->files().size(), std::size_t(exampleFiles().size()));
        QCOMPARE(proposedWorkspace(m_workspace), m_folder.filePath(QStringLiteral("Orders and posts 2.postledger")));
    }

    void opensLoadsAndShowsTheOverview()
    {
        auto window = makeWindow();
        window->show();
        window->openWorkspace(m_workspace);
        QCOMPARE(window->currentPage(), QStringLiteral("overview"));
        QTRY_VERIFY_WITH_TIMEOUT(window->workspace()->facts() != nullptr, 20000);
        QVERIFY(window->windowTitle().startsWith(QStringLiteral("example")));
        QVERIFY(window->findChild<StatusLine *>()->findChildren<QLabel *>().size() >= 2);
        // Its newest day is years ago, which days without a year would hide.
        const auto *freshness = window->findChild<ElidedLabel *>(QStringLiteral("freshness"));
        QVERIFY2(freshness->whole().contains(QStringLiteral("2025")), qPrintable(freshness->whole()));
        QTRY_VERIFY(window->findChild<ChartView *>() != nullptr);
    }

    void aBadFolderIsSaid()
    {
        QVERIFY(QDir(m_folder.path()).mkdir(QStringLiteral("Dropbox")));
        const QString path = m_folder.filePath(QStringLiteral("Dropbox/example.postledger"));
        QVERIFY(QFile::copy(m_workspace, path));
        auto window = makeWindow();
        window->show();
        window->openWorkspace(path);
        QVERIFY(window->findChild<Banner *>()->text().contains(QStringLiteral("synchronised")));
        window->openWorkspace(m_workspace);
        QVERIFY(!window->findChild<Banner *>()->text().contains(QStringLiteral("synchronised")));
    }

    void aRefusedArrivalLeadsToTheImportPage()
    {
        auto window = makeWindow();
        window->show();
        window->openWorkspace(m_workspace);
        const QTemporaryDir inbox;
        const QString path = inbox.filePath(QStringLiteral("notes.csv"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("colour,taste\nred,sweet\n");
        file.close();
        WatchedFolders &watched = window->workspace()->watchedFolders();
        watched.setPatience(60);
        QVERIFY(watched.setFolders({inbox.path()}));
        auto *banner = window->findChild<Banner *>();
        QTRY_VERIFY_WITH_TIMEOUT(banner->text().contains(QStringLiteral("notes.csv")), 20000);
        QVERIFY(watched.setFolders({})); // for the other tests
        auto *look = banner->findChild<QPushButton *>();
        QVERIFY(look->isVisible());
        QTest::mouseClick(look, Qt::LeftButton);
        QCOMPARE(window->currentPage(), QStringLiteral("import"));
        const auto *files = window->findChild<QTableView *>(QStringLiteral("importFiles"));
        QTRY_COMPARE(files->currentIndex().data(KeyRole).toString(), path);
        QVERIFY(banner->text().isEmpty());
    }

    void aMissingWorkspaceIsSaid()
    {
        auto window = makeWindow();
        window->show();
        window->openWorkspace(m_folder.filePath(QStringLiteral("nowhere.postledger")));
        QVERIFY(!window->findChild<Banner *>()->text().isEmpty());
        QVERIFY(window->workspace() == nullptr);
        QFile text(m_folder.filePath(QStringLiteral("text.postledger")));
        QVERIFY(text.open(QIODevice::WriteOnly));
        text.write("this is no workspace");
        text.close();
        window->openWorkspace(text.fileName());
        QVERIFY(window->workspace() == nullptr);
        QVERIFY(!window->findChild<Banner *>()->text().isEmpty());
    }

    void everyPageOpensByKey()
    {
        auto window = makeWindow();
        activate(*window);
        QVERIFY(bool(window->openWorkspaceNow(m_workspace)));
        int key = Qt::Key_1;
        QStringList ids;
        for (const PageEntry &entry : pageEntries())
            ids << entry.id;
        for (const QString &id : ids) {
            QTest::keyClick(window.get(), static_cast<Qt::Key>(key++), Qt::ControlModifier);
            QTRY_COMPARE(window->currentPage(), id);
            QCOMPARE(window->findChild<NavigationRail *>()->current(), id);
        }
    }

    void backAndForwardWalkPagesAndFilters()
    {
        auto window = makeWindow();
        activate(*window);
        QVERIFY(bool(window->openWorkspaceNow(m_workspace)));
        window->showPage(QStringLiteral("overview"));
        window->showPage(QStringLiteral("posts"));
        window->view().setFilter(Dimension::Platform, {"tiktok"});
        QTest::keyClick(window.get(), Qt::Key_Left, Qt::AltModifier);
        QTRY_VERIFY(window->view().value().where.empty());
        QCOMPARE(window->currentPage(), QStringLiteral("posts"));
        QTest::keyClick(window.get(), Qt::Key_Left, Qt::AltModifier);
        QTRY_COMPARE(window->currentPage(), QStringLiteral("overview"));
        QTest::keyClick(window.get(), Qt::Key_Right, Qt::AltModifier);
        QTRY_COMPARE(window->currentPage(), QStringLiteral("posts"));
        QTest::keyClick(window.get(), Qt::Key_Right, Qt::AltModifier);
        QTRY_COMPARE(window->view().filter(Dimension::Platform), std::vector<std::string>{"tiktok"});
    }

    void aBarLeadsToItsPostAndOneStepBack()
    {
        auto window = makeWindow();
        activate(*window);
        QVERIFY(bool(window->openWorkspaceNow(m_workspace)));
        window->view().setRange({}); // the example's posts lie a year before its newest order
        window->showPage(QStringLiteral("overview"));
        auto *chart = window->findChild<ChartView *>(QStringLiteral("postsChart"));
        QTRY_VERIFY(chart->chart() != nullptr);
        auto *plot = chart->findChild<PlotView *>();
        QTRY_VERIFY(!plot->drawing()->marks().empty() && plot->isVisible());
        const Mark mark = plot->drawing()->marks().front();
        QTest::mouseClick(plot->viewport(), Qt::LeftButton, {}, mark.area.center().toPoint());
        QTRY_COMPARE(window->currentPage(), QStringLiteral("posts"));
        auto *detail = window->findChild<QWidget *>(QStringLiteral("detailPanel"));
        QTRY_VERIFY(detail->isVisible());
        // The list around it stays, with the post as its current row.
        QVERIFY(window->view().value().where.empty());
        auto *table = window->findChild<QTableView *>(QStringLiteral("leaderboard"));
        QVERIFY(table->model()->rowCount() > 1);
        QCOMPARE(table->currentIndex().data(KeyRole).toString(), mark.key);
        QTest::keyClick(window.get(), Qt::Key_Left, Qt::AltModifier);
        QTRY_COMPARE(window->currentPage(), QStringLiteral("overview"));
    }

    void turningAPageChoosesNoWidget()
    {
        auto window = makeWindow();
        activate(*window);
        QVERIFY(bool(window->openWorkspaceNow(m_workspace)));
        window->showPage(QStringLiteral("posts"));
        window->findChild<QTableView *>(QStringLiteral("leaderboard"))->setFocus();
        QTest::keyClick(window.get(), Qt::Key_1, Qt::ControlModifier);
        QTRY_COMPARE(window->currentPage(), QStringLiteral("overview"));
        // The page itself has the keyboard: the next Tab enters it.
        QTRY_VERIFY(window->focusWidget() != nullptr);
        QCOMPARE(window->focusWidget()->objectName(), QStringLiteral("overviewPage"));
    }

    void sourcesStayReadableAfterAJob()
    {
        auto window = makeWindow();
        window->resize(1280, 800);
        window->show();
        QVERIFY(bool(window->openWorkspaceNow(m_workspace)));
        window->showPage(QStringLiteral("overview"));
        auto *freshness = window->findChild<ElidedLabel *>(QStringLiteral("freshness"));
        QVERIFY(freshness->whole().contains(QStringLiteral(" to ")));
        QCoreApplication::processEvents();
        const int before = freshness->width();
        auto *jobs = window->findChild<StatusLine *>()->jobs();
        jobs->start(7, QStringLiteral("Importing"));
        QTRY_VERIFY(freshness->width() < before);
        jobs->finish(7);
        QTRY_COMPARE(freshness->width(), before);
        const QImage image = freshness->grab().toImage();
        QVERIFY(freshness->toolTip().isEmpty()); // nothing was left out when it was last painted
        QVERIFY(!image.isNull());
    }

    void filtersAreChosenShownAndRemoved()
    {
        auto window = makeWindow();
        window->show();
        QVERIFY(bool(window->openWorkspaceNow(m_workspace)));
        window->showPage(QStringLiteral("overview"));
        auto *bar = window->findChild<FilterBar *>();
        bar->chooseValues(Dimension::Creator, bar);
        auto *popup = window->findChild<ValuePopup *>();
        QVERIFY(popup != nullptr);
        auto *list = popup->findChild<QListView *>();
        QVERIFY(list->model()->rowCount() > 0);
        list->model()->setData(list->model()->index(0, 0), Qt::Checked, Qt::CheckStateRole);
        QTest::keyClick(popup, Qt::Key_Return);
        QCOMPARE(window->view().filter(Dimension::Creator).size(), std::size_t(1));
        auto *chip = bar->findChild<Chip *>(QStringLiteral("filterChip"));
        QVERIFY(chip != nullptr && chip->isVisible());
        QTest::mouseClick(chip, Qt::LeftButton, {}, {chip->width() - 14, chip->height() / 2});
        QTRY_VERIFY(window->view().value().where.empty());
        window->view().setFilter(Dimension::Platform, {"tiktok"});
        QTest::mouseClick(bar->findChild<QPushButton *>(QStringLiteral("resetFilters")), Qt::LeftButton);
        QVERIFY(window->view().value().where.empty());
    }

    void presetsAndModelsAreChosen()
    {
        auto window = makeWindow();
        window->show();
        QVERIFY(bool(window->openWorkspaceNow(m_workspace)));
        window->showPage(QStringLiteral("overview"));
        auto *range = window->findChild<ChoiceChip *>(QStringLiteral("rangeChip"));
        const QList<QAction *> presets = range->menu()->actions();
        for (QAction *action : presets) {
            if (action->data().toString() == QStringLiteral("last7"))
                action->trigger();
        }
        QCOMPARE(window->view().value().range.days(), 7);
        QCOMPARE(window->view().value().range.last, summary(*window->workspace()->facts()).orderDays.last);
        auto *model = window->findChild<ChoiceChip *>(QStringLiteral("modelChip"));
        model->menu()->actions().at(4)->trigger();
        QCOMPARE(window->view().value().model, AttributionModel::Linear);
        auto *comparison = window->findChild<ChoiceChip *>(QStringLiteral("comparisonChip"));
        comparison->menu()->actions().at(1)->trigger();
        QCOMPARE(window->view().value().comparison, Comparison::LastYear);
    }

    void droppedFilesGoToTheImportPage()
    {
        auto window = makeWindow();
        window->show();
        QVERIFY(bool(window->openWorkspaceNow(m_workspace)));
        window->showPage(QStringLiteral("posts"));
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(exampleFiles().first())});
        QDragEnterEvent enter(QPoint(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(window.get(), &drop);
        QTRY_COMPARE(window->currentPage(), QStringLiteral("import"));
        QCOMPARE(window->findChild<NavigationRail *>()->current(), QStringLiteral("data"));
        emit window->findChild<ImportPage *>()->closed();
        QCOMPARE(window->currentPage(), QStringLiteral("posts"));
    }

    void aDroppedWorkspaceIsOpened()
    {
        auto window = makeWindow();
        window->show();
        window->importFiles({m_workspace});
        QVERIFY(window->workspace() != nullptr);
        QCOMPARE(QFileInfo(window->workspace()->path()), QFileInfo(m_workspace));
        QTRY_VERIFY_WITH_TIMEOUT(!window->workspace()->isBusy(), 20000);
    }

    void firstRangeShowsSomething()
    {
        const Day last = dayFromCivil(2026, 11, 14);
        QCOMPARE(MainWindow::firstRange({last - 364, last}), (DateRange{last - 89, last}));
        QCOMPARE(MainWindow::firstRange({last - 99, last}), (DateRange{last - 27, last}));
        QCOMPARE(MainWindow::firstRange({last - 20, last}), (DateRange{last - 6, last}));
        QVERIFY(MainWindow::firstRange({last - 3, last}).isUnbounded());
        QVERIFY(MainWindow::firstRange({}).isUnbounded());
    }

    void theRailStaysNarrow()
    {
        {
            auto window = makeWindow();
            activate(*window);
            QTest::keyClick(window.get(), Qt::Key_B, Qt::ControlModifier);
            QTRY_VERIFY(window->findChild<NavigationRail *>()->isCollapsed());
        }
        auto again = makeWindow();
        QVERIFY(again->findChild<NavigationRail *>()->isCollapsed());
        again->setRailCollapsed(false);
    }

    void speaksGermanAndArabicWhileOpen()
    {
        auto window = makeWindow();
        window->show();
        QVERIFY(bool(window->openWorkspaceNow(m_workspace)));
        window->showPage(QStringLiteral("overview"));
        const QString english = window->menuBar()->actions().first()->text();
        m_language->apply(QStringLiteral("de"));
        QTRY_VERIFY(window->menuBar()->actions().first()->text() != english);
        m_language->apply(QStringLiteral("ar"));
        QTRY_COMPARE(window->layoutDirection(), Qt::RightToLeft);
        const auto *rail = window->findChild<NavigationRail *>();
        QTRY_VERIFY2(rail->mapTo(window.get(), QPoint(0, 0)).x() > window->width() / 2, "the rail is on the right");
        m_language->apply(QStringLiteral("en"));
        QTRY_COMPARE(window->menuBar()->actions().first()->text(), english);
    }

    void cleanup()
    {
        m_language->apply(QStringLiteral("en"));
        m_theme->setChoice(ThemeChoice::Light);
    }

    void everyTopMenuIsThere()
    {
        auto window = makeWindow();
        QCOMPARE(window->menuBar()->actions().size(), 4);
        QSet<QKeySequence> seen;
        for (QAction *top : window->menuBar()->actions()) {
            for (QAction *action : top->menu()->actions()) {
                if (action->shortcut().isEmpty())
                    continue;
                QVERIFY2(!seen.contains(action->shortcut()), qPrintable(action->text()));
                seen.insert(action->shortcut());
            }
        }
        QVERIFY(seen.size() >= 14);
    }

    void drawsEveryPage_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<bool>("dark");
        QTest::addColumn<QString>("language");
        QTest::addColumn<QSize>("size");
        for (const char *page : {"overview", "compare", "posts", "creators", "campaigns", "products", "data"})
            QTest::newRow(page) << QString::fromLatin1(page) << false << QStringLiteral("en") << QSize(1280, 800);
        QTest::newRow("dark") << QStringLiteral("overview") << true << QStringLiteral("en") << QSize(1280, 800);
        QTest::newRow("german") << QStringLiteral("overview") << false << QStringLiteral("de") << QSize(1024, 700);
        QTest::newRow("arabic") << QStringLiteral("posts") << false << QStringLiteral("ar") << QSize(1280, 800);
        QTest::newRow("large") << QStringLiteral("compare") << true << QStringLiteral("en") << QSize(2560, 1440);
    }
    void drawsEveryPage()
    {
        QFETCH(QString, page);
        QFETCH(bool, dark);
        QFETCH(QString, language);
        QFETCH(QSize, size);
        const auto picture =
            renderPage({m_workspace, page, size, dark ? ThemeChoice::Dark : ThemeChoice::Light, language});
        QVERIFY2(bool(picture), picture ? "" : qPrintable(picture.error().message));
        QCOMPARE(picture->size(), size);
        const QString folder = qEnvironmentVariable("POSTLEDGER_PICTURES");
        if (!folder.isEmpty())
            picture->save(folder + QStringLiteral("/page-") + QString::fromLatin1(QTest::currentDataTag())
                + QStringLiteral(".png"));
        QSet<QRgb> colors;
        for (int y = 0; y < picture->height(); y += 3)
            for (int x = 0; x < picture->width(); x += 3)
                colors.insert(picture->pixel(x, y));
        QVERIFY2(colors.size() > 20, "a page is never blank");
    }

    void germanPostsKeepTheirLines()
    {
        m_language->apply(QStringLiteral("de"));
        {
            auto window = makeWindow();
            window->resize(1280, 800);
            window->show();
            window->openWorkspace(m_workspace);
            window->showPage(QStringLiteral("posts"));
            auto *table = window->findChild<QTableView *>(QStringLiteral("leaderboard"));
            QTRY_VERIFY_WITH_TIMEOUT(table->model()->rowCount() > 0, 20000);
            QStringList shown;
            for (int column = 0; column < table->model()->columnCount(); ++column) {
                if (!table->isColumnHidden(column))
                    shown << table->model()->headerData(column, Qt::Horizontal).toString();
            }
            const QString columns = shown.join(QLatin1Char('|'));
            for (const char *label : {"Datum", "Bestellungen", "ROAS", "7 Tage"})
                QVERIFY2(columns.contains(QLatin1String(label)), qPrintable(columns));
            QVERIFY(table->columnWidth(0) >= 142);
        }
        m_language->apply(QStringLiteral("en"));
    }

    void germanImportIsReadInTheSmallestWindow()
    {
        m_language->apply(QStringLiteral("de"));
        {
            const QTemporaryDir folder;
            QFile unknown(folder.filePath(QStringLiteral("kasse.csv")));
            QVERIFY(unknown.open(QIODevice::WriteOnly));
            unknown.write("Farbe;Geschmack\nrot;süß\n");
            unknown.close();
            auto window = makeWindow();
            window->resize(1024, 700);
            window->show();
            window->openWorkspace(m_workspace);
            window->importFiles({unknown.fileName(),
                QStringLiteral(POSTLEDGER_TEST_DATA "/../../models/formats/shopify_orders/samples/broken.csv")});
            auto *page = window->findChild<ImportPage *>();
            QTRY_COMPARE_WITH_TIMEOUT(page->session()->phase(), ImportSession::Phase::Ready, 30000);
            const auto *files = page->findChild<QTableView *>(QStringLiteral("importFiles"));
            const QAbstractItemView &view = *files;
            QTRY_VERIFY(files->width() > 700);
            // What a file was taken for, how sure that is and what to do about it.
            QVERIFY2(view.sizeHintForColumn(ImportFilesModel::FormatColumn)
                    <= files->columnWidth(ImportFilesModel::FormatColumn),
                qPrintable(QString::number(files->columnWidth(ImportFilesModel::FormatColumn))));
            QVERIFY(files->columnWidth(ImportFilesModel::FileColumn) >= 160);
            for (QPushButton *button : page->findChildren<QPushButton *>()) {
                if (button->isVisible())
                    QVERIFY2(button->width() >= button->sizeHint().width(), qPrintable(button->text()));
            }
        }
        m_language->apply(QStringLiteral("en"));
    }

    void drawsWhatAnImportWouldBe()
    {
        const auto before = Workspace::open(m_workspace);
        QVERIFY(bool(before));
        const auto batches = (*before)->batches();
        QVERIFY(bool(batches));
        const QString file =
            QStringLiteral(POSTLEDGER_TEST_DATA "/../../models/formats/neutral/samples/orders_broken.csv");
        const auto picture = renderPage(
            {m_workspace, QStringLiteral("import"), {1280, 800}, ThemeChoice::Light, QStringLiteral("en"), {file}});
        QVERIFY2(bool(picture), picture ? "" : qPrintable(picture.error().message));
        QCOMPARE(picture->size(), QSize(1280, 800));
        QCOMPARE((*before)->batches()->size(), batches->size()); // a picture imports nothing
    }

    void theDemoBrandIsOnePressAway()
    {
        QStandardPaths::setTestModeEnabled(true);
        QFile::remove(demoPath());
        auto window = makeWindow();
        window->show();
        QTest::mouseClick(window->findChild<QPushButton *>(QStringLiteral("welcomeDemo")), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(window->workspace() != nullptr, 120000);
        QTRY_VERIFY_WITH_TIMEOUT(window->workspace()->facts() != nullptr, 60000);
        QVERIFY(summary(*window->workspace()->facts()).orders > 1000);
        QCOMPARE(window->view().value().range.days(), 90);
        QVERIFY(window->findChild<Banner *>()->text().isEmpty());
        window.reset();
        const QString folder = qEnvironmentVariable("POSTLEDGER_PICTURES");
        if (!folder.isEmpty()) {
            for (const char *page : {"overview", "compare", "posts", "creators", "campaigns", "products", "data"}) {
                for (const bool dark : {false, true}) {
                    const auto picture = renderPage({demoPath(), QString::fromLatin1(page), {1280, 800},
                        dark ? ThemeChoice::Dark : ThemeChoice::Light, QStringLiteral("en")});
                    QVERIFY(bool(picture));
                    picture->save(folder
                        + QStringLiteral("/demo-%1-%2.png")
                              .arg(QString::fromLatin1(page), dark ? QStringLiteral("dark") : QStringLiteral("light")));
                }
            }
            for (const char *language : {"de", "ar"}) {
                const auto picture = renderPage({demoPath(), QStringLiteral("overview"), {1280, 800},
                    ThemeChoice::Light, QString::fromLatin1(language)});
                QVERIFY(bool(picture));
                picture->save(folder + QStringLiteral("/demo-overview-%1.png").arg(QString::fromLatin1(language)));
            }
            const auto large = renderPage(
                {demoPath(), QStringLiteral("compare"), {2560, 1440}, ThemeChoice::Light, QStringLiteral("en")});
            QVERIFY(bool(large));
            large->save(folder + QStringLiteral("/demo-large.png"));
        }
        QFile::remove(demoPath());
    }

    void unknownPagesAreRefused()
    {
        const auto picture = renderPage({m_workspace, QStringLiteral("nowhere"), {800, 600}, ThemeChoice::Light, {}});
        QVERIFY(!picture);
        QCOMPARE(picture.error().code, QStringLiteral("unknown_page"));
    }
};

QTEST_MAIN(tst_MainWindow)
#include "tst_main_window.moc"
