// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/entities.h"
#include "base/text.h"

#include <algorithm>

namespace postledger {

namespace {

template<typename T>
std::vector<T> kept(std::vector<T> values, const Merge &merge)
{
    std::vector<T> result;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (!merge.merged[i])
            result.push_back(std::move(values[i]));
    }
    return result;
}

} // namespace

// A code may be linked to a creator that nothing else names yet; what is a post's id is none.
void EntityIndexer::collectOwners(const FactsInput &input, std::map<std::string, std::string> &creators) const
{
    const std::vector<const Link *> links = newestFirst(input.links, LinkKind::Code);
    if (links.empty())
        return;
    std::set<std::string> posts;
    for (const Post &post : input.posts) {
        posts.insert(nameKey(post.ref));
        posts.insert(nameKey(post.alternateRef));
    }
    for (const Link *link : links) {
        const std::string key = nameKey(link->target);
        if (key != nameKey(link->alias) && !posts.contains(key))
            creators.emplace(key, std::string(trimmed(link->target)));
    }
}

void EntityIndexer::linkCreators(const FactsInput &input)
{
    const std::vector<const Link *> links = newestFirst(input.links, LinkKind::Creator);
    if (links.empty())
        return;
    const std::vector<CreatorFacts> before = m_facts.creators;
    const Merge merge = mergeLinked(m_creators, before.size(), links);
    m_circular.insert(m_circular.end(), merge.circular.begin(), merge.circular.end());
    m_facts.creators = kept(before, merge);
    for (const std::string &name : merge.added)
        m_facts.creators.push_back({name, name, {}, {}, false});
    for (std::size_t i = 0; i < before.size(); ++i) {
        if (!merge.merged[i])
            continue;
        CreatorFacts &creator = m_facts.creators[static_cast<std::size_t>(merge.to[i])];
        creator.also.push_back(before[i].handle);
        if (!creator.commissionMillionths)
            creator.commissionMillionths = before[i].commissionMillionths;
    }
    for (std::size_t i = 0; i < m_facts.creators.size(); ++i)
        m_facts.creators[i].stated = merge.stated[i];
}

void EntityIndexer::linkCampaigns(const FactsInput &input)
{
    const std::vector<const Link *> links = newestFirst(input.links, LinkKind::Campaign);
    if (links.empty())
        return;
    const std::vector<std::uint8_t> sources = m_campaignSources;
    const Merge merge = mergeLinked(m_campaigns, m_facts.campaigns.size(), links);
    m_circular.insert(m_circular.end(), merge.circular.begin(), merge.circular.end());
    m_facts.campaigns = kept(std::move(m_facts.campaigns), merge);
    m_facts.campaigns.insert(m_facts.campaigns.end(), merge.added.begin(), merge.added.end());
    m_campaignSources.assign(m_facts.campaigns.size(), 0);
    for (std::size_t i = 0; i < sources.size(); ++i)
        m_campaignSources[static_cast<std::size_t>(merge.to[i])] |= sources[i];
    for (std::size_t i = 0; i < m_campaignSources.size(); ++i)
        m_campaignSources[i] |= static_cast<std::uint8_t>(merge.stated[i] ? FromLink : 0);
}

EntityIndex EntityIndexer::targetPost(const Link &link) const
{
    if (!link.platform.empty()) {
        const std::string_view target = trimmed(link.target);
        for (std::size_t i = 0; i < m_facts.posts.size(); ++i) {
            const Post &post = m_facts.posts[i].record;
            if (post.platform == link.platform && (post.ref == target || post.alternateRef == target))
                return static_cast<EntityIndex>(i);
        }
    }
    return post(link.target);
}

// Posts are not merged: each keeps its figures. A link says what an id stands for in orders, touches, codes and costs.
void EntityIndexer::linkPosts(const FactsInput &input)
{
    const std::vector<const Link *> links = newestFirst(input.links, LinkKind::Post);
    if (links.empty())
        return;
    EntityNames nodes;
    std::vector<std::string> names;
    const auto nodeOf = [&](std::string_view name) {
        const auto [entry, isNew] = nodes.emplace(std::string(trimmed(name)), static_cast<EntityIndex>(names.size()));
        if (isNew)
            names.push_back(entry->first);
        return entry->second;
    };
    LinkGraph graph;
    std::vector<const Link *> into; // by node: the newest link to it, which knows the platform
    for (std::size_t i = 0; i < links.size(); ++i) {
        const EntityIndex from = nodeOf(links[i]->alias);
        const EntityIndex to = nodeOf(links[i]->target);
        graph.state(from, to, i);
        into.resize(names.size(), nullptr);
        if (from == to)
            m_settledPosts.insert(nameKey(links[i]->alias));
        else if (into[static_cast<std::size_t>(to)] == nullptr)
            into[static_cast<std::size_t>(to)] = links[i];
    }
    for (const std::size_t cut : graph.cutCircles())
        m_circular.push_back(links[cut]);
    std::vector<EntityIndex> targets(names.size(), kNone);
    for (std::size_t node = 0; node < names.size(); ++node) {
        if (into[node] != nullptr)
            targets[node] = targetPost(*into[node]);
    }
    for (std::size_t node = 0; node < names.size(); ++node) {
        const EntityIndex end = graph.end(static_cast<EntityIndex>(node));
        if (end == static_cast<EntityIndex>(node))
            continue;
        const EntityIndex target = targets[static_cast<std::size_t>(end)];
        if (target < 0) {
            m_dangling.push_back(links[graph.edges[node].link]);
            continue;
        }
        m_posts[names[node]] = target;
        const auto [entry, isNew] = m_postsLower.emplace(nameKey(names[node]), target);
        if (!isNew && entry->second != target)
            entry->second = target; // what a person says beats what case leaves open
    }
}

void EntityIndexer::linkCodes(const FactsInput &input)
{
    for (const Link *link : newestFirst(input.links, LinkKind::Code)) {
        const std::string key = asciiLower(trimmed(link->alias));
        if (!m_statedCodes.insert(key).second)
            continue; // a newer link counts
        if (nameKey(link->target) == nameKey(key)) {
            m_settledCodes.insert(nameKey(key));
            continue;
        }
        const EntityIndex owner = creator(link->target);
        const EntityIndex post = owner < 0 ? targetPost(*link) : kNone;
        if (owner < 0 && post < 0) {
            m_dangling.push_back(link);
            continue;
        }
        const auto [entry, isNew] = m_codes.emplace(key, static_cast<EntityIndex>(m_facts.ladder.codes.size()));
        if (isNew)
            m_facts.ladder.codes.emplace_back();
        // Behind the records of codes: their spans come first, the link covers all other days.
        m_facts.ladder.codes[static_cast<std::size_t>(entry->second)].push_back({kEver, kForever, owner, post});
    }
}

bool EntityIndexer::isCampaignMatched(EntityIndex campaign) const
{
    const std::uint8_t sources = m_campaignSources[static_cast<std::size_t>(campaign)];
    return (sources & (FromRecord | FromPost | FromLink)) != 0 || sources == (FromSpend | FromTouch);
}

bool EntityIndexer::isSettled(LinkKind kind, std::string_view name) const
{
    const std::set<std::string> &settled = kind == LinkKind::Code ? m_settledCodes : m_settledPosts;
    return settled.contains(nameKey(name));
}

} // namespace postledger
