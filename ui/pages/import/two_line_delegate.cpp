// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/import/two_line_delegate.h"

#include "kit/theme.h"
#include "tables/import_files_model.h"

#include <QPainter>

#include <algorithm>

namespace postledger {

TwoLineDelegate::TwoLineDelegate(const Theme &theme, bool strong, QObject *parent)
    : TextDelegate(theme, parent)
    , m_strong(strong)
{
}

void TwoLineDelegate::paintContent(
    QPainter *painter, const QRect &area, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString first = index.data().toString();
    const QString second = index.data(ImportFilesModel::SecondLineRole).toString();
    const QFont firstFont = m_strong && !second.isEmpty() ? m_theme.strong() : m_theme.body();
    const QFontMetrics firstMetrics(firstFont);
    const QFontMetrics secondMetrics(m_theme.secondary());
    const int alignment = int(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter));
    const int height = firstMetrics.height() + (second.isEmpty() ? 0 : secondMetrics.height());
    QRect line(area.left(), area.top() + (area.height() - height) / 2, area.width(), firstMetrics.height());
    painter->setFont(firstFont);
    painter->setPen(tone(index, m_theme.tokens().text));
    painter->drawText(
        line, alignment, firstMetrics.elidedText(first, m_strong ? Qt::ElideRight : Qt::ElideMiddle, area.width()));
    if (second.isEmpty())
        return;
    line.translate(0, line.height());
    line.setHeight(secondMetrics.height());
    painter->setFont(m_theme.secondary());
    painter->setPen(m_theme.tokens().secondary);
    painter->drawText(line, alignment, secondMetrics.elidedText(second, Qt::ElideRight, area.width()));
}

QSize TwoLineDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const QString second = index.data(ImportFilesModel::SecondLineRole).toString();
    const QFontMetrics first(m_strong && !second.isEmpty() ? m_theme.strong() : m_theme.body());
    const int width = std::max(
        first.horizontalAdvance(index.data().toString()), QFontMetrics(m_theme.secondary()).horizontalAdvance(second));
    return {width + 2 * kSide + 2, kRowHeight};
}

} // namespace postledger
