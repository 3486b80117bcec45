// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/plot_view.h"

#include <QGraphicsItem>
#include <QGraphicsLayout>
#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>
#include <numeric>

namespace postledger {

/// Paints what Qt Charts does not: grid below the series; words, hover and selection above them.
class PlotView::Layer : public QGraphicsItem
{
public:
    Layer(PlotView &view, bool over)
        : QGraphicsItem(view.chart())
        , m_view(view)
        , m_over(over)
    {
        // Qt Charts puts its background at -1 and series from 4 upwards.
        setZValue(over ? 1000 : 0.5);
        setAcceptedMouseButtons(Qt::NoButton);
    }
    QRectF boundingRect() const override { return QRectF(QPointF(0, 0), m_view.chart()->size()); }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *) override
    {
        const Drawing *drawing = m_view.drawing();
        if (drawing == nullptr)
            return;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing, false);
        painter->setRenderHint(QPainter::TextAntialiasing);
        if (m_over)
            paintOver(*painter, *drawing);
        else
            drawing->paintUnder(*painter);
        painter->restore();
    }
    void resized() { prepareGeometryChange(); }

private:
    void paintOver(QPainter &painter, const Drawing &drawing)
    {
        painter.save();
        drawing.paintOver(painter);
        painter.restore();
        if (m_view.m_hidden)
            return;
        const Tokens &t = m_view.m_theme.tokens();
        if (!m_view.m_band.isNull()) {
            QColor fill = t.money;
            fill.setAlphaF(0.12F);
            painter.setPen(QPen(t.money, 1));
            painter.setBrush(fill);
            painter.drawRect(m_view.m_band);
        }
        const auto hovered = static_cast<std::size_t>(m_view.m_hovered);
        if (m_view.m_hovered >= 0 && hovered < drawing.marks().size()) {
            painter.save();
            drawing.paintHover(painter, m_view.m_hovered);
            painter.restore();
            drawing.paintTip(painter, drawing.described(m_view.m_hovered), m_view.chart()->size());
        }
        if (m_view.hasFocus() && m_view.m_byKeyboard && m_view.m_hovered < 0) {
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(QPen(t.money, 1.5));
            painter.setBrush(Qt::NoBrush);
            // Values stand behind the bars and beyond the plot: a frame around it alone would cut them.
            const QSizeF whole = m_view.chart()->size();
            QRectF frame = drawing.plot().adjusted(-3, -3, 3, 3);
            if (m_view.layoutDirection() == Qt::RightToLeft)
                frame.setLeft(1);
            else
                frame.setRight(whole.width() - 1);
            frame.setBottom(std::min(frame.bottom(), whole.height() - 1));
            painter.drawRoundedRect(frame, 4, 4);
        }
    }

    PlotView &m_view;
    bool m_over;
};

PlotView::PlotView(const Theme &theme, QWidget *parent)
    : QChartView(parent)
    , m_theme(theme)
{
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(QFrame::NoFrame);
    setBackgroundBrush(Qt::NoBrush);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    viewport()->setMouseTracking(true);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    // Widgets mirror; a scene that Qt mirrors as well would come out twice.
    setLayoutDirection(Qt::LeftToRight);
}

PlotView::~PlotView() = default;

void PlotView::setDrawing(std::unique_ptr<Drawing> drawing)
{
    m_hovered = -1;
    m_band = {};
    m_dragging = false;
    // A new chart is cheaper than emptying one, and nothing of the old one can stay behind.
    auto *fresh = new QChart;
    fresh->legend()->hide();
    fresh->setBackgroundVisible(false);
    fresh->setPlotAreaBackgroundVisible(false);
    fresh->setMargins({});
    fresh->layout()->setContentsMargins(0, 0, 0, 0);
    fresh->setAnimationOptions(QChart::NoAnimation);
    QChart *old = chart();
    m_drawing = std::move(drawing);
    setChart(fresh);
    delete old; // with its layers
    m_under = new Layer(*this, false);
    m_over = new Layer(*this, true);
    m_area = {};
    layOut();
    if (m_drawing)
        m_drawing->fill(*fresh);
}

QMarginsF PlotView::wantedMargins() const
{
    return m_drawing ? m_drawing->margins(QSizeF(size())) : QMarginsF();
}

void PlotView::setSideMargins(qreal left, qreal right)
{
    if (m_left == left && m_right == right)
        return;
    m_left = left;
    m_right = right;
    layOut();
}

void PlotView::layOut()
{
    if (!m_drawing)
        return;
    const QSizeF area(size());
    chart()->resize(area);
    setSceneRect(QRectF(QPointF(0, 0), area));
    QMarginsF margins = m_drawing->margins(area);
    margins.setLeft(std::max(margins.left(), m_left));
    margins.setRight(std::max(margins.right(), m_right));
    QRectF inner = QRectF(QPointF(0, 0), area).marginsRemoved(margins);
    inner.setWidth(std::max(inner.width(), 10.0));
    inner.setHeight(std::max(inner.height(), 10.0));
    inner = m_drawing->plotArea(inner);
    if (area == m_area && inner == m_drawing->plot())
        return;
    m_area = area;
    const qreal bleed = m_drawing->bleed();
    chart()->setPlotArea(inner.adjusted(-bleed, -bleed, bleed, bleed));
    // Otherwise the series move with the next turn of the event loop: too late for a picture.
    chart()->layout()->activate();
    m_drawing->place(inner, area);
    m_under->resized();
    m_over->resized();
    m_under->update();
    m_over->update();
    emit laidOut();
}

