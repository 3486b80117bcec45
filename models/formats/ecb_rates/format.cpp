// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/format.h"

#include "formats/ecb_rates/columns.h"
#include "formats/registry.h"
#include "formats/row_reader.h"

#include <QCoreApplication>

#include <tuple>

namespace postledger {

namespace ecb_rates {

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

struct RateColumn
{
    int place = 0;
    std::string currency;
};

/// Three capital letters are a currency, also one that is none any more: the table reaches back to 1999.
bool isCode(std::string_view label)
{
    return label.size() == 3 && std::all_of(label.begin(), label.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

/// Empty when a label is neither the date nor a currency nor blank (each line ends with a comma).
std::vector<RateColumn> rateColumns(const FileProbe &probe)
{
    std::vector<RateColumn> found;
    const int date = columns().find(probe, Date);
    for (std::size_t i = 0; i < probe.labels.size(); ++i) {
        const std::string_view label = trimmed(probe.labels[i]);
        if (label.empty() || static_cast<int>(i) == date)
            continue;
        if (!isCode(label))
            return {};
        found.push_back({static_cast<int>(i), std::string(label)});
    }
    return found;
}

/// The Central Bank writes points; a spreadsheet that has saved the table again may have written commas, never to part
/// thousands. \param rows  is read to its end and rewound where the first rows have a comma
Result<DecimalMark> markOf(
    const FileProbe &probe, const std::vector<RateColumn> &rates, TableSource &rows, const JobControl &job)
{
    const auto hasComma = [](std::string_view cell) { return cell.find(',') != std::string_view::npos; };
    const bool commas = std::any_of(probe.firstRows.begin(), probe.firstRows.end(), [&](const auto &row) {
        return std::any_of(rates.begin(), rates.end(), [&](const RateColumn &rate) {
            const auto at = static_cast<std::size_t>(rate.place);
            return at < row.size() && hasComma(row[at]);
        });
    });
    if (!commas)
        return DecimalMark::Point;
    DecimalMarkFinder finder;
    Row row;
    while (rows.next(row)) {
        if (job.cancelled())
            return cancelledReading();
        for (const RateColumn &rate : rates) {
            if (row.storedAs(rate.place) == StoredAs::Text)
                finder.add(trimmed(row.cell(rate.place)));
        }
    }
    if (rows.error())
        return *rows.error();
    if (const auto rewound = rows.rewind(); !rewound)
        return rewound.error();
    return finder.mark() == DecimalMark::Point ? DecimalMark::Point : DecimalMark::Comma;
}

class EcbRates final : public Format
{
public:
    QString id() const override { return QStringLiteral("ecb_rates"); }
    QString title() const override { return Tr::tr("Euro reference rates of the ECB"); }
    QString platform() const override { return Tr::tr("Exchange rates"); }
    std::span<const std::string_view> admittedColumns() const override { return columns().admitted(); }

    Match recognises(const FileProbe &probe) const override
    {
        Match match;
        const std::size_t count = columns().find(probe, Date) < 0 ? 0 : rateColumns(probe).size();
        if (count < kFewestCurrencies)
            return match;
        match.score = 100;
        match.detail = Tr::tr("%n currency(ies)", nullptr, static_cast<int>(count));
        return match;
    }

    Result<void> read(const FileProbe &probe, TableSource &rows, const Answers &answers, RecordSink &sink,
        const JobControl &job) const override
    {
        const auto map = columns().bind(probe);
        if (!map)
            return map.error();
        const HabitColumns habitColumns{.dates = kDates, .amounts = {}, .documentedMark = DecimalMark::Point};
        const auto habits = decideHabits(columns(), *map, probe, rows, habitColumns, answers, job);
        if (!habits)
            return habits.error();
        RowReader reader(columns(), *map, probe, rows, sink, job);
        reader.setHabits(*habits);
        const std::vector<RateColumn> rates = rateColumns(probe);
        const auto mark = markOf(probe, rates, rows, job);
        if (!mark)
            return mark.error();
        ExchangeRate rate;
        rate.source = "ecb";
        rate.base = "EUR";
        while (reader.next()) {
            RecordGroup group;
            group.firstRow = reader.line();
            reader.checkFault();
            rate.day = reader.requiredDay(Date).value_or(0);
            for (const RateColumn &column : rates) {
                const auto number = reader.rateAt(column.place, *mark);
                if (!number)
                    continue;
                rate.quote = column.currency;
                std::tie(rate.digits, rate.decimals) = *number;
                group.records.emplace_back(rate);
            }
            if (reader.failed())
                reader.reject(1);
            else if (!sink.accept(std::move(group)))
                return {};
        }
        const auto outcome = reader.outcome();
        if (!outcome)
            return outcome;
        reader.finish();
        return {};
    }
};
} // namespace

} // namespace ecb_rates

void addFormatsOf_ecb_rates(std::vector<std::unique_ptr<Format>> &formats)
{
    formats.push_back(std::make_unique<ecb_rates::EcbRates>());
}

} // namespace postledger
