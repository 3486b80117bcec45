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

bool FilterProxy::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const bool leftEmpty = !left.data(SortRole).isValid();
    const bool rightEmpty = !right.data(SortRole).isValid();
    if (leftEmpty != rightEmpty)
        return sortOrder() == Qt::AscendingOrder ? rightEmpty : leftEmpty;
    return QSortFilterProxyModel::lessThan(left, right);
}

} // namespace postledger
