// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/leaderboard/leaderboard_data.h"

#include "analytics/kpi.h"
#include "base/text.h"
#include "base/zone.h"
#include "domain/platform.h"
#include "domain/shown_handle.h"
#include "kit/view_state.h"
#include "pages/common/texts.h"
#include "report/phrasing.h"

#include <QCoreApplication>

namespace postledger {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_pages)
};

} // namespace

LeaderboardKpis leaderboardKpis(Dimension subject)
{
    switch (subject) {
    case Dimension::Creator:
        return {{"posts", "reach", "er_reach", "orders", "cvr", "net_sales", "commission", "cac_paid", "roas", "aov",
                    "rpm_reach", "units", "new_customers", "refund_rate", "engagements", "link_clicks", "save_rate",
                    "creator_flat", "direct_marketing", "cm3"},
            9};
    case Dimension::Campaign:
        return {{"posts", "reach", "er_reach", "orders", "cvr", "net_sales", "media_spend", "roas", "cac_paid", "cm3",
                    "direct_marketing", "new_customers", "aov", "rpm_reach", "units", "refund_rate", "engagements",
                    "link_clicks", "save_rate"},
            9};
    default:
        return {{"reach", "er_reach", "orders", "cvr", "net_sales", "roas", "rpm_reach", "views", "engagements",
                    "like_rate", "comment_rate", "share_rate", "save_rate", "link_clicks", "product_page_views", "aov",
                    "units", "refund_rate", "new_customers", "media_spend", "cm3"},
            6};
    }
}

std::vector<Query> leaderboardQueries(const ViewState &view, Dimension subject, const DateRange &shown)
{
    std::vector<Query> queries(3, view.query());
    queries[0].kpis = leaderboardKpis(subject).kpis;
    queries[0].by = {subject};
    queries[0].sortBy = "net_sales";
    queries[0].intervals = true;
    queries[0].resampling = Resampling::Quick;
    queries[1].kpis = {"net_sales"};
    queries[1].by = {subject, trendStep(shown)};
    queries[2].kpis = {"orders", "net_sales", "posts"};
    return queries;
}

LeaderboardData leaderboardData(
    const Facts &facts, Dimension subject, const DateRange &range, std::vector<ResultTable> answers)
{
    LeaderboardData data;
    data.trends = trendsOf(answers[0], answers[1]);
    data.table = std::move(answers[0]);
    data.trendTitle = trendTitle(range);
    if (subject != Dimension::Post)
        return data;
    const Result<Zone> named = Zone::fromName(summary(facts).timezone);
    const Zone zone = named ? *named : Zone();
    for (const ResultTable::Row &row : data.table.rows) {
        LeaderboardCard shown;
        if (const auto card = isWithoutValue(data.table, row) ? std::nullopt : postCard(facts, row.keys.front())) {
            shown.creator = readable(shownHandle(card->creator));
            shown.handle = toQString(card->creator);
            shown.link = toQString(card->permalink);
            shown.platform = readable(platformName(card->platform));
            if (card->publishedAt)
                shown.published = zone.localDay(*card->publishedAt);
        }
        data.cards.push_back(std::move(shown));
    }
    return data;
}

QStringList leaderboardBasis(Dimension subject, const ResultTable &table, const ResultTable &total)
{
    if (total.rows.empty() || total.rows.front().figures.size() < 2)
        return {};
    std::int64_t subjects = 0;
    const ResultTable::Row *unattributed = nullptr;
    for (const ResultTable::Row &row : table.rows) {
        if (isWithoutValue(table, row))
            unattributed = &row;
        else
            ++subjects;
    }
    const Phrasing phrasing = phrasingOf(total, QLocale());
    const auto &figures = total.rows.front().figures;
    if (!figures[0].value)
        return {countOf(subject, subjects)};
    const QString orders = Tr::tr("%Ln order(s)", nullptr, static_cast<int>(figures[0].minor));
    const MoneyStyle money = moneyStyleOf(total);
    const QString sold = formatValue(figures[1].value.value_or(0), Unit::Money, money, phrasing.locale);
    const auto column = columnOf(table, "net_sales");
    const std::optional<double> lost =
        unattributed && column ? unattributed->figures[*column].value : std::optional<double>();
    if (lost && *lost != 0)
        //: "$218,440, of which $36,900 unattributed"
        return {countOf(subject, subjects), orders,
            Tr::tr("%1, of which %2 unattributed").arg(sold, formatValue(*lost, Unit::Money, money, phrasing.locale))};
    return {countOf(subject, subjects), orders, sold};
}

LeaderboardData emptyLeaderboard(Dimension subject)
{
    LeaderboardData data;
    data.table.dimensions = {subject};
    for (const std::string &id : leaderboardKpis(subject).kpis) {
        const Kpi *kpi = kpiById(id);
        data.table.columns.push_back({id, kpi ? kpi->unit : Unit::Count});
    }
    return data;
}

} // namespace postledger
