// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/kind_total.h"
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

    BatchesModel(MoneyText moneyText, InstantText instantText, QObject *parent = nullptr);

    /// Writers in another currency, clock, language or locale.
    void setTexts(MoneyText moneyText, InstantText instantText);
    /// \param totals  of the files; of one without, its amount in the workspace's currency is shown
    void setBatches(std::vector<Batch> batches, FileTotals totals = {});
    const std::vector<Batch> &batches() const { return m_batches; }

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QVariant counts(const RowCounts &counts, int column, int role) const;
    QVariant amounts(const SourceFile &file, int role) const;

    MoneyText m_moneyText;
    InstantText m_instantText;
    std::vector<Batch> m_batches;
    FileTotals m_totals;
};

} // namespace postledger
