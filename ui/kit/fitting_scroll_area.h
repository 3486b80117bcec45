// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace postledger {

/// As high as what it holds at its width, where there is room; scrolls where there is none.
class FittingScrollArea final : public QScrollArea
{
    Q_OBJECT
public:
    explicit FittingScrollArea(QWidget *parent);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
};

} // namespace postledger
