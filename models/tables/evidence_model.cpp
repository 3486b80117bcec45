// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/evidence_model.h"

#include "base/text.h"
#include "tables/roles.h"

namespace postledger {

QString EvidenceModel::rungText(const std::string &rung)
{
    if (rung == "declared")
        return tr("Declared by the platform");
    if (rung == "code")
        return tr("Discount code");
    if (rung == "click")
        return tr("Click");
    if (rung == "view")
        return tr("View");
    return tr("None");
}

QString EvidenceModel::flagText(const std::string &flag)
{
    if (flag == "code_out_of_window")
        return tr("code used outside its days");
    if (flag == "code_unknown")
        return tr("unknown code");
    if (flag == "declared_post_unknown")
        return tr("declared post not imported");
    if (flag.rfind("conflict", 0) == 0)
        return tr("evidence disagrees");
    return toQString(flag);
}

QVariant EvidenceModel::cell(const OrderEvidence &order, int column, int role) const
{
    if (role == KeyRole)
        return toQString(order.orderRef);
    const bool text = role == Qt::DisplayRole || role == SortRole;
    switch (column) {
    case OrderColumn:
        return text || role == Qt::ToolTipRole ? QVariant(toQString(order.orderRef)) : QVariant();
    case EvidenceColumn: {
        if (role != Qt::ToolTipRole)
            return text ? QVariant(rungText(order.rung)) : QVariant();
        // Notes and path too: their columns are the first that a narrow table leaves out.
        QStringList lines{rungText(order.rung)};
        for (const std::string &flag : order.flags)
            lines << flagText(flag);
        if (!order.path.empty())
            lines << cell(order, PathColumn, Qt::DisplayRole).toString();
        return lines.join(QLatin1Char('\n'));
    }
    case NetColumn:
        if (role == Qt::DisplayRole)
            return amountText()(order.netMinor);
        if (role == SortRole || role == FigureRole)
            return qlonglong(order.netMinor);
        if (role == UnitRole)
            return static_cast<int>(Unit::Money);
        return role == Qt::TextAlignmentRole ? QVariant::fromValue(Qt::AlignTrailing | Qt::AlignVCenter) : QVariant();
    case PathColumn: {
        if (!text && role != Qt::ToolTipRole)
            return {};
        QStringList steps;
        for (const std::string &step : order.path)
            steps << toQString(step);
        return steps.join(QStringLiteral(" → "));
    }
    case FlagsColumn: {
        if (role == Qt::ToolTipRole) {
            QStringList raw;
            for (const std::string &flag : order.flags)
                raw << toQString(flag);
            return raw.join(QLatin1Char('\n'));
        }
        if (role == ToneRole)
            return order.flags.empty() ? QVariant() : QVariant(3);
        if (!text)
            return {};
        QStringList flags;
        for (const std::string &flag : order.flags)
            flags << flagText(flag);
        return flags.join(QStringLiteral(", "));
    }
    default:
        return {};
    }
}

QString EvidenceModel::title(int column) const
{
    switch (column) {
    case OrderColumn:
        return tr("Order");
    case EvidenceColumn:
        return tr("Linked by");
    case NetColumn:
        return tr("Net revenue");
    case PathColumn:
        return tr("Posts touched");
    case FlagsColumn:
        return tr("Notes");
    default:
        return {};
    }
}

bool EvidenceModel::isFigure(int column) const
{
    return column == NetColumn;
}

} // namespace postledger
