// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/ad_report.h"

/// The report of TikTok Ads Manager. English names are those that importers read; Japanese files come as cp932.
namespace postledger::tiktok_ads {

enum Column : int
{
    Day,
    CampaignId,
    CampaignName,
    AdGroupName,
    AdId,
    AdName,
    CurrencyCode,
    Cost,
    PaymentValue,
    PaymentRoas,
    PrimaryStatus,
    DestinationClicks,
    DestinationCpc,
    DestinationCtr,
    CompletePayment,
    TwoSeconds,
    SixSeconds,
    Age,
    Gender,
    Country,
    Placement,
    ColumnCount
};

inline constexpr ColumnSpec kColumns[] = {
    {"By Day", "Date|Day|日|日付|日別", Need::WholeRow},
    {"Campaign ID", "キャンペーンID", Need::WholeRow},
    {"Campaign name", "キャンペーン名", Need::WholeRow},
    {"Ad group name", "広告グループ名|広告セット名", Need::WholeRow},
    {"Ad ID", "広告ID", Need::WholeRow},
    {"Ad name", "広告名", Need::WholeRow},
    {"Currency", "通貨", Need::WholeRow},
    {"Cost", "コスト|Total cost", Need::Required},
    {"Complete payment value", "Total complete payment value", Need::WholeRow},
    {"Complete payment ROAS", {}, Need::WholeRow},
    {"Primary status", "一級ステータス"},
    {"Clicks (destination)", "クリック（誘導先）"},
    {"CPC (destination)", "CPC（誘導先）"},
    {"CTR (destination)", "CTR（誘導先）"},
    {"Complete payment"},
    {"2-second video views"},
    {"6-second video views"},
    {"Age", "年齢", Need::WholeRow},
    {"Gender", "性別", Need::WholeRow},
    {"Country/Region", "Country|国/地域", Need::WholeRow},
    {"Placement", "配置", Need::WholeRow},
};
static_assert(std::size(kColumns) == ColumnCount);

inline constexpr AdColumns kAt{.day = Day,
    .campaignId = CampaignId,
    .campaignName = CampaignName,
    .ad = AdId,
    .currency = CurrencyCode,
    .spend = Cost,
    .claim = PaymentValue,
    .roas = PaymentRoas};
inline constexpr int kTells[] = {PrimaryStatus, DestinationClicks, DestinationCpc, DestinationCtr, PaymentValue,
    PaymentRoas, CompletePayment, TwoSeconds, SixSeconds};
inline constexpr int kNames[] = {CampaignName, AdGroupName, AdName};
inline constexpr int kBreakdowns[] = {Age, Gender, Country, Placement};
inline constexpr TotalsPhrase kTotals[] = {{"total of ", {}}, {"全", "件の結果"}};

} // namespace postledger::tiktok_ads
