// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/import/files_table.h"

#include "pages/import/two_line_delegate.h"
#include "tables/import_files_model.h"

#include <QHeaderView>

#include <algorithm>

namespace postledger {

FilesTable::FilesTable(const Theme &theme, ImportFilesModel &model, QWidget *parent)
    : TableView(theme, parent)
{
    setObjectName(QStringLiteral("importFiles"));
    setModel(&model);
    setSortingEnabled(false);
    setSelectionMode(QAbstractItemView::SingleSelection);
    verticalHeader()->setDefaultSectionSize(TwoLineDelegate::kRowHeight);
    setItemDelegateForColumn(ImportFilesModel::FileColumn, new TwoLineDelegate(theme, false, this));
    setItemDelegateForColumn(ImportFilesModel::FormatColumn, new TwoLineDelegate(theme, true, this));
    horizontalHeader()->setSectionResizeMode(ImportFilesModel::FileColumn, QHeaderView::Stretch);
}

void FilesTable::fitNames()
{
    constexpr int kName = 200;
    constexpr int kLeastName = 160;
    constexpr int kCount = 90;
    constexpr int kFormat = 220;
    constexpr int kPeriod = 190;
    const QHeaderView *header = horizontalHeader();
    const auto counts = ImportFilesModel::ColumnCount - ImportFilesModel::AddedColumn;
    int needed = 0;
    for (int column = ImportFilesModel::AddedColumn; column < ImportFilesModel::ColumnCount; ++column)
        needed += header->sectionSizeHint(column);
    const int room = viewport()->width() - kName - needed;
    const int leastPeriod = std::clamp(sizeHintForColumn(ImportFilesModel::PeriodColumn), 90, kPeriod);
    const int period = std::clamp(room * 45 / 100, leastPeriod, kPeriod);
    setColumnWidth(ImportFilesModel::PeriodColumn, period);
    // What a file was taken for, and what to do about it, is read before the end of its name.
    const int format = std::clamp(room * 55 / 100, 120, kFormat);
    const int wanted = std::clamp(sizeHintForColumn(ImportFilesModel::FormatColumn), format, kFormat);
    const int most = std::max(format, viewport()->width() - needed - period - kLeastName);
    setColumnWidth(ImportFilesModel::FormatColumn, std::min(wanted, most));
    const int spare = std::max(0, room - kFormat - kPeriod) / counts;
    for (int column = ImportFilesModel::AddedColumn; column < ImportFilesModel::ColumnCount; ++column) {
        const int hint = header->sectionSizeHint(column);
        setColumnWidth(column, std::clamp(kCount, hint, hint + spare));
    }
}

int FilesTable::heightOf(int files) const
{
    return horizontalHeader()->sizeHint().height() + files * TwoLineDelegate::kRowHeight + 2 * frameWidth();
}

void FilesTable::resizeEvent(QResizeEvent *event)
{
    TableView::resizeEvent(event);
    fitNames();
}

} // namespace postledger
