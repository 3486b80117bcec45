// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/links.h"

#include "base/text.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace postledger {

std::string nameKey(std::string_view name)
{
    std::string_view text = trimmed(name);
    if (!text.empty() && text.front() == '@')
        text.remove_prefix(1);
    return asciiLower(text);
}

std::vector<const Link *> newestFirst(const std::vector<Link> &links, LinkKind kind)
{
    std::vector<const Link *> result;
    for (const Link &link : links) {
        if (link.kind == kind)
            result.push_back(&link);
    }
    std::sort(result.begin(), result.end(), [](const Link *a, const Link *b) {
        const Instant left = a->statedAt.value_or(kEver);
        const Instant right = b->statedAt.value_or(kEver);
        if (left != right)
            return left > right;
        return std::tie(a->alias, a->target, a->platform) < std::tie(b->alias, b->target, b->platform);
    });
    return result;
}

void LinkGraph::state(std::int32_t from, std::int32_t to, std::size_t link)
{
    const auto needed = static_cast<std::size_t>(std::max(from, to)) + 1;
    if (edges.size() < needed)
        edges.resize(needed);
    Edge &edge = edges[static_cast<std::size_t>(from)];
    if (edge.link == kNoLink)
        edge = {from == to ? -1 : to, link};
}

std::vector<std::size_t> LinkGraph::cutCircles()
{
    enum class Seen : std::uint8_t
    {
        Never,
        Now,
        Before
    };
    std::vector<std::size_t> cut;
    std::vector<Seen> seen(edges.size(), Seen::Never);
    std::vector<std::int32_t> walk;
    for (std::size_t start = 0; start < edges.size(); ++start) {
        walk.clear();
        auto node = static_cast<std::int32_t>(start);
        while (node >= 0 && seen[static_cast<std::size_t>(node)] == Seen::Never) {
            seen[static_cast<std::size_t>(node)] = Seen::Now;
            walk.push_back(node);
            node = edges[static_cast<std::size_t>(node)].to;
        }
        if (node >= 0 && seen[static_cast<std::size_t>(node)] == Seen::Now) {
            const auto oldest =
                *std::max_element(std::find(walk.begin(), walk.end(), node), walk.end(), [&](auto a, auto b) {
                    return edges[static_cast<std::size_t>(a)].link < edges[static_cast<std::size_t>(b)].link;
                });
            Edge &edge = edges[static_cast<std::size_t>(oldest)];
            cut.push_back(edge.link);
            edge.to = -1;
        }
        for (const std::int32_t walked : walk)
            seen[static_cast<std::size_t>(walked)] = Seen::Before;
    }
    std::sort(cut.begin(), cut.end());
    return cut;
}

std::int32_t LinkGraph::end(std::int32_t node) const
{
    while (static_cast<std::size_t>(node) < edges.size() && edges[static_cast<std::size_t>(node)].to >= 0)
        node = edges[static_cast<std::size_t>(node)].to;
    return node;
}

Merge mergeLinked(EntityNames &names, std::size_t entities, const std::vector<const Link *> &links)
{
    EntityNames others; // names that only links know, numbered behind the entities
    std::vector<std::string> spellings;
    const auto nodeOf = [&](std::string_view name) {
        const std::string key = nameKey(name);
        if (const auto known = names.find(key); known != names.end())
            return known->second;
        const auto [entry, isNew] =
            others.emplace(key, static_cast<EntityIndex>(entities) + static_cast<EntityIndex>(spellings.size()));
        if (isNew)
            spellings.emplace_back(trimmed(name));
        return entry->second;
    };
    LinkGraph graph;
    for (std::size_t i = 0; i < links.size(); ++i) {
        const EntityIndex from = nodeOf(links[i]->alias);
        graph.state(from, nodeOf(links[i]->target), i);
    }
    Merge merge;
    for (const std::size_t cut : graph.cutCircles())
        merge.circular.push_back(links[cut]);

    // Whatever only a target names becomes an entity when something is linked to it; by name, not by age of the link.
    std::map<std::string, EntityIndex> added;
    merge.merged.resize(entities);
    for (std::size_t i = 0; i < entities; ++i) {
        const EntityIndex end = graph.end(static_cast<EntityIndex>(i));
        merge.merged[i] = end != static_cast<EntityIndex>(i);
        if (static_cast<std::size_t>(end) >= entities)
            added.emplace(spellings[static_cast<std::size_t>(end) - entities], end);
    }
    std::vector<EntityIndex> numbers(entities + spellings.size(), kNone);
    EntityIndex next = 0;
    for (std::size_t i = 0; i < entities; ++i)
        numbers[i] = merge.merged[i] ? kNone : next++;
    for (const auto &[spelling, node] : added) {
        numbers[static_cast<std::size_t>(node)] = next++;
        merge.added.push_back(spelling);
    }
    const auto numberOf = [&](EntityIndex node) { return numbers[static_cast<std::size_t>(graph.end(node))]; };
    for (std::size_t i = 0; i < entities; ++i)
        merge.to.push_back(numberOf(static_cast<EntityIndex>(i)));
    for (auto &[name, entity] : names)
        entity = numberOf(entity);
    for (const auto &[name, node] : others) {
        if (numberOf(node) >= 0)
            names.emplace(name, numberOf(node));
    }
    merge.stated.resize(static_cast<std::size_t>(next));
    for (std::size_t node = 0; node < graph.edges.size(); ++node) {
        const EntityIndex number = numberOf(static_cast<EntityIndex>(node));
        if (graph.edges[node].link != LinkGraph::kNoLink && number >= 0)
            merge.stated[static_cast<std::size_t>(number)] = true;
    }
    return merge;
}

} // namespace postledger