void PlotView::render(QPainter &painter, const QSizeF &size, bool withHover)
{
    m_hidden = !withHover;
    scene()->render(&painter, QRectF(QPointF(0, 0), size), QRectF(QPointF(0, 0), QSizeF(this->size())));
    m_hidden = false;
}

void PlotView::setHovered(int mark)
{
    if (m_hovered == mark)
        return;
    m_hovered = mark;
    if (m_over != nullptr)
        m_over->update();
}

void PlotView::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    layOut();
}

void PlotView::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_drawing)
        return;
    const QPointF at = event->position();
    if (m_dragging
        || ((event->buttons() & Qt::LeftButton) && m_drawing->selectsAreas()
            && (at - m_pressed).manhattanLength() > 8)) {
        m_dragging = true;
        m_band = QRectF(m_pressed, at).normalized() & m_drawing->plot();
        m_over->update();
        return;
    }
    const int mark = m_drawing->markAt(at);
    const bool clickable = mark >= 0
        && (m_drawing->marks()[static_cast<std::size_t>(mark)].day
            || !m_drawing->marks()[static_cast<std::size_t>(mark)].key.isEmpty()
            || !m_drawing->marks()[static_cast<std::size_t>(mark)].keys.isEmpty());
    viewport()->setCursor(clickable ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (mark != m_hovered) {
        setHovered(mark);
        emit hoverChanged(mark);
    }
}

void PlotView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        m_pressed = event->position();
    setFocus(Qt::MouseFocusReason);
}

void PlotView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_drawing)
        return;
    if (m_dragging) {
        m_dragging = false;
        selectArea();
        return;
    }
    const int mark = m_drawing->markAt(event->position());
    if (mark >= 0)
        emit markClicked(mark);
}

void PlotView::selectArea()
{
    QStringList keys;
    for (const Mark &mark : m_drawing->marks()) {
        if (m_band.contains(mark.at))
            keys << mark.keys;
    }
    m_band = {};
    m_over->update();
    keys.removeAll(QString());
    emit areaSelected(keys);
}

void PlotView::leaveEvent(QEvent *event)
{
    QChartView::leaveEvent(event);
    setHovered(-1);
    emit hoverChanged(-1);
}

void PlotView::step(int by)
{
    const auto count = static_cast<int>(m_drawing->marks().size());
    if (count == 0)
        return;
    // Points are walked from low to high x, whatever the order in which they were given.
    std::vector<int> order(static_cast<std::size_t>(count));
    std::iota(order.begin(), order.end(), 0);
    if (m_drawing->selectsAreas()) {
        std::stable_sort(order.begin(), order.end(), [this](int a, int b) {
            const auto &marks = m_drawing->marks();
            return marks[static_cast<std::size_t>(a)].at.x() < marks[static_cast<std::size_t>(b)].at.x();
        });
    }
    const auto found = std::find(order.begin(), order.end(), m_hovered);
    const int place = found == order.end() ? (by > 0 ? -1 : count) : static_cast<int>(found - order.begin());
    const int next = std::clamp(place + by, 0, count - 1);
    setHovered(order[static_cast<std::size_t>(next)]);
    emit hoverChanged(m_hovered);
}

void PlotView::keyPressEvent(QKeyEvent *event)
{
    m_byKeyboard = true;
    if (!m_drawing) {
        QChartView::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_Down:
        step(1);
        return;
    case Qt::Key_Left:
    case Qt::Key_Up:
        step(-1);
        return;
    case Qt::Key_Home:
        step(-1'000'000);
        return;
    case Qt::Key_End:
        step(1'000'000);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_hovered >= 0)
            emit markClicked(m_hovered);
        return;
    case Qt::Key_Escape:
        if (m_hovered >= 0) {
            setHovered(-1);
            emit hoverChanged(-1);
            return;
        }
        break;
    default:
        break;
    }
    // Not QGraphicsView's: it would scroll.
    event->ignore();
}

void PlotView::focusInEvent(QFocusEvent *event)
{
    QChartView::focusInEvent(event);
    // A pointer shows by itself where it is.
    m_byKeyboard = event->reason() != Qt::MouseFocusReason && event->reason() != Qt::OtherFocusReason;
    if (m_over != nullptr)
        m_over->update();
}

void PlotView::focusOutEvent(QFocusEvent *event)
{
    QChartView::focusOutEvent(event);
    setHovered(-1);
    emit hoverChanged(-1);
    if (m_over != nullptr)
        m_over->update();
}

} // namespace postledger
