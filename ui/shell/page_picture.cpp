// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/page_picture.h"

#include "pages/import/import_page.h"
#include "pages/import/import_session.h"
#include "pages/page.h"
#include "shell/language.h"
#include "shell/main_window.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QMenuBar>
#include <QSettings>
#include <QTemporaryDir>

namespace postledger {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_shell)
};

// Layouts settle in a few turns; work on other threads is waited for by nobody here.
constexpr int kTurns = 6;
constexpr int kLongestCountMs = 60'000;

/// Until the dry run of the import page has counted; at once on every other page.
void waitForCounts(const MainWindow &window)
{
    const auto *page = window.findChild<ImportPage *>();
    QElapsedTimer clock;
    clock.start();
    while (page != nullptr && clock.elapsed() < kLongestCountMs) {
        const ImportSession::Phase phase = page->session()->phase();
        if (phase != ImportSession::Phase::Looking && phase != ImportSession::Phase::Checking)
            break;
        QApplication::processEvents(QEventLoop::ExcludeUserInputEvents | QEventLoop::WaitForMoreEvents);
    }
}

void settle()
{
    for (int turn = 0; turn < kTurns; ++turn) {
        QApplication::sendPostedEvents();
        QApplication::processEvents(QEventLoop::ExcludeUserInputEvents);
    }
}

} // namespace

Result<QImage> renderPage(const PagePictureRequest &request)
{
    QStringList ids;
    for (const PageEntry &entry : pageEntries())
        ids << entry.id;
    ids << QStringLiteral("import");
    if (!ids.contains(request.page)) {
        return Error{QStringLiteral("unknown_page"),
            Tr::tr("There is no page “%1”. Pages are: %2.").arg(request.page, ids.join(QStringLiteral(", ")))};
    }
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    Language language;
    language.apply(request.language);
    Theme theme(*qApp, request.theme);
    MainWindow window(theme, language, settings);
    window.menuBar()->hide();
    window.setMinimumSize(0, 0);
    window.resize(request.size);
    if (const auto opened = window.openWorkspaceNow(request.workspace); !opened)
        return opened.error();
    if (request.page == QLatin1String("import"))
        window.importFiles(request.files);
    else
        window.showPage(request.page);
    window.show();
    waitForCounts(window);
    settle();
    for (Page *page : window.findChildren<Page *>()) {
        if (page->id() == request.page && !request.detail.isEmpty()) {
            page->openDetail(request.detail);
            settle();
        }
    }
    QWidget *pictured = window.surface();
    if (QWidget *dialog = QApplication::activeModalWidget())
        pictured = dialog;
    // No field looks as if somebody were typing.
    if (QWidget *focused = QApplication::focusWidget())
        focused->clearFocus();
    return pictured->grab().toImage().convertToFormat(QImage::Format_RGB32);
}

} // namespace postledger
