// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample_input.h"

#include "analytics/derived_costs.h"
#include "base/text.h"

#include <QFile>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace postledger {

namespace {

// The files of ledger_a quote nothing, so a split is a reader.
std::vector<std::map<std::string, std::string>> table(const char *name)
{
    QFile file(QStringLiteral(POSTLEDGER_TEST_DATA "/ledger_a/") + QLatin1String(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", name);
    const QStringList lines = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    const QStringList labels = lines.front().trimmed().split(QLatin1Char(','));
    std::vector<std::map<std::string, std::string>> rows;
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const QStringList cells = lines[i].split(QLatin1Char(','));
        auto &row = rows.emplace_back();
        for (qsizetype c = 0; c < labels.size(); ++c)
            row[labels[c].toStdString()] = QString(cells.value(c)).remove(QLatin1Char('\r')).toStdString();
    }
    return rows;
}

std::int64_t minor(const std::string &text)
{
    return minorOf(QString::fromStdString(text));
}

Checkout checkoutOf(const std::string &text)
{
    return text == "in_app" ? Checkout::InApp : (text == "click_out" ? Checkout::ClickOut : Checkout::Unknown);
}

} // namespace

Instant instantOf(const std::string &iso)
{
    return parseIsoInstant(iso).value();
}

Day dayOf(const std::string &iso)
{
    return parseIsoDay(iso).value();
}

std::int64_t minorOf(const QString &decimal)
{
    return std::llround(decimal.toDouble() * 100);
}

Order &SampleLedger::addOrder(
    const std::string &ref, const std::string &placedAt, std::int64_t gross, const std::string &customer)
{
    Order order;
    order.store = "shopify";
    order.ref = ref;
    order.placedAt = instantOf(placedAt);
    order.currency = "USD";
    order.gross = gross;
    order.total = gross;
    orders.push_back(order);
    customers.push_back(customer);
    return orders.back();
}

FactsInput SampleLedger::input(std::size_t chunks) const
{
    std::map<std::string, std::int64_t> ids;
    const auto id = [&](const std::string &customer) {
        return customer.empty() ? 0 : ids.emplace(customer, static_cast<std::int64_t>(ids.size()) + 1).first->second;
    };
    FactsInput input;
    input.settings = settings;
    input.zone = zone;
    input.chunks.resize(chunks);
    if (!rates.empty())
        input.currencies = std::make_shared<Currencies>(settings.currency, zone, rates);
    for (OrderChunk &chunk : input.chunks)
        chunk.currencies = input.currencies.get();
    LineTable lines;
    std::map<std::pair<std::string, std::string>, std::int32_t> products;
    for (std::size_t i = 0; i < orders.size(); ++i) {
        const Order &order = orders[i];
        OrderChunk &chunk = input.chunks[i * chunks / orders.size()];
        Ledger::OrderRow row;
        row.id = static_cast<std::int64_t>(i) + 1;
        row.store = order.store;
        row.ref = order.ref;
        row.mirrorOf = order.mirrorOf;
        row.mirrorStore = order.mirrorStore;
        row.placedAt = order.placedAt;
        row.currency = order.currency;
        row.gross = order.gross;
        row.discount = order.discount;
        row.shipping = order.shipping;
        row.tax = order.tax;
        row.duties = order.duties;
        row.cogs = order.cogs;
        row.paymentFee = order.paymentFee;
        row.platformFee = order.platformFee;
        row.fulfilment = order.fulfilment;
        row.refundedMerchandise = order.refundedMerchandise;
        row.refundedShipping = order.refundedShipping;
        row.refundedTax = order.refundedTax;
        row.refundedAt = order.refundedAt;
        row.customer = id(customers[i]);
        row.checkout = order.checkout;
        row.test = order.test;
        row.declaredPost = order.declaredPost;
        row.declaredCreator = order.declaredCreator;
        for (const OrderLine &line : order.lines) {
            row.units += line.quantity;
            const auto product = products.emplace(std::pair(line.sku, line.title), products.size()).first->second;
            lines.rows.push_back({static_cast<std::uint32_t>(row.id), product, line.gross, line.discount,
                static_cast<std::int32_t>(line.quantity)});
        }
        chunk.add(row);
        for (const std::string &code : order.codes)
            chunk.add(Ledger::OrderCodeRow{row.id, code});
        for (const OrderTouch &touch : order.touches) {
            chunk.add(Ledger::OrderTouchRow{
                row.id, touch.at, touch.type, touch.source, touch.medium, touch.campaign, touch.content});
        }
    }
    lines.products.resize(products.size());
    for (const auto &[product, number] : products)
        lines.products[static_cast<std::size_t>(number)] = {product.first, product.second};
    input.readLines = [lines] { return Result<LineTable>(lines); };
    input.catalog = catalog;
    input.inventory = inventory;
    input.links = links;
    DerivedCosts costs(input);
    for (const auto &[product, number] : products)
        costs.add({number, product.first, product.second});
    for (OrderChunk &chunk : input.chunks) {
        DerivedCosts::Filler filler(costs, chunk);
        for (const LineTable::Row &line : lines.rows)
            filler.add({line.order, line.product, line.quantity, 0, line.gross, line.discount});
        filler.finish();
    }
    for (const SampleTouch &touch : touches)
        input.touches.add(
            Ledger::TouchRow{touch.ref, id(touch.customer), touch.at, touch.type, touch.channel, touch.post});
    for (const auto &[customer, first] : history)
        input.history.emplace_back(static_cast<std::int32_t>(id(customer)), first);
    input.refunds = refunds;
    input.creators = creators;
    input.campaigns = campaigns;
    input.posts = posts;
    input.metrics = metrics;
    input.spend = spend;
    input.codes = codes;
    for (const Claim &claim : claims) {
        if (!claim.withdrawn)
            input.claims.add(Ledger::ClaimRow{claim.platform, claim.orderRef, claim.at, claim.value, claim.ref});
    }
    for (const OrderFee &fee : fees) {
        input.fees.add({fee.store, fee.orderRef, fee.currency, fee.isAdjustment, fee.paymentFee, fee.platformFee,
            fee.fulfilment, fee.commission});
    }
    for (const Declaration &stated : declarations) {
        input.declarations.add(Ledger::DeclarationRow{stated.store, stated.orderRef, stated.postRef, stated.creatorRef,
            stated.contentType, stated.eligible, stated.at, stated.value, stated.commission});
    }
    return input;
}

FactsPtr SampleLedger::facts(std::size_t chunks) const
{
    auto facts = buildFacts(input(chunks), JobControl());
    if (!facts)
        qFatal("%s", qPrintable(facts.error().message));
    return *facts;
}

SampleLedger readLedgerA()
{
    SampleLedger ledger;
    ledger.settings.currency = *Currency::fromCode("USD");
    ledger.settings.timezone = "UTC";
    for (auto &row : table("orders.csv")) {
        Order &order = ledger.addOrder(row["order_id"], row["placed_at"], minor(row["gross"]), row["customer_id"]);
        order.store = row["store"];
        order.discount = minor(row["discount"]);
        order.shipping = minor(row["shipping"]);
        order.tax = minor(row["tax"]);
        order.cogs = minor(row["cogs"]);
        order.paymentFee = minor(row["payment_fee"]);
        order.platformFee = minor(row["platform_fee"]);
        order.fulfilment = minor(row["fulfilment_cost"]);
        order.declaredPost = row["declared_post_id"];
        order.test = row["test"] == "1";
        if (!trimmed(row["coupon_code"]).empty())
            order.codes.push_back(row["coupon_code"]);
    }
    for (auto &row : table("refunds.csv")) {
        ledger.refunds.push_back({{}, row["refund_id"], row["order_id"], instantOf(row["refunded_at"]), {},
            minor(row["merchandise"]), minor(row["shipping"]), minor(row["tax"]), minor(row["restocked_cogs"])});
    }
    for (auto &row : table("touchpoints.csv")) {
        const std::string type = row["type"];
        ledger.touches.push_back({row["touch_id"], row["customer_id"], instantOf(row["at"]),
            type == "click" ? TouchType::Click : (type == "view" ? TouchType::View : TouchType::Visit), row["channel"],
            row["post_id"]});
    }
    for (auto &row : table("customers.csv"))
        ledger.history[row["customer_id"]] = instantOf(row["first_order_at"]);
    for (auto &row : table("creators.csv")) {
        const double rate = QString::fromStdString(row["commission_rate"]).toDouble();
        ledger.creators.push_back({row["creator_id"], row["handle"], std::llround(rate * 1e6)});
    }
    for (auto &row : table("posts.csv")) {
        Post post;
        post.platform = row["platform"];
        post.ref = row["post_id"];
        post.creatorRef = row["creator_id"];
        post.campaignRef = row["campaign_id"];
        post.publishedAt = instantOf(row["published_at"]);
        post.format = row["format"];
        post.checkout = checkoutOf(row["checkout"]);
        ledger.posts.push_back(post);
        PostMetrics metrics;
        metrics.platform = post.platform;
        metrics.postRef = post.ref;
        for (std::size_t m = 0; m < kMetricCount; ++m) {
            const std::string &cell = row[std::string(metricId(static_cast<Metric>(m)))];
            if (!cell.empty())
                metrics.values[m] = std::stoll(cell);
        }
        ledger.metrics.push_back(metrics);
    }
    for (auto &row : table("codes.csv")) {
        ledger.codes.push_back(
            {row["code"], row["creator_id"], row["post_id"], instantOf(row["valid_from"]), instantOf(row["valid_to"])});
    }
    for (auto &row : table("spend.csv")) {
        Spend spend;
        spend.day = dayOf(row["date"]);
        spend.campaignRef = row["campaign_id"];
        spend.postRef = row["post_id"];
        spend.platform = row["platform"];
        const std::string kind = row["kind"];
        spend.kind =
            kind == "ad" ? SpendKind::Media : (kind == "creator_flat" ? SpendKind::CreatorFlat : SpendKind::Overhead);
        spend.amount = minor(row["amount"]);
        ledger.spend.push_back(spend);
    }
    for (auto &row : table("platform_claims.csv")) {
        ledger.claims.push_back({row["platform"], row["claim_id"], row["order_id"], instantOf(row["claimed_at"]), {},
            minor(row["value"]), row["window"], {}, false});
    }
    return ledger;
}

} // namespace postledger
