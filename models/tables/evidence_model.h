// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analytics/facts.h"
#include "tables/rows_model.h"

namespace postledger {

/// Orders with the evidence that links them, in the order given.
class EvidenceModel final : public AmountRowsModel<OrderEvidence>
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
    using AmountRowsModel::AmountRowsModel;

private:
    int columns() const override { return ColumnCount; }
    QString title(int column) const override;
    bool isFigure(int column) const override;
    QVariant cell(const OrderEvidence &order, int column, int role) const override;
    static QString rungText(const std::string &rung);
    static QString flagText(const std::string &flag);
};

} // namespace postledger
