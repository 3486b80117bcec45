// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/data_models.h"

#include "base/text.h"
#include "domain/shown_handle.h"
#include "formats/format.h"
#include "tables/roles.h"

#include <QDate>
#include <QLocale>

namespace postledger {

namespace {

QVariant textCell(const QString &text, int role)
{
    return role == Qt::DisplayRole || role == Qt::ToolTipRole || role == SortRole ? QVariant(text) : QVariant();
}

QVariant countCell(std::int64_t value, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return QLocale().toString(qlonglong(value));
    case SortRole:
    case FigureRole:
        return qlonglong(value);
    case UnitRole:
        return static_cast<int>(Unit::Count);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignTrailing | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant dayCell(Day day, const DayText &text, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return text(day);
    case SortRole:
        return day;
    case ExportRole: {
        const CivilDate date = civilFromDay(day);
        return QDate(date.year, date.month, date.day);
    }
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignTrailing | Qt::AlignVCenter);
    default:
        return {};
    }
}

} // namespace

void MappingsModel::setRows(std::vector<KeptMapping> rows, InstantText instantText)
{
    m_instantText = std::move(instantText);
    setRows(std::move(rows));
}

QVariant MappingsModel::cell(const KeptMapping &kept, int column, int role) const
{
    if (role == KeyRole)
        return kept.mapping.name;
    switch (column) {
    case NameColumn:
        return textCell(kept.mapping.name, role);
    case FormatColumn: {
        const Format *format = formatById(kept.mapping.formatId);
        return textCell(format != nullptr ? format->title() : kept.mapping.formatId, role);
    }
    case LabelsColumn: {
        QStringList labels;
        for (const std::string &label : kept.mapping.header)
            labels << toQString(label).simplified();
        return textCell(labels.isEmpty() ? tr("Chosen by hand only") : labels.join(QStringLiteral(", ")), role);
    }
    case UsedColumn:
        if (role == SortRole)
            return kept.used ? QVariant(qlonglong(*kept.used)) : QVariant();
        //: when a mapping was used last
        return textCell(kept.used ? m_instantText(*kept.used) : tr("Not known"), role);
    default:
        return {};
    }
}

QString MappingsModel::title(int column) const
{
    switch (column) {
    case NameColumn:
        return tr("Name");
    case FormatColumn:
        return tr("Read as");
    case LabelsColumn:
        return tr("Made for the labels");
    case UsedColumn:
        return tr("Last used");
    default:
        return {};
    }
}

bool MappingsModel::isFigure(int) const
{
    return false;
}

void RatesModel::setRows(std::vector<RateSeries> rows, DayText dayText)
{
    m_dayText = std::move(dayText);
    setRows(std::move(rows));
}

QVariant RatesModel::cell(const RateSeries &series, int column, int role) const
{
    switch (column) {
    case BaseColumn:
        return textCell(toQString(series.base), role);
    case QuoteColumn:
        return textCell(toQString(series.quote), role);
    case FirstColumn:
        return dayCell(series.first, m_dayText, role);
    case LastColumn:
        return dayCell(series.last, m_dayText, role);
    case DaysColumn:
        return countCell(series.days, role);
    case GapsColumn: {
        if (role == SortRole)
            return qlonglong(series.gaps.size());
        if (role == ToneRole)
            return series.gaps.empty() ? QVariant() : QVariant(3);
        if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != ExportRole)
            return {};
        QStringList gaps;
        for (const DateRange &gap : series.gaps) {
            const auto text = [&](Day day) { return role == ExportRole ? toQString(isoDay(day)) : m_dayText(day); };
            gaps << (gap.first == gap.last ? text(gap.first)
                                           : text(gap.first) + QStringLiteral(" – ") + text(gap.last));
        }
        return gaps.join(role == Qt::ToolTipRole ? QStringLiteral("\n") : QStringLiteral("; "));
    }
    default:
        return {};
    }
}

QString RatesModel::title(int column) const
{
    switch (column) {
    case BaseColumn:
        //: a currency that is converted
        return tr("From");
    case QuoteColumn:
        //: the currency that it is converted to
        return tr("To");
    case FirstColumn:
        return tr("First day");
    case LastColumn:
        return tr("Last day");
    case DaysColumn:
        return tr("Days with a rate");
    case GapsColumn:
        //: days between the first and the last that no rate counts for
        return tr("Gaps");
    default:
        return {};
    }
}

bool RatesModel::isFigure(int column) const
{
    return column == FirstColumn || column == LastColumn || column == DaysColumn;
}

std::vector<MissingDays> missingDays(const std::vector<MissingRates> &missing)
{
    std::vector<MissingDays> rows;
    for (const MissingRates &entry : missing) {
        bool isFirst = true;
        for (const Day day : entry.days) {
            if (!isFirst && rows.back().days.last == day - 1)
                rows.back().days.last = day;
            else
                rows.push_back({entry.currency, {day, day}});
            isFirst = false;
        }
    }
    return rows;
}

void MissingDaysModel::setRows(std::vector<MissingDays> rows, DayText dayText)
{
    m_dayText = std::move(dayText);
    setRows(std::move(rows));
}

QVariant MissingDaysModel::cell(const MissingDays &row, int column, int role) const
{
    switch (column) {
    case CurrencyColumn:
        return textCell(toQString(row.currency), role);
    case FirstColumn:
        return dayCell(row.days.first, m_dayText, role);
    case LastColumn:
        return dayCell(row.days.last, m_dayText, role);
    case DaysColumn:
        return countCell(row.days.days(), role);
    default:
        return {};
    }
}

QString MissingDaysModel::title(int column) const
{
    switch (column) {
    case CurrencyColumn:
        return tr("Currency");
    case FirstColumn:
        //: first of several days
        return tr("From day");
    case LastColumn:
        //: last of several days
        return tr("To day");
    case DaysColumn:
        return tr("Days");
    default:
        return {};
    }
}

bool MissingDaysModel::isFigure(int column) const
{
    return column != CurrencyColumn;
}

QVariant StockWarningsModel::cell(const StockWarning &warning, int column, int role) const
{
    if (role == KeyRole)
        return toQString(warning.product);
    switch (column) {
    case PostColumn:
        return textCell(toQString(warning.postTitle.empty() ? warning.post : warning.postTitle).simplified(), role);
    case CreatorColumn:
        return role == ExportRole ? QVariant(toQString(warning.creator))
                                  : textCell(toQString(shownHandle(warning.creator)), role);
    case ProductColumn:
        return textCell(toQString(warning.productTitle).simplified(), role);
    case UnitsColumn:
        return countCell(warning.units, role);
    case AtRiskColumn:
        switch (role) {
        case Qt::DisplayRole:
            return amountText()(warning.atRiskMinor);
        case SortRole:
        case FigureRole:
            return qlonglong(warning.atRiskMinor);
        case UnitRole:
            return static_cast<int>(Unit::Money);
        case Qt::TextAlignmentRole:
            return QVariant::fromValue(Qt::AlignTrailing | Qt::AlignVCenter);
        default:
            return {};
        }
    default:
        return {};
    }
}

QString StockWarningsModel::title(int column) const
{
    switch (column) {
    case PostColumn:
        return tr("Post");
    case CreatorColumn:
        return tr("Creator");
    case ProductColumn:
        return tr("Out of stock");
    case UnitsColumn:
        return tr("Sold");
    case AtRiskColumn:
        return tr("Revenue at risk");
    default:
        return {};
    }
}

bool StockWarningsModel::isFigure(int column) const
{
    return column == UnitsColumn || column == AtRiskColumn;
}

} // namespace postledger
