// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/scatter_drawing.h"

#include "base/text.h"
#include "charts/label_placer.h"

#include <QCoreApplication>
#include <QPainter>
#include <QScatterSeries>

#include <algorithm>
#include <cmath>
#include <map>

namespace postledger {

namespace {

constexpr qreal kLeastRadius = 3;
constexpr qreal kMostRadius = 9;
constexpr qreal kStrongRadius = 7;
constexpr int kBinColumns = 44;
constexpr int kBinRows = 30;
constexpr qreal kLabelHeight = 16;
constexpr qreal kLabelMost = 190;
constexpr qreal kCornerLine = 16;
constexpr std::size_t kMostLabels = 14;

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_charts)
};

qreal radiusOf(double size)
{
    // Area, not radius, is what the eye compares. Whole pixels: there is one series for each size.
    return std::round(kLeastRadius + (kMostRadius - kLeastRadius) * std::sqrt(std::clamp(size, 0.0, 1.0)));
}

} // namespace

ScatterDrawing::ScatterDrawing(ScatterChartSpec spec, const Theme &theme, bool mirrored)
    : Drawing(theme, mirrored)
    , m_spec(std::move(spec))
    , m_money{m_spec.currency, m_spec.currencyExponent}
{
    std::erase_if(m_spec.points, [](const ScatterPoint &p) { return !std::isfinite(p.x) || !std::isfinite(p.y); });
    for (ScatterPoint &point : m_spec.points)
        point.label = displayText(point.label);
    if (m_spec.points.size() > kMostPoints)
        makeBins();
    else
        makeDots();
    QString note = m_spec.note;
    if (m_spec.points.size() > kMostPoints) {
        const QString said = Tr::tr("%1 points, neighbours drawn as one (%2 marks)")
                                 .arg(m_locale.toString(static_cast<qlonglong>(m_spec.points.size())),
                                     m_locale.toString(static_cast<qlonglong>(m_dots.size())));
        note = note.isEmpty() ? said : Tr::tr("%1 · %2", "two notes").arg(note, said);
    }
    setHeader(m_spec.title, note, tokens().text, true);
}

void ScatterDrawing::makeDots()
{
    for (std::size_t i = 0; i < m_spec.points.size(); ++i) {
        const ScatterPoint &point = m_spec.points[i];
        const bool strong = point.outlier || point.loud;
        const qreal radius = strong ? std::max(radiusOf(point.size), kStrongRadius) : radiusOf(point.size);
        m_dots.push_back({point.x, point.y, radius, static_cast<int>(i), {}, strong, point.loud, point.outlier});
    }
    // Strong ones on top.
    std::stable_sort(m_dots.begin(), m_dots.end(), [](const Dot &a, const Dot &b) { return a.strong < b.strong; });
}

void ScatterDrawing::makeBins()
{
    double left = m_spec.points.front().x;
    double right = left;
    double bottom = m_spec.points.front().y;
    double top = bottom;
    for (const ScatterPoint &point : m_spec.points) {
        left = std::min(left, point.x);
        right = std::max(right, point.x);
        bottom = std::min(bottom, point.y);
        top = std::max(top, point.y);
    }
    const double width = right > left ? (right - left) / kBinColumns : 1;
    const double height = top > bottom ? (top - bottom) / kBinRows : 1;
    std::map<std::pair<int, int>, Dot> bins;
    std::vector<Dot> strong;
    for (std::size_t i = 0; i < m_spec.points.size(); ++i) {
        const ScatterPoint &point = m_spec.points[i];
        if ((point.outlier || point.loud) && strong.size() < 100) {
            strong.push_back(
                {point.x, point.y, kStrongRadius, static_cast<int>(i), {}, true, point.loud, point.outlier});
            continue;
        }
        const int column = std::min(static_cast<int>((point.x - left) / width), kBinColumns - 1);
        const int row = std::min(static_cast<int>((point.y - bottom) / height), kBinRows - 1);
        Dot &bin = bins[{column, row}];
        bin.x += point.x;
        bin.y += point.y;
        bin.members.push_back(static_cast<int>(i));
    }
    std::size_t fullest = 1;
    for (const auto &[place, bin] : bins)
        fullest = std::max(fullest, bin.members.size());
    for (auto &[place, bin] : bins) {
        const auto count = static_cast<double>(bin.members.size());
        bin.x /= count;
        bin.y /= count;
        bin.radius = radiusOf(count / static_cast<double>(fullest));
        m_dots.push_back(std::move(bin));
    }
    m_dots.insert(m_dots.end(), strong.begin(), strong.end());
}

