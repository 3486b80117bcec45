// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QPixmap>

namespace postledger {

/// An icon of ":/icons/…svg" (drawn in currentColor) in \p color, crisp at any device pixel ratio.
QIcon tintedIcon(const QString &path, const QColor &color, int size = 18);
QPixmap tintedPixmap(const QString &path, const QColor &color, int size, qreal devicePixelRatio);

} // namespace postledger
