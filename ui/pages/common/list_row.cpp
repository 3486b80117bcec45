// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/common/list_row.h"

#include "kit/theme.h"

#include <QPainter>
#include <QStyle>

namespace postledger {

namespace {

constexpr QSize kSize(240, 27);

} // namespace

ListRow::ListRow(const Theme &theme, const QString &objectName, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
{
    setObjectName(objectName);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ListRow::setSentence(const QString &sentence)
{
    setAccessibleName(sentence);
    setToolTip(sentence);
}

QSize ListRow::sizeHint() const
{
    return kSize;
}

QRect ListRow::cell(int x, int width) const
{
    return QStyle::visualRect(layoutDirection(), rect(), QRect(x, 0, width, height() - 1));
}

int ListRow::leading() const
{
    return int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter));
}

int ListRow::trailing() const
{
    return int(QStyle::visualAlignment(layoutDirection(), Qt::AlignRight | Qt::AlignVCenter));
}

void ListRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &tokens = m_theme.tokens();
    if (underMouse() || hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(hasFocus() ? QPen(tokens.money) : QPen(Qt::NoPen));
        painter.setBrush(tokens.selection);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    }
    painter.setPen(tokens.line);
    painter.drawLine(0, height() - 1, width(), height() - 1);
    paintCells(painter);
}

} // namespace postledger
