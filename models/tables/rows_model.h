// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/figure_text.h"

#include <QAbstractTableModel>

#include <utility>
#include <vector>

namespace postledger {

/// A table of rows of one kind, in the order given. A subclass says what the columns are.
template<typename Row>
class RowsModel : public QAbstractTableModel
{
public:
    using QAbstractTableModel::QAbstractTableModel;

    void setRows(std::vector<Row> rows)
    {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    }
    const Row &at(int row) const { return m_rows[static_cast<std::size_t>(row)]; }

    int rowCount(const QModelIndex &parent = {}) const final
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    int columnCount(const QModelIndex &parent = {}) const final { return parent.isValid() ? 0 : columns(); }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const final
    {
        using Check = CheckIndexOption;
        return checkIndex(index, Check::IndexIsValid | Check::ParentIsInvalid)
            ? cell(at(index.row()), index.column(), role)
            : QVariant();
    }
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const final
    {
        if (orientation != Qt::Horizontal)
            return {};
        if (role == Qt::TextAlignmentRole && isFigure(section))
            return QVariant::fromValue(Qt::AlignTrailing | Qt::AlignVCenter);
        return role == Qt::DisplayRole ? QVariant(title(section)) : QVariant();
    }

protected:
    virtual int columns() const = 0;
    virtual QString title(int column) const = 0; ///< for any number; empty: none
    virtual bool isFigure(int column) const = 0; ///< aligned as figures are
    virtual QVariant cell(const Row &row, int column, int role) const = 0;

private:
    std::vector<Row> m_rows;
};

/// The same with amounts, whose currency comes with the rows.
template<typename Row>
class AmountRowsModel : public RowsModel<Row>
{
public:
    explicit AmountRowsModel(AmountText amountText, QObject *parent = nullptr)
        : RowsModel<Row>(parent)
        , m_amountText(std::move(amountText))
    {
    }
    using RowsModel<Row>::setRows;
    void setRows(std::vector<Row> rows, AmountText amountText)
    {
        m_amountText = std::move(amountText);
        setRows(std::move(rows));
    }

protected:
    const AmountText &amountText() const { return m_amountText; }

private:
    AmountText m_amountText;
};

} // namespace postledger
