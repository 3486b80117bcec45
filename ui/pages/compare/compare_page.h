// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/common/data_page.h"
#include "pages/compare/compare_data.h"

#include <optional>

class QLabel;
class QPushButton;

namespace postledger {

class ChartView;
class ChoiceChip;
class ElidedLabel;
class ExportButton;
class FilterProxy;
class ResultTableModel;
class TableView;

/// Any engagement metric against any commerce KPI, by post, creator or campaign.
class ComparePage final : public DataPage
{
    Q_OBJECT
public:
    explicit ComparePage(const PageContext &context, QWidget *parent = nullptr);
    QString id() const override { return QStringLiteral("compare"); }

protected:
    QString whatToImport() const override;
    void refresh(const Facts &facts) override;
    void showLoading() override;
    void retranslate() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    ChoiceChip *chip(const char *name);
    void choose();
    void select(const QStringList &keys);
    void showAsTable(bool table);
    void fitBar();
    static void fit(TableView &table);
    int clickDays();
    bool isNarrowed() const;

    CompareChoice m_choice;
    std::optional<CompareData> m_data;
    std::optional<int> m_clickDays;
    QStringList m_selected;
    QStringList m_named; ///< by the chart, when the list was last filled
    ChoiceChip *m_engagement;
    ChoiceChip *m_commerce;
    ChoiceChip *m_subject;
    ChoiceChip *m_size;
    QPushButton *m_asTable;
    QPushButton *m_copy;
    ChartView *m_scatter;
    ChartView *m_ranking;
    ResultTableModel *m_allModel;
    ResultTableModel *m_selectionModel;
    TableView *m_allTable;
    TableView *m_selectionTable;
    ElidedLabel *m_selectionTitle;
    QLabel *m_selectionHint;
    QPushButton *m_narrow;
    QPushButton *m_clear;
};

} // namespace postledger
