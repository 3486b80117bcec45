// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/table_export.h"

#include "codec/table_writer.h"
#include "domain/result_table.h"
#include "tables/roles.h"

#include <QAbstractItemModel>
#include <QDate>

#include <cmath>
#include <optional>

namespace postledger {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_tables)
};

std::vector<int> columnsOf(const QAbstractItemModel &model, const std::vector<int> &wanted)
{
    std::vector<int> columns = wanted;
    for (int column = 0; wanted.empty() && column < model.columnCount(); ++column)
        columns.push_back(column);
    std::erase_if(columns, [&](int column) {
        const QVariant exported = model.headerData(column, Qt::Horizontal, ExportRole);
        return exported.isValid() && !exported.toBool();
    });
    return columns;
}

OutCell textCellOf(const QModelIndex &cell)
{
    const QVariant exported = cell.data(ExportRole);
    if (exported.userType() == QMetaType::QDate) {
        const QDate date = exported.toDate();
        return OutDay{dayFromCivil(date.year(), date.month(), date.day())};
    }
    return (exported.isValid() ? exported : cell.data()).toString().toStdString();
}

/// A number with the decimals that its unit has; ratios keep six.
OutCell cellOf(const QVariant &value, const QVariant &unit, int currencyDigits)
{
    if (!value.isValid())
        return std::monostate{};
    bool isNumber = false;
    const double number = value.toDouble(&isNumber);
    if (!isNumber)
        return std::monostate{};
    switch (unit.isValid() ? static_cast<Unit>(unit.toInt()) : Unit::Count) {
    case Unit::Money:
        return Decimal{std::llround(number), currencyDigits, false};
    case Unit::MoneyRatio: // four more digits than the currency has: a quotient is not a sum of minor units
        return Decimal{std::llround(number * 10000), currencyDigits + 4, false};
    case Unit::Ratio:
        return Decimal{std::llround(number * 1e6), 6, false};
    case Unit::Count:
    case Unit::Months:
        break;
    }
    return Decimal{std::llround(number), 0, false};
}

bool hasInterval(const QAbstractItemModel &model, int column)
{
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex cell = model.index(row, column);
        if (cell.data(LowRole).isValid() || cell.data(HighRole).isValid())
            return true;
    }
    return false;
}

bool hasFigures(const QAbstractItemModel &model, int column)
{
    return model.rowCount() > 0 && model.index(0, column).data(UnitRole).isValid();
}

} // namespace

Result<void> exportTable(
    const QAbstractItemModel &model, const QString &path, const std::vector<int> &wanted, int currencyDigits)
{
    OutTable table;
    table.name = Tr::tr("Table");
    const std::vector<int> columns = columnsOf(model, wanted);
    std::vector<bool> intervals;
    for (const int column : columns) {
        const QString label = model.headerData(column, Qt::Horizontal).toString();
        table.labels.push_back(label.toStdString());
        intervals.push_back(hasInterval(model, column));
        if (intervals.back()) {
            table.labels.push_back(Tr::tr("%1, lower limit").arg(label).toStdString());
            table.labels.push_back(Tr::tr("%1, upper limit").arg(label).toStdString());
        }
    }
    for (int row = 0; row < model.rowCount(); ++row) {
        std::vector<OutCell> cells;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const QModelIndex cell = model.index(row, columns[i]);
            const QVariant unit = cell.data(UnitRole);
            if (hasFigures(model, columns[i]))
                cells.push_back(cellOf(cell.data(FigureRole), unit, currencyDigits));
            else
                cells.push_back(textCellOf(cell));
            if (intervals[i]) {
                cells.push_back(cellOf(cell.data(LowRole), unit, currencyDigits));
                cells.push_back(cellOf(cell.data(HighRole), unit, currencyDigits));
            }
        }
        table.rows.push_back(std::move(cells));
    }
    return path.endsWith(QLatin1String(".xlsx"), Qt::CaseInsensitive) ? writeXlsx(path, table) : writeCsv(path, table);
}

QString copyText(const QModelIndex &cell)
{
    for (const int role : {int(CopyRole), int(ExportRole)}) {
        const QVariant exact = cell.data(role);
        if (exact.userType() == QMetaType::QDate)
            return exact.toDate().toString(Qt::ISODate);
        if (exact.isValid())
            return exact.toString();
    }
    return cell.data().toString();
}

QString tableAsTsv(const QAbstractItemModel &model, const std::vector<int> &wanted)
{
    const std::vector<int> columns = columnsOf(model, wanted);
    const auto line = [&](auto &&text) {
        QStringList cells;
        for (const int column : columns)
            cells << QString(text(column)).simplified();
        return cells.join(QLatin1Char('\t')) + QLatin1Char('\n');
    };
    QString out = line([&](int column) { return model.headerData(column, Qt::Horizontal).toString(); });
    for (int row = 0; row < model.rowCount(); ++row)
        out += line([&](int column) { return copyText(model.index(row, column)); });
    return out;
}

QString exportFileName(const QString &title, const QString &suffix)
{
    QString name;
    for (const QChar c : title) {
        const bool safe = c.isLetterOrNumber() || c == QLatin1Char('-') || c == QLatin1Char('_');
        if (safe)
            name += c;
        else if (!name.isEmpty() && !name.endsWith(QLatin1Char(' ')))
            name += QLatin1Char(' ');
    }
    name = name.trimmed();
    while (name.toUtf8().size() > 90)
        name.chop(1);
    static const QStringList kDevices = {
        QStringLiteral("con"), QStringLiteral("prn"), QStringLiteral("aux"), QStringLiteral("nul")};
    if (name.isEmpty() || kDevices.contains(name.toLower()))
        name = QStringLiteral("postledger");
    return name + QLatin1Char('.') + suffix;
}

} // namespace postledger
