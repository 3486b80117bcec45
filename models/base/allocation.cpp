// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/allocation.h"

#include "base/money.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace postledger {

namespace {

// Hands the units that flooring left over to the largest remainders; earlier entries win ties.
template<typename Remainder>
void distribute(std::uint64_t missing, std::vector<std::uint64_t> &parts, const std::vector<Remainder> &remainders)
{
    std::vector<std::size_t> order(parts.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(
        order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return remainders[a] > remainders[b]; });
    for (std::size_t i = 0; missing > 0; i = (i + 1) % order.size(), --missing)
        ++parts[order[i]];
}

std::vector<std::int64_t> signedParts(const std::vector<std::uint64_t> &parts, bool negative)
{
    std::vector<std::int64_t> result(parts.size());
    std::transform(parts.begin(), parts.end(), result.begin(),
        [&](std::uint64_t part) { return static_cast<std::int64_t>(negative ? ~part + 1 : part); });
    return result;
}

std::uint64_t magnitudeOf(std::int64_t value)
{
    return value < 0 ? ~static_cast<std::uint64_t>(value) + 1 : static_cast<std::uint64_t>(value);
}

} // namespace

std::vector<std::int64_t> allocate(std::int64_t total, std::span<const std::int64_t> weights)
{
    if (weights.empty())
        return {};
    const std::uint64_t magnitude = magnitudeOf(total);
    auto sum = std::accumulate(weights.begin(), weights.end(), std::uint64_t{0},
        [](std::uint64_t s, std::int64_t w) { return s + static_cast<std::uint64_t>(w); });
    std::vector<std::uint64_t> parts(weights.size());
    std::vector<std::uint64_t> remainders(weights.size());
    std::uint64_t given = 0;
    const bool equal = sum == 0;
    if (equal)
        sum = weights.size();
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const auto weight = equal ? std::uint64_t{1} : static_cast<std::uint64_t>(weights[i]);
        const auto product = static_cast<UInt128>(magnitude) * weight;
        parts[i] = static_cast<std::uint64_t>(product / sum);
        remainders[i] = static_cast<std::uint64_t>(product % sum);
        given += parts[i];
    }
    distribute(magnitude - given, parts, remainders);
    return signedParts(parts, total < 0);
}

std::vector<std::int64_t> allocate(std::int64_t total, std::span<const double> weights)
{
    if (weights.empty())
        return {};
    const std::uint64_t magnitude = magnitudeOf(total);
    const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
    std::vector<std::uint64_t> parts(weights.size());
    std::vector<double> remainders(weights.size());
    std::uint64_t given = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const double share = sum > 0 ? weights[i] / sum : 1.0 / static_cast<double>(weights.size());
        const double exact = static_cast<double>(magnitude) * share;
        // Rounding noise may push a share over what is left: the parts must never exceed the whole.
        const auto part = std::min(static_cast<std::uint64_t>(std::floor(exact)), magnitude - given);
        parts[i] = part;
        remainders[i] = exact - static_cast<double>(part);
        given += part;
    }
    distribute(magnitude - given, parts, remainders);
    return signedParts(parts, total < 0);
}

} // namespace postledger
