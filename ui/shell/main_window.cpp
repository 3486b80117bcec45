// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/main_window.h"

#include "kit/theme.h"
#include "pages/import/import_page.h"
#include "pages/import/import_session.h"
#include "pages/page.h"
#include "shell/banner.h"
#include "shell/date_presets.h"
#include "shell/demo_job.h"
#include "shell/filter_bar.h"
#include "shell/job_tray.h"
#include "shell/language.h"
#include "shell/navigation_rail.h"
#include "shell/shell_dialogs.h"
#include "shell/status_line.h"
#include "shell/welcome_page.h"
#include "workspace/watched_folders.h"
#include "workspace/workspace.h"

#include <QCloseEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMessageBox>
#include <QScreen>
#include <QSettings>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace postledger {

namespace {
constexpr QSize kFirstSize(1280, 826);
constexpr QSize kLeastSize(1024, 700);
} // namespace

MainWindow::MainWindow(Theme &theme, Language &language, QSettings &settings, QWidget *parent)
    : QMainWindow(parent)
    , m_theme(theme)
    , m_language(language)
    , m_settings(settings)
    , m_recent(settings)
    , m_demo(new DemoJob(this))
{
    setWindowTitle(QStringLiteral("Postledger"));
    setWindowIcon(QIcon(QStringLiteral(":/icons/postledger.svg")));
    setMinimumSize(kLeastSize);
    setAcceptDrops(true);
    buildSurface();
    buildMenus();
    // With its title and its status bar on the screen.
    constexpr int kTitleBar = 36;
    resize(kFirstSize.boundedTo(screen()->availableSize() - QSize(0, kTitleBar)).expandedTo(kLeastSize));
    restoreGeometry(m_settings.value(QStringLiteral("window/geometry")).toByteArray());
    setRailCollapsed(m_settings.value(QStringLiteral("window/railCollapsed")).toBool());

    connect(&m_view, &ViewState::changed, this, [this] {
        if (!m_walking && m_started)
            m_history.changedView();
        updateActions();
    });
    connect(m_demo, &DemoJob::progressed, m_status->jobs(), [this](qint64 done, qint64 total, const QString &text) {
        m_status->jobs()->progress(DemoJob::kJob, done, total, text);
    });
    connect(m_demo, &DemoJob::finished, this, [this](const QString &path) {
        m_status->jobs()->finish(DemoJob::kJob);
        openWorkspace(path);
    });
    connect(m_demo, &DemoJob::failed, this, [this](const Error &error) {
        m_status->jobs()->finish(DemoJob::kJob);
        if (error.code != QStringLiteral("cancelled"))
            sayError(error);
    });
    closeWorkspace();
}

MainWindow::~MainWindow()
{
    // Pages hold references to the workspace and the selection.
    closeWorkspace();
}

void MainWindow::buildSurface()
{
    auto *surface = new QWidget(this);
    m_rail = new NavigationRail(m_theme, surface);
    m_filters = new FilterBar(m_theme, m_view, surface);
    m_banner = new Banner(m_theme, surface);
    m_stack = new QStackedWidget(surface);
    m_welcome = new WelcomePage(m_theme, m_stack);
    m_status = new StatusLine(m_theme, surface);
    m_stack->addWidget(m_welcome);
    auto *column = new QVBoxLayout;
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_filters);
    column->addWidget(m_banner);
    column->addWidget(m_stack, 1);
    column->addWidget(m_status);
    auto *row = new QHBoxLayout(surface);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_rail);
    row->addLayout(column, 1);
    setCentralWidget(surface);

    m_dropHint = new QLabel(surface);
    m_dropHint->setAlignment(Qt::AlignCenter);
    m_dropHint->setAutoFillBackground(true);
    m_dropHint->setFont(m_theme.pageTitle());
    m_dropHint->hide();

    connect(m_rail, &NavigationRail::chosen, this, &MainWindow::showPage);
    connect(m_status, &StatusLine::attentionClicked, this, [this] {
        showPage(QStringLiteral("data"));
        if (const auto shown = m_pages.find(QStringLiteral("data")); shown != m_pages.end())
            shown->second->openDetail(QStringLiteral("quality"));
    });
    connect(m_status->jobs(), &JobTray::cancelRequested, this, [this](int job) {
        if (job == DemoJob::kJob)
            m_demo->cancel();
        else if (m_workspace)
            m_workspace->cancel(job);
    });
    connect(m_welcome, &WelcomePage::openRequested, this, &MainWindow::askOpen);
    connect(m_welcome, &WelcomePage::newRequested, this, [this] { askNew(); });
    connect(m_welcome, &WelcomePage::importRequested, this, &MainWindow::askImport);
    connect(m_welcome, &WelcomePage::demoRequested, this, &MainWindow::openDemo);
    connect(m_welcome, &WelcomePage::recentChosen, this, &MainWindow::openWorkspace);
    updateRail();
}

