// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/column_table.h"

#include <array>

/// Our own CSV files, for data that no platform exports: one table of columns each.
namespace postledger::neutral {

namespace orders {
enum Column : int
{
    OrderId,
    Store,
    PlacedAt,
    CustomerId,
    CurrencyCode,
    Gross,
    Discount,
    Shipping,
    Tax,
    Total,
    Cogs,
    PaymentFee,
    PlatformFee,
    Fulfilment,
    CouponCode,
    DeclaredPost,
    Test
};
inline constexpr ColumnSpec kColumns[] = {
    {"order_id", {}, Need::Required},
    {"store", {}, Need::Required},
    {"placed_at", {}, Need::Required},
    {"customer_id", {}, Need::Optional, Cells::Personal},
    {"currency", {}, Need::Answered},
    {"gross", {}, Need::Required},
    {"discount", {}, Need::Required},
    {"shipping", {}, Need::Required},
    {"tax", {}, Need::Required},
    {"total"},
    {"cogs", {}, Need::WholeRow},
    {"payment_fee", {}, Need::WholeRow},
    {"platform_fee", {}, Need::WholeRow},
    {"fulfilment_cost", {}, Need::WholeRow},
    {"coupon_code"},
    {"declared_post_id"},
    {"test"},
};
/// The same for a file that states what was paid and not what the goods cost.
inline constexpr auto kColumnsOfPaid = [] {
    auto columns = std::to_array(kColumns);
    columns[Gross].need = Need::Optional;
    columns[Total].need = Need::Required;
    return columns;
}();
inline constexpr int kSignature[] = {OrderId, Store, PlacedAt, CustomerId, CurrencyCode, Gross, Discount, Shipping, Tax,
    Cogs, PaymentFee, PlatformFee, Fulfilment, CouponCode, DeclaredPost, Test};
inline constexpr int kDates[] = {PlacedAt};
inline constexpr int kAmounts[] = {Gross, Discount, Shipping, Tax, Total, Cogs, PaymentFee, PlatformFee, Fulfilment};
} // namespace orders

namespace refunds {
enum Column : int
{
    RefundId,
    OrderId,
    RefundedAt,
    Merchandise,
    Shipping,
    Tax,
    RestockedCogs,
    CurrencyCode
};
inline constexpr ColumnSpec kColumns[] = {
    {"refund_id", {}, Need::Required},
    {"order_id", {}, Need::Required},
    {"refunded_at", {}, Need::Required},
    {"merchandise", {}, Need::Required},
    {"shipping", {}, Need::Required},
    {"tax", {}, Need::Required},
    {"restocked_cogs"},
    {"currency", {}, Need::WholeRow},
};
/// What every such file has; the currency is for workspaces with several.
inline constexpr int kSignature[] = {RefundId, OrderId, RefundedAt, Merchandise, Shipping, Tax, RestockedCogs};
inline constexpr int kDates[] = {RefundedAt};
inline constexpr int kAmounts[] = {Merchandise, Shipping, Tax, RestockedCogs};
} // namespace refunds

namespace touchpoints {
enum Column : int
{
    TouchId,
    CustomerId,
    At,
    Type,
    Channel,
    PostId
};
inline constexpr ColumnSpec kColumns[] = {
    {"touch_id", {}, Need::Required},
    {"customer_id", {}, Need::Required, Cells::Personal},
    {"at", {}, Need::Required},
    {"type", {}, Need::Required},
    {"channel", {}, Need::Required},
    {"post_id"},
};
inline constexpr int kDates[] = {At};
} // namespace touchpoints

namespace posts {
enum Column : int
{
    PostId,
    Platform,
    CreatorId,
    CampaignId,
    PublishedAt,
    PostFormat,
    PostCheckout,
    FirstMetric, ///< from here on the metrics, in the order of Metric
    Title = FirstMetric + 10,
    Permalink
};
inline constexpr ColumnSpec kColumns[] = {
    {"post_id", {}, Need::Required},
    {"platform", {}, Need::Required},
    {"creator_id"},
    {"campaign_id"},
    {"published_at"},
    {"format"},
    {"checkout"},
    {"impressions"},
    {"reach"},
    {"views"},
    {"likes"},
    {"comments"},
    {"shares"},
    {"saves"},
    {"link_clicks"},
    {"product_page_views"},
    {"followers"},
    {"title"},
    {"permalink"},
};
/// What every such file has; captions and links are extras.
inline constexpr int kSignature[] = {PostId, Platform, CreatorId, CampaignId, PublishedAt, PostFormat, PostCheckout,
    FirstMetric, FirstMetric + 1, FirstMetric + 2, FirstMetric + 3, FirstMetric + 4, FirstMetric + 5, FirstMetric + 6,
    FirstMetric + 7, FirstMetric + 8, FirstMetric + 9};
inline constexpr int kDates[] = {PublishedAt};
} // namespace posts

namespace creators {
enum Column : int
{
    CreatorId,
    Handle,
    CommissionRate
};
inline constexpr ColumnSpec kColumns[] = {
    {"creator_id", {}, Need::Required},
    {"handle", {}, Need::Required},
    {"commission_rate"},
};
} // namespace creators

namespace customers {
enum Column : int
{
    CustomerId,
    FirstOrderAt
};
inline constexpr ColumnSpec kColumns[] = {
    {"customer_id", {}, Need::Required, Cells::Personal},
    {"first_order_at", {}, Need::Required},
};
inline constexpr int kDates[] = {FirstOrderAt};
} // namespace customers

namespace codes {
enum Column : int
{
    CodeText,
    CreatorId,
    PostId,
    ValidFrom,
    ValidTo
};
inline constexpr ColumnSpec kColumns[] = {
    {"code", {}, Need::Required},
    {"creator_id", {}, Need::Required},
    {"post_id"},
    {"valid_from"},
    {"valid_to"},
};
inline constexpr int kDates[] = {ValidFrom, ValidTo};
} // namespace codes

namespace spend {
enum Column : int
{
    Date,
    CampaignId,
    PostId,
    CreatorId,
    Platform,
    Kind,
    Amount,
    CurrencyCode,
    LastDate
};
inline constexpr ColumnSpec kColumns[] = {
    {"date", {}, Need::Required},
    {"campaign_id", {}, Need::WholeRow},
    {"post_id", {}, Need::WholeRow},
    {"creator_id", {}, Need::WholeRow},
    {"platform", {}, Need::WholeRow},
    {"kind", {}, Need::Required},
    {"amount", {}, Need::Required},
    {"currency", {}, Need::WholeRow},
    {"last_date", {}, Need::WholeRow},
};
/// What every such file has; the others are rare.
inline constexpr int kSignature[] = {Date, CampaignId, PostId, Platform, Kind, Amount};
inline constexpr int kDates[] = {Date, LastDate};
inline constexpr int kAmounts[] = {Amount};
} // namespace spend

namespace claims {
enum Column : int
{
    ClaimId,
    Platform,
    OrderId,
    ClaimedAt,
    Value,
    Window,
    CurrencyCode
};
inline constexpr ColumnSpec kColumns[] = {
    {"claim_id", {}, Need::Required},
    {"platform", {}, Need::Required},
    {"order_id"},
    {"claimed_at", {}, Need::Required},
    {"value", {}, Need::Required},
    {"window"},
    {"currency"},
};
inline constexpr int kSignature[] = {ClaimId, Platform, OrderId, ClaimedAt, Value, Window};
inline constexpr int kDates[] = {ClaimedAt};
inline constexpr int kAmounts[] = {Value};
} // namespace claims

namespace products {
enum Column : int
{
    Sku,
    Store,
    Title,
    Variant,
    Vendor,
    Type,
    Status,
    Price,
    CompareAtPrice,
    CostPerItem,
    CurrencyCode,
    StatedAt
};
inline constexpr ColumnSpec kColumns[] = {
    {"sku", {}, Need::Required},
    {"store"},
    {"title"},
    {"variant"},
    {"vendor"},
    {"type"},
    {"status"},
    {"price", {}, Need::WholeRow},
    {"compare_at_price", {}, Need::WholeRow},
    {"cost_per_item", {}, Need::Required},
    {"currency", {}, Need::WholeRow},
    {"stated_at"},
};
inline constexpr int kSignature[] = {Sku, Title, Price, CostPerItem};
inline constexpr int kDates[] = {StatedAt};
inline constexpr int kAmounts[] = {Price, CompareAtPrice, CostPerItem};
} // namespace products

namespace inventory {
enum Column : int
{
    Sku,
    Store,
    Location,
    Available,
    OnHand,
    Committed,
    Incoming,
    StatedAt
};
inline constexpr ColumnSpec kColumns[] = {
    {"sku", {}, Need::Required},
    {"store"},
    {"location"},
    {"available", {}, Need::Required},
    {"on_hand", {}, Need::WholeRow},
    {"committed", {}, Need::WholeRow},
    {"incoming", {}, Need::WholeRow},
    {"stated_at"},
};
inline constexpr int kSignature[] = {Sku, Location, Available};
inline constexpr int kDates[] = {StatedAt};
} // namespace inventory

namespace exchange_rates {
enum Column : int
{
    Base,
    Quote,
    Date,
    Rate,
    Source,
    StatedAt
};
inline constexpr ColumnSpec kColumns[] = {
    {"base", {}, Need::Required},
    {"quote", {}, Need::Required},
    {"date", {}, Need::Required},
    {"rate", {}, Need::Required},
    {"source"},
    {"stated_at"},
};
inline constexpr int kSignature[] = {Base, Quote, Date, Rate};
inline constexpr int kDates[] = {Date, StatedAt};
inline constexpr int kAmounts[] = {Rate};
} // namespace exchange_rates

namespace budgets {
enum Column : int
{
    CampaignId,
    FirstDay,
    LastDay,
    Amount,
    CurrencyCode,
    StatedAt
};
inline constexpr ColumnSpec kColumns[] = {
    {"campaign_id", {}, Need::Required},
    {"first_day", {}, Need::Required},
    {"last_day", {}, Need::Required},
    {"amount", {}, Need::Required},
    {"currency", {}, Need::WholeRow},
    {"stated_at"},
};
inline constexpr int kSignature[] = {CampaignId, FirstDay, LastDay, Amount};
inline constexpr int kDates[] = {FirstDay, LastDay, StatedAt};
inline constexpr int kAmounts[] = {Amount};
} // namespace budgets

namespace order_fees {
enum Column : int
{
    OrderId,
    Store,
    SettledAt,
    PaymentFee,
    PlatformFee,
    Fulfilment,
    CurrencyCode,
    FeeId
};
inline constexpr ColumnSpec kColumns[] = {
    {"order_id", {}, Need::Required},
    {"store", {}, Need::Required},
    {"settled_at", {}, Need::Required},
    {"payment_fee", {}, Need::WholeRow},
    {"platform_fee", {}, Need::WholeRow},
    {"fulfilment_cost", {}, Need::WholeRow},
    {"currency", {}, Need::WholeRow},
    {"fee_id"},
};
/// An empty amount says nothing of its kind of fee; several rows of an order add up.
inline constexpr int kSignature[] = {OrderId, Store, SettledAt, PaymentFee, PlatformFee, Fulfilment};
inline constexpr int kDates[] = {SettledAt};
inline constexpr int kAmounts[] = {PaymentFee, PlatformFee, Fulfilment};
} // namespace order_fees

namespace links {
enum Column : int
{
    Kind,
    Alias,
    Target,
    Platform,
    StatedAt
};
inline constexpr ColumnSpec kColumns[] = {
    {"kind", {}, Need::Required},
    {"alias", {}, Need::Required},
    {"target", {}, Need::Required},
    {"platform"},
    {"stated_at"},
};
inline constexpr int kSignature[] = {Kind, Alias, Target};
inline constexpr int kDates[] = {StatedAt};
/// What `postledger unmatched` adds for a person who fills in the targets.
inline constexpr const char *kUnread = "orders|net_sales|spend|suggestion";
} // namespace links

} // namespace postledger::neutral
