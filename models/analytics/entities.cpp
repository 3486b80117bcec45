// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/entities.h"

#include "base/text.h"

#include <algorithm>
#include <map>
#include <set>

namespace postledger {

namespace {

constexpr EntityIndex kAmbiguous = -3;

EntityIndex find(const std::unordered_map<std::string, EntityIndex> &names, const std::string &key)
{
    const auto found = names.find(key);
    return found == names.end() ? kNone : found->second;
}

// Numbers the texts that have no record: by key, spelled as the smallest of their spellings.
void collect(std::map<std::string, std::string> &names, std::string_view text)
{
    const std::string key = nameKey(text);
    if (key.empty())
        return;
    const std::string_view bare = trimmed(text);
    std::string spelling(bare.front() == '@' ? bare.substr(1) : bare);
    const auto [entry, isNew] = names.emplace(key, spelling);
    if (!isNew && spelling < entry->second)
        entry->second = std::move(spelling);
}

bool contains(std::string_view text, std::string_view part)
{
    return text.find(part) != std::string_view::npos;
}

} // namespace

std::string_view recognisedPlatform(std::string_view text)
{
    static constexpr std::string_view kNames[] = {
        "instagram", "facebook", "tiktok", "pinterest", "youtube", "snapchat", "twitter", "threads"};
    static constexpr std::pair<std::string_view, std::string_view> kShort[] = {{"ig", "instagram"},
        {"insta", "instagram"}, {"fb", "facebook"}, {"tt", "tiktok"}, {"pin", "pinterest"}, {"yt", "youtube"},
        {"snap", "snapchat"}, {"sc", "snapchat"}, {"x", "twitter"}};
    const std::string lower = asciiLower(trimmed(text));
    for (const std::string_view name : kNames) {
        if (contains(lower, name))
            return name;
    }
    for (const auto &[shortName, name] : kShort) {
        if (lower == shortName)
            return name;
    }
    return {};
}

EntityIndexer::EntityIndexer(Facts &facts, const FactsInput &input)
    : m_facts(facts)
{
    readPlatformsAndStores(input);
    readCreators(input);
    linkCreators(input);
    readCampaigns(input);
    linkCampaigns(input);
    readPosts(input);
    linkPosts(input);
    readMetrics(input);
    readCodes(input);
    readSpend(input);
}

void EntityIndexer::readPlatformsAndStores(const FactsInput &input)
{
    std::set<std::string> platforms;
    std::set<std::string> stores;
    const auto add = [](std::set<std::string> &set, std::string_view text) {
        const std::string key = asciiLower(trimmed(text));
        if (!key.empty())
            set.insert(key);
    };
    for (const Post &post : input.posts)
        add(platforms, post.platform);
    for (const Spend &spend : input.spend)
        add(platforms, spend.platform);
    for (std::size_t i = 0; i < input.claims.platforms.size(); ++i)
        add(platforms, input.claims.platforms.at(static_cast<std::int32_t>(i)));
    for (const OrderChunk &chunk : input.chunks) {
        std::vector<bool> isStore(chunk.texts.size());
        std::vector<bool> isSource(chunk.texts.size());
        for (const OrderChunk::Row &row : chunk.orders) {
            if (row.store >= 0)
                isStore[static_cast<std::size_t>(row.store)] = true;
        }
        for (const OrderChunk::Touch &touch : chunk.touches) {
            if (touch.source >= 0)
                isSource[static_cast<std::size_t>(touch.source)] = true;
        }
        for (std::size_t i = 0; i < chunk.texts.size(); ++i) {
            const std::string &text = chunk.texts.at(static_cast<std::int32_t>(i));
            if (isStore[i])
                add(stores, text);
            if (isStore[i] || isSource[i])
                add(platforms, recognisedPlatform(text));
        }
    }
    for (const std::string &name : platforms) {
        m_platforms.emplace(name, static_cast<EntityIndex>(m_facts.platforms.size()));
        m_facts.platforms.push_back(name);
    }
    for (const std::string &name : stores) {
        m_stores.emplace(name, static_cast<EntityIndex>(m_facts.stores.size()));
        m_facts.stores.push_back(name);
    }
}

void EntityIndexer::readCreators(const FactsInput &input)
{
    std::vector<const Creator *> records;
    for (const Creator &creator : input.creators)
        records.push_back(&creator);
    std::sort(records.begin(), records.end(), [](const Creator *a, const Creator *b) { return a->ref < b->ref; });
    for (const Creator *record : records) {
        const std::string ref = nameKey(record->ref);
        const std::string handle = nameKey(record->handle);
        // Two files may speak of one creator, one by an id of its own and one by the handle.
        EntityIndex index = find(m_creators, handle.empty() ? ref : handle);
        if (index == kNone) {
            index = static_cast<EntityIndex>(m_facts.creators.size());
            m_facts.creators.push_back({record->handle.empty() ? record->ref : record->handle, record->ref, {}});
        }
        CreatorFacts &creator = m_facts.creators[static_cast<std::size_t>(index)];
        if (!creator.commissionMillionths)
            creator.commissionMillionths = record->commissionMillionths;
        m_creators.emplace(ref, index);
        if (!handle.empty())
            m_creators.emplace(handle, index);
    }
    std::map<std::string, std::string> others;
    for (const Post &post : input.posts)
        collect(others, post.creatorRef);
    for (const Spend &spend : input.spend)
        collect(others, spend.creatorRef);
    for (const Code &code : input.codes)
        collect(others, code.creatorRef);
    collectOwners(input, others);
    std::vector<bool> declared(input.declarations.texts.size());
    for (const DeclarationTable::Row &declaration : input.declarations.rows) {
        if (declaration.creator >= 0 && !declared[static_cast<std::size_t>(declaration.creator)]) {
            declared[static_cast<std::size_t>(declaration.creator)] = true;
            collect(others, input.declarations.texts.at(declaration.creator));
        }
    }
    for (const OrderChunk &chunk : input.chunks) {
        std::vector<bool> seen(chunk.texts.size());
        for (const OrderChunk::Row &row : chunk.orders) {
            if (row.declaredCreator >= 0 && !seen[static_cast<std::size_t>(row.declaredCreator)]) {
                seen[static_cast<std::size_t>(row.declaredCreator)] = true;
                collect(others, chunk.texts.at(row.declaredCreator));
            }
        }
    }
    for (const auto &[key, spelling] : others) {
        if (m_creators.emplace(key, static_cast<EntityIndex>(m_facts.creators.size())).second)
            m_facts.creators.push_back({spelling, spelling, {}});
    }
    m_facts.hasCommission = std::any_of(m_facts.creators.begin(), m_facts.creators.end(),
                                [](const CreatorFacts &creator) { return creator.commissionMillionths.has_value(); })
        || std::any_of(input.declarations.rows.begin(), input.declarations.rows.end(),
            [](const DeclarationTable::Row &declaration) { return declaration.commission.has_value(); });
}

void EntityIndexer::readCampaigns(const FactsInput &input)
{
    std::vector<const Campaign *> records;
    for (const Campaign &campaign : input.campaigns)
        records.push_back(&campaign);
    std::sort(records.begin(), records.end(), [](const Campaign *a, const Campaign *b) { return a->ref < b->ref; });
    for (const Campaign *record : records) {
        const auto index = static_cast<EntityIndex>(m_facts.campaigns.size());
        m_facts.campaigns.push_back(record->name.empty() ? record->ref : record->name);
        m_campaignSources.push_back(FromRecord);
        m_campaigns.emplace(nameKey(record->ref), index);
        if (!record->name.empty())
            m_campaigns.emplace(nameKey(record->name), index);
    }
    std::map<std::string, std::string> others;
    for (const Post &post : input.posts)
        collect(others, post.campaignRef);
    for (const Spend &spend : input.spend)
        collect(others, spend.campaignRef);
    std::vector<std::string> touched;
    // A campaign that nothing but a link names counts when the link names a social platform too: a newsletter's or a
    // search engine's campaign is not ours to credit.
    for (const OrderChunk &chunk : input.chunks) {
        std::vector<signed char> social(chunk.texts.size(), -1);
        std::vector<bool> seen(chunk.texts.size());
        for (const OrderChunk::Touch &touch : chunk.touches) {
            if (touch.campaign < 0 || touch.source < 0 || seen[static_cast<std::size_t>(touch.campaign)])
                continue;
            signed char &known = social[static_cast<std::size_t>(touch.source)];
            if (known < 0)
                known = recognisedPlatform(chunk.texts.at(touch.source)).empty() ? 0 : 1;
            if (known == 1) {
                seen[static_cast<std::size_t>(touch.campaign)] = true;
                collect(others, chunk.texts.at(touch.campaign));
                touched.push_back(chunk.texts.at(touch.campaign));
            }
        }
    }
    for (const auto &[key, spelling] : others) {
        if (m_campaigns.emplace(key, static_cast<EntityIndex>(m_facts.campaigns.size())).second)
            m_facts.campaigns.push_back(spelling);
    }
    m_campaignSources.resize(m_facts.campaigns.size());
    const auto note = [&](std::string_view name, CampaignSource source) {
        if (const EntityIndex index = campaign(name); index >= 0)
            m_campaignSources[static_cast<std::size_t>(index)] |= source;
    };
    for (const Post &post : input.posts)
        note(post.campaignRef, FromPost);
    for (const Spend &spend : input.spend)
        note(spend.campaignRef, FromSpend);
    for (const std::string &name : touched)
        note(name, FromTouch);
}

void EntityIndexer::readPosts(const FactsInput &input)
{
    std::vector<const Post *> records;
    for (const Post &post : input.posts)
        records.push_back(&post);
    std::sort(records.begin(), records.end(),
        [](const Post *a, const Post *b) { return std::tie(a->platform, a->ref) < std::tie(b->platform, b->ref); });
    m_facts.posts.reserve(records.size());
    m_facts.ladder.posts.reserve(records.size());
    m_facts.ladder.postsOfCreator.resize(m_facts.creators.size());
    for (const Post *record : records) {
        const auto index = static_cast<EntityIndex>(m_facts.posts.size());
        PostFacts post;
        post.record = *record;
        post.platform = platform(record->platform);
        post.creator = creator(record->creatorRef);
        post.campaign = campaign(record->campaignRef);
        if (record->publishedAt)
            post.day = m_facts.zone.localDay(*record->publishedAt);
        m_facts.posts.push_back(std::move(post));
        const PostFacts &kept = m_facts.posts.back();
        m_facts.ladder.posts.push_back({record->publishedAt.value_or(kEver), kept.creator, kept.campaign});
        if (kept.creator >= 0 && record->publishedAt)
            m_facts.ladder.postsOfCreator[static_cast<std::size_t>(kept.creator)].push_back(index);
        for (const std::string &ref : {record->ref, record->alternateRef}) {
            if (ref.empty())
                continue;
            m_posts.emplace(ref, index);
            const auto [entry, isNew] = m_postsLower.emplace(nameKey(ref), index);
            if (!isNew && entry->second != index)
                entry->second = kAmbiguous;
        }
    }
    for (auto &list : m_facts.ladder.postsOfCreator) {
        std::stable_sort(list.begin(), list.end(), [&](EntityIndex a, EntityIndex b) {
            return m_facts.ladder.posts[static_cast<std::size_t>(a)].publishedAt
                < m_facts.ladder.posts[static_cast<std::size_t>(b)].publishedAt;
        });
    }
}

void EntityIndexer::readMetrics(const FactsInput &input)
{
    std::map<std::pair<std::string_view, std::string_view>, std::size_t> byKey;
    for (std::size_t i = 0; i < m_facts.posts.size(); ++i)
        byKey.emplace(std::pair<std::string_view, std::string_view>(
                          m_facts.posts[i].record.platform, m_facts.posts[i].record.ref),
            i);
    std::vector<const PostMetrics *> readings;
    for (const PostMetrics &reading : input.metrics)
        readings.push_back(&reading);
    // Oldest first, so that a newer reading overwrites; one without an instant counts as the oldest.
    std::sort(readings.begin(), readings.end(), [](const PostMetrics *a, const PostMetrics *b) {
        return std::tie(a->snapshotAt, a->values) < std::tie(b->snapshotAt, b->values);
    });
    std::vector<MetricValues> increments(m_facts.posts.size());
    for (const PostMetrics *reading : readings) {
        const auto found = byKey.find({reading->platform, reading->postRef});
        if (found == byKey.end())
            continue;
        for (std::size_t m = 0; m < kMetricCount; ++m) {
            if (!reading->values[m])
                continue;
            if (reading->day)
                increments[found->second][m] = increments[found->second][m].value_or(0) + *reading->values[m];
            else
                m_facts.posts[found->second].metrics[m] = reading->values[m];
        }
    }
    for (std::size_t i = 0; i < m_facts.posts.size(); ++i) {
        PostFacts &post = m_facts.posts[i];
        for (std::size_t m = 0; m < kMetricCount; ++m) {
            if (!post.metrics[m])
                post.metrics[m] = increments[i][m];
        }
        post.engagements = engagements(post.metrics);
    }
}

void EntityIndexer::readCodes(const FactsInput &input)
{
    std::vector<const Code *> records;
    for (const Code &code : input.codes)
        records.push_back(&code);
    std::sort(records.begin(), records.end(), [](const Code *a, const Code *b) {
        return std::tie(a->code, a->validFrom, a->creatorRef, a->postRef)
            < std::tie(b->code, b->validFrom, b->creatorRef, b->postRef);
    });
    for (const Code *record : records) {
        const auto [entry, isNew] =
            m_codes.emplace(asciiLower(trimmed(record->code)), static_cast<EntityIndex>(m_facts.ladder.codes.size()));
        if (isNew)
            m_facts.ladder.codes.emplace_back();
        m_facts.ladder.codes[static_cast<std::size_t>(entry->second)].push_back({record->validFrom.value_or(kEver),
            record->validTo.value_or(kForever), creator(record->creatorRef), post(record->postRef)});
    }
    linkCodes(input);
}

// No platform's export says which campaign a post belongs to. What was spent on it does, when all of it names one.
void EntityIndexer::adoptCampaigns(const FactsInput &input)
{
    std::map<EntityIndex, EntityIndex> named;
    for (const Spend &record : input.spend) {
        const EntityIndex of = post(record.postRef);
        const EntityIndex name = campaign(record.campaignRef);
        if (of < 0 || name < 0 || m_facts.posts[static_cast<std::size_t>(of)].campaign >= 0)
            continue;
        const auto [entry, isNew] = named.emplace(of, name);
        if (!isNew && entry->second != name)
            entry->second = kAmbiguous;
    }
    for (const auto &[of, name] : named) {
        if (name < 0)
            continue;
        m_facts.posts[static_cast<std::size_t>(of)].campaign = name;
        m_facts.ladder.posts[static_cast<std::size_t>(of)].campaign = name;
    }
}

void EntityIndexer::readSpend(const FactsInput &input)
{
    adoptCampaigns(input);
    std::vector<SpendFacts> costs;
    costs.reserve(input.spend.size());
    for (const Spend &record : input.spend) {
        SpendFacts &spend = costs.emplace_back();
        spend.kind = record.kind;
        spend.post = post(record.postRef);
        spend.campaign = campaign(record.campaignRef);
        spend.creator = creator(record.creatorRef);
        spend.platform = platform(record.platform);
        if (spend.post >= 0) {
            const PostFacts &of = m_facts.posts[static_cast<std::size_t>(spend.post)];
            spend.campaign = spend.campaign >= 0 ? spend.campaign : of.campaign;
            spend.creator = spend.creator >= 0 ? spend.creator : of.creator;
            spend.platform = spend.platform >= 0 ? spend.platform : of.platform;
        }
    }
    m_facts.spend.reserve(input.costDays.size());
    for (const CostDay &day : input.costDays) {
        SpendFacts &spend = m_facts.spend.emplace_back(costs[day.cost]);
        spend.day = day.day;
        spend.amount = day.amount;
    }
}

EntityIndex EntityIndexer::post(std::string_view ref) const
{
    const std::string_view text = trimmed(ref);
    if (text.empty())
        return kNone;
    const EntityIndex exact = find(m_posts, std::string(text));
    return exact >= 0 ? exact : std::max(find(m_postsLower, nameKey(text)), kNone);
}

EntityIndex EntityIndexer::creator(std::string_view name) const
{
    return name.empty() ? kNone : find(m_creators, nameKey(name));
}

EntityIndex EntityIndexer::campaign(std::string_view name) const
{
    return name.empty() ? kNone : find(m_campaigns, nameKey(name));
}

EntityIndex EntityIndexer::code(std::string_view text) const
{
    const EntityIndex index = find(m_codes, asciiLower(trimmed(text)));
    return index == kNone ? kUnknown : index;
}

EntityIndex EntityIndexer::platform(std::string_view name) const
{
    return name.empty() ? kNone : find(m_platforms, asciiLower(trimmed(name)));
}

EntityIndex EntityIndexer::store(std::string_view name) const
{
    return name.empty() ? kNone : find(m_stores, asciiLower(trimmed(name)));
}

} // namespace postledger
