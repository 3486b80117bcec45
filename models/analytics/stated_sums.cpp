// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/stated_sums.h"

#include "base/money.h"
#include "domain/report_claim.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <string>
#include <tuple>
#include <unordered_map>

namespace postledger {

namespace {

/// Numbers keys in the order in which they come.
template<typename Key>
class Numbering
{
public:
    std::int32_t of(const Key &key)
    {
        return m_numbers.try_emplace(key, static_cast<std::int32_t>(m_numbers.size())).first->second;
    }

private:
    std::map<Key, std::int32_t> m_numbers;
};

/// What shorter sums state of a longer one: nothing, a part of it, or more than it says.
enum class Overlap
{
    Nothing,
    Part,
    More
};

/// Hands \p amount to \p days in equal parts.
template<typename Take>
void share(std::int64_t amount, const std::vector<Day> &days, const Take &take)
{
    const auto count = static_cast<Int128>(days.size());
    std::int64_t given = 0;
    for (std::size_t i = 0; i < days.size(); ++i) {
        const auto until = static_cast<std::int64_t>(static_cast<Int128>(amount) * static_cast<Int128>(i + 1) / count);
        if (until != given)
            take(days[i], until - given);
        given = until;
    }
}

/// What the sums say of a day, and from when to when they reach.
struct Known
{
    Int128 amount = 0;
    std::int64_t days = 0; ///< 0: nothing
    Day first = 0;
    Day last = 0;

    void widen(const StatedSum &sum, std::int64_t by)
    {
        first = days == 0 ? sum.first : std::min(first, sum.first);
        last = days == 0 ? sum.last : std::max(last, sum.last);
        amount += by;
        ++days;
    }
};

/// Days of one part that its sums reach, ascending.
class PartDays
{
public:
    void reach(Day first, Day last)
    {
        for (Day day = first; day <= last; ++day)
            m_days.push_back(day);
    }
    void arrange()
    {
        std::sort(m_days.begin(), m_days.end());
        m_days.erase(std::unique(m_days.begin(), m_days.end()), m_days.end());
        m_known.resize(m_days.size());
    }
    /// \return null for a day that none of its sums reaches
    Known *at(Day day)
    {
        const auto found = std::lower_bound(m_days.begin(), m_days.end(), day);
        return found != m_days.end() && *found == day ? &m_known[static_cast<std::size_t>(found - m_days.begin())]
                                                      : nullptr;
    }

private:
    std::vector<Day> m_days;
    std::vector<Known> m_known;
};

bool isOfDays(const StatedSum &sum)
{
    return sum.last > sum.first && std::int64_t{sum.last} - sum.first < kMostStatedDays;
}

/// What is known of the days of one group.
class GroupDays
{
public:
    void reach(const StatedSum &sum)
    {
        const Day last = isOfDays(sum) ? sum.last : sum.first;
        m_parts[sum.part].reach(sum.first, last);
        if (sum.part >= 0)
            m_parts[kAnyPart].reach(sum.first, last);
    }
    void arrange()
    {
        for (auto &[part, days] : m_parts)
            days.arrange();
    }

    /// \return what shorter sums state of \p sum
    template<typename Take>
    Overlap add(const StatedSum &sum, const Take &take)
    {
        std::vector<Day> left; // nobody states them
        std::vector<Day> taken; // their amounts are a part of the sum
        Int128 remaining = sum.amount;
        const Int128 length = Int128{sum.last} - sum.first + 1;
        for (Day day = sum.first; day <= sum.last; ++day) {
            const Stated stated = statedOf(day, sum);
            if (!stated.isAny) {
                left.push_back(day);
            } else if (stated.isPart) {
                taken.push_back(day);
                remaining -= stated.amount;
            } else { // another sum reaches into this one: its days are no part of it any more
                const Int128 before = Int128{sum.amount} * (Int128{day} - sum.first) / length;
                remaining -= Int128{sum.amount} * (Int128{day} - sum.first + 1) / length - before;
            }
        }
        const bool isUsedUp = remaining == 0 || sum.amount == 0 || (remaining > 0) != (sum.amount > 0);
        if (!isUsedUp) {
            share(static_cast<std::int64_t>(remaining), left.empty() ? taken : left, [&](Day day, std::int64_t amount) {
                keep(day, sum, amount);
                take(day, amount);
            });
        }
        for (const Day day : left)
            keep(day, sum, 0);
        if (isUsedUp && remaining != 0)
            return Overlap::More;
        return left.size() < static_cast<std::size_t>(length) ? Overlap::Part : Overlap::Nothing;
    }

    void keep(Day day, const StatedSum &sum, std::int64_t amount)
    {
        m_parts.at(sum.part).at(day)->widen(sum, amount);
        if (sum.part >= 0)
            m_parts.at(kAnyPart).at(day)->widen(sum, amount);
    }

private:
    static constexpr std::int32_t kWhole = -1;
    static constexpr std::int32_t kAnyPart = -2;

