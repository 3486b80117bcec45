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
    std::vector<QRectF> areas;
    for (const QPointF &place : {preferLeft ? left : right, preferLeft ? right : left, above, below,
             QPointF(right.x() - 4, above.y() + 4), QPointF(left.x() + 4, above.y() + 4),
             QPointF(right.x() - 4, below.y() - 4), QPointF(left.x() + 4, below.y() - 4)})
        areas.emplace_back(place, label);
    return best(areas);
}

std::optional<QRectF> LabelPlacer::placeAway(const QPointF &mark, qreal radius, const QSizeF &label)
{
    std::vector<QRectF> areas;
    for (int line = 1; line <= 4; ++line) {
        const qreal gap = radius + 4 + line * (label.height() + 2);
        for (const qreal y : {mark.y() - gap - label.height(), mark.y() + gap}) {
            for (const qreal share : {0.5, 0.1, 0.9})
                areas.emplace_back(QPointF(mark.x() - share * label.width(), y), label);
        }
    }
    return best(areas);
}

std::optional<QRectF> LabelPlacer::best(const std::vector<QRectF> &areas)
{
    std::optional<QRectF> found;
    auto bestCost = std::numeric_limits<std::ptrdiff_t>::max();
    std::ptrdiff_t order = 0;
    for (const QRectF &area : areas) {
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
            found = area;
        }
    }
    if (found)
        m_blocked.push_back(*found);
    return found;
}

} // namespace postledger
