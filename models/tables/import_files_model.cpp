// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/import_files_model.h"

#include "tables/roles.h"

#include <QFileInfo>
#include <QLocale>

#include <utility>

namespace postledger {

namespace {

QString nameOf(const ImportFileRow &file)
{
    return file.name.isEmpty() ? QFileInfo(file.path).fileName() : file.name;
}

} // namespace

void ImportFilesModel::setFiles(std::vector<ImportFileRow> files)
{
    beginResetModel();
    m_files = std::move(files);
    endResetModel();
}

void ImportFilesModel::setFile(int row, ImportFileRow file)
{
    if (row < 0 || row >= rowCount())
        return;
    m_files[static_cast<std::size_t>(row)] = std::move(file);
    emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

void ImportFilesModel::removeFile(int row)
{
    if (row < 0 || row >= rowCount())
        return;
    beginRemoveRows({}, row, row);
    m_files.erase(m_files.begin() + row);
    endRemoveRows();
}

int ImportFilesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_files.size());
}

int ImportFilesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ImportFilesModel::stateText(const ImportFileRow &file) const
{
    const QString state = bareStateText(file);
    if (file.notes == 0)
        return state;
    //: state of a file, and how many notes there are about it
    return tr("%1 · %2").arg(state, tr("%Ln note(s)", nullptr, static_cast<int>(file.notes)));
}

QString ImportFilesModel::bareStateText(const ImportFileRow &file) const
{
    switch (file.state) {
    case ImportFileRow::State::Looking:
        return tr("Looking at it …");
    case ImportFileRow::State::Counting:
        return tr("Counting its rows …");
    case ImportFileRow::State::Asking:
        return tr("Needs an answer");
    case ImportFileRow::State::Known:
        return tr("Already imported");
    case ImportFileRow::State::Refused:
        if (!file.isUnknown && !file.reason.isEmpty() && !file.format.isEmpty())
            //: of a file; %1 is why, such as "a column is missing"
            return tr("Not imported: %1").arg(file.reason);
        //: of a file: no format knows it
        return file.isUnknown ? tr("Unknown") : tr("Not imported");
    case ImportFileRow::State::Nothing:
        return tr("No row can be imported");
    case ImportFileRow::State::Done:
        return tr("Imported");
    case ImportFileRow::State::Ready:
        if (!file.mapping.isEmpty())
            //: how a file is read; %1 is a name
            return tr("mapping “%1”").arg(file.mapping);
        return tr("%1 % sure").arg(QLocale().toString(file.confidence));
    }
    return {};
}

/// What a narrow column may cut.
QString ImportFilesModel::tipOf(const ImportFileRow &file, int column) const
{
    if (!file.problem.isEmpty())
        return file.problem;
    QStringList lines{nameOf(file), file.dialect};
    if (column == FormatColumn)
        lines = {file.format, stateText(file), file.format.isEmpty() ? file.reason : QString()};
    lines.removeAll({});
    return lines.join(QLatin1Char('\n'));
}

QVariant ImportFilesModel::countData(const ImportFileRow &file, int column, int role) const
{
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignTrailing | Qt::AlignVCenter);
    if (!file.counts)
        return role == Qt::DisplayRole ? QVariant(QStringLiteral("–")) : QVariant();
    std::int64_t value = 0;
    switch (column) {
    case AddedColumn:
        value = file.counts->added;
        break;
    case ChangedColumn:
        value = file.counts->changed;
        break;
    case UnchangedColumn:
        value = file.counts->unchanged;
        break;
    default:
        value = file.counts->rejected;
        break;
    }
    if (role == Qt::DisplayRole)
        return QLocale().toString(qlonglong(value));
    if (role == ToneRole)
        return column == RejectedColumn && value > 0 ? QVariant(3) : QVariant();
    return role == SortRole || role == FigureRole ? QVariant(qlonglong(value)) : QVariant();
}

QVariant ImportFilesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ImportFileRow &file = m_files[static_cast<std::size_t>(index.row())];
    if (role == KeyRole)
        return file.path;
    if (role == StateRole)
        return static_cast<int>(file.state);
    if (role == Qt::ToolTipRole)
        return tipOf(file, index.column());
    if (index.column() >= AddedColumn)
        return countData(file, index.column(), role);
    const bool text = role == Qt::DisplayRole || role == SortRole;
    switch (index.column()) {
    case FileColumn:
        if (role == SecondLineRole)
            return file.dialect;
        return text ? QVariant(nameOf(file)) : QVariant();
    case FormatColumn:
        if (role == ToneRole)
            return file.state == ImportFileRow::State::Refused || file.state == ImportFileRow::State::Asking
                    || file.state == ImportFileRow::State::Nothing
                ? QVariant(3)
                : QVariant();
        if (role == SecondLineRole)
            return !file.format.isEmpty() ? stateText(file) : file.isUnknown ? tr("Map its columns") : file.reason;
        return text ? QVariant(file.format.isEmpty() ? stateText(file) : file.format) : QVariant();
    case PeriodColumn:
        return text ? QVariant(file.period.isEmpty() ? QStringLiteral("–") : file.period) : QVariant();
    default:
        return {};
    }
}

QVariant ImportFilesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section >= AddedColumn)
        return QVariant::fromValue(Qt::AlignTrailing | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case FileColumn:
        return tr("File");
    case FormatColumn:
        return tr("Recognised as");
    case PeriodColumn:
        return tr("Period");
    case AddedColumn:
        //: rows of a file that the workspace did not have
        return tr("New");
    case ChangedColumn:
        return tr("Changed");
    case UnchangedColumn:
        return tr("Unchanged");
    case RejectedColumn:
        return tr("Rejected");
    default:
        return {};
    }
}

} // namespace postledger
