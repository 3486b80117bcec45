// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/common/data_page.h"

class QLabel;
class QPushButton;
class QStackedWidget;
class QTabBar;

namespace postledger {

class BatchesModel;
class BatchesTree;
class Card;
class ChoiceChip;
class CreatorsPanel;
class ElidedLabel;
class EmptyState;
class ExportButton;
class IssuesModel;
class LinkOutcome;
class MappingsPanel;
class Prompter;
class QualityList;
class RatesPanel;
class TableView;
class UnmatchedPanel;
struct QualityItem;
struct UndoSummary;

/// What came in: imports with counts, control totals and undo; rejected rows and notes of a file; what the data lack.
/// Behind it names that match nothing, with a way to link them, and creators, with a way to make two of them one; the
/// mappings that are kept; exchange rates.
class ImportHistoryPage final : public DataPage
{
    Q_OBJECT
public:
    explicit ImportHistoryPage(const PageContext &context, QWidget *parent = nullptr);
    QString id() const override { return QStringLiteral("data"); }
    void setPrompter(Prompter &prompter);
    enum Section
    {
        Imports,
        Quality,
        Unmatched,
        Creators,
        Mappings,
        Rates
    };
    void showSection(Section section);
    /// "quality", "unmatched", "creators", "mappings" or "rates"; "watched" opens the watched folders.
    void openDetail(const QString &key) override;
    /// Leads to the place where \p item can be looked at or mended.
    void openItem(const QualityItem &item);

protected:
    void refresh(const Facts &facts) override;
    void showLoading() override;
    void retranslate() override;
    bool wantsEmptyWorkspace() const override { return true; }

private:
    void showBatches();
    void showTitle();
    static QString sectionName(int section);
    QString withoutRejects(qint64 file) const;
    void showIssues();
    QWidget *buildImports();
    void buildSections();
    void showOrders(const QualityItem &item);
    void updateSections();
    void askUndo();
    void showWatchedFolders();
    void undone(const UndoSummary &summary);
    void updateButtons();

    Prompter *m_prompter;
    BatchesModel *m_batches;
    IssuesModel *m_issues;
    BatchesTree *m_tree;
    QPushButton *m_import;
    QPushButton *m_undo;
    QPushButton *m_watch;
    Card *m_issueCard;
    ElidedLabel *m_issueTitle;
    QLabel *m_issueHint;
    ChoiceChip *m_issueKind;
    TableView *m_issueTable;
    ExportButton *m_export;
    QualityList *m_quality;
    QTabBar *m_tabs;
    QStackedWidget *m_sections;
    QStackedWidget *m_imports; ///< the history, or how to begin one
    EmptyState *m_empty;
    UnmatchedPanel *m_unmatched;
    CreatorsPanel *m_creators;
    MappingsPanel *m_mappings;
    RatesPanel *m_rates;
    LinkOutcome *m_outcome;
    QString m_title; ///< over the imports
    QString m_basis;
    QString m_undoWord; ///< what the last undo did, until the next change
    std::int64_t m_shownFile = -1;
};

} // namespace postledger
