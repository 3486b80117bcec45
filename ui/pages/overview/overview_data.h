// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analytics/facts.h"
#include "analytics/kpi.h"
#include "base/date_range.h"
#include "domain/query.h"
#include "domain/result_table.h"
#include "kit/kpi_card.h"
#include "report/coverage.h"
#include "report/vanity_gap.h"

#include <array>
#include <optional>
#include <string_view>
#include <vector>

namespace postledger {

class ViewState;

/// What the overview's cards show, in their order.
constexpr std::array<std::string_view, 8> kOverviewCards = {
    "net_sales", "orders", "cvr", "aov", "cac_paid", "roas", "cm3_margin", "er_reach"};

/// The questions of the overview and what is made of the answers: no widgets.
class OverviewData
{
public:
    /// All figures of the page, one span. Beyond 120 days of \p shown the lines count weeks.
    static std::vector<Query> queries(const ViewState &view, const DateRange &shown);

    OverviewData(const ViewState &view, const FactsSummary &known, std::vector<ResultTable> answers);

    bool isWeekly() const { return m_weekly; }
    bool isEmpty() const; ///< no orders and no posts in the selection
    /// The data tell about all days of both periods; else sentences() say what is missing.
    bool isComparable() const { return !m_orderGap; }
    /// Why \p kpi is not known on any day, as a part of a sentence; empty where imports tell of it.
    QString lack(std::string_view kpi) const;
    QString headline() const;
    std::vector<QString> sentences() const;
    QList<KpiCard::Content> cards() const;
    /// \p kpi of a card over time, with the comparison.
    TimeChartSpec kpiChart(std::string_view kpi) const;
    TimeChartSpec engagementChart() const;
    BarChartSpec postsChart(std::size_t limit) const;
    BarChartSpec platformsChart() const;
    BarChartSpec checkoutChart() const;
    VanityGap gap(std::size_t loud, std::size_t quiet) const;

private:
    enum Answer
    {
        Total,
        Steps,
        Posts,
        Creators,
        Campaigns,
        Platforms,
        Checkouts,
        NowCount,
        TotalBefore = NowCount,
        StepsBefore,
        PostsBefore,
        CreatorsBefore,
        CampaignsBefore
    };
    bool compared() const { return m_answers.size() > NowCount; }
    const ResultTable &table(Answer answer) const { return m_answers[answer]; }
    const Figure *total(Answer answer, std::string_view kpi) const;
    const DateRange &knownDays(const Kpi &kpi) const;
    std::optional<Uncovered> gapOf(const Kpi &kpi) const;
    TimeChartSpec timeChartOf(std::string_view kpi, const QString &title, Tone tone) const;
    KpiCard::Content card(std::string_view kpi) const;

    DateRange m_range; ///< bounded: all days become those of the orders
    std::optional<DateRange> m_beforeRange;
    DateRange m_orderDays, m_postDays; ///< that the data tell about
    std::optional<Uncovered> m_orderGap, m_postGap; ///< why orders or posts are not compared
    std::int64_t m_waiting = 0; ///< orders, where all of them lack an exchange rate
    QString m_lackOfOrders, m_lackOfPosts;
    std::vector<ResultTable> m_answers;
    bool m_weekly = false;
};

} // namespace postledger
