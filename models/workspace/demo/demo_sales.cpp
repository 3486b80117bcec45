// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/demo/demo_sales.h"

#include "base/allocation.h"
#include "base/money.h"
#include "base/text.h"

#include <array>
#include <span>

namespace postledger::demo {

namespace {

constexpr std::string_view kShopifyHeader =
    "Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Accepts Marketing,Currency,Subtotal,"
    "Shipping,Taxes,Total,Discount Code,Discount Amount,Shipping Method,Created at,Lineitem quantity,Lineitem name,"
    "Lineitem price,Lineitem compare at price,Lineitem sku,Lineitem requires shipping,Lineitem taxable,"
    "Lineitem fulfillment status,Billing Name,Billing Street,Billing Address1,Billing Address2,Billing Company,"
    "Billing City,Billing Zip,Billing Province,Billing Country,Billing Phone,Shipping Name,Shipping Street,"
    "Shipping Address1,Shipping Address2,Shipping Company,Shipping City,Shipping Zip,Shipping Province,"
    "Shipping Country,Shipping Phone,Notes,Note Attributes,Cancelled at,Payment Method,Payment Reference,"
    "Refunded Amount,Vendor,Outstanding Balance,Employee,Location,Device ID,Id,Tags,Risk Level,Source,"
    "Lineitem discount,Tax 1 Name,Tax 1 Value,Tax 2 Name,Tax 2 Value,Tax 3 Name,Tax 3 Value,Tax 4 Name,Tax 4 Value,"
    "Tax 5 Name,Tax 5 Value,Phone,Receipt Number,Duties,Billing Province Name,Shipping Province Name,Payment ID,"
    "Payment Terms Name,Next Payment Due At,Payment References\n";

constexpr std::string_view kTiktokHeader =
    "\xEF\xBB\xBFOrder ID,Order Status,Order Substatus,Cancelation/Return Type,Normal or Pre-order,SKU ID,Seller SKU,"
    "Product Name,Variation,Quantity,Sku Quantity of return,SKU Unit Original Price,SKU Subtotal Before Discount,"
    "SKU Platform Discount,SKU Seller Discount,SKU Subtotal After Discount,Shipping Fee After Discount,"
    "Original Shipping Fee,Shipping Fee Seller Discount,Shipping Fee Platform Discount,Distance Shipping Fee,"
    "Distance Fee,Order Refund Amount,Payment platform discount,Buyer Service Fee,Handling Fee,Shipping Insurance,"
    "Item Insurance,Order Amount,Created Time,Paid Time,RTS Time,Shipped Time,Delivered Time,Cancelled Time,Cancel By,"
    "Cancel Reason,Fulfillment Type,Warehouse Name,Tracking ID,Delivery Option,Shipping Provider Name,Buyer Message,"
    "Buyer Username,Recipient,Phone #,Zipcode,Country,Province,Regency and City,Districts,Villages,Detail Address,"
    "Additional address information,Payment Method,Weight(kg),Product Category,Package ID,Purchase Channel,"
    "Seller Note,Checked Status,Checked Marked by,Tokopedia Invoice Number,Order Channel,Creator Handle\n";

constexpr std::string_view kAffiliateHeader =
    "\xEF\xBB\xBFOrder ID,Product ID,Product Name,SKU ID,Price,Payment Amount,Currency,Quantity,"
    "Fully returned or refunded,Payment method,Order Status,Creator Username,Content Type,Content ID,commission model,"
    "Standard commission rate,Est. Commission Base,Est. standard commission payment,Actual Commission Base,"
    "Actual Commission Payment,Shop Ads commission rate,Est. Shop Ads commission payment,"
    "Actual Shop Ads commission payment,Est. co-funded creator bonus,Actual co-funded creator bonus,Time Created,"
    "Payment time,Order Delivery Time,Time Commission Paid,Platform\n";

constexpr std::string_view kSettlementHeader =
    "Order/adjustment ID,Type,Order created time,Order settled time,Currency,Total settlement amount,Total revenue,"
    "Subtotal after seller discounts,Refund subtotal after seller discounts,Total fees,Transaction fee,"
    "Referral fee,Seller shipping fee,Customer shipping fee,Affiliate commission,Related order ID\n";

// What a payment provider, the TikTok Shop and a warehouse take for an order.
constexpr int kProviderShare = 290; ///< hundredths of a percent, and kProviderFixed
constexpr std::int64_t kProviderFixed = 30;
constexpr int kReferralShare = 600;
constexpr std::int64_t kPick = 385;
constexpr std::int64_t kAppPick = 479;
constexpr std::int64_t kPickMore = 60; ///< for each further piece

constexpr std::string_view kRegions = "Example Street";

std::string numbered(std::uint64_t base, std::uint64_t step, std::int64_t index)
{
    return std::to_string(base + static_cast<std::uint64_t>(index) * step);
}

/// Parts of the order's discount that fall on its lines.
std::vector<std::int64_t> shares(const Order &order, std::int64_t amount)
{
    std::vector<std::int64_t> values;
    for (std::size_t i = 0; i < order.lineCount; ++i)
        values.push_back(products()[order.lines[i].product].price * order.lines[i].quantity);
    return allocate(amount, std::span<const std::int64_t>(values));
}

std::int64_t refundedTotal(const Order &order)
{
    return order.refund ? order.refund->merchandise + order.refund->shipping + order.refund->tax : 0;
}

std::int64_t pickCost(const Order &order)
{
    std::int64_t pieces = 0;
    for (std::size_t i = 0; i < order.lineCount; ++i)
        pieces += order.lines[i].quantity;
    return (order.inApp ? kAppPick : kPick) + (pieces - 1) * kPickMore;
}

/// A choice that belongs to the order and disturbs no other draw.
double lot(const Order &order, std::uint64_t purpose)
{
    return static_cast<double>(mixed(static_cast<std::uint64_t>(order.index) * 31U + purpose) >> 11U) * 0x1.0p-53;
}

} // namespace

SalesFiles::SalesFiles(const QString &dir, std::uint64_t seed, const std::vector<Post> &posts, const Zone &zone)
    : m_seed(seed)
    , m_posts(posts)
    , m_zone(zone)
    , m_end(zone.startOfDay(kLastDay + 1) - 1)
    , m_shopify(dir, QStringLiteral("orders_export_1.csv"))
    , m_tiktok(dir, QStringLiteral("All order-2026-10-31.csv"))
    , m_affiliate(dir, QStringLiteral("creator_order_all_20251101_20261031.csv"))
    , m_settled(dir, QStringLiteral("income_20261031.csv"))
    , m_fees(dir, QStringLiteral("order_fees.csv"))
    , m_refunds(dir, QStringLiteral("refunds.csv"))
    , m_touchpoints(dir, QStringLiteral("touchpoints.csv"))
    , m_claimed(dir, QStringLiteral("platform_claims.csv"))
    , m_customers(dir, QStringLiteral("customers.csv"))
{
    m_shopify.raw(kShopifyHeader);
    m_tiktok.raw(kTiktokHeader);
    m_affiliate.raw(kAffiliateHeader);
    m_settled.raw(kSettlementHeader);
    m_fees.raw("order_id,store,settled_at,payment_fee,platform_fee,fulfilment_cost\n");
    m_refunds.raw("refund_id,order_id,refunded_at,merchandise,shipping,tax,restocked_cogs\n");
    m_touchpoints.raw("touch_id,customer_id,at,type,channel,post_id\n");
    m_claimed.raw("claim_id,platform,order_id,claimed_at,value,window\n");
    m_customers.raw("customer_id,first_order_at\n");
}

std::string SalesFiles::email(std::int64_t customer) const
{
    const Person someone = person(m_seed, customer);
    std::string address = asciiLower(someone.firstName);
    address += '.';
    address += asciiLower(someone.lastName);
    address += std::to_string(customer + 1);
    address += "@example.com";
    return address;
}

void SalesFiles::formerCustomers(std::int64_t count)
{
    for (std::int64_t i = 0; i < count; ++i) {
        const Instant first = m_zone.startOfDay(kFirstDay)
            - 3600 * (24 + static_cast<std::int64_t>(mixed(m_seed + static_cast<std::uint64_t>(i)) % 8760U));
        m_customers.cell(email(i)).cell(isoInstant(first)).endRow();
    }
}

void SalesFiles::add(const Order &order, const std::vector<Click> &earlier)
{
    const std::string tiktokId =
        order.inApp ? numbered(577'000'000'000'000'000U, 211'000'003U, order.index * 1000 + 317) : std::string();
    shopify(order, tiktokId);
    if (order.inApp) {
        tiktok(order, tiktokId);
        affiliate(order, tiktokId);
        settlement(order, tiktokId);
    } else {
        shopFees(order);
        refund(order);
    }
    clicks(order, earlier);
    claims(order, tiktokId);
}

void SalesFiles::shopifyAddress(const Person &someone, std::int64_t customer)
{
    const std::string name = std::string(someone.firstName) + ' ' + std::string(someone.lastName);
    const std::string street = std::to_string(1 + (someone.traits >> 32U) % 480) + ' ' + std::string(kRegions);
    std::string zip = "'" + std::string(someone.state->zip);
    zip += static_cast<char>('0' + (someone.traits >> 40U) % 10);
    zip += static_cast<char>('0' + (someone.traits >> 44U) % 10);
    std::string phone = std::to_string(customer % 100);
    phone.insert(0, phone.size() < 2 ? "+1202555010" : "+120255501");
    for (int copy = 0; copy < 2; ++copy) {
        m_shopify.cell(name).cell(street).cell(street).empty(2).cell(someone.state->city).cell(zip);
        m_shopify.cell(someone.state->code).cell("US").cell(phone);
    }
}

void SalesFiles::shopify(const Order &order, const std::string &tiktokId)
{
    const std::string name = "#" + std::to_string(1001 + order.index);
    const std::string created = shopifyTime(order.at, m_zone);
    // An order that came over from the TikTok Shop names its buyer by a number, not by an address.
    const std::string mail = order.inApp ? std::string() : email(order.customer);
    const Person someone = person(m_seed, order.inApp ? -order.customer - 1 : order.customer);
    const Instant fulfilled = order.at + 3600 * (9 + static_cast<std::int64_t>(lot(order, 1) * 50.0));
    const bool sent = fulfilled <= m_end && !order.cancelled;
    const std::int64_t given = refundedTotal(order);
    const std::string_view lineState = order.cancelled ? "restocked" : sent ? "fulfilled" : "pending";

    for (std::size_t i = 0; i < order.lineCount; ++i) {
        const Line &line = order.lines[i];
        const Product &product = products()[line.product];
        const std::string title = std::string(product.name) + " - " + std::string(product.variant);
        m_shopify.cell(name).cell(mail);
        if (i == 0) {
            m_shopify.cell(given == 0 ? "paid" : given == order.total ? "refunded" : "partially_refunded");
            m_shopify.cell(shopifyTime(order.at + 6, m_zone));
            m_shopify.cell(order.cancelled ? "restocked" : sent ? "fulfilled" : "unfulfilled");
            m_shopify.cell(sent ? shopifyTime(fulfilled, m_zone) : std::string());
            m_shopify.cell(lot(order, 2) < 0.4 ? "yes" : "no").cell("USD");
            m_shopify.money(order.net()).money(order.shipping).money(order.tax).money(order.total);
            m_shopify.cell(order.code).money(order.discount);
            m_shopify.cell(order.shipping == 0 ? "Free shipping" : "Standard");
        } else {
            m_shopify.empty(13);
        }
        m_shopify.cell(created).number(line.quantity).cell(title).money(product.price).empty(1).cell(product.sku);
        m_shopify.cell("true").cell("true").cell(lineState);
        if (i > 0) {
            m_shopify.empty(26).cell("Fern & Halo").empty(8).money(0).empty(19).endRow();
            continue;
        }
        shopifyAddress(someone, order.customer);
        m_shopify.empty(1);
        std::string attributes;
        if (order.tagged) {
            const Post &post = m_posts[static_cast<std::size_t>(order.post)];
            attributes = "UTM source: " + std::string(platformName(post.platform)) + "\nUTM medium: social\n";
            if (post.campaign >= 0)
                attributes +=
                    "UTM campaign: " + std::string(campaigns()[static_cast<std::size_t>(post.campaign)].name) + "\n";
            attributes += "UTM content: " + post.ref;
        } else if (order.origin == Origin::Newsletter) {
            attributes = "UTM source: klaviyo\nUTM medium: email\nUTM campaign: newsletter "
                + isoMonth(m_zone.localDay(order.at));
        }
        m_shopify.cell(attributes);
        m_shopify.cell(order.cancelled && order.refund ? shopifyTime(order.refund->at, m_zone) : std::string());
        m_shopify.cell(order.inApp ? "TikTok Shop" : "Shopify Payments");
        const std::string reference = "r" + std::to_string(mixed(m_seed ^ static_cast<std::uint64_t>(order.index)));
        m_shopify.cell(reference).money(given).cell("Fern & Halo").money(0).empty(3);
        m_shopify.cell(numbered(6'100'000'000'000U, 32'768U + 7U, order.index));
        m_shopify.cell(order.inApp ? "TikTokOrderID:" + tiktokId : std::string()).cell("Low");
        m_shopify.cell(order.inApp ? "tiktok" : "web").money(0);
        if (order.tax > 0)
            m_shopify.cell(std::string(someone.state->name) + " State Tax").money(order.tax).empty(8);
        else
            m_shopify.empty(10);
        m_shopify.empty(3).cell(someone.state->name).cell(someone.state->name).cell(reference).empty(2);
        m_shopify.cell(reference).endRow();
    }
}

void SalesFiles::tiktok(const Order &order, const std::string &tiktokId)
{
    const std::vector<std::int64_t> discounts = shares(order, order.discount);
    const std::vector<std::int64_t> subsidies = shares(order, order.platformDiscount);
    const Person someone = person(m_seed, -order.customer - 1);
    const std::int64_t given = refundedTotal(order);
    const Instant shipped = order.at + 3600 * (20 + static_cast<std::int64_t>(lot(order, 1) * 30.0));
    const Instant delivered = shipped + 2 * kSecondsPerDay + 3600 * static_cast<std::int64_t>(lot(order, 3) * 60.0);
    const bool sent = shipped <= m_end && !order.cancelled;
    const bool arrived = delivered <= m_end && !order.cancelled;
    for (std::size_t i = 0; i < order.lineCount; ++i) {
        const Line &line = order.lines[i];
        const Product &product = products()[line.product];
        const std::int64_t before = product.price * line.quantity;
        const bool back = given > 0 && (order.refund->line < 0 || order.refund->line == static_cast<int>(i));
        Writer &out = m_tiktok;
        out.tabbed(tiktokId);
        out.cell(order.cancelled ? "Canceled" : arrived ? "Completed" : sent ? "Shipped" : "To ship");
        out.cell(order.cancelled ? "Canceled" : arrived ? "Completed" : sent ? "In transit" : "Awaiting collection");
        out.cell(order.cancelled ? "Cancel" : back ? "Return/Refund" : "").cell("Normal");
        out.tabbed(std::string(product.id) + std::to_string(11 + line.product)).cell(product.sku).cell(product.name);
        out.cell(product.variant).number(line.quantity).number(back && !order.cancelled ? line.quantity : 0);
        out.money(product.price).money(before).money(subsidies[i]).money(discounts[i]);
        out.money(before - subsidies[i] - discounts[i]);
        out.money(order.shipping).money(order.shipping).money(0).money(0).empty(2);
        // The buyer gets back what the buyer paid; the platform's part stays with the platform.
        out.cell(given > 0 ? plainDecimal(given - (order.refund->line < 0 ? order.platformDiscount : 0), 2) : "");
        out.empty(5).money(order.total - order.platformDiscount);
        out.tabbed(tiktokTime(order.at, m_zone)).tabbed(tiktokTime(order.at + 7, m_zone));
        out.tabbed(sent ? tiktokTime(shipped - 3600, m_zone) : std::string());
        out.tabbed(sent ? tiktokTime(shipped, m_zone) : std::string());
        out.tabbed(arrived ? tiktokTime(delivered, m_zone) : std::string());
        out.tabbed(order.cancelled ? tiktokTime(order.refund->at, m_zone) : std::string());
        out.cell(order.cancelled ? "Buyer" : "").cell(order.cancelled ? "Changed my mind" : "");
        out.cell("Fulfillment by seller")
            .cell("Main warehouse")
            .empty(1)
            .cell("Standard")
            .cell("Example Parcel")
            .empty(1);
        out.cell("buyer" + std::to_string(100'000 + order.customer));
        out.cell(std::string(someone.firstName) + ' ' + someone.lastName.front() + "****");
        out.cell("(+1)202555**" + std::to_string(10 + order.customer % 90));
        out.tabbed(std::string(someone.state->zip) + "**").cell("United States").cell(someone.state->name);
        out.cell(someone.state->city).empty(2).cell("*** Example Street").empty(1).cell("Credit card").cell("0.2");
        out.cell("Beauty & Personal Care").tabbed(numbered(1'154'000'000'000'000'003U, 97'001U, order.index));
        out.cell("TikTok").empty(4).cell("TikTok Shop");
        out.cell(order.post >= 0 ? creators()[m_posts[static_cast<std::size_t>(order.post)].creator].handle
                                 : std::string_view());
        out.endRow();
    }
}

void SalesFiles::affiliate(const Order &order, const std::string &tiktokId)
{
    if (order.post < 0)
        return;
    const Post &post = m_posts[static_cast<std::size_t>(order.post)];
    const Creator &creator = creators()[post.creator];
    const std::vector<std::int64_t> discounts = shares(order, order.discount);
    const std::vector<std::int64_t> subsidies = shares(order, order.platformDiscount);
    const Instant delivered = order.at + 5 * kSecondsPerDay;
    const bool settled = delivered + 14 * kSecondsPerDay <= m_end;
    for (std::size_t i = 0; i < order.lineCount; ++i) {
        const Line &line = order.lines[i];
        const Product &product = products()[line.product];
        const std::int64_t base = product.price * line.quantity - discounts[i];
        const std::int64_t commission = divideRounded(Int128(base) * creator.commissionPercent, 100);
        const bool back = order.refund && (order.refund->line < 0 || order.refund->line == static_cast<int>(i));
        Writer &out = m_affiliate;
        out.tabbed(tiktokId).tabbed(product.id).cell(product.name);
        out.tabbed(std::string(product.id) + std::to_string(11 + line.product)).money(product.price);
        out.money(base - subsidies[i]).cell("USD").number(line.quantity).cell(back ? "Yes" : "No").cell("Credit card");
        out.cell(back ? "Ineligible" : settled ? "Settled" : "Completed").cell(creator.handle);
        out.cell(post.format == "live" ? "LIVE" : "Video").tabbed(post.ref).cell("Standard");
        out.cell(std::to_string(creator.commissionPercent) + '%').money(base).money(commission);
        out.money(settled && !back ? base : 0).money(settled && !back ? commission : 0);
        out.empty(1).cell("0").cell("0").cell("0").cell("0").cell(tiktokTime(order.at, m_zone));
        out.cell(tiktokTime(order.at + 7, m_zone));
        out.cell(delivered <= m_end ? tiktokTime(delivered, m_zone) : std::string());
        out.cell(settled && !back ? tiktokTime(delivered + 14 * kSecondsPerDay, m_zone) : std::string());
        out.cell("TikTok Shop").endRow();
    }
}

/// What the TikTok Shop has paid out: two weeks after delivery, less its fees and the creator's commission.
void SalesFiles::settlement(const Order &order, const std::string &tiktokId)
{
    const Instant settled = order.at + 18 * kSecondsPerDay;
    if (order.cancelled || settled > m_end)
        return;
    const std::int64_t back = order.refund ? order.refund->merchandise : 0;
    const std::int64_t revenue = order.net() - back;
    const std::int64_t payment = divideRounded(Int128(order.total) * 102, 10'000);
    const std::int64_t referral = divideRounded(Int128(revenue) * kReferralShare, 10'000);
    const std::int64_t shipping = pickCost(order) - order.shipping; // the buyer has paid the rest
    const bool hasCreator = order.post >= 0 && revenue > 0;
    const std::int64_t commission = hasCreator
        ? divideRounded(
            Int128(revenue) * creators()[m_posts[static_cast<std::size_t>(order.post)].creator].commissionPercent, 100)
        : 0;
    const std::int64_t fees = payment + referral + shipping + commission;
    m_settled.cell(tiktokId).cell("Order").cell(isoDay(m_zone.localDay(order.at)));
    m_settled.cell(isoDay(m_zone.localDay(settled))).cell("USD").money(revenue - fees).money(revenue);
    m_settled.money(order.net()).money(-back).money(-fees).money(-payment).money(-referral).money(-shipping);
    m_settled.money(order.shipping).money(-commission).cell("/").endRow();
}

/// The web shop's orders: the payment provider's fee and the warehouse's invoice.
void SalesFiles::shopFees(const Order &order)
{
    const std::int64_t payment = divideRounded(Int128(order.total) * kProviderShare, 10'000) + kProviderFixed;
    m_fees.cell("#" + std::to_string(1001 + order.index))
        .cell("shopify")
        .cell(isoInstant(order.at + 2 * kSecondsPerDay));
    m_fees.money(payment).money(0).money(order.cancelled ? 0 : pickCost(order)).endRow();
}

void SalesFiles::refund(const Order &order)
{
    if (!order.refund)
        return;
    const std::string number = std::to_string(1001 + order.index);
    m_refunds.cell("RF-" + number).cell("#" + number).cell(isoInstant(order.refund->at));
    m_refunds.money(order.refund->merchandise).money(order.refund->shipping).money(order.refund->tax).empty(1).endRow();
}

void SalesFiles::clicks(const Order &order, const std::vector<Click> &earlier)
{
    for (const Click &click : earlier) {
        const Post &post = m_posts[static_cast<std::size_t>(click.post)];
        m_touchpoints.cell("T" + std::to_string(++m_touches)).cell(email(order.customer)).cell(isoInstant(click.at));
        m_touchpoints.cell("click").cell(platformName(post.platform)).cell(post.ref).endRow();
    }
}

void SalesFiles::claim(
    std::string_view platform, std::string_view order, Instant at, std::int64_t value, std::string_view window)
{
    m_claimed.cell("K" + std::to_string(++m_claims)).cell(platform).cell(order).cell(isoInstant(at));
    m_claimed.money(value).cell(window).endRow();
}

void SalesFiles::claims(const Order &order, const std::string &tiktokId)
{
    constexpr std::string_view kWindow = "7d_click_1d_view";
    if (order.inApp) {
        claim("tiktok", tiktokId, order.at, order.net(), kWindow);
        return;
    }
    const std::string name = "#" + std::to_string(1001 + order.index);
    const bool fromMeta = order.post >= 0 && m_posts[static_cast<std::size_t>(order.post)].platform != Platform::TikTok;
    // A platform counts who saw its ad, too; two platforms may claim the same sale.
    if (lot(order, 4) < (fromMeta ? 0.93 : 0.12))
        claim("instagram", name, order.at, order.net(), kWindow);
    if (lot(order, 5) < (order.post >= 0 && !fromMeta ? 0.95 : 0.09))
        claim("tiktok", name, order.at, order.net(), kWindow);
}

Result<void> SalesFiles::finish()
{
    for (Writer *writer : {&m_shopify, &m_tiktok, &m_affiliate, &m_settled, &m_fees, &m_refunds, &m_touchpoints,
             &m_claimed, &m_customers}) {
        if (auto done = writer->finish(); !done)
            return done;
    }
    return {};
}

} // namespace postledger::demo
