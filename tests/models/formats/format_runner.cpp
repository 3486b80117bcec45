// SPDX-License-Identifier: GPL-3.0-or-later
#include "format_runner.h"

#include "base/text.h"
#include "formats/stated_period.h"

using namespace postledger;

namespace {

/// Collects fields, leaving out those that say nothing.
class Fields
{
public:
    explicit Fields(const char *kind) { m_json.insert(QStringLiteral("kind"), QString::fromLatin1(kind)); }

    void text(const char *name, std::string_view value)
    {
        if (!value.empty())
            m_json.insert(QLatin1String(name), toQString(value));
    }
    void number(const char *name, std::int64_t value)
    {
        if (value != 0)
            m_json.insert(QLatin1String(name), static_cast<qint64>(value));
    }
    void number(const char *name, const std::optional<std::int64_t> &value)
    {
        if (value)
            m_json.insert(QLatin1String(name), static_cast<qint64>(*value));
    }
    void flag(const char *name, bool value)
    {
        if (value)
            m_json.insert(QLatin1String(name), true);
    }
    void instant(const char *name, const std::optional<Instant> &value)
    {
        if (value)
            text(name, isoInstant(*value));
    }
    void customer(const CustomerKey &key) { text("customer", key.isKnown() ? "known" : ""); }
    void list(const char *name, const QJsonArray &values)
    {
        if (!values.isEmpty())
            m_json.insert(QLatin1String(name), values);
    }
    QJsonObject take() { return std::move(m_json); }

private:
    QJsonObject m_json;
};

std::string_view checkoutName(Checkout checkout)
{
    return checkout == Checkout::InApp ? "in_app" : checkout == Checkout::ClickOut ? "click_out" : "";
}

std::string_view touchName(TouchType type)
{
    static constexpr std::string_view kNames[] = {"click", "view", "engage", "visit"};
    return kNames[static_cast<std::size_t>(type)];
}

QJsonObject json(const Order &order)
{
    Fields f("order");
    f.text("store", order.store);
    f.text("ref", order.ref);
    f.text("mirror_of", order.mirrorOf);
    f.text("mirror_store", order.mirrorStore);
    f.instant("placed_at", order.placedAt);
    if (order.changedAt != order.placedAt)
        f.instant("changed_at", order.changedAt);
    f.text("currency", order.currency);
    f.number("gross", order.gross);
    f.number("discount", order.discount);
    f.number("shipping", order.shipping);
    f.number("tax", order.tax);
    f.number("duties", order.duties);
    f.number("adjustment", order.adjustment);
    f.number("total", order.total);
    f.number("platform_subsidy", order.platformSubsidy);
    f.number("cogs", order.cogs);
    f.number("payment_fee", order.paymentFee);
    f.number("platform_fee", order.platformFee);
    f.number("fulfilment", order.fulfilment);
    f.number("refunded_merchandise", order.refundedMerchandise);
    f.number("refunded_shipping", order.refundedShipping);
    f.number("refunded_tax", order.refundedTax);
    f.instant("refunded_at", order.refundedAt);
    f.customer(order.customer);
    f.text("checkout", checkoutName(order.checkout));
    f.flag("test", order.test);
    f.flag("cancelled", order.cancelled);
    f.flag("unpaid", order.unpaid);
    f.text("declared_post", order.declaredPost);
    f.text("declared_creator", order.declaredCreator);
    f.text("channel", order.channel);
    QJsonArray codes;
    for (const std::string &code : order.codes)
        codes.append(toQString(code));
    f.list("codes", codes);
    QJsonArray touches;
    for (const OrderTouch &touch : order.touches) {
        Fields t(touchName(touch.type).data());
        t.instant("at", touch.at);
        t.text("source", touch.source);
        t.text("medium", touch.medium);
        t.text("campaign", touch.campaign);
        t.text("content", touch.content);
        t.text("term", touch.term);
        touches.append(t.take());
    }
    f.list("touches", touches);
    QJsonArray lines;
    for (const OrderLine &line : order.lines) {
        Fields l("line");
        l.text("sku", line.sku);
        l.text("title", line.title);
        l.number("quantity", line.quantity);
        l.number("returned", line.returnedQuantity);
        l.number("gross", line.gross);
        l.number("discount", line.discount);
        lines.append(l.take());
    }
    f.list("lines", lines);
    return f.take();
}

QJsonObject json(const Refund &refund)
{
    Fields f("refund");
    f.text("store", refund.store);
    f.text("ref", refund.ref);
    f.text("order", refund.orderRef);
    f.instant("at", refund.at);
    f.text("currency", refund.currency);
    f.number("merchandise", refund.merchandise);
    f.number("shipping", refund.shipping);
    f.number("tax", refund.tax);
    f.number("restocked_cogs", refund.restockedCogs);
    return f.take();
}

QJsonObject json(const Touchpoint &touch)
{
    Fields f("touchpoint");
    f.text("ref", touch.ref);
    f.customer(touch.customer);
    f.instant("at", touch.at);
    f.text("type", touchName(touch.type));
    f.text("channel", touch.channel);
    f.text("post", touch.postRef);
    return f.take();
}

QJsonObject json(const CustomerHistory &history)
{
    Fields f("customer");
    f.customer(history.customer);
    f.instant("first_order_at", history.firstOrderAt);
    return f.take();
}

QJsonObject json(const Creator &creator)
{
    Fields f("creator");
    f.text("ref", creator.ref);
    f.text("handle", creator.handle);
    f.number("commission_millionths", creator.commissionMillionths);
    return f.take();
}

QJsonObject json(const Campaign &campaign)
{
    Fields f("campaign");
    f.text("ref", campaign.ref);
    f.text("name", campaign.name);
    f.text("platform", campaign.platform);
    return f.take();
}

QJsonObject json(const Post &post)
{
    Fields f("post");
    f.text("platform", post.platform);
    f.text("ref", post.ref);
    f.text("alternate", post.alternateRef);
    f.text("creator", post.creatorRef);
    f.text("campaign", post.campaignRef);
    f.instant("published_at", post.publishedAt);
    f.text("format", post.format);
    f.text("checkout", checkoutName(post.checkout));
    f.text("title", post.title);
    f.text("permalink", post.permalink);
    return f.take();
}

QJsonObject json(const PostMetrics &metrics)
{
    Fields f("metrics");
    f.text("platform", metrics.platform);
    f.text("post", metrics.postRef);
    f.instant("snapshot_at", metrics.snapshotAt);
    if (metrics.day)
        f.text("day", isoDay(*metrics.day));
    for (std::size_t i = 0; i < kMetricCount; ++i)
        f.number(std::string(metricId(static_cast<Metric>(i))).c_str(), metrics.values[i]);
    return f.take();
}

QJsonObject json(const Spend &spend)
{
    static constexpr std::string_view kKinds[] = {"media", "creator_flat", "production", "tools_agency", "overhead"};
    Fields f("spend");
    f.text("day", isoDay(spend.day));
    f.text("campaign", spend.campaignRef);
    f.text("post", spend.postRef);
    f.text("creator", spend.creatorRef);
    f.text("platform", spend.platform);
    f.text("class", kKinds[static_cast<std::size_t>(spend.kind)]);
    f.text("currency", spend.currency);
    f.number("amount", spend.amount);
    if (spend.lastDay)
        f.text("last_day", isoDay(*spend.lastDay));
    return f.take();
}

QJsonObject json(const Code &code)
{
    Fields f("code");
    f.text("code", code.code);
    f.text("creator", code.creatorRef);
    f.text("post", code.postRef);
    f.instant("valid_from", code.validFrom);
    f.instant("valid_to", code.validTo);
    return f.take();
}

QJsonObject json(const Claim &claim)
{
    Fields f("claim");
    f.text("platform", claim.platform);
    f.text("ref", claim.ref);
    f.text("order", claim.orderRef);
    f.instant("at", claim.at);
    f.text("currency", claim.currency);
    f.number("value", claim.value);
    f.text("window", claim.window);
    f.instant("stated_at", claim.statedAt);
    f.flag("withdrawn", claim.withdrawn);
    if (claim.lastDay)
        f.text("last_day", isoDay(*claim.lastDay));
    return f.take();
}

QJsonObject json(const Declaration &declaration)
{
    Fields f("declaration");
    f.text("store", declaration.store);
    f.text("order", declaration.orderRef);
    f.text("sku", declaration.skuRef);
    f.text("post", declaration.postRef);
    f.text("creator", declaration.creatorRef);
    f.text("content_type", declaration.contentType);
    f.flag("withdrawn", !declaration.eligible);
    f.instant("at", declaration.at);
    if (declaration.changedAt != declaration.at)
        f.instant("changed_at", declaration.changedAt);
    f.text("currency", declaration.currency);
    f.number("quantity", declaration.quantity);
    f.number("value", declaration.value);
    f.number("commission", declaration.commission);
    return f.take();
}

QJsonObject json(const Product &product)
{
    Fields f("product");
    f.text("store", product.store);
    f.text("ref", product.ref);
    f.text("sku", product.sku);
    f.text("title", product.title);
    f.text("variant", product.variant);
    f.text("vendor", product.vendor);
    f.text("type", product.type);
    f.text("status", product.status);
    f.text("currency", product.currency);
    f.number("price", product.price);
    f.number("compare_at_price", product.compareAtPrice);
    f.number("cost_per_item", product.costPerItem);
    f.instant("stated_at", product.statedAt);
    return f.take();
}

QJsonObject json(const InventoryLevel &level)
{
    Fields f("inventory");
    f.text("store", level.store);
    f.text("ref", level.ref);
    f.text("sku", level.sku);
    f.text("location", level.location);
    f.number("available", level.available);
    f.number("on_hand", level.onHand);
    f.number("committed", level.committed);
    f.number("incoming", level.incoming);
    f.instant("stated_at", level.statedAt);
    return f.take();
}

QJsonObject json(const ExchangeRate &rate)
{
    Fields f("rate");
    f.text("source", rate.source);
    f.text("base", rate.base);
    f.text("quote", rate.quote);
    f.text("day", isoDay(rate.day));
    f.number("digits", rate.digits);
    f.number("decimals", rate.decimals);
    f.instant("stated_at", rate.statedAt);
    return f.take();
}

QJsonObject json(const Budget &budget)
{
    Fields f("budget");
    f.text("campaign", budget.campaignRef);
    f.text("first_day", isoDay(budget.firstDay));
    f.text("last_day", isoDay(budget.lastDay));
    f.text("currency", budget.currency);
    f.number("amount", budget.amount);
    f.instant("stated_at", budget.statedAt);
    return f.take();
}

QJsonObject json(const OrderFee &fee)
{
    Fields f("order_fee");
    f.text("store", fee.store);
    f.text("order", fee.orderRef);
    f.text("ref", fee.ref);
    f.instant("at", fee.at);
    f.text("currency", fee.currency);
    f.flag("adjustment", fee.isAdjustment);
    f.number("payment_fee", fee.paymentFee);
    f.number("platform_fee", fee.platformFee);
    f.number("fulfilment", fee.fulfilment);
    f.number("commission", fee.commission);
    return f.take();
}

QJsonObject json(const Link &link)
{
    static constexpr const char *kKinds[] = {"post", "campaign", "creator", "code"};
    Fields f("link");
    f.text("of", kKinds[static_cast<std::size_t>(link.kind)]);
    f.text("platform", link.platform);
    f.text("alias", link.alias);
    f.text("target", link.target);
    f.instant("stated_at", link.statedAt);
    return f.take();
}

QJsonArray issuesToJson(const std::vector<RowIssue> &issues)
{
    QJsonArray array;
    for (const RowIssue &issue : issues) {
        QJsonObject json{{QStringLiteral("row"), static_cast<qint64>(issue.row)}, {QStringLiteral("code"), issue.code}};
        if (issue.rowCount != 1)
            json.insert(QStringLiteral("rows"), static_cast<qint64>(issue.rowCount));
        if (!issue.column.isEmpty())
            json.insert(QStringLiteral("column"), issue.column);
        if (!issue.cell.isEmpty())
            json.insert(QStringLiteral("cell"), issue.cell);
        array.append(json);
    }
    return array;
}

} // namespace

