// SPDX-License-Identifier: GPL-3.0-or-later
// The menus of the window and what they do.
#include "charts/charts.h"
#include "kit/table_view.h"
#include "kit/theme.h"
#include "pages/page.h"
#include "shell/banner.h"
#include "shell/filter_bar.h"
#include "shell/language.h"
#include "shell/main_window.h"
#include "shell/navigation_rail.h"
#include "shell/privacy_dialogs.h"
#include "shell/settings_dialog.h"
#include "shell/shell_dialogs.h"
#include "shell/welcome_page.h"
#include "workspace/workspace.h"

#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QMenuBar>
#include <QMessageBox>
#include <QSettings>
#include <QStackedWidget>

namespace postledger {

void MainWindow::buildMenus()
{
    // The action that led here may still be at work, so the old menus go later; their keys must go at once.
    for (QMenu *menu : menuBar()->findChildren<QMenu *>(Qt::FindDirectChildrenOnly)) {
        for (QAction *action : menu->actions())
            action->setShortcut({});
        menuBar()->removeAction(menu->menuAction());
        menu->deleteLater();
    }
    m_workspaceActions.clear();
    buildFileMenu();
    buildEditMenu();
    buildViewMenu();
    buildHelpMenu();
    updateActions();
}

void MainWindow::buildFileMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&File"));
    menu->addAction(tr("&New workspace…"), QKeySequence::New, this, [this] { askNew(); });
    menu->addAction(tr("&Open workspace…"), QKeySequence::Open, this, &MainWindow::askOpen);
    QMenu *recent = menu->addMenu(tr("Open &recent"));
    const QStringList paths = m_recent.paths();
    for (const QString &path : paths) {
        QString name = QFileInfo(path).completeBaseName();
        QAction *action = recent->addAction(
            name.replace(QLatin1Char('&'), QLatin1String("&&")), this, [this, path] { openWorkspace(path); });
        action->setStatusTip(QDir::toNativeSeparators(path));
    }
    recent->setEnabled(!paths.isEmpty());
    if (!paths.isEmpty()) {
        recent->addSeparator();
        recent->addAction(tr("Forget these"), this, [this] {
            m_recent.clear();
            m_welcome->setRecent({});
            buildMenus();
        });
    }
    menu->addAction(tr("Open the &demo brand"), this, &MainWindow::openDemo);
    menu->addSeparator();
    // Works without a workspace too: then one is made first.
    menu->addAction(tr("&Import…"), QKeySequence(Qt::CTRL | Qt::Key_I), this, &MainWindow::askImport);
    m_workspaceActions << menu->addAction(
        tr("Export &picture…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E), this, &MainWindow::exportPicture);
    menu->addSeparator();
    QMenu *privacy = menu->addMenu(tr("Pri&vacy"));
    const auto show = [](QDialog *dialog) {
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    };
    m_workspaceActions << privacy->addAction(
        tr("&Forget customers…"), this, [this, show] { show(new ForgetDialog(m_theme, *m_workspace, this)); });
    m_workspaceActions << privacy->addAction(
        tr("&Anonymise workspace…"), this, [this, show] { show(new AnonymiseDialog(m_theme, *m_workspace, this)); });
    QAction *settings = menu->addAction(tr("&Settings…"), this, &MainWindow::showSettings);
    settings->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Comma));
    settings->setMenuRole(QAction::PreferencesRole);
    m_workspaceActions << menu->addAction(tr("&Close workspace"), QKeySequence::Close, this, [this] {
        closeWorkspace();
        buildMenus();
    });
    QAction *quit = menu->addAction(tr("&Quit"), this, &QWidget::close);
    quit->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Q));
    quit->setMenuRole(QAction::QuitRole);
}

void MainWindow::buildEditMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Edit"));
    m_workspaceActions << menu->addAction(tr("&Undo last import…"), QKeySequence::Undo, this, &MainWindow::askUndo);
    menu->addSeparator();
    menu->addAction(tr("&Copy"), QKeySequence::Copy, this, &MainWindow::copy);
}

