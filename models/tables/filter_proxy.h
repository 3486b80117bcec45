// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>

namespace postledger {

/// Sorts on SortRole and keeps the rows in which every word of the search stands in some column, whatever its case.
/// Undefined figures stay at the end in both directions: nobody looks for them first; behind them the group without
/// evidence.
class FilterProxy final : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit FilterProxy(QObject *parent = nullptr);

    void setSearch(const QString &text);
    /// Figures with an interval are ranked by its lower limit, so that a lucky few do not lead.
    void setByLowerLimit(bool byLowerLimit);
    bool byLowerLimit() const { return m_byLowerLimit; }

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    int place(const QModelIndex &index) const;

    QStringList m_words;
    bool m_byLowerLimit = false;
};

} // namespace postledger
