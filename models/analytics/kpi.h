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
/// "ladder" always the evidence ladder.
struct Totals
{
    // Revenue chain (metrics specification, section 2.1).
    std::int64_t gross = 0, discounts = 0, returns = 0, shipping = 0, tax = 0;
    std::int64_t orders = 0, ordersKept = 0, units = 0;
    std::int64_t creditedNet = 0; ///< credited: net sales that some evidence links; never the unattributed part
    std::int64_t ladderOrders = 0; ///< ladder: whole orders
    // Costs of what was kept; \c costKnown… is false when any kept order lacks the figure.
    std::int64_t cogs = 0, fees = 0, fulfilment = 0;
    std::int64_t netWithCogs = 0; ///< net sales of the orders whose cost of goods is known
    std::int64_t netWithFees = 0;
    std::int64_t shippingWithCogs = 0; ///< shipping of the same orders
    std::int64_t ordersWithCogs = 0;
    // Marketing.
    std::array<std::int64_t, 5> spend{}; ///< by SpendKind
    bool hasSpend = false; ///< a spend record or a commission rate lies in the group's scope
    std::int64_t commission = 0;
    std::int64_t newCustomers = 0, returningCustomers = 0, attributedNewCustomers = 0;
    std::int64_t claimedValue = 0, claimedOrders = 0;
    bool hasClaims = false;
    // Posts and their counters (newest reading of each post).
    std::int64_t posts = 0;
    std::array<std::int64_t, kMetricCount> metric{};
    std::array<std::int64_t, kMetricCount> metricPosts{}; ///< posts that state the metric
    std::int64_t engagements = 0, engagementPosts = 0;
    // Numerators that cover exactly the posts that state the denominator.
    std::array<std::int64_t, kMetricCount> ladderOrdersWith{};
    std::array<std::int64_t, kMetricCount> creditedNetWith{};
    std::array<std::int64_t, kMetricCount> engagementsWith{};
    std::array<std::int64_t, 4> reachedParts{}; ///< likes, comments, shares, saves of posts that also state reach
    std::array<std::int64_t, 4> reachedPartsReach{}; ///< the reach of those posts
    bool wholeShop = false; ///< the group takes in every order of the selection (mer exists only there)

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
};

std::span<const Kpi> allKpis();
const Kpi *kpiById(std::string_view id);
QString kpiLabel(const Kpi &kpi); ///< translated
QString kpiMeaning(const Kpi &kpi);
/// \p kpi of \p totals, with its interval when \p intervals.
Figure evaluate(const Kpi &kpi, const Totals &totals, bool intervals);

} // namespace postledger
