// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/skeleton.h"

#include "kit/theme.h"

#include <QPainter>

#include <algorithm>
#include <array>

namespace postledger {

namespace {

constexpr int kBar = 12;
constexpr std::array kShares{0.62, 0.44, 0.71, 0.53, 0.38, 0.58, 0.47};

void bar(QPainter &painter, const QRectF &area)
{
    painter.drawRoundedRect(area, 3, 3);
}

} // namespace

Skeleton::Skeleton(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Skeleton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.tokens().badge);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const qreal title = std::min(140.0, width() * 0.5);
    bar(painter, {mirrored ? width() - title : 0.0, 3, title, kBar});
    // A quiet area where the marks will stand.
    const QRectF rest = QRectF(rect()).adjusted(0, 26, 0, -4);
    if (rest.height() > kBar) {
        painter.setOpacity(0.5);
        painter.drawRoundedRect(rest, 6, 6);
    }
}

void paintSkeletonRows(QPainter &painter, const QRect &area, int rowHeight, const Theme &theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.tokens().badge);
    const bool mirrored = painter.layoutDirection() == Qt::RightToLeft;
    int row = 0;
    for (int y = area.top(); y + rowHeight <= area.bottom(); y += rowHeight, ++row) {
        const double width = kShares[static_cast<std::size_t>(row) % kShares.size()] * 220;
        const int middle = y + (rowHeight - kBar) / 2;
        bar(painter, {mirrored ? area.right() - 10 - width : area.left() + 10.0, double(middle), width, kBar});
        bar(painter, {mirrored ? area.left() + 10.0 : area.right() - 90.0, double(middle), 80, kBar});
    }
    painter.restore();
}

} // namespace postledger
