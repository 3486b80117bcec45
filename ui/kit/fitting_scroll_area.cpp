// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/fitting_scroll_area.h"

#include <QEvent>
#include <QLayout>
#include <QResizeEvent>

#include <algorithm>

namespace postledger {

FittingScrollArea::FittingScrollArea(QWidget *parent)
    : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidgetResizable(true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    viewport()->setAutoFillBackground(false);
}

QSize FittingScrollArea::sizeHint() const
{
    const QWidget *inside = widget();
    if (inside == nullptr)
        return QScrollArea::sizeHint();
    const int high = inside->layout()->totalHeightForWidth(viewport()->width());
    return {inside->sizeHint().width(), high > 0 ? high : inside->sizeHint().height()};
}

QSize FittingScrollArea::minimumSizeHint() const
{
    constexpr int kLeast = 120;
    return {0, std::min(kLeast, sizeHint().height())};
}

bool FittingScrollArea::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

void FittingScrollArea::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        updateGeometry();
}

} // namespace postledger
