// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
/// because those are many. Open addressing, so that the usual answer ("nobody wants it") costs one look.
class RefIndex
{
public:
    void reserve(std::size_t count)
    {
        m_wanted.reserve(count);
        std::size_t size = 64;
        while (size < count * 2)
            size *= 2;
        rehash(size);
    }
    /// \p ref must outlive the index. Twice the same is once. \return its number
    std::int32_t want(std::string_view ref) { return want(ref, hashOf(ref)); }
    /// Many at once, which waits for memory a few at a time.
    /// \param refOf  (i) → ref; empty: nothing is wanted
    /// \return their numbers; -1 for nothing
    template<typename RefOf>
    std::vector<std::int32_t> wantAll(std::size_t count, const RefOf &refOf)
    {
        constexpr std::size_t kAtOnce = 16;
        std::vector<std::int32_t> numbers(count, -1);
        std::array<std::size_t, kAtOnce> hashes{};
        for (std::size_t begin = 0; begin < count; begin += kAtOnce) {
            const std::size_t end = std::min(count, begin + kAtOnce);
            for (std::size_t i = begin; i < end; ++i) {
                hashes[i - begin] = hashOf(refOf(i));
                if (!m_slots.empty())
                    __builtin_prefetch(&m_slots[hashes[i - begin] & (m_slots.size() - 1)], 1);
            }
            for (std::size_t i = begin; i < end; ++i) {
                if (const std::string_view ref = refOf(i); !ref.empty())
                    numbers[i] = want(ref, hashes[i - begin]);
            }
        }
        return numbers;
    }
    bool isEmpty() const { return m_wanted.empty(); }

    /// The number of a wanted ref; -1 when nobody wants it.
    std::int32_t find(std::string_view ref) const
    {
        if (m_slots.empty())
            return -1;
        const std::size_t hash = hashOf(ref);
        for (std::size_t slot = hash & (m_slots.size() - 1); m_slots[slot].number >= 0;
             slot = (slot + 1) & (m_slots.size() - 1)) {
            if (m_slots[slot].tag == tagOf(hash) && m_wanted[static_cast<std::size_t>(m_slots[slot].number)] == ref)
                return m_slots[slot].number;
        }
        return -1;
    }

    struct Hit
    {
        std::int32_t number = 0;
        std::uint32_t order = 0;
    };
    /// \param hits  what find() gave, orders ascending
    void setHits(const std::vector<Hit> &hits)
    {
        m_begin.assign(m_wanted.size() + 1, 0);
        for (const Hit &hit : hits)
            ++m_begin[static_cast<std::size_t>(hit.number) + 1];
        for (std::size_t i = 1; i < m_begin.size(); ++i)
            m_begin[i] += m_begin[i - 1];
        m_orders.resize(hits.size());
        std::vector<std::uint32_t> next(m_begin.begin(), m_begin.end() - 1);
        for (const Hit &hit : hits)
            m_orders[next[static_cast<std::size_t>(hit.number)]++] = hit.order;
    }
    /// Orders of that ref, ascending; empty when none has it or nobody wanted it.
    std::span<const std::uint32_t> orders(std::string_view ref) const { return orders(find(ref)); }
    std::span<const std::uint32_t> orders(std::int32_t number) const
    {
        if (number < 0)
            return {};
        const std::size_t begin = m_begin[static_cast<std::size_t>(number)];
        return {m_orders.data() + begin, m_begin[static_cast<std::size_t>(number) + 1] - begin};
    }

private:
    std::int32_t want(std::string_view ref, std::size_t hash)
    {
        if (m_wanted.size() * 2 >= m_slots.size())
            rehash(std::max<std::size_t>(64, m_slots.size() * 2));
        std::size_t slot = hash & (m_slots.size() - 1);
        for (; m_slots[slot].number >= 0; slot = (slot + 1) & (m_slots.size() - 1)) {
            if (m_slots[slot].tag == tagOf(hash) && m_wanted[static_cast<std::size_t>(m_slots[slot].number)] == ref)
                return m_slots[slot].number;
        }
        const auto number = static_cast<std::int32_t>(m_wanted.size());
        m_slots[slot] = {tagOf(hash), number};
        m_wanted.push_back(ref);
        return number;
    }

    struct Slot
    {
        std::uint32_t tag = 0;
        std::int32_t number = -1;
    };
    static std::size_t hashOf(std::string_view ref) { return std::hash<std::string_view>()(ref); }
    static std::uint32_t tagOf(std::size_t hash) { return static_cast<std::uint32_t>(hash >> 32); }
    void rehash(std::size_t size)
    {
        m_slots.assign(size, Slot());
        for (std::size_t i = 0; i < m_wanted.size(); ++i) {
            const std::size_t hash = hashOf(m_wanted[i]);
            std::size_t slot = hash & (size - 1);
            while (m_slots[slot].number >= 0)
                slot = (slot + 1) & (size - 1);
            m_slots[slot] = {tagOf(hash), static_cast<std::int32_t>(i)};
        }
    }

    std::vector<Slot> m_slots;
    std::vector<std::string_view> m_wanted;
    std::vector<std::uint32_t> m_begin; ///< by number, and the end
    std::vector<std::uint32_t> m_orders;
};

} // namespace postledger
