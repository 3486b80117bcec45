// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/format.h"

#include "formats/commercetools_orders/columns.h"
#include "formats/commercetools_orders/csv_orders.h"
#include "formats/commercetools_orders/json_orders.h"
#include "formats/gathered_rows.h"
#include "formats/registry.h"

#include <QCoreApplication>

#include <algorithm>

namespace postledger {

namespace commercetools {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_formats)
};

const ColumnTable &columns()
{
    static const ColumnTable table(kColumns, ColumnTable::Extras::Usual);
    return table;
}

/// Members of an order of the API, folded.
constexpr std::string_view kMembers[] = {"lineitems", "totalprice", "createdat", "lastmodifiedat", "taxedprice",
    "ordernumber", "shippinginfo", "orderstate"};

int score(int found)
{
    return found < 3 ? 0 : std::min(95, 45 + 8 * found);
}

/// A template may leave out everything but the parts that somebody wanted; only commercetools writes labels like these.
bool isPartOfOrder(const std::string &label)
{
    constexpr std::string_view kParts[] = {"lineitems.", "customlineitems.", "custom.fields.", "billingaddress."};
    return std::any_of(
        std::begin(kParts), std::end(kParts), [&](std::string_view part) { return label.starts_with(part); });
}

Match matchOfTable(const FileProbe &probe)
{
    Match match;
    const auto has = [&](int column) { return columns().find(probe, column) >= 0; };
    const bool hasTotal = has(TotalPrice) || has(TotalCents) || has(TotalGross);
    const auto telling =
        std::count_if(std::begin(kTelling), std::end(kTelling), [&](int column) { return has(column); });
    // "EUR 9999" is how nobody else writes an amount.
    const auto price = static_cast<std::size_t>(columns().find(probe, TotalPrice));
    for (const auto &row : probe.firstRows) {
        if (price < row.size() && !row[price].empty() && !parseCentAmount(row[price]))
            return match;
    }
    if (!has(OrderNumber) && !has(Id))
        return match;
    if (!hasTotal) {
        if (std::any_of(probe.foldedLabels.begin(), probe.foldedLabels.end(), isPartOfOrder)) {
            match.score = score(4);
            match.detail = Tr::tr("a template without amounts");
            match.refusal = Error{QStringLiteral("missing_column"),
                Tr::tr("“%1” has none of the columns “totalPrice” and “totalGross”, so its orders cannot be counted. "
                       "Add “createdAt” and a total to the exporter's template, and export it again.")
                    .arg(fileNameOf(probe))};
        }
        return match;
    }
    match.score = score(static_cast<int>(telling) + (has(OrderNumber) ? 1 : 0));
    if (match.score > 0)
        refuseUnlessBound(columns(), probe, match);
    return match;
}

class CommercetoolsOrders final : public Format
{
public:
    QString id() const override { return QStringLiteral("commercetools_orders"); }
    QString title() const override { return Tr::tr("commercetools orders"); }
    QString platform() const override { return Tr::tr("Orders"); }
    std::span<const std::string_view> admittedColumns() const override { return columns().admitted(); }

    Match recognises(const FileProbe &probe) const override
    {
        if (probe.syntax != FileProbe::Syntax::Json)
            return matchOfTable(probe);
        Match match;
        const auto found = std::count_if(std::begin(kMembers), std::end(kMembers),
            [&](std::string_view member) { return probe.column(member) >= 0; });
        match.score = score(static_cast<int>(found));
        for (const std::string_view member : {"totalprice", "createdat"}) {
            if (match.score == 0 || probe.column(member) >= 0)
                continue;
            match.refusal = Error{QStringLiteral("missing_column"),
                Tr::tr("“%1” has no “%2” in its orders, so they cannot be counted. Export the orders whole.")
                    .arg(fileNameOf(probe),
                        member == "createdat" ? QStringLiteral("createdAt") : QStringLiteral("totalPrice"))};
        }
        return match;
    }

    Result<void> read(const FileProbe &probe, TableSource &rows, const Answers &answers, RecordSink &sink,
        const JobControl &job) const override
    {
        return rows.records() != nullptr ? readJson(probe, rows, sink, job)
                                         : readTable(probe, rows, answers, sink, job);
    }

private:
    static Result<void> readJson(const FileProbe &probe, TableSource &rows, RecordSink &sink, const JobControl &job)
    {
        RecordReader reader(probe, rows, sink, job);
        JsonOrders orders(reader);
        while (reader.next()) {
            if (!orders.map())
                return {};
        }
        if (const auto outcome = reader.outcome(); !outcome)
            return outcome;
        reader.finish();
        return {};
    }

    static Result<void> readTable(
        const FileProbe &probe, TableSource &rows, const Answers &answers, RecordSink &sink, const JobControl &job)
    {
        const auto map = columns().bind(probe);
        if (!map)
            return map.error();
        constexpr int kDates[] = {CreatedAt, LastModifiedAt};
        const HabitColumns habitColumns{.dates = kDates, .amounts = {}};
        const auto habits = decideHabits(columns(), *map, probe, rows, habitColumns, answers, job);
        if (!habits)
            return habits.error();
        const auto at = [&map](int column) { return (*map)[static_cast<std::size_t>(column)]; };
        OrderRows orderRows{{at(OrderNumber), at(Id)}, {}};
        for (const int column : kOrderCells)
            orderRows.own.push_back(at(column));
        const auto gathered = GatheredRows::of(probe, rows, orderRows, job);
        if (!gathered)
            return gathered.error();
        TableSource &table = *gathered ? **gathered : rows;
        RowReader reader(columns(), *map, probe, table, sink, job);
        reader.setHabits(*habits);
        if (*gathered)
            reader.setGathered(**gathered);
        CsvOrders orders(reader);
        while (reader.next()) {
            if (!orders.take())
                return {};
        }
        if (const auto outcome = reader.outcome(); !outcome)
            return outcome;
        if (!orders.finish())
            return {};
        reader.finish();
        return {};
    }
};
} // namespace

} // namespace commercetools

void addFormatsOf_commercetools_orders(std::vector<std::unique_ptr<Format>> &formats)
{
    formats.push_back(std::make_unique<commercetools::CommercetoolsOrders>());
}

} // namespace postledger