QWidget *MainWindow::surface() const
{
    return centralWidget();
}

void MainWindow::updateRail()
{
    std::vector<NavigationRail::Entry> entries;
    for (const PageEntry &page : pageEntries()) {
        const bool workspacePart = page.id == QStringLiteral("data");
        entries.push_back({page.id, page.title, page.icon, workspacePart ? tr("Workspace") : QString()});
    }
    m_rail->setEntries(entries);
    m_rail->setCurrent(m_pageId == QStringLiteral("import") ? QStringLiteral("data") : m_pageId);
}

void MainWindow::adopt(std::unique_ptr<Workspace> workspace)
{
    closeWorkspace();
    m_workspace = std::move(workspace);
    m_recent.add(m_workspace->path());
    setWindowTitle(tr("%1 – Postledger", "window title").arg(m_workspace->name()));
    // Before any page connects itself: pages then ask with the right selection at once.
    connect(m_workspace.get(), &Workspace::factsChanged, this, &MainWindow::factsArrived);
    JobTray *jobs = m_status->jobs();
    connect(m_workspace.get(), &Workspace::jobStarted, jobs, &JobTray::start);
    connect(m_workspace.get(), &Workspace::jobProgress, jobs, &JobTray::progress);
    connect(m_workspace.get(), &Workspace::jobFinished, jobs, &JobTray::finish);
    connect(m_workspace.get(), &Workspace::undoFailed, this, &MainWindow::sayError);
    connect(m_workspace.get(), &Workspace::undoFinished, this, [this](const UndoSummary &summary) {
        if (m_pageId != QStringLiteral("data"))
            m_banner->showNote(tr("The import is undone: %n record(s) removed.", nullptr,
                static_cast<int>(std::min<std::int64_t>(summary.removed, 2'000'000'000))));
    });
    if (const auto settings = m_workspace->settings())
        m_filters->setEvidenceDays(settings->evidenceClickDays);
    m_rail->setEnabled(true);
    m_filters->show();
    buildMenus();
}

// Only where a person works with the workspace: a picture of a page imports nothing.
void MainWindow::watchFolders()
{
    connect(&m_workspace->watchedFolders(), &WatchedFolders::arrived, this, &MainWindow::sayArrival);
}

void MainWindow::adviseOnFolder()
{
    if (!m_workspace->folderAdvice().isEmpty())
        m_banner->showNote(m_workspace->folderAdvice());
}

void MainWindow::sayArrival()
{
    using Outcome = WatchedFolders::Arrival::Outcome;
    const WatchedFolders::Arrival &arrival = m_workspace->watchedFolders().arrivals().front();
    const QString name = QFileInfo(arrival.path).fileName();
    if (arrival.outcome == Outcome::Refused) {
        //: a file that arrived in a watched folder; %2 is the reason, a sentence
        m_banner->showNote(tr("%1 arrived and was refused: %2").arg(name, arrival.message));
        m_banner->setAction(tr("Look at it …"), [this, path = arrival.path] { importFiles({path}); });
    } else if (arrival.outcome == Outcome::Imported)
        m_banner->showNote(tr("%1 arrived and was imported: new %2, changed %3, rejected %4.")
                               .arg(name)
                               .arg(arrival.counts.added)
                               .arg(arrival.counts.changed)
                               .arg(arrival.counts.rejected));
}

void MainWindow::openWorkspace(const QString &path)
{
    auto opened = Workspace::open(path);
    if (!opened) {
        sayError(opened.error());
        return;
    }
    adopt(*std::move(opened));
    m_workspace->reload();
    m_workspace->followOtherPrograms();
    watchFolders();
    present(m_settings.value(QStringLiteral("window/page"), QStringLiteral("overview")).toString(), false);
    adviseOnFolder();
    emit workspaceOpened(path);
}

Result<void> MainWindow::openWorkspaceNow(const QString &path)
{
    auto opened = Workspace::open(path);
    if (!opened)
        return opened.error();
    adopt(*std::move(opened));
    if (const auto loaded = m_workspace->loadNow(); !loaded)
        return loaded.error();
    if (!m_started)
        factsArrived();
    emit workspaceOpened(path);
    return {};
}

void MainWindow::createWorkspace(const QString &path)
{
    auto created = Workspace::create(path);
    if (!created) {
        sayError(created.error());
        return;
    }
    adopt(*std::move(created));
    m_workspace->reload();
    m_workspace->followOtherPrograms();
    watchFolders();
    present(QStringLiteral("overview"), false);
    adviseOnFolder();
    emit workspaceOpened(path);
}

void MainWindow::closeWorkspace()
{
    m_filters->setFacts({});
    m_status->setFacts({});
    m_status->jobs()->clear();
    for (const auto &[id, page] : m_pages)
        delete page;
    m_pages.clear();
    delete m_import;
    m_import = nullptr;
    m_workspace.reset();
    m_started = false;
    m_history.clear();
    m_view.start({});
    m_pageId.clear();
    m_rail->setCurrent({});
    m_rail->setEnabled(false);
    m_filters->hide();
    m_banner->dismiss();
    m_welcome->setRecent(m_recent.paths());
    m_stack->setCurrentWidget(m_welcome);
    setWindowTitle(QStringLiteral("Postledger"));
    updateActions();
}

void MainWindow::openDemo()
{
    const QString path = demoPath();
    if (m_demo->isRunning())
        return;
    m_status->jobs()->start(DemoJob::kJob, tr("Making the demo brand"));
    m_demo->start(path);
}

DateRange MainWindow::firstRange(const DateRange &orderDays)
{
    if (orderDays.isUnbounded() || orderDays.isEmpty())
        return {};
    // Twice the range, so that there is something to compare with.
    for (const auto &[preset, days] :
        {std::pair{DatePreset::Last90, 180}, {DatePreset::Last28, 56}, {DatePreset::Last7, 14}}) {
        if (orderDays.days() >= days)
            return presetRange(preset, orderDays.last);
    }
    return {};
}

void MainWindow::factsArrived()
{
    const FactsPtr facts = m_workspace->facts();
    if (facts && !m_started && summary(*facts).orders + summary(*facts).posts > 0) {
        ViewState::Value value;
        value.range = firstRange(summary(*facts).orderDays);
        m_history.clear();
        m_view.start(value);
        m_started = true;
    }
    m_filters->setFacts(facts);
    m_status->setFacts(facts);
    updateActions();
}

Page *MainWindow::makePage(const QString &id)
{
    const PageContext context{*m_workspace, m_view, m_theme};
    for (const PageEntry &entry : pageEntries()) {
        if (entry.id != id)
            continue;
        Page *page = entry.make(context, m_stack);
        connect(page, &Page::pageRequested, this, &MainWindow::showPage);
        connect(page, &Page::detailRequested, this, &MainWindow::showDetail);
        connect(page, &Page::importRequested, this, &MainWindow::importFiles);
        connect(page, &Page::demoRequested, this, &MainWindow::openDemo);
        m_stack->addWidget(page);
        m_pages[id] = page;
        return page;
    }
    return nullptr;
}

void MainWindow::showPage(const QString &id)
{
    present(id, true);
}

void MainWindow::present(const QString &id, bool remember)
{
    if (!m_workspace)
        return;
    Page *page = nullptr;
    if (id == QStringLiteral("import")) {
        page = importPage();
    } else {
        const auto known = m_pages.find(id);
        page = known != m_pages.end() ? known->second : makePage(id);
    }
    if (page == nullptr) {
        present(QStringLiteral("overview"), remember);
        return;
    }
    const bool news = id != m_pageId;
    if (news && remember && !m_walking && !m_pageId.isEmpty() && id != QStringLiteral("import")
        && m_pageId != QStringLiteral("import"))
        m_history.visitedPage(m_pageId, id);
    m_pageId = id;
    // Otherwise Qt hands the keyboard to whatever widget comes next, which then looks chosen.
    const QWidget *holder = focusWidget();
    const bool within = holder != nullptr && m_stack->isAncestorOf(holder) && !page->isAncestorOf(holder);
    m_stack->setCurrentWidget(page);
    if (within)
        page->setFocus(Qt::OtherFocusReason);
    m_rail->setCurrent(id == QStringLiteral("import") ? QStringLiteral("data") : id);
    if (id != QStringLiteral("import"))
        m_settings.setValue(QStringLiteral("window/page"), id);
    updateActions();
    if (news)
        emit pageShown(id);
}

void MainWindow::showDetail(const QString &id, const QString &key)
{
    showPage(id);
    if (const auto shown = m_pages.find(id); shown != m_pages.end())
        shown->second->openDetail(key);
}

QString MainWindow::currentPage() const
{
    return m_pageId;
}

ImportPage *MainWindow::importPage()
{
    if (m_import == nullptr) {
        m_import = new ImportPage({*m_workspace, m_view, m_theme}, m_stack);
        m_stack->addWidget(m_import);
        connect(m_import, &Page::pageRequested, this, &MainWindow::showPage);
        connect(m_import, &Page::detailRequested, this, &MainWindow::showDetail);
        connect(m_import, &Page::importRequested, this, &MainWindow::importFiles);
        connect(m_import, &ImportPage::closed, this, [this] {
            if (m_pageId == QStringLiteral("import"))
                present(m_beforeImport.isEmpty() ? QStringLiteral("overview") : m_beforeImport, false);
        });
    }
    return m_import;
}

void MainWindow::importFiles(const QStringList &paths)
{
    if (paths.isEmpty()) {
        askImport();
        return;
    }
    QStringList exports;
    for (const QString &path : paths) {
        if (path.endsWith(QStringLiteral(".postledger"), Qt::CaseInsensitive)) {
            openWorkspace(path);
            return;
        }
        exports << path;
    }
    if (!m_workspace) {
        askWorkspaceOf(exports);
        return;
    }
    if (m_pageId != QStringLiteral("import"))
        m_beforeImport = m_pageId;
    importPage()->addFiles(exports);
    present(QStringLiteral("import"), true);
    importPage()->setFocus(Qt::OtherFocusReason);
}

void MainWindow::back()
{
    if (!m_history.canGoBack())
        return;
    m_walking = true;
    const History::Step step = m_history.back();
    if (step.to.isEmpty())
        m_view.back();
    else
        present(step.from, false);
    m_walking = false;
    updateActions();
}

void MainWindow::forward()
{
    if (!m_history.canGoForward())
        return;
    m_walking = true;
    const History::Step step = m_history.forward();
    if (step.to.isEmpty())
        m_view.forward();
    else
        present(step.to, false);
    m_walking = false;
    updateActions();
}

void MainWindow::setRailCollapsed(bool collapsed)
{
    m_rail->setCollapsed(collapsed);
    m_settings.setValue(QStringLiteral("window/railCollapsed"), collapsed);
    if (m_collapseAction != nullptr)
        m_collapseAction->setChecked(collapsed);
}

void MainWindow::sayError(const Error &error)
{
    m_banner->showError(error.message);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    const bool importing =
        m_import != nullptr && m_import->session()->phase() == ImportSession::Phase::Importing && !m_closing;
    if (importing) {
        event->ignore();
        auto *box = new QMessageBox(QMessageBox::Question, tr("Import running"),
            tr("An import is running. If you close now it is stopped, and the workspace stays as it was before it."),
            QMessageBox::NoButton, this);
        box->setAttribute(Qt::WA_DeleteOnClose);
        QPushButton *stop = box->addButton(tr("Stop import and close"), QMessageBox::DestructiveRole);
        box->addButton(tr("Keep open"), QMessageBox::RejectRole);
        connect(stop, &QPushButton::clicked, this, [this] {
            m_closing = true;
            close();
        });
        box->open();
        return;
    }
    m_settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    QMainWindow::closeEvent(event);
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    // LanguageChange comes once for each translator; menus and rail are made anew once all are in place.
    if (event->type() == QEvent::LanguageChange) {
        QMetaObject::invokeMethod(
            this,
            [this] {
                updateRail();
                buildMenus();
            },
            Qt::QueuedConnection);
    }
}

void restoreAppearance(const QSettings &settings, Theme &theme, Language &language)
{
    const int choice = settings.value(QStringLiteral("appearance/theme"), 0).toInt();
    theme.setChoice(choice == 1 ? ThemeChoice::Light : choice == 2 ? ThemeChoice::Dark : ThemeChoice::System);
    language.apply(settings.value(QStringLiteral("appearance/language")).toString());
}

} // namespace postledger
