// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/ad_report.h"

/// The report of Meta Ads Manager: whatever columns its user chose, in the language of the account. The label of the
/// costs names their currency.
namespace postledger::meta_ads {

enum Column : int
{
    Day,
    ReportStart,
    ReportEnd,
    CampaignId,
    CampaignName,
    AdSetName,
    AdId,
    AdName,
    CurrencyCode,
    Spent,
    PurchaseValue,
    PurchaseRoas,
    Window,
    Age,
    Gender,
    Platform,
    Placement,
    Device,
    Country,
    Region,
    ColumnCount
};

inline constexpr ColumnSpec kColumns[] = {
    {"Day", "日|Día|Tag|Jour|Giorno|Dia", Need::WholeRow},
    {"Reporting starts", "レポート開始日|Inicio del informe|Auswertungsstart|Berichtsstart", Need::WholeRow},
    {"Reporting ends", "レポート終了日|Fin del informe|Auswertungsende|Berichtsende", Need::WholeRow},
    {"Campaign ID", "キャンペーンID|Identificador de la campaña|Kampagnen-ID", Need::WholeRow},
    {"Campaign name", "キャンペーン名|Nombre de la campaña|Kampagnenname", Need::WholeRow},
    {"Ad set name", "広告セット名|Nombre del conjunto de anuncios|Anzeigengruppenname|Name der Anzeigengruppe",
        Need::WholeRow},
    {"Ad ID", "広告ID|Identificador del anuncio|Anzeigen-ID", Need::WholeRow},
    {"Ad name", "広告名|Nombre del anuncio|Anzeigenname|Name der Werbeanzeige", Need::WholeRow},
    {"Currency", "Account currency|通貨|Divisa|Währung", Need::WholeRow},
    {"Amount spent", "消化金額|Importe gastado|Ausgegebener Betrag", Need::Required},
    {"Purchases conversion value",
        "Purchase conversion value|購入のコンバージョン値|Valor de conversión de compras|Conversion-Wert der Käufe|"
        "Conversion-Wert von Käufen",
        Need::WholeRow},
    {"Purchase ROAS (return on ad spend)",
        "購入ROAS(広告費用対効果)|ROAS de compras (retorno de la inversión en publicidad)|"
        "ROAS für Käufe (Return on Ad Spend)",
        Need::WholeRow},
    {"Attribution setting", "アトリビューション設定|Configuración de atribución|Attributionseinstellung",
        Need::WholeRow},
    {"Age", "年齢|Edad|Alter", Need::WholeRow},
    {"Gender", "性別|Sexo|Geschlecht", Need::WholeRow},
    {"Platform", "プラットフォーム|Plataforma|Plattform", Need::WholeRow},
    {"Placement", "配置|Ubicación|Platzierung", Need::WholeRow},
    {"Device platform", "Impression device|デバイス", Need::WholeRow},
    {"Country", "国|País|Land", Need::WholeRow},
    {"Region", "地域|Región", Need::WholeRow},
};
static_assert(std::size(kColumns) == ColumnCount);

inline constexpr AdColumns kAt{.day = Day,
    .periodStart = ReportStart,
    .periodEnd = ReportEnd,
    .campaignId = CampaignId,
    .campaignName = CampaignName,
    .ad = AdId,
    .currency = CurrencyCode,
    .spend = Spent,
    .claim = PurchaseValue,
    .roas = PurchaseRoas,
    .window = Window};
inline constexpr int kTells[] = {CampaignName, AdSetName, AdName, ReportStart, Window};
inline constexpr int kNames[] = {CampaignName, AdSetName, AdName};
inline constexpr int kBreakdowns[] = {Age, Gender, Platform, Placement, Device, Country, Region};
/// Snapchat calls its costs the same.
inline constexpr std::string_view kForeign = "swipe ups|swipe up rate";

} // namespace postledger::meta_ads
