// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "kit/view_state.h"
#include "shell/history.h"
#include "shell/recent_workspaces.h"

#include <QMainWindow>

#include <map>
#include <memory>
#include <optional>

class QLabel;
class QSettings;
class QStackedWidget;

namespace postledger {

class Banner;
class DemoJob;
class FilterBar;
class ImportPage;
class Language;
class NavigationRail;
class Page;
class StatusLine;
class Theme;
class WelcomePage;
class Workspace;
enum class ThemeChoice;
struct Settings;

/// The window: navigation, filters, the page, status; and everything that opens, imports and undoes. It is on screen
/// before a workspace is read; pages are made when they are first shown.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    MainWindow(Theme &theme, Language &language, QSettings &settings, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Shows the page with its skeleton and loads in the background. A file that cannot be opened is said in a banner.
    void openWorkspace(const QString &path);
    /// The same with the figures loaded on return, for pictures and tests.
    Result<void> openWorkspaceNow(const QString &path);
    void createWorkspace(const QString &path);
    void closeWorkspace();
    void openDemo();
    /// Workspace files are opened, everything else goes to the import page. No paths: asks.
    void importFiles(const QStringList &paths);

    void showPage(const QString &id);
    void showDetail(const QString &id, const QString &key);
    QString currentPage() const;
    Workspace *workspace() const { return m_workspace.get(); }
    ViewState &view() { return m_view; }
    /// The newest 90 days that have orders, or fewer when the ledger is young: something is always seen.
    static DateRange firstRange(const DateRange &orderDays);

    void back();
    void forward();
    void setRailCollapsed(bool collapsed);
    /// Without menu bar: a picture of the page with its surroundings.
    QWidget *surface() const;

signals:
    void pageShown(const QString &id);
    void workspaceOpened(const QString &path);

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildSurface();
    void buildMenus();
    void buildFileMenu();
    void buildEditMenu();
    void buildViewMenu();
    void buildHelpMenu();
    void updateRail();
    void updateActions();
    void adopt(std::unique_ptr<Workspace> workspace);
    void factsArrived();
    Page *makePage(const QString &id);
    void present(const QString &id, bool remember);
    ImportPage *importPage();
    void askOpen();
    void askNew();
    void askWorkspaceOf(const QStringList &exports);
    void askImport();
    void askUndo();
    void exportPicture();
    void copy();
    void showSettings();
    void keepSettings(const Settings &settings, class SettingsDialog *dialog);
    void showAbout();
    void showShortcuts();
    void watchFolders();
    void adviseOnFolder();
    void sayArrival();
    void sayError(const Error &error);
    void chooseTheme(ThemeChoice choice);
    void chooseLanguage(const QString &code);

    Theme &m_theme;
    Language &m_language;
    QSettings &m_settings;
    RecentWorkspaces m_recent;
    std::unique_ptr<Workspace> m_workspace;
    ViewState m_view;
    History m_history;
    bool m_walking = false; ///< back or forward is under way
    bool m_started = false; ///< the selection of this workspace has been set
    bool m_closing = false;
    QString m_pageId;
    QString m_beforeImport;

    NavigationRail *m_rail;
    FilterBar *m_filters;
    Banner *m_banner;
    QStackedWidget *m_stack;
    WelcomePage *m_welcome;
    StatusLine *m_status;
    QLabel *m_dropHint;
    DemoJob *m_demo;
    std::map<QString, Page *> m_pages;
    ImportPage *m_import = nullptr;
    QList<QAction *> m_workspaceActions; ///< need an open workspace
    QAction *m_backAction = nullptr;
    QAction *m_forwardAction = nullptr;
    QAction *m_collapseAction = nullptr;
};

/// Theme and language as they were chosen last.
void restoreAppearance(const QSettings &settings, Theme &theme, Language &language);

} // namespace postledger
