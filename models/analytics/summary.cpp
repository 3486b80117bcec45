// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/quality.h"
#include "analytics/scan.h"
#include "analytics/unmatched.h"
#include "base/text.h"

#include <QCoreApplication>
#include <QDate>

#include <algorithm>
#include <map>

namespace postledger {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_analytics)
};

constexpr std::int64_t kDaysOfHistory = 365;

class Describer
{
public:
    Describer(Facts &facts, const FactsInput &input, const QualityCounts &counts)
        : m_facts(facts)
        , m_in(input)
        , m_counts(counts)
    {
    }
    void run();

private:
    using Place = QualityPlace;
    void note(const char *code, std::int64_t count, const QString &message, Place place = Place::None,
        std::optional<std::int64_t> amount = {}, bool informs = false)
    {
        if (count > 0)
            m_facts.about.quality.push_back({QString::fromLatin1(code), message, count, amount, place, informs});
    }
    void unmatched();
    void claims();
    void freshness();
    void currencies();
    void orders();
    void evidence();
    void posts();
    void links();

    Facts &m_facts;
    const FactsInput &m_in;
    const QualityCounts &m_counts;
};

int plural(std::int64_t count)
{
    return static_cast<int>(std::min<std::int64_t>(count, std::numeric_limits<int>::max()));
}

QString readDay(Day day)
{
    const CivilDate date = civilFromDay(day);
    return QLocale().toString(QDate(date.year, date.month, date.day),
        //: pattern of a date: d day, MMM name of the month, yyyy year
        Tr::tr("d MMM yyyy"));
}

QString percent(std::int64_t part, std::int64_t whole)
{
    return QLocale().toString(
        whole == 0 ? 0.0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole), 'f', 1);
}

void Describer::freshness()
{
    auto &sources = m_facts.about.freshness;
    Instant newestOrder = kEver;
    for (const Instant at : m_facts.placedAt)
        newestOrder = std::max(newestOrder, at);
    // Orders that no rate converts have come in all the same.
    newestOrder = std::max(newestOrder, m_counts.newestWithoutRate.value_or(kEver));
    if (newestOrder != kEver)
        sources.push_back({Tr::tr("Orders"), newestOrder});
    std::map<std::int32_t, Instant> platforms;
    const auto take = [&](std::int32_t platform, std::optional<Instant> at) {
        if (platform >= 0 && at) {
            Instant &newest = platforms.try_emplace(platform, kEver).first->second;
            newest = std::max(newest, *at);
        }
    };
    for (const PostFacts &post : m_facts.posts)
        take(post.platform, post.record.publishedAt);
    std::map<std::string, std::int32_t> codes;
    for (std::size_t i = 0; i < m_facts.platforms.size(); ++i)
        codes.emplace(m_facts.platforms[i], static_cast<std::int32_t>(i));
    for (const PostMetrics &reading : m_in.metrics) {
        const auto code = codes.find(reading.platform);
        if (code != codes.end())
            take(code->second, reading.snapshotAt);
    }
    for (const auto &[platform, newest] : platforms)
        sources.push_back({QString::fromStdString(titleOf(m_facts, Dimension::Platform, platform)), newest});
    Day spend = std::numeric_limits<Day>::min();
    for (const SpendFacts &entry : m_facts.spend)
        spend = std::max(spend, entry.day);
    if (!m_facts.spend.empty())
        sources.push_back({Tr::tr("Spend"), m_facts.zone.startOfDay(spend)});
    std::optional<Instant> stock;
    for (const InventoryLevel &level : m_facts.inventory)
        stock = std::max(stock, level.statedAt);
    if (stock)
        sources.push_back({Tr::tr("Stock"), *stock});
}

void Describer::currencies()
{
    if (!m_in.currencies)
        return;
    constexpr std::size_t kDaysNamed = 2;
    m_facts.about.missingRates = m_in.currencies->missing();
    QStringList gaps;
    for (const MissingRates &missing : m_facts.about.missingRates) {
        // Where the days are listed, each has a row; here a long list would bury the rest.
        if (missing.days.size() > kDaysNamed) {
            //: %1 is a currency, %2 and %3 the first and the last of the days
            gaps << Tr::tr(
                "%1 on %Ln day(s) from %2 to %3", nullptr, plural(static_cast<std::int64_t>(missing.days.size())))
                        .arg(toQString(missing.currency), readDay(missing.days.front()), readDay(missing.days.back()));
            continue;
        }
        QStringList days;
        for (const Day day : missing.days)
            days << readDay(day);
        gaps << Tr::tr("%1 on %2").arg(toQString(missing.currency), days.join(QStringLiteral(", ")));
    }
    const std::int64_t count = m_in.currencies->missedAmounts();
    note("missing_rates", count,
        Tr::tr("%n amounts in other currencies have no exchange rate and are left out of all figures: %1. Import rates "
               "for these days.",
            nullptr, plural(count))
            .arg(gaps.join(QStringLiteral("; "))),
        Place::Rates);
}

