// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/ad_report.h"

#include "base/text.h"
#include "formats/ad_rows.h"
#include "formats/registry.h"

#include <QCoreApplication>

#include <algorithm>

namespace postledger {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_formats)
};

class AdFormat final : public Format
{
public:
    explicit AdFormat(const AdReport &report)
        : m_report(report)
        , m_table(report.columns, ColumnTable::Extras::Usual)
        , m_foreign(report.foreign)
    {
        const AdColumns &at = report.at;
        for (const int column : {at.day, at.periodStart, at.periodEnd}) {
            if (column >= 0)
                m_dates.push_back(column);
        }
        for (const int column : {at.spend, at.claim, at.otherClaim, at.roas}) {
            if (column >= 0)
                m_amounts.push_back(column);
        }
    }

    QString id() const override { return QString::fromLatin1(m_report.id); }
    QString title() const override { return Tr::tr(m_report.title); }
    QString platform() const override { return Tr::tr(m_report.platform); }
    std::span<const ColumnSpec> mappableColumns() const override { return m_report.columns; }
    std::span<const std::string_view> admittedColumns() const override { return m_table.admitted(); }

    Match recognises(const FileProbe &probe) const override
    {
        Match match;
        if (m_table.find(probe, m_report.at.spend) < 0 || m_table.coverage(probe, m_report.tells) == 0
            || hasForeign(probe))
            return match;
        const auto unknown = static_cast<int>(std::min<std::size_t>(m_table.unknownLabels(probe).size(), 20));
        match.score = 100 - unknown;
        refuseUnlessBound(m_table, probe, match);
        if (!match.refusal)
            match.refusal = refusalWithoutDays(probe);
        return match;
    }

    Result<void> read(const FileProbe &probe, TableSource &rows, const Answers &answers, RecordSink &sink,
        const JobControl &job) const override
    {
        const auto map = m_table.bind(probe);
        if (!map)
            return map.error();
        if (const auto refusal = refusalWithoutDays(probe))
            return *refusal;
        HabitColumns habitColumns{.dates = m_dates, .amounts = m_amounts};
        habitColumns.documentedMark = DecimalMark::Point;
        const auto habits = decideHabits(m_table, *map, probe, rows, habitColumns, answers, job);
        if (!habits)
            return habits.error();
        RowReader reader(m_table, *map, probe, rows, sink, job);
        reader.setHabits(*habits);
        const int spend = (*map)[static_cast<std::size_t>(m_report.at.spend)];
        AdRows reading(m_report, reader, currencyInLabel(probe.labels[static_cast<std::size_t>(spend)]), answers);
        while (reader.next()) {
            if (auto taken = reading.takeRow(); !taken)
                return taken;
        }
        if (const auto outcome = reader.outcome(); !outcome)
            return outcome;
        return reading.finish();
    }

private:
    bool hasForeign(const FileProbe &probe) const
    {
        for (std::string_view list = m_foreign; !list.empty();) {
            const std::size_t bar = list.find('|');
            if (probe.column(list.substr(0, bar)) >= 0)
                return true;
            list = bar == std::string_view::npos ? std::string_view() : list.substr(bar + 1);
        }
        return false;
    }

    /// Set when the report has no column of days and its first rows cover more than one.
    std::optional<Error> refusalWithoutDays(const FileProbe &probe) const
    {
        const auto positionOf = [&](int column) { return column >= 0 ? m_table.find(probe, column) : -1; };
        if (positionOf(m_report.at.day) >= 0)
            return std::nullopt;
        const int start = positionOf(m_report.at.periodStart);
        const int end = positionOf(m_report.at.periodEnd);
        if (start < 0 || end < 0)
            return reportWithoutDays(m_report, fileNameOf(probe));
        for (const auto &row : probe.firstRows) {
            const auto cell = [&](int at) {
                return static_cast<std::size_t>(at) < row.size() ? trimmed(row[static_cast<std::size_t>(at)])
                                                                 : std::string_view();
            };
            if (!cell(start).empty() && !cell(end).empty() && cell(start) != cell(end))
                return reportOfPeriod(m_report, fileNameOf(probe), cell(start), cell(end));
        }
        return std::nullopt;
    }

    const AdReport &m_report;
    ColumnTable m_table;
    std::string_view m_foreign;
    std::vector<int> m_dates;
    std::vector<int> m_amounts;
};
} // namespace

std::unique_ptr<Format> makeAdFormat(const AdReport &report)
{
    return std::make_unique<AdFormat>(report);
}

Error reportWithoutDays(const AdReport &report, const QString &fileName)
{
    const auto names = [&](int column) {
        const ColumnSpec &spec = report.columns[static_cast<std::size_t>(column)];
        QString text = toQString(spec.label);
        if (!spec.aliases.empty()) {
            text += QStringLiteral(" / ") + toQString(spec.aliases).replace(QLatin1Char('|'), QLatin1String(" / "));
        }
        return text;
    };
    const AdColumns &at = report.at;
    const QString advice = Tr::tr(report.byDay);
    if (at.periodStart < 0) {
        return {QStringLiteral("period_report"),
            Tr::tr("“%1” covers a period as a whole: it has no column “%2”, and a cost counts on its day. %3")
                .arg(fileName, names(at.day), advice)};
    }
    return {QStringLiteral("period_report"),
        Tr::tr(
            "“%1” covers a period as a whole: it has neither a column “%2” nor the columns “%3” and “%4”, and a cost "
            "counts on its day. %5")
            .arg(fileName, names(at.day), names(at.periodStart), names(at.periodEnd), advice)};
}

Error reportOfPeriod(const AdReport &report, const QString &fileName, std::string_view start, std::string_view end)
{
    return {QStringLiteral("period_report"),
        Tr::tr("“%1” covers the period from %2 to %3 as a whole, but a cost counts on its day. %4")
            .arg(fileName, toQString(start), toQString(end), Tr::tr(report.byDay))};
}

Currency currencyInLabel(std::string_view label)
{
    const std::string folded = foldedText(label);
    if (folded.size() < 5 || !folded.ends_with(')') || folded[folded.size() - 5] != '(')
        return {};
    return Currency::fromCode(std::string_view(folded).substr(folded.size() - 4, 3)).value_or(Currency());
}

} // namespace postledger
