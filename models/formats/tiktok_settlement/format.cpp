// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/format.h"

#include "base/text.h"
#include "formats/registry.h"
#include "formats/tiktok_settlement/columns.h"
#include "formats/tiktok_settlement/settlement_rows.h"

#include <QCoreApplication>

namespace postledger {

namespace tiktok_settlement {

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

/// The currency of the first row that names one.
std::string_view currencyOf(const FileProbe &probe, const Answers &answers)
{
    const auto at = static_cast<std::size_t>(columns().find(probe, CurrencyCode));
    for (const auto &row : probe.firstRows) {
        if (at < row.size() && !trimmed(row[at]).empty())
            return trimmed(row[at]);
    }
    return answers.currency.code();
}

class TikTokSettlement final : public Format
{
public:
    QString id() const override { return QStringLiteral("tiktok_settlement"); }
    QString title() const override { return Tr::tr("TikTok Shop settlement"); }
    QString platform() const override { return Tr::tr("TikTok Shop fees"); }
    std::span<const ColumnSpec> mappableColumns() const override { return kColumns; }
    std::span<const std::string_view> admittedColumns() const override { return columns().admitted(); }

    Match recognises(const FileProbe &probe) const override
    {
        Match match;
        if (columns().find(probe, EntryId) < 0
            || (columns().find(probe, Settlement) < 0 && columns().find(probe, RelatedOrder) < 0))
            return match;
        // The export has some fifty columns, and other ones in each country: the first four tell it.
        match.score = std::min(100, columns().coverage(probe, kSignature));
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
        HabitColumns habitColumns{.dates = kDates, .amounts = kAmounts};
        const std::string_view currency = currencyOf(probe, answers);
        habitColumns.documentedMark =
            currency == "IDR" || currency == "VND" || currency == "BRL" ? DecimalMark::Comma : DecimalMark::Point;
        const auto habits = decideHabits(columns(), *map, probe, rows, habitColumns, answers, job);
        if (!habits)
            return habits.error();
        RowReader reader(columns(), *map, probe, rows, sink, job);
        reader.setHabits(*habits);
        SettlementRows settlement(reader, answers.currency);
        while (reader.next()) {
            settlement.takeRow();
            if (settlement.currencyUnknown())
                return unknownCurrency(reader.fileName());
        }
        if (const auto outcome = reader.outcome(); !outcome)
            return outcome;
        if (!answers.idsAreWhole && settlement.ids.allRounded())
            return suspiciousIds(reader.fileName(), reader.label(EntryId));
        if (!settlement.finish()) {
            return Error{QStringLiteral("overflow"),
                Tr::tr("“%1”: the amounts add up to more than can be kept exactly. Check the column of amounts.")
                    .arg(reader.fileName())};
        }
        reader.finish();
        return {};
    }
};
} // namespace

} // namespace tiktok_settlement

void addFormatsOf_tiktok_settlement(std::vector<std::unique_ptr<Format>> &formats)
{
    formats.push_back(std::make_unique<tiktok_settlement::TikTokSettlement>());
}

} // namespace postledger