void Describer::orders()
{
    note("test_orders", m_counts.testOrders,
        Tr::tr("%n test orders are kept but counted nowhere.", nullptr, plural(m_counts.testOrders)), Place::Orders,
        m_facts.leftOut.net(LeftOutOrders::Why::Test), true);
    note("mirror_orders", m_counts.mirrorOrders,
        Tr::tr("%n orders of a web shop repeat orders of a platform's own store; each sale counts once.", nullptr,
            plural(m_counts.mirrorOrders)),
        Place::Orders, m_facts.leftOut.net(LeftOutOrders::Why::Mirror), true);
    note("mirror_refunds", m_counts.mirrorRefunds,
        Tr::tr(
            "%n orders of a web shop that repeat orders of a platform's own store state a refund, and the order that "
            "counts states none; it is not counted. Import a newer export of the store, or compare them.",
            nullptr, plural(m_counts.mirrorRefunds)),
        Place::Orders, m_facts.leftOut.net(LeftOutOrders::Why::MirrorRefund));
    note("zero_orders_left_out", m_counts.zeroOrders,
        Tr::tr("%n orders of zero value (samples, gifts, exchanges) are left out of all figures, as the settings say.",
            nullptr, plural(m_counts.zeroOrders)),
        Place::Orders, 0, true);
    note("orders_without_goods", m_counts.ordersWithoutGoods,
        Tr::tr("%n orders hold no goods, only gift cards, tips or fees, which are no sales; they are left out of all "
               "figures.",
            nullptr, plural(m_counts.ordersWithoutGoods)),
        Place::Orders, 0, true);
    note("orders_stated_twice", m_in.statements.statedTwice,
        Tr::tr(
            "%n orders are stated more than once, by several files or rows; each counts once, as it was stated last.",
            nullptr, plural(m_in.statements.statedTwice)),
        Place::Orders, {}, true);
    note("contradictions", m_in.statements.contradictions,
        Tr::tr("%n statements of files contradict others of the same age, so that no date decides which holds. Look at "
               "the notes of the files.",
            nullptr, plural(m_in.statements.contradictions)),
        Place::Notes);
    note("absent_columns", m_in.statements.narrowFiles,
        Tr::tr("%n files lack columns that every export of their kind has, which may change figures. The notes of the "
               "files name them. Export these files again with all columns.",
            nullptr, plural(m_in.statements.narrowFiles)),
        Place::Notes);
    note("refunds_undated", m_counts.undatedRefunds,
        Tr::tr("%n refunds have no date in their file; they count on the day of their order.", nullptr,
            plural(m_counts.undatedRefunds)));
    note("refunds_without_order", m_counts.refundsWithoutOrder,
        Tr::tr("%n refunds name an order that is not imported; they are not counted. Import the orders they belong to.",
            nullptr, plural(m_counts.refundsWithoutOrder)),
        Place::Import);
    note("fees_without_order", m_counts.feesWithoutOrder,
        Tr::tr("%n settled fees name an order that is not imported; they are not counted. Import the store's orders.",
            nullptr, plural(m_counts.feesWithoutOrder)),
        Place::Import);
    note("fees_differ", m_counts.feesDiffer,
        Tr::tr("%n orders state other fees than their settlement; what the order states counts.", nullptr,
            plural(m_counts.feesDiffer)));
    note("fees_adjusted_only", m_counts.feesAdjustedOnly,
        Tr::tr("%n orders have an adjustment of fees but no settlement; it is not counted. Import the settlement of "
               "their month.",
            nullptr, plural(m_counts.feesAdjustedOnly)),
        Place::Import);
    note("payout_ads_left_out", m_counts.payoutAdsLeftOut,
        Tr::tr("%n payments for TikTok Ads out of payouts lie in months whose costs come from reports of TikTok Ads; "
               "these costs count once, by the reports.",
            nullptr, plural(m_counts.payoutAdsLeftOut)));
    note("costs_of_periods", m_counts.costsOfPeriods,
        Tr::tr(
            "%n costs of advertising are stated for several days together; each of these days counts the same part of "
            "them. Reports by day are more exact.",
            nullptr, plural(m_counts.costsOfPeriods)),
        Place::None, {}, true);
    note("costs_overlap", m_counts.costsOverlapping,
        Tr::tr("%n costs that are stated for several days overlap with reports of shorter periods; what these state "
               "counts once.",
            nullptr, plural(m_counts.costsOverlapping)),
        Place::None, {}, true);
    note("costs_at_two_levels", m_counts.costsAtTwoLevels,
        Tr::tr("%n costs of advertising are stated for a campaign as a whole on a day for which its posts or "
               "advertisements state costs too; both count. If both are reports of the platform, undo the import of "
               "one of them.",
            nullptr, plural(m_counts.costsAtTwoLevels)),
        Place::Import);
    note("costs_exceeded", m_counts.costsExceeded,
        Tr::tr("%n costs that are stated for several days are lower than what reports of shorter periods state for the "
               "same days; the shorter ones count. Import both reports anew, as the platform states them now.",
            nullptr, plural(m_counts.costsExceeded)),
        Place::Import);
    std::int64_t withoutCost = 0, withoutFees = 0, zero = 0, withoutUnits = 0, netWithoutUnits = 0;
    std::int64_t netWithoutCost = 0, netWithoutFees = 0, netUnknown = 0;
    std::int64_t net = 0, netWithCosts = 0;
    const View &view = *m_facts.newestView;
    for (std::uint32_t i = 0; i < m_facts.orderCount(); ++i) {
        const HotRow &row = view.rows[i];
        const bool lacksCost = (row.flags & CogsFlag) == 0;
        const bool lacksFees = (row.flags & (FeesFlag | FulfilmentFlag)) != (FeesFlag | FulfilmentFlag);
        withoutCost += lacksCost ? 1 : 0;
        withoutFees += lacksFees ? 1 : 0;
        zero += view.isWorthNothing(i) ? 1 : 0;
        const std::int64_t kept = view.netOf(i);
        net += kept;
        netWithoutCost += lacksCost ? kept : 0;
        withoutUnits += view.hasUnits(i) ? 0 : 1;
        netWithoutUnits += view.hasUnits(i) ? 0 : kept;
        netWithoutFees += lacksFees ? kept : 0;
        netUnknown += m_facts.customer[i] == 0 ? kept : 0;
        netWithCosts += (row.flags & CostsFlag) != 0 ? kept : 0;
        m_facts.hasCosts = m_facts.hasCosts || (row.flags & CostsFlag) != 0;
    }
    note("orders_without_cost", withoutCost,
        Tr::tr("%n orders have no cost of goods; contribution margins leave them out.", nullptr, plural(withoutCost)),
        Place::Orders, netWithoutCost);
    note("orders_without_fees", withoutFees,
        Tr::tr("%n orders lack a fee or the cost of fulfilment; margins 2 and 3 cover %1 % of net sales.", nullptr,
            plural(withoutFees))
            .arg(percent(netWithCosts, net)),
        Place::Orders, netWithoutFees);
    note("orders_without_units", withoutUnits,
        Tr::tr("%n orders do not say which items they hold; units and products leave them out.", nullptr,
            plural(withoutUnits)),
        Place::Orders, netWithoutUnits);
    const auto count = static_cast<std::int64_t>(m_facts.orderCount());
    if (zero * 100 > count) {
        note("orders_of_zero_value", zero,
            Tr::tr("%n orders are worth nothing, %1 % of all; they lower the average order value. The settings can "
                   "leave them "
                   "out.",
                nullptr, plural(zero))
                .arg(percent(zero, count)),
            Place::Orders, 0);
    }
    const auto unknown = std::count(m_facts.customer.begin(), m_facts.customer.end(), 0);
    note("orders_without_customer", unknown,
        Tr::tr("%n orders name no customer; they count neither as new nor as returning.", nullptr, plural(unknown)),
        Place::Orders, netUnknown);
    const DateRange &days = m_facts.about.orderDays;
    if (m_facts.hasCustomers && m_in.history.empty() && count > 0 && days.last - days.first < kDaysOfHistory) {
        note("history_short", days.days(),
            Tr::tr("Orders reach back %n days only: returning buyers may look new.", nullptr, days.days()),
            Place::Import);
    }
}

