// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codec/values.h"
#include "formats/column_table.h"

/// The order export of TikTok Shop's Seller Center. Labels are English everywhere, cells are not; the columns of the
/// address and some fees differ by country.
namespace postledger::tiktok_shop {

enum Column : int
{
    OrderId,
    OrderStatus,
    CancelOrReturn,
    SkuId,
    SellerSku,
    ProductName,
    Quantity,
    ReturnedQuantity,
    SubtotalBefore,
    PlatformDiscount,
    SellerDiscount,
    ShippingAfter,
    ShippingPlatformDiscount,
    PaymentDiscount,
    BuyerServiceFee,
    HandlingFee,
    ShippingInsurance,
    ItemInsurance,
    SmallOrderFee,
    Taxes,
    OrderAmount,
    RefundAmount,
    CreatedTime,
    PaidTime,
    RtsTime,
    ShippedTime,
    DeliveredTime,
    CancelledTime,
    FulfillmentType,
    BuyerUsername,
    Country,
    PurchaseChannel,
    OrderChannel,
    CreatorHandle,
    ColumnCount
};

inline constexpr ColumnSpec kColumns[] = {
    {"Order ID", {}, Need::Required},
    {"Order Status", {}, Need::WholeRow, Cells::Admitted, Decides::Sold},
    {"Cancelation/Return Type", "Cancellation/Return Type", Need::WholeRow, Cells::Admitted, Decides::Sold},
    {"SKU ID", {}, Need::Required},
    {"Seller SKU", {}, Need::Optional, Cells::Admitted, Decides::Products},
    {"Product Name", {}, Need::Required},
    {"Quantity", {}, Need::Required},
    {"Sku Quantity of return", {}, Need::WholeRow, Cells::Admitted, Decides::Quantities},
    {"SKU Subtotal Before Discount", {}, Need::Required},
    {"SKU Platform Discount", {}, Need::WholeRow, Cells::Admitted, Decides::Discounts},
    {"SKU Seller Discount", {}, Need::Required},
    {"Shipping Fee After Discount", {}, Need::WholeRow, Cells::Admitted, Decides::Shipping},
    {"Shipping Fee Platform Discount", {}, Need::WholeRow, Cells::Admitted, Decides::Shipping},
    {"Payment platform discount", {}, Need::WholeRow, Cells::Admitted, Decides::Discounts},
    {"Buyer Service Fee", {}, Need::WholeRow},
    {"Handling Fee", {}, Need::WholeRow},
    {"Shipping Insurance", {}, Need::WholeRow},
    {"Item Insurance", {}, Need::WholeRow},
    {"Small Order Fee", {}, Need::WholeRow},
    {"Taxes", {}, Need::WholeRow},
    {"Order Amount", {}, Need::Required},
    {"Order Refund Amount", {}, Need::WholeRow, Cells::Admitted, Decides::Refunds},
    {"Created Time", {}, Need::Required},
    {"Paid Time", {}, Need::WholeRow, Cells::Admitted, Decides::Changes},
    {"RTS Time", {}, Need::WholeRow, Cells::Admitted, Decides::Changes},
    {"Shipped Time", {}, Need::WholeRow, Cells::Admitted, Decides::Changes},
    {"Delivered Time", {}, Need::WholeRow, Cells::Admitted, Decides::Changes},
    {"Cancelled Time", {}, Need::WholeRow, Cells::Admitted, Decides::Sold},
    {"Fulfillment Type"},
    {"Buyer Username", "Buyer Nickname", Need::Optional, Cells::Personal, Decides::Customers},
    {"Country"},
    {"Purchase Channel"},
    {"Order Channel"},
    {"Creator Handle"},
};
static_assert(std::size(kColumns) == ColumnCount);

/// Columns of the export that say nothing that is counted here, or another sum of what is: they are no renamed ones.
inline constexpr std::string_view kUnread =
    "Order Substatus|Normal or Pre-order|Variation|SKU Unit Original Price|SKU Subtotal After Discount|"
    "Original Shipping Fee|Shipping Fee Seller Discount|Distance Shipping Fee|Distance Fee|Cancel By|Cancel Reason|"
    "Warehouse Name|Tracking ID|Delivery Option|Shipping Provider Name|Buyer Message|Recipient|Phone #|Zipcode|Region|"
    "Province|Municipality|Barangay|District|Commune|Regency and City|Districts|Villages|State|City|Address Line 1|"
    "Address Line 2|Detail Address|Additional address information|Delivery Instruction|Payment Method|Weight(kg)|"
    "Product Category|Package ID|Seller Note|Checked Status|Checked Marked by|Tokopedia Invoice Number";

inline constexpr int kSignature[] = {OrderId, SkuId, OrderStatus, CancelOrReturn, SubtotalBefore, SellerDiscount,
    OrderAmount, CreatedTime, FulfillmentType};
inline constexpr int kDates[] = {CreatedTime, PaidTime, RtsTime, ShippedTime, DeliveredTime, CancelledTime};
inline constexpr int kAmounts[] = {SubtotalBefore, SellerDiscount, PlatformDiscount, OrderAmount, ShippingAfter,
    ShippingPlatformDiscount, PaymentDiscount, Taxes, RefundAmount};
/// What the buyer pays to the platform, not to the seller.
inline constexpr int kPlatformFees[] = {BuyerServiceFee, HandlingFee, ShippingInsurance, ItemInsurance, SmallOrderFee};

/// What a shop's country settles: the file names no currency, no zone and no order of date parts.
struct CountryHabits
{
    std::string_view names; ///< folded, separated by "|"
    std::string_view currency;
    DateOrder order = DateOrder::Unknown;
    DateOrder halfDays = DateOrder::Unknown; ///< where hours are written with AM or PM
    DecimalMark mark = DecimalMark::Unknown; ///< when only "1,234" or "150.000" is seen
};
inline constexpr CountryHabits kCountries[] = {
    {"indonesia|id", "IDR", DateOrder::DayFirst, DateOrder::Unknown, DecimalMark::Comma},
    {"thailand|th|ประเทศไทย|ไทย", "THB", DateOrder::DayFirst, DateOrder::Unknown, DecimalMark::Point},
    {"vietnam|viet nam|việt nam|vn", "VND", DateOrder::DayFirst, DateOrder::Unknown, DecimalMark::Comma},
    {"malaysia|my", "MYR", DateOrder::DayFirst, DateOrder::Unknown, DecimalMark::Point},
    {"philippines|ph", "PHP", DateOrder::Unknown, DateOrder::MonthFirst, DecimalMark::Point},
    {"singapore|sg", "SGD", DateOrder::Unknown, DateOrder::Unknown, DecimalMark::Point},
    {"united kingdom|uk|gb|great britain", "GBP", DateOrder::Unknown, DateOrder::Unknown, DecimalMark::Point},
    {"united states|united states of america|us|usa", "USD", DateOrder::Unknown, DateOrder::MonthFirst,
        DecimalMark::Point},
    {"brazil|brasil|br", "BRL", DateOrder::Unknown, DateOrder::MonthFirst, DecimalMark::Comma},
    {"mexico|méxico|mx", "MXN", DateOrder::Unknown, DateOrder::Unknown, DecimalMark::Point},
    {"japan|日本|jp", "JPY", DateOrder::Unknown, DateOrder::Unknown, DecimalMark::Point},
    {"germany|deutschland|de", "EUR"},
    {"france|fr", "EUR"},
    {"italy|italia|it", "EUR"},
    {"spain|españa|es", "EUR"},
    {"ireland|ie", "EUR", DateOrder::Unknown, DateOrder::Unknown, DecimalMark::Point},
};

} // namespace postledger::tiktok_shop
