// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/sparkline.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <limits>

namespace postledger {

void paintSparkline(
    QPainter &painter, const QRectF &area, const QList<double> &values, const QColor &color, bool rightToLeft)
{
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    qsizetype finite = 0;
    for (const double value : values) {
        if (!std::isfinite(value))
            continue;
        low = std::min(low, value);
        high = std::max(high, value);
        ++finite;
    }
    if (finite < 2)
        return;
    const double span = high > low ? high - low : 1;
    const double step = area.width() / static_cast<double>(values.size() - 1);
    QPainterPath path;
    bool open = false;
    for (qsizetype i = 0; i < values.size(); ++i) {
        // A rate has no value on days without its base (no post, no click): the line goes on to the next one, because
        // crumbs of a line show no course.
        if (!std::isfinite(values[i]))
            continue;
        const double along = step * static_cast<double>(i);
        const QPointF point(rightToLeft ? area.right() - along : area.left() + along,
            high > low ? area.bottom() - (values[i] - low) / span * area.height() : area.center().y());
        if (open)
            path.lineTo(point);
        else
            path.moveTo(point);
        open = true;
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(path);
    painter.restore();
}

} // namespace postledger
