// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/column_table.h"

/// The order details of TikTok Shop's income export: what was paid out for which order, and what was kept of it. Costs
/// are negative. Columns differ by country and year, and new fees come all the time.
namespace postledger::tiktok_settlement {

enum Column : int
{
    EntryId,
    Type,
    SettledTime,
    CurrencyCode,
    Settlement,
    Revenue,
    TotalFees,
    TransactionFee,
    ShopCommission,
    SellerShipping,
    CustomerShipping,
    RefundedCustomerShipping,
    PlatformShipping,
    AffiliateCommission,
    PartnerCommission,
    ShopAdsCommission,
    CommissionDeposit,
    CommissionRefund,
    PartnerShopAdsCommission,
    VatWithheld,
    IncomeTaxWithheld,
    OtherTaxWithheld,
    Adjustment,
    RelatedOrder,
    ColumnCount
};

inline constexpr ColumnSpec kColumns[] = {
    {"Order/adjustment ID", "ID pesanan/penyesuaian|Order/adjustment id", Need::Required},
    {"Type", "Transaction type|Jenis transaksi", Need::Required},
    {"Order settled time", "Statement date|Waktu penyelesaian pesanan", Need::Required},
    {"Currency", "Mata uang"},
    {"Total settlement amount", "Jumlah penyelesaian pembayaran", Need::Required},
    {"Total revenue", "Total pendapatan", Need::Required},
    {"Total fees", "Total biaya", Need::WholeRow, Cells::Admitted, Decides::Fees},
    {"Transaction fee", {}, Need::WholeRow},
    {"TikTok Shop commission fee", "Platform commission fee|Referral fee", Need::WholeRow},
    {"Seller shipping fee", {}, Need::WholeRow},
    {"Customer shipping fee", "Shipping cost paid by the customer", Need::WholeRow},
    {"Refund customer shipping fee", "Refunded shipping cost paid by the customer", Need::WholeRow},
    {"Platform shipping fee discount", "Shipping cost borne by the platform", Need::WholeRow},
    {"Affiliate commission", {}, Need::WholeRow},
    {"Affiliate partner commission", {}, Need::WholeRow},
    {"Affiliate Shop Ads commission", {}, Need::WholeRow},
    {"Affiliate commission deposit", {}, Need::WholeRow},
    {"Affiliate commission refund", {}, Need::WholeRow},
    {"Affiliate Partner shop ads commission", {}, Need::WholeRow},
    {"VAT withheld by TikTok Shop", {}, Need::WholeRow},
    {"PIT withheld by TikTok Shop", {}, Need::WholeRow},
    {"Article 22 Income Tax withheld", "Withholding tax", Need::WholeRow},
    {"Ajustment amount", "Adjustment amount|Jumlah penyesuaian", Need::WholeRow},
    {"Related order ID", "ID pesanan terkait", Need::WholeRow},
};
static_assert(std::size(kColumns) == ColumnCount);

inline constexpr int kSignature[] = {EntryId, Type, Settlement, Revenue};
inline constexpr int kDates[] = {SettledTime};
inline constexpr int kAmounts[] = {Settlement, Revenue, TotalFees, TransactionFee, ShopCommission, SellerShipping};

/// Paid to creators and their partners.
inline constexpr int kCommissions[] = {AffiliateCommission, PartnerCommission, ShopAdsCommission, CommissionDeposit,
    CommissionRefund, PartnerShopAdsCommission};
/// Paid for shipping by others than the seller; what went back to them is negative.
inline constexpr int kShippingPaid[] = {CustomerShipping, RefundedCustomerShipping, PlatformShipping};
/// Paid to an authority in the seller's name: no cost of the order.
inline constexpr int kTaxes[] = {VatWithheld, IncomeTaxWithheld, OtherTaxWithheld};

// Types of rows, folded. Whatever else names an order corrects its fees.
inline constexpr std::string_view kOrderTypes[] = {"order", "pesanan", "đơn hàng"};
inline constexpr std::string_view kAdsTypes[] = {
    "gmv payment for tiktok ads", "gmv payment for ads", "pembayaran gmv untuk iklan tiktok"};
inline constexpr std::string_view kTaxTypes[] = {"withholding tax", "tax withholding"};

} // namespace postledger::tiktok_settlement
