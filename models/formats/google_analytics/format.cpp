// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/format.h"

#include "base/money.h"
#include "base/text.h"
#include "formats/assumed_currency.h"
#include "formats/google_analytics/columns.h"
#include "formats/registry.h"
#include "formats/row_reader.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace postledger {

namespace google_analytics {

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

bool isReport(const FileProbe &probe)
{
    const auto any = [&](const auto &words, const auto &fits) {
        return std::any_of(probe.foldedLabels.begin(), probe.foldedLabels.end(), [&](const std::string &label) {
            return std::any_of(
                std::begin(words), std::end(words), [&](std::string_view word) { return fits(label, word); });
        });
    };
    const bool hasOwnFigures = std::all_of(std::begin(kOwnFigures), std::end(kOwnFigures),
        [&](std::string_view label) { return probe.column(label) >= 0; });
    if (hasOwnFigures)
        return true;
    return any(kDimensions, [](const std::string &label, std::string_view word) { return label.starts_with(word); })
        && any(kFigures, [](const std::string &label, std::string_view word) { return label == word; });
}

/// \param source  "instagram / paid_social", "l.instagram.com", "Paid Social"
bool isSocial(std::string_view source)
{
    std::string name = foldedText(source.substr(0, source.find(" / ")));
    return std::any_of(std::begin(kSocialNames), std::end(kSocialNames), [&](std::string_view part) {
        return name.find(part) != std::string::npos;
    }) || std::find(std::begin(kSocialWords), std::end(kSocialWords), name) != std::end(kSocialWords);
}

/// Reads the rows of one file. Those of one order are added up.
class Reading
{
public:
    Reading(RowReader &reader, Currency currency)
        : m_reader(reader)
        , m_currency(currency)
        , m_isWorkspaces(currency == reader.sink().workspaceCurrency())
    {
    }

    void takeRow()
    {
        m_reader.checkFault();
        const std::string_view order = m_reader.text(Transaction);
        // The grand total stands in a row without dimensions.
        if (!m_reader.failed() && order.empty() && m_reader.text(Date).empty()) {
            m_reader.leaveOutTotals();
            return;
        }
        if (!m_reader.failed() && (order == "(not set)" || order == "(other)")) {
            ++m_unnamed;
            m_groups.push_back(groupAt());
            return;
        }
        Claim claim;
        if (!m_reader.failed()) {
            claim.platform = "google_analytics";
            claim.ref = claim.orderRef = m_reader.requiredId(Transaction);
            if (const auto day = m_reader.requiredDay(Date))
                claim.at = m_reader.sink().fileZone().startOfDay(*day);
            claim.currency = m_isWorkspaces ? std::string() : std::string(m_currency.code());
            claim.value = m_reader.roundedAmount(Revenue, m_currency.exponent()).value_or(0);
        }
        if (m_reader.failed()) {
            m_reader.reject(1);
            return;
        }
        const bool isClaim = isSocial(m_reader.text(Source)) || isSocial(m_reader.text(ChannelGroup));
        m_leftOut += isClaim ? 0 : 1;
        if (!isClaim) {
            m_groups.push_back(groupAt());
            return;
        }
        add(std::move(claim));
    }

    /// \return false when a sum is too large
    bool finish()
    {
        if (m_isTooLarge)
            return false;
        if (m_unnamed > 0) {
            m_reader.sink().note({0, m_unnamed, m_reader.label(Transaction), QStringLiteral("no_order"),
                Tr::tr("%n row(s) name no order, so nothing tells which sale is meant; they were left out.", nullptr,
                    static_cast<int>(std::min<std::int64_t>(m_unnamed, std::numeric_limits<int>::max()))),
                QString()});
        }
        if (m_leftOut > 0) {
            m_reader.sink().note({0, 1, QString(), QStringLiteral("other_source"),
                Tr::tr("%n order(s) of other sources than social platforms were left out: nobody claims them.", nullptr,
                    static_cast<int>(std::min<std::int64_t>(m_leftOut, std::numeric_limits<int>::max()))),
                QString()});
        }
        for (RecordGroup &group : m_groups) {
            if (!m_reader.sink().accept(std::move(group)))
                break;
        }
        return true;
    }

private:
    RecordGroup groupAt() const
    {
        RecordGroup group;
        group.firstRow = m_reader.line();
        return group;
    }

