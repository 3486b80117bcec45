// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/statistics.h"

#include <boost/math/distributions/normal.hpp>

#include <algorithm>
#include <cmath>
#include <limits>

namespace postledger {

double normalQuantile(double p)
{
    return boost::math::quantile(boost::math::normal(), p);
}

std::optional<Interval> wilson(double x, double n, double z)
{
    if (!(n > 0) || !(x >= 0) || !(x <= n))
        return std::nullopt;
    const double p = x / n;
    const double zz = z * z;
    const double scale = 1 + zz / n;
    const double centre = (p + zz / (2 * n)) / scale;
    const double half = z * std::sqrt(p * (1 - p) / n + zz / (4 * n * n)) / scale;
    // Rounding can leave -1e-17 or 1 + 1e-16 at the ends.
    return Interval{p, x == 0 ? 0 : centre - half, x == n ? 1 : centre + half};
}

std::optional<Interval> difference(double x1, double n1, double x2, double n2, double z)
{
    const auto a = wilson(x1, n1, z);
    const auto b = wilson(x2, n2, z);
    if (!a || !b)
        return std::nullopt;
    const double d = a->estimate - b->estimate;
    const double low = d - std::hypot(a->estimate - a->low, b->high - b->estimate);
    const double high = d + std::hypot(a->high - a->estimate, b->estimate - b->low);
    return Interval{d, std::max(low, -1.0), std::min(high, 1.0)};
}

std::optional<Interval> ratioOfProportions(double x1, double n1, double x2, double n2, double z)
{
    const auto first = wilson(x1, n1, z);
    const auto second = wilson(x2, n2, z);
    if (!first || !second || (x1 == 0 && x2 == 0))
        return std::nullopt;
    const double p1 = first->estimate;
    const double p2 = second->estimate;
    const double product = p1 * p2;
    const double lowTerm = first->low * (2 * p1 - first->low);
    const double highTerm = second->high * (2 * p2 - second->high);
    const double highOfFirst = first->high * (2 * p1 - first->high);
    const double lowOfSecond = second->low * (2 * p2 - second->low);
    Interval result;
    result.estimate = x2 == 0 ? std::numeric_limits<double>::infinity() : p1 / p2;
    // The conjugate form: the textbook one divides by highTerm, which can be zero.
    result.low = x1 == 0 ? 0 : lowTerm / (product + std::sqrt(std::max(0.0, product * product - lowTerm * highTerm)));
    result.high = x2 == 0
        ? std::numeric_limits<double>::infinity()
        : (product + std::sqrt(std::max(0.0, product * product - highOfFirst * lowOfSecond))) / lowOfSecond;
    return result;
}

std::optional<double> differenceP(double x1, double n1, double x2, double n2)
{
    if (!wilson(x1, n1) || !wilson(x2, n2))
        return std::nullopt;
    const double pooled = (x1 + x2) / (n1 + n2);
    const double variance = pooled * (1 - pooled) * (1 / n1 + 1 / n2);
    if (!(variance > 0))
        return std::nullopt;
    const double score = std::abs(x1 / n1 - x2 / n2) / std::sqrt(variance);
    return 2 * boost::math::cdf(boost::math::complement(boost::math::normal(), score));
}

} // namespace postledger
