// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/common/data_page.h"

class QLabel;
class QPushButton;
class QTreeView;

namespace postledger {

class BatchesModel;
class Card;
class ChoiceChip;
class ElidedLabel;
class ExportButton;
class IssuesModel;
class Prompter;
class TableView;
struct UndoSummary;

/// What came in: imports with counts, control totals and undo; rejected rows and notes of a file; what the data lack.
class ImportHistoryPage final : public DataPage
{
    Q_OBJECT
public:
    explicit ImportHistoryPage(const PageContext &context, QWidget *parent = nullptr);
    QString id() const override { return QStringLiteral("data"); }
    void setPrompter(Prompter &prompter);

protected:
    void refresh(const Facts &facts) override;
    void showLoading() override;
    void retranslate() override;
    void resizeEvent(QResizeEvent *event) override;
    bool wantsEmptyWorkspace() const override { return true; }

private:
    void showBatches();
    void showIssues();
    void showQuality(const Facts &facts);
    void askUndo();
    void showWatchedFolders();
    void undone(const UndoSummary &summary);
    void updateButtons();

    Prompter *m_prompter;
    BatchesModel *m_batches;
    IssuesModel *m_issues;
    QTreeView *m_tree;
    QPushButton *m_import;
    QPushButton *m_undo;
    QPushButton *m_watch;
    Card *m_issueCard;
    ElidedLabel *m_issueTitle;
    QLabel *m_issueHint;
    ChoiceChip *m_issueKind;
    TableView *m_issueTable;
    ExportButton *m_export;
    Card *m_qualityCard;
    QWidget *m_quality = nullptr;
    QString m_undoWord; ///< what the last undo did, until the next change
    std::int64_t m_shownFile = -1;
};

} // namespace postledger
