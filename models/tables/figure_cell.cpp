// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/figure_cell.h"

#include "analytics/kpi.h"
#include "base/text.h"
#include "tables/roles.h"

#include <algorithm>
#include <cmath>

namespace postledger {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_tables)
};

QVariant figureToolTip(
    const Figure &figure, const ResultTable::Column &column, const ResultTable &table, const FigureText &text)
{
    const Kpi *kpi = kpiById(column.kpi);
    if (!kpi)
        return {};
    const QString interval =
        figure.value && figure.low && text.interval ? text.interval(figure, column, table) : QString();
    const FigureText::Write &exact = text.exact ? text.exact : text.value;
    const QString alone = exact(figure, column, table);
    //: a figure, its interval
    const QString value = interval.isEmpty() ? alone : Tr::tr("%1, 95 % interval %2").arg(alone, interval);
    QString lines = figure.sample > 0
        ? Tr::tr("%1: %2 (n = %3)\n%4")
              .arg(kpiLabel(*kpi), value, QLocale().toString(qlonglong(figure.sample)), kpiMeaning(*kpi))
        : Tr::tr("%1: %2\n%3").arg(kpiLabel(*kpi), value, kpiMeaning(*kpi));
    if (figure.withoutLargest) {
        Figure without = figure;
        without.value = figure.withoutLargest;
        lines += QLatin1Char('\n')
            + Tr::tr("Dominated by one order; without it: %1.").arg(text.value(without, column, table));
    }
    return lines;
}

/// A plain number for other programs, without sign of currency, grouping or percent; empty when undefined.
QString copiedFigure(const Figure &figure, Unit unit, int currencyDigits)
{
    if (!figure.value)
        return {};
    QLocale locale;
    if (locale.zeroDigit() != QLatin1String("0"))
        locale = QLocale::c(); // spreadsheets take other digits for text
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    const double scale = std::pow(10.0, currencyDigits);
    switch (unit) {
    case Unit::Money:
        return locale.toString(static_cast<double>(figure.minor) / scale, 'f', currencyDigits);
    case Unit::MoneyRatio:
        return locale.toString(*figure.value / scale, 'f', currencyDigits + 4);
    case Unit::Ratio:
        return locale.toString(*figure.value, 'f', 6);
    case Unit::Count:
        return locale.toString(static_cast<qlonglong>(figure.minor));
    case Unit::Months:
        break;
    }
    return locale.toString(*figure.value, 'f', 1);
}

} // namespace

QVariant figureData(const Figure &figure, const ResultTable::Column &column, const ResultTable &table, double largest,
    int role, const FigureText &text)
{
    switch (role) {
    case Qt::DisplayRole:
        return text.value(figure, column, table);
    case SecondaryRole:
        return figure.value && figure.low && text.interval ? text.interval(figure, column, table) : QString();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignTrailing | Qt::AlignVCenter);
    case CopyRole:
        return copiedFigure(figure, column.unit, table.currencyExponent);
    case SortRole:
    case FigureRole:
        return figure.value ? QVariant(*figure.value) : QVariant();
    case LowRole:
        return figure.value && figure.low ? QVariant(*figure.low) : QVariant();
    case HighRole:
        return figure.value && figure.high ? QVariant(*figure.high) : QVariant();
    case BarShareRole:
        return figure.value ? QVariant(std::clamp(*figure.value / largest, 0.0, 1.0)) : QVariant();
    case UnitRole:
        return static_cast<int>(column.unit);
    case ToneRole: {
        const Kpi *kpi = kpiById(column.kpi);
        return kpi && kpi->family == KpiFamily::Engagement ? QVariant(1) : QVariant();
    }
    case Qt::ToolTipRole:
        return figureToolTip(figure, column, table, text);
    default:
        return {};
    }
}

QVariant kpiHeader(const ResultTable::Column &column, int role)
{
    const Kpi *kpi = kpiById(column.kpi);
    switch (role) {
    case Qt::DisplayRole:
        return kpi ? kpiLabel(*kpi) : toQString(column.kpi);
    case Qt::ToolTipRole:
        return kpi ? kpiMeaning(*kpi) : QString();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignTrailing | Qt::AlignVCenter);
    case UnitRole:
        return static_cast<int>(column.unit);
    case KeyRole:
        return toQString(column.kpi);
    default:
        return {};
    }
}

QString dimensionLabel(Dimension dimension)
{
    switch (dimension) {
    case Dimension::Daily:
        return Tr::tr("Day");
    case Dimension::Weekly:
        return Tr::tr("Week");
    case Dimension::Monthly:
        return Tr::tr("Month");
    case Dimension::Platform:
        return Tr::tr("Platform");
    case Dimension::Channel:
        return Tr::tr("Store");
    case Dimension::Campaign:
        return Tr::tr("Campaign");
    case Dimension::Creator:
        return Tr::tr("Creator");
    case Dimension::Post:
        return Tr::tr("Post");
    case Dimension::Product:
        return Tr::tr("Product");
    case Dimension::Checkout:
        return Tr::tr("Checkout");
    case Dimension::CustomerType:
        return Tr::tr("Customers");
    }
    return {};
}

bool isEmptyGroup(const ResultTable &table, const ResultTable::Row &row)
{
    return !table.dimensions.empty() && !row.keys.empty() && row.keys.front() == emptyGroup(table.dimensions.front());
}

std::vector<double> largestFigures(const ResultTable &table)
{
    std::vector<double> largest(table.columns.size(), 0.0);
    for (const ResultTable::Row &row : table.rows) {
        if (isEmptyGroup(table, row))
            continue;
        for (std::size_t column = 0; column < largest.size() && column < row.figures.size(); ++column)
            largest[column] = std::max(largest[column], row.figures[column].value.value_or(0.0));
    }
    for (double &value : largest)
        value = value > 0 ? value : 1.0;
    return largest;
}

QString rowTitle(const ResultTable &table, const ResultTable::Row &row, std::size_t dimension)
{
    if (dimension >= row.keys.size() || dimension >= table.dimensions.size())
        return {};
    if (row.keys[dimension] == emptyGroup(table.dimensions[dimension])) {
        switch (table.dimensions[dimension]) {
        case Dimension::Post:
        case Dimension::Creator:
        case Dimension::Campaign:
            return Tr::tr("Unattributed");
        default:
            return Tr::tr("Not stated");
        }
    }
    const std::string &title = dimension < row.titles.size() ? row.titles[dimension] : row.keys[dimension];
    return toQString(title.empty() ? row.keys[dimension] : title);
}

QVariant exportedTitle(const ResultTable &table, const ResultTable::Row &row, std::size_t dimension)
{
    if (dimension >= row.keys.size() || dimension >= table.dimensions.size()
        || table.dimensions[dimension] != Dimension::Creator
        || row.keys[dimension] == emptyGroup(table.dimensions[dimension]))
        return {};
    return toQString(row.keys[dimension]);
}

} // namespace postledger
