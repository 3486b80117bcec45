// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/neutral/rows.h"

#include "base/money.h"
#include "base/text.h"
#include "formats/assumed_currency.h"
#include "formats/neutral/columns.h"
#include "formats/stated_period.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>
#include <tuple>
#include <utility>

namespace postledger::neutral {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_formats)
};

/// The value that one of the words of a column stands for; fails on any other word.
template<typename Value, std::size_t N>
Value wordIn(RowReader &reader, int column, const std::array<std::pair<std::string_view, Value>, N> &words, Value empty)
{
    const std::string_view cell = reader.text(column);
    if (cell.empty())
        return empty;
    for (const auto &[word, value] : words) {
        if (equalsIgnoringCase(cell, word))
            return value;
    }
    QStringList known;
    for (const auto &[word, value] : words)
        known << toQString(word);
    reader.fail(column, "bad_cell",
        Tr::tr("“%1” may hold one of these words: %2.").arg(reader.label(column), known.join(QStringLiteral(", "))));
    return empty;
}

std::string withoutAt(std::string_view handle)
{
    return std::string(handle.starts_with('@') ? handle.substr(1) : handle);
}

/// A name without the apostrophe that keeps a spreadsheet from taking it for a formula.
std::string undefused(std::string_view name)
{
    const bool defused =
        name.size() > 1 && name.front() == '\'' && std::string_view("=+-@").find(name[1]) != std::string_view::npos;
    return std::string(defused ? name.substr(1) : name);
}

constexpr std::array<std::pair<std::string_view, bool>, 6> kYesNo{
    {{"0", false}, {"1", true}, {"false", false}, {"true", true}, {"no", false}, {"yes", true}}};
} // namespace

std::optional<Currency> RowContext::currencyIn(int column)
{
    const std::string_view code = reader.text(column);
    if (code.empty() && currency.isValid()) {
        noteAssumedCurrency(reader, currency);
        return currency;
    }
    if (!reader.checkCurrency(column, code))
        return std::nullopt;
    return Currency::fromCode(code);
}

std::string RowContext::kept(int column, Currency stated) const
{
    return reader.text(column).empty() && stated == workspace ? std::string() : std::string(stated.code());
}

std::optional<Instant> RowContext::statedIn(int column)
{
    if (const auto at = reader.instant(column))
        return at;
    usedStatedAt = true;
    return statedAt;
}

namespace {

/// Programs write a discount as what is taken off, or as a negative amount: the first good row decides for it.
/// That of goods which are given back has the other sign.
std::int64_t discountIn(RowContext &row, int exponent)
{
    using namespace orders;
    RowReader &reader = row.reader;
    row.ownDiscount.reset();
    const std::int64_t discount = reader.amount(Discount, exponent).value_or(0);
    if (discount == 0)
        return 0;
    const auto isBelowZero = [&](int column) {
        const AmountAnswer amount = reader.has(column) ? reader.parsedAmount(column, exponent) : AmountAnswer();
        return amount && amount.minor < 0;
    };
    if (isBelowZero(Gross) || isBelowZero(Total))
        return row.negativeDiscounts.value_or(false) ? -discount : discount;
    const bool negative = discount < 0;
    if (row.negativeDiscounts.value_or(negative) != negative) {
        reader.fail(Discount, "bad_cell",
            Tr::tr(
                "“%1” is below zero in some rows and above it in others, so nothing tells what lowers the price. Write "
                "all discounts alike.")
                .arg(reader.label(Discount)));
        return discount;
    }
    row.ownDiscount = negative;
    return negative ? -discount : discount;
}

/// What the goods cost and what was paid: the cells may state either, or both where they agree.
void readGoods(RowReader &reader, Order &order, int exponent)
{
    using namespace orders;
    const bool isPaidAlone = !reader.has(Gross) || (reader.text(Gross).empty() && !reader.text(Total).empty());
    const std::int64_t beside = order.shipping + order.tax - order.discount;
    if (isPaidAlone) {
        order.total = reader.requiredAmount(Total, exponent);
        order.gross = order.total - beside;
        if (order.total >= 0 && order.gross < 0) {
            reader.fail(Total, "bad_cell",
                Tr::tr("“%1” is less than the shipping and the tax of the order. Correct the row, or choose another "
                       "column.")
                    .arg(reader.label(Total)));
        }
        return;
    }
    order.gross = reader.requiredAmount(Gross, exponent);
    order.total = order.gross + beside;
    const auto paid = reader.amount(Total, exponent);
    if (!paid || reader.failed())
        return;
    // A program rounds each part by itself.
    if (std::abs(*paid - order.total) > 1) {
        reader.fail(Total, "order_sum",
            Tr::tr(
                "“%1” is %2, but goods, shipping and tax less the discount make %3. Correct the row, or read only one "
                "of “%1” and “%4”.")
                .arg(reader.label(Total), toQString(plainDecimal(*paid, exponent)),
                    toQString(plainDecimal(order.total, exponent)), reader.label(Gross)));
        return;
    }
    order.adjustment = *paid - order.total;
    order.total = *paid;
}

} // namespace

