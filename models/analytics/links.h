// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attribution/attribution.h"
#include "domain/records.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

/// Where links lead. Chains are followed to their end. Of several statements about one name the newest counts. A circle
/// has no end, so the oldest of its links is left out. Nothing depends on the order of the links.
namespace postledger {

/// How names of creators, campaigns and codes are compared: without blanks around them and "@", whatever their case.
std::string nameKey(std::string_view name);

/// The links of one kind, the newest first.
std::vector<const Link *> newestFirst(const std::vector<Link> &links, LinkKind kind);

/// Nodes with at most one link each.
struct LinkGraph
{
    static constexpr std::size_t kNoLink = static_cast<std::size_t>(-1);
    struct Edge
    {
        std::int32_t to = -1; ///< -1: the end
        std::size_t link = kNoLink; ///< place of its link, newest first; kNoLink: nothing is stated
    };
    std::vector<Edge> edges;

    /// The first statement about a node counts: hand them over newest first.
    void state(std::int32_t from, std::int32_t to, std::size_t link);
    /// Takes the oldest link out of every circle. \return the places of those links
    std::vector<std::size_t> cutCircles();
    std::int32_t end(std::int32_t node) const; ///< once there are no circles
};

using EntityNames = std::unordered_map<std::string, EntityIndex>;

/// Entities with names that links make one.
struct Merge
{
    std::vector<EntityIndex> to; ///< by entity before: its number afterwards
    std::vector<bool> merged; ///< by entity before: it is counted as another one now
    std::vector<std::string> added; ///< entities that nothing but a target names: they come last
    std::vector<bool> stated; ///< by entity afterwards: a link says what it is
    std::vector<const Link *> circular; ///< left out
};
/// \param names  by nameKey(): numbers below \p entities; afterwards the new numbers, also of names that only links
/// know
Merge mergeLinked(EntityNames &names, std::size_t entities, const std::vector<const Link *> &links);

} // namespace postledger
