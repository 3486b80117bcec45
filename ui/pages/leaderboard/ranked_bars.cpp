// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/leaderboard/ranked_bars.h"

#include "analytics/kpi.h"
#include "charts/charts.h"
#include "kit/theme.h"
#include "pages/common/texts.h"
#include "report/chart_makers.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace postledger {

namespace {

constexpr int kBarPitch = 27;
constexpr int kHeading = 48;
constexpr int kLeastLines = 126;
constexpr std::size_t kMostBars = 20;

bool isAttention(const std::string &id)
{
    const Kpi *kpi = kpiById(id);
    return kpi && kpi->family == KpiFamily::Engagement;
}

} // namespace

RankedBars::RankedBars(const Theme &theme, Dimension subject, QWidget *parent)
    : Card(theme, parent)
    , m_subject(subject)
    , m_ranked(new ChartView(theme, this))
    , m_beside(new ChartView(theme, this))
    , m_lines(new ChartView(theme, this))
{
    m_lines->setObjectName(QStringLiteral("linesChart"));
    m_lines->hide();
    m_ranked->setObjectName(QStringLiteral("rankedChart"));
    m_beside->setObjectName(QStringLiteral("besideChart"));
    auto *row = new QHBoxLayout;
    row->setSpacing(24);
    row->addWidget(m_ranked, 3);
    row->addWidget(m_beside, 2);
    setMinimumHeight(kLeastHeight);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_bars = new QWidget(this);
    m_bars->setLayout(row);
    row->setContentsMargins(0, 0, 0, 0);
    body()->addWidget(m_bars, 1);
    body()->addWidget(m_lines, 1);
    m_lines->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    for (ChartView *chart : {m_ranked, m_beside}) {
        chart->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
        connect(chart, &ChartView::keyClicked, this, &RankedBars::keyClicked);
    }
}

void RankedBars::showLoading()
{
    m_loading = true;
    m_ranked->showLoading();
    m_beside->showLoading();
}

void RankedBars::setTable(ResultTable table, std::size_t column)
{
    m_loading = false;
    m_table = std::move(table);
    m_column = column;
    draw();
}

void RankedBars::setTrend(ResultTable trend, const DateRange &range)
{
    m_trend = std::move(trend);
    m_range = range;
}

void RankedBars::setLacking(const QString &text)
{
    m_lacking = text;
}

std::size_t RankedBars::room() const
{
    const int bars = (height() - kHeading) / kBarPitch;
    return static_cast<std::size_t>(std::clamp(bars, 6, static_cast<int>(kMostBars)));
}

void RankedBars::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    if (!m_loading && (room() != m_shown || hasSpare() != m_spare || m_spare))
        draw();
}

/// The table's column. Where nobody has that figure, and the other family's is known, that one says more than nothing.
std::size_t RankedBars::rankedColumn() const
{
    const auto isKnown = [this](std::size_t column) {
        return std::any_of(m_table.rows.begin(), m_table.rows.end(),
            [&](const ResultTable::Row &row) { return !isWithoutValue(m_table, row) && row.figures[column].value; });
    };
    const auto other = columnOf(m_table, isAttention(m_table.columns[m_column].kpi) ? "net_sales" : "engagements");
    return other && !isKnown(m_column) && isKnown(*other) ? *other : m_column;
}

void RankedBars::draw()
{
    m_shown = room();
    if (m_column >= m_table.columns.size())
        return;
    const std::size_t column = rankedColumn();
    const bool attention = isAttention(m_table.columns[column].kpi);
    std::int64_t named = 0;
    for (const ResultTable::Row &row : m_table.rows)
        named += isWithoutValue(m_table, row) ? 0 : 1;
    BarChartInput input;
    input.title = shortKpiLabel(m_table.columns[column].kpi);
    input.tone = attention ? Tone::Attention : Tone::Money;
    input.table = &m_table;
    input.column = column;
    input.limit = m_shown;
    input.words = figureWords(m_table);
    BarChartSpec ranked = barChart(input);
    const auto other = columnOf(m_table, attention ? "net_sales" : "engagements");
    m_beside->setVisible(other && !ranked.bars.empty());
    if (ranked.bars.empty()) {
        m_ranked->showMessage(m_lacking.isEmpty()
                ? tr("No row has this figure. Sort by another column or change the search.")
                : m_lacking);
        return;
    }
    //: number of bars, number of all
    ranked.note =
        tr("the highest %1 of %2").arg(QLocale().toString(qulonglong(ranked.bars.size())), countOf(m_subject, named));
    m_ranked->show(ranked);
    drawTrend(ranked);
    if (!other)
        return;
    for (const Bar &bar : ranked.bars)
        input.keys.push_back(bar.key);
    input.title = shortKpiLabel(m_table.columns[*other].kpi);
    input.tone = attention ? Tone::Money : Tone::Attention;
    input.column = *other;
    BarChartSpec beside = barChart(input);
    beside.note = tr("of the same, in the same order");
    if (std::none_of(beside.bars.begin(), beside.bars.end(), [](const Bar &bar) { return bar.value.has_value(); }))
        m_beside->hide();
    else
        m_beside->show(beside);
}

bool RankedBars::hasSpare() const
{
    const auto named = static_cast<int>(std::count_if(m_table.rows.begin(), m_table.rows.end(),
        [this](const ResultTable::Row &row) { return !isWithoutValue(m_table, row); }));
    return height() >= kHeading + std::min(named, static_cast<int>(kMostBars)) * kBarPitch + kLeastLines;
}

void RankedBars::drawTrend(const BarChartSpec &ranked)
{
    m_spare = hasSpare();
    TrendChartInput input;
    if (m_spare) {
        input.table = &m_trend;
        input.range = m_range;
        input.title = m_trend.dimensions.size() == 2 && m_trend.dimensions[1] == Dimension::Weekly
            ? tr("Net revenue per week")
            : tr("Net revenue per day");
        constexpr std::size_t kMostLines = 5;
        for (std::size_t i = 0; i < std::min(ranked.bars.size(), kMostLines); ++i) {
            input.keys.push_back(ranked.bars[i].key);
            input.names.push_back(ranked.bars[i].label);
        }
    }
    TimeChartSpec lines = trendChart(input);
    lines.note = tr("of the first %n", "lines of a chart", static_cast<int>(lines.series.size()));
    const bool drawn = m_spare && !lines.series.empty();
    const auto bars = static_cast<int>(ranked.bars.size());
    m_bars->setMaximumHeight(drawn ? kHeading + bars * kBarPitch : QWIDGETSIZE_MAX);
    m_lines->setVisible(drawn);
    if (!lines.series.empty())
        m_lines->show(lines);
}

} // namespace postledger
