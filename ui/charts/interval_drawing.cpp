// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/interval_drawing.h"

#include "base/text.h"

#include <QCoreApplication>
#include <QPainter>
#include <QScatterSeries>

#include <algorithm>
#include <cmath>

namespace postledger {

namespace {

constexpr qreal kMostPitch = 34;
constexpr qreal kLeastPitch = 20;
constexpr qreal kNoteHeight = 20;

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_charts)
};

} // namespace

IntervalDrawing::IntervalDrawing(IntervalChartSpec spec, const Theme &theme, bool mirrored)
    : Drawing(theme, mirrored)
    , m_spec(std::move(spec))
{
    for (IntervalRow &row : m_spec.rows)
        row.label = displayText(row.label);
    // The note stands below the rows: it is about all of them.
    setHeader(m_spec.title, {}, tokens().text, false);
}

double IntervalDrawing::within(double value) const
{
    return std::clamp(value, m_spec.minimum, m_spec.maximum);
}

QString IntervalDrawing::number(double value) const
{
    return formatNumber(value, 2, m_locale);
}

void IntervalDrawing::fill(QChart &chart)
{
    auto *clear = new QScatterSeries(&chart);
    auto *unclear = new QScatterSeries(&chart);
    for (QScatterSeries *series : {clear, unclear}) {
        series->setMarkerSize(9);
        series->setPen(Qt::NoPen);
        series->setBrush(series == clear ? tokens().forTone(m_spec.tone) : tokens().secondary);
    }
    const auto rows = static_cast<double>(m_spec.rows.size());
    for (std::size_t i = 0; i < m_spec.rows.size(); ++i) {
        const IntervalRow &row = m_spec.rows[i];
        (row.clear ? clear : unclear)->append(signedX(within(row.value)), rows - 1 - static_cast<double>(i));
    }
    chart.addSeries(clear);
    chart.addSeries(unclear);
    addAxes(chart);
}

QMarginsF IntervalDrawing::margins(const QSizeF &size)
{
    m_size = size;
    m_nameWidth = 0;
    double low = m_spec.reference;
    double high = m_spec.reference;
    for (const IntervalRow &row : m_spec.rows) {
        m_nameWidth = std::max(m_nameWidth, textWidth(m_theme.secondary(), row.label));
        low = std::min(low, within(row.low.value_or(row.value)));
        high = std::max(high, within(row.high.value_or(row.value)));
    }
    m_nameWidth = std::min(m_nameWidth, size.width() * 0.42);
    // Only the part of the scale that is used, with the reference in it.
    const double blank = std::max((high - low) * 0.06, 0.02);
    m_x = {low - blank, high + blank, 1};
    const qreal top = headerHeight(size.width()) + 2;
    const qreal left = m_nameWidth + 16;
    const qreal right = textWidth(m_theme.secondary(), number(-0.88)) + 12;
    const qreal bottom = m_spec.note.isEmpty() ? 2 : kNoteHeight + 2;
    return m_mirrored ? QMarginsF(right, top, left, bottom) : QMarginsF(left, top, right, bottom);
}

QRectF IntervalDrawing::plotArea(const QRectF &available) const
{
    const auto rows = static_cast<qreal>(std::max<std::size_t>(m_spec.rows.size(), 1));
    return {available.topLeft(), QSizeF(available.width(), std::min(available.height(), rows * kMostPitch))};
}

QRectF IntervalDrawing::rowArea(std::size_t row) const
{
    const qreal pitch = m_plot.height() / static_cast<qreal>(std::max<std::size_t>(m_spec.rows.size(), 1));
    return {0, m_plot.top() + pitch * static_cast<qreal>(row), m_size.width(), pitch};
}

