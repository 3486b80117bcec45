// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/ad_report.h"

/// A report of Yahoo! JAPAN Ads: UTF-16LE, cells between tabs, the totals below without a name; it names no currency.
namespace postledger::yahoo_japan_ads {

enum Column : int
{
    Day,
    CampaignId,
    CampaignName,
    AdGroupName,
    AdId,
    Cost,
    ConversionValue,
    Impressions,
    Clicks,
    AverageCpc,
    TopShare,
    ColumnCount
};

inline constexpr ColumnSpec kColumns[] = {
    {"日", "日付|日別", Need::WholeRow},
    {"キャンペーンID", {}, Need::WholeRow},
    {"キャンペーン名", {}, Need::Required},
    {"広告グループ名", {}, Need::WholeRow},
    {"広告ID", {}, Need::WholeRow},
    {"コスト", {}, Need::Required},
    {"コンバージョンの価値", "コンバージョン価値", Need::WholeRow},
    {"インプレッション数"},
    {"クリック数"},
    {"平均CPC"},
    {"ページ上部のインプレッションシェア"},
};
static_assert(std::size(kColumns) == ColumnCount);

inline constexpr AdColumns kAt{.day = Day,
    .campaignId = CampaignId,
    .campaignName = CampaignName,
    .ad = AdId,
    .spend = Cost,
    .claim = ConversionValue};
/// TikTok's Japanese report calls the costs the same, and its counts otherwise.
inline constexpr int kTells[] = {Impressions, Clicks, AverageCpc, TopShare};
inline constexpr int kNames[] = {CampaignName, AdGroupName};

} // namespace postledger::yahoo_japan_ads
