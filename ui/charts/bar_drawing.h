// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/drawing.h"

namespace postledger {

/// Horizontal bars from zero, names before and values behind them.
class BarDrawing final : public Drawing
{
public:
    BarDrawing(BarChartSpec spec, const Theme &theme, bool mirrored);
    void fill(QChart &chart) override;
    QMarginsF margins(const QSizeF &size) override;
    QRectF plotArea(const QRectF &available) const override;
    void place(const QRectF &plot, const QSizeF &size) override;
    void paintUnder(QPainter &painter) const override;
    void paintOver(QPainter &painter) const override;
    void paintHover(QPainter &painter, int index) const override;
    ChartTable table() const override;
    QSize minimumSize() const override;

private:
    QString valueText(const Bar &bar) const;
    QRectF rowArea(std::size_t row) const;

    BarChartSpec m_spec;
    MoneyStyle m_money;
    qreal m_nameWidth = 0;
};

} // namespace postledger
