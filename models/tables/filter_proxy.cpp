// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/filter_proxy.h"

#include "tables/roles.h"

#include <algorithm>

namespace postledger {

FilterProxy::FilterProxy(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(SortRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
    setSortLocaleAware(true);
    setRecursiveFilteringEnabled(true);
}

void FilterProxy::setSearch(const QString &text)
{
    m_words = text.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateFilter();
}

bool FilterProxy::filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const
{
    const int columns = sourceModel()->columnCount(sourceParent);
    return std::all_of(m_words.cbegin(), m_words.cend(), [&](const QString &word) {
        for (int column = 0; column < columns; ++column) {
            const QModelIndex cell = sourceModel()->index(sourceRow, column, sourceParent);
            if (cell.data().toString().contains(word, Qt::CaseInsensitive))
                return true;
        }
        return false;
    });
}

void FilterProxy::setByLowerLimit(bool byLowerLimit)
{
    if (m_byLowerLimit == byLowerLimit)
        return;
    m_byLowerLimit = byLowerLimit;
    invalidate();
}

int FilterProxy::place(const QModelIndex &index) const
{
    // The group without evidence competes with nobody; its key is empty.
    const QVariant key = index.data(KeyRole);
    if (key.isValid() && key.toString().isEmpty())
        return 3;
    if (!index.data(SortRole).isValid())
        return 2;
    // Where others have a lower limit, too few units for one must not lead.
    return m_byLowerLimit && !index.data(LowRole).isValid() ? 1 : 0;
}

bool FilterProxy::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const int leftPlace = place(left);
    const int rightPlace = place(right);
    if (leftPlace != rightPlace)
        return (sortOrder() == Qt::AscendingOrder) == (leftPlace < rightPlace);
    if (m_byLowerLimit) {
        const QVariant leftLimit = left.data(LowRole);
        const QVariant rightLimit = right.data(LowRole);
        if (leftLimit.isValid() && rightLimit.isValid())
            return leftLimit.toDouble() < rightLimit.toDouble();
    }
    return QSortFilterProxyModel::lessThan(left, right);
}

} // namespace postledger
