// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/batches_model.h"

#include "formats/format.h"
#include "tables/roles.h"
#include "tables/total_text.h"

#include <QLocale>

#include <algorithm>
#include <utility>

namespace postledger {

namespace {

/// internalId of a batch; that of a file is its batch's row + 1.
constexpr quintptr kBatch = 0;

RowCounts sumOf(const Batch &batch)
{
    RowCounts sum;
    for (const SourceFile &file : batch.files) {
        sum.read += file.counts.read;
        sum.added += file.counts.added;
        sum.changed += file.counts.changed;
        sum.unchanged += file.counts.unchanged;
        sum.rejected += file.counts.rejected;
    }
    return sum;
}

} // namespace

BatchesModel::BatchesModel(MoneyText moneyText, InstantText instantText, QObject *parent)
    : QAbstractItemModel(parent)
    , m_moneyText(std::move(moneyText))
    , m_instantText(std::move(instantText))
{
}

void BatchesModel::setTexts(MoneyText moneyText, InstantText instantText)
{
    beginResetModel();
    m_moneyText = std::move(moneyText);
    m_instantText = std::move(instantText);
    endResetModel();
}

void BatchesModel::setBatches(std::vector<Batch> batches, FileTotals totals)
{
    beginResetModel();
    m_batches = std::move(batches);
    m_totals = std::move(totals);
    std::stable_sort(m_batches.begin(), m_batches.end(), [](const Batch &a, const Batch &b) { return a.id > b.id; });
    endResetModel();
}

QModelIndex BatchesModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : kBatch);
}

QModelIndex BatchesModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == kBatch)
        return {};
    return createIndex(static_cast<int>(child.internalId() - 1), 0, kBatch);
}

int BatchesModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_batches.size());
    if (parent.internalId() != kBatch || parent.column() != 0)
        return 0;
    return static_cast<int>(m_batches[static_cast<std::size_t>(parent.row())].files.size());
}

int BatchesModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant BatchesModel::counts(const RowCounts &counts, int column, int role) const
{
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignTrailing | Qt::AlignVCenter);
    std::int64_t value = 0;
    switch (column) {
    case ReadColumn:
        value = counts.read;
        break;
    case AddedColumn:
        value = counts.added;
        break;
    case ChangedColumn:
        value = counts.changed;
        break;
    case UnchangedColumn:
        value = counts.unchanged;
        break;
    case RejectedColumn:
        value = counts.rejected;
        break;
    default:
        return {};
    }
    if (role == ToneRole)
        return column == RejectedColumn && value > 0 ? QVariant(3) : QVariant();
    if (role == UnitRole)
        return static_cast<int>(Unit::Count);
    if (role == SortRole || role == FigureRole)
        return qlonglong(value);
    if (role == Qt::DisplayRole)
        return QLocale().toString(qlonglong(value));
    return {};
}

/// A file of creators or codes has no amounts at all.
QVariant BatchesModel::amounts(const SourceFile &file, int role) const
{
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignTrailing | Qt::AlignVCenter);
    if (role == SortRole)
        return qlonglong(file.amount);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const auto known = m_totals.find(file.sha256);
    const QStringList texts = totalTexts(known == m_totals.end()
            ? std::vector<KindTotal>{{{}, {}, file.counts.read - file.counts.rejected, file.amount}}
            : known->second,
        m_moneyText);
    if (role == Qt::ToolTipRole)
        return texts.join(QLatin1Char('\n'));
    if (texts.size() <= 1)
        return texts.value(0);
    //: %1 is a control total such as "orders €149.80", %n how many others the file has
    return tr("%1 and %n more", nullptr, static_cast<int>(texts.size()) - 1).arg(texts.front());
}

QVariant BatchesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const bool isBatch = index.internalId() == kBatch;
    const Batch &batch = m_batches[isBatch ? static_cast<std::size_t>(index.row()) : index.internalId() - 1];
    const SourceFile *file = isBatch ? nullptr : &batch.files[static_cast<std::size_t>(index.row())];
    if (role == BatchRole)
        return qlonglong(batch.id);
    if (role == FileRole)
        return qlonglong(file ? file->id : 0);
    if (index.column() >= ReadColumn) {
        if (index.column() != AmountColumn)
            return counts(file ? file->counts : sumOf(batch), index.column(), role);
        // Two files may state the same orders: their totals are not added.
        if (file == nullptr && batch.files.size() == 1)
            file = &batch.files.front();
        return file ? amounts(*file, role) : QVariant();
    }
    const bool text = role == Qt::DisplayRole || role == Qt::ToolTipRole;
    switch (index.column()) {
    case NameColumn:
        if (role == SortRole)
            return file ? QVariant(file->name) : QVariant(qlonglong(batch.id));
        if (!text)
            return {};
        if (file && role == Qt::ToolTipRole) {
            const Format *format = formatById(file->format);
            return QString(file->name + QLatin1Char('\n') + (format ? format->title() : file->format));
        }
        if (file)
            return file->name;
        if (role == Qt::DisplayRole)
            //: %1 is the number of an import, %2 day and time
            return tr("Import %1, %2").arg(QLocale().toString(qlonglong(batch.id)), m_instantText(batch.importedAt));
        //: %1 is the number of an import, %2 day and time, %n the number of its files
        return tr("Import %1, %2: %n file(s)", nullptr, static_cast<int>(batch.files.size()))
            .arg(QLocale().toString(qlonglong(batch.id)), m_instantText(batch.importedAt));
    case WhenColumn:
        if (role == SortRole)
            return qlonglong(batch.importedAt);
        return text && !file ? QVariant(m_instantText(batch.importedAt)) : QVariant();
    case FormatColumn:
        if (!text && role != SortRole)
            return {};
        if (!file)
            return tr("%n file(s)", nullptr, static_cast<int>(batch.files.size()));
        if (const Format *format = formatById(file->format))
            return format->title();
        return file->format;
    default:
        return {};
    }
}

QVariant BatchesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section >= ReadColumn)
        return QVariant::fromValue(Qt::AlignTrailing | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == AmountColumn)
        return tr("Sums of the amounts of all rows that were taken, as in the file, by what they are and currency");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Import");
    case WhenColumn:
        return tr("When");
    case FormatColumn:
        return tr("Recognised as");
    case ReadColumn:
        return tr("Rows");
    case AddedColumn:
        //: rows of a file that the workspace did not have
        return tr("New");
    case ChangedColumn:
        return tr("Changed");
    case UnchangedColumn:
        return tr("Unchanged");
    case RejectedColumn:
        return tr("Rejected");
    case AmountColumn:
        return tr("Control total");
    default:
        return {};
    }
}

} // namespace postledger
