// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/calendar.h"

#include <cstdint>
#include <span>
#include <vector>

/// Evidence and models on dense indices, so that a million orders take a fraction of a second. Pure functions; any
/// thread. Source: the attribution specification.
namespace postledger {

/// Index into the caller's table of posts, creators or campaigns; -1: none.
using EntityIndex = std::int32_t;
constexpr EntityIndex kNone = -1;

enum class Rung : std::uint8_t
{
    None,
    Declared,
    Code,
    Click,
    View
};

enum class EvidenceFlag : std::uint8_t
{
    DeclaredPostUnknown = 1,
    CodeOutOfWindow = 2,
    CodeUnknown = 4,
    Conflict = 8,
};

/// A touch of an order's path.
struct PathTouch
{
    Instant at = 0;
    EntityIndex post = kNone; ///< a known post
    std::uint8_t type = 0; ///< TouchType
};

struct Windows
{
    std::int64_t clickSeconds = 7 * kSecondsPerDay; ///< both ends included
    std::int64_t viewSeconds = 0; ///< 0: off
    std::int64_t lookbackSeconds = 30 * kSecondsPerDay;
    double halfLifeDays = 7;
    double positionFirst = 0.4;
    double positionLast = 0.4;
};

/// Weights of \p touches (oldest first) for an order at \p orderAt; exact rationals are given as integers where the
/// model allows it, so that money splits exactly. Same length as touches.
std::vector<double> linearWeights(std::size_t n);
std::vector<double> positionWeights(std::size_t n, double first, double last);
std::vector<double> timeDecayWeights(std::span<const PathTouch> touches, Instant orderAt, double halfLifeDays);

} // namespace postledger
