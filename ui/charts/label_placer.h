// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>

#include <optional>
#include <vector>

namespace postledger {

/// Finds room for labels beside round marks: right, left, above or below, whatever hides least. A label that would hide
/// another label or a labelled mark is left out.
class LabelPlacer
{
public:
    explicit LabelPlacer(const QRectF &bounds)
        : m_bounds(bounds)
    {
    }
    /// Must not be hidden.
    void block(const QRectF &area) { m_blocked.push_back(area); }
    /// Better not hidden.
    void avoid(const QPointF &point) { m_avoided.push_back(point); }
    std::optional<QRectF> place(const QPointF &mark, qreal radius, const QSizeF &label, bool preferLeft);
    /// Up to four lines above or below \p mark, where nothing beside it is free: the label wants a line to its mark.
    std::optional<QRectF> placeAway(const QPointF &mark, qreal radius, const QSizeF &label);

private:
    /// The place that hides least; the earlier of two.
    std::optional<QRectF> best(const std::vector<QRectF> &areas);
    QRectF m_bounds;
    std::vector<QRectF> m_blocked;
    std::vector<QPointF> m_avoided;
};

} // namespace postledger
