// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/column_table.h"

/// The two affiliate order exports of TikTok Shop: of the seller (Affiliate Center) and of the creator. Labels follow
/// the language of the account; the aliases are the translations that were seen in files.
namespace postledger::tiktok_affiliate {

enum Column : int
{
    OrderId,
    SkuId,
    ContentId,
    ContentType,
    CreatorName,
    CurrencyCode,
    Price,
    Quantity,
    Status,
    EstimatedBase,
    Gmv,
    EstimatedStandard,
    ActualStandard,
    EstimatedAds,
    ActualAds,
    EstimatedBonus,
    ActualBonus,
    EstimatedPartnerBonus,
    ActualPartnerBonus,
    FinalEarned,
    CreatedTime,
    PaymentTime,
    DeliveryTime,
    SettledTime,
    ColumnCount
};

inline constexpr ColumnSpec kColumns[] = {
    {"Order ID", "ID pesanan|หมายเลขคำสั่งซื้อ|ID đơn hàng", Need::Required},
    {"SKU ID", "ID SKU", Need::Required},
    {"Content ID", "ID Konten|รหัสเนื้อหา|Id nội dung", Need::Required},
    {"Content Type", "Jenis Konten|Loại nội dung"},
    {"Creator Username", "ชื่อผู้ใช้ของครีเอเตอร์|Tên người dùng nhà sáng tạo"},
    {"Currency"},
    {"Price", "Harga"},
    {"Quantity", "Items sold|Produk terjual"},
    {"Order Status", "Order settlement status|Status penyelesaian pembayaran pesanan", Need::WholeRow, Cells::Admitted,
        Decides::Sold},
    {"Est. Commission Base", {}, Need::WholeRow},
    {"GMV", {}, Need::WholeRow},
    {"Est. standard commission payment", "Est. standard commission"},
    {"Actual Commission Payment", "Standard commission"},
    {"Est. Shop Ads commission payment", "Est. Shop Ads commission"},
    {"Actual Shop Ads commission payment", "Shop Ads commission"},
    {"Est. co-funded creator bonus", "Est. Bonus"},
    {"Actual co-funded creator bonus", "Bonus"},
    {"Est. Affiliate partner bonus"},
    {"Affiliate partner bonus"},
    {"Total final earned amount", "Total penghasilan akhir"},
    {"Time Created", "Order date|Tanggal pesanan", Need::Required},
    {"Payment time"},
    {"Order Delivery Time"},
    {"Time Commission Paid", "Commission settlement date"},
};
static_assert(std::size(kColumns) == ColumnCount);

inline constexpr int kSignature[] = {OrderId, ContentId, ContentType};
inline constexpr int kDates[] = {CreatedTime, PaymentTime, DeliveryTime, SettledTime};
inline constexpr int kAmounts[] = {Price, EstimatedBase, Gmv, EstimatedStandard, ActualStandard, FinalEarned};

/// Parts of a commission: what was paid counts, and what is expected until then.
struct CommissionPart
{
    Column actual;
    Column estimated;
};
inline constexpr CommissionPart kCommission[] = {{ActualStandard, EstimatedStandard}, {ActualAds, EstimatedAds},
    {ActualBonus, EstimatedBonus}, {ActualPartnerBonus, EstimatedPartnerBonus}};

/// States of a row; any other word is noted and taken for eligible.
inline constexpr std::string_view kIneligible = "ineligible";
inline constexpr std::string_view kEligible[] = {
    "processing", "completed", "settled", "pending", "awaiting payment", "to be settled", "unsettled"};

} // namespace postledger::tiktok_affiliate
