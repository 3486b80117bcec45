// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/statistics.h"

#include <boost/math/distributions/normal.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <random>

namespace postledger {

namespace {

constexpr std::size_t kLeastUnits = 5;
constexpr std::size_t kJackknifeUnits = 2000; // beyond: whole blocks are left out
constexpr std::size_t kJackknifeBlocks = 100;

// Standard libraries differ in their distributions but not in the engine, so the index is made by hand.
std::size_t drawIndex(std::mt19937_64 &engine, std::size_t n)
{
    const double uniform = static_cast<double>(engine() >> 11) * 0x1p-53;
    return static_cast<std::size_t>(uniform * static_cast<double>(n));
}

// Position (B + 1) alpha, 1-based, linear between neighbours, within the ends.
double quantile(std::span<const double> sorted, double alpha)
{
    const double size = static_cast<double>(sorted.size());
    const double position = std::clamp((size + 1) * alpha, 1.0, size);
    const double below = std::floor(position);
    const auto index = static_cast<std::size_t>(below) - 1;
    if (index + 1 >= sorted.size() || position == below)
        return sorted[index];
    return sorted[index] + (position - below) * (sorted[index + 1] - sorted[index]);
}

double skewOfJackknife(std::span<const double> values)
{
    const double mean = std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
    double squares = 0;
    double cubes = 0;
    for (const double value : values) {
        const double d = mean - value;
        squares += d * d;
        cubes += d * d * d;
    }
    return cubes / (6 * std::pow(squares, 1.5));
}

double ratioOf(double numerator, double denominator)
{
    return denominator == 0 ? std::numeric_limits<double>::infinity() : numerator / denominator;
}

// A mean is a ratio whose denominators are all 1.
std::optional<Bootstrap> bootstrap(
    std::span<const double> numerators, std::span<const double> denominators, std::uint64_t seed, int resamples)
{
    const std::size_t n = numerators.size();
    if (n < kLeastUnits || denominators.size() != n || resamples < 1)
        return std::nullopt;
    const double whole = std::accumulate(numerators.begin(), numerators.end(), 0.0);
    const double base = std::accumulate(denominators.begin(), denominators.end(), 0.0);
    if (base == 0)
        return std::nullopt;
    Bootstrap result;
    result.estimate = whole / base;

    std::mt19937_64 engine(seed);
    std::vector<double> replicates(static_cast<std::size_t>(resamples));
    double below = 0;
    for (double &replicate : replicates) {
        double numerator = 0;
        double denominator = 0;
        for (std::size_t i = 0; i < n; ++i) {
            const std::size_t index = drawIndex(engine, n);
            numerator += numerators[index];
            denominator += denominators[index];
        }
        replicate = ratioOf(numerator, denominator);
        below += replicate < result.estimate ? 1 : (replicate == result.estimate ? 0.5 : 0);
    }
    std::sort(replicates.begin(), replicates.end());
    result.percentile = {result.estimate, quantile(replicates, 0.025), quantile(replicates, 0.975)};

    const std::size_t blocks = n > kJackknifeUnits ? kJackknifeBlocks : n;
    std::vector<double> jackknife(blocks);
    for (std::size_t block = 0; block < blocks; ++block) {
        double numerator = whole;
        double denominator = base;
        for (std::size_t i = block * n / blocks; i < (block + 1) * n / blocks; ++i) {
            numerator -= numerators[i];
            denominator -= denominators[i];
        }
        jackknife[block] = ratioOf(numerator, denominator);
    }
    result.acceleration = skewOfJackknife(jackknife);
    const double share = below / static_cast<double>(resamples);
    if (!(share > 0) || !(share < 1)) {
        result.z0 = share > 0 ? std::numeric_limits<double>::infinity() : -std::numeric_limits<double>::infinity();
        return result;
    }
    const boost::math::normal normal;
    result.z0 = boost::math::quantile(normal, share);
    if (!std::isfinite(result.acceleration))
        return result;
    const auto limit = [&](double z) {
        const double shifted = result.z0 + z;
        const double alpha = boost::math::cdf(normal, result.z0 + shifted / (1 - result.acceleration * shifted));
        return quantile(replicates, alpha);
    };
    result.bca = Interval{result.estimate, limit(-kZ95), limit(kZ95)};
    return result;
}

} // namespace

std::optional<Bootstrap> bootstrapMean(std::span<const double> values, std::uint64_t seed, int resamples)
{
    const std::vector<double> ones(values.size(), 1.0);
    return bootstrap(values, ones, seed, resamples);
}

std::optional<Bootstrap> bootstrapRatio(
    std::span<const double> numerators, std::span<const double> denominators, std::uint64_t seed, int resamples)
{
    return bootstrap(numerators, denominators, seed, resamples);
}

} // namespace postledger