void MainWindow::buildViewMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&View"));
    int key = Qt::Key_1;
    for (const PageEntry &page : pageEntries()) {
        QAction *action = menu->addAction(page.title, this, [this, id = page.id] { showPage(id); });
        if (key <= Qt::Key_9)
            action->setShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(key++)));
        m_workspaceActions << action;
    }
    menu->addSeparator();
    m_backAction = menu->addAction(tr("&Back"), QKeySequence(Qt::ALT | Qt::Key_Left), this, &MainWindow::back);
    m_forwardAction =
        menu->addAction(tr("&Forward"), QKeySequence(Qt::ALT | Qt::Key_Right), this, &MainWindow::forward);
    if (layoutDirection() == Qt::RightToLeft) {
        m_backAction->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Right));
        m_forwardAction->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Left));
    }
    menu->addSeparator();
    m_collapseAction = menu->addAction(tr("&Narrow navigation"));
    m_collapseAction->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_B));
    m_collapseAction->setCheckable(true);
    m_collapseAction->setChecked(m_rail->isCollapsed());
    connect(m_collapseAction, &QAction::toggled, this, &MainWindow::setRailCollapsed);

    QMenu *themes = menu->addMenu(tr("&Theme"));
    auto *themeGroup = new QActionGroup(themes);
    for (const auto &[choice, text] : {std::pair{ThemeChoice::System, tr("As the system")},
             {ThemeChoice::Light, tr("Light")}, {ThemeChoice::Dark, tr("Dark")}}) {
        QAction *action = themes->addAction(text, this, [this, choice = choice] { chooseTheme(choice); });
        action->setCheckable(true);
        action->setChecked(m_theme.choice() == choice);
        themeGroup->addAction(action);
    }
    QMenu *languages = menu->addMenu(tr("&Language"));
    auto *languageGroup = new QActionGroup(languages);
    for (const Language::Choice &choice : m_language.choices()) {
        QAction *action = languages->addAction(choice.name, this, [this, code = choice.code] { chooseLanguage(code); });
        action->setCheckable(true);
        action->setChecked(m_language.code() == choice.code);
        languageGroup->addAction(action);
    }
}

void MainWindow::buildHelpMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Help"));
    menu->addAction(tr("&Keyboard shortcuts"), QKeySequence::HelpContents, this, &MainWindow::showShortcuts);
    QAction *about = menu->addAction(tr("&About Postledger"), this, &MainWindow::showAbout);
    about->setMenuRole(QAction::AboutRole);
}

void MainWindow::updateActions()
{
    for (QAction *action : m_workspaceActions)
        action->setEnabled(m_workspace != nullptr);
    if (m_backAction != nullptr)
        m_backAction->setEnabled(m_history.canGoBack());
    if (m_forwardAction != nullptr)
        m_forwardAction->setEnabled(m_history.canGoForward());
}

void MainWindow::askOpen()
{
    askForWorkspace(this, m_recent.paths().value(0), [this](const QString &path) { openWorkspace(path); });
}

void MainWindow::askNew()
{
    askForNewWorkspace(this, m_recent.paths().value(0), [this](const QString &path) { createWorkspace(path); });
}

void MainWindow::askWorkspaceOf(const QStringList &exports)
{
    const QString near = m_recent.paths().value(0);
    const QString proposed = proposedWorkspace(near);
    // The files that were chosen are kept until a person cancels the question itself.
    const auto again = [this, exports] { askWorkspaceOf(exports); };
    const auto goOn = [this, exports] {
        if (m_workspace)
            importFiles(exports);
        else
            askWorkspaceOf(exports);
    };
    const auto create = [this, goOn](const QString &path) {
        createWorkspace(path);
        goOn();
    };
    const auto open = [this, goOn](const QString &path) {
        openWorkspace(path);
        goOn();
    };
    askForWorkspaceOf(
        this, exports, proposed, [create, proposed] { create(proposed); },
        [this, near, create, again] { askForNewWorkspace(this, near, create, again); },
        [this, near, open, again] { askForWorkspace(this, near, open, again); });
}

