// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/time_drawing.h"

#include <QAreaSeries>
#include <QCoreApplication>
#include <QLineSeries>
#include <QPainter>
#include <QScatterSeries>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

namespace postledger {

namespace {

constexpr std::size_t kLeastPoints = 400;
constexpr std::size_t kMostDashed = 800;
constexpr qreal kEndGap = 6;
constexpr qreal kAxisGap = 8;
constexpr qreal kLineHeight = 15;

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_charts)
};

// Lowest and highest of each group of days, so that no peak is lost; about one point per pixel column.
std::vector<TimePoint> thinned(const std::vector<TimePoint> &points, qreal width)
{
    const auto most = std::max(kLeastPoints, static_cast<std::size_t>(width));
    if (points.size() <= most)
        return points;
    std::vector<TimePoint> result;
    const std::size_t group = (points.size() * 2 + most - 1) / most;
    for (std::size_t begin = 0; begin < points.size(); begin += group) {
        const auto first = points.begin() + static_cast<std::ptrdiff_t>(begin);
        const auto last = points.begin() + static_cast<std::ptrdiff_t>(std::min(begin + group, points.size()));
        const auto less = [](const TimePoint &a, const TimePoint &b) {
            return a.value.value_or(0) < b.value.value_or(0);
        };
        auto [low, high] = std::minmax_element(first, last, less);
        if (high < low)
            std::swap(low, high);
        result.push_back(*low);
        if (low != high)
            result.push_back(*high);
    }
    return result;
}

} // namespace

TimeDrawing::TimeDrawing(TimeChartSpec spec, const Theme &theme, bool mirrored)
    : Drawing(theme, mirrored)
    , m_spec(std::move(spec))
    , m_money{m_spec.currency, m_spec.currencyExponent}
{
    if (m_spec.series.size() > 6)
        m_spec.series.resize(6);
    const Tone tone = m_spec.series.empty() ? Tone::Money : m_spec.series.front().tone;
    setHeader(m_spec.title, m_spec.note, tokens().forTone(tone), false);
    m_first = std::numeric_limits<Day>::max();
    m_last = std::numeric_limits<Day>::min();
    for (const TimeSeries &series : m_spec.series) {
        m_messages += series.comparison ? 0 : 1;
        if (series.points.empty())
            continue;
        m_first = std::min(m_first, series.points.front().day);
        m_last = std::max(m_last, series.points.back().day);
    }
    if (m_first > m_last)
        m_first = m_last = 0;
}

QColor TimeDrawing::colorOf(std::size_t series) const
{
    const TimeSeries &line = m_spec.series[series];
    if (line.comparison)
        return tokens().secondary;
    // One message keeps the family's colour; further lines of the same tone take the next ones.
    std::size_t same = 0;
    for (std::size_t i = 0; i < series; ++i)
        same += !m_spec.series[i].comparison && m_spec.series[i].tone == line.tone ? 1 : 0;
    return same == 0 ? tokens().forTone(line.tone) : tokens().series[std::min<std::size_t>(series, 5)];
}

Qt::PenStyle TimeDrawing::styleOf(std::size_t series) const
{
    if (m_spec.series[series].comparison)
        return Qt::DashLine;
    constexpr Qt::PenStyle kStyles[] = {
        Qt::SolidLine, Qt::DashDotLine, Qt::DotLine, Qt::DashDotDotLine, Qt::DashLine, Qt::SolidLine};
    std::size_t order = 0;
    for (std::size_t i = 0; i < series; ++i)
        order += m_spec.series[i].comparison ? 0 : 1;
    return kStyles[std::min<std::size_t>(order, 5)];
}

