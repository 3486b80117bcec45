// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/compare/compare_data.h"

#include "analytics/kpi.h"
#include "base/text.h"
#include "kit/view_state.h"
#include "pages/common/texts.h"
#include "report/chart_makers.h"

#include <QCoreApplication>

#include <algorithm>

namespace postledger {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_pages)
};

bool isTotal(const std::string &kpi)
{
    const Kpi *found = kpiById(kpi);
    return found && (found->unit == Unit::Money || found->unit == Unit::Count);
}

} // namespace

const std::vector<std::string> &engagementChoices()
{
    static const std::vector<std::string> kpis{"er_reach", "er_impressions", "er_followers", "like_rate",
        "comment_rate", "share_rate", "save_rate", "engagements", "likes", "comments", "shares", "saves", "link_clicks",
        "views", "reach", "impressions", "product_page_views"};
    return kpis;
}

const std::vector<std::string> &commerceChoices()
{
    static const std::vector<std::string> kpis{"rpm_reach", "rpm_views", "rpm_impressions", "cvr", "cvr_clicks",
        "cvr_reach", "revenue_per_click", "revenue_per_product_view", "aov", "aov_after_returns", "roas", "refund_rate",
        "cost_per_order", "cac_paid", "net_sales", "orders", "units", "new_customers", "cm3"};
    return kpis;
}

const std::vector<std::string> &sizeChoices()
{
    static const std::vector<std::string> kpis{"reach", "views", "orders", "net_sales", ""};
    return kpis;
}

std::vector<std::string> rankedMetrics(const std::string &commerce)
{
    if (isTotal(commerce))
        return {"saves", "shares", "comments", "likes", "link_clicks", "views", "reach"};
    return {"save_rate", "share_rate", "comment_rate", "like_rate", "er_reach", "er_impressions", "er_followers"};
}

std::vector<Query> CompareData::queries(const ViewState &view, const CompareChoice &choice)
{
    Query query = view.query();
    query.by = {choice.subject};
    query.kpis = rankedMetrics(choice.commerce);
    const auto need = [&](const std::string &kpi) {
        if (!kpi.empty() && std::find(query.kpis.begin(), query.kpis.end(), kpi) == query.kpis.end())
            query.kpis.push_back(kpi);
    };
    need(choice.engagement);
    need(choice.commerce);
    need(choice.size);
    query.sortBy = choice.commerce;
    return {query};
}

CompareData::CompareData(
    const Facts &facts, const CompareChoice &choice, int clickDays, std::vector<ResultTable> answers)
    : m_choice(choice)
    , m_clickDays(clickDays)
    , m_table(std::move(answers.front()))
{
    const Instant oldEnough = summary(facts).newest - clickDays * kSecondsPerDay;
    std::erase_if(m_table.rows, [&](const ResultTable::Row &row) {
        if (isWithoutValue(m_table, row))
            return true;
        if (choice.subject != Dimension::Post)
            return false;
        const auto card = postCard(facts, row.keys.front());
        const bool young = card && card->publishedAt && *card->publishedAt > oldEnough;
        m_young += young ? 1 : 0;
        return young;
    });
    std::vector<std::size_t> columns;
    for (const std::string &kpi : rankedMetrics(choice.commerce))
        columns.push_back(column(kpi));
    m_ranked = relationsOf(m_table, columns, column(choice.commerce));
    for (Relation &relation : m_ranked)
        relation.label = shortKpiLabel(relation.kpi);
    m_chosen = relationOf(m_table, column(choice.engagement), column(choice.commerce));
}

std::size_t CompareData::column(const std::string &kpi) const
{
    return columnOf(m_table, kpi).value_or(m_table.columns.size());
}

std::int64_t CompareData::pairs() const
{
    const std::size_t x = column(m_choice.engagement);
    const std::size_t y = column(m_choice.commerce);
    return std::count_if(m_table.rows.begin(), m_table.rows.end(),
        [&](const ResultTable::Row &row) { return row.figures[x].value && row.figures[y].value; });
}

QString CompareData::headline() const
{
    return relationsHeadline(m_ranked, shortKpiLabel(m_choice.commerce));
}

QStringList CompareData::basis() const
{
    // The sample of the correlation that is shown; nothing is left out in silence.
    const std::int64_t both = pairs();
    //: %1 is a number of posts, creators or campaigns: "83 posts with both figures"
    QStringList parts{Tr::tr("%1 with both figures").arg(countOf(m_choice.subject, both))};
    if (m_choice.subject == Dimension::Post)
        parts << Tr::tr("older than %n day(s)", nullptr, m_clickDays);
    if (const int lacking = static_cast<int>(static_cast<std::int64_t>(m_table.rows.size()) - both); lacking > 0)
        parts << Tr::tr("%Ln without one of them left out", "posts, creators or campaigns", lacking);
    if (m_young > 0)
        parts << Tr::tr("%Ln younger left out", "posts", m_young);
    return parts << Tr::tr("Spearman’s ρ with 95 % interval");
}

ScatterChartSpec CompareData::scatter() const
{
    ScatterInput input;
    switch (m_choice.subject) {
    case Dimension::Creator:
        input.title = Tr::tr("Each creator: how loud against how much was sold");
        break;
    case Dimension::Campaign:
        input.title = Tr::tr("Each campaign: how loud against how much was sold");
        break;
    default:
        input.title = Tr::tr("Each post: how loud against how much was sold");
        break;
    }
    input.note = relationSentence(phrasingOf(m_table, QLocale()), m_chosen);
    if (m_chosen)
        input.note = countOf(m_choice.subject, m_chosen->n) + QStringLiteral(" · ") + input.note;
    input.xTitle = shortKpiLabel(m_choice.engagement);
    input.yTitle = shortKpiLabel(m_choice.commerce);
    input.table = &m_table;
    input.x = column(m_choice.engagement);
    input.y = column(m_choice.commerce);
    if (!m_choice.size.empty())
        input.size = column(m_choice.size);
    input.words = figureWords(m_table);
    return scatterChart(input);
}

IntervalChartSpec CompareData::ranking() const
{
    return relationsChart(phrasingOf(m_table, QLocale()), m_ranked, Tr::tr("What each metric says about it"));
}

ResultTable CompareData::selection(const QStringList &keys) const
{
    ResultTable picked;
    picked.dimensions = m_table.dimensions;
    picked.currency = m_table.currency;
    picked.currencyExponent = m_table.currencyExponent;
    std::vector<std::size_t> columns{column(m_choice.engagement), column(m_choice.commerce)};
    if (!m_choice.size.empty() && m_choice.size != m_choice.engagement && m_choice.size != m_choice.commerce)
        columns.push_back(column(m_choice.size));
    for (const std::size_t one : columns)
        picked.columns.push_back(m_table.columns[one]);
    for (const ResultTable::Row &row : m_table.rows) {
        if (!keys.isEmpty() && !keys.contains(toQString(row.keys.front())))
            continue;
        ResultTable::Row shown{row.keys, row.titles, {}};
        for (const std::size_t one : columns)
            shown.figures.push_back(row.figures[one]);
        picked.rows.push_back(std::move(shown));
    }
    picked.totalRows = picked.rows.size();
    return picked;
}

} // namespace postledger
