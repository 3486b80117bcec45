// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/mapped_rows_model.h"

#include "tables/roles.h"

namespace postledger {

void MappedRowsModel::setRows(const QStringList &titles, std::vector<Row> rows)
{
    beginResetModel();
    m_titles = titles;
    m_rows = std::move(rows);
    endResetModel();
}

int MappedRowsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int MappedRowsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : FirstCellColumn + static_cast<int>(m_titles.size());
}

QVariant MappedRowsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    const QString cell = row.cells.value(index.column() - FirstCellColumn);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        if (index.column() == LineColumn)
            return row.line;
        if (index.column() == ProblemColumn)
            //: what is wrong with a row of the preview: nothing
            return row.problem.isEmpty() && role == Qt::DisplayRole ? tr("OK") : row.problem;
        return cell.simplified();
    case SortRole:
        return index.column() == LineColumn   ? QVariant(row.line)
            : index.column() == ProblemColumn ? QVariant(row.problem)
                                              : QVariant(cell);
    case Qt::TextAlignmentRole:
        return index.column() == LineColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    default:
        return {};
    }
}

QVariant MappedRowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    if (section == LineColumn)
        //: header: number of a row in a file
        return tr("Row");
    if (section == ProblemColumn)
        //: header: whether a row can be read
        return tr("Result");
    return m_titles.value(section - FirstCellColumn);
}

} // namespace postledger
