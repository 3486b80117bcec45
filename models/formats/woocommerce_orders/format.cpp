// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/format.h"

#include "formats/assumed_currency.h"
#include "formats/gathered_rows.h"
#include "formats/registry.h"
#include "formats/woocommerce_orders/columns.h"
#include "formats/woocommerce_orders/order_builder.h"
#include "formats/woocommerce_orders/report_rows.h"

#include <QCoreApplication>

#include <algorithm>

namespace postledger {

namespace woocommerce {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_formats)
};

const ColumnTable &columns()
{
    // Plugins let their users choose among hundreds of columns.
    static const ColumnTable table(kColumns, ColumnTable::Extras::Usual);
    return table;
}

const ColumnTable &reportColumns()
{
    static const ColumnTable table(report::kColumns, ColumnTable::Extras::Noted, report::kUnread);
    return table;
}

/// Positions of the columns "line_item_1", "line_item_2" …, in the file's order.
std::vector<int> packedItems(const FileProbe &probe)
{
    std::vector<int> positions;
    for (std::size_t i = 0; i < probe.foldedLabels.size(); ++i) {
        const std::string_view label = probe.foldedLabels[i];
        const std::string_view number = label.substr(std::min(label.size(), kPackedItem.size()));
        if (label.starts_with(kPackedItem) && !number.empty()
            && number.find_first_not_of("0123456789") == std::string_view::npos)
            positions.push_back(static_cast<int>(i));
    }
    return positions;
}

class Orders final : public Format
{
public:
    QString id() const override { return QStringLiteral("woocommerce_orders"); }
    QString title() const override { return Tr::tr("WooCommerce orders"); }
    QString platform() const override { return Tr::tr("Orders"); }
    std::span<const ColumnSpec> mappableColumns() const override { return kColumns; }
    bool isGuessed() const override { return true; }
    std::span<const std::string_view> admittedColumns() const override { return columns().admitted(); }

    Match recognises(const FileProbe &probe) const override
    {
        constexpr int kLeast = 75; // other shops have an order's number, date, status and total too
        Match match;
        // The members of the API's orders are mostly called the same, but not these.
        if (probe.syntax == FileProbe::Syntax::Json
            && (columns().find(probe, Number) < 0 || columns().find(probe, Total) < 0))
            return match;
        // Other columns are usual, so they do not count against the file as scoreOf() has it.
        match.score = columns().coverage(probe, kSignature);
        if (match.score < kLeast)
            match.score = 0;
        if (match.score == 0)
            return match;
        match.detail = Tr::tr("%n column(s)", nullptr, static_cast<int>(probe.labels.size()));
        refuseUnlessBound(columns(), probe, match);
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
        const auto gathered = GatheredRows::of(probe, rows, {{at(Number)}, {at(Total)}}, job);
        if (!gathered)
            return gathered.error();
        TableSource &table = *gathered ? **gathered : rows;
        RowReader reader(columns(), *map, probe, table, sink, job);
        reader.setHabits(*habits);
        if (*gathered)
            reader.setGathered(**gathered);
        OrderBuilder order(reader, packedItems(probe));
        while (reader.next()) {
            if (!order.take())
                return {};
        }
        if (const auto outcome = reader.outcome(); !outcome)
            return outcome;
        if (!order.finish())
            return {};
        reader.finish();
        return {};
    }
};

class Report final : public Format
{
public:
    QString id() const override { return QStringLiteral("woocommerce_report"); }
    QString title() const override { return Tr::tr("WooCommerce order report"); }
    QString platform() const override { return Tr::tr("Orders"); }
    std::span<const ColumnSpec> mappableColumns() const override { return report::kColumns; }
    std::string_view unreadColumns() const override { return report::kUnread; }
    bool isGuessed() const override { return true; }
    std::span<const std::string_view> admittedColumns() const override { return reportColumns().admitted(); }

    Match recognises(const FileProbe &probe) const override
    {
        constexpr int kLeast = 60;
        Match match;
        match.score = scoreOf(reportColumns(), probe, report::kSignature, kLeast);
        if (match.score == 0)
            return match;
        match.detail = Tr::tr("net sales only");
        refuseUnlessBound(reportColumns(), probe, match);
        return match;
    }

    Result<void> read(const FileProbe &probe, TableSource &rows, const Answers &answers, RecordSink &sink,
        const JobControl &job) const override
    {
        const auto map = reportColumns().bind(probe);
        if (!map)
            return map.error();
        const auto currency = assumedCurrency(probe, answers, sink);
        if (!currency)
            return currency.error();
        const HabitColumns habitColumns{
            .dates = report::kDates, .amounts = report::kAmounts, .documentedMark = DecimalMark::Point};
        const auto habits = decideHabits(reportColumns(), *map, probe, rows, habitColumns, answers, job);
        if (!habits)
            return habits.error();
        RowReader reader(reportColumns(), *map, probe, rows, sink, job);
        reader.setHabits(*habits);
        noteAssumedCurrencyOfFile(reader, *currency);
        ReportRows reading(reader, *currency);
        while (reader.next()) {
            if (!reading.take())
                return {};
        }
        if (const auto outcome = reader.outcome(); !outcome)
            return outcome;
        reader.noteOnce("net_sales_only", report::NetSales, {},
            Tr::tr("The report holds neither shipping nor tax, so its orders have none. Import an export of the orders "
                   "instead where they are needed."));
        reader.finish();
        return {};
    }
};
} // namespace

} // namespace woocommerce

void addFormatsOf_woocommerce_orders(std::vector<std::unique_ptr<Format>> &formats)
{
    formats.push_back(std::make_unique<woocommerce::Orders>());
    formats.push_back(std::make_unique<woocommerce::Report>());
}

} // namespace postledger
