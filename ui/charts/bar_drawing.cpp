// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/bar_drawing.h"

#include "base/text.h"

#include <QBarSet>
#include <QCoreApplication>
#include <QHorizontalStackedBarSeries>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace postledger {

namespace {

constexpr std::size_t kMostBars = 30;
constexpr qreal kMostPitch = 30;
constexpr qreal kLeastPitch = 16;
constexpr double kThickness = 0.6;
constexpr qreal kGap = 8;

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_charts)
};

} // namespace

BarDrawing::BarDrawing(BarChartSpec spec, const Theme &theme, bool mirrored)
    : Drawing(theme, mirrored)
    , m_spec(std::move(spec))
    , m_money{m_spec.currency, m_spec.currencyExponent}
{
    if (m_spec.bars.size() > kMostBars)
        m_spec.bars.resize(kMostBars);
    for (Bar &bar : m_spec.bars)
        bar.label = displayText(bar.label);
    setHeader(m_spec.title, m_spec.note, tokens().text, false);
}

void BarDrawing::fill(QChart &chart)
{
    // Two sets on one another: bars, and in grey the remainder that has no key.
    auto *bars = new QBarSet(m_spec.title);
    auto *rest = new QBarSet(Tr::tr("Others"));
    bars->setColor(tokens().forTone(m_spec.tone));
    rest->setColor(mixed(tokens().card, tokens().secondary, 0.5));
    bars->setPen(Qt::NoPen);
    rest->setPen(Qt::NoPen);
    // Qt counts categories from below, a ranking from above.
    for (auto bar = m_spec.bars.rbegin(); bar != m_spec.bars.rend(); ++bar) {
        const double value = bar->value ? signedX(*bar->value) : 0;
        bars->append(bar->key.empty() ? 0 : value);
        rest->append(bar->key.empty() ? value : 0);
    }
    auto *series = new QHorizontalStackedBarSeries(&chart);
    series->setBarWidth(kThickness);
    series->append(bars);
    series->append(rest);
    chart.addSeries(series);
    addAxes(chart);
}

QString BarDrawing::valueText(const Bar &bar) const
{
    return bar.value ? formatValue(*bar.value, m_spec.unit, m_money, m_locale) : QStringLiteral("–");
}

QMarginsF BarDrawing::margins(const QSizeF &size)
{
    m_size = size;
    QFont strong = m_theme.secondary();
    strong.setWeight(QFont::DemiBold);
    m_nameWidth = 0;
    qreal values = 30;
    double low = 0;
    double high = 0;
    for (const Bar &bar : m_spec.bars) {
        m_nameWidth = std::max(m_nameWidth, textWidth(m_theme.secondary(), bar.label));
        values = std::max(values, textWidth(strong, valueText(bar)));
        low = std::min({low, bar.value.value_or(0), bar.low.value_or(0)});
        high = std::max({high, bar.value.value_or(0), bar.high.value_or(0)});
    }
    m_nameWidth = std::min(m_nameWidth, size.width() * 0.4);
    // The longest bar fills the plot: values are written, so that nobody needs a round end.
    m_x = {low, high > low ? high : low + 1, 1};
    const qreal left = m_nameWidth + kGap * 2;
    constexpr qreal kFrame = 4; // between the longest bar's value and the frame of the focus
    const qreal right = std::min(values + kGap + kFrame, size.width() * 0.4);
    const qreal top = headerHeight(size.width()) + 2;
    return m_mirrored ? QMarginsF(right, top, left, 2) : QMarginsF(left, top, right, 2);
}

QRectF BarDrawing::plotArea(const QRectF &available) const
{
    const auto rows = static_cast<qreal>(std::max<std::size_t>(m_spec.bars.size(), 1));
    return {available.topLeft(), QSizeF(available.width(), std::min(available.height(), rows * kMostPitch))};
}

QRectF BarDrawing::rowArea(std::size_t row) const
{
    const qreal pitch = m_plot.height() / static_cast<qreal>(std::max<std::size_t>(m_spec.bars.size(), 1));
    return {0, m_plot.top() + pitch * static_cast<qreal>(row), m_size.width(), pitch};
}

