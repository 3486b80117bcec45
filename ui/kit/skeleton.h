// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace postledger {

class Theme;

/// Grey shapes of a heading and a chart in place of both while figures are on their way.
class Skeleton : public QWidget
{
    Q_OBJECT
public:
    explicit Skeleton(const Theme &theme, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
};

/// One grey bar for a line of text in each row of \p area, as wide as titles are.
void paintSkeletonRows(QPainter &painter, const QRect &area, int rowHeight, const Theme &theme);

} // namespace postledger
