// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/leaderboard/leaderboard_table.h"

#include "analytics/kpi.h"
#include "kit/delegates.h"
#include "kit/table_view.h"
#include "kit/theme.h"
#include "pages/leaderboard/leaderboard_data.h"

namespace postledger {

namespace {
constexpr int kSubjectWidth = 142;
constexpr int kMoneyWidth = 146;
constexpr int kNarrowMoney = 126; // with a bar of half the length
constexpr int kIntervalWidth = 138;
constexpr int kNarrowInterval = 114; // of a rate below 100 %
} // namespace

void dressLeaderboard(TableView &table, const LeaderboardModel &model, Dimension subject, const Theme &theme)
{
    table.setColumnWidth(LeaderboardModel::SubjectColumn, kSubjectWidth);
    table.setColumnWidth(LeaderboardModel::CreatorColumn, 106);
    table.setColumnWidth(LeaderboardModel::PlatformColumn, 84);
    table.setColumnWidth(LeaderboardModel::PublishedColumn, 104);
    table.setItemDelegateForColumn(LeaderboardModel::PlatformColumn, new PlatformDelegate(theme, &table));
    table.setItemDelegateForColumn(model.trendColumn(), new SparklineDelegate(theme, &table));
    table.setColumnWidth(model.trendColumn(), 80);
    const LeaderboardKpis kpis = leaderboardKpis(subject);
    QList<int> hidden;
    for (std::size_t i = 0; i < kpis.kpis.size(); ++i) {
        const int column = LeaderboardModel::FirstKpiColumn + static_cast<int>(i);
        const Kpi *kpi = kpiById(kpis.kpis[i]);
        const bool money = kpis.kpis[i] == "net_sales";
        const bool interval = kpi && kpi->hasInterval();
        const bool roomy = kpi && kpi->proportion != nullptr;
        const bool amount = kpi && (kpi->unit == Unit::Money || kpi->unit == Unit::MoneyRatio);
        if (money)
            table.setItemDelegateForColumn(column, new DataBarDelegate(theme, &table));
        else if (interval)
            table.setItemDelegateForColumn(column, new IntervalDelegate(theme, &table));
        const bool rate = kpi && kpi->unit == Unit::Ratio;
        table.setColumnWidth(column, money ? kMoneyWidth : roomy ? kIntervalWidth : amount ? 80 : rate ? 68 : 60);
        if (i >= kpis.shown)
            hidden << column;
    }
    if (subject != Dimension::Post)
        hidden << LeaderboardModel::CreatorColumn << LeaderboardModel::PlatformColumn
               << LeaderboardModel::PublishedColumn;
    if (model.isOfPosts()) {
        table.setColumnWidth(model.idColumn(), 170);
        table.setColumnWidth(model.linkColumn(), 240);
        hidden << model.idColumn() << model.linkColumn();
    }
    table.setHiddenByDefault(hidden);
}

void fitLeaderboard(TableView &table, const LeaderboardModel &model, Dimension subject)
{
    ColumnLayout::Rules rules;
    rules.subject = LeaderboardModel::SubjectColumn;
    rules.least = subject == Dimension::Post ? kSubjectWidth : 120;
    rules.leaveOut << model.trendColumn();
    if (subject == Dimension::Post)
        rules.leaveOut << LeaderboardModel::PublishedColumn;
    for (const char *kpi : {"cac_paid", "commission", "roas", "media_spend", "posts", "cvr", "reach"})
        rules.leaveOut << model.columnOf(kpi);
    rules.leaveOut << LeaderboardModel::PlatformColumn << LeaderboardModel::CreatorColumn;
    rules.grow.insert(model.columnOf("net_sales"), 420);
    // A column without room for an interval shows the value alone, and its tip says the rest.
    for (const std::string &id : leaderboardKpis(subject).kpis) {
        const Kpi *kpi = kpiById(id);
        if (kpi && kpi->hasInterval() && kpi->proportion == nullptr)
            rules.grow.insert(model.columnOf(id), kpi->unit == Unit::MoneyRatio ? 176 : kIntervalWidth);
    }
    rules.grow.insert(model.trendColumn(), 200);
    // Labels are longer in some languages: a bar that is shorter and less air say more than a column less.
    if (subject == Dimension::Post)
        rules.giveWay.append({LeaderboardModel::PublishedColumn, 0});
    for (const std::string &id : leaderboardKpis(subject).kpis) {
        const Kpi *kpi = kpiById(id);
        if (kpi && kpi->hasInterval() && kpi->proportion != nullptr)
            rules.giveWay.append({model.columnOf(id), kNarrowInterval});
    }
    rules.giveWay.append({model.columnOf("net_sales"), kNarrowMoney});
    table.fitColumns(rules);
}

} // namespace postledger