void ScatterDrawing::fill(QChart &chart)
{
    // One series for each size and kind: sizes of single points (PointConfiguration) drift when Qt 6.4 lays out again.
    std::map<std::pair<int, int>, QList<QPointF>> series;
    for (const Dot &dot : m_dots) {
        const int kind = dot.loud ? 2 : dot.strong ? 1 : 0;
        series[{kind, static_cast<int>(dot.radius)}].append(QPointF(signedX(dot.x), dot.y));
    }
    for (const auto &[look, points] : series) {
        const auto [kind, radius] = look;
        auto *dots = new QScatterSeries(&chart);
        // Tokens of the design, let through so that dots behind dots are seen.
        QColor fill = kind == 2 ? tokens().worse : tokens().money;
        dots->setPen(QPen(kind == 0 ? fill : tokens().text, kind == 0 ? 0.8 : 1.2));
        fill.setAlphaF(kind == 0 ? 0.35F : 0.65F);
        dots->setBrush(fill);
        dots->setMarkerSize(2 * radius);
        dots->append(points);
        chart.addSeries(dots);
    }
    addAxes(chart);
}

QMarginsF ScatterDrawing::margins(const QSizeF &size)
{
    m_size = size;
    double left = 0;
    double right = 0;
    double bottom = 0;
    double top = 0;
    for (const Dot &dot : m_dots) {
        left = std::min(left, dot.x);
        right = std::max(right, dot.x);
        bottom = std::min(bottom, dot.y);
        top = std::max(top, dot.y);
    }
    const qreal header = headerHeight(size.width()) + 18;
    const qreal below = m_spec.xTitle.isEmpty() ? 22 : 42;
    const int rows = std::clamp(static_cast<int>((size.height() - header - below) / 90), 2, 6);
    const int columns = std::clamp(static_cast<int>(size.width() / 130), 2, 8);
    m_x = niceScale(left, right, columns, true, unitSize(m_spec.xUnit, m_money), m_spec.xUnit == Unit::Count);
    m_y = niceScale(bottom, top, rows, true, unitSize(m_spec.yUnit, m_money), m_spec.yUnit == Unit::Count);
    m_xLabels = axisLabels(m_x, m_spec.xUnit, m_money, m_locale, false);
    m_yLabels = axisLabels(m_y, m_spec.yUnit, m_money, m_locale, false);
    qreal labels = 20;
    for (const QString &label : m_yLabels)
        labels = std::max(labels, textWidth(m_theme.axis(), label));
    const qreal near = labels + 8 + (m_spec.yTitle.isEmpty() ? 0 : 22);
    return m_mirrored ? QMarginsF(24, header, near, below) : QMarginsF(near, header, 24, below);
}

void ScatterDrawing::place(const QRectF &plot, const QSizeF &size)
{
    m_plot = plot;
    m_size = size;
    setRange(m_x, m_y);
    m_marks.clear();
    for (const Dot &dot : m_dots) {
        Mark mark;
        mark.at = QPointF(xAt(dot.x), yAt(dot.y));
        mark.radius = dot.radius;
        if (dot.point >= 0) {
            const ScatterPoint &point = m_spec.points[static_cast<std::size_t>(dot.point)];
            mark.key = toQString(point.key);
            mark.keys << mark.key;
            mark.title = point.label;
            if (point.tip.isEmpty()) {
                mark.lines << m_spec.xTitle + QLatin1Char('\t') + formatValue(point.x, m_spec.xUnit, m_money, m_locale)
                           << m_spec.yTitle + QLatin1Char('\t') + formatValue(point.y, m_spec.yUnit, m_money, m_locale);
                mark.colors = {tokens().attention, tokens().money};
            } else {
                mark.lines = tipLines(point.tip, point.label);
            }
        } else {
            for (const int member : dot.members)
                mark.keys << toQString(m_spec.points[static_cast<std::size_t>(member)].key);
            mark.title = Tr::tr("%n point(s)", nullptr, static_cast<int>(dot.members.size()));
            mark.lines << Tr::tr("around %1 and %2", "mean x and y of neighbouring points")
                              .arg(formatValue(dot.x, m_spec.xUnit, m_money, m_locale),
                                  formatValue(dot.y, m_spec.yUnit, m_money, m_locale));
        }
        m_marks.push_back(std::move(mark));
    }
    placeLabels();
}

