// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/drawing.h"

namespace postledger {

/// Points with medians as quadrant lines, sizes by area, outliers (and nothing else) with their names. Above 2,000
/// points neighbours are drawn as one, and the header says so.
class ScatterDrawing final : public Drawing
{
public:
    static constexpr std::size_t kMostPoints = 2000;

    ScatterDrawing(ScatterChartSpec spec, const Theme &theme, bool mirrored);
    void fill(QChart &chart) override;
    QMarginsF margins(const QSizeF &size) override;
    void place(const QRectF &plot, const QSizeF &size) override;
    qreal bleed() const override { return 10; }
    void paintUnder(QPainter &painter) const override;
    void paintOver(QPainter &painter) const override;
    void paintHover(QPainter &painter, int index) const override;
    ChartTable table() const override;
    QSize minimumSize() const override;
    bool selectsAreas() const override { return true; }
    QStringList labelled() const override;

private:
    struct Dot
    {
        double x = 0;
        double y = 0;
        qreal radius = 4;
        int point = -1; ///< of the spec; -1: a bin
        std::vector<int> members; ///< of a bin
        bool strong = false; ///< outlier or loud
        bool loud = false;
        bool named = false; ///< gets a direct label
    };
    struct PlacedLabel
    {
        QRectF area;
        QString text;
        QString key;
        QPointF mark; ///< that a label further away is tied to
        bool away = false;
    };
    void makeDots();
    void makeBins();
    void placeLabels();

    ScatterChartSpec m_spec;
    MoneyStyle m_money;
    std::vector<Dot> m_dots; ///< same order as marks
    std::vector<PlacedLabel> m_placed;
    std::vector<QString> m_xLabels, m_yLabels;
};

} // namespace postledger