void readOrder(RowContext &row, RecordGroup &group)
{
    using namespace orders;
    RowReader &reader = row.reader;
    Order order;
    order.ref = reader.requiredId(OrderId);
    order.store = reader.requiredId(Store);
    order.placedAt = order.changedAt = reader.requiredInstant(PlacedAt);
    const auto currency = reader.currency(CurrencyCode);
    if (!currency)
        return;
    const int exponent = currency->exponent();
    order.currency = currency->code();
    order.discount = discountIn(row, exponent);
    order.shipping = reader.amount(Shipping, exponent).value_or(0);
    order.tax = reader.amount(Tax, exponent).value_or(0);
    readGoods(reader, order, exponent);
    order.cogs = reader.amount(Cogs, exponent);
    order.paymentFee = reader.amount(PaymentFee, exponent);
    order.platformFee = reader.amount(PlatformFee, exponent);
    order.fulfilment = reader.amount(Fulfilment, exponent);
    order.checkout = order.store == "tiktok_shop" ? Checkout::InApp : Checkout::ClickOut;
    order.declaredPost = reader.id(DeclaredPost);
    order.test = wordIn(reader, Test, kYesNo, false);
    for (std::string_view codes = reader.text(CouponCode); !codes.empty();) {
        const std::size_t comma = codes.find(',');
        const std::string_view typed = trimmed(codes.substr(0, comma));
        codes = comma == std::string_view::npos ? std::string_view() : codes.substr(comma + 1);
        const bool known = std::any_of(order.codes.begin(), order.codes.end(),
            [&](const std::string &other) { return equalsIgnoringCase(other, typed); });
        if (!typed.empty() && !known)
            order.codes.emplace_back(typed);
    }
    if (reader.failed())
        return;
    if (row.ownDiscount)
        row.negativeDiscounts = row.ownDiscount;
    if (row.ownDiscount.value_or(false)) {
        reader.noteOnce("negative_discounts", Discount, {},
            Tr::tr("“%1” writes discounts as negative amounts; they lower the price all the same.")
                .arg(reader.label(Discount)));
    }
    order.customer = reader.sink().customerKey(reader.text(CustomerId));
    group.amount = order.total;
    group.records.emplace_back(std::move(order));
}

void readRefund(RowContext &row, RecordGroup &group)
{
    using namespace refunds;
    RowReader &reader = row.reader;
    Refund refund;
    refund.ref = reader.requiredId(RefundId);
    refund.orderRef = reader.requiredId(OrderId);
    refund.at = reader.requiredInstant(RefundedAt);
    const auto currency = row.currencyIn(CurrencyCode);
    if (!currency)
        return;
    refund.currency = row.kept(CurrencyCode, *currency);
    refund.merchandise = reader.requiredAmount(Merchandise, currency->exponent());
    refund.shipping = reader.amount(Shipping, currency->exponent()).value_or(0);
    refund.tax = reader.amount(Tax, currency->exponent()).value_or(0);
    refund.restockedCogs = reader.amount(RestockedCogs, currency->exponent());
    group.amount = refund.merchandise + refund.shipping + refund.tax;
    group.records.emplace_back(std::move(refund));
}

void readTouchpoint(RowContext &row, RecordGroup &group)
{
    using namespace touchpoints;
    static constexpr std::array<std::pair<std::string_view, TouchType>, 4> kTypes{{{"click", TouchType::Click},
        {"view", TouchType::View}, {"engage", TouchType::Engage}, {"visit", TouchType::Visit}}};
    RowReader &reader = row.reader;
    Touchpoint touch;
    touch.ref = reader.requiredId(TouchId);
    touch.at = reader.requiredInstant(At);
    if (reader.text(Type).empty())
        reader.fail(Type, "bad_cell", Tr::tr("“%1” is empty.").arg(reader.label(Type)));
    touch.type = wordIn(reader, Type, kTypes, TouchType::Click);
    touch.channel = reader.text(Channel);
    touch.postRef = reader.id(PostId);
    reader.requiredId(CustomerId);
    if (reader.failed())
        return;
    touch.customer = reader.sink().customerKey(reader.text(CustomerId));
    group.records.emplace_back(std::move(touch));
}

