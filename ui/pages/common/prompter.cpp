// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/common/prompter.h"

#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>

namespace postledger {

namespace {

/// Stateless: every question is a dialog of its own that deletes itself.
class DialogPrompter final : public Prompter
{
public:
    void confirm(QWidget *parent, const QString &title, const QString &text, const QString &action,
        std::function<void()> yes) override
    {
        auto *box = new QMessageBox(QMessageBox::Question, title, text, QMessageBox::Cancel, parent);
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->setTextFormat(Qt::PlainText);
        QPushButton *button = box->addButton(action, QMessageBox::AcceptRole);
        box->setDefaultButton(QMessageBox::Cancel);
        QObject::connect(button, &QPushButton::clicked, box, [yes = std::move(yes)] { yes(); });
        box->open();
    }

    void savePath(QWidget *parent, const QString &title, const QString &proposed, const QStringList &filters,
        std::function<void(const QString &path)> chosen) override
    {
        auto *dialog = new QFileDialog(parent, title);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->setNameFilters(filters);
        dialog->selectFile(proposed);
        dialog->setDefaultSuffix(proposed.section(QLatin1Char('.'), -1));
        QObject::connect(dialog, &QFileDialog::fileSelected, dialog,
            [chosen = std::move(chosen)](const QString &path) { chosen(path); });
        dialog->open();
    }

    void chooseFolder(QWidget *parent, const QString &title, std::function<void(const QString &path)> chosen) override
    {
        auto *dialog = new QFileDialog(parent, title);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::Directory);
        dialog->setOption(QFileDialog::ShowDirsOnly);
        QObject::connect(dialog, &QFileDialog::fileSelected, dialog,
            [chosen = std::move(chosen)](const QString &path) { chosen(path); });
        dialog->open();
    }

    void tell(QWidget *parent, const QString &title, const QString &text) override
    {
        auto *box = new QMessageBox(QMessageBox::Information, title, text, QMessageBox::Ok, parent);
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->setTextFormat(Qt::PlainText);
        box->open();
    }
};

} // namespace

Prompter &dialogPrompter()
{
    static DialogPrompter prompter;
    return prompter;
}

} // namespace postledger
