// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/ad_report.h"

/// A report of Google Ads: two lines above the labels (title, period in words), numbers grouped by thousands.
namespace postledger::google_ads {

enum Column : int
{
    Day,
    CampaignId,
    CampaignName,
    AdGroupName,
    AdId,
    CurrencyCode,
    Cost,
    ConversionValue,
    CampaignStatus,
    CampaignType,
    Impressions,
    AverageCpc,
    ViewThrough,
    ColumnCount
};

inline constexpr ColumnSpec kColumns[] = {
    {"Day", "日|日付|Tag", Need::WholeRow},
    {"Campaign ID", "キャンペーン ID|Kampagnen-ID", Need::WholeRow},
    {"Campaign", "キャンペーン|Kampagne", Need::Required},
    {"Ad group", "広告グループ|Anzeigengruppe", Need::WholeRow},
    {"Ad ID", "広告 ID|Anzeigen-ID", Need::WholeRow},
    {"Currency code", "通貨コード|Währungscode", Need::WholeRow},
    {"Cost", "費用|Kosten", Need::Required},
    {"Conv. value", "コンバージョン値|コンバージョン価値|Conv.-Wert", Need::WholeRow},
    {"Campaign state", "Campaign status|キャンペーンの状態|Status der Kampagne|Kampagnenstatus"},
    {"Campaign type", "キャンペーン タイプ|Kampagnentyp"},
    {"Impr.", "表示回数|Impr"},
    {"Avg. CPC", "平均クリック単価|Durchschn. CPC"},
    {"View-through conv.", "ビュースルー コンバージョン|View-through-Conv."},
};
static_assert(std::size(kColumns) == ColumnCount);

inline constexpr AdColumns kAt{.day = Day,
    .campaignId = CampaignId,
    .campaignName = CampaignName,
    .ad = AdId,
    .currency = CurrencyCode,
    .spend = Cost,
    .claim = ConversionValue};
inline constexpr int kTells[] = {CurrencyCode, CampaignStatus, CampaignType, Impressions, AverageCpc, ViewThrough};
inline constexpr int kNames[] = {CampaignName, AdGroupName};

} // namespace postledger::google_ads