namespace {

/// The id in a link to a post of a platform: ".../pin/813…/", ".../status/17…", ".../@handle/video/75…",
/// "watch?v=dQw…", "youtu.be/dQw…", "/p/C9a…/", "/reel/C9a…/". Empty when there is none.
std::string_view postIdInLink(std::string_view link)
{
    static constexpr std::string_view kBefore[] = {
        "/pin/", "/status/", "/video/", "/shorts/", "watch?v=", "youtu.be/", "/p/", "/reel/", "/posts/"};
    for (const std::string_view before : kBefore) {
        const std::size_t at = link.find(before);
        if (at == std::string_view::npos)
            continue;
        const std::string_view rest = link.substr(at + before.size());
        return rest.substr(0, rest.find_first_of("/?&#"));
    }
    return {};
}

} // namespace

void readPost(RowContext &row, RecordGroup &group)
{
    using namespace posts;
    static constexpr std::array<std::pair<std::string_view, Checkout>, 2> kCheckouts{
        {{"in_app", Checkout::InApp}, {"click_out", Checkout::ClickOut}}};
    RowReader &reader = row.reader;
    Post post;
    post.ref = reader.requiredId(PostId);
    if (post.ref.starts_with("https://") || post.ref.starts_with("http://")) { // a list may know posts by their links
        post.permalink = post.ref;
        post.ref = postIdInLink(post.permalink);
        if (post.ref.empty())
            reader.fail(PostId, "missing_id",
                Tr::tr("The link in “%1” names no post in a known way.").arg(reader.label(PostId)));
    }
    post.platform = asciiLower(reader.requiredId(Platform));
    post.creatorRef = reader.id(CreatorId);
    post.campaignRef = reader.id(CampaignId);
    post.publishedAt = reader.instant(PublishedAt);
    post.format = asciiLower(reader.text(PostFormat));
    post.checkout = wordIn(reader, PostCheckout, kCheckouts, Checkout::Unknown);
    post.title = reader.text(Title);
    if (!reader.text(Permalink).empty())
        post.permalink = reader.text(Permalink);
    PostMetrics metrics;
    metrics.platform = post.platform;
    metrics.postRef = post.ref;
    bool counted = false;
    for (std::size_t i = 0; i < kMetricCount; ++i) {
        metrics.values[i] = reader.count(FirstMetric + static_cast<int>(i));
        counted = counted || metrics.values[i];
    }
    group.records.emplace_back(std::move(post));
    if (counted)
        group.records.emplace_back(std::move(metrics));
}

void readCreator(RowContext &row, RecordGroup &group)
{
    using namespace creators;
    RowReader &reader = row.reader;
    Creator creator;
    creator.ref = reader.requiredId(CreatorId);
    creator.handle = withoutAt(reader.requiredId(Handle));
    if (const std::string_view rate = reader.text(CommissionRate); !rate.empty()) {
        creator.commissionMillionths = parseRateMillionths(rate, true);
        if (!creator.commissionMillionths) {
            reader.fail(CommissionRate, "bad_number",
                Tr::tr("“%1” is no rate. Write 0.10 or 10% for ten percent.").arg(reader.label(CommissionRate)));
        }
    }
    group.records.emplace_back(std::move(creator));
}

void readCustomer(RowContext &row, RecordGroup &group)
{
    using namespace customers;
    RowReader &reader = row.reader;
    reader.requiredId(CustomerId);
    CustomerHistory history;
    history.firstOrderAt = reader.requiredInstant(FirstOrderAt);
    if (reader.failed())
        return;
    history.customer = reader.sink().customerKey(reader.text(CustomerId));
    group.records.emplace_back(history);
}

void readCode(RowContext &row, RecordGroup &group)
{
    using namespace codes;
    RowReader &reader = row.reader;
    Code code;
    code.code = reader.requiredId(CodeText);
    code.creatorRef = reader.id(CreatorId);
    code.postRef = reader.id(PostId);
    code.validFrom = reader.instant(ValidFrom);
    code.validTo = reader.endInstant(ValidTo);
    group.records.emplace_back(std::move(code));
}

