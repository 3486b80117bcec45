// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/column_table.h"

/// The table that commercetools' order exporter writes by a template that its user chooses: any of these columns, in
/// any order.
namespace postledger::commercetools {

enum Column : int
{
    Id,
    OrderNumber,
    CreatedAt,
    LastModifiedAt,
    TotalPrice,
    TotalCents,
    TotalCurrency,
    TotalNet,
    TotalGross,
    DiscountCodes,
    OrderState,
    PaymentState,
    ShippingPrice,
    CustomerEmail,
    CustomerId,
    StoreKey,
    LineId,
    LineName,
    LineSku,
    LineQuantity,
    LinePrice,
    LineTotal,
    LineDiscountedPrice,
    UtmSource,
    UtmMedium,
    UtmCampaign,
    UtmContent,
    UtmTerm,
    CreatorCode,
    ColumnCount
};

inline constexpr ColumnSpec kColumns[] = {
    {"id"},
    {"orderNumber"},
    {"createdAt", {}, Need::Required},
    {"lastModifiedAt"},
    {"totalPrice"},
    {"totalPrice.centAmount"},
    {"totalPrice.currencyCode"},
    {"totalNet", "taxedPrice.totalNet"},
    {"totalGross", "taxedPrice.totalGross"},
    {"discountCodes"},
    {"orderState"},
    {"paymentState"},
    {"shippingInfo.price"},
    {"customerEmail", {}, Need::Optional, Cells::Personal},
    {"customerId", {}, Need::Optional, Cells::Personal},
    {"store.key", "store"},
    {"lineItems.id"},
    {"lineItems.name.en",
        "lineItems.name.de|lineItems.name.en-US|lineItems.name.en-GB|lineItems.name.de-DE|"
        "lineItems.name.fr|lineItems.name.it|lineItems.name.es|lineItems.name"},
    {"lineItems.variant.sku"},
    {"lineItems.quantity"},
    {"lineItems.price", "lineItems.price.value"},
    {"lineItems.totalPrice"},
    {"lineItems.discountedPrice", "lineItems.discountedPrice.value"},
    {"custom.fields.utmSource", "custom.fields.utm_source"},
    {"custom.fields.utmMedium", "custom.fields.utm_medium"},
    {"custom.fields.utmCampaign", "custom.fields.utm_campaign"},
    {"custom.fields.utmContent", "custom.fields.utm_content"},
    {"custom.fields.utmTerm", "custom.fields.utm_term"},
    {"custom.fields.creatorCode", "custom.fields.creator_code"},
};
static_assert(std::size(kColumns) == ColumnCount);

/// What the order's own row has, and the rows of lines do not.
inline constexpr int kOrderCells[] = {CreatedAt, TotalPrice, TotalCents, TotalGross};

/// Of these a table must have some beside the order's number and its total.
inline constexpr int kTelling[] = {
    CreatedAt, LastModifiedAt, TotalNet, TotalGross, DiscountCodes, OrderState, PaymentState, LineId, LineQuantity};

} // namespace postledger::commercetools
