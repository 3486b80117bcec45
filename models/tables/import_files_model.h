// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/ledger.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace postledger {

/// One file on its way in, as the import page shows it. Finished words and values.
struct ImportFileRow
{
    enum class State : std::uint8_t
    {
        Looking, ///< format not known yet
        Counting, ///< recognised; the dry run is not done
        Asking, ///< waits for an answer
        Ready,
        Known, ///< the same bytes are in the workspace
        Nothing, ///< none of its rows can be taken
        Refused, ///< not read; the others may go on
        Done
    };
    QString path;
    QString name; ///< of a sheet or a file in an archive with what it lies in; empty: that of the path
    State state = State::Looking;
    QString dialect; ///< "79 columns · UTF-8 · comma"
    QString format; ///< the platform's name of the export
    int confidence = 0; ///< 0..100
    QString mapping; ///< name of the mapping that a person made for it; empty: recognised
    QString period; ///< "1 Oct – 31 Oct"
    std::optional<RowCounts> counts;
    std::int64_t notes = 0; ///< what to know about it or its rows
    bool isUnknown = false; ///< refused because no format knows it: its columns can be mapped
    QString reason; ///< why it is refused, in a few words; empty: only \ref problem says it
    QString problem; ///< whole sentence: why it is refused or what it waits for
};

/// The files of an import, in the order they were given.
class ImportFilesModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column
    {
        FileColumn,
        FormatColumn,
        PeriodColumn,
        AddedColumn,
        ChangedColumn,
        UnchangedColumn,
        RejectedColumn,
        ColumnCount
    };
    enum Role
    {
        SecondLineRole = Qt::UserRole + 101, ///< text below the first, secondary
        StateRole
    };
    using QAbstractTableModel::QAbstractTableModel;

    void setFiles(std::vector<ImportFileRow> files);
    void setFile(int row, ImportFileRow file);
    void removeFile(int row);
    const std::vector<ImportFileRow> &files() const { return m_files; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QVariant countData(const ImportFileRow &file, int column, int role) const;
    QString tipOf(const ImportFileRow &file, int column) const;
    QString stateText(const ImportFileRow &file) const;
    QString bareStateText(const ImportFileRow &file) const;

    std::vector<ImportFileRow> m_files;
};

} // namespace postledger
