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
/// \errors "unknown_kpi", "bad_query" (more than two dimensions, a basis that a KPI does not have)
Result<std::vector<ResultTable>> execute(const Facts &facts, std::span<const Query> queries);

/// One order's way through the ladder and its path: what `explain` shows and tests compare.
struct OrderEvidence
{
    std::string store, orderRef;
    std::string rung; ///< "declared", "code", "click", "view", "none"
    std::string post, creator, campaign;
    std::int64_t netMinor = 0; ///< order-date basis
    std::vector<std::string> path; ///< post ids, oldest first
    std::vector<std::string> flags; ///< "conflict:code:P2>click:P3", "code_out_of_window", "declared_post_unknown"
};
Result<OrderEvidence> explainOrder(const Facts &facts, const std::string &orderRef);

/// Share of net sales by rung, conflicts, and the like: what the status bar and the data-quality list name.
struct QualityItem
{
    QString code; ///< "refunds_undated", "orders_without_cost", "codes_unknown", "posts_without_metrics", …
    QString message; ///< translated sentence with counts
    std::int64_t count = 0;
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
    DateRange orderDays; ///< of eligible orders; unbounded when there is none
    DateRange postDays; ///< of published posts
    Instant newest = 0; ///< the default as-of
    Currency currency;
    std::string timezone;
    std::vector<QualityItem> quality;
    std::vector<SourceFreshness> freshness;
};
const FactsSummary &summary(const Facts &facts);
/// Every value of \p dimension, sorted by title; not for dates.
std::vector<DimensionValue> values(const Facts &facts, Dimension dimension);

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
