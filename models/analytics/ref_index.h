// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analytics/parallel.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <functional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace postledger {

/// Finds the orders that other records name, in one walk over all orders: what is wanted is indexed, not the orders,
/// because those are many. Open addressing, so that the usual answer ("nobody wants it") costs one look; in parts by
/// hash, one a thread; a few looks at once, because they wait for memory most of the time.
class RefIndex
{
public:
    explicit RefIndex(QThreadPool &pool, std::size_t threads)
        : m_pool(pool)
        , m_parts(std::max<std::size_t>(threads, 1))
    {
    }

    /// \param count  of what will be wanted, at most
    void reserve(std::size_t count)
    {
        for (Part &part : m_parts)
            part.reserve(count / m_parts.size() / 2);
    }
    /// \param refOf  (i) → ref, which must outlive the index; empty: nothing is wanted
    /// \return their numbers, the same for the same ref; kNothing
    template<typename RefOf>
    std::vector<std::int32_t> want(std::size_t count, const RefOf &refOf)
    {
        std::vector<std::uint64_t> hashes(count);
        overParts(count, [&](std::size_t i) { hashes[i] = hashOf(refOf(i)); });
        std::vector<std::int32_t> numbers(count, kNothing);
        inParallel(m_pool, m_parts.size(), [&](std::size_t p) {
            Part &part = m_parts[p];
            constexpr std::size_t kAhead = 16;
            for (std::size_t i = 0; i < count; ++i) {
                if (i + kAhead < count && partOf(hashes[i + kAhead]) == p)
                    part.prefetch(hashes[i + kAhead]);
                if (partOf(hashes[i]) != p)
                    continue;
                if (const std::string_view ref = refOf(i); !ref.empty())
                    numbers[i] = numberOf(p, part.want(ref, hashes[i]));
            }
        });
        return numbers;
    }

    struct Hit
    {
        std::int32_t number = 0;
        std::uint32_t order = 0;
    };
    /// Appends those of the orders \p begin to \p end that somebody wants, in their order.
    /// \param refOf  (i) → ref
    template<typename RefOf>
    void find(std::size_t begin, std::size_t end, const RefOf &refOf, std::vector<Hit> &hits) const
    {
        constexpr std::size_t kAtOnce = 16;
        std::array<std::uint64_t, kAtOnce> hashes{};
        for (; begin < end; begin += kAtOnce) {
            const std::size_t count = std::min(kAtOnce, end - begin);
            for (std::size_t i = 0; i < count; ++i) {
                hashes[i] = hashOf(refOf(begin + i));
                m_parts[partOf(hashes[i])].prefetch(hashes[i]);
            }
            for (std::size_t i = 0; i < count; ++i)
                m_parts[partOf(hashes[i])].prefetchWanted(hashes[i]);
            for (std::size_t i = 0; i < count; ++i) {
                const std::size_t part = partOf(hashes[i]);
                const std::int32_t number = m_parts[part].find(refOf(begin + i), hashes[i]);
                if (number != kNothing)
                    hits.push_back({numberOf(part, number), static_cast<std::uint32_t>(begin + i)});
            }
        }
    }
    /// \param hits  what find() gave, orders ascending
    void setHits(const std::vector<Hit> &hits)
    {
        inParallel(m_pool, m_parts.size(), [&](std::size_t p) {
            Part &part = m_parts[p];
            part.begin.assign(part.wanted.size() + 1, 0);
            const auto overOwn = [&](const auto &take) {
                for (const Hit &hit : hits) {
                    if (static_cast<std::size_t>(hit.number) % m_parts.size() == p)
                        take(static_cast<std::size_t>(hit.number) / m_parts.size(), hit.order);
                }
            };
            overOwn([&](std::size_t local, std::uint32_t) { ++part.begin[local + 1]; });
            for (std::size_t i = 1; i < part.begin.size(); ++i)
                part.begin[i] += part.begin[i - 1];
            part.orders.resize(part.begin.back());
            std::vector<std::uint32_t> next(part.begin.begin(), part.begin.end() - 1);
            overOwn([&](std::size_t local, std::uint32_t order) { part.orders[next[local]++] = order; });
        });
    }
    /// Orders of what has this number, ascending; empty when none has that ref.
    std::span<const std::uint32_t> orders(std::int32_t number) const
    {
        if (number == kNothing)
            return {};
        const Part &part = m_parts[static_cast<std::size_t>(number) % m_parts.size()];
        const std::size_t local = static_cast<std::size_t>(number) / m_parts.size();
        if (part.begin.empty())
            return {};
        return {part.orders.data() + part.begin[local], part.begin[local + 1] - part.begin[local]};
    }

