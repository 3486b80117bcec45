// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace postledger::demo {

/// One step of splitmix64 as a hash. \source S. Vigna, "splitmix64.c" (public domain)
constexpr std::uint64_t mixed(std::uint64_t value)
{
    value += 0x9E3779B97F4A7C15U;
    value = (value ^ (value >> 30U)) * 0xBF58476D1CE4E5B9U;
    value = (value ^ (value >> 27U)) * 0x94D049BB133111EBU;
    return value ^ (value >> 31U);
}

/// Random numbers that are the same with every compiler; the standard's distributions are not.
class Random
{
public:
    explicit Random(std::uint64_t seed)
        : m_state(mixed(seed))
    {
    }
    std::uint64_t next()
    {
        m_state += 0x9E3779B97F4A7C15U;
        return mixed(m_state);
    }
    /// 0 <= x < 1
    double unit() { return static_cast<double>(next() >> 11U) * 0x1.0p-53; }
    /// 0 .. count - 1
    std::int64_t below(std::int64_t count) { return static_cast<std::int64_t>(unit() * static_cast<double>(count)); }
    std::int64_t between(std::int64_t low, std::int64_t high) { return low + below(high - low + 1); }
    bool chance(double probability) { return unit() < probability; }
    /// Close to a standard normal (sum of twelve uniforms): no library function whose last digit may differ.
    double normal()
    {
        double sum = -6.0;
        for (int i = 0; i < 12; ++i)
            sum += unit();
        return sum;
    }

private:
    std::uint64_t m_state;
};

} // namespace postledger::demo