void readSpend(RowContext &row, RecordGroup &group)
{
    using namespace spend;
    static constexpr std::array<std::pair<std::string_view, SpendKind>, 6> kKinds{{{"ad", SpendKind::Media},
        {"media", SpendKind::Media}, {"creator_flat", SpendKind::CreatorFlat}, {"production", SpendKind::Production},
        {"tools_agency", SpendKind::ToolsAgency}, {"overhead", SpendKind::Overhead}}};
    RowReader &reader = row.reader;
    Spend cost;
    cost.day = reader.requiredDay(Date).value_or(0);
    cost.campaignRef = reader.id(CampaignId);
    cost.postRef = reader.id(PostId);
    cost.creatorRef = reader.id(CreatorId);
    cost.platform = asciiLower(reader.text(Platform));
    if (reader.text(Kind).empty())
        reader.fail(Kind, "bad_cell", Tr::tr("“%1” is empty.").arg(reader.label(Kind)));
    cost.kind = wordIn(reader, Kind, kKinds, SpendKind::Media);
    const auto currency = row.currencyIn(CurrencyCode);
    if (!currency)
        return;
    cost.currency = row.kept(CurrencyCode, *currency);
    cost.amount = reader.requiredAmount(Amount, currency->exponent());
    if (!reader.text(LastDate).empty()) {
        const Day last = reader.requiredDay(LastDate).value_or(cost.day);
        if (last < cost.day)
            reader.fail(LastDate, "bad_date", Tr::tr("The last day lies before the first one. Correct the row."));
        else if (last - cost.day >= kLongestPeriodDays)
            reader.fail(LastDate, "bad_date", Tr::tr("The period of the row is longer than ten years."));
        else if (last > cost.day)
            cost.lastDay = last;
    }
    group.amount = cost.amount;
    group.records.emplace_back(std::move(cost));
}

void readClaim(RowContext &row, RecordGroup &group)
{
    using namespace claims;
    RowReader &reader = row.reader;
    Claim claim;
    claim.ref = reader.requiredId(ClaimId);
    claim.platform = asciiLower(reader.requiredId(Platform));
    claim.orderRef = reader.id(OrderId);
    claim.at = reader.requiredInstant(ClaimedAt);
    const auto currency = row.currencyIn(CurrencyCode);
    if (!currency)
        return;
    claim.currency = row.kept(CurrencyCode, *currency);
    claim.value = reader.requiredAmount(Value, currency->exponent());
    claim.window = reader.text(Window);
    group.amount = claim.value;
    group.records.emplace_back(std::move(claim));
}

void readProduct(RowContext &row, RecordGroup &group)
{
    using namespace products;
    RowReader &reader = row.reader;
    Product product;
    product.sku = product.ref = reader.requiredId(Sku);
    product.store = reader.id(Store);
    product.title = reader.text(Title);
    product.variant = reader.text(Variant);
    product.vendor = reader.text(Vendor);
    product.type = reader.text(Type);
    product.status = asciiLower(reader.text(Status));
    const auto currency = row.currencyIn(CurrencyCode);
    if (!currency)
        return;
    product.currency = currency->code();
    product.price = reader.amount(Price, currency->exponent());
    product.compareAtPrice = reader.amount(CompareAtPrice, currency->exponent());
    product.costPerItem = reader.amount(CostPerItem, currency->exponent());
    product.statedAt = row.statedIn(StatedAt);
    group.records.emplace_back(std::move(product));
}

void readInventory(RowContext &row, RecordGroup &group)
{
    using namespace inventory;
    RowReader &reader = row.reader;
    InventoryLevel level;
    level.sku = level.ref = reader.requiredId(Sku);
    level.store = reader.id(Store);
    level.location = reader.text(Location);
    level.available = reader.count(Available);
    level.onHand = reader.count(OnHand);
    level.committed = reader.count(Committed);
    level.incoming = reader.count(Incoming);
    level.statedAt = row.statedIn(StatedAt);
    group.records.emplace_back(std::move(level));
}