    static constexpr std::int32_t kNothing = -1;

private:
    struct Slot
    {
        std::uint32_t tag = 0;
        std::int32_t number = kNothing;
    };
    struct Part
    {
        std::vector<Slot> table;
        std::vector<std::string_view> wanted;
        std::vector<std::uint32_t> begin; ///< in orders, by number, and the end
        std::vector<std::uint32_t> orders;

        void reserve(std::size_t count)
        {
            wanted.reserve(count);
            std::size_t size = 64;
            while (size < count * 2)
                size *= 2;
            rehash(size);
        }
        void prefetch(std::uint64_t hash) const
        {
            if (!table.empty())
                __builtin_prefetch(&table[hash & (table.size() - 1)]);
        }
        void prefetchWanted(std::uint64_t hash) const
        {
            if (table.empty())
                return;
            const Slot &slot = table[hash & (table.size() - 1)];
            if (slot.number != kNothing && slot.tag == tagOf(hash))
                __builtin_prefetch(&wanted[static_cast<std::size_t>(slot.number)]);
        }
        std::int32_t find(std::string_view ref, std::uint64_t hash) const
        {
            return table.empty() ? kNothing : table[slotOf(ref, hash)].number;
        }
        std::int32_t want(std::string_view ref, std::uint64_t hash)
        {
            if (wanted.size() * 2 >= table.size())
                rehash(std::max<std::size_t>(64, table.size() * 2));
            Slot &slot = table[slotOf(ref, hash)];
            if (slot.number == kNothing) {
                slot = {tagOf(hash), static_cast<std::int32_t>(wanted.size())};
                wanted.push_back(ref);
            }
            return slot.number;
        }
        // Of that ref, or the free one where it belongs.
        std::size_t slotOf(std::string_view ref, std::uint64_t hash) const
        {
            std::size_t at = hash & (table.size() - 1);
            while (table[at].number != kNothing
                && (table[at].tag != tagOf(hash) || wanted[static_cast<std::size_t>(table[at].number)] != ref))
                at = (at + 1) & (table.size() - 1);
            return at;
        }
        void rehash(std::size_t size)
        {
            table.assign(size, Slot());
            for (std::size_t i = 0; i < wanted.size(); ++i) {
                const std::uint64_t hash = hashOf(wanted[i]);
                std::size_t at = hash & (size - 1);
                while (table[at].number != kNothing)
                    at = (at + 1) & (size - 1);
                table[at] = {tagOf(hash), static_cast<std::int32_t>(i)};
            }
        }
    };
    static std::uint64_t hashOf(std::string_view ref) { return std::hash<std::string_view>()(ref); }
    static std::uint32_t tagOf(std::uint64_t hash) { return static_cast<std::uint32_t>(hash >> 32); }
    std::size_t partOf(std::uint64_t hash) const { return (hash >> 56) % m_parts.size(); }
    std::int32_t numberOf(std::size_t part, std::int32_t local) const
    {
        return local * static_cast<std::int32_t>(m_parts.size()) + static_cast<std::int32_t>(part);
    }
    template<typename Work>
    void overParts(std::size_t count, const Work &work) const
    {
        inParallel(m_pool, m_parts.size(), [&](std::size_t part) {
            const auto [begin, end] = partBounds(count, part, m_parts.size());
            for (std::size_t i = begin; i < end; ++i)
                work(i);
        });
    }

    QThreadPool &m_pool;
    std::vector<Part> m_parts;
};

} // namespace postledger
