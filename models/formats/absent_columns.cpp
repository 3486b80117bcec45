// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/absent_columns.h"

#include "base/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace postledger {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_formats)
};

/// What nobody knows of a file without a column that decides this, in a sentence.
QString lossWithout(Decides decides)
{
    switch (decides) {
    case Decides::Nothing:
        break;
    case Decides::Refunds:
        return Tr::tr("Refunds are unknown, so net sales are too high by what was given back.");
    case Decides::Discounts:
        return Tr::tr("Discounts are not known in full, so discounts and net sales may be wrong.");
    case Decides::Codes:
        return Tr::tr("Discount codes are unknown, so no order is linked by its code.");
    case Decides::Sold:
        return Tr::tr("What was cancelled, returned or never paid may count as sold.");
    case Decides::Taxes:
        return Tr::tr("Taxes are unknown, so net sales may contain them.");
    case Decides::Shipping:
        return Tr::tr("What was charged for shipping is unknown, so sums of orders may not add up.");
    case Decides::Fees:
        return Tr::tr("Fees are unknown, so contribution margins are too high.");
    case Decides::Costs:
        return Tr::tr("Costs of goods are unknown, so contribution margins have none.");
    case Decides::Quantities:
        return Tr::tr("Quantities are not known in full.");
    case Decides::Products:
        return Tr::tr("Articles are unknown, so nothing ties what was sold to products and stock.");
    case Decides::Customers:
        return Tr::tr("Customers may be unknown, so that new ones cannot be told from returning ones.");
    case Decides::Channels:
        return Tr::tr("Sales channels are unknown, so orders cannot be told apart by them.");
    case Decides::Tips:
        return Tr::tr("Tips cannot be told from goods, so net sales may contain them.");
    case Decides::Visits:
        return Tr::tr("Visits (UTM values) are unknown, so no order is linked by a click.");
    case Decides::Mirrors:
        return Tr::tr("Orders that another shop's export has too may be counted twice.");
    case Decides::Changes:
        return Tr::tr("When orders changed is unknown, so the newer of two exports may not be told.");
    }
    return {};
}
} // namespace

void noteAbsentColumns(const ColumnTable &table, const FileProbe &probe, RecordSink &sink)
{
    const std::vector<int> expected = table.expected();
    const std::vector<MissingColumn> missing = table.missing(probe, expected);
    for (const int column : expected) {
        const auto absent = std::find_if(missing.begin(), missing.end(),
            [&](const MissingColumn &one) { return one.label == table.spec(column).label; });
        if (absent == missing.end())
            continue;
        const QString loss = lossWithout(table.spec(column).decides);
        const QString name = toQString(absent->label);
        sink.note({0, 1, name, QStringLiteral("absent_column"),
            absent->nearest.empty()
                //: %1 is a label, %2 a sentence: what is unknown without the column
                ? Tr::tr("The file has no column “%1”, which every export of its kind has. %2 Export the file again "
                         "with all its columns.")
                      .arg(name, loss)
                //: %1 and %2 are labels, %3 a sentence: what is unknown without the column
                : Tr::tr("The file has no column “%1”, which every export of its kind has; the nearest label is “%2”. "
                         "%3 If that column was renamed, say so with “Map columns” in the import page, or a mapping "
                         "with --mapping; else export the file again with all its columns.")
                      .arg(name, toQString(absent->nearest), loss),
            QString()});
    }
}

} // namespace postledger
