// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/overview/overview_data.h"

#include "kit/view_state.h"
#include "pages/common/texts.h"
#include "report/headline.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace postledger {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_pages)
};

constexpr int kLongestDailyRange = 120;

Query with(Query query, std::vector<std::string> kpis, std::vector<Dimension> by)
{
    query.kpis = std::move(kpis);
    query.by = std::move(by);
    return query;
}

} // namespace

std::vector<Query> OverviewData::queries(const ViewState &view, const DateRange &shown)
{
    const Query base = view.query();
    const Dimension step = shown.days() > kLongestDailyRange ? Dimension::Weekly : Dimension::Daily;
    std::vector<std::string> headline(kOverviewCards.begin(), kOverviewCards.end());
    headline.insert(headline.end(), {"engagements", "posts"});
    const std::vector<std::string> money{"net_sales"};

    std::vector<Query> queries(NowCount);
    queries[Total] = with(base, headline, {});
    // Every change of the filter asks again, so only intervals that cost nothing.
    queries[Total].intervals = true;
    queries[Total].resampling = Resampling::None;
    queries[Steps] = with(base, headline, {step});
    queries[Posts] = with(base, {"net_sales", "engagements", "orders"}, {Dimension::Post});
    queries[Creators] = with(base, money, {Dimension::Creator});
    queries[Campaigns] = with(base, money, {Dimension::Campaign});
    queries[Platforms] = with(base, money, {Dimension::Platform});
    queries[Checkouts] = with(base, money, {Dimension::Checkout});
    if (const auto before = view.comparisonRange()) {
        Query then = base;
        then.range = *before;
        queries.push_back(with(then, headline, {}));
        queries.back().intervals = true;
        queries.back().resampling = Resampling::None;
        queries.push_back(with(then, headline, {step}));
        queries.push_back(with(then, money, {Dimension::Post}));
        queries.push_back(with(then, money, {Dimension::Creator}));
        queries.push_back(with(then, money, {Dimension::Campaign}));
    }
    return queries;
}

OverviewData::OverviewData(const ViewState &view, const FactsSummary &known, std::vector<ResultTable> answers)
    : m_range(view.shownDays(known.knownDays()))
    , m_beforeRange(view.comparisonRange())
    , m_orderDays(toldDays(known.orderDays, known))
    , m_postDays(toldDays(known.postDays, known))
    , m_waiting(known.orders == 0 ? known.ordersWithoutRate : 0)
    , m_lackOfOrders(lackOfOrders(known))
    , m_lackOfPosts(lackOfPosts(known))
    , m_answers(std::move(answers))
    , m_weekly(m_range.days() > kLongestDailyRange)
{
    fillStepsWithoutPosts(m_answers[Steps]);
    if (compared())
        fillStepsWithoutPosts(m_answers[StepsBefore]);
    dropUntold(m_answers, known);
    if (!compared())
        return;
    const Phrasing phrasing = phrasingOf(table(Total), QLocale());
    m_orderGap = uncovered(phrasing, m_range, *m_beforeRange, m_orderDays);
    m_postGap = uncovered(phrasing, m_range, *m_beforeRange, m_postDays);
}

QString OverviewData::lack(std::string_view kpi) const
{
    const Kpi *found = kpiById(kpi);
    const Figure *whole = total(Total, kpi);
    if (!found || (whole && whole->value))
        return {};
    // A conversion rate needs both.
    if (found->family == KpiFamily::Engagement || (found->proportion != nullptr && m_lackOfOrders.isEmpty()))
        return m_lackOfPosts;
    return m_lackOfOrders;
}

const DateRange &OverviewData::knownDays(const Kpi &kpi) const
{
    return kpi.family == KpiFamily::Engagement ? m_postDays : m_orderDays;
}

std::optional<Uncovered> OverviewData::gapOf(const Kpi &kpi) const
{
    // A conversion rate sets orders against the counters of posts.
    if (kpi.family == KpiFamily::Engagement || (kpi.proportion != nullptr && !m_orderGap))
        return m_postGap;
    return m_orderGap;
}

const Figure *OverviewData::total(Answer answer, std::string_view kpi) const
{
    const ResultTable &one = table(answer);
    const auto column = columnOf(one, kpi);
    return column && !one.rows.empty() ? &one.rows.front().figures[*column] : nullptr;
}

