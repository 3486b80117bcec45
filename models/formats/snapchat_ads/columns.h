// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/ad_report.h"

/// A report of Snapchat Ads Manager, as far as its names are known: no file was seen.
namespace postledger::snapchat_ads {

enum Column : int
{
    Day,
    EndDay,
    CampaignId,
    CampaignName,
    AdId,
    CurrencyCode,
    Spent,
    PurchaseValue,
    Roas,
    SwipeUps,
    SwipeUpRate,
    ColumnCount
};

inline constexpr ColumnSpec kColumns[] = {
    {"Start Date", "Start Time|Date|Day|Datum|Tag", Need::Required},
    {"End Date", "End Time", Need::WholeRow},
    {"Campaign ID", "Kampagnen-ID", Need::WholeRow},
    {"Campaign Name", "Kampagnenname", Need::WholeRow},
    {"Ad ID", "Anzeigen-ID", Need::WholeRow},
    {"Currency", "Währung", Need::WholeRow},
    {"Amount Spent", "Spend|Ausgegebener Betrag|Ausgaben", Need::Required},
    {"Purchases Value", "Purchase Value", Need::WholeRow},
    {"ROAS", {}, Need::WholeRow},
    {"Swipe Ups", "Swipe-ups"},
    {"Swipe Up Rate", "Swipe-up-Rate"},
};
static_assert(std::size(kColumns) == ColumnCount);

inline constexpr AdColumns kAt{.day = Day,
    .periodEnd = EndDay,
    .campaignId = CampaignId,
    .campaignName = CampaignName,
    .ad = AdId,
    .currency = CurrencyCode,
    .spend = Spent,
    .claim = PurchaseValue,
    .roas = Roas};
inline constexpr int kTells[] = {SwipeUps, SwipeUpRate};
inline constexpr int kNames[] = {CampaignId, CampaignName};

} // namespace postledger::snapchat_ads
