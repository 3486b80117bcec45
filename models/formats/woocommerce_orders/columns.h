// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/column_table.h"

/// The orders of a WooCommerce shop: as export plugins write them, and the shop's own report Analytics > Orders.
namespace postledger::woocommerce {

/// Plugins: one row per item, or one per order. Which columns there are is the user's choice.
enum Column : int
{
    Number,
    OrderedAt,
    PaidAt,
    CompletedAt,
    Status,
    CurrencyCode,
    Shipping,
    ShippingTax,
    Fees,
    FeeTax,
    Taxes,
    Discount,
    Total,
    Subtotal,
    RefundedTotal,
    RefundItems,
    PaymentMethod,
    CustomerEmail,
    BillingEmail,
    Coupons,
    ItemName,
    ItemSku,
    ItemQuantity,
    ItemSubtotal,
    ItemTotal,
    SourceType,
    UtmSource,
    UtmMedium,
    UtmCampaign,
    UtmContent,
    UtmTerm,
    SessionEntry,
    ColumnCount
};

inline constexpr ColumnSpec kColumns[] = {
    {"order_number", "order number", Need::Required},
    {"order_date", "order date|date_created", Need::Required},
    {"paid_date", "date_paid|paid date"},
    {"completed_date", "date_completed|completed date"},
    {"status", "order_status|order status", Need::Required},
    {"order_currency", "currency", Need::Answered},
    {"shipping_total", "order_shipping|shipping total", Need::WholeRow, Cells::Admitted, Decides::Shipping},
    {"shipping_tax_total", "order_shipping_tax"},
    {"fee_total", "fees_total", Need::WholeRow},
    {"fee_tax_total"},
    {"tax_total", "order_tax|total_tax|tax total", Need::WholeRow, Cells::Admitted, Decides::Taxes},
    {"discount_total", "cart_discount|discount total", Need::WholeRow, Cells::Admitted, Decides::Discounts},
    {"order_total", "order total", Need::Required},
    {"order_subtotal", {}, Need::WholeRow},
    {"refunded_total", "order_refund|total_refunded", Need::WholeRow},
    // Tells why money was given back, in anybody's words.
    {"refund_items", {}, Need::Optional, Cells::Personal},
    {"payment_method_title", "payment_method"},
    {"customer_email", {}, Need::Optional, Cells::Personal},
    {"billing_email", "billing email", Need::Optional, Cells::Personal},
    {"coupon_items", "coupon_codes|coupons|coupon_code|coupon"},
    {"product_name", "item_name|line_item_name|item name"},
    {"sku", "item_sku|product_sku|item sku"},
    {"quantity", "item_quantity|qty", Need::WholeRow},
    {"item_subtotal", "line_subtotal", Need::WholeRow},
    {"item_total", "line_total", Need::WholeRow},
    {"meta:_wc_order_attribution_source_type", "_wc_order_attribution_source_type|source_type"},
    {"meta:_wc_order_attribution_utm_source", "_wc_order_attribution_utm_source|utm_source"},
    {"meta:_wc_order_attribution_utm_medium", "_wc_order_attribution_utm_medium|utm_medium"},
    {"meta:_wc_order_attribution_utm_campaign", "_wc_order_attribution_utm_campaign|utm_campaign"},
    {"meta:_wc_order_attribution_utm_content", "_wc_order_attribution_utm_content|utm_content"},
    {"meta:_wc_order_attribution_utm_term", "_wc_order_attribution_utm_term|utm_term"},
    // A landing page's address may hold anything that a mail's link carries.
    {"meta:_wc_order_attribution_session_entry", "_wc_order_attribution_session_entry", Need::Optional,
        Cells::Personal},
};
static_assert(std::size(kColumns) == ColumnCount);

/// Items in cells of their own: "line_item_1", "line_item_2" … As many as the largest order has.
inline constexpr std::string_view kPackedItem = "line_item_";

/// What tells these exports from those of other shops.
inline constexpr int kSignature[] = {Number, OrderedAt, Status, CurrencyCode, Total, Shipping, Taxes, PaymentMethod};
inline constexpr int kDates[] = {OrderedAt, PaidAt, CompletedAt};
inline constexpr int kAmounts[] = {
    Total, Subtotal, ItemTotal, ItemSubtotal, Shipping, ShippingTax, Fees, FeeTax, Taxes, Discount, RefundedTotal};

/// The shop's own report, whose labels are translated. It says what customers are called, which is not read.
namespace report {
enum Column : int
{
    Date,
    Number,
    Status,
    Products,
    Items,
    Coupons,
    NetSales,
    Attribution,
    ColumnCount
};

inline constexpr ColumnSpec kColumns[] = {
    {"Date", {}, Need::Required},
    {"Order #", "Commande n°", Need::Required},
    {"Status", "État", Need::Required},
    {"Product(s)", "Produit(s)", Need::Required},
    {"Items sold", "Articles vendus", Need::Optional, Cells::Admitted, Decides::Quantities},
    {"Coupon(s)", "Code(s) promo", Need::Optional, Cells::Admitted, Decides::Codes},
    {"Net Sales", "Ventes nettes", Need::Required},
    {"Attribution", {}, Need::Optional, Cells::Admitted, Decides::Visits},
};
static_assert(std::size(kColumns) == ColumnCount);

inline constexpr std::string_view kUnread = "N. Revenue (formatted)|Customer|Customer type|Client|Type de client";
inline constexpr int kSignature[] = {Date, Number, Status, Products, Items, NetSales};
inline constexpr int kDates[] = {Date};
inline constexpr int kAmounts[] = {NetSales};
} // namespace report

} // namespace postledger::woocommerce
