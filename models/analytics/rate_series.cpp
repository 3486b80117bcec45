// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/rate_series.h"

#include <algorithm>
#include <map>

namespace postledger {

std::vector<RateSeries> rateSeries(const std::vector<ExchangeRate> &rates)
{
    std::map<std::pair<std::string, std::string>, std::vector<Day>> pairs;
    for (const ExchangeRate &rate : rates)
        pairs[{rate.base, rate.quote}].push_back(rate.day);
    std::vector<RateSeries> result;
    for (auto &[pair, days] : pairs) {
        std::sort(days.begin(), days.end());
        days.erase(std::unique(days.begin(), days.end()), days.end());
        RateSeries &series = result.emplace_back();
        series.base = pair.first;
        series.quote = pair.second;
        series.first = days.front();
        series.last = days.back();
        series.days = static_cast<std::int64_t>(days.size());
        for (std::size_t i = 1; i < days.size(); ++i) {
            if (days[i] - days[i - 1] > kRateDays + 1)
                series.gaps.push_back({days[i - 1] + kRateDays + 1, days[i] - 1});
        }
    }
    return result;
}

} // namespace postledger
