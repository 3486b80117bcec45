// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/issues_model.h"

#include "domain/result_table.h"
#include "tables/roles.h"

#include <QLocale>

#include <iterator>
#include <utility>

namespace postledger {

void IssuesModel::setIssues(std::vector<RowIssue> issues)
{
    beginResetModel();
    m_issues = std::move(issues);
    endResetModel();
}

void IssuesModel::setLines(std::vector<RowIssue> issues, const QStringList &lines)
{
    beginResetModel();
    m_issues = std::move(issues);
    m_lines = lines;
    m_hasLines = true;
    endResetModel();
}

void IssuesModel::setBoth(std::vector<RowIssue> rejects, std::vector<RowIssue> notes)
{
    if (!m_hasKinds) { // columns come
        beginResetModel();
        m_hasKinds = true;
        endResetModel();
    }
    m_rejects = rejects.size();
    rejects.insert(rejects.end(), std::make_move_iterator(notes.begin()), std::make_move_iterator(notes.end()));
    setIssues(std::move(rejects));
}

int IssuesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_issues.size());
}

int IssuesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_hasKinds ? ColumnCount : m_hasLines ? KindColumn : LineColumn;
}

QString IssuesModel::kindOf(int row) const
{
    //: of one row of a file
    return isReject(row) ? tr("Rejected") : tr("Note");
}

/// What stands below a reason: the cell; in a narrow table also what it is and in which column.
QString IssuesModel::whereOf(int row) const
{
    const RowIssue &issue = m_issues[static_cast<std::size_t>(row)];
    //: what stands in a cell, quoted
    QString where = issue.cell.isEmpty() ? QString() : tr("“%1”").arg(issue.cell);
    if (!m_hasKinds)
        return where;
    if (!issue.column.isEmpty())
        //: a cell; %1 is the label of its column, %2 what stands in it, quoted
        where = where.isEmpty() ? issue.column : tr("%1: %2").arg(issue.column, where);
    if (!isMixed())
        return where;
    //: of a row that is rejected, or of a note: its kind, and the cell that it is about
    return where.isEmpty() ? kindOf(row) : tr("%1 · %2").arg(kindOf(row), where);
}

QVariant IssuesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const RowIssue &issue = m_issues[static_cast<std::size_t>(index.row())];
    const bool display = role == Qt::DisplayRole || role == Qt::ToolTipRole;
    switch (index.column()) {
    case RowColumn:
        if (role == SortRole || role == FigureRole)
            return qlonglong(issue.row);
        if (role == UnitRole)
            return static_cast<int>(Unit::Count);
        if (role == Qt::TextAlignmentRole)
            return QVariant::fromValue(Qt::AlignTrailing | Qt::AlignVCenter);
        if (display)
            return issue.row == 0 ? tr("File") : QLocale().toString(qlonglong(issue.row));
        if (role == ToneRole && isMixed() && isReject(index.row()))
            return 3; // Tone::Worse
        return {};
    case LabelColumn:
        return display || role == SortRole ? QVariant(issue.column) : QVariant();
    case WhyColumn:
        if (role == SecondaryRole)
            return whereOf(index.row());
        return display || role == SortRole ? QVariant(issue.message) : QVariant();
    case CellColumn:
        return display || role == SortRole ? QVariant(issue.cell) : QVariant();
    case CodeColumn:
        return display || role == SortRole ? QVariant(issue.code) : QVariant();
    case LineColumn:
        return display || role == SortRole ? QVariant(m_lines.value(index.row())) : QVariant();
    case KindColumn:
        if (role == ToneRole)
            return isReject(index.row()) ? QVariant(3) : QVariant();
        return display || role == SortRole ? QVariant(kindOf(index.row())) : QVariant();
    default:
        return {};
    }
}

QVariant IssuesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == RowColumn)
        return QVariant::fromValue(Qt::AlignTrailing | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case RowColumn:
        //: line of a file
        return tr("Row");
    case LabelColumn:
        return tr("Column");
    case WhyColumn:
        return tr("Why");
    case CellColumn:
        return tr("Cell");
    case CodeColumn:
        return tr("Code");
    case LineColumn:
        return tr("Line in the file");
    case KindColumn:
        return tr("Kind");
    default:
        return {};
    }
}

} // namespace postledger
