// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/kpi.h"
#include "domain/records.h"

#include <algorithm>

namespace postledger {

namespace {

using Sum = std::optional<std::int64_t>;
using Share = std::optional<std::pair<std::int64_t, std::int64_t>>;

constexpr std::size_t indexOf(Metric metric)
{
    return static_cast<std::size_t>(metric);
}

std::optional<double> ratio(Sum numerator, Sum denominator)
{
    if (!numerator || !denominator || *denominator == 0)
        return std::nullopt;
    return static_cast<double>(*numerator) / static_cast<double>(*denominator);
}

// A share of something that cannot be negative: a base of zero or less gives nothing.
std::optional<double> positiveRatio(Sum numerator, Sum denominator)
{
    return denominator && *denominator > 0 ? ratio(numerator, denominator) : std::nullopt;
}

template<auto Field, auto Gate>
Sum sumOf(const Totals &t)
{
    return t.*Gate ? Sum(t.*Field) : std::nullopt;
}

std::int64_t net(const Totals &t)
{
    return t.gross - t.discounts - t.returns;
}

std::int64_t total(const Totals &t)
{
    return net(t) + t.shipping + t.tax;
}

Sum netSales(const Totals &t)
{
    return t.hasOrders ? Sum(net(t)) : std::nullopt;
}

Sum totalSales(const Totals &t)
{
    return t.hasOrders ? Sum(total(t)) : std::nullopt;
}

std::optional<double> ordersRatio(const Totals &t, std::int64_t numerator, std::int64_t denominator)
{
    return t.hasOrders ? ratio(numerator, denominator) : std::nullopt;
}

std::optional<double> postsRatio(const Totals &t, std::int64_t numerator, std::int64_t denominator)
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

template<Metric M>
std::optional<double> perMille(const Totals &t)
{
    const auto one = revenuePer<M>(t);
    return one ? std::optional(*one * 1000) : std::nullopt;
}

Sum engagementCount(const Totals &t)
{
    return t.hasPosts && t.engagementPosts > 0 ? Sum(t.engagements) : std::nullopt;
}

template<Metric M>
std::optional<double> engagementRate(const Totals &t)
{
    return t.hasPosts ? ratio(t.engagementsWith[indexOf(M)], t.metricWithEngagements[indexOf(M)]) : std::nullopt;
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

std::int64_t spent(const Totals &t, SpendKind kind)
{
    return t.spend[static_cast<std::size_t>(kind)];
}

template<SpendKind Kind>
Sum spendOf(const Totals &t)
{
    return t.hasSpend ? Sum(spent(t, Kind)) : std::nullopt;
}

Sum direct(const Totals &t)
{
    if (!t.hasMarketing)
        return std::nullopt;
    return spent(t, SpendKind::Media) + spent(t, SpendKind::CreatorFlat) + spent(t, SpendKind::Production)
        + t.commission;
}

Sum loaded(const Totals &t)
{
    const Sum sum = direct(t);
    return sum ? Sum(*sum + spent(t, SpendKind::ToolsAgency) + spent(t, SpendKind::Overhead)) : std::nullopt;
}

Sum directMarketing(const Totals &t)
{
    return direct(t);
}

Sum loadedMarketing(const Totals &t)
{
    return loaded(t);
}

std::optional<double> roas(const Totals &t)
{
    return t.hasCredit && t.hasOrders ? ratio(t.creditedNet, spendOf<SpendKind::Media>(t)) : std::nullopt;
}

std::optional<double> roasClaimed(const Totals &t)
{
    return t.hasClaims ? ratio(t.claimedValue, spendOf<SpendKind::Media>(t)) : std::nullopt;
}

std::optional<double> mer(const Totals &t)
{
    return t.wholeShop ? ratio(netSales(t), direct(t)) : std::nullopt;
}

Sum newCustomers(const Totals &t)
{
    return t.hasCustomers ? Sum(t.newCustomers) : std::nullopt;
}

std::optional<double> cacPaid(const Totals &t)
{
    return t.hasCustomers ? ratio(spendOf<SpendKind::Media>(t), t.attributedNewCustomers) : std::nullopt;
}

// A group may hold part of an order's cost while the order itself counts in another group.
template<auto Field, auto Orders>
Sum knownCost(const Totals &t)
{
    return t.hasOrders && (t.*Orders > 0 || t.*Field != 0) ? Sum(t.*Field) : std::nullopt;
}

Sum cm1(const Totals &t)
{
    return t.hasOrders && (t.cogsOrders > 0 || t.netWithCogs != 0 || t.cogs != 0) ? Sum(t.netWithCogs - t.cogs)
                                                                                  : std::nullopt;
}

Sum cm3(const Totals &t)
{
    const Sum margin = knownCost<&Totals::cm2, &Totals::cm2Orders>(t);
    const Sum marketing = direct(t);
    return margin && marketing ? Sum(*margin - *marketing) : std::nullopt;
}

std::optional<double> cm3Margin(const Totals &t)
{
    return positiveRatio(cm3(t), t.netWithCosts);
}

std::optional<double> breakEvenRoas(const Totals &t)
{
    return positiveRatio(t.netWithCosts, knownCost<&Totals::cm2, &Totals::cm2Orders>(t));
}

std::optional<double> lifetimeValue(const Totals &t)
{
    std::int64_t sum = 0;
    for (const std::int64_t month : t.cohortCm2)
        sum += month;
    return ratio(sum, t.cohortCustomers);
}

std::optional<double> lifetimeOverCost(const Totals &t)
{
    const auto value = lifetimeValue(t);
    const auto cost = ratio(loaded(t), newCustomers(t));
    return value && cost && *cost > 0 ? std::optional(*value / *cost) : std::nullopt;
}

std::optional<double> payback(const Totals &t)
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

// The family is written where it is not commerce, the direction where there is one.
const Kpi kKpis[] = {
    {
        .id = "gross_sales",
        .label = QT_TRANSLATE_NOOP("Kpi", "Gross sales"),
        .meaning = QT_TRANSLATE_NOOP("Kpi",
            "Unit price times quantity of every line, before discounts, returns, tax and shipping; test orders are "
            "out."),
        .unit = Unit::Money,
        .section = "2.1",
        .sum = sumOf<&Totals::gross, &Totals::hasOrders>,
    },
    {
        .id = "discounts",
        .label = QT_TRANSLATE_NOOP("Kpi", "Discounts"),
        .meaning = QT_TRANSLATE_NOOP("Kpi", "Discounts on lines and orders."),
        .unit = Unit::Money,
        .section = "2.1",
        .sum = sumOf<&Totals::discounts, &Totals::hasOrders>,
    },
    {
        .id = "returns",
        .label = QT_TRANSLATE_NOOP("Kpi", "Returns"),
        .meaning = QT_TRANSLATE_NOOP("Kpi", "Refunded merchandise after discount, without shipping and tax."),
        .unit = Unit::Money,
        .section = "2.1",
        .sum = sumOf<&Totals::returns, &Totals::hasOrders>,
    },
    {
        .id = "net_sales",
        .label = QT_TRANSLATE_NOOP("Kpi", "Net sales"),
        .meaning = QT_TRANSLATE_NOOP("Kpi", "Gross sales less discounts less returns."),
        .unit = Unit::Money,
        .section = "2.1",
        .sum = netSales,
    },
    {
        .id = "shipping",
        .label = QT_TRANSLATE_NOOP("Kpi", "Shipping"),
        .meaning = QT_TRANSLATE_NOOP("Kpi", "Shipping charged less shipping refunded."),
        .unit = Unit::Money,
        .section = "2.1",
        .sum = sumOf<&Totals::shipping, &Totals::hasOrders>,
    },
    {
        .id = "tax",
        .label = QT_TRANSLATE_NOOP("Kpi", "Tax"),
        .meaning = QT_TRANSLATE_NOOP("Kpi", "Tax and duties charged less refunded."),
        .unit = Unit::Money,
        .section = "2.1",
        .sum = sumOf<&Totals::tax, &Totals::hasOrders>,
    },
    {
        .id = "total_sales",
        .label = QT_TRANSLATE_NOOP("Kpi", "Total sales"),
        .meaning = QT_TRANSLATE_NOOP("Kpi", "Net sales plus shipping plus tax and duties."),
        .unit = Unit::Money,
        .section = "2.1",
        .sum = totalSales,
    },
    {
        .id = "refund_rate",
        .label = QT_TRANSLATE_NOOP("Kpi", "Refund rate"),
        .meaning = QT_TRANSLATE_NOOP("Kpi", "Returns divided by gross sales less discounts; blank without sales."),
        .unit = Unit::Ratio,
        .better = Better::Lower,
        .section = "2.1",
        .quotient = [](const Totals &t) { return ordersRatio(t, t.returns, t.gross - t.discounts); },
    },
    {
        .id = "orders",
        .label = QT_TRANSLATE_NOOP("Kpi", "Orders"),
        .meaning = QT_TRANSLATE_NOOP("Kpi", "Orders placed, cancelled and refunded ones too; test orders are out."),
        .unit = Unit::Count,
        .section = "3",
        .sum = sumOf<&Totals::orders, &Totals::hasOrders>,
    },
    {
        .id = "orders_kept",
        .label = QT_TRANSLATE_NOOP("Kpi", "Orders kept"),
        .meaning = QT_TRANSLATE_NOOP("Kpi", "Orders whose net sales are above zero."),
        .unit = Unit::Count,
        .section = "3",
        .sum = sumOf<&Totals::ordersKept, &Totals::hasOrders>,
    },
    {
        .id = "units",
        .label = QT_TRANSLATE_NOOP("Kpi", "Units"),
        .meaning = QT_TRANSLATE_NOOP("Kpi", "Items in the orders placed."),
        .unit = Unit::Count,
        .section = "3",
        .sum = sumOf<&Totals::units, &Totals::hasOrders>,
    },
    {
        .id = "aov",
        .label = QT_TRANSLATE_NOOP("Kpi", "AOV, gross less discount"),
        .meaning =
            QT_TRANSLATE_NOOP("Kpi", "Gross sales less discounts, divided by orders placed; blank without orders."),
        .unit = Unit::MoneyRatio,
        .better = Better::Higher,
        .section = "3",
        .quotient = [](const Totals &t) { return ordersRatio(t, t.gross - t.discounts, t.orders); },
    },
    {
        .id = "aov_total_paid",
        .label = QT_TRANSLATE_NOOP("Kpi", "AOV, total paid"),
        .meaning = QT_TRANSLATE_NOOP("Kpi",
            "What buyers paid with shipping and tax, before refunds, divided by orders placed; blank without orders."),
        .unit = Unit::MoneyRatio,
        .section = "3",
        .quotient = [](const Totals &t) { return ordersRatio(t, t.gross - t.discounts + t.charged, t.orders); },
    },
    {
        .id = "aov_after_returns",
        .label = QT_TRANSLATE_NOOP("Kpi", "AOV, after returns"),
        .meaning = QT_TRANSLATE_NOOP("Kpi", "Net sales divided by orders placed; blank without orders."),
        .unit = Unit::MoneyRatio,
        .better = Better::Higher,
        .section = "3",
        .quotient = [](const Totals &t) { return ordersRatio(t, net(t), t.orders); },
    },
    {
        .id = "cvr",
        .label = QT_TRANSLATE_NOOP("Kpi", "Conversion rate, product page views"),
        .meaning = QT_TRANSLATE_NOOP("Kpi",
            "Orders that evidence links to posts, divided by the product page views of those posts; blank without "
            "views."),
        .unit = Unit::Ratio,
        .better = Better::Higher,
        .section = "4",
        .quotient = conversionRate<Metric::ProductPageViews>,
        .proportion = conversions<Metric::ProductPageViews>,
    },
    {
        .id = "cvr_clicks",
        .label = QT_TRANSLATE_NOOP("Kpi", "Conversion rate, link clicks"),
        .meaning = QT_TRANSLATE_NOOP("Kpi",
            "Orders that evidence links to posts, divided by the link clicks of those posts; blank without clicks."),
        .unit = Unit::Ratio,
        .better = Better::Higher,
        .section = "4",
        .quotient = conversionRate<Metric::LinkClicks>,
        .proportion = conversions<Metric::LinkClicks>,
    },
    {
        .id = "cvr_reach",
        .label = QT_TRANSLATE_NOOP("Kpi", "Conversion rate, reach"),
        .meaning = QT_TRANSLATE_NOOP("Kpi",
            "Orders that evidence links to posts, divided by the people those posts reached; blank without reach."),
        .unit = Unit::Ratio,
        .better = Better::Higher,
        .section = "4",
        .quotient = conversionRate<Metric::Reach>,
        .proportion = conversions<Metric::Reach>,
    },
    {
        .id = "cvr_impressions",
        .label = QT_TRANSLATE_NOOP("Kpi", "Conversion rate, impressions"),
        .meaning = QT_TRANSLATE_NOOP("Kpi",
            "Orders that evidence links to posts, divided by the impressions of those posts; blank without "
            "impressions."),
        .unit = Unit::Ratio,
        .better = Better::Higher,
        .section = "4",
        .quotient = conversionRate<Metric::Impressions>,
        .proportion = conversions<Metric::Impressions>,
    },
    {
        .id = "posts",
        .label = QT_TRANSLATE_NOOP("Kpi", "Posts"),
        .meaning = QT_TRANSLATE_NOOP("Kpi", "Posts published in the period."),
        .unit = Unit::Count,
        .family = KpiFamily::Engagement,
        .section = "5",
        .sum = sumOf<&Totals::posts, &Totals::hasPosts>,
    },
    {
        .id = "revenue_per_post",
        .label = QT_TRANSLATE_NOOP("Kpi", "Net sales per post"),
        .meaning = QT_TRANSLATE_NOOP(
            "Kpi", "Net sales credited to the posts of the period, divided by their number; blank without posts."),
        .unit = Unit::MoneyRatio,
        .better = Better::Higher,
        .section = "5",
        .quotient = [](const Totals &t) { return postsRatio(t, t.creditedNetOfPosts, t.posts); },
    },
    {
        .id = "rpm_views",
        .label = QT_TRANSLATE_NOOP("Kpi", "Net sales per 1,000 views"),
        .meaning = QT_TRANSLATE_NOOP("Kpi",
            "Net sales credited to posts times 1,000, divided by the views of those posts; blank without views."),
        .unit = Unit::MoneyRatio,
        .better = Better::Higher,
        .section = "5",
        .quotient = perMille<Metric::Views>,
    },
    {
        .id = "rpm_impressions",
        .label = QT_TRANSLATE_NOOP("Kpi", "Net sales per 1,000 impressions"),
        .meaning = QT_TRANSLATE_NOOP("Kpi",
            "Net sales credited to posts times 1,000, divided by the impressions of those posts; blank without "
            "impressions."),
        .unit = Unit::MoneyRatio,
        .better = Better::Higher,
        .section = "5",
        .quotient = perMille<Metric::Impressions>,
    },
    {
        .id = "rpm_reach",
        .label = QT_TRANSLATE_NOOP("Kpi", "Net sales per 1,000 people reached"),
        .meaning = QT_TRANSLATE_NOOP("Kpi",
            "Net sales credited to posts times 1,000, divided by the reach of those posts; blank without reach."),
        .unit = Unit::MoneyRatio,
        .better = Better::Higher,
        .section = "5",
        .quotient = perMille<Metric::Reach>,
    },
    {
        .id = "revenue_per_click",
        .label = QT_TRANSLATE_NOOP("Kpi", "Net sales per link click"),
        .meaning = QT_TRANSLATE_NOOP(
            "Kpi", "Net sales credited to posts, divided by the link clicks of those posts; blank without clicks."),
        .unit = Unit::MoneyRatio,
        .better = Better::Higher,
        .section = "5",
        .quotient = revenuePer<Metric::LinkClicks>,
    },
    {
        .id = "revenue_per_product_view",
        .label = QT_TRANSLATE_NOOP("Kpi", "Net sales per product page view"),
        .meaning = QT_TRANSLATE_NOOP("Kpi",
            "Net sales credited to posts, divided by the product page views of those posts; blank without views."),
        .unit = Unit::MoneyRatio,
        .better = Better::Higher,
        .section = "5",
        .quotient = revenuePer<Metric::ProductPageViews>,
    },
    {
        .id = "impressions",
        .label = QT_TRANSLATE_NOOP("Kpi", "Impressions"),
        .meaning = QT_TRANSLATE_NOOP("Kpi", "How often the posts were shown. Blank where no post states it."),
        .unit = Unit::Count,
        .family = KpiFamily::Engagement,
        .section = "6",
        .sum = counter<Metric::Impressions>,
    },
    {
        .id = "reach",
        .label = QT_TRANSLATE_NOOP("Kpi", "Reach"),
        .meaning = QT_TRANSLATE_NOOP(
            "Kpi", "How many people saw the posts, added up over posts. Blank where no post states it."),
        .unit = Unit::Count,
        .family = KpiFamily::Engagement,
        .section = "6",
        .sum = counter<Metric::Reach>,
    },
    {
        .id = "views",
        .label = QT_TRANSLATE_NOOP("Kpi", "Views"),
        .meaning = QT_TRANSLATE_NOOP("Kpi", "Plays of the posts. Blank where no post states it."),
        .unit = Unit::Count,
        .family = KpiFamily::Engagement,
        .section = "6",
        .sum = counter<Metric::Views>,
    },
    {
        .id = "likes",
        .label = QT_TRANSLATE_NOOP("Kpi", "Likes"),
        .meaning = QT_TRANSLATE_NOOP(
            "Kpi", "Likes of the posts; hidden ones are missing, not 0. Blank where no post states it."),
        .unit = Unit::Count,
        .family = KpiFamily::Engagement,
        .section = "6",
        .sum = counter<Metric::Likes>,
    },
    {
        .id = "comments",
        .label = QT_TRANSLATE_NOOP("Kpi", "Comments"),
        .meaning = QT_TRANSLATE_NOOP("Kpi", "Comments under the posts. Blank where no post states it."),
        .unit = Unit::Count,
        .family = KpiFamily::Engagement,
        .section = "6",
        .sum = counter<Metric::Comments>,
    },
    {
        .id = "shares",
        .label = QT_TRANSLATE_NOOP("Kpi", "Shares"),
        .meaning = QT_TRANSLATE_NOOP("Kpi", "How often the posts were passed on. Blank where no post states it."),
        .unit = Unit::Count,
        .family = KpiFamily::Engagement,
        .section = "6",
        .sum = counter<Metric::Shares>,
    },
    {
        .id = "saves",
        .label = QT_TRANSLATE_NOOP("Kpi", "Saves"),
        .meaning = QT_TRANSLATE_NOOP("Kpi", "How often the posts were saved. Blank where no post states it."),
        .unit = Unit::Count,
        .family = KpiFamily::Engagement,
        .section = "6",
        .sum = counter<Metric::Saves>,
    },
    {
        .id = "link_clicks",
        .label = QT_TRANSLATE_NOOP("Kpi", "Link clicks"),
        .meaning = QT_TRANSLATE_NOOP("Kpi", "Clicks on the posts’ links. Blank where no post states it."),
        .unit = Unit::Count,
        .family = KpiFamily::Engagement,
        .section = "6",
        .sum = counter<Metric::LinkClicks>,
    },
    {
        .id = "product_page_views",
        .label = QT_TRANSLATE_NOOP("Kpi", "Product page views"),
        .meaning =
            QT_TRANSLATE_NOOP("Kpi", "Views of product pages that the posts led to. Blank where no post states it."),
        .unit = Unit::Count,
        .family = KpiFamily::Engagement,
        .section = "6",
        .sum = counter<Metric::ProductPageViews>,
    },
    {
        .id = "followers",
        .label = QT_TRANSLATE_NOOP("Kpi", "Followers"),
        .meaning = QT_TRANSLATE_NOOP("Kpi",
            "Followers of the account when each post was published, added up over posts. Blank where no post states "
            "it."),
        .unit = Unit::Count,
        .family = KpiFamily::Engagement,
        .section = "6",
        .sum = counter<Metric::Followers>,
    },
    {
        .id = "engagements",
        .label = QT_TRANSLATE_NOOP("Kpi", "Engagements"),
        .meaning = QT_TRANSLATE_NOOP("Kpi", "Likes, comments, shares and saves, of the parts that each post states."),
        .unit = Unit::Count,
        .family = KpiFamily::Engagement,
        .section = "6",
        .sum = engagementCount,
    },
    {
        .id = "er_reach",
        .label = QT_TRANSLATE_NOOP("Kpi", "Engagement rate by reach"),
        .meaning = QT_TRANSLATE_NOOP(
            "Kpi", "Engagements divided by the reach of the posts that state both; blank without reach."),
        .unit = Unit::Ratio,
        .better = Better::Higher,
        .family = KpiFamily::Engagement,
        .section = "6",
        .quotient = engagementRate<Metric::Reach>,
    },
    {
        .id = "er_impressions",
        .label = QT_TRANSLATE_NOOP("Kpi", "Engagement rate by impressions"),
        .meaning = QT_TRANSLATE_NOOP(
            "Kpi", "Engagements divided by the impressions of the posts that state both; blank without impressions."),
        .unit = Unit::Ratio,
        .better = Better::Higher,
        .family = KpiFamily::Engagement,
        .section = "6",
        .quotient = engagementRate<Metric::Impressions>,
    },
    {
        .id = "er_followers",
        .label = QT_TRANSLATE_NOOP("Kpi", "Engagement rate by followers"),
        .meaning = QT_TRANSLATE_NOOP(
            "Kpi", "Engagements divided by the followers of the posts that state both; blank without followers."),
        .unit = Unit::Ratio,
        .better = Better::Higher,
        .family = KpiFamily::Engagement,
        .section = "6",
        .quotient = engagementRate<Metric::Followers>,
    },
    {
        .id = "like_rate",
        .label = QT_TRANSLATE_NOOP("Kpi", "Like rate"),
        .meaning =
            QT_TRANSLATE_NOOP("Kpi", "Likes divided by the reach of the posts that state both; blank without reach."),
        .unit = Unit::Ratio,
        .better = Better::Higher,
        .family = KpiFamily::Engagement,
        .section = "6",
        .quotient = partRate<0>,
        .proportion = partOfReach<0>,
    },
    {
        .id = "comment_rate",
        .label = QT_TRANSLATE_NOOP("Kpi", "Comment rate"),
        .meaning = QT_TRANSLATE_NOOP(
            "Kpi", "Comments divided by the reach of the posts that state both; blank without reach."),
        .unit = Unit::Ratio,
        .better = Better::Higher,
        .family = KpiFamily::Engagement,
        .section = "6",
        .quotient = partRate<1>,
        .proportion = partOfReach<1>,
    },
    {
        .id = "share_rate",
        .label = QT_TRANSLATE_NOOP("Kpi", "Share rate"),
        .meaning =
            QT_TRANSLATE_NOOP("Kpi", "Shares divided by the reach of the posts that state both; blank without reach."),
        .unit = Unit::Ratio,
        .better = Better::Higher,
        .family = KpiFamily::Engagement,
        .section = "6",
        .quotient = partRate<2>,
        .proportion = partOfReach<2>,
    },
    {
        .id = "save_rate",
        .label = QT_TRANSLATE_NOOP("Kpi", "Save rate"),
        .meaning =
            QT_TRANSLATE_NOOP("Kpi", "Saves divided by the reach of the posts that state both; blank without reach."),
        .unit = Unit::Ratio,
        .better = Better::Higher,
        .family = KpiFamily::Engagement,
        .section = "6",
        .quotient = partRate<3>,
        .proportion = partOfReach<3>,
    },
    {
        .id = "media_spend",
        .label = QT_TRANSLATE_NOOP("Kpi", "Media spend"),
        .meaning = QT_TRANSLATE_NOOP("Kpi", "Paid to advertising platforms. Blank when no spend is known."),
        .unit = Unit::Money,
        .section = "7",
        .sum = spendOf<SpendKind::Media>,
    },
    {
        .id = "creator_flat",
        .label = QT_TRANSLATE_NOOP("Kpi", "Creator fees"),
        .meaning = QT_TRANSLATE_NOOP("Kpi", "Flat fees paid to creators. Blank when no spend is known."),
        .unit = Unit::Money,
        .section = "7",
        .sum = spendOf<SpendKind::CreatorFlat>,
    },
    {
        .id = "commission",
        .label = QT_TRANSLATE_NOOP("Kpi", "Commission"),
        .meaning = QT_TRANSLATE_NOOP("Kpi",
            "Each creator’s rate times the net sales of the orders that a declared post or a valid code links, order "
            "by order; what a platform states replaces it."),
        .unit = Unit::Money,
        .section = "9",
        .sum = sumOf<&Totals::commission, &Totals::hasCommission>,
    },
    {
        .id = "production",
        .label = QT_TRANSLATE_NOOP("Kpi", "Production"),
        .meaning = QT_TRANSLATE_NOOP("Kpi", "Cost of making content. Blank when no spend is known."),
        .unit = Unit::Money,
        .section = "7",
        .sum = spendOf<SpendKind::Production>,
    },
    {
        .id = "tools_agency",
        .label = QT_TRANSLATE_NOOP("Kpi", "Tools and agencies"),
        .meaning = QT_TRANSLATE_NOOP("Kpi", "Paid for tools and agencies. Blank when no spend is known."),
        .unit = Unit::Money,
        .section = "7",
        .sum = spendOf<SpendKind::ToolsAgency>,
    },
    {
        .id = "overhead",
        .label = QT_TRANSLATE_NOOP("Kpi", "Overhead"),
        .meaning = QT_TRANSLATE_NOOP("Kpi", "Salaries and shared cost. Blank when no spend is known."),
        .unit = Unit::Money,
        .section = "7",
        .sum = spendOf<SpendKind::Overhead>,
    },
    {
        .id = "direct_marketing",
        .label = QT_TRANSLATE_NOOP("Kpi", "Direct marketing"),
        .meaning = QT_TRANSLATE_NOOP("Kpi", "Media spend, creator fees, commission and production."),
        .unit = Unit::Money,
        .section = "7",
        .sum = directMarketing,
    },
    {
        .id = "loaded_marketing",
        .label = QT_TRANSLATE_NOOP("Kpi", "Fully loaded marketing"),
        .meaning = QT_TRANSLATE_NOOP("Kpi", "Direct marketing plus tools, agencies and overhead."),
        .unit = Unit::Money,
        .section = "7",
        .sum = loadedMarketing,
    },
    {
        .id = "roas",
        .label = QT_TRANSLATE_NOOP("Kpi", "ROAS, credited net sales"),
        .meaning = QT_TRANSLATE_NOOP("Kpi",
            "Net sales that evidence or the named model credits, divided by media spend of the same scope; attributed, "
            "not incremental. Blank without media spend."),
        .unit = Unit::Ratio,
        .better = Better::Higher,
        .section = "7",
        .quotient = roas,
    },
    {
        .id = "roas_claimed",
        .label = QT_TRANSLATE_NOOP("Kpi", "ROAS, claimed by platforms"),
        .meaning = QT_TRANSLATE_NOOP("Kpi",
            "What platforms claim to have sold, divided by media spend. Not revenue. Blank without media spend."),
        .unit = Unit::Ratio,
        .section = "7",
        .quotient = roasClaimed,
    },
    {
        .id = "mer",
        .label = QT_TRANSLATE_NOOP("Kpi", "Marketing efficiency ratio"),
        .meaning = QT_TRANSLATE_NOOP(
            "Kpi", "Net sales of the whole shop divided by direct marketing; blank for parts of the shop."),
        .unit = Unit::Ratio,
        .better = Better::Higher,
        .section = "7",
        .quotient = mer,
    },
    {
        .id = "new_customers",
        .label = QT_TRANSLATE_NOOP("Kpi", "New customers"),
        .meaning =
            QT_TRANSLATE_NOOP("Kpi", "Customers whose first order ever lies in the period and who kept an order."),
        .unit = Unit::Count,
        .section = "7",
        .sum = sumOf<&Totals::newCustomers, &Totals::hasCustomers>,
    },
    {
        .id = "returning_customers",
        .label = QT_TRANSLATE_NOOP("Kpi", "Returning customers"),
        .meaning = QT_TRANSLATE_NOOP("Kpi", "Customers who kept an order in the period and had bought before it."),
        .unit = Unit::Count,
        .section = "7",
        .sum = sumOf<&Totals::returningCustomers, &Totals::hasCustomers>,
    },
    {
        .id = "cac_paid",
        .label = QT_TRANSLATE_NOOP("Kpi", "CAC, paid"),
        .meaning = QT_TRANSLATE_NOOP(
            "Kpi", "Media spend divided by the new customers that evidence links; blank when there are none."),
        .unit = Unit::MoneyRatio,
        .better = Better::Lower,
        .section = "7",
        .quotient = cacPaid,
    },
    {
        .id = "cac_blended",
        .label = QT_TRANSLATE_NOOP("Kpi", "CAC, blended"),
        .meaning =
            QT_TRANSLATE_NOOP("Kpi", "Direct marketing divided by all new customers; blank when there are none."),
        .unit = Unit::MoneyRatio,
        .better = Better::Lower,
        .section = "7",
        .quotient = [](const Totals &t) { return ratio(direct(t), newCustomers(t)); },
    },
    {
        .id = "cac_loaded",
        .label = QT_TRANSLATE_NOOP("Kpi", "CAC, fully loaded"),
        .meaning =
            QT_TRANSLATE_NOOP("Kpi", "Fully loaded marketing divided by all new customers; blank when there are none."),
        .unit = Unit::MoneyRatio,
        .better = Better::Lower,
        .section = "7",
        .quotient = [](const Totals &t) { return ratio(loaded(t), newCustomers(t)); },
    },
    {
        .id = "cost_per_order",
        .label = QT_TRANSLATE_NOOP("Kpi", "Cost per order"),
        .meaning = QT_TRANSLATE_NOOP("Kpi", "Direct marketing divided by orders placed; blank without orders."),
        .unit = Unit::MoneyRatio,
        .better = Better::Lower,
        .section = "7",
        .quotient =
            [](const Totals &t) { return ratio(direct(t), t.hasOrders ? std::optional(t.orders) : std::nullopt); },
    },
    {
        .id = "cogs",
        .label = QT_TRANSLATE_NOOP("Kpi", "Cost of goods"),
        .meaning = QT_TRANSLATE_NOOP("Kpi", "Cost of the goods that were kept, of the orders whose cost is known."),
        .unit = Unit::Money,
        .section = "8",
        .sum = knownCost<&Totals::cogs, &Totals::cogsOrders>,
    },
    {
        .id = "fees",
        .label = QT_TRANSLATE_NOOP("Kpi", "Fees"),
        .meaning = QT_TRANSLATE_NOOP("Kpi", "Payment and platform fees, of the orders that state both."),
        .unit = Unit::Money,
        .section = "8",
        .sum = knownCost<&Totals::fees, &Totals::feesOrders>,
    },
    {
        .id = "fulfilment",
        .label = QT_TRANSLATE_NOOP("Kpi", "Fulfilment"),
        .meaning = QT_TRANSLATE_NOOP("Kpi", "Cost of picking, packing and sending, of the orders that state it."),
        .unit = Unit::Money,
        .section = "8",
        .sum = knownCost<&Totals::fulfilment, &Totals::fulfilmentOrders>,
    },
    {
        .id = "cm1",
        .label = QT_TRANSLATE_NOOP("Kpi", "Contribution margin 1"),
        .meaning =
            QT_TRANSLATE_NOOP("Kpi", "Net sales less cost of goods, of the orders whose cost of goods is known."),
        .unit = Unit::Money,
        .better = Better::Higher,
        .section = "8",
        .sum = cm1,
    },
    {
        .id = "cm2",
        .label = QT_TRANSLATE_NOOP("Kpi", "Contribution margin 2"),
        .meaning = QT_TRANSLATE_NOOP(
            "Kpi", "Margin 1 plus shipping less fees and fulfilment, of the orders whose costs are all known."),
        .unit = Unit::Money,
        .better = Better::Higher,
        .section = "8",
        .sum = knownCost<&Totals::cm2, &Totals::cm2Orders>,
    },
    {
        .id = "cm3",
        .label = QT_TRANSLATE_NOOP("Kpi", "Contribution margin 3"),
        .meaning = QT_TRANSLATE_NOOP("Kpi", "Margin 2 less direct marketing; blank when costs or spend are not known."),
        .unit = Unit::Money,
        .better = Better::Higher,
        .section = "8",
        .sum = cm3,
    },
    {
        .id = "cm3_margin",
        .label = QT_TRANSLATE_NOOP("Kpi", "Contribution margin 3, share"),
        .meaning = QT_TRANSLATE_NOOP(
            "Kpi", "Margin 3 divided by the net sales of the orders whose costs are known; blank without them."),
        .unit = Unit::Ratio,
        .better = Better::Higher,
        .section = "8",
        .quotient = cm3Margin,
    },
    {
        .id = "break_even_roas",
        .label = QT_TRANSLATE_NOOP("Kpi", "Break-even ROAS"),
        .meaning =
            QT_TRANSLATE_NOOP("Kpi", "Net sales divided by margin 2: a ROAS below it loses money on the first order."),
        .unit = Unit::Ratio,
        .better = Better::Lower,
        .section = "8",
        .quotient = breakEvenRoas,
    },
    {
        .id = "ltv_12m",
        .label = QT_TRANSLATE_NOOP("Kpi", "Lifetime value, 12 months"),
        .meaning = QT_TRANSLATE_NOOP("Kpi",
            "Margin 2 that new customers have brought in the 12 months after their first order, by customer; realised, "
            "not projected."),
        .unit = Unit::MoneyRatio,
        .better = Better::Higher,
        .section = "8",
        .quotient = lifetimeValue,
    },
    {
        .id = "ltv_cac",
        .label = QT_TRANSLATE_NOOP("Kpi", "LTV to CAC"),
        .meaning = QT_TRANSLATE_NOOP("Kpi", "Lifetime value of 12 months divided by fully loaded CAC."),
        .unit = Unit::Ratio,
        .better = Better::Higher,
        .section = "8",
        .quotient = lifetimeOverCost,
    },
    {
        .id = "payback_months",
        .label = QT_TRANSLATE_NOOP("Kpi", "Payback"),
        .meaning = QT_TRANSLATE_NOOP("Kpi",
            "First month in which the margin 2 of a new customer has paid fully loaded CAC; blank when 12 months do "
            "not pay it."),
        .unit = Unit::Months,
        .better = Better::Lower,
        .section = "8",
        .quotient = payback,
    },
    {
        .id = "claimed_value",
        .label = QT_TRANSLATE_NOOP("Kpi", "Claimed value"),
        .meaning = QT_TRANSLATE_NOOP("Kpi", "What platforms claim to have sold. Never added to revenue."),
        .unit = Unit::Money,
        .section = "attribution 8",
        .sum = sumOf<&Totals::claimedValue, &Totals::hasClaims>,
    },
    {
        .id = "claimed_orders",
        .label = QT_TRANSLATE_NOOP("Kpi", "Claimed orders"),
        .meaning = QT_TRANSLATE_NOOP("Kpi", "Sales that platforms claim; one sale may be claimed by several."),
        .unit = Unit::Count,
        .section = "attribution 8",
        .sum = sumOf<&Totals::claimedOrders, &Totals::hasClaims>,
    },
};

} // namespace

std::span<const Kpi> allKpis()
{
    return kKpis;
}

} // namespace postledger
