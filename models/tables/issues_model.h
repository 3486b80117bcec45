// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/record_sink.h"

#include <QAbstractTableModel>
#include <QStringList>

#include <vector>

namespace postledger {

/// Rejected rows of a file, or notes about rows that were taken.
class IssuesModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column
    {
        RowColumn,
        LabelColumn,
        WhyColumn,
        CellColumn,
        CodeColumn,
        LineColumn, ///< only with setLines()
        KindColumn, ///< only with setBoth()
        ColumnCount
    };
    using QAbstractTableModel::QAbstractTableModel;

    void setIssues(std::vector<RowIssue> issues);
    /// The same with the line of the file that each comes from.
    void setLines(std::vector<RowIssue> issues, const QStringList &lines);
    /// Rejected rows with the notes below them, for a narrow table: below the reason stand, with the cell, its label
    /// and, where there are both, the kind.
    void setBoth(std::vector<RowIssue> rejects, std::vector<RowIssue> notes);
    const std::vector<RowIssue> &issues() const { return m_issues; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString kindOf(int row) const;
    QString whereOf(int row) const;
    bool isMixed() const { return m_hasKinds && m_rejects > 0 && m_rejects < m_issues.size(); }
    bool isReject(int row) const { return static_cast<std::size_t>(row) < m_rejects; }

    std::vector<RowIssue> m_issues;
    QStringList m_lines;
    bool m_hasLines = false;
    bool m_hasKinds = false;
    std::size_t m_rejects = 0; ///< with kinds: the first ones
};

} // namespace postledger