void TimeDrawing::fill(QChart &chart)
{
    // The message is drawn last, on top.
    for (std::size_t n = m_spec.series.size(); n-- > 0;) {
        const TimeSeries &line = m_spec.series[n];
        const QColor color = colorOf(n);
        QPen pen(line.comparison ? mixed(tokens().card, color, 0.6) : color, line.comparison ? 1.2 : 1.8, styleOf(n));
        // Thousands of dashes cost a tenth of a second, and nobody sees them in so dense a line.
        if (line.comparison && line.points.size() > kMostDashed)
            pen.setStyle(Qt::SolidLine);
        else if (line.comparison)
            pen.setDashPattern({3.5, 3});
        pen.setJoinStyle(Qt::RoundJoin);
        QLineSeries *open = nullptr;
        const auto finish = [&] {
            if (open == nullptr)
                return;
            open->setPen(pen);
            open->setName(line.name);
            if (open->count() == 1) {
                // A line of one point draws nothing, and a single day is a figure all the same.
                auto *dot = new QScatterSeries(&chart);
                dot->setName(line.name);
                dot->setPen(Qt::NoPen);
                dot->setBrush(pen.color());
                dot->setMarkerSize(line.comparison ? 5 : 7);
                dot->append(open->points());
                chart.addSeries(dot);
                delete open;
            } else if (n == 0 && m_messages == 1) { // among several lines an area would stress one
                auto *base = new QLineSeries(open);
                for (const QPointF &point : open->points())
                    base->append(point.x(), 0);
                auto *area = new QAreaSeries(open, base);
                area->setPen(Qt::NoPen);
                QColor light = color;
                light.setAlphaF(0.10F);
                area->setBrush(light);
                area->setName(line.name);
                chart.addSeries(area);
                auto *edge = new QLineSeries;
                edge->append(open->points());
                edge->setPen(pen);
                edge->setName(line.name);
                chart.addSeries(edge);
            } else {
                chart.addSeries(open);
            }
            open = nullptr;
        };
        for (const TimePoint &point : thinned(line.points, m_plot.width())) {
            if (!point.value || !std::isfinite(*point.value)) {
                finish();
                continue;
            }
            if (open == nullptr)
                open = new QLineSeries(&chart);
            open->append(signedX(point.day), *point.value);
        }
        finish();
    }
    addAxes(chart);
}

QString TimeDrawing::endText(std::size_t series) const
{
    const TimeSeries &line = m_spec.series[series];
    if (line.comparison || m_messages > 1)
        return line.name;
    const auto last = lastPoint(line);
    return last ? valueText(*last->value) : QString();
}

QString TimeDrawing::valueText(double value) const
{
    return m_spec.multiple ? formatNumber(value, 2, m_locale) : formatValue(value, m_spec.unit, m_money, m_locale);
}

QString TimeDrawing::exactText(double value) const
{
    if (m_spec.multiple || m_spec.unit == Unit::Months)
        return valueText(value);
    Figure figure;
    figure.value = value;
    figure.minor = static_cast<std::int64_t>(std::llround(value));
    return formatFigure(figure, m_spec.unit, m_money, m_locale);
}

std::optional<TimePoint> TimeDrawing::lastPoint(const TimeSeries &series) const
{
    for (auto point = series.points.rbegin(); point != series.points.rend(); ++point) {
        if (point->value)
            return *point;
    }
    return std::nullopt;
}

QMarginsF TimeDrawing::margins(const QSizeF &size)
{
    m_size = size;
    const qreal top = headerHeight(size.width()) + 8;
    const qreal bottom = 20;
    double low = 0;
    double high = 0;
    for (const TimeSeries &series : m_spec.series) {
        for (const TimePoint &point : series.points) {
            low = std::min(low, point.value.value_or(0));
            high = std::max(high, point.value.value_or(0));
        }
    }
    const int steps = std::clamp(static_cast<int>((size.height() - top - bottom) / 50), 2, 5);
    // A multiple's axis counts as numbers do, with decimals where steps have them.
    const Unit unit = m_spec.multiple ? Unit::Count : m_spec.unit;
    m_y = niceScale(low, high, steps, true, unitSize(unit, m_money), m_spec.unit == Unit::Count);
    m_labels = axisLabels(m_y, unit, m_money, m_locale, true);
    qreal left = 20;
    for (const QString &label : m_labels)
        left = std::max(left, textWidth(m_theme.axis(), label) + kAxisGap);
    qreal right = 24;
    QFont strong = m_theme.secondary();
    strong.setWeight(QFont::DemiBold);
    for (std::size_t i = 0; i < m_spec.series.size(); ++i)
        right = std::max(right, textWidth(strong, endText(i)) + kEndGap + 2);
    right = std::min(right, size.width() / 4);
    return m_mirrored ? QMarginsF(right, top, left, bottom) : QMarginsF(left, top, right, bottom);
}

