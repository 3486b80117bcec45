// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/label_placer.h"

#include <algorithm>
#include <limits>

namespace postledger {

std::optional<QRectF> LabelPlacer::place(const QPointF &mark, qreal radius, const QSizeF &label, bool preferLeft)
{
    const qreal gap = radius + 4;
    const QPointF right(mark.x() + gap, mark.y() - label.height() / 2);
    const QPointF left(mark.x() - gap - label.width(), mark.y() - label.height() / 2);
    const QPointF above(mark.x() - label.width() / 2, mark.y() - gap - label.height());
    const QPointF below(mark.x() - label.width() / 2, mark.y() + gap);
    const QPointF places[] = {preferLeft ? left : right, preferLeft ? right : left, above, below,
        QPointF(right.x() - 4, above.y() + 4), QPointF(left.x() + 4, above.y() + 4),
        QPointF(right.x() - 4, below.y() - 4), QPointF(left.x() + 4, below.y() - 4)};
    std::optional<QRectF> best;
    auto bestCost = std::numeric_limits<std::ptrdiff_t>::max();
    std::ptrdiff_t order = 0;
    for (const QPointF &place : places) {
        const QRectF area(place, label);
        ++order;
        if (!m_bounds.contains(area))
            continue;
        if (std::any_of(m_blocked.begin(), m_blocked.end(), [&](const QRectF &b) { return b.intersects(area); }))
            continue;
        const auto hidden = std::count_if(
            m_avoided.begin(), m_avoided.end(), [&](const QPointF &point) { return area.contains(point); });
        // An earlier place is worth hiding one dot.
        const std::ptrdiff_t cost = hidden * 2 + order;
        if (cost < bestCost) {
            bestCost = cost;
            best = area;
        }
    }
    if (best)
        m_blocked.push_back(*best);
    return best;
}

} // namespace postledger