void ScatterDrawing::placeLabels()
{
    m_placed.clear();
    LabelPlacer placer(m_plot.adjusted(-4, -12, 20, 4));
    std::vector<std::size_t> wanted;
    for (std::size_t i = 0; i < m_dots.size(); ++i) {
        const Mark &mark = m_marks[i];
        if (!m_dots[i].strong) {
            placer.avoid(mark.at);
            continue;
        }
        if (m_dots[i].named)
            wanted.push_back(i);
        const qreal r = mark.radius;
        placer.block(QRectF(mark.at.x() - r, mark.at.y() - r, 2 * r, 2 * r));
    }
    // Room is scarce where the loud ones crowd: theirs are placed first, the loudest before all.
    std::stable_sort(wanted.begin(), wanted.end(), [this](std::size_t a, std::size_t b) {
        return m_dots[a].loud != m_dots[b].loud ? m_dots[a].loud : m_dots[a].loud && m_dots[a].x > m_dots[b].x;
    });
    const QFontMetricsF corner(m_theme.axis());
    for (const auto &[text, high, top] :
        {std::tuple{m_spec.topLeft, false, true}, {m_spec.topRight, true, true}, {m_spec.bottomRight, true, false}}) {
        if (text.isEmpty())
            continue;
        const bool right = high != m_mirrored;
        const qreal width = corner.horizontalAdvance(text) + 12;
        placer.block(QRectF(right ? m_plot.right() - width : m_plot.left(),
            top ? m_plot.top() - kCornerLine : m_plot.bottom() - kCornerLine, width, kCornerLine));
    }
    QFont strong = m_theme.secondary();
    strong.setWeight(QFont::DemiBold);
    const QFontMetricsF metrics(strong);
    for (const std::size_t i : wanted) {
        if (m_placed.size() >= kMostLabels)
            break;
        const QString text =
            metrics.elidedText(m_marks[i].title, Qt::ElideRight, std::min(m_plot.width() / 3, kLabelMost));
        if (text.isEmpty())
            continue;
        const QSizeF size(metrics.horizontalAdvance(text) + 2, kLabelHeight);
        const bool preferLeft = m_marks[i].at.x() > m_plot.center().x();
        const Mark &mark = m_marks[i];
        if (const auto area = placer.place(mark.at, mark.radius, size, preferLeft))
            m_placed.push_back({*area, text, mark.key, mark.at, false});
        else if (const auto far = placer.placeAway(mark.at, mark.radius, size))
            m_placed.push_back({*far, text, mark.key, mark.at, true});
    }
}

QStringList ScatterDrawing::labelled() const
{
    QStringList keys;
    for (const PlacedLabel &label : m_placed)
        keys << label.key;
    return keys;
}

void ScatterDrawing::paintUnder(QPainter &painter) const
{
    painter.setPen(QPen(tokens().line, 1));
    for (const double tick : m_y.ticks()) {
        const qreal y = crisp(yAt(tick));
        painter.drawLine(QPointF(m_plot.left(), y), QPointF(m_plot.right(), y));
    }
    QPen median(tokens().secondary, 1, Qt::CustomDashLine);
    median.setDashPattern({3, 3});
    painter.setPen(median);
    if (m_spec.xMedian) {
        const qreal x = crisp(xAt(*m_spec.xMedian));
        painter.drawLine(QPointF(x, m_plot.top()), QPointF(x, m_plot.bottom()));
    }
    if (m_spec.yMedian) {
        const qreal y = crisp(yAt(*m_spec.yMedian));
        painter.drawLine(QPointF(m_plot.left(), y), QPointF(m_plot.right(), y));
    }
    // The words of the corners stand behind the points: they are scenery.
    painter.setFont(m_theme.axis());
    painter.setPen(tokens().secondary);
    // The upper two above the plot, where no point stands.
    const QRectF inner = m_plot.adjusted(8, -kCornerLine - 2, -8, -2);
    const Qt::Alignment low = leading();
    const Qt::Alignment high = trailing();
    painter.drawText(inner, static_cast<int>(low | Qt::AlignTop), m_spec.topLeft);
    painter.drawText(inner, static_cast<int>(high | Qt::AlignTop), m_spec.topRight);
    painter.drawText(inner, static_cast<int>(high | Qt::AlignBottom), m_spec.bottomRight);
}

