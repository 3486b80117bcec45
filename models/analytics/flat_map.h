// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace postledger {

/// Numbers 64-bit keys in the order of their first appearance. Open addressing: several times faster than a node-based
/// map, which counts when it is asked once an order.
class FlatMap
{
public:
    FlatMap() { rehash(64); }

    /// The number of \p key, which is new when it equals the size before the call.
    std::int32_t insert(std::uint64_t key)
    {
        if (m_keys.size() * 2 >= m_slots.size())
            rehash(m_slots.size() * 2);
        std::size_t slot = hash(key) & (m_slots.size() - 1);
        while (m_slots[slot] >= 0) {
            if (m_keys[static_cast<std::size_t>(m_slots[slot])] == key)
                return m_slots[slot];
            slot = (slot + 1) & (m_slots.size() - 1);
        }
        m_slots[slot] = static_cast<std::int32_t>(m_keys.size());
        m_keys.push_back(key);
        return m_slots[slot];
    }
    const std::vector<std::uint64_t> &keys() const { return m_keys; }
    std::size_t size() const { return m_keys.size(); }

private:
    static std::size_t hash(std::uint64_t key)
    {
        key ^= key >> 32;
        key *= 0x9e3779b97f4a7c15ULL;
        return static_cast<std::size_t>(key ^ (key >> 29));
    }
    void rehash(std::size_t size)
    {
        m_slots.assign(size, -1);
        for (std::size_t i = 0; i < m_keys.size(); ++i) {
            std::size_t slot = hash(m_keys[i]) & (size - 1);
            while (m_slots[slot] >= 0)
                slot = (slot + 1) & (size - 1);
            m_slots[slot] = static_cast<std::int32_t>(i);
        }
    }
    std::vector<std::int32_t> m_slots;
    std::vector<std::uint64_t> m_keys;
};

/// Two codes of at least -1 as one key, and back.
constexpr std::uint64_t pairKey(std::int32_t a, std::int32_t b)
{
    return (static_cast<std::uint64_t>(static_cast<std::uint32_t>(a + 1)) << 32) | static_cast<std::uint32_t>(b + 1);
}
constexpr std::int32_t firstOfKey(std::uint64_t key)
{
    return static_cast<std::int32_t>(key >> 32) - 1;
}
constexpr std::int32_t secondOfKey(std::uint64_t key)
{
    return static_cast<std::int32_t>(key & 0xffffffffU) - 1;
}

} // namespace postledger
