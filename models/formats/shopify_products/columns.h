// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/column_table.h"

/// The products export of Shopify: Admin > Products > Export. Its width depends on the shop: three columns a market,
/// one a metafield.
namespace postledger::shopify_products {

enum Column : int
{
    Handle,
    Title,
    Vendor,
    Type,
    Option1,
    Option2,
    Option3,
    Sku,
    Price,
    CompareAtPrice,
    CostPerItem,
    Status,
    ColumnCount
};

inline constexpr ColumnSpec kColumns[] = {
    {"Handle", {}, Need::Required},
    {"Title", {}, Need::Required},
    {"Vendor"},
    {"Type"},
    {"Option1 Value", {}, Need::Required},
    {"Option2 Value"},
    {"Option3 Value"},
    {"Variant SKU", {}, Need::Required},
    {"Variant Price", {}, Need::Required},
    {"Variant Compare At Price", {}, Need::WholeRow},
    {"Cost per item", {}, Need::WholeRow, Cells::Admitted, Decides::Costs},
    {"Status"},
};
static_assert(std::size(kColumns) == ColumnCount);

/// Columns of the export that are not read.
inline constexpr std::string_view kUnread =
    "Body (HTML)|Product Category|Tags|Published|Option1 Name|Option2 Name|Option3 Name|Option1 Linked To|Option2 "
    "Linked To|Option3 Linked To|Variant Grams|Variant Inventory Tracker|Variant Inventory Qty|Variant Inventory "
    "Policy|Variant Fulfillment Service|Variant Requires Shipping|Variant Taxable|Variant Barcode|Image Src|Image "
    "Position|Image Alt Text|Gift Card|SEO Title|SEO Description|Google Shopping / Google Product Category|Google "
    "Shopping / Gender|Google Shopping / Age Group|Google Shopping / MPN|Google Shopping / AdWords Grouping|Google "
    "Shopping / AdWords Labels|Google Shopping / Condition|Google Shopping / Custom Product|Google Shopping / Custom "
    "Label 0|Google Shopping / Custom Label 1|Google Shopping / Custom Label 2|Google Shopping / Custom Label 3|Google "
    "Shopping / Custom Label 4|Variant Image|Variant Weight Unit|Variant Tax Code";

/// What tells the export from any other.
inline constexpr int kSignature[] = {Handle, Title, Vendor, Option1, Sku, Price, CompareAtPrice};
inline constexpr int kAmounts[] = {Price, CompareAtPrice, CostPerItem};

} // namespace postledger::shopify_products
