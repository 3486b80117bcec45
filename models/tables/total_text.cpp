// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/total_text.h"

#include <QCoreApplication>

namespace postledger {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_tables)
};

QString ofKind(const std::optional<AmountKind> &kind, const QString &amount)
{
    if (!kind)
        return amount;
    switch (*kind) {
    case AmountKind::Orders:
        //: a control total: what the orders of a file add up to
        return Tr::tr("orders %1").arg(amount);
    case AmountKind::Refunds:
        return Tr::tr("refunds %1").arg(amount);
    case AmountKind::Costs:
        return Tr::tr("costs %1").arg(amount);
    case AmountKind::Claims:
        return Tr::tr("claimed sales %1").arg(amount);
    case AmountKind::Declarations:
        return Tr::tr("declared sales %1").arg(amount);
    case AmountKind::Budgets:
        return Tr::tr("budgets %1").arg(amount);
    case AmountKind::Fees:
        return Tr::tr("fees %1").arg(amount);
    }
    return amount;
}

} // namespace

QStringList totalTexts(const std::vector<KindTotal> &totals, const MoneyText &money)
{
    QStringList texts;
    for (const KindTotal &total : totals) {
        if (total.amount != 0)
            texts << ofKind(total.kind, money(total.currency, total.amount));
    }
    return texts;
}

} // namespace postledger
