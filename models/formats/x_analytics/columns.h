// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/metric.h"
#include "formats/column_table.h"

#include <utility>

/// The content export of X analytics: one row a post; subsets of its columns occur.
namespace postledger::x_analytics {

enum Column : int
{
    PostId,
    Date,
    Text,
    Link,
    Impressions,
    Likes,
    Bookmarks,
    Shares,
    Replies,
    Reposts,
    UrlClicks,
    ColumnCount
};

inline constexpr ColumnSpec kColumns[] = {
    {"Post id", "Tweet id", Need::Required},
    {"Date", {}, Need::Required},
    {"Post text", "Tweet text"},
    {"Post Link", "Tweet permalink|Post permalink", Need::WholeRow},
    {"Impressions", {}, Need::WholeRow},
    {"Likes", {}, Need::WholeRow},
    {"Bookmarks", {}, Need::WholeRow},
    {"Shares", {}, Need::WholeRow},
    {"Replies", {}, Need::WholeRow},
    {"Reposts", {}, Need::WholeRow},
    {"URL Clicks", {}, Need::WholeRow},
};
static_assert(std::size(kColumns) == ColumnCount);

inline constexpr int kSignature[] = {PostId, Date, Text, Link};
inline constexpr int kDates[] = {Date};
/// Reposts come on top of Shares.
inline constexpr std::pair<Column, Metric> kMetrics[] = {{Impressions, Metric::Impressions}, {Likes, Metric::Likes},
    {Bookmarks, Metric::Saves}, {Replies, Metric::Comments}, {Shares, Metric::Shares}, {Reposts, Metric::Shares},
    {UrlClicks, Metric::LinkClicks}};

/// Labels (folded) of the overviews of an account and of its videos.
inline constexpr std::string_view kOverviewLabels[] = {"unfollows", "create post", "watch time (ms)"};

} // namespace postledger::x_analytics
