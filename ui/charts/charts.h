// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/chart_spec.h"

#include <QWidget>

#include <memory>

class QChart;

namespace postledger {

class Theme;

/// Draws one spec with Qt Charts: title in its colour, direct labels, hover rule with exact values, click, and a
/// context menu (copy picture, save as PNG or SVG, show as table). Computes nothing.
class ChartView : public QWidget
{
    Q_OBJECT
public:
    explicit ChartView(const Theme &theme, QWidget *parent = nullptr);
    ~ChartView() override;

    void show(const TimeChartSpec &spec);
    void show(const BarChartSpec &spec);
    void show(const ScatterChartSpec &spec);
    void show(const IntervalChartSpec &spec);
    /// Instead of a chart: why there is nothing to draw and what to do.
    void showMessage(const QString &text);
    /// Grey in place of a chart while its figures are on their way.
    void showLoading();
    /// Points of \p keys stand out, also when another spec is shown.
    void setSelectedKeys(const QStringList &keys);

    /// Keys of the points that carry their names; labelsPlaced() tells when they may be others.
    QStringList labelledKeys() const;

    /// Same left plot edge and hover rule for charts that stand above each other.
    void alignWith(ChartView *other);

    /// The figures as tab-separated text with a header line.
    QString tableText() const;
    /// Opens the figures as a table; also what "Show as table" does when tableRequested() is not connected.
    void showTable();
    /// What Qt Charts draws; null while a message is shown. For tests.
    QChart *chart() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    /// On the card's colour, without hover.
    QPixmap picture(qreal scale = 2) const;
    bool saveSvg(const QString &path) const;
    bool savePng(const QString &path) const;
    void copyPicture() const;

signals:
    void dayClicked(postledger::Day day);
    void keyClicked(const QString &key); ///< bar, point or row
    void keysSelected(const QStringList &keys); ///< rubber band over a scatter
    void tableRequested();
    void labelsPlaced();

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace postledger
