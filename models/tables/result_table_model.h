// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result_table.h"
#include "tables/figure_text.h"

#include <QAbstractTableModel>

#include <vector>

namespace postledger {

/// A ResultTable as it is: one column a dimension, then one a KPI. The header's tool tip says what a KPI means.
class ResultTableModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    explicit ResultTableModel(FigureText figureText, QObject *parent = nullptr);

    /// Shorter column heads than the catalogue's labels, which stay in the tool tips.
    void setLabels(std::function<QString(std::string_view kpi)> labels) { m_labels = std::move(labels); }
    void setTable(ResultTable table);
    const ResultTable &table() const { return m_table; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    FigureText m_figureText;
    std::function<QString(std::string_view)> m_labels;
    ResultTable m_table;
    std::vector<double> m_largest; ///< of each KPI column, for data bars
};

} // namespace postledger
