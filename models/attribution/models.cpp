// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/attribution.h"
#include "base/allocation.h"

#include <algorithm>
#include <cmath>

namespace postledger {

namespace {
constexpr double kWeightUnits = 1e6; // settings carry at most six decimals
}

std::vector<std::int64_t> linearWeights(std::size_t n)
{
    return std::vector<std::int64_t>(n, 1);
}

std::vector<std::int64_t> positionWeights(std::size_t n, double first, double last)
{
    const auto units = static_cast<std::int64_t>(kWeightUnits);
    const std::int64_t head = std::clamp<std::int64_t>(std::llround(first * kWeightUnits), 0, units);
    const std::int64_t tail = std::clamp<std::int64_t>(std::llround(last * kWeightUnits), 0, units - head);
    if (n <= 1)
        return std::vector<std::int64_t>(n, 1);
    if (n == 2)
        return {head, tail};
    // Over the common denominator n - 2, so that the middle stays whole.
    const auto inner = static_cast<std::int64_t>(n - 2);
    std::vector<std::int64_t> weights(n, units - head - tail);
    weights.front() = head * inner;
    weights.back() = tail * inner;
    return weights;
}

std::vector<double> timeDecayWeights(std::span<const PathTouch> touches, Instant orderAt, double halfLifeDays)
{
    std::vector<double> weights(touches.size());
    std::transform(touches.begin(), touches.end(), weights.begin(), [&](const PathTouch &touch) {
        const double days = static_cast<double>(orderAt - touch.at) / static_cast<double>(kSecondsPerDay);
        return std::exp2(-days / halfLifeDays);
    });
    return weights;
}

bool splitsOrders(AttributionModel model)
{
    return model == AttributionModel::Linear || model == AttributionModel::Position
        || model == AttributionModel::TimeDecay;
}

std::size_t soleTouch(AttributionModel model, std::size_t pathLength)
{
    return model == AttributionModel::First ? 0 : pathLength - 1;
}

PathSplit::PathSplit(AttributionModel model, std::span<const PathTouch> path, Instant orderAt, const Windows &windows)
{
    if (model == AttributionModel::TimeDecay) {
        m_real = timeDecayWeights(path, orderAt, windows.halfLifeDays);
    } else if (model == AttributionModel::Position) {
        m_whole = positionWeights(path.size(), windows.positionFirst, windows.positionLast);
    } else if (model == AttributionModel::Linear) {
        m_whole = linearWeights(path.size());
    } else {
        m_whole.assign(path.size(), 0);
        m_whole[soleTouch(model, path.size())] = 1;
    }
}

std::vector<std::int64_t> PathSplit::split(std::int64_t total) const
{
    return m_real.empty() ? allocate(total, std::span<const std::int64_t>(m_whole))
                          : allocate(total, std::span<const double>(m_real));
}

} // namespace postledger
