// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/kpi_card.h"

#include "kit/sparkline.h"
#include "kit/theme.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>

namespace postledger {

namespace {

constexpr int kHeight = 93;
constexpr int kSparkWidth = 96;
constexpr int kLeastSparkWidth = 40;
constexpr int kSparkHeight = 21;

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_kit)
};

QString directionWord(KpiCard::Direction direction)
{
    switch (direction) {
    case KpiCard::Direction::Up:
        return Tr::tr("up");
    case KpiCard::Direction::Down:
        return Tr::tr("down");
    case KpiCard::Direction::Flat:
        return Tr::tr("unchanged");
    case KpiCard::Direction::None:
        break;
    }
    return {};
}

QString arrowAndSign(KpiCard::Direction direction)
{
    switch (direction) {
    case KpiCard::Direction::Up:
        return QStringLiteral("▲ +");
    case KpiCard::Direction::Down:
        return QStringLiteral("▼ −");
    case KpiCard::Direction::Flat:
        return QStringLiteral("= ");
    case KpiCard::Direction::None:
        break;
    }
    return {};
}

} // namespace

KpiCard::KpiCard(const Theme &theme, QWidget *parent)
    : Card(theme, parent)
{
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void KpiCard::setContent(const Content &content)
{
    const bool same = content == m_content && !m_loading;
    m_content = content;
    m_loading = false;
    setToolTip(content.tip.toHtmlEscaped().replace(QLatin1Char('\n'), QLatin1String("<br>")));
    // One sentence for screen readers: what the picture says by place and colour.
    QStringList parts{content.label, content.value};
    if (content.direction != Direction::None)
        parts << Tr::tr("%1 %2", "direction and amount of a change")
                     .arg(directionWord(content.direction), content.change);
    if (content.worse)
        parts << Tr::tr("worse");
    if (!content.words.isEmpty())
        parts << content.words;
    setAccessibleName(parts.join(QLatin1String(", ")));
    setAccessibleDescription(content.tip);
    if (!same)
        update();
}

void KpiCard::setLoading(bool loading)
{
    m_loading = loading;
    update();
}

void KpiCard::setCurrent(bool current)
{
    m_current = current;
    update();
}

QSize KpiCard::sizeHint() const
{
    return {240, kHeight};
}

QSize KpiCard::minimumSizeHint() const
{
    return {150, kHeight};
}

void KpiCard::paintEvent(QPaintEvent *event)
{
    Card::paintEvent(event);
    const Tokens &t = m_theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const QRect inner = rect().adjusted(Theme::kPadding, 10, -Theme::kPadding, -10);
    const auto at = [&](const QRect &area) { return QStyle::visualRect(layoutDirection(), rect(), area); };
    const Qt::Alignment leading = (mirrored ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute | Qt::AlignVCenter;

    if (m_current && !m_loading) {
        painter.setPen(QPen(t.forTone(m_content.tone), 2, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(QPointF(Theme::kPadding, height() - 2.0), QPointF(width() - Theme::kPadding, height() - 2.0));
    }
    if (hasFocus()) {
        painter.setPen(QPen(t.money, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), Theme::kRadius, Theme::kRadius);
    }
    const QRect label(inner.left(), inner.top(), inner.width(), 20);
    const QRect value(inner.left(), inner.top() + 22, inner.width(), 30);
    const QRect change(inner.left(), inner.top() + 54, inner.width(), 18);
    if (m_loading) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.badge);
        painter.drawRoundedRect(at({label.left(), label.top() + 4, 90, 12}), 4, 4);
        painter.drawRoundedRect(at({value.left(), value.top() + 4, 120, 22}), 4, 4);
        painter.drawRoundedRect(at({change.left(), change.top() + 3, 140, 12}), 4, 4);
        return;
    }

    // The label is read first: the line takes what is left.
    const int labelWidth = QFontMetrics(m_theme.secondary()).horizontalAdvance(m_content.label) + 12;
    const int sparkWidth = std::min(kSparkWidth, inner.width() - labelWidth);
    const bool spark = m_content.sparkline.size() > 1 && sparkWidth >= kLeastSparkWidth;
    painter.setFont(m_theme.secondary());
    painter.setPen(t.secondary);
    painter.drawText(
        at(label), leading, painter.fontMetrics().elidedText(m_content.label, Qt::ElideRight, label.width()));
    if (spark) {
        const QRect area(inner.right() - sparkWidth + 1, inner.top() + 1, sparkWidth, kSparkHeight);
        paintSparkline(painter, QRectF(at(area)), m_content.sparkline, t.forTone(m_content.tone), mirrored);
    }
    QFont valueFont = m_theme.kpiValue();
    painter.setFont(valueFont);
    while (painter.fontMetrics().horizontalAdvance(m_content.value) > value.width() && valueFont.pixelSize() > 13) {
        valueFont.setPixelSize(valueFont.pixelSize() - 1);
        painter.setFont(valueFont);
    }
    painter.setPen(t.text);
    painter.drawText(at(value), leading, m_content.value);

    painter.setFont(m_theme.secondary());
    const QString moved =
        m_content.direction == Direction::None ? QString() : arrowAndSign(m_content.direction) + m_content.change;
    const int movedWidth = painter.fontMetrics().horizontalAdvance(moved);
    painter.setPen(m_content.worse                   ? t.worse
            : m_content.direction == Direction::Flat ? t.secondary
                                                     : t.forTone(m_content.tone));
    painter.drawText(at({change.left(), change.top(), movedWidth + 2, change.height()}), leading, moved);
    const QString between = moved.isEmpty() ? QString() : QStringLiteral("· ");
    const int gap = moved.isEmpty() ? 0 : 4;
    const int left = change.width() - movedWidth - gap;
    QString words = m_content.words.isEmpty() ? QString() : between + m_content.words;
    if (!m_content.shortWords.isEmpty() && painter.fontMetrics().horizontalAdvance(words) > left)
        words = between + m_content.shortWords;
    painter.setPen(t.secondary);
    painter.drawText(at({change.left() + movedWidth + gap, change.top(), left, change.height()}), leading,
        painter.fontMetrics().elidedText(words, Qt::ElideRight, left));
}

void KpiCard::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->pos()))
        emit clicked();
    Card::mouseReleaseEvent(event);
}

void KpiCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
        emit clicked();
    else
        Card::keyPressEvent(event);
}

} // namespace postledger