void ScatterDrawing::paintOver(QPainter &painter) const
{
    paintHeader(painter, m_size.width());
    painter.setFont(m_theme.axis());
    painter.setPen(tokens().secondary);
    const std::vector<double> ys = m_y.ticks();
    for (std::size_t i = 0; i < ys.size() && i < m_yLabels.size(); ++i) {
        const qreal y = yAt(ys[i]);
        const QRectF area = m_mirrored ? QRectF(m_plot.right() + 8, y - 8, m_size.width() - m_plot.right() - 8, 16)
                                       : QRectF(0, y - 8, m_plot.left() - 8, 16);
        painter.drawText(area, static_cast<int>(trailing() | Qt::AlignVCenter), m_yLabels[i]);
    }
    const std::vector<double> xs = m_x.ticks();
    for (std::size_t i = 0; i < xs.size() && i < m_xLabels.size(); ++i)
        painter.drawText(QRectF(xAt(xs[i]) - 60, m_plot.bottom() + 6, 120, 16), Qt::AlignCenter, m_xLabels[i]);
    QFont strong = m_theme.secondary();
    strong.setWeight(QFont::DemiBold);
    painter.setFont(strong);
    painter.setPen(tokens().attention);
    painter.drawText(QRectF(m_plot.left(), m_plot.bottom() + 24, m_plot.width(), 16), Qt::AlignCenter, m_spec.xTitle);
    painter.save();
    painter.setPen(tokens().money);
    painter.translate(m_mirrored ? m_size.width() - 8 : 8, m_plot.center().y());
    painter.rotate(m_mirrored ? 90 : -90);
    painter.drawText(QRectF(-m_plot.height() / 2, -8, m_plot.height(), 16), Qt::AlignCenter, m_spec.yTitle);
    painter.restore();
    if (!m_selected.isEmpty()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(tokens().text, 1.6));
        for (const Mark &mark : m_marks) {
            if (isSelected(mark))
                painter.drawEllipse(mark.at, mark.radius + 2, mark.radius + 2);
        }
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setFont(strong);
    }
    QColor veil = tokens().card;
    veil.setAlphaF(0.75F);
    for (const PlacedLabel &label : m_placed) {
        if (label.away) {
            painter.setPen(QPen(tokens().secondary, 1));
            painter.drawLine(QPointF(std::clamp(label.mark.x(), label.area.left(), label.area.right()),
                                 label.mark.y() > label.area.bottom() ? label.area.bottom() : label.area.top()),
                label.mark);
        }
        painter.fillRect(label.area.adjusted(-1, 1, 1, -1), veil);
        painter.setPen(tokens().text);
        painter.drawText(label.area, Qt::AlignCenter | directionFlag(label.text), label.text);
    }
    if (m_dots.empty()) {
        painter.setFont(m_theme.secondary());
        painter.setPen(tokens().secondary);
        painter.drawText(m_plot, Qt::AlignCenter, Tr::tr("No points to show"));
    }
}

void ScatterDrawing::paintHover(QPainter &painter, int index) const
{
    const Mark &mark = m_marks[static_cast<std::size_t>(index)];
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(tokens().text, 2));
    painter.drawEllipse(mark.at, mark.radius + 1.5, mark.radius + 1.5);
}

ChartTable ScatterDrawing::table() const
{
    ChartTable table;
    table.header << Tr::tr("Name") << m_spec.xTitle << m_spec.yTitle;
    for (const ScatterPoint &point : m_spec.points) {
        table.rows.push_back({point.label, formatValue(point.x, m_spec.xUnit, m_money, m_locale),
            formatValue(point.y, m_spec.yUnit, m_money, m_locale)});
    }
    return table;
}

QSize ScatterDrawing::minimumSize() const
{
    return {320, 260};
}

} // namespace postledger
