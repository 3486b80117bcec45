// SPDX-License-Identifier: GPL-3.0-or-later
// Files dropped anywhere on the window.
#include "kit/theme.h"
#include "shell/main_window.h"

#include <QDragEnterEvent>
#include <QLabel>
#include <QMimeData>

namespace postledger {

namespace {

QStringList localFiles(const QMimeData *data)
{
    QStringList paths;
    for (const QUrl &url : data->urls()) {
        if (url.isLocalFile())
            paths << url.toLocalFile();
    }
    return paths;
}

} // namespace

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const QStringList paths = localFiles(event->mimeData());
    if (paths.isEmpty())
        return;
    event->acceptProposedAction();
    const Tokens &t = m_theme.tokens();
    QPalette look = palette();
    look.setColor(QPalette::Window, t.selection);
    look.setColor(QPalette::WindowText, t.text);
    m_dropHint->setPalette(look);
    m_dropHint->setText(
        tr("Drop to look at %n file(s). Nothing is written yet.", nullptr, static_cast<int>(paths.size())));
    m_dropHint->setGeometry(surface()->rect());
    m_dropHint->raise();
    m_dropHint->show();
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent *event)
{
    m_dropHint->hide();
    QMainWindow::dragLeaveEvent(event);
}

void MainWindow::dropEvent(QDropEvent *event)
{
    m_dropHint->hide();
    const QStringList paths = localFiles(event->mimeData());
    if (paths.isEmpty())
        return;
    event->acceptProposedAction();
    // The program that dropped waits until this returns.
    QMetaObject::invokeMethod(
        this, [this, paths] { importFiles(paths); }, Qt::QueuedConnection);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    m_dropHint->setGeometry(surface()->rect());
}

} // namespace postledger
