// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/flow_layout.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace postledger {

FlowLayout::FlowLayout(QWidget *parent)
    : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(6);
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.append(item);
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int FlowLayout::heightForWidth(int width) const
{
    return arrange(QRect(0, 0, width, 0), false);
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items)
        size = size.expandedTo(item->minimumSize());
    return size;
}

QSize FlowLayout::sizeHint() const
{
    QSize size;
    for (const QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize one = item->sizeHint();
        size =
            QSize(size.width() + (size.isEmpty() ? 0 : spacing()) + one.width(), std::max(size.height(), one.height()));
    }
    return size;
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

/// \return how high it is
int FlowLayout::arrange(const QRect &rect, bool moves) const
{
    struct Placed
    {
        QLayoutItem *item;
        int x;
        QSize size;
    };
    QList<Placed> line;
    int x = 0, y = 0, high = 0;
    const auto endLine = [&] {
        for (const Placed &one : line) {
            const QPoint at(rect.x() + one.x, rect.y() + y + (high - one.size.height()) / 2);
            if (moves)
                one.item->setGeometry(QStyle::visualRect(
                    parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight, rect, QRect(at, one.size)));
        }
        line.clear();
        y += high;
        x = high = 0;
    };
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        QSize size = item->sizeHint().expandedTo(item->minimumSize());
        size.setWidth(std::min(size.width(), std::max(rect.width(), item->minimumSize().width())));
        if (!line.isEmpty() && x + size.width() > rect.width()) {
            endLine();
            y += spacing();
        }
        line.append({item, x, size});
        x += size.width() + spacing();
        high = std::max(high, size.height());
    }
    endLine();
    return y;
}

} // namespace postledger