void IntervalDrawing::place(const QRectF &plot, const QSizeF &size)
{
    m_plot = plot;
    m_size = size;
    const auto rows = static_cast<double>(std::max<std::size_t>(m_spec.rows.size(), 1));
    setRange(m_x, {-0.5, rows - 0.5, 1});
    m_marks.clear();
    for (std::size_t i = 0; i < m_spec.rows.size(); ++i) {
        const IntervalRow &row = m_spec.rows[i];
        Mark mark;
        mark.area = rowArea(i);
        mark.at = QPointF(xAt(within(row.value)), mark.area.center().y());
        mark.key = toQString(row.key);
        mark.title = row.label;
        if (!row.tip.isEmpty())
            mark.lines = tipLines(row.tip, row.label);
        else if (row.low && row.high)
            mark.lines << Tr::tr("%1 (%2 to %3)", "estimate and interval")
                              .arg(number(row.value), number(*row.low), number(*row.high));
        else
            mark.lines << number(row.value);
        m_marks.push_back(std::move(mark));
    }
}

void IntervalDrawing::paintUnder(QPainter &painter) const
{
    if (m_spec.rows.empty())
        return;
    painter.setPen(QPen(tokens().secondary, 1));
    const qreal x = crisp(xAt(m_spec.reference));
    painter.drawLine(QPointF(x, m_plot.top()), QPointF(x, m_plot.bottom()));
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t i = 0; i < m_spec.rows.size(); ++i) {
        const IntervalRow &row = m_spec.rows[i];
        if (!row.low || !row.high)
            continue;
        const qreal y = rowArea(i).center().y();
        painter.setPen(QPen(row.clear ? tokens().forTone(m_spec.tone) : tokens().secondary, 1.8));
        painter.drawLine(QPointF(xAt(within(*row.low)), y), QPointF(xAt(within(*row.high)), y));
    }
}

void IntervalDrawing::paintOver(QPainter &painter) const
{
    paintHeader(painter, m_size.width());
    painter.setFont(m_theme.secondary());
    for (std::size_t i = 0; i < m_spec.rows.size(); ++i) {
        const IntervalRow &row = m_spec.rows[i];
        const QRectF area = rowArea(i);
        painter.setPen(tokens().text);
        painter.drawText(placed({0, area.top(), m_nameWidth + 2, area.height()}),
            static_cast<int>(leading() | Qt::AlignVCenter),
            painter.fontMetrics().elidedText(row.label, Qt::ElideRight, static_cast<int>(m_nameWidth) + 2));
        const qreal tip = xAt(within(row.high.value_or(row.value)));
        const QRectF value = m_mirrored ? QRectF(0, area.top(), tip - 7, area.height())
                                        : QRectF(tip + 7, area.top(), m_size.width() - tip - 7, area.height());
        painter.setPen(row.clear ? tokens().text : tokens().secondary);
        painter.drawText(value, static_cast<int>(leading() | Qt::AlignVCenter), number(row.value));
    }
    painter.setPen(tokens().secondary);
    if (m_spec.rows.empty())
        painter.drawText(QRectF(0, m_plot.top(), m_size.width(), 40), Qt::AlignCenter, Tr::tr("No estimates to show"));
    painter.drawText(QRectF(0, m_plot.bottom() + 4, m_size.width(), kNoteHeight),
        static_cast<int>(leading() | Qt::AlignVCenter),
        painter.fontMetrics().elidedText(m_spec.note, Qt::ElideRight, static_cast<int>(m_size.width())));
}

void IntervalDrawing::paintHover(QPainter &painter, int index) const
{
    QColor veil = tokens().secondary;
    veil.setAlphaF(0.10F);
    painter.fillRect(m_marks[static_cast<std::size_t>(index)].area, veil);
}

ChartTable IntervalDrawing::table() const
{
    ChartTable table;
    table.header << Tr::tr("Name") << Tr::tr("Estimate") << Tr::tr("Lower limit") << Tr::tr("Upper limit");
    for (const IntervalRow &row : m_spec.rows) {
        table.rows.push_back({row.label, number(row.value), row.low ? number(*row.low) : QStringLiteral("–"),
            row.high ? number(*row.high) : QStringLiteral("–")});
    }
    return table;
}

QSize IntervalDrawing::minimumSize() const
{
    const auto rows = static_cast<qreal>(m_spec.rows.size());
    return {260, static_cast<int>(48 + std::max(rows, 2.0) * kLeastPitch)};
}

} // namespace postledger
