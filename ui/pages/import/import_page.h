// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/import/import_session.h"
#include "pages/page.h"

#include <QPointer>
#include <QStringList>

class QLabel;
class QProgressBar;
class QPushButton;

namespace postledger {

class Card;
class ElidedLabel;
class FilesTable;
class FittingScrollArea;
class ImportFilesModel;
class IssuesCard;
class ListSplitter;
class PreviewCard;
class Prompter;
class QuestionBox;

/// What is about to be imported: formats, counts of the dry run, rejects, questions; then the import itself and its
/// result. Opened by the shell when files are dropped or chosen; not part of the navigation.
class ImportPage final : public Page
{
    Q_OBJECT
public:
    explicit ImportPage(const PageContext &context, QWidget *parent = nullptr);
    QString id() const override { return QStringLiteral("import"); }
    /// More files; also while others are being looked at. Those that come while others are written are looked at when
    /// a person has read the result.
    void addFiles(const QStringList &paths);
    /// "mapping" or "rejects": opens what the buttons of that name open for the current file, if it has such a button.
    void openDetail(const QString &key) override;
    void setPrompter(Prompter &prompter); ///< for tests
    ImportSession *session() const { return m_session; }

signals:
    /// The page has nothing left to do: cancelled, or the result was read. The shell shows the page before.
    void closed();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void newSession();
    void refresh();
    void refreshMessage();
    void refreshFiles();
    void lookAt(int row);
    void fitFiles();
    void refreshButtons();
    void refreshRates();
    void showCurrentFile();
    void mapColumns();
    void press();
    void goOn();
    void cancel();
    void discard();
    void askUndo();
    int currentRow() const;

    PageContext m_context;
    Prompter *m_prompter;
    ImportSession *m_session = nullptr;
    ImportFilesModel *m_filesModel;
    ElidedLabel *m_title;
    ElidedLabel *m_basis;
    FilesTable *m_files;
    PreviewCard *m_preview;
    IssuesCard *m_issues;
    QPointer<QuestionBox> m_questions;
    Card *m_questionCard;
    FittingScrollArea *m_questionPlace;
    Card *m_filesCard;
    ListSplitter *m_parts;
    QLabel *m_totals;
    QLabel *m_withoutRate;
    QPushButton *m_rates;
    QProgressBar *m_progress;
    QPushButton *m_undo;
    QPushButton *m_cancel;
    QPushButton *m_goOn;
    QPushButton *m_import;
    QStringList m_later; ///< came while others were written
    bool m_isUndone = false; ///< somebody has undone an import since the result is shown
    bool m_moves = false; ///< the page itself goes to another file
    bool m_hasAsked = false; ///< about one of the files
    bool m_isChosen = false; ///< somebody has chosen the file that is looked at
};

} // namespace postledger