void Describer::evidence()
{
    std::int64_t unattributed = 0, open = 0, net = 0;
    std::array<std::int64_t, 5> flagged{};
    std::array<std::int64_t, 5> behind{};
    const View &view = *m_facts.newestView;
    for (std::uint32_t i = 0; i < m_facts.orderCount(); ++i) {
        const std::int64_t kept = view.netOf(i);
        net += kept;
        if (!m_facts.evidenceCells[static_cast<std::size_t>(m_facts.evidenceCell[i])].credited) {
            unattributed += kept;
            ++open;
        }
        for (std::size_t bit = 0; bit < flagged.size(); ++bit) {
            const bool raised = ((m_facts.flags[i] >> bit) & 1) != 0;
            flagged[bit] += raised ? 1 : 0;
            behind[bit] += raised ? kept : 0;
        }
    }
    if (unattributed > 0) {
        note("unattributed", open,
            Tr::tr("No evidence links %1 % of net sales to a post, creator or campaign.")
                .arg(percent(unattributed, net)),
            Place::Orders, unattributed);
    }
    const std::int64_t unknown = flagged[0] - flagged[4];
    note("declared_posts_unknown", unknown,
        Tr::tr(
            "%n orders name a post that is not imported. Import the posts of that platform.", nullptr, plural(unknown)),
        Place::Unmatched, behind[0] - behind[4]);
    note("declared_posts_later", flagged[4],
        Tr::tr(
            "%n orders are older than the post that they name, so it is not credited. Look whether the clocks of both "
            "exports were read in the right time zone.",
            nullptr, plural(flagged[4])),
        Place::Orders, behind[4]);
    note("codes_out_of_window", flagged[1],
        Tr::tr(
            "%n orders used a creator's code outside its dates; the code links nothing.", nullptr, plural(flagged[1])),
        Place::Orders, behind[1]);
    if (!m_facts.ladder.codes.empty()) {
        note("codes_unknown", flagged[2],
            Tr::tr("%n orders used a code that belongs to no creator.", nullptr, plural(flagged[2])), Place::Unmatched,
            behind[2]);
    }
    note("conflicts", flagged[3],
        Tr::tr("%n orders have evidence for two posts; the stronger one counts.", nullptr, plural(flagged[3])),
        Place::Orders, behind[3]);
    note("declarations_without_order", m_counts.declarationsWithoutOrder,
        Tr::tr("%n creator sales name an order that is not imported. Import the store's orders.", nullptr,
            plural(m_counts.declarationsWithoutOrder)),
        Place::Import);
}