void BarDrawing::place(const QRectF &plot, const QSizeF &size)
{
    m_plot = plot;
    m_size = size;
    const auto rows = static_cast<double>(std::max<std::size_t>(m_spec.bars.size(), 1));
    setRange(m_x, {-0.5, rows - 0.5, 1});
    m_marks.clear();
    for (std::size_t i = 0; i < m_spec.bars.size(); ++i) {
        const Bar &bar = m_spec.bars[i];
        Mark mark;
        mark.area = rowArea(i);
        mark.at = QPointF(xAt(std::max(bar.value.value_or(0), 0.0)), mark.area.center().y());
        mark.key = toQString(bar.key);
        mark.title = bar.label;
        if (bar.tip.isEmpty())
            mark.lines << valueText(bar);
        else
            mark.lines = tipLines(bar.tip, bar.label);
        m_marks.push_back(std::move(mark));
    }
}

void BarDrawing::paintUnder(QPainter &painter) const
{
    if (m_x.minimum >= 0 || m_spec.bars.empty())
        return;
    painter.setPen(QPen(tokens().secondary, 1));
    const qreal zero = crisp(xAt(0));
    painter.drawLine(QPointF(zero, m_plot.top()), QPointF(zero, m_plot.bottom()));
}

void BarDrawing::paintOver(QPainter &painter) const
{
    paintHeader(painter, m_size.width());
    QFont strong = m_theme.secondary();
    strong.setWeight(QFont::DemiBold);
    for (std::size_t i = 0; i < m_spec.bars.size(); ++i) {
        const Bar &bar = m_spec.bars[i];
        const QRectF row = rowArea(i);
        painter.setFont(m_theme.secondary());
        painter.setPen(bar.key.empty() ? tokens().secondary : tokens().text);
        painter.drawText(placed({0, row.top(), m_nameWidth + 2, row.height()}),
            static_cast<int>(leading() | Qt::AlignVCenter) | directionFlag(bar.label),
            painter.fontMetrics().elidedText(bar.label, Qt::ElideRight, static_cast<int>(m_nameWidth) + 2));
        double end = std::max(bar.value.value_or(0), 0.0);
        if (bar.low && bar.high) {
            end = std::max(end, *bar.high);
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(QPen(tokens().text, 1.2));
            const qreal y = row.center().y();
            painter.drawLine(QPointF(xAt(*bar.low), y), QPointF(xAt(*bar.high), y));
            for (const double limit : {*bar.low, *bar.high})
                painter.drawLine(QPointF(xAt(limit), y - 3), QPointF(xAt(limit), y + 3));
        }
        painter.setFont(strong);
        painter.setPen(bar.value ? tokens().text : tokens().secondary);
        const qreal tip = xAt(end);
        const qreal gap = kGap - 2;
        const QRectF area = m_mirrored ? QRectF(0, row.top(), tip - gap, row.height())
                                       : QRectF(tip + gap, row.top(), m_size.width() - tip - gap, row.height());
        painter.drawText(area, static_cast<int>(leading() | Qt::AlignVCenter), valueText(bar));
    }
    if (m_spec.bars.empty()) {
        painter.setFont(m_theme.secondary());
        painter.setPen(tokens().secondary);
        painter.drawText(QRectF(0, m_plot.top(), m_size.width(), 40), Qt::AlignCenter, Tr::tr("Nothing to rank"));
    }
}

void BarDrawing::paintHover(QPainter &painter, int index) const
{
    QColor veil = tokens().secondary;
    veil.setAlphaF(0.10F);
    painter.fillRect(m_marks[static_cast<std::size_t>(index)].area, veil);
}

ChartTable BarDrawing::table() const
{
    ChartTable table;
    table.header << Tr::tr("Name") << m_spec.title;
    for (const Bar &bar : m_spec.bars)
        table.rows.push_back({bar.label, valueText(bar)});
    return table;
}

QSize BarDrawing::minimumSize() const
{
    const auto rows = static_cast<qreal>(m_spec.bars.size());
    return {220, static_cast<int>(26 + std::max(rows, 2.0) * kLeastPitch)};
}

} // namespace postledger
