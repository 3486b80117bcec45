// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/stated_sums.h"

#include "base/money.h"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <unordered_map>

namespace postledger {

namespace {

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

/// What is known of the days of one group.
class GroupDays
{
public:
    void reach(const StatedSum &sum)
    {
        const Day last = sum.isOfDays() ? sum.last : sum.first;
        m_parts[sum.part].reach(sum.first, last);
        if (sum.part >= 0)
            m_parts[kAnyPart].reach(sum.first, last);
    }
    void arrange()
    {
        for (auto &[part, days] : m_parts)
            days.arrange();
    }

    /// Adds sums of the same days: one of the whole group, or those of its parts.
    /// \param take  gets the index of a sum, a day and an amount
    /// \param tell  gets for each sum what shorter ones state of it
    template<typename Take, typename Tell>
    void add(std::span<const StatedSum> sums, std::span<const std::size_t> batch, const Take &take, const Tell &tell)
    {
        std::vector<Rest> rests = restsOf(sums, batch);
        for (std::size_t i = 0; i < batch.size(); ++i) {
            const StatedSum &sum = sums[batch[i]];
            const Rest &rest = rests[i];
            const bool isUsedUp = rest.amount == 0 || !haveOneSign(rest.amount, sum.amount);
            if (!isUsedUp) {
                share(static_cast<std::int64_t>(rest.amount), rest.left.empty() ? rest.taken : rest.left,
                    [&](Day day, std::int64_t amount) {
                        keep(day, sum, amount);
                        take(batch[i], day, amount);
                    });
            }
            for (const Day day : rest.left)
                keep(day, sum, 0);
            const std::int64_t length = std::int64_t{sum.last} - sum.first + 1;
            const bool isWhole = rest.left.size() == static_cast<std::size_t>(length);
            tell(isUsedUp && rest.amount != 0 ? Overlap::More : isWhole ? Overlap::Nothing : Overlap::Part);
        }
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

    /// What shorter sums leave of one.
    struct Rest
    {
        std::vector<Day> left; ///< nobody states them
        std::vector<Day> taken; ///< their amounts are a part of the sum
        Int128 amount = 0;
    };

    static bool haveOneSign(Int128 a, Int128 b) { return a != 0 && b != 0 && (a > 0) == (b > 0); }

    const Known *knownOf(std::int32_t part, Day day)
    {
        const auto days = m_parts.find(part);
        const Known *known = days == m_parts.end() ? nullptr : days->second.at(day);
        return known == nullptr || known->days == 0 ? nullptr : known;
    }

    static bool isInside(const Known &known, const StatedSum &sum)
    {
        return known.first >= sum.first && known.last <= sum.last;
    }

    /// Of the parts of a group together what is stated for the whole group is a part too, and each has its share in
    /// what remains. Where that is more than they are, they are not all parts, and it stands for its days.
    std::vector<Rest> restsOf(std::span<const StatedSum> sums, std::span<const std::size_t> batch)
    {
        std::vector<Rest> rests;
        const StatedSum &any = sums[batch.front()];
        const Int128 whole = any.part < 0 ? 0 : statedOfTheWhole(any);
        const bool isTaken = whole != 0;
        Int128 before = 0;
        Int128 stated = 0;
        for (const std::size_t i : batch) {
            rests.push_back(restOf(sums[i], isTaken));
            before += rests.back().amount;
            stated += sums[i].amount;
        }
        if (!isTaken)
            return rests;
        const Int128 after = before - whole;
        if (!haveOneSign(before, stated) || (after != 0 && !haveOneSign(after, stated))) {
            for (std::size_t i = 0; i < batch.size(); ++i)
                rests[i] = restOf(sums[batch[i]], false);
            return rests;
        }
        Int128 reached = 0;
        Int128 given = 0;
        for (Rest &rest : rests) {
            reached += rest.amount;
            const Int128 until = after * reached / before;
            rest.amount = until - given;
            given = until;
        }
        return rests;
    }

    /// What is stated for the whole group within the days of \p sum, besides its parts.
    Int128 statedOfTheWhole(const StatedSum &sum)
    {
        Int128 amount = 0;
        for (Day day = sum.first; day <= sum.last; ++day) {
            if (const Known *known = knownOf(kWhole, day); known != nullptr && isInside(*known, sum))
                amount += known->amount;
        }
        return amount;
    }

    /// \param isWholeTaken  days that are stated for the whole group take nothing from \p sum by themselves
    Rest restOf(const StatedSum &sum, bool isWholeTaken)
    {
        Rest rest;
        rest.amount = sum.amount;
        const Int128 length = Int128{sum.last} - sum.first + 1;
        for (Day day = sum.first; day <= sum.last; ++day) {
            const Stated stated = statedOf(day, sum, isWholeTaken);
            if (!stated.isAny) {
                rest.left.push_back(day);
            } else if (stated.isPart) {
                rest.taken.push_back(day);
                rest.amount -= stated.amount;
            } else { // another sum reaches into this one: its days are no part of it any more
                const Int128 before = Int128{sum.amount} * (Int128{day} - sum.first) / length;
                rest.amount -= Int128{sum.amount} * (Int128{day} - sum.first + 1) / length - before;
            }
        }
        return rest;
    }

    Stated statedOf(Day day, const StatedSum &sum, bool isWholeTaken)
    {
        const bool isWhole = sum.part < 0;
        Stated stated;
        for (const std::int32_t part : {isWhole ? kAnyPart : sum.part, kWhole}) {
            const Known *known = knownOf(part, day);
            if (known == nullptr)
                continue;
            const bool isTaken = isWholeTaken && part == kWhole && isInside(*known, sum);
            const bool isOwn = isWhole || part == sum.part || isTaken;
            stated.isPart = isInside(*known, sum) && isOwn && (!stated.isAny || stated.isPart);
            stated.amount += isTaken ? 0 : known->amount;
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
        if (std::none_of(begin, end, [&](std::size_t i) { return sums[i].isOfDays(); })) {
            begin = end;
            continue;
        }
        GroupDays days;
        std::for_each(begin, end, [&](std::size_t i) { days.reach(sums[i]); });
        days.arrange();
        while (begin != end) {
            const StatedSum &sum = sums[*begin];
            if (!sum.isOfDays()) {
                days.keep(sum.first, sum, sum.amount);
                ++begin;
                continue;
            }
            const auto behind = std::find_if(std::next(begin), end, [&](std::size_t i) {
                return sum.part < 0 || sums[i].part < 0 || sums[i].first != sum.first || sums[i].last != sum.last;
            });
            days.add(
                sums, std::span(begin, behind),
                [&](std::size_t i, Day day, std::int64_t amount) {
                    result.shares.push_back({i, day, amount});
                },
                [&](Overlap overlap) {
                    ++result.spread;
                    result.overlapping += overlap == Overlap::Part ? 1 : 0;
                    result.exceeded += overlap == Overlap::More ? 1 : 0;
                });
            begin = behind;
        }
    }
    return result;
}

} // namespace postledger
