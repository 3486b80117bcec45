// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analytics/facts_data.h"

#include <map>
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

private:
    void readCreators(const FactsInput &input);
    void readCampaigns(const FactsInput &input);
    void readPlatformsAndStores(const FactsInput &input);
    void readPosts(const FactsInput &input);
    void readMetrics(const FactsInput &input);
    void readCodes(const FactsInput &input);
    void readSpend(const FactsInput &input);
    void adoptCampaigns(const FactsInput &input);

    Facts &m_facts;
    using Names = std::unordered_map<std::string, EntityIndex>;
    Names m_posts, m_postsLower, m_creators, m_campaigns, m_codes, m_platforms, m_stores;
};

} // namespace postledger