void readExchangeRate(RowContext &row, RecordGroup &group)
{
    using namespace exchange_rates;
    RowReader &reader = row.reader;
    ExchangeRate rate;
    for (const auto &[column, code] : {std::pair(Base, &rate.base), std::pair(Quote, &rate.quote)}) {
        if (!reader.checkCurrency(column, reader.text(column)))
            return;
        *code = Currency::fromCode(reader.text(column)).value_or(Currency()).code();
    }
    if (rate.base == rate.quote)
        reader.fail(Quote, "bad_currency", Tr::tr("A rate is between two currencies; this row names one."));
    rate.day = reader.requiredDay(Date).value_or(0);
    const auto number = reader.rate(Rate);
    if (!number)
        reader.fail(Rate, "bad_number", Tr::tr("“%1” is empty, but a rate is needed.").arg(reader.label(Rate)));
    else
        std::tie(rate.digits, rate.decimals) = *number;
    rate.source = reader.text(Source);
    rate.statedAt = row.statedIn(StatedAt);
    group.records.emplace_back(std::move(rate));
}

void readBudget(RowContext &row, RecordGroup &group)
{
    using namespace budgets;
    RowReader &reader = row.reader;
    Budget budget;
    budget.campaignRef = reader.requiredId(CampaignId);
    budget.firstDay = reader.requiredDay(FirstDay).value_or(0);
    budget.lastDay = reader.requiredDay(LastDay).value_or(0);
    if (budget.lastDay < budget.firstDay)
        reader.fail(LastDay, "bad_date", Tr::tr("The last day lies before the first one. Correct the row."));
    const auto currency = row.currencyIn(CurrencyCode);
    if (!currency)
        return;
    budget.currency = currency->code();
    budget.amount = reader.requiredAmount(Amount, currency->exponent());
    budget.statedAt = row.statedIn(StatedAt);
    group.amount = budget.amount;
    group.records.emplace_back(std::move(budget));
}

void readOrderFee(RowContext &row, RecordGroup &group)
{
    using namespace order_fees;
    RowReader &reader = row.reader;
    OrderFee fee;
    fee.orderRef = reader.requiredId(OrderId);
    fee.store = reader.requiredId(Store);
    fee.ref = reader.id(FeeId);
    if (fee.ref.empty())
        fee.ref = fee.orderRef;
    fee.at = reader.requiredInstant(SettledAt);
    const auto currency = row.currencyIn(CurrencyCode);
    if (!currency)
        return;
    fee.currency = row.kept(CurrencyCode, *currency);
    fee.paymentFee = reader.amount(PaymentFee, currency->exponent());
    fee.platformFee = reader.amount(PlatformFee, currency->exponent());
    fee.fulfilment = reader.amount(Fulfilment, currency->exponent());
    for (const auto &part : {fee.paymentFee, fee.platformFee, fee.fulfilment}) {
        const auto sum = addChecked(group.amount, part.value_or(0));
        if (!sum)
            reader.fail(PaymentFee, "bad_number", Tr::tr("The fees of this row are too large to be added up."));
        group.amount = sum.value_or(0);
    }
    group.records.emplace_back(std::move(fee));
}

void readLink(RowContext &row, RecordGroup &group)
{
    using namespace links;
    static constexpr std::array<std::pair<std::string_view, LinkKind>, 4> kKinds{{{"post", LinkKind::Post},
        {"campaign", LinkKind::Campaign}, {"creator", LinkKind::Creator}, {"code", LinkKind::Code}}};
    RowReader &reader = row.reader;
    if (reader.text(Target).empty() && !reader.text(Kind).empty())
        return;
    Link link;
    if (reader.text(Kind).empty())
        reader.fail(Kind, "bad_cell", Tr::tr("“%1” is empty.").arg(reader.label(Kind)));
    link.kind = wordIn(reader, Kind, kKinds, LinkKind::Post);
    link.platform = asciiLower(reader.text(Platform));
    link.alias = undefused(reader.requiredId(Alias));
    link.target = undefused(reader.requiredId(Target));
    if (link.kind == LinkKind::Creator)
        link.alias = withoutAt(link.alias);
    if (link.kind == LinkKind::Creator || link.kind == LinkKind::Code)
        link.target = withoutAt(link.target);
    for (const auto &[column, name] : {std::pair(Alias, &link.alias), std::pair(Target, &link.target)}) {
        if (name->empty()) // a mere “@”
            reader.fail(column, "missing_id",
                Tr::tr("“%1” is empty, so nothing tells what the row is about.").arg(reader.label(column)));
    }
    link.statedAt = row.statedIn(StatedAt);
    group.records.emplace_back(std::move(link));
}

} // namespace postledger::neutral
