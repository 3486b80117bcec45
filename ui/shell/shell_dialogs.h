// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPixmap>
#include <QStringList>

#include <functional>

class QAction;
class QWidget;

/// Questions of the window. None of them blocks: answers arrive at the function given.
namespace postledger {

class Theme;

void askForWorkspace(QWidget *parent, const QString &near, std::function<void(const QString &)> chosen,
    std::function<void()> cancelled = {});
/// With a name proposed that no file near \p near has yet. \p cancelled may be empty.
void askForNewWorkspace(QWidget *parent, const QString &near, std::function<void(const QString &)> chosen,
    std::function<void()> cancelled = {});
/// Exports were chosen while no workspace is open: says what one is, and which would be made for them.
/// \p proposed is a path that \p make is for; \p elsewhere lets a person choose another, \p open one that exists.
void askForWorkspaceOf(QWidget *parent, const QStringList &exports, const QString &proposed, std::function<void()> make,
    std::function<void()> elsewhere, std::function<void()> open);
/// A path for a new workspace, which no file has yet.
QString proposedWorkspace(const QString &near);
void askForExports(QWidget *parent, const QString &folder, std::function<void(const QStringList &)> chosen);
void askForUndo(QWidget *parent, const QStringList &files, std::function<void()> undo);
void showAboutDialog(QWidget *parent);
void showShortcutsDialog(QWidget *parent, const Theme &theme, const QList<QAction *> &actions);

/// \p widget at twice its size, crisp.
QPixmap widgetPicture(QWidget &widget);
void saveWidgetPicture(QWidget *parent, QWidget &widget, const QString &name);
/// Where the demo brand's workspace is kept.
QString demoPath();

} // namespace postledger