    struct Stated
    {
        Int128 amount = 0;
        bool isAny = false;
        bool isPart = false; ///< of the sum
    };

    Stated statedOf(Day day, const StatedSum &sum)
    {
        const bool isWhole = sum.part < 0;
        Stated stated;
        for (const std::int32_t part : {isWhole ? kAnyPart : sum.part, kWhole}) {
            const auto days = m_parts.find(part);
            const Known *known = days == m_parts.end() ? nullptr : days->second.at(day);
            if (known == nullptr || known->days == 0)
                continue;
            const bool isInside = known->first >= sum.first && known->last <= sum.last;
            stated.isPart = isInside && (isWhole || part == sum.part) && (!stated.isAny || stated.isPart);
            stated.amount += known->amount;
            stated.isAny = true;
        }
        return stated;
    }

    std::unordered_map<std::int32_t, PartDays> m_parts;
};

} // namespace

Spreading spreadOverDays(std::span<const StatedSum> sums)
{
    std::vector<std::size_t> order(sums.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto rank = [&](std::size_t i) {
        const StatedSum &sum = sums[i];
        // The shortest first; what speaks of a part before what speaks of all.
        return std::tuple(sum.group, std::int64_t{sum.last} - sum.first, -std::int64_t{sum.first}, sum.part < 0,
            sum.part, sum.amount);
    };
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return rank(a) < rank(b); });
    Spreading result;
    for (auto begin = order.begin(); begin != order.end();) {
        const std::int32_t group = sums[*begin].group;
        const auto end = std::find_if(begin, order.end(), [&](std::size_t i) { return sums[i].group != group; });
        if (std::none_of(begin, end, [&](std::size_t i) { return isOfDays(sums[i]); })) {
            begin = end;
            continue;
        }
        GroupDays days;
        std::for_each(begin, end, [&](std::size_t i) { days.reach(sums[i]); });
        days.arrange();
        for (; begin != end; ++begin) {
            const StatedSum &sum = sums[*begin];
            if (!isOfDays(sum)) {
                days.keep(sum.first, sum, sum.amount);
                continue;
            }
            ++result.spread;
            const Overlap overlap = days.add(sum, [&](Day day, std::int64_t amount) {
                result.shares.push_back({*begin, day, amount});
            });
            result.overlapping += overlap == Overlap::Part ? 1 : 0;
            result.exceeded += overlap == Overlap::More ? 1 : 0;
        }
    }
    return result;
}

std::vector<CostDay> spreadCosts(std::span<const Spend> costs, Spreading &spreading)
{
    using Subject = std::tuple<std::string, SpendKind, std::string, std::string, std::string>;
    Numbering<Subject> subjects;
    Numbering<std::string> posts;
    std::vector<StatedSum> sums;
    std::vector<CostDay> days;
    const bool isPlain = std::none_of(costs.begin(), costs.end(), [](const Spend &cost) { return cost.lastDay; });
    for (std::size_t i = 0; i < costs.size(); ++i) {
        const Spend &cost = costs[i];
        if (!cost.lastDay || !isOfDays({0, 0, cost.day, *cost.lastDay, 0}))
            days.push_back({static_cast<std::uint32_t>(i), cost.day, cost.amount});
        if (!isPlain)
            sums.push_back({subjects.of({cost.platform, cost.kind, cost.campaignRef, cost.creatorRef, cost.currency}),
                cost.postRef.empty() ? -1 : posts.of(cost.postRef), cost.day, cost.lastDay.value_or(cost.day),
                cost.amount});
    }
    spreading = spreadOverDays(sums);
    days.reserve(days.size() + spreading.shares.size());
    for (const DayShare &share : spreading.shares)
        days.push_back({static_cast<std::uint32_t>(share.sum), share.day, share.amount});
    spreading.shares = {};
    return days;
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
    Numbering<Subject> subjects;
    Numbering<std::string> posts;
    std::vector<StatedSum> sums;
    for (const Claim &claim : claims) {
        const auto [first, about] = partsOf(claim);
        // Names of campaigns and posts may hold slashes: a campaign that has claims of its own tells.
        std::size_t slash = about.rfind('/');
        for (std::size_t at = about.find('/'); at < slash; at = about.find('/', at + 1)) {
            if (wholes.contains(subject(claim, about.substr(0, at))))
                slash = at;
        }
        const std::string_view campaign = about.substr(0, std::min(slash, about.size()));
        const std::string_view post = slash == std::string_view::npos ? about : about.substr(slash + 1);
        sums.push_back({subjects.of(subject(claim, campaign)), post.empty() ? -1 : posts.of(std::string(post)), first,
            claim.lastDay.value_or(first), claim.value});
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
