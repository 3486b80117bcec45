// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/preview_model.h"

#include "base/text.h"
#include "codec/csv_dialect.h"
#include "tables/roles.h"

#include <QRegularExpression>

#include <algorithm>

namespace postledger {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_tables)
};

bool looksLikeNumber(const QString &text)
{
    if (text.isEmpty() || text.size() > 14) // longer ones are ids
        return false;
    return std::all_of(text.cbegin(), text.cend(),
        [](QChar c) { return c.isDigit() || c == QLatin1Char('.') || c == QLatin1Char(',') || c == QLatin1Char('-'); });
}

bool hasMailAddress(const QString &text)
{
    static const QRegularExpression kAddress(QStringLiteral("[^\\s@]@[^\\s@]+\\.[^\\s@]"));
    return text.contains(QLatin1Char('@')) && text.contains(kAddress);
}

QString encodingText(const CsvDialect &dialect)
{
    switch (dialect.encoding) {
    case Encoding::Utf8:
        return dialect.byteOrderMark ? QStringLiteral("UTF-8 BOM") : QStringLiteral("UTF-8");
    case Encoding::Utf16LittleEndian:
    case Encoding::Utf16BigEndian:
        return QStringLiteral("UTF-16");
    case Encoding::Windows1252:
        return QStringLiteral("Windows-1252");
    case Encoding::Cp932:
        return QStringLiteral("Shift-JIS");
    }
    return {};
}

QString delimiterText(char delimiter)
{
    switch (delimiter) {
    case ';':
        return Tr::tr("semicolon");
    case '\t':
        return Tr::tr("tab");
    case '|':
        return Tr::tr("vertical bar");
    default:
        return Tr::tr("comma");
    }
}

} // namespace

void PreviewModel::setProbe(const FileProbe &probe, const Columns &columns)
{
    beginResetModel();
    m_columns = columns;
    m_labels.clear();
    m_rows.assign(probe.firstRows.size(), {});
    m_numbers.assign(columns.shown.size(), true);
    for (const int column : columns.shown) {
        const auto at = static_cast<std::size_t>(column);
        bool filled = false;
        const QString label = at < probe.labels.size() ? toQString(probe.labels[at]) : QString();
        //: a column without a label; %1 is its number from the left
        m_labels << (columns.asTheyAre && label.isEmpty() ? tr("Column %1").arg(column + 1) : label);
        for (std::size_t row = 0; row < probe.firstRows.size(); ++row) {
            const std::vector<std::string> &cells = probe.firstRows[row];
            QString cell = at < cells.size() ? toQString(cells[at]).simplified() : QString();
            if (columns.asTheyAre && hasMailAddress(cell))
                cell = QStringLiteral("•••");
            filled = filled || !cell.isEmpty();
            if (!cell.isEmpty() && !looksLikeNumber(cell))
                m_numbers[static_cast<std::size_t>(m_labels.size() - 1)] = false;
            m_rows[row] << std::move(cell);
        }
        if (!filled)
            m_numbers[static_cast<std::size_t>(m_labels.size() - 1)] = false;
    }
    endResetModel();
}

void PreviewModel::clear()
{
    beginResetModel();
    m_labels.clear();
    m_rows.clear();
    m_numbers.clear();
    m_columns = {};
    endResetModel();
}

int PreviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PreviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_labels.size());
}

QVariant PreviewModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == Qt::TextAlignmentRole && m_numbers[static_cast<std::size_t>(index.column())])
        return QVariant::fromValue(Qt::AlignTrailing | Qt::AlignVCenter);
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return m_rows[static_cast<std::size_t>(index.row())][index.column()];
    if (role == ToneRole && m_columns.needed > 0 && index.column() >= m_columns.needed)
        return 2; // Tone::Neutral
    return {};
}

QVariant PreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_labels.size())
        return {};
    if (role == Qt::TextAlignmentRole && m_numbers[static_cast<std::size_t>(section)])
        return QVariant::fromValue(Qt::AlignTrailing | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole) {
        const int column = m_columns.shown[static_cast<std::size_t>(section)];
        return column >= m_columns.ofFile ? tr("Not in the file: the mapping says the same for every row")
            : section < m_columns.needed  ? tr("Column %1 of the file. No row can be read without it.").arg(column + 1)
                                          : tr("Column %1 of the file").arg(column + 1);
    }
    return role == Qt::DisplayRole ? QVariant(m_labels[section]) : QVariant();
}

QString dialectText(const FileProbe &probe)
{
    const QString columns = Tr::tr("%n column(s)", nullptr, static_cast<int>(probe.labels.size()));
    switch (probe.syntax) {
    case FileProbe::Syntax::Xlsx:
        //: name of the sheet · columns
        return Tr::tr("Excel workbook · sheet “%1” · %2").arg(probe.workbook.sheetName(), columns);
    case FileProbe::Syntax::Json:
        return Tr::tr("JSON · %1").arg(columns);
    case FileProbe::Syntax::Csv:
        break;
    }
    //: columns · encoding · delimiter
    return Tr::tr("%1 · %2 · %3").arg(columns, encodingText(probe.dialect), delimiterText(probe.dialect.delimiter));
}

} // namespace postledger
