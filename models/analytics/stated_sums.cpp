// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/stated_sums.h"

#include "base/money.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <string>
#include <tuple>

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

/// What is known of the days of one group.
class GroupDays
{
public:
    /// \return whether shorter sums state a part of \p sum
    template<typename Take>
    bool add(const StatedSum &sum, const Take &take)
    {
        std::vector<Day> left; // nobody states them
        std::vector<Day> taken; // their amounts are a part of the sum
        Int128 remaining = sum.amount;
        const Int128 length = Int128{sum.last} - sum.first + 1;
        for (Day day = sum.first; day <= sum.last; ++day) {
            const Known known = knownOf(day, sum);
            if (known.days == 0) {
                left.push_back(day);
            } else if (known.isPart) {
                taken.push_back(day);
                remaining -= known.amount;
            } else { // another sum reaches into this one: its days are no part of it any more
                const Int128 before = Int128{sum.amount} * (Int128{day} - sum.first) / length;
                remaining -= Int128{sum.amount} * (Int128{day} - sum.first + 1) / length - before;
            }
        }
        const bool isOver =
            sum.amount == 0 || (remaining > 0) != (sum.amount > 0); // shorter ones state more than there is
        if (!isOver) {
            share(static_cast<std::int64_t>(remaining), left.empty() ? taken : left, [&](Day day, std::int64_t amount) {
                keep(day, sum, amount);
                take(day, amount);
            });
        }
        for (const Day day : left)
            keep(day, sum, 0);
        return left.size() < static_cast<std::size_t>(length);
    }

    void keep(Day day, const StatedSum &sum, std::int64_t amount)
    {
        widen(m_days[{day, sum.part}], sum, amount);
        if (sum.part >= 0)
            widen(m_days[{day, kAnyPart}], sum, amount);
    }

private:
    static constexpr std::int32_t kAnyPart = -2;

    /// What the sums say of a day, and from when to when they reach.
    struct Known
    {
        std::int64_t days = 0; ///< 0: nothing
        Day first = 0;
        Day last = 0;
        Int128 amount = 0;
        bool isPart = false;
    };

    static void widen(Known &known, const StatedSum &sum, std::int64_t amount)
    {
        known.first = known.days == 0 ? sum.first : std::min(known.first, sum.first);
        known.last = known.days == 0 ? sum.last : std::max(known.last, sum.last);
        known.amount += amount;
        ++known.days;
    }

    Known knownOf(Day day, const StatedSum &sum) const
    {
        const bool isWhole = sum.part < 0;
        Known known;
        for (const std::int32_t part : {isWhole ? kAnyPart : sum.part, std::int32_t{-1}}) {
            const auto found = m_days.find({day, part});
            if (found == m_days.end())
                continue;
            const bool isInside = found->second.first >= sum.first && found->second.last <= sum.last;
            known.isPart = isInside && (isWhole || part == sum.part) && (known.days == 0 || known.isPart);
            known.amount += found->second.amount;
            known.days += found->second.days;
        }
        return known;
    }

    std::map<std::pair<Day, std::int32_t>, Known> m_days; ///< by day and part
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
    for (std::size_t i = 0; i < order.size();) {
        const std::int32_t group = sums[order[i]].group;
        GroupDays days;
        for (; i < order.size() && sums[order[i]].group == group; ++i) {
            const StatedSum &sum = sums[order[i]];
            if (sum.first >= sum.last || std::int64_t{sum.last} - sum.first >= kMostStatedDays) {
                days.keep(sum.first, sum, sum.amount);
                continue;
            }
            ++result.spread;
            const bool overlaps = days.add(sum, [&](Day day, std::int64_t amount) {
                result.shares.push_back({order[i], day, amount});
            });
            result.overlapping += overlaps ? 1 : 0;
        }
    }
    return result;
}

Spreading spreadCosts(std::vector<Spend> &spend)
{
    const auto isOfDays = [](const Spend &cost) {
        return cost.lastDay && *cost.lastDay > cost.day && std::int64_t{*cost.lastDay} - cost.day < kMostStatedDays;
    };
    if (std::none_of(spend.begin(), spend.end(), isOfDays))
        return {};
    using Subject = std::tuple<std::string, SpendKind, std::string, std::string, std::string>;
    Numbering<Subject> subjects;
    Numbering<std::string> posts;
    std::vector<StatedSum> sums;
    for (const Spend &cost : spend) {
        sums.push_back({subjects.of({cost.platform, cost.kind, cost.campaignRef, cost.creatorRef, cost.currency}),
            cost.postRef.empty() ? -1 : posts.of(cost.postRef), cost.day, cost.lastDay.value_or(cost.day),
            cost.amount});
    }
    Spreading spreading = spreadOverDays(sums);
    std::vector<Spend> days;
    for (const DayShare &share : spreading.shares) {
        Spend &day = days.emplace_back(spend[share.sum]);
        day.day = share.day;
        day.amount = share.amount;
    }
    std::erase_if(spend, isOfDays);
    spend.insert(spend.end(), std::make_move_iterator(days.begin()), std::make_move_iterator(days.end()));
    return spreading;
}

std::vector<Claim> spreadClaims(std::span<const Claim> claims, const Zone &zone)
{
    using Subject = std::tuple<std::string, std::string, std::string>;
    Numbering<Subject> subjects;
    std::vector<StatedSum> sums;
    for (const Claim &claim : claims) {
        const Day first = zone.localDay(claim.at);
        // Reports name a claim by its days and what it is about.
        const std::string about = claim.ref.substr(std::min(claim.ref.find('/'), claim.ref.size()));
        sums.push_back({subjects.of({claim.platform, about, claim.currency}), -1, first, claim.lastDay.value_or(first),
            claim.value});
    }
    std::vector<Claim> days;
    for (const DayShare &share : spreadOverDays(sums).shares) {
        Claim &day = days.emplace_back(claims[share.sum]);
        day.at = zone.startOfDay(share.day);
        day.value = share.amount;
    }
    return days;
}

} // namespace postledger
