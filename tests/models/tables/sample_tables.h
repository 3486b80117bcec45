// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result_table.h"
#include "ledger/ledger.h"
#include "tables/figure_text.h"

#include <QLocale>

/// Small hand-made results in the shape of ledger_a.
namespace postledger::samples {

inline Figure exact(std::int64_t value)
{
    Figure figure;
    figure.minor = value;
    figure.value = static_cast<double>(value);
    return figure;
}

inline Figure rate(double value, double low, double high, std::int64_t n)
{
    Figure figure;
    figure.value = value;
    figure.low = low;
    figure.high = high;
    figure.sample = n;
    return figure;
}

/// Four posts and the orders without evidence: net sales, conversion rate.
inline ResultTable posts()
{
    ResultTable table;
    table.dimensions = {Dimension::Post};
    table.columns = {{"net_sales", Unit::Money}, {"cvr", Unit::Ratio}};
    table.currency = "USD";
    table.rows = {
        {{"P2"}, {"Velvet tint"}, {exact(22800), rate(0.02, 0.01, 0.04, 150)}},
        {{"P3"}, {"Three shades"}, {exact(14000), rate(0.5, 0.1, 0.9, 2)}},
        {{"(unattributed)"}, {"(unattributed)"}, {exact(16600), {}}},
        {{"P4"}, {"Restock"}, {exact(3000), rate(0.03, 0.02, 0.05, 900)}},
        {{"P1"}, {"Cat in the parcel"}, {exact(4500), {}}},
    };
    table.totalRows = table.rows.size();
    return table;
}

inline FigureText plainText()
{
    FigureText text;
    text.value = [](const Figure &figure, const ResultTable::Column &, const ResultTable &) {
        return figure.value ? QLocale::c().toString(*figure.value, 'g', 6) : QStringLiteral("–");
    };
    text.interval = [](const Figure &figure, const ResultTable::Column &, const ResultTable &) {
        return QStringLiteral("±%1").arg(*figure.high - *figure.low);
    };
    return text;
}

/// An import of some files, and a file with the usual counts.
inline Batch batch(BatchId id, std::vector<SourceFile> files)
{
    Batch made;
    made.id = id;
    made.importedAt = 1000 * id;
    made.files = std::move(files);
    return made;
}

inline SourceFile file(FileId id, const char *name, std::int64_t rejected)
{
    SourceFile made;
    made.id = id;
    made.name = QLatin1String(name);
    made.format = QStringLiteral("shopify_orders");
    made.counts = {10, 5, 2, 3 - rejected, rejected};
    made.amount = 12345;
    return made;
}

} // namespace postledger::samples
