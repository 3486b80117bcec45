// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/axis_scale.h"
#include "kit/formatting.h"
#include "kit/theme.h"
#include "report/chart_spec.h"

#include <QChart>
#include <QLocale>
#include <QMarginsF>

#include <optional>
#include <vector>

class QValueAxis;

namespace postledger {

/// Something of a chart that a person can point at: a day, a bar, a point, a row.
struct Mark
{
    QPointF at; ///< where the tooltip points to
    QRectF area; ///< what a pointer hits; a null one means "near at"
    qreal radius = 0; ///< of a round mark
    QString key; ///< empty: nothing to filter by
    QStringList keys; ///< of a bin
    std::optional<Day> day;
    QString title;
    QStringList lines; ///< "name\tvalue", or running text
    std::vector<QColor> colors; ///< one per line; an invalid one is text
};

/// The figures of a chart as a table, for people who read rather than look.
struct ChartTable
{
    QStringList header;
    std::vector<QStringList> rows;
};

/// One kind of chart. Qt Charts draws the marks (series) on invisible axes; everything written, the grid and the hover
/// are painted below and above them, aligned to pixels. x runs against the reading direction when mirrored, by values
/// with the other sign, because Qt Charts reverses no axis of bars.
class Drawing
{
public:
    explicit Drawing(const Theme &theme, bool mirrored);
    virtual ~Drawing() = default;

    /// Makes the series. Called once, after place().
    virtual void fill(QChart &chart) = 0;
    /// Blank around the plot area for axes, labels and header.
    virtual QMarginsF margins(const QSizeF &size) = 0;
    /// The plot area is known: place labels and marks.
    virtual void place(const QRectF &plot, const QSizeF &size) = 0;
    /// Part of the inner area that the plot takes (bars do not grow without end).
    virtual QRectF plotArea(const QRectF &available) const { return available; }
    /// How far marks may reach over the plot area: Qt Charts cuts everything at its own.
    virtual qreal bleed() const { return 0; }
    virtual void paintUnder(QPainter &painter) const = 0;
    virtual void paintOver(QPainter &painter) const = 0;
    /// What hovering mark \p index adds.
    virtual void paintHover(QPainter &painter, int index) const = 0;
    virtual int markAt(const QPointF &position) const;
    virtual ChartTable table() const = 0;
    virtual QSize minimumSize() const = 0;
    virtual bool selectsAreas() const { return false; }
    /// Keys of the marks that carry their names, once they are placed.
    virtual QStringList labelled() const { return {}; }
    /// Marks of \p keys stand out until others are selected.
    void setSelected(const QStringList &keys) { m_selected = keys; }

    const std::vector<Mark> &marks() const { return m_marks; }
    /// Mark \p index with its words; marks() may leave them out where there are thousands.
    virtual Mark described(int index) const { return m_marks[static_cast<std::size_t>(index)]; }
    QString title() const { return m_title; }
    QString note() const { return m_note; }
    const QRectF &plot() const { return m_plot; }
    void paintTip(QPainter &painter, const Mark &mark, const QSizeF &size) const;

protected:
    void setHeader(const QString &title, const QString &note, const QColor &color, bool noteBelow);
    qreal headerHeight(qreal width) const;
    void paintHeader(QPainter &painter, qreal width) const;
    /// A pair of invisible axes over \p chart's series.
    void addAxes(QChart &chart);
    void setRange(const Scale &x, const Scale &y);
    qreal xAt(double value) const;
    qreal yAt(double value) const;
    double signedX(double value) const { return m_mirrored ? -value : value; }
    /// Absolute: painters mirror once more when the whole program is right to left.
    Qt::Alignment leading() const { return (m_mirrored ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute; }
    Qt::Alignment trailing() const { return (m_mirrored ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignAbsolute; }
    /// \p area as if the chart were left to right, mirrored where needed.
    QRectF placed(const QRectF &area) const;
    const Tokens &tokens() const { return m_theme.tokens(); }
    static qreal textWidth(const QFont &font, const QString &text);
    /// The lines of \p tip below \p title, which a tip may begin with.
    static QStringList tipLines(const QString &tip, const QString &title);
    bool isSelected(const Mark &mark) const;
    static qreal crisp(qreal position);

    const Theme &m_theme;
    bool m_mirrored;
    QLocale m_locale;
    std::vector<Mark> m_marks;
    QStringList m_selected;
    QRectF m_plot;
    QSizeF m_size;
    Scale m_x, m_y;

private:
    QString m_title, m_note;
    QColor m_titleColor;
    bool m_noteBelow = false;
    QValueAxis *m_xAxis = nullptr;
    QValueAxis *m_yAxis = nullptr;
};

} // namespace postledger
