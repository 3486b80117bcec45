// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/ranks.h"

#include <algorithm>
#include <functional>

namespace postledger {

double median(std::vector<double> values)
{
    const std::size_t middle = values.size() / 2;
    std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(middle), values.end());
    const double upper = values[middle];
    if (values.size() % 2 == 1)
        return upper;
    return (*std::max_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(middle)) + upper) / 2;
}

std::vector<int> descendingRanks(const std::vector<double> &values)
{
    std::vector<double> sorted = values;
    std::sort(sorted.begin(), sorted.end(), std::greater<>());
    std::vector<int> ranks;
    ranks.reserve(values.size());
    for (const double value : values) {
        const auto first = std::lower_bound(sorted.begin(), sorted.end(), value, std::greater<>());
        ranks.push_back(static_cast<int>(first - sorted.begin()) + 1);
    }
    return ranks;
}

} // namespace postledger