bool OverviewData::isEmpty() const
{
    const Figure *orders = total(Total, "orders");
    const Figure *posts = total(Total, "posts");
    return (!orders || orders->value.value_or(0) == 0) && (!posts || posts->value.value_or(0) == 0);
}

QString OverviewData::headline() const
{
    if (m_waiting > 0)
        return waitingForRates(m_waiting);
    const Figure *now = total(Total, "net_sales");
    if (m_orderGap) {
        const QString sold = revenueHeadline(
            phrasingOf(table(Total), QLocale()), m_range, now ? *now : Figure(), std::nullopt, std::nullopt);
        //: %1 is a headline such as "October 2026 sold $24,100", %2 "no data before 1 Nov 2025"
        return Tr::tr("%1; %2", "headline and what is missing").arg(sold, m_orderGap->note);
    }
    const Figure *before = compared() ? total(TotalBefore, "net_sales") : nullptr;
    // Where no order is known, no sales "yet" says more than none on the days of the posts.
    const DateRange range = m_orderDays.isUnbounded() ? DateRange{} : m_range;
    return revenueHeadline(phrasingOf(table(Total), QLocale()), range, now ? *now : Figure(), m_beforeRange,
        before ? std::optional<Figure>(*before) : std::nullopt);
}

std::vector<QString> OverviewData::sentences() const
{
    if (!compared())
        return {};
    if (m_orderGap)
        return {m_orderGap->sentence};
    const auto figure = [](const Figure *found) { return found ? *found : Figure(); };
    const auto engagement = [&](Answer answer) { return m_postGap ? Figure() : figure(total(answer, "engagements")); };
    return changeSentences(phrasingOf(table(Total), QLocale()), figure(total(Total, "net_sales")),
        figure(total(TotalBefore, "net_sales")),
        {{&table(Posts), &table(PostsBefore), 0}, {&table(Creators), &table(CreatorsBefore), 0},
            {&table(Campaigns), &table(CampaignsBefore), 0}},
        engagement(Total), engagement(TotalBefore));
}

KpiCard::Content OverviewData::card(std::string_view id) const
{
    const Kpi *kpi = kpiById(id);
    const Figure *now = total(Total, id);
    KpiCard::Content content;
    content.label = shortKpiLabel(id);
    if (!kpi || !now)
        return content;
    const QLocale locale;
    const MoneyStyle money = moneyStyleOf(table(Total));
    content.value = formatKpiShort(id, *now, kpi->unit, money, locale);
    content.tone = kpi->family == KpiFamily::Engagement ? Tone::Attention : Tone::Money;
    const std::optional<Uncovered> gap = gapOf(*kpi);
    const Figure *before = compared() && !gap ? total(TotalBefore, id) : nullptr;
    const KpiChange change = changeOf(phrasingOf(table(Total), locale), *kpi, isMultiple(id), *now,
        before ? std::optional<Figure>(*before) : std::nullopt);
    if (change.known)
        content.direction = change.direction > 0 ? KpiCard::Direction::Up
            : change.direction < 0               ? KpiCard::Direction::Down
                                                 : KpiCard::Direction::Flat;
    content.worse = change.worse;
    content.change = change.change;
    content.words = change.words;
    content.shortWords = change.shortWords;
    if (gap && now->value)
        content.words = gap->note;
    if (id == "cm3_margin" && !now->value)
        content.words = Tr::tr("costs are not known");
    const QString lacking = lack(id);
    if (!lacking.isEmpty())
        content.words = lacking;
    if (id == "er_reach" && change.known)
        content.words = Tr::tr("by reach"), content.shortWords.clear();
    if (id == "roas" && change.known)
        content.words = Tr::tr("credited"), content.shortWords.clear();
    QStringList tip{figureWords(table(Total))(id, *now, kpi->unit), kpiLabel(*kpi), kpiMeaning(*kpi)};
    if (now->sample > 0)
        tip << Tr::tr("n = %1").arg(locale.toString(qlonglong(now->sample)));
    if (gap && now->value)
        tip << gap->sentence;
    else if (!change.detail.isEmpty())
        tip << change.detail;
    if (!lacking.isEmpty()) {
        content.tip = tip.join(QLatin1Char('\n'));
        return content; // a line at zero would be a claim
    }
    content.tip = tip.join(QLatin1Char('\n'));
    TimeChartInput input;
    input.now = &table(Steps);
    input.column = columnOf(table(Steps), id).value_or(0);
    input.range = m_range;
    input.known = knownDays(*kpi);
    const TimeChartSpec line = timeChart(input);
    if (!line.series.empty()) {
        for (const TimePoint &point : line.series.front().points)
            content.sparkline << point.value.value_or(std::numeric_limits<double>::quiet_NaN());
    }
    return content;
}

