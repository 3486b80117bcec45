// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analytics/facts.h"
#include "tables/figure_text.h"

#include <QAbstractTableModel>

#include <vector>

namespace postledger {

/// Orders with the evidence that links them, in the order given.
class EvidenceModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column
    {
        OrderColumn,
        EvidenceColumn,
        NetColumn,
        PathColumn,
        FlagsColumn,
        ColumnCount
    };
    explicit EvidenceModel(AmountText amountText, QObject *parent = nullptr);

    void setOrders(std::vector<OrderEvidence> orders, AmountText amountText);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    static QString rungText(const std::string &rung);
    static QString flagText(const std::string &flag);

    AmountText m_amountText;
    std::vector<OrderEvidence> m_orders;
};

} // namespace postledger
