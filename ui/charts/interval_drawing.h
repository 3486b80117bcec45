// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/drawing.h"

namespace postledger {

/// Estimates as dots with their intervals around a reference line, ranked.
class IntervalDrawing final : public Drawing
{
public:
    IntervalDrawing(IntervalChartSpec spec, const Theme &theme, bool mirrored);
    void fill(QChart &chart) override;
    QMarginsF margins(const QSizeF &size) override;
    QRectF plotArea(const QRectF &available) const override;
    void place(const QRectF &plot, const QSizeF &size) override;
    qreal bleed() const override { return 10; }
    void paintUnder(QPainter &painter) const override;
    void paintOver(QPainter &painter) const override;
    void paintHover(QPainter &painter, int index) const override;
    ChartTable table() const override;
    QSize minimumSize() const override;

private:
    QString number(double value) const;
    QRectF rowArea(std::size_t row) const;
    double within(double value) const;

    IntervalChartSpec m_spec;
    qreal m_nameWidth = 0;
};

} // namespace postledger
