// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/job_control.h"
#include "base/result.h"
#include "base/zone.h"
#include "domain/query.h"
#include "domain/result_table.h"
#include "ledger/ledger.h"

#include <QString>

#include <memory>
#include <span>
#include <string>
#include <vector>

namespace postledger {

class Facts;
using FactsPtr = std::shared_ptr<const Facts>;

/// Reads the workspace at \p path into immutable columns and attributes every order. Opens its own read-only ledgers
/// (several, to use all cores).
Result<FactsPtr> loadFacts(const QString &path, const JobControl &job);

/// Answers \p queries from \p facts; those with the same selection share one pass. One table per query, same order.
///
/// An order counts in a filter or breakdown by the post, creator or campaign that it is credited to, by that post's
/// platform and checkout (its own where no post is credited), and by its store. Posts, spend and claims are kept by
/// filters on dimensions that they have; a filter by another one (store, product, customer type; for spend also
/// checkout; for claims all but platform and days) leaves them out, and KPIs that need them are empty.
/// Every breakdown adds up to the whole, with the row "(unattributed)" or "(none)". Where a model splits an order, the
/// order itself counts for the post with the largest part; by product, for the line that earns most. Days, weeks and
/// months without anything have no row. Rates by day put orders to the day on which their post was published, so that
/// numerator and denominator cover the same posts.
/// \errors "unknown_kpi", "bad_query" (no KPI, more than two dimensions, one dimension twice)
/// Any thread; threads of the facts help.
Result<std::vector<ResultTable>> execute(const Facts &facts, std::span<const Query> queries);

/// One order's way through the ladder and its path: what `explain` shows and tests compare.
struct OrderEvidence
{
    std::string store, orderRef;
    Instant placedAt = 0;
    std::string rung; ///< "declared", "code", "click", "view", "none"
    std::string post, creator, campaign; ///< as tables print them; empty: none
    std::int64_t netMinor = 0; ///< order-date basis
    std::vector<std::string> path; ///< post ids, oldest first
    std::vector<std::string> flags; ///< "conflict:code:P2>click:P3", "code_out_of_window", "declared_post_unknown"
};
/// \errors "test_order", "mirror_order" (the message names the order that counts instead) when the order is kept but
///         does not count; "unknown_order" when there is none with that ref
Result<OrderEvidence> explainOrder(const Facts &facts, const std::string &orderRef);

/// What platforms claim beside what the store recorded; never added together.
struct ClaimReport
{
    struct Platform
    {
        std::string platform;
        std::int64_t claimedOrders = 0, claimedValue = 0;
        std::int64_t matched = 0; ///< by the order's id
        std::int64_t probable = 0; ///< by platform, instant within 10 minutes and amount
        std::int64_t agrees = 0; ///< the ladder credits a post of that platform
        std::int64_t unmatched = 0;
    };
    std::vector<Platform> platforms; ///< by name
    std::int64_t claimedValue = 0;
    std::int64_t recordedValue = 0; ///< gross sales less discounts of all eligible orders of the days
    std::vector<std::string> claimedTwice; ///< order refs, ascending
    std::vector<std::string> claimedByNobody;
};
/// Claims and orders of the days of \p range, at most until \p asOf.
ClaimReport claimReport(const Facts &facts, const DateRange &range, std::optional<Instant> asOf);

/// Where an item of the data-quality list can be looked at or mended.
enum class QualityPlace : std::uint8_t
{
    None,
    Orders, ///< Workspace::qualityOrders() lists them
    Unmatched, ///< the names that nothing known answers to
    Creators, ///< the creators' names
    Import, ///< more files are needed
    Rates, ///< FactsSummary::missingRates
    Notes ///< notes of imported files
};

/// Share of net sales by rung, conflicts, and the like: what the status bar and the data-quality list name.
struct QualityItem
{
    QString code; ///< "refunds_undated", "orders_without_cost", "codes_unknown", "posts_without_metrics", …
    QString message; ///< translated sentence with counts
    std::int64_t count = 0;
    std::optional<std::int64_t> amountMinor = {}; ///< net sales, costs or claims behind it; none: no money
    QualityPlace place = QualityPlace::None;
    bool informs = false; ///< as it should be: worth knowing, nothing to mend
};

/// An order behind an item of the data-quality list.
struct QualityOrder
{
    std::string store, orderRef;
    Instant placedAt = 0;
    std::int64_t netMinor = 0; ///< what it is worth, or would be if it counted
    std::string rule; ///< why it is there: "mirror", "test", "zero_value", "unattributed", "code_unknown" …
    std::string linked; ///< of a mirror the order that counts, "store ref"; the files that state the order
};
/// \param code  of an item whose place is Orders \return newest first, at most \p limit; empty for other codes
std::vector<QualityOrder> qualityOrders(const Facts &facts, const QString &code, std::size_t limit);

/// Days on which an amount of a currency could not be converted.
struct MissingRates
{
    std::string currency;
    std::vector<Day> days; ///< each once, ascending
};
struct SourceFreshness
{
    QString source; ///< "Orders", "Instagram", …
    Instant newest = 0;
};

/// A value of a dimension for filters and search.
struct DimensionValue
{
    std::string key;
    std::string title;
};

struct FactsSummary
{
    std::int64_t orders = 0, posts = 0, creators = 0, campaigns = 0;
    std::int64_t products = 0; ///< that files of products and of stock name
    DateRange orderDays; ///< of eligible orders; unbounded when there is none
    DateRange postDays; ///< of published posts
    /// Of eligible orders, of posts where there is none; unbounded when there is neither.
    const DateRange &knownDays() const { return orderDays.isUnbounded() ? postDays : orderDays; }
    Instant newest = 0; ///< the default as-of
    Currency currency;
    std::string timezone;
    std::vector<QualityItem> quality;
    std::vector<SourceFreshness> freshness;
    std::vector<MissingRates> missingRates; ///< by currency; empty: every amount counts
    std::int64_t ordersWithoutRate = 0; ///< imported, but left out of all figures; not in orders

    /// Nothing is imported that a page could show.
    bool isEmpty() const
    {
        return orders + ordersWithoutRate + posts + creators + campaigns + products == 0 && freshness.empty();
    }
};
const FactsSummary &summary(const Facts &facts);
/// Every value of \p dimension, sorted by title; not for dates.
std::vector<DimensionValue> values(const Facts &facts, Dimension dimension);
/// Whether a filter by \p value can let anything pass: a key, the group of what has none, a creator's former handle.
bool hasValue(const Facts &facts, Dimension dimension, const std::string &value);

/// What is known of one post beyond its figures.
struct PostCard
{
    std::string platform, ref, title, permalink, creator, campaign, format;
    std::optional<Instant> publishedAt;
    Checkout checkout = Checkout::Unknown;
};
std::optional<PostCard> postCard(const Facts &facts, const std::string &postRef);

/// The orders that evidence links to a post, creator or campaign; newest first, at most \p limit.
std::vector<OrderEvidence> creditedOrders(
    const Facts &facts, Dimension subject, const std::string &key, const DateRange &range, std::size_t limit);

} // namespace postledger
