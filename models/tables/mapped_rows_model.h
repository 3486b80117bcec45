// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QStringList>

#include <vector>

namespace postledger {

/// The first rows of a file as a mapping understands them, and what is wrong with each.
class MappedRowsModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    struct Row
    {
        qlonglong line = 0;
        QStringList cells; ///< one a title
        QString problem; ///< empty: the row can be read
    };
    enum Column
    {
        LineColumn,
        ProblemColumn,
        FirstCellColumn
    };
    using QAbstractTableModel::QAbstractTableModel;

    void setRows(const QStringList &titles, std::vector<Row> rows);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QStringList m_titles;
    std::vector<Row> m_rows;
};

} // namespace postledger
