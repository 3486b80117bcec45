// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/ledger.h"
#include "tables/figure_text.h"

#include <QAbstractItemModel>

#include <vector>

namespace postledger {

/// The history of imports: a batch, below it its files. Newest batch first.
class BatchesModel final : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column
    {
        NameColumn,
        WhenColumn,
        FormatColumn,
        ReadColumn,
        AddedColumn,
        ChangedColumn,
        UnchangedColumn,
        RejectedColumn,
        AmountColumn,
        ColumnCount
    };
    enum Role
    {
        BatchRole = Qt::UserRole + 101, ///< BatchId, on batches and files
        FileRole ///< FileId; 0 on batches
    };

    BatchesModel(AmountText amountText, InstantText instantText, QObject *parent = nullptr);

    /// Writers in another currency, clock, language or locale.
    void setTexts(AmountText amountText, InstantText instantText);
    void setBatches(std::vector<Batch> batches);
    const std::vector<Batch> &batches() const { return m_batches; }

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QVariant counts(const RowCounts &counts, std::int64_t amount, int column, int role) const;

    AmountText m_amountText;
    InstantText m_instantText;
    std::vector<Batch> m_batches;
};

} // namespace postledger
