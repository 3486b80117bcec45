// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/column_table.h"

/// The orders export of Shopify: Admin > Orders > Export. 71 to 79 columns, depending on its year; the order of the
/// columns is not relied upon.
namespace postledger::shopify {

enum Column : int
{
    Name,
    Email,
    FinancialStatus,
    PaidAt,
    FulfillmentStatus,
    FulfilledAt,
    CurrencyCode,
    Subtotal,
    Shipping,
    Taxes,
    Total,
    DiscountCode,
    DiscountAmount,
    CreatedAt,
    LineQuantity,
    LineName,
    LinePrice,
    LineSku,
    LineNeedsShipping,
    LineTaxable,
    NoteAttributes,
    CancelledAt,
    RefundedAmount,
    Tags,
    Source,
    LineDiscount,
    Phone,
    Duties,
    TaxName,
    FurtherTaxName,
    ColumnCount
};

inline constexpr ColumnSpec kColumns[] = {
    {"Name", {}, Need::Required},
    {"Email", {}, Need::Optional, Cells::Personal, Decides::Customers},
    {"Financial Status", {}, Need::WholeRow, Cells::Admitted, Decides::Sold},
    {"Paid at", {}, Need::Optional, Cells::Admitted, Decides::Changes},
    {"Fulfillment Status"},
    {"Fulfilled at", {}, Need::Optional, Cells::Admitted, Decides::Changes},
    {"Currency", {}, Need::Answered},
    {"Subtotal", {}, Need::Required},
    {"Shipping", {}, Need::WholeRow, Cells::Admitted, Decides::Shipping},
    {"Taxes", {}, Need::WholeRow, Cells::Admitted, Decides::Taxes},
    {"Total", {}, Need::Required},
    {"Discount Code", {}, Need::Optional, Cells::Admitted, Decides::Codes},
    {"Discount Amount", {}, Need::WholeRow, Cells::Admitted, Decides::Discounts},
    {"Created at", {}, Need::Required},
    {"Lineitem quantity", {}, Need::Required},
    {"Lineitem name", {}, Need::Required},
    {"Lineitem price", {}, Need::Required},
    {"Lineitem sku", {}, Need::Optional, Cells::Admitted, Decides::Products},
    {"Lineitem requires shipping", {}, Need::Optional, Cells::Admitted, Decides::Tips},
    {"Lineitem taxable", {}, Need::Optional, Cells::Admitted, Decides::Taxes},
    // Order forms write names and addresses there.
    {"Note Attributes", {}, Need::Optional, Cells::Personal, Decides::Visits},
    {"Cancelled at", {}, Need::WholeRow, Cells::Admitted, Decides::Sold},
    {"Refunded Amount", {}, Need::WholeRow, Cells::Admitted, Decides::Refunds},
    {"Tags", {}, Need::Optional, Cells::Personal, Decides::Mirrors}, // free text of the shop's staff
    {"Source", {}, Need::Optional, Cells::Admitted, Decides::Channels},
    {"Lineitem discount", {}, Need::WholeRow, Cells::Admitted, Decides::Discounts},
    {"Phone", {}, Need::Optional, Cells::Personal},
    {"Duties"},
    {"Tax 1 Name"}, // with its rate: "VAT 15%"
    {"Tax 2 Name"},
};
static_assert(std::size(kColumns) == ColumnCount);

/// Columns of the export that are not read; most of them are about persons.
inline constexpr std::string_view kUnread =
    "Accepts Marketing|Shipping Method|Lineitem compare at price|Lineitem fulfillment status|Billing Name|Billing "
    "Street|Billing Address1|Billing Address2|Billing Company|Billing City|Billing Zip|Billing Province|Billing "
    "Country|Billing Phone|Shipping Name|Shipping Street|Shipping Address1|Shipping Address2|Shipping Company|"
    "Shipping City|Shipping Zip|Shipping Province|Shipping Country|Shipping Phone|Notes|Payment Method|Payment "
    "Reference|Vendor|Outstanding Balance|Employee|Location|Device ID|Id|Risk Level|Tax 1 Value|Tax 2 Value|Tax 3 "
    "Name|Tax 3 Value|Tax 4 Name|Tax 4 Value|Tax 5 Name|Tax 5 Value|Receipt Number|Billing Province Name|Shipping "
    "Province Name|Payment ID|Payment Terms Name|Next Payment Due At|Payment References";

/// What tells the export from any other.
inline constexpr int kSignature[] = {Name, FinancialStatus, FulfillmentStatus, CurrencyCode, CreatedAt, LineQuantity,
    LineName, LineSku, LineTaxable, CancelledAt, RefundedAmount, DiscountCode};
inline constexpr int kDates[] = {CreatedAt, PaidAt, FulfilledAt, CancelledAt};
inline constexpr int kAmounts[] = {
    Total, Subtotal, LinePrice, Shipping, Taxes, DiscountAmount, RefundedAmount, LineDiscount};

} // namespace postledger::shopify
