// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/drawing.h"

#include <QAbstractSeries>
#include <QFontMetricsF>
#include <QPainter>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace postledger {

namespace {
constexpr qreal kTitleLine = 22;
constexpr qreal kNoteLine = 18;
constexpr qreal kReach = 10; ///< how near a pointer must come to a round mark
constexpr qreal kTipPadding = 8;
constexpr qreal kTipMost = 320;
constexpr qreal kTipRow = 17;
} // namespace

Drawing::Drawing(const Theme &theme, bool mirrored)
    : m_theme(theme)
    , m_mirrored(mirrored)
{
}

int Drawing::markAt(const QPointF &position) const
{
    int best = -1;
    qreal bestDistance = 0;
    for (std::size_t i = 0; i < m_marks.size(); ++i) {
        const Mark &mark = m_marks[i];
        if (!mark.area.isNull()) {
            if (mark.area.contains(position))
                return static_cast<int>(i);
            continue;
        }
        const QPointF away = position - mark.at;
        const qreal distance = std::hypot(away.x(), away.y()) - mark.radius;
        if (distance <= kReach && (best < 0 || distance < bestDistance)) {
            best = static_cast<int>(i);
            bestDistance = distance;
        }
    }
    return best;
}

void Drawing::setHeader(const QString &title, const QString &note, const QColor &color, bool noteBelow)
{
    m_title = title;
    m_note = note;
    m_titleColor = color;
    m_noteBelow = noteBelow;
}

qreal Drawing::headerHeight(qreal width) const
{
    if (m_title.isEmpty() && m_note.isEmpty())
        return 4;
    const bool oneLine = m_note.isEmpty()
        || (!m_noteBelow && textWidth(m_theme.strong(), m_title) + textWidth(m_theme.secondary(), m_note) + 6 <= width);
    return oneLine ? kTitleLine : kTitleLine + kNoteLine;
}

void Drawing::paintHeader(QPainter &painter, qreal width) const
{
    const qreal titleWidth = textWidth(m_theme.strong(), m_title);
    painter.setFont(m_theme.strong());
    painter.setPen(m_titleColor);
    painter.drawText(placed({0, 0, width, kTitleLine}),
        static_cast<int>(leading() | Qt::AlignTop) | directionFlag(m_title),
        painter.fontMetrics().elidedText(m_title, Qt::ElideRight, static_cast<int>(width)));
    if (m_note.isEmpty())
        return;
    painter.setFont(m_theme.secondary());
    painter.setPen(tokens().secondary);
    const bool below = headerHeight(width) > kTitleLine;
    const QRectF area = below ? QRectF(0, kTitleLine - 3, width, kNoteLine)
                              : QRectF(titleWidth + 6, 1, width - titleWidth - 6, kTitleLine);
    painter.drawText(placed(area), static_cast<int>(leading() | Qt::AlignTop) | directionFlag(m_note),
        painter.fontMetrics().elidedText(m_note, Qt::ElideRight, static_cast<int>(area.width())));
}

void Drawing::addAxes(QChart &chart)
{
    m_xAxis = new QValueAxis(&chart);
    m_yAxis = new QValueAxis(&chart);
    for (QValueAxis *axis : {m_xAxis, m_yAxis})
        axis->setVisible(false);
    // Before any series hangs on them: every later change moves each mark once more.
    setRange(m_x, m_y);
    chart.addAxis(m_xAxis, Qt::AlignBottom);
    chart.addAxis(m_yAxis, Qt::AlignLeft);
    for (QAbstractSeries *series : chart.series()) {
        series->attachAxis(m_xAxis);
        series->attachAxis(m_yAxis);
    }
}

void Drawing::setRange(const Scale &x, const Scale &y)
{
    m_x = x;
    m_y = y;
    if (m_xAxis == nullptr || m_plot.isEmpty())
        return;
    const double moreX = (x.maximum - x.minimum) / m_plot.width() * bleed();
    const double moreY = (y.maximum - y.minimum) / m_plot.height() * bleed();
    if (m_mirrored)
        m_xAxis->setRange(-x.maximum - moreX, -x.minimum + moreX);
    else
        m_xAxis->setRange(x.minimum - moreX, x.maximum + moreX);
    m_yAxis->setRange(y.minimum - moreY, y.maximum + moreY);
}

qreal Drawing::xAt(double value) const
{
    const double share = (value - m_x.minimum) / (m_x.maximum - m_x.minimum);
    return m_mirrored ? m_plot.right() - share * m_plot.width() : m_plot.left() + share * m_plot.width();
}

qreal Drawing::yAt(double value) const
{
    return m_plot.bottom() - (value - m_y.minimum) / (m_y.maximum - m_y.minimum) * m_plot.height();
}

