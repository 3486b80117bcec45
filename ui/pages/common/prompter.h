// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <functional>

class QWidget;

namespace postledger {

/// Questions to the user. Injected, so that tests answer at once; never blocks: the answer is a call.
class Prompter
{
public:
    virtual ~Prompter() = default;
    /// \param action  what the button that says yes does: "Undo import"
    virtual void confirm(QWidget *parent, const QString &title, const QString &text, const QString &action,
        std::function<void()> yes) = 0;
    /// \param proposed  a file name; \param filters as QFileDialog writes them
    virtual void savePath(QWidget *parent, const QString &title, const QString &proposed, const QStringList &filters,
        std::function<void(const QString &path)> chosen) = 0;
    virtual void chooseFolder(
        QWidget *parent, const QString &title, std::function<void(const QString &path)> chosen) = 0;
    virtual void tell(QWidget *parent, const QString &title, const QString &text) = 0;
};

/// With the usual dialogs.
Prompter &dialogPrompter();

} // namespace postledger
