// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace postledger {

/// What platforms count for a post, as exported. The order is that of the ledger's columns.
enum class Metric : std::uint8_t
{
    Impressions,
    Reach,
    Views,
    Likes,
    Comments,
    Shares,
    Saves,
    LinkClicks,
    ProductPageViews,
    Followers, ///< of the account when the post was published
};
constexpr std::size_t kMetricCount = 10;

/// One value per Metric; none where the platform did not say. Not available is not zero.
using MetricValues = std::array<std::optional<std::int64_t>, kMetricCount>;

/// "impressions", "link_clicks" …: the ids of the KPI catalogue and the labels of the neutral files.
std::string_view metricId(Metric metric);
std::optional<Metric> metricFromId(std::string_view id);

/// Likes + comments + shares + saves, of the parts that exist; none when no part does.
std::optional<std::int64_t> engagements(const MetricValues &values);

} // namespace postledger
