// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/statistics.h"

#include <boost/math/distributions/students_t.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace postledger {

namespace {

// Ranks from 1; equal values share the mean of the ranks that they take up.
std::vector<double> midRanks(std::span<const double> values)
{
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return values[a] < values[b]; });
    std::vector<double> ranks(values.size());
    for (std::size_t i = 0; i < order.size();) {
        std::size_t end = i + 1;
        while (end < order.size() && values[order[end]] == values[order[i]])
            ++end;
        const double rank = static_cast<double>(i + 1 + end) / 2;
        for (; i < end; ++i)
            ranks[order[i]] = rank;
    }
    return ranks;
}

// Two passes, so that a large mean costs no digits. None when a column is constant.
std::optional<double> pearson(std::span<const double> x, std::span<const double> y)
{
    const double n = static_cast<double>(x.size());
    const double meanX = std::accumulate(x.begin(), x.end(), 0.0) / n;
    const double meanY = std::accumulate(y.begin(), y.end(), 0.0) / n;
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        const double dx = x[i] - meanX;
        const double dy = y[i] - meanY;
        xx += dx * dx;
        yy += dy * dy;
        xy += dx * dy;
    }
    if (!(xx > 0) || !(yy > 0))
        return std::nullopt;
    return std::clamp(xy / std::sqrt(xx * yy), -1.0, 1.0);
}

} // namespace

std::optional<RankCorrelation> spearman(std::span<const double> x, std::span<const double> y, double z)
{
    const std::size_t n = x.size();
    if (n < 3 || y.size() != n)
        return std::nullopt;
    const auto rho = pearson(midRanks(x), midRanks(y));
    if (!rho)
        return std::nullopt;
    RankCorrelation result;
    result.rho = *rho;
    result.n = static_cast<std::int64_t>(n);
    const double size = static_cast<double>(n);
    const double rest = 1 - *rho * *rho;
    if (rest < 1e-14) {
        result.p = 0;
        return result;
    }
    const double t = std::abs(*rho) * std::sqrt((size - 2) / rest);
    result.p = 2 * boost::math::cdf(boost::math::complement(boost::math::students_t(size - 2), t));
    if (n >= 4) {
        const double half = z * std::sqrt((1 + *rho * *rho / 2) / (size - 3));
        result.low = std::tanh(std::atanh(*rho) - half);
        result.high = std::tanh(std::atanh(*rho) + half);
    }
    return result;
}

std::vector<double> benjaminiHochberg(std::span<const double> p)
{
    std::vector<std::size_t> order(p.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return p[a] < p[b]; });
    std::vector<double> adjusted(p.size());
    double smallest = 1;
    for (std::size_t rank = p.size(); rank > 0; --rank) {
        const std::size_t i = order[rank - 1];
        smallest = std::min(smallest, p[i] * static_cast<double>(p.size()) / static_cast<double>(rank));
        adjusted[i] = smallest;
    }
    return adjusted;
}

} // namespace postledger
