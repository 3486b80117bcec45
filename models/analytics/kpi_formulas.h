// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analytics/kpi.h"
#include "domain/records.h"

#include <cstdint>
#include <optional>
#include <utility>

/// What the entries of the catalogue are computed by. Every formula gives none where it is undefined.
namespace postledger::kpi {

using Sum = std::optional<std::int64_t>;
using Share = std::optional<std::pair<std::int64_t, std::int64_t>>;

constexpr std::size_t indexOf(Metric metric)
{
    return static_cast<std::size_t>(metric);
}

inline std::optional<double> ratio(Sum numerator, Sum denominator)
{
    if (!numerator || !denominator || *denominator == 0)
        return std::nullopt;
    return static_cast<double>(*numerator) / static_cast<double>(*denominator);
}

// A share of something that cannot be negative: a base of zero or less gives nothing.
inline std::optional<double> positiveRatio(Sum numerator, Sum denominator)
{
    return denominator && *denominator > 0 ? ratio(numerator, denominator) : std::nullopt;
}

template<auto Field, auto Gate>
Sum sumOf(const Totals &t)
{
    return t.*Gate ? Sum(t.*Field) : std::nullopt;
}

inline std::int64_t net(const Totals &t)
{
    return t.gross - t.discounts - t.returns;
}

inline std::int64_t total(const Totals &t)
{
    return net(t) + t.shipping + t.tax;
}

// What an order sold has a quantity, so orders without any come from exports that name no items.
inline Sum unitsSold(const Totals &t)
{
    return t.hasOrders && (t.orders == 0 || t.units != 0) ? Sum(t.units) : std::nullopt;
}

inline Sum netSales(const Totals &t)
{
    return t.hasOrders ? Sum(net(t)) : std::nullopt;
}

inline Sum totalSales(const Totals &t)
{
    return t.hasOrders ? Sum(total(t)) : std::nullopt;
}

inline std::optional<double> ordersRatio(const Totals &t, std::int64_t numerator, std::int64_t denominator)
{
    return t.hasOrders ? ratio(numerator, denominator) : std::nullopt;
}

/// What orders add to an average order value, and to their number.
inline UnitPair ordersPair(const Totals &t, std::int64_t numerator)
{
    return {static_cast<double>(numerator), static_cast<double>(t.orders)};
}

inline std::optional<double> postsRatio(const Totals &t, std::int64_t numerator, std::int64_t denominator)
{
    return t.hasOrders && t.hasPosts ? ratio(numerator, denominator) : std::nullopt;
}

template<Metric M>
Sum counter(const Totals &t)
{
    return t.hasPosts && t.metricPosts[indexOf(M)] > 0 ? Sum(t.metric[indexOf(M)]) : std::nullopt;
}

template<Metric M>
std::optional<double> conversionRate(const Totals &t)
{
    return t.hasOrders ? ratio(t.ladderOrdersWith[indexOf(M)], counter<M>(t)) : std::nullopt;
}

template<Metric M>
Share conversions(const Totals &t)
{
    if (!conversionRate<M>(t))
        return std::nullopt;
    return std::pair{t.ladderOrdersWith[indexOf(M)], t.metric[indexOf(M)]};
}

template<Metric M>
std::optional<double> revenuePer(const Totals &t)
{
    return t.hasOrders ? ratio(t.creditedNetWith[indexOf(M)], counter<M>(t)) : std::nullopt;
}

template<Metric M, int Scale>
UnitPair revenuePair(const Totals &t)
{
    return {Scale * static_cast<double>(t.creditedNetWith[indexOf(M)]), static_cast<double>(t.metric[indexOf(M)])};
}

template<Metric M>
std::optional<double> perMille(const Totals &t)
{
    const auto one = revenuePer<M>(t);
    return one ? std::optional(*one * 1000) : std::nullopt;
}

inline Sum engagementCount(const Totals &t)
{
    return t.hasPosts && t.engagementPosts > 0 ? Sum(t.engagements) : std::nullopt;
}

template<Metric M>
std::optional<double> engagementRate(const Totals &t)
{
    return t.hasPosts ? ratio(t.engagementsWith[indexOf(M)], t.metricWithEngagements[indexOf(M)]) : std::nullopt;
}

template<Metric M>
UnitPair engagementPair(const Totals &t)
{
    return {
        static_cast<double>(t.engagementsWith[indexOf(M)]), static_cast<double>(t.metricWithEngagements[indexOf(M)])};
}

template<std::size_t Part>
std::optional<double> partRate(const Totals &t)
{
    return t.hasPosts ? ratio(t.reachedParts[Part], t.reachedPartsReach[Part]) : std::nullopt;
}

template<std::size_t Part>
Share partOfReach(const Totals &t)
{
    if (!partRate<Part>(t))
        return std::nullopt;
    return std::pair{t.reachedParts[Part], t.reachedPartsReach[Part]};
}

inline std::int64_t spent(const Totals &t, SpendKind kind)
{
    return t.spend[static_cast<std::size_t>(kind)];
}

template<SpendKind Kind>
Sum spendOf(const Totals &t)
{
    return t.hasSpend ? Sum(spent(t, Kind)) : std::nullopt;
}

inline Sum direct(const Totals &t)
{
    if (!t.hasMarketing)
        return std::nullopt;
    return spent(t, SpendKind::Media) + spent(t, SpendKind::CreatorFlat) + spent(t, SpendKind::Production)
        + t.commission;
}

inline Sum loaded(const Totals &t)
{
    const Sum sum = direct(t);
    return sum ? Sum(*sum + spent(t, SpendKind::ToolsAgency) + spent(t, SpendKind::Overhead)) : std::nullopt;
}

inline Sum directMarketing(const Totals &t)
{
    return direct(t);
}

inline Sum loadedMarketing(const Totals &t)
{
    return loaded(t);
}

inline std::optional<double> roas(const Totals &t)
{
    return t.hasCredit && t.hasOrders ? ratio(t.creditedNet, spendOf<SpendKind::Media>(t)) : std::nullopt;
}

inline UnitPair roasPair(const Totals &t)
{
    return {static_cast<double>(t.creditedNet), static_cast<double>(spent(t, SpendKind::Media))};
}

inline std::optional<double> roasClaimed(const Totals &t)
{
    return t.hasClaims ? ratio(t.claimedValue, spendOf<SpendKind::Media>(t)) : std::nullopt;
}

inline std::optional<double> mer(const Totals &t)
{
    return t.wholeShop ? ratio(netSales(t), direct(t)) : std::nullopt;
}

inline Sum newCustomers(const Totals &t)
{
    return t.hasCustomers ? Sum(t.newCustomers) : std::nullopt;
}

inline std::optional<double> cacPaid(const Totals &t)
{
    return t.hasCustomers ? ratio(spendOf<SpendKind::Media>(t), t.attributedNewCustomers) : std::nullopt;
}

// A group may hold part of an order's cost while the order itself counts in another group.
template<auto Field, auto Orders>
Sum knownCost(const Totals &t)
{
    return t.hasOrders && (t.*Orders > 0 || t.*Field != 0) ? Sum(t.*Field) : std::nullopt;
}

inline Sum cm1(const Totals &t)
{
    return t.hasOrders && (t.cogsOrders > 0 || t.netWithCogs != 0 || t.cogs != 0) ? Sum(t.netWithCogs - t.cogs)
                                                                                  : std::nullopt;
}

inline Sum cm3(const Totals &t)
{
    // A group that sold nothing has still cost what was spent on it: rows add up to their total.
    const Sum marketing = direct(t);
    return t.hasOrders && t.hasCosts && marketing ? Sum(t.cm2 - *marketing) : std::nullopt;
}

inline std::optional<double> cm3Margin(const Totals &t)
{
    return positiveRatio(cm3(t), t.netWithCosts);
}

inline std::optional<double> breakEvenRoas(const Totals &t)
{
    return positiveRatio(t.netWithCosts, knownCost<&Totals::cm2, &Totals::cm2Orders>(t));
}

inline std::optional<double> lifetimeValue(const Totals &t)
{
    std::int64_t sum = 0;
    for (const std::int64_t month : t.cohortCm2)
        sum += month;
    return ratio(sum, t.cohortCustomers);
}

inline std::optional<double> lifetimeOverCost(const Totals &t)
{
    const auto value = lifetimeValue(t);
    const auto cost = ratio(loaded(t), newCustomers(t));
    return value && cost && *cost > 0 ? std::optional(*value / *cost) : std::nullopt;
}

inline std::optional<double> payback(const Totals &t)
{
    const auto cost = ratio(loaded(t), newCustomers(t));
    if (!cost || t.cohortCustomers == 0)
        return std::nullopt;
    std::int64_t sum = 0;
    for (std::size_t month = 0; month < t.cohortCm2.size(); ++month) {
        sum += t.cohortCm2[month];
        if (static_cast<double>(sum) >= *cost * static_cast<double>(t.cohortCustomers))
            return static_cast<double>(month + 1);
    }
    return std::nullopt;
}

} // namespace postledger::kpi
