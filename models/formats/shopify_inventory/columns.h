// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/column_table.h"

#include <array>

/// The inventory export of Shopify: Admin > Products > Inventory > Export. Two layouts: one row a variant and location,
/// or one column a location, named after it.
namespace postledger::shopify_inventory {

enum Column : int
{
    Handle,
    Title,
    Option1,
    Option2,
    Option3,
    Sku,
    Location,
    Incoming,
    Committed,
    Available,
    OnHand,
    ColumnCount
};

inline constexpr ColumnSpec kColumns[] = {
    {"Handle", {}, Need::Required},
    {"Title", {}, Need::Required},
    {"Option1 Value", {}, Need::Required},
    {"Option2 Value"},
    {"Option3 Value"},
    {"SKU", {}, Need::Required},
    {"Location", {}, Need::WholeRow},
    {"Incoming (not editable)", "Incoming"},
    {"Committed (not editable)", "Committed"},
    {"Available (not editable)", "Available", Need::WholeRow},
    {"On hand (current)", "On hand"},
};
static_assert(std::size(kColumns) == ColumnCount);

/// Only the layout with a row per location can be mapped: columns that are named after locations have no fixed labels.
inline constexpr auto kMappable = [] {
    auto columns = std::to_array(kColumns);
    columns[Location].need = columns[Available].need = Need::Required;
    return columns;
}();

/// Columns that are not read. "On hand (new)" is empty in an export.
inline constexpr std::string_view kUnread =
    "Option1 Name|Option2 Name|Option3 Name|HS Code|COO|Bin name|Unavailable (not editable)|Unavailable|On hand (new)";

/// What tells the export from any other; the columns of the layouts come on top.
inline constexpr int kSignature[] = {Handle, Title, Option1, Option2, Option3, Sku};
/// Labels that the export of products does not have.
inline constexpr std::string_view kOnlyHere[] = {"hs code", "coo"};

} // namespace postledger::shopify_inventory
