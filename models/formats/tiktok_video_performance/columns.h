// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/metric.h"
#include "formats/column_table.h"

#include <string_view>
#include <utility>

/// The lists of videos that TikTok Shop counts and credits with sales, for a period that stands above the labels: of
/// one creator ("Creator-Video-Performance"), and of all creators of a shop (Seller Center, video details). Labels
/// follow the language of the account and the age of the export; the aliases are those that were seen.
namespace postledger::tiktok_video_performance {

enum Column : int
{
    VideoId,
    Title,
    PostedAt,
    CreatorName,
    Views,
    Likes,
    Comments,
    Shares,
    ProductClicks,
    Gmv,
    DirectGmv,
    ColumnCount
};

/// A label of amounts with the signs of the markets that it may name in brackets; codes in brackets are dropped anyway.
#define POSTLEDGER_WITH_SIGNS(label)                                                                                   \
    label "|" label " ($)|" label " (£)|" label " (€)|" label " (฿)|" label " (Rp)|" label " (₫)|" label               \
          " (RM)|" label " (₱)|" label " (S$)|" label " (R$)|" label " (MX$)|" label " (¥)"

inline constexpr ColumnSpec kColumns[] = {
    {"Video ID", "รหัส|视频ID", Need::Required},
    {"Video Info", "ชื่อวิดีโอ|视频信息", Need::WholeRow},
    {"Time", "โพสต์แล้ว|发布时间", Need::WholeRow},
    {"Creator name", "达人昵称"},
    {"VV", "ยอดการดู", Need::WholeRow},
    {"Likes", "点赞数", Need::WholeRow},
    {"Comments", "评论数", Need::WholeRow},
    {"Shares", "分享数", Need::WholeRow},
    {"Product Clicks", "商品点击次数", Need::WholeRow},
    {"GMV",
        POSTLEDGER_WITH_SIGNS("Shoppable video attributed GMV") "|" POSTLEDGER_WITH_SIGNS(
            "Video-attributed GMV") "|" POSTLEDGER_WITH_SIGNS("归因于带货视频的 GMV"),
        Need::WholeRow},
    {"Direct GMV",
        "GMV โดยตรง|" POSTLEDGER_WITH_SIGNS("Gross merchandise value (Video)") "|" POSTLEDGER_WITH_SIGNS(
            "Video Revenue") "|" POSTLEDGER_WITH_SIGNS("GMV（视频）"),
        Need::WholeRow},
};
#undef POSTLEDGER_WITH_SIGNS
static_assert(std::size(kColumns) == ColumnCount);

/// What is not read: numbers of people, orders and items, which no claim holds, and rates, which follow from counts.
inline constexpr std::string_view kUnread =
    "Creator ID|达人ID|Products|商品|ระยะเวลา|New followers|ผู้ติดตามใหม่|新增粉丝数|V-to-L clicks|引流次数|"
    "Product Impressions|商品曝光次数|Unique customers|Customers|Buyers|去重客户数|Orders|视频成交订单数|"
    "Video items sold|Video-attributed items sold|Unit Sales|จำนวนที่ขายได้|视频商品成交件数|CTR|Click-through rate|"
    "V-to-L rate|Video Finish Rate|การดูจนจบ|CTOR|Click-to-Order Rate";

inline constexpr int kSignature[] = {VideoId, Title, PostedAt, Views, Gmv};
inline constexpr int kDates[] = {PostedAt};
inline constexpr int kAmounts[] = {Gmv, DirectGmv};

inline constexpr std::pair<Column, Metric> kMetrics[] = {{Views, Metric::Views}, {Likes, Metric::Likes},
    {Comments, Metric::Comments}, {Shares, Metric::Shares}, {ProductClicks, Metric::ProductPageViews}};

/// Signs of currencies, folded, in the markets of TikTok Shop. A mere dollar sign may be one of several.
inline constexpr std::pair<std::string_view, std::string_view> kSigns[] = {{"฿", "THB"}, {"£", "GBP"}, {"€", "EUR"},
    {"rp", "IDR"}, {"₫", "VND"}, {"đ", "VND"}, {"rm", "MYR"}, {"₱", "PHP"}, {"us$", "USD"}, {"s$", "SGD"},
    {"r$", "BRL"}, {"mx$", "MXN"}, {"¥", "JPY"}, {"円", "JPY"}};
inline constexpr std::string_view kDollars[] = {"USD", "MXN", "SGD", "CAD", "AUD", "NZD", "HKD", "TWD"};
/// Currencies whose amounts are written with points between thousands.
inline constexpr std::string_view kWithDecimalComma[] = {"IDR", "VND", "BRL"};

} // namespace postledger::tiktok_video_performance