QRectF Drawing::placed(const QRectF &area) const
{
    return m_mirrored ? QRectF(m_size.width() - area.right(), area.top(), area.width(), area.height()) : area;
}

qreal Drawing::textWidth(const QFont &font, const QString &text)
{
    return std::ceil(QFontMetricsF(font).horizontalAdvance(text));
}

QStringList Drawing::tipLines(const QString &tip, const QString &title)
{
    QStringList lines = tip.split(QLatin1Char('\n'));
    if (lines.size() > 1 && lines.front() == title)
        lines.removeFirst();
    return lines;
}

bool Drawing::isSelected(const Mark &mark) const
{
    return std::any_of(
        mark.keys.begin(), mark.keys.end(), [this](const QString &key) { return m_selected.contains(key); });
}

qreal Drawing::crisp(qreal position)
{
    return std::floor(position) + 0.5;
}

void Drawing::paintTip(QPainter &painter, const Mark &mark, const QSizeF &size) const
{
    const QFontMetricsF strong(m_theme.strong());
    const QFontMetricsF plain(m_theme.secondary());
    // Names and values in two columns; running text wraps.
    qreal names = 0;
    qreal values = 0;
    qreal running = 0;
    for (const QString &line : mark.lines) {
        const qsizetype tab = line.indexOf(QLatin1Char('\t'));
        if (tab < 0) {
            running = std::max(running, plain.horizontalAdvance(line));
        } else {
            names = std::max(names, plain.horizontalAdvance(line.left(tab)));
            values = std::max(values, plain.horizontalAdvance(line.mid(tab + 1)));
        }
    }
    qreal width = std::max({strong.horizontalAdvance(mark.title), names + values + (names > 0 ? 16 : 0), running});
    width = std::min({std::ceil(width) + 2, kTipMost, size.width() - 2 * kTipPadding - 4});
    std::vector<qreal> heights;
    qreal height = mark.title.isEmpty() ? 0 : 19;
    for (const QString &line : mark.lines) {
        const qreal needed = line.contains(QLatin1Char('\t'))
            ? kTipRow
            : plain.boundingRect(QRectF(0, 0, width, 1000), Qt::TextWordWrap, line).height() + 2;
        heights.push_back(needed);
        height += needed;
    }
    QRectF box(0, 0, width + 2 * kTipPadding, height + 2 * kTipPadding - 2);
    // Beside the mark, on the side with more room; never outside.
    const bool right = mark.at.x() < size.width() / 2;
    box.moveLeft(right ? mark.at.x() + 14 : mark.at.x() - 14 - box.width());
    box.moveTop(mark.at.y() - box.height() / 2);
    box.moveLeft(std::clamp(box.left(), 1.0, std::max(1.0, size.width() - box.width() - 1)));
    box.moveTop(std::clamp(box.top(), 1.0, std::max(1.0, size.height() - box.height() - 1)));
    box.moveTopLeft(QPointF(crisp(box.left()), crisp(box.top())));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(mixed(tokens().line, tokens().secondary, 0.3), 1));
    painter.setBrush(tokens().card);
    painter.drawRoundedRect(box, 6, 6);
    QRectF row(box.left() + kTipPadding, box.top() + kTipPadding - 2, width, 19);
    if (!mark.title.isEmpty()) {
        painter.setFont(m_theme.strong());
        painter.setPen(tokens().text);
        painter.drawText(row, static_cast<int>(leading() | Qt::AlignVCenter) | directionFlag(mark.title),
            painter.fontMetrics().elidedText(mark.title, Qt::ElideRight, static_cast<int>(width)));
        row.translate(0, 19);
    }
    painter.setFont(m_theme.secondary());
    for (qsizetype i = 0; i < mark.lines.size(); ++i) {
        const QString &line = mark.lines[i];
        const auto at = static_cast<std::size_t>(i);
        row.setHeight(heights[at]);
        const qsizetype tab = line.indexOf(QLatin1Char('\t'));
        if (tab < 0) {
            painter.setPen(tokens().secondary);
            painter.drawText(
                row, static_cast<int>(leading() | Qt::AlignTop) | Qt::TextWordWrap | directionFlag(line), line);
        } else {
            painter.setPen(tokens().secondary);
            painter.drawText(row, static_cast<int>(leading() | Qt::AlignVCenter), line.left(tab));
            painter.setPen(at < mark.colors.size() && mark.colors[at].isValid() ? mark.colors[at] : tokens().text);
            painter.drawText(row, static_cast<int>(trailing() | Qt::AlignVCenter), line.mid(tab + 1));
        }
        row.translate(0, heights[at]);
    }
}

} // namespace postledger
