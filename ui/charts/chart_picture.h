// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPixmap>
#include <QString>

#include <functional>

class QWidget;

namespace postledger {

class PlotView;
class Theme;

/// A chart as it stands on screen, with a margin, on the card's colour, without hover.
QPixmap chartPicture(PlotView &plot, const Theme &theme, qreal scale);
/// False when the file cannot be written; what was there before stays.
bool saveChartPng(PlotView &plot, const Theme &theme, const QString &path);
bool saveChartSvg(PlotView &plot, const Theme &theme, const QString &path);

/// Asks for a file without blocking the window, saves, and says so when that fails.
void askAndSave(
    QWidget *parent, const QString &title, const QString &suffix, std::function<bool(const QString &)> save);

} // namespace postledger
