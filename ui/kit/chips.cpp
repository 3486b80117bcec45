// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/chips.h"

#include "kit/formatting.h"
#include "kit/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>

namespace postledger {

namespace {
constexpr int kHeight = 26;
constexpr int kSide = 12;
constexpr int kMark = 18; ///< arrow or ×, with the blank before it
constexpr int kIcon = 20;
} // namespace

Chip::Chip(const Theme &theme, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

Chip::Chip(const QString &text, const Theme &theme, QWidget *parent)
    : Chip(theme, parent)
{
    setText(text);
}

void Chip::setLead(const QString &lead, const QColor &color)
{
    m_lead = lead;
    m_leadColor = color;
    updateGeometry();
    update();
}

void Chip::setArrow(bool arrow)
{
    m_arrow = arrow;
    updateGeometry();
    update();
}

void Chip::setRemovable(bool removable)
{
    m_removable = removable;
    updateGeometry();
    update();
}

QSize Chip::sizeHint() const
{
    const QFontMetrics plain(m_theme.secondary());
    QFont strong = m_theme.secondary();
    strong.setWeight(QFont::DemiBold);
    int width = 2 * kSide + (m_lead.isEmpty() ? plain : QFontMetrics(strong)).horizontalAdvance(text());
    if (!m_lead.isEmpty())
        width += plain.horizontalAdvance(m_lead) + 5;
    if (m_arrow || m_removable)
        width += kMark;
    if (!icon().isNull())
        width += kIcon;
    return {width + 1, m_lead.isEmpty() ? kHeight : kHeight + 4};
}

QSize Chip::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), 64), sizeHint().height()};
}

QRect Chip::crossRect() const
{
    return QStyle::visualRect(
        layoutDirection(), rect(), QRect(width() - kSide - kMark + 2, 0, kMark + kSide - 2, height()));
}

void Chip::paintEvent(QPaintEvent *)
{
    const Tokens &t = m_theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool active = m_removable;
    QColor fill = active ? t.selection : m_lead.isEmpty() ? t.page : t.card;
    if (underMouse() || isDown())
        fill = mixed(fill, t.text, isDown() ? 0.08 : 0.04);
    painter.setPen(QPen(hasFocus() || active ? t.money : t.line, hasFocus() ? 2 : 1));
    painter.setBrush(fill);
    painter.drawRoundedRect(
        hasFocus() ? frame.adjusted(0.5, 0.5, -0.5, -0.5) : frame, frame.height() / 2, frame.height() / 2);

    const auto at = [&](const QRect &area) { return QStyle::visualRect(layoutDirection(), rect(), area); };
    const Qt::Alignment leading =
        (layoutDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute | Qt::AlignVCenter;
    int left = kSide;
    const int end = width() - kSide - (m_arrow || m_removable ? kMark : 0);
    painter.setFont(m_theme.secondary());
    painter.setPen(isEnabled() ? t.text : t.secondary);
    if (!icon().isNull()) {
        icon().paint(&painter, at({left - 2, (height() - 16) / 2, 16, 16}));
        left += kIcon;
    }
    if (!m_lead.isEmpty()) {
        const int leadWidth = painter.fontMetrics().horizontalAdvance(m_lead);
        painter.drawText(
            at({left, 0, leadWidth + 1, height()}), static_cast<int>(leading) | directionFlag(m_lead), m_lead);
        left += leadWidth + 5;
        QFont strong = m_theme.secondary();
        strong.setWeight(QFont::DemiBold);
        painter.setFont(strong);
        painter.setPen(m_leadColor.isValid() ? m_leadColor : t.text);
    }
    painter.drawText(at({left, 0, end - left + 1, height()}), static_cast<int>(leading) | directionFlag(text()),
        painter.fontMetrics().elidedText(text(), Qt::ElideRight, end - left + 1));
    if (m_arrow) {
        const QPointF tip = QRectF(at({width() - kSide - 8, 0, 8, height()})).center();
        QPainterPath arrow;
        arrow.moveTo(tip + QPointF(-3.5, -2));
        arrow.lineTo(tip + QPointF(3.5, -2));
        arrow.lineTo(tip + QPointF(0, 2.5));
        arrow.closeSubpath();
        painter.fillPath(arrow, t.text);
    } else if (m_removable) {
        const QPointF centre = QRectF(at({width() - kSide - 8, 0, 8, height()})).center();
        if (m_crossHovered) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(mixed(t.selection, t.money, 0.25));
            painter.drawEllipse(centre, 8, 8);
        }
        painter.setPen(QPen(t.text, 1.4, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(centre + QPointF(-3, -3), centre + QPointF(3, 3));
        painter.drawLine(centre + QPointF(-3, 3), centre + QPointF(3, -3));
    }
}

void Chip::mousePressEvent(QMouseEvent *event)
{
    if (m_removable && event->button() == Qt::LeftButton && crossRect().contains(event->pos())) {
        m_crossPressed = true;
        return;
    }
    QAbstractButton::mousePressEvent(event);
}

void Chip::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_crossPressed) {
        m_crossPressed = false;
        if (crossRect().contains(event->pos()))
            emit removed();
        return;
    }
    QAbstractButton::mouseReleaseEvent(event);
}

void Chip::mouseMoveEvent(QMouseEvent *event)
{
    const bool over = m_removable && crossRect().contains(event->pos());
    if (over != m_crossHovered) {
        m_crossHovered = over;
        update();
    }
    QAbstractButton::mouseMoveEvent(event);
}

void Chip::keyPressEvent(QKeyEvent *event)
{
    if (m_removable && (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace))
        emit removed();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Down)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void Chip::enterEvent(QEnterEvent *event)
{
    update();
    QAbstractButton::enterEvent(event);
}

void Chip::leaveEvent(QEvent *event)
{
    m_crossHovered = false;
    update();
    QAbstractButton::leaveEvent(event);
}

} // namespace postledger