    void add(Claim &&claim)
    {
        const auto [at, isNew] = m_places.try_emplace(claim.ref, m_groups.size());
        if (isNew) {
            m_groups.push_back(groupAt());
            m_groups.back().amount = claim.value;
            m_groups.back().records.emplace_back(std::move(claim));
            return;
        }
        RecordGroup &group = m_groups[at->second];
        auto &sum = std::get<Claim>(group.records.front());
        const auto value = addChecked(sum.value, claim.value);
        m_isTooLarge = m_isTooLarge || !value;
        group.amount = sum.value = value.value_or(0);
        sum.at = std::min(sum.at, claim.at);
        ++group.rowCount;
    }

    RowReader &m_reader;
    Currency m_currency;
    bool m_isWorkspaces;
    bool m_isTooLarge = false;
    std::int64_t m_unnamed = 0; ///< rows
    std::int64_t m_leftOut = 0;
    std::vector<RecordGroup> m_groups;
    std::map<std::string, std::size_t> m_places; ///< of orders, in m_groups
};

class GoogleAnalytics final : public Format
{
public:
    QString id() const override { return QStringLiteral("google_analytics"); }
    QString title() const override { return Tr::tr("Google Analytics 4, orders by source"); }
    QString platform() const override { return Tr::tr("Google Analytics"); }
    std::span<const ColumnSpec> mappableColumns() const override { return kColumns; }
    std::span<const std::string_view> admittedColumns() const override { return columns().admitted(); }

    Match recognises(const FileProbe &probe) const override
    {
        Match match;
        if (!isReport(probe))
            return match;
        match.score = 90;
        const bool hasSource = columns().find(probe, Source) >= 0 || columns().find(probe, ChannelGroup) >= 0;
        if (columns().find(probe, Transaction) < 0 || columns().find(probe, Date) < 0
            || columns().find(probe, Revenue) < 0 || !hasSource) {
            match.detail = Tr::tr("report without orders");
            match.isOther = columns().find(probe, Transaction) < 0;
            match.refusal = Error{QStringLiteral("missing_column"),
                Tr::tr(
                    "“%1” counts sessions, users or revenue by dimensions that name no order, so nothing in a ledger "
                    "of orders can be compared with it. In Google Analytics make an exploration by Transaction ID, "
                    "Date and Session source / medium with Purchase revenue, export it as CSV, and import that "
                    "file.")
                    .arg(fileNameOf(probe))};
            return match;
        }
        match.detail = Tr::tr("orders by source");
        refuseUnlessBound(columns(), probe, match);
        return match;
    }

    Result<void> read(const FileProbe &probe, TableSource &rows, const Answers &answers, RecordSink &sink,
        const JobControl &job) const override
    {
        const auto map = columns().bind(probe);
        if (!map)
            return map.error();
        const auto currency = assumedCurrency(probe, answers, sink);
        if (!currency)
            return currency.error();
        const HabitColumns habitColumns{.dates = kDates, .amounts = kAmounts, .documentedMark = DecimalMark::Point};
        const auto habits = decideHabits(columns(), *map, probe, rows, habitColumns, answers, job);
        if (!habits)
            return habits.error();
        RowReader reader(columns(), *map, probe, rows, sink, job);
        reader.setHabits(*habits);
        noteAssumedCurrencyOfFile(reader, *currency);
        Reading reading(reader, *currency);
        while (reader.next())
            reading.takeRow();
        if (const auto outcome = reader.outcome(); !outcome)
            return outcome;
        if (!reading.finish()) {
            return Error{QStringLiteral("overflow"),
                Tr::tr("“%1”: the amounts add up to more than can be kept exactly. Check the column of amounts.")
                    .arg(reader.fileName())};
        }
        reader.finish();
        return {};
    }
};
} // namespace

} // namespace google_analytics

void addFormatsOf_google_analytics(std::vector<std::unique_ptr<Format>> &formats)
{
    formats.push_back(std::make_unique<google_analytics::GoogleAnalytics>());
}

} // namespace postledger
