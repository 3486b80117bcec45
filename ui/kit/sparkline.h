// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QList>
#include <QRectF>

class QPainter;

namespace postledger {

/// Draws \p values across \p area, lowest at the bottom; NaN is a gap. Fewer than two finite values: nothing.
void paintSparkline(
    QPainter &painter, const QRectF &area, const QList<double> &values, const QColor &color, bool rightToLeft);

} // namespace postledger
