// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/format.h"

#include "formats/registry.h"
#include "formats/tiktok_shop_orders/columns.h"
#include "formats/tiktok_shop_orders/order_builder.h"

#include <QCoreApplication>

namespace postledger {

namespace tiktok_shop {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_formats)
};

const ColumnTable &columns()
{
    static const ColumnTable table(kColumns, ColumnTable::Extras::Usual, kUnread);
    return table;
}

/// The first country that the sample of the file names, null when none is known.
const CountryHabits *countryOf(const FileProbe &probe)
{
    const auto at = static_cast<std::size_t>(columns().find(probe, Country));
    for (const auto &row : probe.firstRows) {
        const CountryHabits *country = at < row.size() ? habitsOf(trimmed(row[at])) : nullptr;
        if (country != nullptr)
            return country;
    }
    return nullptr;
}

class TikTokShopOrders final : public Format
{
public:
    QString id() const override { return QStringLiteral("tiktok_shop_orders"); }
    QString title() const override { return Tr::tr("TikTok Shop orders"); }
    QString platform() const override { return Tr::tr("TikTok Shop"); }
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
        if (const CountryHabits *country = countryOf(probe)) {
            habitColumns.documentedOrder = country->order;
            habitColumns.documentedHalfDays = country->halfDays;
            habitColumns.documentedMark = country->mark;
        }
        const auto habits = decideHabits(columns(), *map, probe, rows, habitColumns, answers, job);
        if (!habits)
            return habits.error();

        RowReader reader(columns(), *map, probe, rows, sink, job);
        reader.setHabits(*habits);
        OrderBuilder order(reader, answers.currency);
        RoundedIdFinder rounded;
        while (reader.next()) {
            const std::string_view id = parseId(reader.text(OrderId));
            rounded.add(id);
            if (order.continues(id)) {
                order.add();
                continue;
            }
            if (!order.finish())
                return {};
            if (id.empty()) {
                reader.checkFault();
                reader.requiredId(OrderId);
                reader.reject(1);
                continue;
            }
            order.begin(id);
            if (order.currencyUnknown() && !order.acceptedAny())
                return unknownCurrency(reader.fileName());
        }
        if (const auto outcome = reader.outcome(); !outcome)
            return outcome;
        if (!answers.idsAreWhole && rounded.allRounded())
            return suspiciousIds(reader.fileName(), reader.label(OrderId));
        if (!order.finish())
            return {};
        reader.finish();
        return {};
    }
};
} // namespace

} // namespace tiktok_shop

void addFormatsOf_tiktok_shop_orders(std::vector<std::unique_ptr<Format>> &formats)
{
    formats.push_back(std::make_unique<tiktok_shop::TikTokShopOrders>());
}

} // namespace postledger
