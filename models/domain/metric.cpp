// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/metric.h"

namespace postledger {

namespace {
constexpr std::array<std::string_view, kMetricCount> kIds = {"impressions", "reach", "views", "likes", "comments",
    "shares", "saves", "link_clicks", "product_page_views", "followers"};
}

std::string_view metricId(Metric metric)
{
    return kIds[static_cast<std::size_t>(metric)];
}

std::optional<Metric> metricFromId(std::string_view id)
{
    for (std::size_t i = 0; i < kIds.size(); ++i) {
        if (kIds[i] == id)
            return static_cast<Metric>(i);
    }
    return std::nullopt;
}

std::optional<std::int64_t> engagements(const MetricValues &values)
{
    std::optional<std::int64_t> sum;
    for (const Metric part : {Metric::Likes, Metric::Comments, Metric::Shares, Metric::Saves}) {
        if (const auto value = values[static_cast<std::size_t>(part)])
            sum = sum.value_or(0) + *value;
    }
    return sum;
}

} // namespace postledger
