// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/metric.h"
#include "domain/result_table.h"

#include <QString>

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace postledger {

/// Sums over one group, from which every KPI is computed. Money in minor units of the workspace currency. Sums only:
/// nobody but the catalogue divides two of them. Fields marked "credited" follow the query's model, those marked
/// "ladder" always the evidence ladder. The has… fields say whether the breakdown and its filters admit such records
/// at all: where they do not, the KPI is empty instead of 0.
struct Totals
{
    bool hasOrders = false; ///< revenue exists for this group
    bool hasCredit = false; ///< evidence can link this group's money (the groups "(unattributed)" have none)
    bool hasPosts = false;
    bool hasSpend = false; ///< some spend is in the ledger
    bool hasMarketing = false; ///< spend is known, and the breakdown admits it and commission
    bool hasCommission = false; ///< some creator's commission is known
    bool hasCustomers = false; ///< some order names its customer
    bool hasCosts = false; ///< all costs of some order of the ledger are known
    bool hasClaims = false;
    bool wholeShop = false; ///< the group takes in every order of its days (mer exists only there)
    // Revenue chain (metrics specification, section 2.1); shipping and tax (with duties) after refunds.
    std::int64_t gross = 0, discounts = 0, returns = 0, shipping = 0, tax = 0;
    std::int64_t charged = 0; ///< shipping and tax before refunds
    std::int64_t orders = 0, ordersKept = 0, units = 0;
    std::int64_t creditedNet = 0; ///< credited: net sales that some evidence links; never the unattributed part
    std::int64_t creditedNetOfPosts = 0; ///< credited: the part of the posts that \ref posts counts
    std::int64_t ladderOrders = 0; ///< ladder: whole orders
    // Costs of what was kept, each with the number of orders that state it. Margins cover only orders whose costs are
    // known; netWith… is their net sales.
    std::int64_t cogs = 0, cogsOrders = 0, netWithCogs = 0;
    std::int64_t fees = 0, feesOrders = 0;
    std::int64_t fulfilment = 0, fulfilmentOrders = 0;
    std::int64_t cm2 = 0, cm2Orders = 0, netWithCosts = 0;
    // Marketing.
    std::array<std::int64_t, 5> spend{}; ///< by SpendKind
    std::int64_t commission = 0; ///< ladder
    std::int64_t newCustomers = 0, returningCustomers = 0, attributedNewCustomers = 0;
    /// Contribution 2 of the new customers' orders in the months 1 to 12 after each one's first order, not cumulated;
    /// filled only when a KPI asks for it.
    std::array<std::int64_t, 12> cohortCm2{};
    std::int64_t cohortCustomers = 0; ///< new customers whose costs are known
    std::int64_t claimedValue = 0, claimedOrders = 0;
    // Posts and their counters (newest reading of each post).
    std::int64_t posts = 0;
    std::array<std::int64_t, kMetricCount> metric{};
    std::array<std::int64_t, kMetricCount> metricPosts{}; ///< posts that state the metric
    std::int64_t engagements = 0, engagementPosts = 0;
    // Numerators that cover exactly the posts that state the denominator.
    std::array<std::int64_t, kMetricCount> ladderOrdersWith{};
    std::array<std::int64_t, kMetricCount> creditedNetWith{};
    std::array<std::int64_t, kMetricCount> engagementsWith{};
    std::array<std::int64_t, kMetricCount> metricWithEngagements{}; ///< the metric of posts that state engagements too
    std::array<std::int64_t, 4> reachedParts{}; ///< likes, comments, shares, saves of posts that also state reach
    std::array<std::int64_t, 4> reachedPartsReach{}; ///< the reach of those posts

    bool operator==(const Totals &) const = default;
};

enum class Better : std::uint8_t
{
    Neither,
    Higher,
    Lower
};
/// Money is blue, attention is purple.
enum class KpiFamily : std::uint8_t
{
    Commerce,
    Engagement
};

/// The unit that is drawn anew for an interval (statistics specification, section 5).
enum class Resampled : std::uint8_t
{
    Nothing,
    Orders,
    Posts, ///< that the selection counts
    PostsWithSpend ///< that earned or cost something in the group; needs media spend that names posts
};
/// What one unit adds to the numerator and to the denominator of a quotient.
struct UnitPair
{
    double numerator = 0, denominator = 0;
};

struct Kpi
{
    std::string_view id;
    const char *label = nullptr; ///< QT_TRANSLATE_NOOP("Kpi", …): sentence case, with its basis
    const char *meaning = nullptr; ///< QT_TRANSLATE_NOOP("Kpi", …): one sentence, formula in words, when it is blank
    Unit unit = Unit::Count;
    Better better = Better::Neither;
    KpiFamily family = KpiFamily::Commerce;
    std::string_view section; ///< of the metrics specification
    /// Exact value for sums (Money, Count).
    std::optional<std::int64_t> (*sum)(const Totals &) = nullptr;
    /// Value of quotients; none when undefined.
    std::optional<double> (*quotient)(const Totals &) = nullptr;
    /// The proportion x of n whose Wilson interval the KPI carries; none: no interval.
    std::optional<std::pair<std::int64_t, std::int64_t>> (*proportion)(const Totals &) = nullptr;
    /// Quotients with a bootstrap interval: the unit, and the share of the totals of one unit (or of any group: the
    /// quotient is numerator by denominator). A unit whose pair is 0, 0 says nothing and is left out.
    Resampled resampled = Resampled::Nothing;
    UnitPair (*pair)(const Totals &) = nullptr;

    bool hasInterval() const { return proportion != nullptr || resampled != Resampled::Nothing; }
};

/// Every KPI, in the order of the catalogue page.
std::span<const Kpi> allKpis();
const Kpi *kpiById(std::string_view id);
QString kpiLabel(const Kpi &kpi); ///< translated
QString kpiMeaning(const Kpi &kpi);
/// \p kpi of \p totals, with its Wilson interval when \p intervals; limits by resampling need the units and are filled
/// in by execute(). Figure::sample is the n of the interval, else orders for commerce and posts for engagement.
Figure evaluate(const Kpi &kpi, const Totals &totals, bool intervals);

} // namespace postledger
