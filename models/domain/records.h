// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/calendar.h"
#include "domain/metric.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// What files bring and the ledger keeps: plain values, text as UTF-8. Amounts are minor units of the record's
/// currency. A field that a file did not state is empty (text) or none (optional), never 0.
///
/// Records point at each other by the platforms' own ids, not by database keys, because files arrive in any order:
/// a refund may come before its order, a touch before its post. The links are resolved when facts are built.
namespace postledger {

/// A pseudonym of a customer: the first 128 bits of HMAC-SHA-256 under the workspace's key. All zero: unknown.
struct CustomerKey
{
    std::array<std::uint8_t, 16> bytes{};
    bool isKnown() const { return bytes != std::array<std::uint8_t, 16>{}; }
    auto operator<=>(const CustomerKey &) const = default;
};

/// Where a sale was completed: on the platform, or in a shop that the post's link led to.
enum class Checkout : std::uint8_t
{
    Unknown,
    InApp,
    ClickOut
};

enum class TouchType : std::uint8_t
{
    Click,
    View,
    Engage,
    Visit
};

struct OrderLine
{
    std::string sku;
    std::string title; ///< product name as the shop writes it
    std::int64_t quantity = 0;
    std::int64_t returnedQuantity = 0;
    std::int64_t gross = 0; ///< unit price × quantity, without tax
    std::int64_t discount = 0; ///< the line's own plus its share of the order's
    bool operator==(const OrderLine &) const = default;
};

/// A visit that the order itself carries: UTM values of its note attributes or landing page.
struct OrderTouch
{
    TouchType type = TouchType::Click;
    std::optional<Instant> at; ///< none: at the order's own instant
    std::string source; ///< as written; "instagram", "ig" …
    std::string medium;
    std::string campaign;
    std::string content; ///< a post's id, by convention
    std::string term;
    bool operator==(const OrderTouch &) const = default;
};

/// One sale. Invariant (checked by `verify`): total = gross - discount + shipping + tax + duties + adjustment, and the
/// lines' gross and discount sum to the order's.
struct Order
{
    std::string store; ///< "shopify", "tiktok_shop" or the file's own word; (store, ref) is the key
    std::string ref; ///< the id that people quote: "#1001"
    std::string mirrorOf; ///< id of the same sale in the platform's own store, when a web shop repeats it
    std::string mirrorStore; ///< that store: "tiktok_shop"
    Instant placedAt = 0;
    Instant changedAt = 0; ///< newest instant that the file states for this order; decides between two exports
    std::string currency;
    std::int64_t gross = 0;
    std::int64_t discount = 0;
    std::int64_t shipping = 0;
    std::int64_t tax = 0;
    std::int64_t duties = 0;
    std::int64_t adjustment = 0; ///< tips, rounding: what the file's total has and its parts don't
    std::int64_t total = 0;
    std::int64_t platformSubsidy = 0; ///< discounts that the platform paid; not part of discount
    std::optional<std::int64_t> cogs;
    std::optional<std::int64_t> paymentFee;
    std::optional<std::int64_t> platformFee;
    std::optional<std::int64_t> fulfilment;
    /// What the file says was given back, where it names no separate refund. Refund records of the same order replace
    /// it.
    std::int64_t refundedMerchandise = 0;
    std::int64_t refundedShipping = 0;
    std::int64_t refundedTax = 0;
    std::optional<Instant> refundedAt; ///< none: the file does not say; taken as the order's instant
    bool unpaid = false; ///< not paid yet, or cancelled without a refund: all is given back, and may be paid after all
    CustomerKey customer;
    Checkout checkout = Checkout::Unknown;
    bool test = false; ///< kept, counted nowhere
    bool cancelled = false;
    std::string declaredPost; ///< post id that the platform's own checkout states
    std::string declaredCreator; ///< creator's handle that the platform's own checkout states
    std::string channel; ///< the store's word for where the order came from: "web", "tiktok"
    std::vector<std::string> codes; ///< discount codes as typed, each once
    std::vector<OrderTouch> touches; ///< oldest first
    std::vector<OrderLine> lines;
    bool operator==(const Order &) const = default;
};

/// Money given back. Key: (store, ref).
struct Refund
{
    std::string store; ///< empty when the file does not say; then the order's ref must be unique among stores
    std::string ref;
    std::string orderRef;
    Instant at = 0;
    std::string currency; ///< empty: the order's
    std::int64_t merchandise = 0; ///< after discount, without shipping and tax
    std::int64_t shipping = 0;
    std::int64_t tax = 0;
    std::optional<std::int64_t> restockedCogs;
    bool operator==(const Refund &) const = default;
};

/// One contact of a customer with a post or channel. Key: ref.
struct Touchpoint
{
    std::string ref;
    CustomerKey customer;
    Instant at = 0;
    TouchType type = TouchType::Click;
    std::string channel;
    std::string postRef; ///< empty: no post
    bool operator==(const Touchpoint &) const = default;
};

/// What the workspace knows of a customer beyond the imported orders. Key: customer.
struct CustomerHistory
{
    CustomerKey customer;
    Instant firstOrderAt = 0;
    bool operator==(const CustomerHistory &) const = default;
};

/// Key: ref. Handles are kept without "@".
struct Creator
{
    std::string ref; ///< the file's id, or the handle in lower case where there is no other
    std::string handle;
    std::optional<std::int64_t> commissionMillionths; ///< 100,000 = 10 %
    bool operator==(const Creator &) const = default;
};

/// Key: ref.
struct Campaign
{
    std::string ref;
    std::string name;
    std::string platform;
    bool operator==(const Campaign &) const = default;
};

/// Key: (platform, ref).
struct Post
{
    std::string platform; ///< "tiktok", "instagram", "facebook", "pinterest" …
    std::string ref; ///< the platform's id
    std::string alternateRef; ///< a second id by which links name it (Instagram's shortcode)
    std::string creatorRef; ///< a Creator's ref or handle
    std::string campaignRef;
    std::optional<Instant> publishedAt;
    std::string format; ///< "video", "image", "carousel", "story", "live", "text"
    Checkout checkout = Checkout::Unknown;
    std::string title; ///< the caption, whole
    std::string permalink;
    bool operator==(const Post &) const = default;
};

/// A reading of a post's counters. Key: (platform, postRef, day or lifetime, snapshotAt).
struct PostMetrics
{
    std::string platform;
    std::string postRef;
    std::optional<Instant> snapshotAt; ///< none: the file does not say; the newer file's reading counts
    std::optional<Day> day; ///< a day's increments; none: lifetime counters
    MetricValues values{};
    bool operator==(const PostMetrics &) const = default;
};

enum class SpendKind : std::uint8_t
{
    Media,
    CreatorFlat,
    Production,
    ToolsAgency,
    Overhead
};

/// Key: everything but the amount. Rows of a file that agree in all of it are added up before they get here.
struct Spend
{
    Day day = 0; ///< of the workspace's calendar
    std::string campaignRef;
    std::string postRef;
    std::string creatorRef;
    std::string platform;
    SpendKind kind = SpendKind::Media;
    std::string currency; ///< empty: the workspace's
    std::int64_t amount = 0;
    std::optional<Day> lastDay =
        {}; ///< of a sum over several days, which nobody can tell apart; none: of \ref day alone
    bool operator==(const Spend &) const = default;
};

/// Campaign of the costs that TikTok Shop takes out of payouts for advertising. Reports of TikTok Ads state the same
/// costs by campaign; facts count one of the two.
inline constexpr std::string_view kPayoutAdsCampaign = "GMV Payment for TikTok Ads";

/// A discount code that belongs to a creator. Key: code (in lower case) and validFrom.
struct Code
{
    std::string code; ///< trimmed, as written
    std::string creatorRef;
    std::string postRef;
    std::optional<Instant> validFrom; ///< both ends included
    std::optional<Instant> validTo;
    bool operator==(const Code &) const = default;
};

/// What a platform says it sold. Key: (platform, ref). Never revenue. A platform that takes a sale back states it
/// again as withdrawn, so that the statement replaces the older one in any order of import.
struct Claim
{
    std::string platform;
    std::string ref;
    std::string orderRef; ///< empty: the platform names no order
    Instant at = 0;
    std::string currency; ///< empty: the workspace's
    std::int64_t value = 0;
    std::string window;
    std::optional<Instant> statedAt; ///< when the platform decided on it; none: not decided, or not said
    bool withdrawn = false; ///< counts nowhere
    std::optional<Day> lastDay = {}; ///< of a sum over the days from that of \ref at on; none: of that moment or day
    bool operator==(const Claim &) const = default;
};

/// Content type of a declaration by an affiliate network: a commission that is owed for an order. A network is not the
/// platform's own checkout, so it links the order to nothing.
inline constexpr std::string_view kNetworkContent = "affiliate_network";

/// A platform's own statement that a creator's content sold a line of an order. Key: (store, orderRef, skuRef,
/// postRef). Evidence and commission, never revenue: the sale itself comes from the store's order export.
struct Declaration
{
    std::string store; ///< "tiktok_shop"; empty: the only store that has such an order
    std::string orderRef;
    std::string skuRef; ///< of a network, which names none: its transaction
    std::string postRef; ///< content id; empty for showcase sales
    std::string creatorRef; ///< handle; of a network its publisher
    std::string contentType; ///< "video", "live", "showcase" …
    bool eligible = true; ///< false: the platform withdrew it; it links nothing
    Instant at = 0;
    Instant changedAt = 0;
    std::string currency;
    std::int64_t quantity = 0;
    std::int64_t value = 0; ///< commission base
    std::optional<std::int64_t> commission; ///< what was or will be paid to the creator
    bool operator==(const Declaration &) const = default;
};

/// A variant that a shop sells. Key: (store, ref). Shops reuse SKUs and leave them out, so a SKU is no key.
struct Product
{
    std::string store; ///< "shopify" or the file's own word
    std::string ref; ///< page and options, or the SKU where the file knows nothing else
    std::string sku; ///< as the lines of orders name it; may be empty
    std::string title;
    std::string variant; ///< "Rose / 30 ml"; empty: the only one
    std::string vendor;
    std::string type;
    std::string status; ///< "active", "draft", "archived"; empty: not said
    std::string currency; ///< of the three amounts
    std::optional<std::int64_t> price;
    std::optional<std::int64_t> compareAtPrice;
    std::optional<std::int64_t> costPerItem;
    std::optional<Instant> statedAt; ///< when this was so; the latest statement wins
    bool operator==(const Product &) const = default;
};

/// What lies at one location. Key: (store, ref, location).
struct InventoryLevel
{
    std::string store;
    std::string ref; ///< like Product::ref
    std::string sku;
    std::string location;
    std::optional<std::int64_t> available; ///< can be sold; below zero: oversold. None: not said, or not stocked there
    std::optional<std::int64_t> onHand;
    std::optional<std::int64_t> committed; ///< in orders that have not left yet
    std::optional<std::int64_t> incoming;
    std::optional<Instant> statedAt; ///< when it was counted; the latest statement wins
    bool operator==(const InventoryLevel &) const = default;
};

/// What one unit of \c base costs in \c quote. Key: (source, base, quote, day). The rate is digits / 10^decimals,
/// without zeros at its end, so that 1.50 and 1.5 are the same statement.
struct ExchangeRate
{
    std::string source; ///< "ecb" or the file's own word
    std::string base;
    std::string quote;
    Day day = 0;
    std::int64_t digits = 0; ///< above zero
    std::int64_t decimals = 0;
    std::optional<Instant> statedAt; ///< the latest statement wins
    bool operator==(const ExchangeRate &) const = default;
};

/// What a campaign may spend in a span of days, both ends included. Key: (campaignRef, firstDay, lastDay).
struct Budget
{
    std::string campaignRef;
    Day firstDay = 0; ///< of the workspace's calendar
    Day lastDay = 0;
    std::string currency;
    std::int64_t amount = 0;
    std::optional<Instant> statedAt; ///< the latest statement wins
    bool operator==(const Budget &) const = default;
};

/// What a platform kept of an order's payout, from its own statement. Key: (store, orderRef, ref, at). Never changes
/// the order: the facts take from it what the order leaves open. What the platform gave back is negative.
struct OrderFee
{
    std::string store; ///< "tiktok_shop"
    std::string orderRef;
    std::string ref; ///< the statement's own id of the entry: the order's, or that of an adjustment
    Instant at = 0; ///< when it was settled
    std::string currency;
    bool isAdjustment = false; ///< corrects an order's fees and says nothing of the rest of them
    std::optional<std::int64_t> paymentFee;
    std::optional<std::int64_t> platformFee;
    std::optional<std::int64_t>
        fulfilment; ///< what shipping cost, with the parts that others paid: the order has these
    std::optional<std::int64_t> commission; ///< paid to creators and their partners
    bool operator==(const OrderFee &) const = default;
};

enum class LinkKind : std::uint8_t
{
    Post,
    Campaign,
    Creator,
    Code
};

/// A statement that one name stands for another: a post's id that no export describes, a campaign's name in a link, a
/// second handle of a creator, a code's owner. Key: (kind, alias; in lower case but for posts). A target that is the
/// alias itself says that the name stands for nothing else, and takes an earlier statement back.
struct Link
{
    LinkKind kind = LinkKind::Post;
    std::string platform; ///< of the target post, where two platforms use the same id; else empty
    std::string alias; ///< as the other files write it; handles without "@"
    std::string target; ///< a post's id, a campaign's or creator's ref or name; of a code a creator's, else a post's
    std::optional<Instant> statedAt; ///< the latest statement wins
    bool operator==(const Link &) const = default;
};

/// The order of the alternatives is the stable "kind" number of the ledger's journal: append only.
using Record = std::variant<Order, Refund, Touchpoint, CustomerHistory, Creator, Campaign, Post, PostMetrics, Spend,
    Code, Claim, Declaration, Product, InventoryLevel, ExchangeRate, Budget, OrderFee, Link>;

} // namespace postledger
