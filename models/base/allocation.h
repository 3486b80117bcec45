// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace postledger {

/// Splits \p total over \p weights so that the parts sum to it exactly (largest remainder).
///
/// Every exact share is floored; the missing units go one by one to the largest fractional parts, ties to the earlier
/// entry. A negative total is split by its absolute value, then negated. All weights 0 means equal parts.
/// \param total    minor units
/// \param weights  not negative; in any unit, the sum below 2^63
/// \return one part per weight, in the same order; empty when there is no weight
/// \source the attribution specification, section 5
std::vector<std::int64_t> allocate(std::int64_t total, std::span<const std::int64_t> weights);

/// The same for weights that are real numbers (time decay). Shares are computed in double precision and floored;
/// parts still sum to the total exactly.
std::vector<std::int64_t> allocate(std::int64_t total, std::span<const double> weights);

} // namespace postledger
