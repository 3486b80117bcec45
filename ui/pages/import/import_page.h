// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/import/import_session.h"
#include "pages/page.h"

#include <QPointer>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace postledger {

class Card;
class FittingScrollArea;
class ElidedLabel;
class ImportFilesModel;
struct ImportFileRow;
class IssuesModel;
class ListSplitter;
class PreviewModel;
class Prompter;
class QuestionBox;
class TableView;

/// What is about to be imported: formats, counts of the dry run, rejects, questions; then the import itself and its
/// result. Opened by the shell when files are dropped or chosen; not part of the navigation.
class ImportPage final : public Page
{
    Q_OBJECT
public:
    explicit ImportPage(const PageContext &context, QWidget *parent = nullptr);
    QString id() const override { return QStringLiteral("import"); }
    /// More files; also while others are being looked at.
    void addFiles(const QStringList &paths);
    /// "mapping" or "rejects": opens what the buttons of that name open for the current file, if it has such a button.
    void openDetail(const QString &key) override;
    void setPrompter(Prompter &prompter) { m_prompter = &prompter; } ///< for tests
    ImportSession *session() const { return m_session; }

signals:
    /// The page has nothing left to do: cancelled, or the result was read. The shell shows the page before.
    void closed();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildTables();
    void newSession();
    void refresh();
    void refreshMessage();
    void refreshFiles();
    void lookAt(int row);
    void fitFiles();
    void fitColumns();
    void refreshButtons();
    void refreshRates();
    void showCurrentFile();
    void refreshMapping();
    void mapColumns();
    void refreshRejects();
    void showRejects();
    void exportRejects();
    void chooseSheet();
    void press();
    static QString previewHint(const ImportSession::File &file);
    void showIssues(const ImportSession::File &file, const ImportFileRow &words);
    void cancel();
    void discard();
    int currentRow() const;

    PageContext m_context;
    Prompter *m_prompter;
    ImportSession *m_session = nullptr;
    ImportFilesModel *m_filesModel;
    PreviewModel *m_previewModel;
    IssuesModel *m_issuesModel;
    ElidedLabel *m_title;
    ElidedLabel *m_basis;
    TableView *m_files;
    ElidedLabel *m_previewTitle;
    QLabel *m_previewHint;
    TableView *m_preview;
    ElidedLabel *m_issuesTitle;
    QLabel *m_issuesHint;
    TableView *m_issues;
    QPointer<QuestionBox> m_questions;
    Card *m_questionCard;
    FittingScrollArea *m_questionPlace;
    Card *m_filesCard;
    ListSplitter *m_parts;
    QLabel *m_totals;
    QLabel *m_withoutRate;
    QPushButton *m_rates;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
    QPushButton *m_goOn;
    QPushButton *m_import;
    QPushButton *m_map;
    QPushButton *m_leaveOut;
    QComboBox *m_sheets;
    QPushButton *m_allRejects;
    QPushButton *m_exportRejects;
    QString m_exported; ///< what became of the last export of rejected rows
    QString m_exportedOf; ///< path of its file
    bool m_moves = false; ///< the page itself goes to another file
    bool m_isChosen = false; ///< somebody has chosen the file that is looked at
    QString m_previewOf; ///< path whose rows are shown
};

} // namespace postledger
