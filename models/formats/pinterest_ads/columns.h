// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/ad_report.h"

/// The report of Pinterest Ads Manager.
namespace postledger::pinterest_ads {

enum Column : int
{
    Day,
    CampaignId,
    CampaignName,
    AdGroupName,
    PinId,
    PinPromotionId,
    CurrencyCode,
    Spend,
    CheckoutValue,
    ConversionValue,
    Roas,
    PinClicks,
    ColumnCount
};

inline constexpr ColumnSpec kColumns[] = {
    {"Date", "Datum|日付", Need::WholeRow},
    {"Campaign ID", "Kampagnen-ID", Need::WholeRow},
    {"Campaign name", "Kampagnenname", Need::WholeRow},
    {"Ad group name", "Name der Anzeigengruppe", Need::WholeRow},
    {"Pin ID", "Pin-ID", Need::WholeRow},
    {"Pin promotion ID", {}, Need::WholeRow},
    {"Currency", "Währung", Need::WholeRow},
    {"Spend in account currency", "Spend|Ausgaben in Kontowährung", Need::Required},
    {"Checkout value in account currency", {}, Need::WholeRow},
    {"Total conversion value", {}, Need::WholeRow},
    {"Checkout ROAS", "ROAS", Need::WholeRow},
    {"Pin clicks", "Pin-Klicks"},
};
static_assert(std::size(kColumns) == ColumnCount);

inline constexpr AdColumns kAt{.day = Day,
    .campaignId = CampaignId,
    .campaignName = CampaignName,
    .post = PinId,
    .ad = PinPromotionId,
    .currency = CurrencyCode,
    .spend = Spend,
    .claim = CheckoutValue,
    .otherClaim = ConversionValue,
    .roas = Roas};
inline constexpr int kTells[] = {PinClicks, PinId, PinPromotionId, CheckoutValue};
inline constexpr int kNames[] = {CampaignName, AdGroupName, PinId, PinPromotionId};

} // namespace postledger::pinterest_ads
