// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analytics/unmatched.h"
#include "pages/page.h"

#include <QWidget>

class QLabel;
class QModelIndex;
class QPushButton;

namespace postledger {

class ChoiceChip;
class ElidedLabel;
class ExportButton;
class FilterProxy;
class LinkTargetsModel;
class Prompter;
class SearchField;
class TableView;
class UnmatchedModel;

/// Names that match nothing, and beside them what the chosen ones may stand for: choose, look at the first suggestion,
/// link.
class UnmatchedPanel final : public QWidget
{
    Q_OBJECT
public:
    UnmatchedPanel(const PageContext &context, Prompter &prompter, QWidget *parent = nullptr);
    void setFacts(const FactsPtr &facts);
    void setBusy(bool busy);
    void setPrompter(Prompter &prompter);
    void retranslate();
    int count() const;

signals:
    void linkRequested(const std::vector<postledger::Link> &links);

private:
    void showItems();
    QString nothingText() const;
    void showTargets();
    void updateButtons();
    std::vector<UnmatchedName> chosen() const;
    void showOrders(const QModelIndex &index);
    void link();
    void settle();

    PageContext m_context;
    Prompter *m_prompter;
    FactsPtr m_facts;
    bool m_busy = false;
    UnmatchedModel *m_model;
    FilterProxy *m_proxy;
    LinkTargetsModel *m_targets;
    FilterProxy *m_targetProxy;
    ElidedLabel *m_title;
    QLabel *m_nothing;
    ChoiceChip *m_kind;
    ExportButton *m_export;
    TableView *m_table;
    ElidedLabel *m_targetTitle;
    QLabel *m_hint;
    SearchField *m_search;
    TableView *m_targetTable;
    QPushButton *m_settle;
    QPushButton *m_link;
};

} // namespace postledger
