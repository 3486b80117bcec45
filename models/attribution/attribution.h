// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/calendar.h"
#include "domain/query.h"

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

/// Evidence and models on dense indices, so that a million orders take a fraction of a second. Pure functions; any
/// thread. Source: the attribution specification.
namespace postledger {

/// Index into the caller's table of posts, creators, campaigns or codes.
using EntityIndex = std::int32_t;
constexpr EntityIndex kNone = -1; ///< nothing is named
constexpr EntityIndex kUnknown = -2; ///< something is named, but no record tells what it is

constexpr Instant kEver = std::numeric_limits<Instant>::min(); ///< open beginning; a post without publication
constexpr Instant kForever = std::numeric_limits<Instant>::max();

enum class Rung : std::uint8_t
{
    None,
    Declared,
    Code,
    Click,
    View
};

enum class EvidenceFlag : std::uint8_t
{
    DeclaredPostUnknown = 1, ///< no such post, or none yet at the order's instant
    CodeOutOfWindow = 2,
    CodeUnknown = 4,
    Conflict = 8,
    DeclaredPostLater = 16, ///< beside DeclaredPostUnknown: the post is known, and was published after the order
};

/// A touch that may count for an order.
struct PathTouch
{
    Instant at = 0;
    EntityIndex post = kNone; ///< a known post
    std::uint8_t type = 0; ///< TouchType
    bool operator==(const PathTouch &) const = default;
};

struct Windows
{
    std::int64_t clickSeconds = 7 * kSecondsPerDay; ///< both ends included
    std::int64_t viewSeconds = 0; ///< 0: off
    std::int64_t lookbackSeconds = 30 * kSecondsPerDay;
    double halfLifeDays = 7;
    double positionFirst = 0.4;
    double positionLast = 0.4;
};

/// What evidence needs of a post and of a code.
struct PostEntry
{
    Instant publishedAt = kEver;
    EntityIndex creator = kNone;
    EntityIndex campaign = kNone;
};
struct CodeEntry
{
    Instant validFrom = kEver; ///< both ends included
    Instant validTo = kForever;
    EntityIndex creator = kNone;
    EntityIndex post = kNone;
};

struct LadderTables
{
    std::vector<PostEntry> posts;
    std::vector<std::vector<EntityIndex>> postsOfCreator; ///< published ones, oldest first
    std::vector<std::vector<CodeEntry>> codes; ///< all periods of one code text
    Windows windows;
};

/// Everything that may link one order.
struct LadderOrder
{
    Instant at = 0;
    EntityIndex declaredPost = kNone; ///< kUnknown: the platform names a post that is not in the ledger
    EntityIndex declaredCreator = kNone;
    std::span<const EntityIndex> codes; ///< as typed; kUnknown for a text without record
    std::span<const PathTouch> touches; ///< after the customer's previous order, oldest first, known posts only
    EntityIndex campaign = kNone; ///< of the newest click that names a campaign, but no known post
    Instant campaignAt = 0;
};

/// The rung that takes the whole order.
struct Evidence
{
    Rung rung = Rung::None;
    std::uint8_t flags = 0; ///< EvidenceFlag
    EntityIndex post = kNone;
    EntityIndex creator = kNone;
    EntityIndex campaign = kNone;
    EntityIndex contractCreator = kNone; ///< of declared post or valid code, whatever wins: commission is owed to it
    Instant creditAt = 0; ///< the touch's instant; the order's for declared posts and codes
};

/// A lower rung that names another post (or, without posts, another creator).
struct Conflict
{
    Rung winner = Rung::None;
    Rung loser = Rung::None;
    EntityIndex winnerPost = kNone, winnerCreator = kNone;
    EntityIndex loserPost = kNone, loserCreator = kNone;
};

/// Walks the rungs declared, code, click, view; the first that holds takes the order.
/// \param conflicts  conflicts of this order are appended; may be null
/// \source the attribution specification, sections 2 and 3
Evidence climb(const LadderTables &tables, const LadderOrder &order, std::vector<Conflict> *conflicts);

/// The creator's newest post in the lookback before \p at; kNone when there is none.
EntityIndex latestPost(const LadderTables &tables, EntityIndex creator, Instant at);

/// Appends the order's path for the models: clicks on known posts in the lookback, oldest first; a declared post that
/// is not already last comes last, at the order's instant.
void appendPath(const LadderTables &tables, const LadderOrder &order, std::vector<PathTouch> &out);

/// Weights of n touches, oldest first. Position weights are whole numbers (settings have at most six decimals), so that
/// money splits exactly.
std::vector<std::int64_t> linearWeights(std::size_t n);
std::vector<std::int64_t> positionWeights(std::size_t n, double first, double last);
/// 2^(-age/H), age in days as a real number; not normalised.
std::vector<double> timeDecayWeights(std::span<const PathTouch> touches, Instant orderAt, double halfLifeDays);

/// True when \p model may give an order to more than one post.
bool splitsOrders(AttributionModel model);
/// The touch that takes the whole order, for the models that do not split; the path is not empty. Post paths hold no
/// direct visits, so the last non-direct touch is the last.
std::size_t soleTouch(AttributionModel model, std::size_t pathLength);

/// Splits amounts of one order over its path by one model; weights are worked out once.
class PathSplit
{
public:
    PathSplit(AttributionModel model, std::span<const PathTouch> path, Instant orderAt, const Windows &windows);
    /// One part per touch; they sum to \p total exactly (largest remainder, ties to the earlier touch).
    std::vector<std::int64_t> split(std::int64_t total) const;

private:
    std::vector<std::int64_t> m_whole;
    std::vector<double> m_real;
};

} // namespace postledger
