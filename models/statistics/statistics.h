// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

/// Pure functions of numbers; any thread. Source of every formula: the statistics specification (section in brackets).
namespace postledger {

constexpr double kZ95 = 1.959963984540054;

/// The standard normal distribution's quantile: 1.96 for 0.975. 0 < p < 1.
double normalQuantile(double p);

struct Interval
{
    double estimate = 0;
    double low = 0;
    double high = 0; ///< may be infinite (ratio with an empty denominator)
};

/// Wilson score interval of x out of n [2]. None when n <= 0 or x is outside 0..n.
std::optional<Interval> wilson(double x, double n, double z = kZ95);
/// p1 - p2 by Newcombe's hybrid score method [3].
std::optional<Interval> difference(double x1, double n1, double x2, double n2, double z = kZ95);
/// p1 / p2 by MOVER with Wilson limits [4].
std::optional<Interval> ratioOfProportions(double x1, double n1, double x2, double n2, double z = kZ95);

/// Spearman's rank correlation with mid-ranks, Bonett-Wright interval and t-based p [6].
struct RankCorrelation
{
    double rho = 0;
    std::optional<double> low; ///< none below 4 pairs or at |rho| = 1
    std::optional<double> high;
    std::optional<double> p;
    std::int64_t n = 0;
};
/// None below 3 pairs or when a column is constant. \p x and \p y have equal length.
std::optional<RankCorrelation> spearman(std::span<const double> x, std::span<const double> y, double z = kZ95);

/// Benjamini-Hochberg adjusted p-values, in the order given [8].
std::vector<double> benjaminiHochberg(std::span<const double> p);

/// Two-sided p of the difference of two proportions by the score test (chi-square without correction) [8].
std::optional<double> differenceP(double x1, double n1, double x2, double n2);

/// The seed of every interval of the catalogue [5].
constexpr std::uint64_t kBootstrapSeed = 20240501;
constexpr int kBootstrapResamples = 1999;

/// BCa bootstrap [5]: mt19937_64, index = floor((u >> 11) 2^-53 n), 1999 resamples.
struct Bootstrap
{
    double estimate = 0;
    Interval percentile;
    std::optional<Interval> bca; ///< none where z0 or the acceleration is not finite
    double z0 = 0;
    double acceleration = 0;

    /// BCa, else percentile.
    const Interval &interval() const { return bca ? *bca : percentile; }
};
/// Of the mean. None below 5 values.
std::optional<Bootstrap> bootstrapMean(
    std::span<const double> values, std::uint64_t seed, int resamples = kBootstrapResamples);
/// The same for a ratio of sums over paired units (ROAS, revenue per view by post).
std::optional<Bootstrap> bootstrapRatio(std::span<const double> numerators, std::span<const double> denominators,
    std::uint64_t seed, int resamples = kBootstrapResamples);

/// A ratio of sums over units: one numerator and one denominator a unit.
struct RatioUnits
{
    std::vector<double> numerators, denominators;
    bool operator==(const RatioUnits &) const = default;
};
/// bootstrapRatio() of several ratios over the same units, in one pass: the same answers as one by one.
std::vector<std::optional<Bootstrap>> bootstrapRatios(
    std::span<const RatioUnits> ratios, std::uint64_t seed, int resamples = kBootstrapResamples);

constexpr std::size_t kMostUnits = 20000;
constexpr std::size_t kUnitGroups = 4000;
/// Beyond 20,000 units, resampling one by one costs too much. They are then dealt at random (Fisher-Yates from the last
/// unit down, same engine, index rule and \p seed; the unit at place i goes to group i mod 4,000) into 4,000 groups of
/// equal size, give or take one, and the groups are resampled like units.
/// \source A sum over a random group of m units has m times the variance of a unit and 1/sqrt(m) of its skewness, so
/// resampling the sums of k = n/m groups gives the ratio the variance and the skewness that resampling n units does
/// (the method of random groups: Wolter, Introduction to Variance Estimation, chapter 2). What chance in the dealing
/// adds to the half width is about 1/sqrt(2k) = 1.1 percent of it; the 1999 resamples themselves add about 3 percent.
/// \return \p units itself up to 20,000 units
RatioUnits inUnitGroups(RatioUnits units, std::uint64_t seed);

} // namespace postledger
