// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace postledger {

/// Middle value; mean of the two middle ones. \p values is not empty.
double median(std::vector<double> values);
/// 1 for the largest; equal values share the better rank.
std::vector<int> descendingRanks(const std::vector<double> &values);

} // namespace postledger
