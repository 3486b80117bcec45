// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/build.h"
#include "base/text.h"

#include <algorithm>

namespace postledger {

UnmatchedName &FactsBuilder::unmatched(LinkKind kind, std::string_view name)
{
    UnmatchedName &item = m_unmatched[{kind, nameKey(name)}];
    const std::string_view text = trimmed(name);
    if (item.name.empty() || text < item.name)
        item.name = text;
    item.kind = kind;
    return item;
}

// Texts repeat: each is looked up once.
void FactsBuilder::keepNamings(const std::vector<Naming> &namings, const TextTable &texts)
{
    std::array<std::vector<UnmatchedName *>, 4> known;
    for (const Naming &naming : namings) {
        auto &items = known[static_cast<std::size_t>(naming.kind)];
        items.resize(texts.size(), nullptr);
        UnmatchedName *&item = items[static_cast<std::size_t>(naming.text)];
        if (item == nullptr)
            item = &unmatched(naming.kind, texts.at(naming.text));
        item->namedBy |= static_cast<std::uint8_t>(naming.by);
        item->orders.push_back(naming.order);
        if (naming.platform >= 0) {
            const std::string &platform = m_facts->platforms[static_cast<std::size_t>(naming.platform)];
            if (item->platform.empty() || platform < item->platform)
                item->platform = platform;
        }
    }
}

void FactsBuilder::nameDeclared(const std::vector<std::uint64_t> &statements)
{
    const DeclarationTable &table = m_in.declarations;
    std::vector<std::int8_t> isKnown(table.texts.size(), -1);
    std::vector<Naming> namings;
    for (const std::uint64_t statement : statements) {
        const DeclarationTable::Row &row = table.rows[statement & 0xffffffffU];
        if (row.post < 0)
            continue;
        std::int8_t &known = isKnown[static_cast<std::size_t>(row.post)];
        if (known < 0)
            known = m_names->post(table.texts.at(row.post)) >= 0 ? 1 : 0;
        if (known == 1)
            continue;
        const EntityIndex platform =
            row.store < 0 ? kNone : m_names->platform(recognisedPlatform(table.texts.at(row.store)));
        namings.push_back(
            {LinkKind::Post, NamedBy::Declarations, platform, row.post, static_cast<std::uint32_t>(statement >> 32)});
    }
    keepNamings(namings, table.texts);
}

// A touch hangs on the customer's next order, as far as it reaches.
void FactsBuilder::nameTouched()
{
    if (m_strayTouches.empty())
        return;
    const auto &windows = m_facts->ladder.windows;
    const std::int64_t reach = std::max({windows.clickSeconds, windows.viewSeconds, windows.lookbackSeconds});
    std::vector<Naming> namings;
    for (std::uint32_t order = 0; order < m_facts->orderCount(); ++order) {
        const std::int32_t customer = m_facts->customer[order];
        if (customer <= 0)
            continue;
        const Instant at = m_facts->placedAt[order];
        const Instant before = m_previous[order] == kDropped ? kEver : m_facts->placedAt[m_previous[order]];
        auto touch = std::lower_bound(m_strayTouches.begin(), m_strayTouches.end(), customer,
            [](const StrayTouch &one, std::int32_t wanted) { return one.customer < wanted; });
        for (; touch != m_strayTouches.end() && touch->customer == customer && touch->at <= at; ++touch) {
            if (touch->at > before && at - touch->at <= reach)
                namings.push_back({LinkKind::Post, NamedBy::Touchpoints, kNone, touch->post, order});
        }
    }
    keepNamings(namings, m_in.touches.posts);
    m_strayTouches = {};
}

void FactsBuilder::nameSpent()
{
    for (std::size_t i = 0; i < m_in.costDays.size(); ++i) {
        const Spend &cost = m_in.spend[m_in.costDays[i].cost];
        const SpendFacts &fact = m_facts->spend[i];
        const auto take = [&](LinkKind kind, const std::string &name) {
            UnmatchedName &item = unmatched(kind, name);
            item.namedBy |= static_cast<std::uint8_t>(NamedBy::Spend);
            item.spendMinor += fact.amount;
            const std::string platform = asciiLower(trimmed(cost.platform));
            if (!platform.empty() && (item.platform.empty() || platform < item.platform))
                item.platform = platform;
        };
        if (!trimmed(cost.postRef).empty() && fact.post < 0)
            take(LinkKind::Post, cost.postRef);
        const EntityIndex campaign = m_names->campaign(cost.campaignRef);
        if (campaign >= 0 && !m_names->isCampaignMatched(campaign))
            take(LinkKind::Campaign, cost.campaignRef);
    }
}

void FactsBuilder::sumUnmatched()
{
    const View &view = *m_facts->newestView;
    for (auto &[key, item] : m_unmatched) {
        if (item.kind != LinkKind::Campaign && m_names->isSettled(item.kind, item.name))
            continue;
        std::sort(item.orders.begin(), item.orders.end());
        item.orders.erase(std::unique(item.orders.begin(), item.orders.end()), item.orders.end());
        for (const std::uint32_t order : item.orders)
            item.netMinor += view.netOf(order);
        m_facts->unmatched.push_back(std::move(item));
    }
    m_unmatched.clear();
    std::stable_sort(
        m_facts->unmatched.begin(), m_facts->unmatched.end(), [](const UnmatchedName &a, const UnmatchedName &b) {
            return std::tuple(-a.netMinor, -a.spendMinor, std::string_view(a.name))
                < std::tuple(-b.netMinor, -b.spendMinor, std::string_view(b.name));
        });
}

void FactsBuilder::rememberFaultyLinks()
{
    const auto names = [](const std::vector<const Link *> &links) {
        std::vector<std::string> texts;
        for (const Link *link : links)
            texts.push_back(link->alias + " → " + link->target);
        std::sort(texts.begin(), texts.end());
        return texts;
    };
    m_quality.circularLinks = names(m_names->circularLinks());
    m_quality.danglingLinks = names(m_names->danglingLinks());
}

} // namespace postledger
