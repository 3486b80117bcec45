// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "kit/theme.h"

#include <QImage>
#include <QSize>
#include <QString>
#include <QStringList>

namespace postledger {

struct PagePictureRequest
{
    QString workspace; ///< path
    QString page = QStringLiteral("overview"); ///< id of the navigation, or "import"
    QSize size{1280, 800}; ///< of the window without its menu bar
    ThemeChoice theme = ThemeChoice::Light;
    QString language; ///< "de"; empty: as the system
    QStringList files = {}; ///< with "import": what lies on that page, counted and not imported
    QString detail = {}; ///< what the page opens (Page::openDetail()); empty: nothing
};

/// Draws the window on \p page as a person would see it once everything is loaded. Needs a QApplication (offscreen is
/// enough) whose event loop does not run yet; neither reads nor writes a person's settings.
/// \errors those of opening and loading; "unknown_page" names the pages there are
Result<QImage> renderPage(const PagePictureRequest &request);

} // namespace postledger
