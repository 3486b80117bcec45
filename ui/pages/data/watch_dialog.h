// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLabel;
class QListWidget;
class QPushButton;
class QStandardItemModel;

namespace postledger {

class ElidedLabel;
class Prompter;
class TableView;
class Theme;
class WatchedFolders;

/// Which folders are watched, and what became of the files that arrived in them.
class WatchDialog : public QDialog
{
    Q_OBJECT
public:
    /// \param zone  of the workspace, for the times of arrival
    WatchDialog(const Theme &theme, WatchedFolders &folders, const std::string &zone, Prompter &prompter,
        QWidget *parent = nullptr);

signals:
    /// A person wants to see a file that was refused, or left out in part: it goes to the import page.
    void lookRequested(const QString &path);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void refresh();
    void add(const QString &folder);
    void remove();
    void look();
    void updateLook();

    WatchedFolders &m_watched;
    std::string m_timezone;
    Prompter &m_prompter;
    ElidedLabel *m_title;
    QLabel *m_hint;
    QListWidget *m_folders;
    QPushButton *m_add;
    QPushButton *m_remove;
    ElidedLabel *m_arrivalsTitle;
    QLabel *m_noArrivals;
    TableView *m_table;
    QStandardItemModel *m_model;
    QPushButton *m_look;
    QPushButton *m_close;
};

} // namespace postledger
