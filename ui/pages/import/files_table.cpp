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
    constexpr int kRoomyName = 260;
    constexpr int kCount = 90;
    constexpr int kFormat = 220;
    constexpr int kWidestFormat = 320;
    constexpr int kPeriod = 190;
    const QHeaderView *header = horizontalHeader();
    const auto counts = ImportFilesModel::ColumnCount - ImportFilesModel::AddedColumn;
    // A figure of which a part is left out is another figure.
    const auto leastOf = [&](int column) {
        return std::max(header->sectionSizeHint(column), sizeHintForColumn(column));
    };
    int needed = 0;
    for (int column = ImportFilesModel::AddedColumn; column < ImportFilesModel::ColumnCount; ++column)
        needed += leastOf(column);
    const int room = viewport()->width() - kName - needed;
    // What a file was taken for, and what to do about it, is read before the end of its name, and that before the
    // air around periods.
    const int usual = std::clamp(room * 55 / 100, 120, kFormat);
    const int wanted = std::clamp(sizeHintForColumn(ImportFilesModel::FormatColumn), usual, kWidestFormat);
    const int both = viewport()->width() - needed; // names and formats, with the period
    const int leastPeriod = std::clamp(sizeHintForColumn(ImportFilesModel::PeriodColumn), 90, kPeriod);
    int period = std::clamp(room * 45 / 100, leastPeriod, kPeriod);
    period = std::clamp(both - kLeastName - std::min(wanted, kFormat), leastPeriod, period);
    int format = std::clamp(both - period - kLeastName, usual, std::max(usual, std::min(wanted, kFormat)));
    format = std::max(format, std::min(wanted, both - period - kRoomyName));
    setColumnWidth(ImportFilesModel::PeriodColumn, period);
    setColumnWidth(ImportFilesModel::FormatColumn, format);
    const int spare = std::max(0, both - period - format - kRoomyName) / counts;
    for (int column = ImportFilesModel::AddedColumn; column < ImportFilesModel::ColumnCount; ++column) {
        const int least = leastOf(column);
        setColumnWidth(column, std::clamp(kCount, least, least + spare));
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
