// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/quality.h"

#include "analytics/scan.h"

#include <QHash>

#include <functional>

namespace postledger {

namespace {

using Wanted = std::function<bool(const Facts &, std::uint32_t order)>;

/// \param unless  further flags that must not be raised beside \p flag
Wanted flagged(EvidenceFlag flag, std::uint8_t unless = 0)
{
    return [flag, unless](const Facts &facts, std::uint32_t order) {
        return (facts.flags[order] & (static_cast<std::uint8_t>(flag) | unless)) == static_cast<std::uint8_t>(flag);
    };
}

Wanted lacking(std::uint32_t flags)
{
    return [flags](const Facts &facts, std::uint32_t order) {
        return (facts.newestView->rows[order].flags & flags) != flags;
    };
}

Wanted ordersOfCode(const QString &code)
{
    if (code == QLatin1String("unattributed")) {
        return [](const Facts &facts, std::uint32_t order) {
            return !facts.evidenceCells[static_cast<std::size_t>(facts.evidenceCell[order])].credited;
        };
    }
    if (code == QLatin1String("orders_of_zero_value")) {
        return [](const Facts &facts, std::uint32_t order) { return facts.newestView->isWorthNothing(order); };
    }
    if (code == QLatin1String("orders_without_units"))
        return [](const Facts &facts, std::uint32_t order) { return !facts.newestView->hasUnits(order); };
    if (code == QLatin1String("orders_without_customer"))
        return [](const Facts &facts, std::uint32_t order) { return facts.customer[order] == 0; };
    if (code == QLatin1String("orders_without_cost"))
        return lacking(CogsFlag);
    if (code == QLatin1String("orders_without_fees"))
        return lacking(FeesFlag | FulfilmentFlag);
    if (code == QLatin1String("declared_posts_unknown"))
        return flagged(EvidenceFlag::DeclaredPostUnknown, static_cast<std::uint8_t>(EvidenceFlag::DeclaredPostLater));
    if (code == QLatin1String("declared_posts_later"))
        return flagged(EvidenceFlag::DeclaredPostLater);
    if (code == QLatin1String("codes_out_of_window"))
        return flagged(EvidenceFlag::CodeOutOfWindow);
    if (code == QLatin1String("codes_unknown"))
        return flagged(EvidenceFlag::CodeUnknown);
    if (code == QLatin1String("conflicts"))
        return flagged(EvidenceFlag::Conflict);
    return {};
}

} // namespace

std::vector<QualityOrder> qualityOrders(const Facts &facts, const QString &code, std::size_t limit)
{
    static const QHash<QString, LeftOutOrders::Why> kLeftOut{{QStringLiteral("test_orders"), LeftOutOrders::Why::Test},
        {QStringLiteral("mirror_orders"), LeftOutOrders::Why::Mirror},
        {QStringLiteral("mirror_refunds"), LeftOutOrders::Why::MirrorRefund},
        {QStringLiteral("zero_orders_left_out"), LeftOutOrders::Why::Zero},
        {QStringLiteral("orders_without_goods"), LeftOutOrders::Why::NoGoods}};
    if (const auto why = kLeftOut.constFind(code); why != kLeftOut.constEnd())
        return facts.leftOut.orders(*why, limit);
    std::vector<QualityOrder> result;
    const Wanted wanted = ordersOfCode(code);
    if (!wanted)
        return result;
    for (auto order = static_cast<std::uint32_t>(facts.orderCount()); order > 0 && result.size() < limit; --order) {
        if (!wanted(facts, order - 1))
            continue;
        const Cell &cell = facts.evidenceCells[static_cast<std::size_t>(facts.evidenceCell[order - 1])];
        result.push_back({cell.store < 0 ? std::string() : keyOf(facts, Dimension::Channel, cell.store),
            std::string(facts.ref(order - 1)), facts.placedAt[order - 1], facts.newestView->netOf(order - 1),
            code.toStdString(), {}});
    }
    return result;
}

} // namespace postledger
