// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/card.h"

#include "kit/theme.h"

#include <QPainter>
#include <QVBoxLayout>

namespace postledger {

Card::Card(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_body(new QVBoxLayout(this))
{
    setFlush(false);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Card::setFlush(bool flush)
{
    const int blank = flush ? 1 : Theme::kPadding;
    m_body->setContentsMargins(blank, flush ? 5 : blank, blank, flush ? 5 : blank);
    m_body->setSpacing(flush ? 0 : 8);
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.tokens().line, 1));
    painter.setBrush(m_theme.tokens().card);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Theme::kRadius, Theme::kRadius);
}

} // namespace postledger
