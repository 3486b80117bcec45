// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/reject_export.h"

#include <QDialog>
#include <QFutureWatcher>

#include <atomic>
#include <memory>

class QLabel;
class QPushButton;

namespace postledger {

class ElidedLabel;
class FilterProxy;
class IssuesModel;
class Prompter;
class SearchField;
class TableView;
class Theme;

/// The rejected rows of a file with the lines that they come from, read from the file itself: to search, sort, copy,
/// and to export so that they can be mended.
class RejectsDialog : public QDialog
{
    Q_OBJECT
public:
    /// \param name  the file's, for people; \param probe as the file is
    RejectsDialog(const Theme &theme, RejectSource source, const QString &name, const FileProbe &probe,
        Prompter &prompter, QWidget *parent = nullptr);
    ~RejectsDialog() override;

    /// Asks where to, then writes off the window's thread. \p told says in a sentence what became of it.
    static void exportRows(const RejectSource &source, const FileProbe &probe, Prompter &prompter, QWidget *window,
        QObject *guard, std::function<void(const QString &)> told);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void showLines();

    const Theme &m_theme;
    RejectSource m_source;
    QString m_name;
    FileProbe m_probe;
    Prompter &m_prompter;
    ElidedLabel *m_title;
    QLabel *m_hint;
    SearchField *m_search;
    TableView *m_table;
    IssuesModel *m_model;
    FilterProxy *m_proxy;
    QPushButton *m_copy;
    QPushButton *m_export;
    QPushButton *m_close;
    QString m_told; ///< what became of the export, or why nothing can be shown
    std::shared_ptr<std::atomic<bool>> m_stopped;
    QFutureWatcher<Result<std::vector<RejectedLine>>> m_reading;
};

} // namespace postledger