void TimeDrawing::place(const QRectF &plot, const QSizeF &size)
{
    m_plot = plot;
    m_size = size;
    Scale days;
    days.minimum = m_last > m_first ? m_first : m_first - 1;
    days.maximum = m_last > m_first ? m_last : m_first + 1;
    setRange(days, m_y);
    m_dayTicks = dayTicks(m_first, m_last, static_cast<int>(plot.width() / 70), m_locale);
    placeEndLabels();
    makeMarks();
}

void TimeDrawing::placeEndLabels()
{
    m_endLabels.clear();
    for (std::size_t i = 0; i < m_spec.series.size(); ++i) {
        const auto last = lastPoint(m_spec.series[i]);
        const QString text = endText(i);
        if (!last || text.isEmpty())
            continue;
        const qreal top = yAt(*last->value) - kLineHeight / 2;
        const qreal room = m_mirrored ? m_plot.left() - kEndGap : m_size.width() - m_plot.right() - kEndGap;
        const qreal left = m_mirrored ? 0 : m_plot.right() + kEndGap;
        m_endLabels.push_back({QRectF(left, top, room, kLineHeight), text, colorOf(i), !m_spec.series[i].comparison});
    }
    // Labels push one another apart, never the lines: from the lowest upwards, then back inside.
    std::sort(m_endLabels.begin(), m_endLabels.end(),
        [](const EndLabel &a, const EndLabel &b) { return a.area.top() < b.area.top(); });
    for (std::size_t i = 1; i < m_endLabels.size(); ++i) {
        const qreal overlap = m_endLabels[i - 1].area.bottom() - m_endLabels[i].area.top();
        if (overlap > 0)
            m_endLabels[i].area.translate(0, overlap);
    }
    qreal limit = m_plot.bottom() + kLineHeight / 2;
    for (auto label = m_endLabels.rbegin(); label != m_endLabels.rend(); ++label) {
        if (label->area.bottom() > limit)
            label->area.moveBottom(limit);
        limit = label->area.top();
    }
}

void TimeDrawing::makeMarks()
{
    m_marks.clear();
    std::map<Day, std::vector<TimePoint>> values;
    for (std::size_t i = 0; i < m_spec.series.size(); ++i) {
        for (const TimePoint &point : m_spec.series[i].points) {
            auto &row = values[point.day];
            row.resize(m_spec.series.size());
            row[i] = point;
        }
    }
    m_values.clear();
    for (auto &[day, row] : values) {
        row.resize(m_spec.series.size());
        Mark mark;
        mark.day = day;
        mark.at = QPointF(xAt(day), yAt(row.front().value.value_or(0)));
        m_marks.push_back(std::move(mark));
        m_values.push_back(std::move(row));
    }
}

QString TimeDrawing::stepText(Day day) const
{
    if (m_spec.stepDays == 1)
        return formatDayLong(day, m_locale);
    const Day last = m_spec.stepDays > 1 ? day + m_spec.stepDays - 1 : monthStart(day + 31) - 1;
    return formatRange({day, last}, m_locale);
}

Mark TimeDrawing::described(int index) const
{
    const auto at = static_cast<std::size_t>(index);
    Mark mark = m_marks[at];
    mark.title = stepText(*mark.day);
    for (std::size_t i = 0; i < m_spec.series.size(); ++i) {
        const std::optional<double> value = m_values[at][i].value;
        const std::optional<Day> meant = m_values[at][i].meant;
        mark.lines << (meant ? stepText(*meant) : m_spec.series[i].name) + QLatin1Char('\t')
                + (value ? exactText(*value) : QStringLiteral("–"));
        mark.colors.push_back(colorOf(i));
    }
    return mark;
}

void TimeDrawing::paintUnder(QPainter &painter) const
{
    painter.setPen(QPen(tokens().line, 1));
    for (const double tick : m_y.ticks()) {
        const qreal y = crisp(yAt(tick));
        painter.drawLine(QPointF(m_plot.left(), y), QPointF(m_plot.right(), y));
    }
}

