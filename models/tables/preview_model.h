// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codec/file_probe.h"

#include <QAbstractTableModel>
#include <QStringList>

#include <limits>
#include <vector>

namespace postledger {

/// The first rows of a file as they were understood; only the columns that may be shown.
class PreviewModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    /// Which columns of a probe are shown.
    struct Columns
    {
        std::vector<int> shown; ///< those that hold no personal data, in the order of the screen
        bool asTheyAre = false; ///< nobody knows what they hold: cells with an e-mail address are masked
        int needed = 0; ///< how many of them, from the first, no row can do without; the others step back
        int ofFile = std::numeric_limits<int>::max(); ///< how many the file has; what a mapping adds stands behind them
    };
    void setProbe(const FileProbe &probe, const Columns &columns);
    void clear();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QStringList m_labels;
    Columns m_columns;
    std::vector<bool> m_numbers; ///< columns that stand right
    std::vector<QStringList> m_rows;
};

/// "79 columns · UTF-8 · comma": how the file writes its table, for people.
QString dialectText(const FileProbe &probe);

} // namespace postledger
