// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analytics/facts.h"
#include "domain/records.h"

#include <cstdint>
#include <string>
#include <vector>

/// Names that files use and nothing known answers to, and what they may stand for.
namespace postledger {

/// Where a name stands; bits, because it may stand in several places.
enum class NamedBy : std::uint8_t
{
    Orders = 1, ///< the platform's own checkout
    Declarations = 2, ///< creator sales
    Links = 4, ///< UTM values of orders
    Touchpoints = 8,
    Spend = 16,
    Codes = 32 ///< typed at the checkout
};

struct UnmatchedName
{
    LinkKind kind = LinkKind::Post; ///< Post, Code or Campaign
    std::string name; ///< as written; of several spellings the first
    std::string platform; ///< where it was named, as far as that is said; else empty
    std::uint8_t namedBy = 0; ///< NamedBy
    std::int64_t netMinor = 0; ///< net sales of the orders that name it, order-date basis
    std::int64_t spendMinor = 0; ///< costs that name it
    std::vector<std::uint32_t> orders; ///< that name it, each once, oldest first; for ordersNaming()
};

/// Posts named by orders, creator sales, links, touchpoints or costs that no export describes; codes that belong to
/// nobody; campaigns that only links or only costs name. Most net sales first, then most costs, then by name. What a
/// link has settled is not among them.
const std::vector<UnmatchedName> &unmatchedNames(const Facts &facts);
/// The orders behind an item, newest first, at most \p limit.
std::vector<OrderEvidence> ordersNaming(const Facts &facts, const UnmatchedName &item, std::size_t limit);

/// What a name may be linked to.
struct LinkTarget
{
    LinkKind kind = LinkKind::Post; ///< what the target is: Post, Campaign or Creator
    std::string platform; ///< of a post
    std::string ref; ///< what Link::target says
    std::string title; ///< for people
    std::string about; ///< of a post, for people: creator and platform
    int likeness = 0; ///< 0..100; from kLikely on it is worth a suggestion
};
constexpr int kLikely = 60;
/// Everything that \p item may be linked to, the most alike first. Of a code: creators, then posts.
/// O(posts + creators + campaigns).
std::vector<LinkTarget> linkTargets(const Facts &facts, LinkKind kind, const std::string &name);

/// Two creators that may be one person.
struct CreatorPair
{
    std::string creator, other; ///< handles; the one with more orders first
    std::int64_t orders = 0, netMinor = 0; ///< of the one with fewer
    int likeness = 0; ///< 100: the same but for dots, blanks and the like
};
/// Never merged by themselves. Without those of which a link already speaks. The most alike first, at most \p limit.
std::vector<CreatorPair> likelySameCreators(const Facts &facts, std::size_t limit);

/// A creator with what links have made one with it.
struct CreatorNames
{
    std::string handle;
    std::vector<std::string> also;
    std::int64_t orders = 0, netMinor = 0;
    std::int64_t posts = 0;
};
std::vector<CreatorNames> creatorNames(const Facts &facts); ///< by net sales, then by handle

/// How alike two names are for a person: 100 the same but for case, blanks, dots and the like; 0 nothing in common.
int likeness(std::string_view a, std::string_view b);

} // namespace postledger
