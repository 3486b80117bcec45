// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/common/elided_label.h"

#include "kit/formatting.h"
#include "kit/theme.h"

#include <QLocale>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace postledger {

namespace {

QFont fontOf(const Theme &theme, ElidedLabel::Look look)
{
    switch (look) {
    case ElidedLabel::Look::Title:
        return theme.pageTitle();
    case ElidedLabel::Look::Strong:
        return theme.strong();
    case ElidedLabel::Look::Body:
        return theme.body();
    case ElidedLabel::Look::Secondary:
        return theme.secondary();
    }
    return theme.body();
}

void applyLook(QLabel *label, const Theme &theme, ElidedLabel::Look look)
{
    label->setFont(fontOf(theme, look));
    QPalette palette = label->palette();
    palette.setColor(
        QPalette::WindowText, look == ElidedLabel::Look::Secondary ? theme.tokens().secondary : theme.tokens().text);
    label->setPalette(palette);
}

} // namespace

ElidedLabel::ElidedLabel(const Theme &theme, Look look, QWidget *parent)
    : QLabel(parent)
    , m_theme(theme)
    , m_look(look)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, &ElidedLabel::restyle);
    restyle();
}

void ElidedLabel::restyle()
{
    applyLook(this, m_theme, m_look);
}

void ElidedLabel::setWhole(const QString &text)
{
    if (m_whole == text)
        return;
    if (m_parts.join(m_between) != text)
        m_parts.clear();
    m_whole = text;
    setText(text); // for accessibility and the size hint; painting shortens it
    updateGeometry();
    update();
}

void ElidedLabel::setLines(int most)
{
    m_lines = most;
    QSizePolicy policy(QSizePolicy::Preferred, most > 1 ? QSizePolicy::Minimum : QSizePolicy::Fixed);
    policy.setHeightForWidth(most > 1);
    setSizePolicy(policy);
}

bool ElidedLabel::hasHeightForWidth() const
{
    return m_lines > 1;
}

int ElidedLabel::heightForWidth(int width) const
{
    const QFontMetrics metrics(font());
    if (metrics.horizontalAdvance(m_whole) <= width)
        return std::max(minimumHeight(), metrics.height() + 2);
    const int needed = metrics.boundingRect(QRect(0, 0, width, QWIDGETSIZE_MAX), Qt::TextWordWrap, m_whole).height();
    return std::max(minimumHeight(), std::min(needed, m_lines * metrics.lineSpacing()) + 2);
}

/// As much of the text as its lines hold.
QString ElidedLabel::wrapped() const
{
    const QFontMetrics metrics(font());
    const auto fits = [&](const QString &text) {
        return metrics.boundingRect(QRect(0, 0, width(), QWIDGETSIZE_MAX), Qt::TextWordWrap, text).height()
            < m_lines * metrics.lineSpacing()
            + metrics.height() / 2; // of the first line the height counts, not the spacing
    };
    QString text = m_whole;
    for (int room = width() * m_lines; !fits(text) && room > width(); room -= metrics.averageCharWidth())
        text = metrics.elidedText(m_whole, Qt::ElideRight, room);
    return text;
}

void ElidedLabel::setParts(const QStringList &parts, const QString &between)
{
    m_parts = parts;
    m_between = between;
    setWhole(parts.join(between));
    update();
}

QString ElidedLabel::fitting() const
{
    for (qsizetype count = m_parts.size(); count > 0; --count) {
        QString some = m_parts.mid(0, count).join(m_between);
        if (count < m_parts.size()) // never in silence; the tip has all
            some += m_between + QLatin1Char('+') + QLocale().toString(m_parts.size() - count);
        if (fontMetrics().horizontalAdvance(some) <= width())
            return some;
    }
    if (m_parts.size() > 1)
        return {};
    // A label that takes what others leave says nothing rather than a syllable.
    constexpr int kLeastChars = 10;
    if (sizePolicy().horizontalPolicy() == QSizePolicy::Ignored
        && width() < std::min(kLeastChars * fontMetrics().averageCharWidth(), fontMetrics().horizontalAdvance(m_whole)))
        return {};
    return fontMetrics().elidedText(m_whole, Qt::ElideRight, width());
}

QSize ElidedLabel::sizeHint() const
{
    const QFontMetrics metrics(font());
    return {metrics.horizontalAdvance(m_whole) + 2, metrics.height() + 2};
}

QSize ElidedLabel::minimumSizeHint() const
{
    const QFontMetrics metrics(font());
    return {std::min(metrics.horizontalAdvance(m_whole) + 2, metrics.averageCharWidth() * 8), metrics.height() + 2};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(font());
    painter.setPen(palette().color(QPalette::WindowText));
    const bool wraps = m_lines > 1 && fontMetrics().horizontalAdvance(m_whole) > width();
    const QString shown = wraps ? wrapped() : fitting();
    setToolTip(shown == m_whole ? QString() : m_whole);
    painter.drawText(rect(),
        int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter)) | directionFlag(shown)
            | (wraps ? int(Qt::TextWordWrap) : 0),
        shown);
}

QLabel *wrappedLabel(const Theme &theme, ElidedLabel::Look look, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    QObject::connect(&theme, &Theme::changed, label, [label, &theme, look] { applyLook(label, theme, look); });
    applyLook(label, theme, look);
    return label;
}

} // namespace postledger
