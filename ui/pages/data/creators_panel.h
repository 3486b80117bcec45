// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analytics/unmatched.h"
#include "pages/page.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace postledger {

class CreatorNamesModel;
class CreatorPairsModel;
class ElidedLabel;
class FilterProxy;
class SearchField;
class TableView;

/// Creators, those of them that may be one person, and a way to make them one.
class CreatorsPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit CreatorsPanel(const PageContext &context, QWidget *parent = nullptr);
    void setFacts(const FactsPtr &facts);
    void setBusy(bool busy);
    void retranslate();
    int pairs() const;

signals:
    void linkRequested(const std::vector<postledger::Link> &links);

private:
    void showCreators();
    void choosePair();
    void updateButtons();
    QStringList chosen() const; ///< handles, the one with most net sales first
    void merge();
    void keepApart();

    PageContext m_context;
    FactsPtr m_facts;
    bool m_busy = false;
    CreatorNamesModel *m_model;
    FilterProxy *m_proxy;
    CreatorPairsModel *m_pairs;
    ElidedLabel *m_title;
    SearchField *m_search;
    TableView *m_table;
    QLabel *m_intoLabel;
    QComboBox *m_into;
    QPushButton *m_merge;
    ElidedLabel *m_pairTitle;
    QLabel *m_pairHint;
    TableView *m_pairTable;
    QPushButton *m_apart;
};

} // namespace postledger