void MainWindow::askImport()
{
    askForExports(this, m_settings.value(QStringLiteral("import/folder")).toString(), [this](const QStringList &paths) {
        m_settings.setValue(QStringLiteral("import/folder"), QFileInfo(paths.first()).absolutePath());
        importFiles(paths);
    });
}

void MainWindow::askUndo()
{
    const auto batches = m_workspace->batches();
    if (!batches) {
        sayError(batches.error());
        return;
    }
    if (batches->empty()) {
        m_banner->showNote(tr("There is no import to undo."));
        return;
    }
    const Batch &newest =
        *std::max_element(batches->begin(), batches->end(), [](const Batch &a, const Batch &b) { return a.id < b.id; });
    QStringList names;
    for (const SourceFile &file : newest.files)
        names << file.name;
    askForUndo(this, names, [this, id = newest.id] {
        if (m_workspace)
            m_workspace->undo(id);
    });
}

void MainWindow::exportPicture()
{
    QWidget *page = m_stack->currentWidget();
    saveWidgetPicture(this, *page, m_pageId);
}

void MainWindow::copy()
{
    for (QWidget *widget = QApplication::focusWidget(); widget != nullptr; widget = widget->parentWidget()) {
        if (auto *table = qobject_cast<TableView *>(widget)) {
            QApplication::clipboard()->setText(table->toTsv());
            return;
        }
        if (auto *chart = qobject_cast<ChartView *>(widget)) {
            chart->copyPicture();
            return;
        }
    }
    if (m_workspace)
        QApplication::clipboard()->setPixmap(widgetPicture(*m_stack->currentWidget()));
}

void MainWindow::chooseTheme(ThemeChoice choice)
{
    m_theme.setChoice(choice);
    m_settings.setValue(QStringLiteral("appearance/theme"), static_cast<int>(choice));
    buildMenus();
}

void MainWindow::chooseLanguage(const QString &code)
{
    m_settings.setValue(QStringLiteral("appearance/language"), code);
    m_language.apply(code);
}

void MainWindow::showSettings()
{
    std::optional<Settings> settings;
    bool hasData = false;
    if (m_workspace) {
        const auto known = m_workspace->settings();
        if (known)
            settings = *known;
        else
            sayError(known.error());
        if (const FactsPtr facts = m_workspace->facts())
            hasData = summary(*facts).orders > 0;
    }
    auto *dialog = new SettingsDialog(m_theme, m_language, settings, hasData, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SettingsDialog::themeChosen, this, &MainWindow::chooseTheme);
    connect(dialog, &SettingsDialog::languageChosen, this, &MainWindow::chooseLanguage);
    connect(dialog, &SettingsDialog::settingsChosen, this,
        [this, dialog](const Settings &next) { keepSettings(next, dialog); });
    dialog->open();
}

void MainWindow::keepSettings(const Settings &settings, SettingsDialog *dialog)
{
    if (!m_workspace)
        return;
    if (m_workspace->isBusy()) {
        dialog->refuse(tr("Something is still running in this workspace. Save again once it is done."));
        return;
    }
    if (const auto kept = m_workspace->setSettings(settings); !kept) {
        dialog->refuse(kept.error().message);
        return;
    }
    m_filters->setEvidenceDays(settings.evidenceClickDays);
    m_workspace->reload();
    dialog->accept();
}

void MainWindow::showAbout()
{
    showAboutDialog(this);
}

void MainWindow::showShortcuts()
{
    QList<QAction *> actions;
    for (QAction *top : menuBar()->actions()) {
        if (top->menu() != nullptr)
            actions << top->menu()->actions();
    }
    showShortcutsDialog(this, m_theme, actions);
}

} // namespace postledger
