// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/card.h"
#include "pages/import/import_session.h"

#include <QPointer>

class QLabel;
class QPushButton;

namespace postledger {

class ElidedLabel;
class IssuesModel;
class Prompter;
class TableView;
struct ImportFileRow;

/// What was rejected and what is to be noted of one file on its way in.
class IssuesCard final : public Card
{
    Q_OBJECT
public:
    IssuesCard(const Theme &theme, Prompter &prompter, QWidget *parent = nullptr);
    void setPrompter(Prompter &prompter) { m_prompter = &prompter; } ///< for tests
    /// \param row    of the session's files; -1: none
    /// \param words  what the list of files says of it
    /// Rows to read, or why the file is not imported; else a word that the list of files says as well.
    bool hasNews() const { return m_hasNews; }
    void showFile(const ImportSession &session, int row, const ImportFileRow &words);
    /// All rejected rows with their lines, in a window; nothing when none is known.
    void showRejects();

signals:
    void exported(); ///< rejected rows were written, or could not be: show the file again

private:
    void showButtons();
    void showIssues(const ImportFileRow &words);
    void showWords(const ImportFileRow &words);
    void exportRejects();
    const ImportSession::File &file() const { return m_session->files()[static_cast<std::size_t>(m_row)]; }

    Prompter *m_prompter;
    QPointer<const ImportSession> m_session;
    int m_row = -1;
    ElidedLabel *m_title;
    QLabel *m_hint;
    TableView *m_table;
    IssuesModel *m_model;
    QPushButton *m_export;
    QPushButton *m_all;
    bool m_hasNews = false;
    QString m_exported; ///< what became of the last export of rejected rows
    QString m_exportedOf; ///< path of its file
};

} // namespace postledger
