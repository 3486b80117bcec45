// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/drawing.h"

#include <QChartView>

#include <functional>
#include <memory>

namespace postledger {

/// Shows one drawing: a chart of Qt Charts with a painted layer below and one above its series. Finds what a pointer or
/// the arrow keys point at.
class PlotView : public QChartView
{
    Q_OBJECT
public:
    explicit PlotView(const Theme &theme, QWidget *parent = nullptr);
    ~PlotView() override;

    void setDrawing(std::unique_ptr<Drawing> drawing);
    Drawing *drawing() const { return m_drawing.get(); }
    /// Margins that the drawing asks for at the present size, and the ones in force (charts above each other agree).
    QMarginsF wantedMargins() const;
    void setSideMargins(qreal left, qreal right);
    void layOut();
    void setHovered(int mark);
    int hovered() const { return m_hovered; }
    /// Everything at \p size, for pictures.
    void render(QPainter &painter, const QSizeF &size, bool withHover);

signals:
    void hoverChanged(int mark); ///< -1: nothing
    void markClicked(int mark);
    void areaSelected(const QStringList &keys);
    void laidOut();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    class Layer;
    friend class Layer;
    void step(int by);
    void selectArea();

    const Theme &m_theme;
    std::unique_ptr<Drawing> m_drawing;
    Layer *m_under = nullptr;
    Layer *m_over = nullptr;
    qreal m_left = 0, m_right = 0; ///< agreed with the charts above and below
    QSizeF m_area; ///< that the chart was laid out for
    int m_hovered = -1;
    bool m_hidden = false; ///< no hover while a picture is made
    QPointF m_pressed;
    QRectF m_band;
    bool m_dragging = false;
    bool m_byKeyboard = false; ///< the focus came by keyboard and is shown
};

} // namespace postledger
