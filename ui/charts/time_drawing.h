// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/drawing.h"

namespace postledger {

/// Lines over days, the first with a light area; values at the lines' ends.
class TimeDrawing final : public Drawing
{
public:
    TimeDrawing(TimeChartSpec spec, const Theme &theme, bool mirrored);
    void fill(QChart &chart) override;
    QMarginsF margins(const QSizeF &size) override;
    void place(const QRectF &plot, const QSizeF &size) override;
    void paintUnder(QPainter &painter) const override;
    void paintOver(QPainter &painter) const override;
    void paintHover(QPainter &painter, int index) const override;
    int markAt(const QPointF &position) const override;
    ChartTable table() const override;
    QSize minimumSize() const override;
    Mark described(int index) const override;
    int markOfDay(Day day) const;

private:
    struct EndLabel
    {
        QRectF area;
        QString text;
        QColor color;
        bool strong = false;
    };
    QColor colorOf(std::size_t series) const;
    Qt::PenStyle styleOf(std::size_t series) const;
    QString endText(std::size_t series) const;
    std::optional<TimePoint> lastPoint(const TimeSeries &series) const;
    void placeEndLabels();
    void makeMarks();
    QString stepText(Day day) const;
    QString valueText(double value) const;
    QString exactText(double value) const;

    TimeChartSpec m_spec;
    MoneyStyle m_money;
    Day m_first = 0, m_last = 1;
    std::vector<DayTick> m_dayTicks;
    std::vector<QString> m_labels;
    std::vector<EndLabel> m_endLabels;
    std::vector<std::vector<TimePoint>> m_values; ///< by mark, then series
    std::size_t m_messages = 0; ///< series that are no comparison
};

} // namespace postledger