QList<KpiCard::Content> OverviewData::cards() const
{
    QList<KpiCard::Content> contents;
    for (const std::string_view id : kOverviewCards)
        contents << card(id);
    return contents;
}

TimeChartSpec OverviewData::timeChartOf(std::string_view kpi, const QString &title, Tone tone) const
{
    TimeChartInput input;
    input.title = title;
    input.tone = tone;
    input.seriesName = shortKpiLabel(kpi);
    input.now = &table(Steps);
    input.column = columnOf(table(Steps), kpi).value_or(0);
    input.range = m_range;
    if (const Kpi *known = kpiById(kpi))
        input.known = knownDays(*known);
    if (!compared())
        return timeChart(input);
    input.before = &table(StepsBefore);
    input.beforeRange = *m_beforeRange;
    const bool otherYear = civilFromDay(m_range.first).year != civilFromDay(m_beforeRange->first).year;
    input.beforeName = periodInText(phrasingOf(table(StepsBefore), QLocale()), *m_beforeRange, otherYear);
    return timeChart(input);
}

TimeChartSpec OverviewData::kpiChart(std::string_view id) const
{
    const Kpi *kpi = kpiById(id);
    const Tone tone = kpi && kpi->family == KpiFamily::Engagement ? Tone::Attention : Tone::Money;
    //: %1 is a KPI such as "Net revenue" or "Conversion rate"
    const QString title = m_weekly ? Tr::tr("%1 per week") : Tr::tr("%1 per day");
    TimeChartSpec spec = timeChartOf(id, title.arg(shortKpiLabel(id)), tone);
    spec.multiple = isMultiple(id);
    return spec;
}

TimeChartSpec OverviewData::engagementChart() const
{
    TimeChartSpec spec = timeChartOf(
        "engagements", m_weekly ? Tr::tr("Engagements per week") : Tr::tr("Engagements per day"), Tone::Attention);
    spec.note = Tr::tr("of the posts published then");
    return spec;
}

BarChartSpec OverviewData::postsChart(std::size_t limit) const
{
    std::int64_t posts = 0;
    for (const ResultTable::Row &row : table(Posts).rows)
        posts += isWithoutValue(table(Posts), row) ? 0 : 1;
    BarChartInput input;
    input.title = Tr::tr("Posts that earned most");
    input.limit = limit;
    input.note = Tr::tr("of %1 · net revenue").arg(QLocale().toString(qlonglong(posts)));
    input.table = &table(Posts);
    input.words = figureWords(table(Posts));
    BarChartSpec spec = barChart(input);
    // Posts that earned nothing have no order among each other.
    if (std::all_of(spec.bars.begin(), spec.bars.end(), [](const Bar &bar) { return bar.value == 0.0; }))
        spec.bars.clear();
    return spec;
}

BarChartSpec OverviewData::platformsChart() const
{
    BarChartInput input;
    input.title = Tr::tr("Net revenue by platform");
    input.table = &table(Platforms);
    input.remainder = true;
    input.emptyGroup = true;
    input.words = figureWords(table(Platforms));
    return barChart(input);
}

BarChartSpec OverviewData::checkoutChart() const
{
    BarChartInput input;
    input.title = Tr::tr("Net revenue by checkout");
    input.table = &table(Checkouts);
    input.emptyGroup = true;
    input.words = figureWords(table(Checkouts));
    BarChartSpec spec = barChart(input);
    for (Bar &bar : spec.bars) {
        if (bar.key == "in_app")
            bar.label = Tr::tr("In the app");
        else if (bar.key == "click_out")
            bar.label = Tr::tr("Click-out");
    }
    return spec;
}

VanityGap OverviewData::gap(std::size_t loud, std::size_t quiet) const
{
    if (!m_lackOfOrders.isEmpty())
        return {};
    VanityGap found = vanityGap(table(Posts), 1, 0, std::max(loud, quiet));
    found.loud.resize(std::min(found.loud.size(), loud));
    found.quiet.resize(std::min(found.quiet.size(), quiet));
    return found;
}

} // namespace postledger
