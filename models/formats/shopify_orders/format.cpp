// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/format.h"

#include "formats/gathered_rows.h"
#include "formats/registry.h"
#include "formats/shopify_orders/columns.h"
#include "formats/shopify_orders/order_builder.h"

#include <QCoreApplication>

#include <algorithm>

namespace postledger {

namespace shopify {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_formats)
};

const ColumnTable &columns()
{
    static const ColumnTable table(kColumns, ColumnTable::Extras::Noted, kUnread, "shopify_orders");
    return table;
}

/// The export of abandoned checkouts has the same labels, but no order in it: nobody paid, and what looks like the
/// order's number is the 14-digit id of a checkout.
bool areCheckouts(const FileProbe &probe)
{
    const auto cell = [&](const std::vector<std::string> &row, int column) {
        const auto at = static_cast<std::size_t>(columns().find(probe, column));
        return at < row.size() ? trimmed(row[at]) : std::string_view();
    };
    std::size_t seen = 0;
    for (const auto &row : probe.firstRows) {
        if (cell(row, CurrencyCode).empty())
            continue;
        const std::string_view name = cell(row, Name);
        const auto digits = std::count_if(name.begin(), name.end(), [](char c) { return c >= '0' && c <= '9'; });
        if (!cell(row, FinancialStatus).empty() || (digits < 12 && !isLossyId(name)))
            return false;
        ++seen;
    }
    return seen > 0;
}

Error withoutRevenue(const FileProbe &probe, int column)
{
    const QString label = toQString(columns().spec(column).label);
    const std::string nearest = columns().nearestOf(probe, column);
    if (nearest.empty()) {
        return {QStringLiteral("missing_column"),
            Tr::tr("“%1” has no column “%2”, so revenue cannot be computed. Export the orders again with all columns.")
                .arg(fileNameOf(probe), label)};
    }
    return {QStringLiteral("missing_column"),
        Tr::tr("“%1” has no column “%2”, so revenue cannot be computed; the nearest label is “%3”. If that column was "
               "renamed, say so with “Map columns” in the import page, or a mapping with --mapping; else export the "
               "orders again with all columns.")
            .arg(fileNameOf(probe), label, toQString(nearest))};
}

class ShopifyOrders final : public Format
{
public:
    QString id() const override { return QStringLiteral("shopify_orders"); }
    QString title() const override { return Tr::tr("Shopify orders"); }
    QString platform() const override { return Tr::tr("Orders"); }
    std::span<const ColumnSpec> mappableColumns() const override { return kColumns; }
    std::string_view unreadColumns() const override { return kUnread; }
    bool isGuessed() const override { return true; }
    std::span<const std::string_view> admittedColumns() const override { return columns().admitted(); }

    Match recognises(const FileProbe &probe) const override
    {
        Match match;
        match.score = scoreOf(columns(), probe, kSignature);
        if (match.score == 0)
            return match;
        //: How wide an export is
        match.detail = Tr::tr("%n column(s)", nullptr, static_cast<int>(probe.labels.size()));
        if (areCheckouts(probe)) {
            match.detail = Tr::tr("abandoned checkouts");
            match.isOther = true;
            match.refusal = Error{QStringLiteral("abandoned_checkouts"),
                Tr::tr("“%1” lists abandoned checkouts, not orders: nobody paid for them. Export Orders in Shopify "
                       "instead.")
                    .arg(fileNameOf(probe))};
            return match;
        }
        refuseUnlessBound(columns(), probe, match);
        for (const int column : {Total, Subtotal, LinePrice}) {
            if (columns().find(probe, column) < 0) {
                match.refusal = withoutRevenue(probe, column);
                break;
            }
        }
        return match;
    }

    Result<void> read(const FileProbe &probe, TableSource &rows, const Answers &answers, RecordSink &sink,
        const JobControl &job) const override
    {
        const auto map = columns().bind(probe);
        if (!map)
            return map.error();
        const HabitColumns habitColumns{.dates = kDates, .amounts = kAmounts, .documentedMark = DecimalMark::Point};
        const auto habits = decideHabits(columns(), *map, probe, rows, habitColumns, answers, job);
        if (!habits)
            return habits.error();

        const auto at = [&map](int column) { return (*map)[static_cast<std::size_t>(column)]; };
        const auto gathered = GatheredRows::of(probe, rows, {{at(Name)}, {at(Total)}}, job);
        if (!gathered)
            return gathered.error();
        TableSource &table = *gathered ? **gathered : rows;
        RowReader reader(columns(), *map, probe, table, sink, job);
        reader.setHabits(*habits);
        if (*gathered)
            reader.setGathered(**gathered);
        OrderBuilder order(reader);
        while (reader.next()) {
            const std::string_view name = parseId(reader.text(Name));
            // Where rows were held back, another order's row may stand above one that names none.
            if (order.continues(name) || (!*gathered && order.takesNameless())) {
                order.add();
                continue;
            }
            if (!order.finish())
                return {};
            if (name.empty()) {
                reader.checkFault();
                reader.requiredId(Name);
                reader.reject(1);
                continue;
            }
            order.begin(name);
        }
        const auto outcome = reader.outcome();
        if (!outcome)
            return outcome;
        if (!order.finish())
            return {};
        reader.finish();
        return {};
    }
};
} // namespace

} // namespace shopify

void addFormatsOf_shopify_orders(std::vector<std::unique_ptr<Format>> &formats)
{
    formats.push_back(std::make_unique<shopify::ShopifyOrders>());
}

} // namespace postledger