Given Given::fromJson(const QJsonObject &json)
{
    Given given;
    const auto currency = [&](const char *name) {
        return Currency::fromCode(json.value(QLatin1String(name)).toString().toStdString()).value_or(Currency());
    };
    given.answers.currency = currency("currency");
    given.workspaceCurrency = currency("workspace_currency");
    if (const QJsonValue stated = json.value(QLatin1String("stated_at")); stated.isDouble())
        given.answers.statedAt = stated.toInteger();
    given.answers.period = periodIn(json.value(QLatin1String("period")).toString().toStdString());
    const QString order = json.value(QLatin1String("date_order")).toString();
    if (order == QLatin1String("day-first"))
        given.answers.dateOrder = DateOrder::DayFirst;
    else if (order == QLatin1String("month-first"))
        given.answers.dateOrder = DateOrder::MonthFirst;
    given.timezone = json.value(QLatin1String("timezone")).toString(QStringLiteral("UTC")).toStdString();
    return given;
}

Outcome readFile(const QString &path, const Given &given)
{
    Outcome outcome;
    const auto probe = probeFile(path);
    if (!probe) {
        outcome.refusal = probe.error();
        return outcome;
    }
    const Recognition found = recognise(*probe);
    outcome.refusal = found.match.refusal;
    if (found.format == nullptr)
        return outcome;
    outcome.format = found.format->id();
    outcome.detail = found.match.detail;
    if (outcome.refusal)
        return outcome;
    auto table = openRecords(*probe);
    if (!table) {
        outcome.refusal = table.error();
        return outcome;
    }
    outcome.sink.currency = given.workspaceCurrency;
    auto zone = Zone::fromName(given.timezone);
    if (zone)
        outcome.sink.zone = *zone;
    const CollectingSink empty = outcome.sink;
    Answers answers = given.answers;
    auto read = found.format->read(*probe, **table, answers, outcome.sink, JobControl());
    if (laterRowsDiffer(read) && (*table)->rewind()) {
        outcome.sink = empty;
        answers.byAllRows = true;
        read = found.format->read(*probe, **table, answers, outcome.sink, JobControl());
    }
    if (!read) {
        outcome.refusal = read.error();
        return outcome;
    }
    if ((*table)->rewind()) {
        Row row;
        while ((*table)->next(row))
            ++outcome.tableRows;
    }
    return outcome;
}

QJsonObject toJson(const Record &record)
{
    return std::visit([](const auto &value) { return json(value); }, record);
}

QJsonArray recordsToJson(const CollectingSink &sink)
{
    QJsonArray records;
    for (const RecordGroup &group : sink.groups) {
        for (const Record &record : group.records)
            records.append(toJson(record));
    }
    return records;
}

QJsonObject toJson(const Outcome &outcome)
{
    QJsonObject json{{QStringLiteral("format"), outcome.format}};
    if (outcome.refusal) {
        json.insert(QStringLiteral("refusal"), outcome.refusal->code);
        return json; // what was read before counts for nothing
    }
    std::int64_t amount = 0;
    for (const RecordGroup &group : outcome.sink.groups)
        amount += group.amount;
    json.insert(QStringLiteral("amount"), static_cast<qint64>(amount));
    json.insert(QStringLiteral("accepted_rows"), static_cast<qint64>(outcome.sink.acceptedRows()));
    json.insert(QStringLiteral("records"), recordsToJson(outcome.sink));
    json.insert(QStringLiteral("rejects"), issuesToJson(outcome.sink.rejects));
    json.insert(QStringLiteral("notes"), issuesToJson(outcome.sink.notes));
    return json;
}
