// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analytics/facts_data.h"
#include "analytics/links.h"

#include <map>
#include <set>
#include <string>
#include <unordered_map>

namespace postledger {

/// Finds entities by what files call them. Built once, from sorted input.
class EntityIndexer
{
public:
    EntityIndexer(Facts &facts, const FactsInput &input);

    /// By id or second id: exactly, else ignoring case where that is unique. kNone for an empty text.
    EntityIndex post(std::string_view ref) const;
    EntityIndex creator(std::string_view name) const;
    EntityIndex campaign(std::string_view name) const;
    /// kUnknown when no record speaks of the code.
    EntityIndex code(std::string_view text) const;
    EntityIndex platform(std::string_view name) const;
    EntityIndex store(std::string_view name) const;

    /// False for a campaign that only links of orders name, or only costs: it may be another one's second name.
    bool isCampaignMatched(EntityIndex campaign) const;
    /// A link says that the post id, or the code, stands for nothing.
    bool isSettled(LinkKind kind, std::string_view name) const;
    /// Statements that cannot be followed: part of a circle, or to a post that no export describes.
    const std::vector<const Link *> &circularLinks() const { return m_circular; }
    const std::vector<const Link *> &danglingLinks() const { return m_dangling; }

private:
    void readCreators(const FactsInput &input);
    void readCampaigns(const FactsInput &input);
    void readPlatformsAndStores(const FactsInput &input);
    void readPosts(const FactsInput &input);
    void readMetrics(const FactsInput &input);
    void readCodes(const FactsInput &input);
    void readSpend(const FactsInput &input);
    void adoptCampaigns(const FactsInput &input);
    void collectOwners(const FactsInput &input, std::map<std::string, std::string> &creators) const;
    void linkCreators(const FactsInput &input);
    void linkCampaigns(const FactsInput &input);
    void linkPosts(const FactsInput &input);
    void linkCodes(const FactsInput &input);
    EntityIndex targetPost(const Link &link) const;

    enum CampaignSource : std::uint8_t
    {
        FromRecord = 1,
        FromPost = 2,
        FromSpend = 4,
        FromTouch = 8,
        FromLink = 16
    };
    Facts &m_facts;
    EntityNames m_posts, m_postsLower, m_creators, m_campaigns, m_codes, m_platforms, m_stores;
    std::vector<std::uint8_t> m_campaignSources; ///< by campaign: CampaignSource
    std::set<std::string> m_settledPosts, m_settledCodes; ///< by nameKey()
    std::set<std::string> m_statedCodes;
    std::vector<const Link *> m_circular, m_dangling;
};

} // namespace postledger
