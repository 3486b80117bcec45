// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/metric.h"
#include "formats/column_table.h"

#include <utility>

/// The content export of Meta Business Suite: Instagram posts, Instagram stories, Facebook posts. Set and order of the
/// metric columns differ between exports of one account.
namespace postledger::meta_content {

enum Column : int
{
    PostId,
    AccountId,
    AccountName,
    PageId,
    PageName,
    Title,
    Description,
    PublishTime,
    Permalink,
    PostType,
    DataComment,
    Date,
    Impressions,
    Views,
    Reach,
    Likes,
    Reactions,
    Comments,
    Shares,
    Saves,
    LinkClicks,
    AllReactions,
    ColumnCount
};

inline constexpr ColumnSpec kColumns[] = {
    {"Post ID", {}, Need::Required},
    {"Account ID"},
    {"Account username"},
    {"Page ID"},
    {"Page name"},
    {"Title"},
    {"Description"},
    {"Publish time", {}, Need::Required},
    {"Permalink"},
    {"Post type", {}, Need::Required},
    {"Data comment"},
    {"Date"},
    {"Impressions"},
    {"Views"},
    {"Reach"},
    {"Likes"},
    {"Reactions"},
    {"Comments"},
    {"Shares"},
    {"Saves"},
    {"Link clicks"},
    {"Reactions, Comments and Shares"},
};
static_assert(std::size(kColumns) == ColumnCount);

inline constexpr int kSignature[] = {PostId, PublishTime, Permalink, PostType, Description};
inline constexpr int kDates[] = {PublishTime};

/// Views and impressions are different metrics: the export of 2025 replaced one by the other.
inline constexpr std::pair<Column, Metric> kMetrics[] = {{Impressions, Metric::Impressions}, {Views, Metric::Views},
    {Reach, Metric::Reach}, {Likes, Metric::Likes}, {Comments, Metric::Comments}, {Shares, Metric::Shares},
    {Saves, Metric::Saves}, {LinkClicks, Metric::LinkClicks}};

/// "Post type" (folded) and the format it means; other words are kept as they are.
inline constexpr std::pair<std::string_view, std::string_view> kFormats[] = {{"ig reel", "video"},
    {"ig carousel", "carousel"}, {"ig image", "image"}, {"ig story", "story"}, {"photos", "image"}, {"photo", "image"},
    {"videos", "video"}, {"video", "video"}, {"reels", "video"}, {"reel", "video"}, {"live", "live"}, {"text", "text"},
    {"links", "link"}, {"story", "story"}, {"stories", "story"}};

} // namespace postledger::meta_content