void Describer::unmatched()
{
    std::vector<bool> counted(m_facts.orderCount());
    std::int64_t net = 0, spend = 0;
    for (const UnmatchedName &item : m_facts.unmatched) {
        spend += item.spendMinor;
        for (const std::uint32_t order : item.orders) {
            net += counted[order] ? 0 : m_facts.newestView->netOf(order);
            counted[order] = true;
        }
    }
    const auto count = static_cast<std::int64_t>(m_facts.unmatched.size());
    note("unmatched_names", count,
        Tr::tr(
            "%n names of posts, codes and campaigns match nothing. Link them, or settle that they stand for nothing.",
            nullptr, plural(count)),
        Place::Unmatched, net != 0 ? net : spend);
    constexpr std::size_t kMost = 1000;
    const auto pairs = static_cast<std::int64_t>(likelySameCreators(m_facts, kMost).size());
    note("creators_alike", pairs,
        Tr::tr("%n pairs of creators may be one person. Merge them, or keep them apart.", nullptr, plural(pairs)),
        Place::Creators);
}

void Describer::claims()
{
    if (std::none_of(m_facts.claims.rows.begin(), m_facts.claims.rows.end(),
            [](const ClaimTable::Row &claim) { return claim.refSize > 0; }))
        return;
    std::int64_t count = 0, value = 0;
    const std::vector<std::uint32_t> &orders = m_facts.claimOrders;
    for (std::size_t i = 0; i < orders.size(); ++i) {
        const ClaimTable::Row &claim = m_facts.claims.rows[i];
        if (claim.refSize > 0 && orders[i] == Facts::kNoOrder) {
            ++count;
            value += claim.value;
        }
    }
    note("claims_without_order", count,
        Tr::tr("%n sales that platforms claim name an order that is not imported or does not count.", nullptr,
            plural(count)),
        Place::Import, value);
}