void TimeDrawing::paintOver(QPainter &painter) const
{
    paintHeader(painter, m_size.width());
    painter.setFont(m_theme.axis());
    painter.setPen(tokens().secondary);
    const std::vector<double> ticks = m_y.ticks();
    for (std::size_t i = 0; i < ticks.size() && i < m_labels.size(); ++i) {
        const qreal y = yAt(ticks[i]);
        const QRectF area = m_mirrored ? QRectF(m_plot.right() + 6, y - 8, m_size.width() - m_plot.right() - 6, 16)
                                       : QRectF(0, y - 8, m_plot.left() - 6, 16);
        painter.drawText(area, static_cast<int>(trailing() | Qt::AlignVCenter), m_labels[i]);
    }
    qreal used = -1e9;
    for (const DayTick &tick : m_dayTicks) {
        const qreal width = textWidth(m_theme.axis(), tick.label) + 2;
        qreal left = xAt(tick.day) - width / 2;
        left = std::clamp(left, 0.0, std::max(0.0, m_size.width() - width));
        if (m_mirrored ? used > -1e9 && left + width > used - 8 : left < used + 8)
            continue;
        painter.drawText(QRectF(left, m_plot.bottom() + 4, width, 16), Qt::AlignCenter, tick.label);
        used = m_mirrored ? left : left + width;
    }
    for (const EndLabel &label : m_endLabels) {
        QFont font = m_theme.secondary();
        if (label.strong)
            font.setWeight(QFont::DemiBold);
        painter.setFont(font);
        painter.setPen(label.color);
        painter.drawText(label.area, static_cast<int>(leading() | Qt::AlignVCenter),
            painter.fontMetrics().elidedText(label.text, Qt::ElideRight, static_cast<int>(label.area.width())));
    }
    if (m_marks.empty()) {
        painter.setFont(m_theme.secondary());
        painter.setPen(tokens().secondary);
        painter.drawText(m_plot, Qt::AlignCenter, Tr::tr("No days to show"));
    }
}

void TimeDrawing::paintHover(QPainter &painter, int index) const
{
    const Mark &mark = m_marks[static_cast<std::size_t>(index)];
    const qreal x = crisp(mark.at.x());
    painter.setPen(QPen(tokens().secondary, 1));
    painter.drawLine(QPointF(x, m_plot.top()), QPointF(x, m_plot.bottom()));
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t i = 0; i < m_spec.series.size(); ++i) {
        for (const TimePoint &point : m_spec.series[i].points) {
            if (point.day != *mark.day || !point.value)
                continue;
            painter.setPen(QPen(tokens().card, 1.5));
            painter.setBrush(colorOf(i));
            painter.drawEllipse(QPointF(mark.at.x(), yAt(*point.value)), 4, 4);
        }
    }
}

int TimeDrawing::markAt(const QPointF &position) const
{
    if (m_marks.empty() || !m_plot.adjusted(-12, -12, 12, 24).contains(position))
        return -1;
    const auto nearest = std::min_element(m_marks.begin(), m_marks.end(), [&](const Mark &a, const Mark &b) {
        return std::abs(a.at.x() - position.x()) < std::abs(b.at.x() - position.x());
    });
    return static_cast<int>(nearest - m_marks.begin());
}

int TimeDrawing::markOfDay(Day day) const
{
    for (std::size_t i = 0; i < m_marks.size(); ++i) {
        if (m_marks[i].day == day)
            return static_cast<int>(i);
    }
    return -1;
}

ChartTable TimeDrawing::table() const
{
    ChartTable table;
    table.header << (m_spec.stepDays == 1 ? Tr::tr("Day") : Tr::tr("Days"));
    for (const TimeSeries &series : m_spec.series)
        table.header << series.name;
    for (std::size_t i = 0; i < m_marks.size(); ++i) {
        const Mark mark = described(static_cast<int>(i));
        QStringList row{mark.title};
        for (const QString &line : mark.lines)
            row << line.section(QLatin1Char('\t'), 1);
        table.rows.push_back(row);
    }
    return table;
}

QSize TimeDrawing::minimumSize() const
{
    return {220, 130};
}

} // namespace postledger
