// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/result_table_model.h"

#include "base/text.h"
#include "tables/figure_cell.h"
#include "tables/roles.h"

#include <utility>

namespace postledger {

ResultTableModel::ResultTableModel(FigureText figureText, QObject *parent)
    : QAbstractTableModel(parent)
    , m_figureText(std::move(figureText))
{
}

void ResultTableModel::setTable(ResultTable table)
{
    beginResetModel();
    m_table = std::move(table);
    m_largest = largestFigures(m_table);
    endResetModel();
}

int ResultTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.rows.size());
}

int ResultTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.dimensions.size() + m_table.columns.size());
}

QVariant ResultTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ResultTable::Row &row = m_table.rows[static_cast<std::size_t>(index.row())];
    const auto column = static_cast<std::size_t>(index.column());
    if (role == KeyRole)
        return row.keys.empty() ? QString() : toQString(row.keys.front());
    if (column < m_table.dimensions.size()) {
        if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
            return rowTitle(m_table, row, column);
        if (role == ExportRole)
            return exportedTitle(m_table, row, column);
        if (role == SortRole) // calendar keys sort by themselves, names by what is read
            return m_table.dimensions[column] <= Dimension::Monthly ? toQString(row.keys[column])
                                                                    : rowTitle(m_table, row, column);
        return {};
    }
    const std::size_t kpi = column - m_table.dimensions.size();
    if (kpi >= row.figures.size())
        return {};
    return figureData(row.figures[kpi], m_table.columns[kpi], m_table, m_largest[kpi], role, m_figureText);
}

QVariant ResultTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const auto column = static_cast<std::size_t>(section);
    if (column >= m_table.dimensions.size()) {
        const ResultTable::Column &kpi = m_table.columns[column - m_table.dimensions.size()];
        if (role == Qt::DisplayRole && m_labels)
            return m_labels(kpi.kpi);
        if (role == Qt::ToolTipRole)
            return QString(
                kpiHeader(kpi, Qt::DisplayRole).toString() + QLatin1Char('\n') + kpiHeader(kpi, role).toString());
        return kpiHeader(kpi, role);
    }
    return role == Qt::DisplayRole ? QVariant(dimensionLabel(m_table.dimensions[column])) : QVariant();
}

} // namespace postledger