void Describer::posts()
{
    std::int64_t withoutMetrics = 0, withoutDate = 0;
    for (const PostFacts &post : m_facts.posts) {
        withoutMetrics +=
            std::none_of(post.metrics.begin(), post.metrics.end(), [](const auto &m) { return m; }) ? 1 : 0;
        withoutDate += post.day ? 0 : 1;
    }
    note("posts_without_metrics", withoutMetrics,
        Tr::tr("%n posts have no figures from their platform.", nullptr, plural(withoutMetrics)), Place::Import);
    note("posts_without_date", withoutDate,
        Tr::tr("%n posts have no publication date; they count only when all days are shown.", nullptr,
            plural(withoutDate)));
}

void Describer::links()
{
    constexpr std::ptrdiff_t kNamed = 3;
    const auto some = [](const std::vector<std::string> &names) {
        QStringList list;
        for (const std::string &name : names) {
            if (list.size() < kNamed)
                list << toQString(name);
        }
        return names.size() > kNamed ? list.join(QStringLiteral(", ")) + QStringLiteral(" …")
                                     : list.join(QStringLiteral(", "));
    };
    const auto circular = static_cast<std::int64_t>(m_counts.circularLinks.size());
    note("links_circular", circular,
        Tr::tr("%n link(s) of names lead in a circle; the oldest of each circle is left out: %1. Undo the import that "
               "brought it.",
            nullptr, plural(circular))
            .arg(some(m_counts.circularLinks)));
    const auto dangling = static_cast<std::int64_t>(m_counts.danglingLinks.size());
    note("links_without_target", dangling,
        Tr::tr("%n link(s) lead to a post that no export describes: %1. Import the posts of that platform.", nullptr,
            plural(dangling))
            .arg(some(m_counts.danglingLinks)));
}

void Describer::run()
{
    FactsSummary &about = m_facts.about;
    about.orders = static_cast<std::int64_t>(m_facts.orderCount());
    about.posts = static_cast<std::int64_t>(m_facts.posts.size());
    about.creators = static_cast<std::int64_t>(m_facts.creators.size());
    about.campaigns = static_cast<std::int64_t>(m_facts.campaigns.size());
    about.products = static_cast<std::int64_t>(m_facts.catalog.size() + m_facts.inventory.size());
    about.currency = m_facts.settings.currency;
    about.timezone = m_facts.zone.name();
    if (m_facts.orderCount() > 0) {
        about.orderDays = {m_facts.days[static_cast<std::size_t>(m_facts.day.front())],
            m_facts.days[static_cast<std::size_t>(m_facts.day.back())]};
    }
    bool anyPost = false;
    for (const PostFacts &post : m_facts.posts) {
        if (!post.day)
            continue;
        about.postDays = anyPost
            ? DateRange{std::min(about.postDays.first, *post.day), std::max(about.postDays.last, *post.day)}
            : DateRange{*post.day, *post.day};
        anyPost = true;
    }
    about.ordersWithoutRate = m_counts.ordersWithoutRate;
    freshness();
    currencies();
    orders();
    evidence();
    unmatched();
    claims();
    posts();
    links();
}

} // namespace

void describe(Facts &facts, const FactsInput &input, const QualityCounts &counts)
{
    Describer(facts, input, counts).run();
}

const FactsSummary &summary(const Facts &facts)
{
    return facts.about;
}

std::vector<DimensionValue> values(const Facts &facts, Dimension dimension)
{
    const auto [begin, end] = codesOf(facts, dimension);
    std::vector<DimensionValue> result;
    for (std::int32_t code = begin; code < end; ++code)
        result.push_back({keyOf(facts, dimension, code), titleOf(facts, dimension, code)});
    std::sort(result.begin(), result.end(), [](const DimensionValue &a, const DimensionValue &b) {
        return std::tie(a.title, a.key) < std::tie(b.title, b.key);
    });
    return result;
}

std::optional<PostCard> postCard(const Facts &facts, const std::string &postRef)
{
    const auto found = std::find_if(
        facts.posts.begin(), facts.posts.end(), [&](const PostFacts &post) { return post.record.ref == postRef; });
    if (found == facts.posts.end())
        return std::nullopt;
    PostCard card;
    card.platform = found->record.platform;
    card.ref = found->record.ref;
    card.title = found->record.title;
    card.permalink = found->record.permalink;
    card.creator = found->creator < 0 ? std::string() : keyOf(facts, Dimension::Creator, found->creator);
    card.campaign = found->campaign < 0 ? std::string() : keyOf(facts, Dimension::Campaign, found->campaign);
    card.format = found->record.format;
    card.publishedAt = found->record.publishedAt;
    card.checkout = found->record.checkout;
    return card;
}

} // namespace postledger
