// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/spread_records.h"

#include "domain/report_claim.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>

namespace postledger {

namespace {

/// Numbers keys in their own order, so that the order of the records decides nothing.
template<typename Key>
class Numbering
{
public:
    void add(Key key) { m_numbers.try_emplace(std::move(key)); }
    void number()
    {
        std::int32_t next = 0;
        for (auto &[key, number] : m_numbers)
            number = next++;
    }
    std::int32_t of(const Key &key) const { return m_numbers.at(key); }

private:
    std::map<Key, std::int32_t> m_numbers;
};

/// What costs of several days are compared by; their posts are parts of it.
using CostSubject = std::tuple<std::string, SpendKind, std::string, std::string, std::string>;

CostSubject subjectOf(const Spend &cost)
{
    return {cost.platform, cost.kind, cost.campaignRef, cost.creatorRef, cost.currency};
}

} // namespace

std::vector<CostDay> spreadCosts(std::span<const Spend> costs, Spreading &spreading)
{
    std::vector<CostDay> days;
    for (std::size_t i = 0; i < costs.size(); ++i) {
        const Spend &cost = costs[i];
        if (!cost.lastDay || !StatedSum{0, 0, cost.day, *cost.lastDay, 0}.isOfDays())
            days.push_back({static_cast<std::uint32_t>(i), cost.day, cost.amount});
    }
    spreading = {};
    if (days.size() == costs.size())
        return days;
    Numbering<CostSubject> subjects;
    Numbering<std::string> posts;
    for (const Spend &cost : costs) {
        subjects.add(subjectOf(cost));
        posts.add(cost.postRef);
    }
    subjects.number();
    posts.number();
    std::vector<StatedSum> sums;
    for (const Spend &cost : costs) {
        sums.push_back({subjects.of(subjectOf(cost)), cost.postRef.empty() ? -1 : posts.of(cost.postRef), cost.day,
            cost.lastDay.value_or(cost.day), cost.amount});
    }
    spreading = spreadOverDays(sums);
    days.reserve(days.size() + spreading.shares.size());
    for (const DayShare &share : spreading.shares)
        days.push_back({static_cast<std::uint32_t>(share.sum), share.day, share.amount});
    spreading.shares = {};
    return days;
}

std::int64_t costsAtTwoLevels(std::span<const Spend> costs)
{
    const auto isOfOneDay = [](const Spend &cost) {
        return cost.kind == SpendKind::Media && !cost.lastDay && !cost.campaignRef.empty();
    };
    Numbering<CostSubject> subjects;
    for (const Spend &cost : costs) {
        if (isOfOneDay(cost))
            subjects.add(subjectOf(cost));
    }
    subjects.number();
    std::vector<std::pair<std::int32_t, Day>> wholes;
    std::vector<std::pair<std::int32_t, Day>> parts;
    for (const Spend &cost : costs) {
        if (isOfOneDay(cost) && cost.amount != 0)
            (cost.postRef.empty() ? wholes : parts).emplace_back(subjects.of(subjectOf(cost)), cost.day);
    }
    std::sort(parts.begin(), parts.end());
    return std::count_if(wholes.begin(), wholes.end(),
        [&parts](const auto &whole) { return std::binary_search(parts.begin(), parts.end(), whole); });
}

std::vector<Claim> spreadClaims(std::span<const Claim> claims, const Zone &zone)
{
    using Subject = std::tuple<std::string, std::string, std::string, std::string>;
    const auto subject = [](const Claim &claim, std::string_view campaign) {
        return Subject(claim.platform, campaign, claim.window, claim.currency);
    };
    const auto partsOf = [&zone](const Claim &claim) {
        return parsedReportClaim(claim).value_or(ReportClaim{zone.localDay(claim.at), claim.ref});
    };
    std::set<Subject> wholes;
    for (const Claim &claim : claims) {
        if (const std::string_view about = partsOf(claim).about; about.ends_with('/'))
            wholes.insert(subject(claim, about.substr(0, about.size() - 1)));
    }
    struct Parts
    {
        Day first = 0;
        Subject subject;
        std::string post;
    };
    std::vector<Parts> parts;
    Numbering<Subject> subjects;
    Numbering<std::string> posts;
    for (const Claim &claim : claims) {
        const auto [first, about] = partsOf(claim);
        // Names of campaigns and posts may hold slashes: a campaign that has claims of its own tells.
        const std::size_t last = about.rfind('/');
        std::size_t slash = last;
        while (slash != std::string_view::npos && slash > 0 && !about.ends_with('/')
            && !wholes.contains(subject(claim, about.substr(0, slash))))
            slash = about.rfind('/', slash - 1);
        slash = slash == std::string_view::npos || slash == 0 ? last : slash;
        const std::string_view campaign = about.substr(0, std::min(slash, about.size()));
        const std::string_view post = slash == std::string_view::npos ? about : about.substr(slash + 1);
        parts.push_back({first, subject(claim, campaign), std::string(post)});
        subjects.add(parts.back().subject);
        posts.add(parts.back().post);
    }
    subjects.number();
    posts.number();
    std::vector<StatedSum> sums;
    for (std::size_t i = 0; i < claims.size(); ++i) {
        const Parts &of = parts[i];
        sums.push_back({subjects.of(of.subject), of.post.empty() ? -1 : posts.of(of.post), of.first,
            claims[i].lastDay.value_or(of.first), claims[i].value});
    }
    std::vector<Claim> days;
    for (const DayShare &share : spreadOverDays(sums).shares) {
        const Claim &of = claims[share.sum];
        Claim &day = days.emplace_back();
        day.platform = of.platform;
        day.ref = of.ref;
        day.currency = of.currency;
        day.lastDay = of.lastDay;
        day.at = zone.startOfDay(share.day);
        day.value = share.amount;
    }
    return days;
}

} // namespace postledger
