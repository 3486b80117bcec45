// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/mersenne.h"
#include "statistics/statistics.h"

#include <boost/math/distributions/normal.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace postledger {

namespace {

constexpr std::size_t kLeastUnits = 5;
constexpr std::size_t kJackknifeUnits = 2000; // beyond: whole blocks are left out
constexpr std::size_t kJackknifeBlocks = 100;

// Standard libraries differ in their distributions but not in the engine, so the index is made by hand.
std::size_t drawIndex(Mersenne &engine, std::size_t n)
{
    // Signed on the way, which machines convert faster; 53 bits fit.
    const double uniform = static_cast<double>(static_cast<std::int64_t>(engine() >> 11)) * 0x1p-53;
    return static_cast<std::size_t>(static_cast<std::int64_t>(uniform * static_cast<double>(n)));
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

Interval percentileOf(double estimate, const std::vector<double> &sorted)
{
    return {estimate, quantile(sorted, 0.025), quantile(sorted, 0.975)};
}

double accelerationOf(std::span<const double> numerators, std::span<const double> denominators)
{
    const std::size_t n = numerators.size();
    const double whole = std::accumulate(numerators.begin(), numerators.end(), 0.0);
    const double base = std::accumulate(denominators.begin(), denominators.end(), 0.0);
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
    return skewOfJackknife(jackknife);
}

Bootstrap bootstrapOf(double estimate, double acceleration, std::vector<double> replicates)
{
    Bootstrap result;
    result.estimate = estimate;
    result.acceleration = acceleration;
    double below = 0;
    for (const double replicate : replicates)
        below += replicate < estimate ? 1 : (replicate == estimate ? 0.5 : 0);
    std::sort(replicates.begin(), replicates.end());
    result.percentile = percentileOf(estimate, replicates);
    const double share = below / static_cast<double>(replicates.size());
    if (!(share > 0) || !(share < 1)) {
        result.z0 = share > 0 ? std::numeric_limits<double>::infinity() : -std::numeric_limits<double>::infinity();
        return result;
    }
    const boost::math::normal normal;
    result.z0 = boost::math::quantile(normal, share);
    if (!std::isfinite(acceleration))
        return result;
    const auto limit = [&](double z) {
        const double shifted = result.z0 + z;
        const double alpha = boost::math::cdf(normal, result.z0 + shifted / (1 - acceleration * shifted));
        return quantile(replicates, alpha);
    };
    result.bca = Interval{estimate, limit(-kZ95), limit(kZ95)};
    return result;
}

struct Columns
{
    std::span<const double> numerators, denominators;
};

// Every ratio sees the same draws. A mean is a ratio whose denominators are all 1.
std::vector<std::optional<Bootstrap>> bootstrap(std::span<const Columns> ratios, std::uint64_t seed, int resamples)
{
    std::vector<std::optional<Bootstrap>> results(ratios.size());
    if (ratios.empty() || resamples < 1)
        return results;
    const std::size_t n = ratios.front().numerators.size();
    const auto fits = [n](const Columns &ratio) {
        return ratio.numerators.size() == n && ratio.denominators.size() == n;
    };
    if (n < kLeastUnits || !std::all_of(ratios.begin(), ratios.end(), fits))
        return results;
    Mersenne engine(seed);
    std::vector<std::vector<double>> replicates(ratios.size());
    for (auto &column : replicates)
        column.reserve(static_cast<std::size_t>(resamples));
    std::vector<std::uint32_t> draws(n);
    for (int resample = 0; resample < resamples; ++resample) {
        for (std::uint32_t &draw : draws)
            draw = static_cast<std::uint32_t>(drawIndex(engine, n));
        for (std::size_t ratio = 0; ratio < ratios.size(); ++ratio) {
            const double *numerators = ratios[ratio].numerators.data();
            const double *denominators = ratios[ratio].denominators.data();
            double numerator = 0;
            double denominator = 0;
            for (const std::uint32_t draw : draws) {
                numerator += numerators[draw];
                denominator += denominators[draw];
            }
            replicates[ratio].push_back(ratioOf(numerator, denominator));
        }
    }
    for (std::size_t i = 0; i < ratios.size(); ++i) {
        const auto &[numerators, denominators] = ratios[i];
        const double whole = std::accumulate(numerators.begin(), numerators.end(), 0.0);
        const double base = std::accumulate(denominators.begin(), denominators.end(), 0.0);
        if (base != 0)
            results[i] = bootstrapOf(whole / base, accelerationOf(numerators, denominators), std::move(replicates[i]));
    }
    return results;
}

} // namespace

std::optional<Bootstrap> bootstrapMean(std::span<const double> values, std::uint64_t seed, int resamples)
{
    const std::vector<double> ones(values.size(), 1.0);
    return bootstrapRatio(values, ones, seed, resamples);
}

std::optional<Bootstrap> bootstrapRatio(
    std::span<const double> numerators, std::span<const double> denominators, std::uint64_t seed, int resamples)
{
    const Columns columns{numerators, denominators};
    return bootstrap(std::span(&columns, 1), seed, resamples).front();
}

std::vector<std::optional<Bootstrap>> bootstrapRatios(
    std::span<const RatioUnits> ratios, std::uint64_t seed, int resamples)
{
    std::vector<Columns> columns;
    columns.reserve(ratios.size());
    for (const RatioUnits &ratio : ratios)
        columns.push_back({ratio.numerators, ratio.denominators});
    return bootstrap(columns, seed, resamples);
}

RatioUnits inUnitGroups(RatioUnits units, std::uint64_t seed)
{
    const std::size_t n = units.numerators.size();
    if (n <= kMostUnits)
        return units;
    Mersenne engine(seed);
    std::vector<std::uint32_t> dealt(n);
    std::iota(dealt.begin(), dealt.end(), 0U);
    for (std::size_t i = n - 1; i > 0; --i)
        std::swap(dealt[i], dealt[drawIndex(engine, i + 1)]);
    RatioUnits groups{std::vector<double>(kUnitGroups), std::vector<double>(kUnitGroups)};
    for (std::size_t i = 0; i < n; ++i) {
        groups.numerators[i % kUnitGroups] += units.numerators[dealt[i]];
        groups.denominators[i % kUnitGroups] += units.denominators[dealt[i]];
    }
    return groups;
}

} // namespace postledger
