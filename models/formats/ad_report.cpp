// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/ad_report.h"

#include "base/text.h"
#include "formats/ad_rows.h"
#include "formats/registry.h"
#include "formats/stated_period.h"

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
        return match;
    }

    Result<void> read(const FileProbe &probe, TableSource &rows, const Answers &answers, RecordSink &sink,
        const JobControl &job) const override
    {
        const auto map = m_table.bind(probe);
        if (!map)
            return map.error();
        std::optional<DateRange> period;
        if (!namesDays(probe)) {
            period = statedPeriod(probe);
            if (!period)
                period = answers.period;
            if (!period)
                return reportWithoutDays(m_report, fileNameOf(probe));
        }
        HabitColumns habitColumns{.dates = m_dates, .amounts = m_amounts};
        habitColumns.documentedMark = DecimalMark::Point;
        const auto habits = decideHabits(m_table, *map, probe, rows, habitColumns, answers, job);
        if (!habits)
            return habits.error();
        RowReader reader(m_table, *map, probe, rows, sink, job);
        reader.setHabits(*habits);
        const int spend = (*map)[static_cast<std::size_t>(m_report.at.spend)];
        AdRows reading(
            m_report, reader, currencyInLabel(probe.labels[static_cast<std::size_t>(spend)]), period, answers);
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

    /// Whether rows tell which days they are about.
    bool namesDays(const FileProbe &probe) const
    {
        const auto has = [&](int column) { return column >= 0 && m_table.find(probe, column) >= 0; };
        return has(m_report.at.day) || (has(m_report.at.periodStart) && has(m_report.at.periodEnd));
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
    QStringList names;
    for (const int column : {report.at.day, report.at.periodStart, report.at.periodEnd}) {
        if (column < 0)
            continue;
        const ColumnSpec &spec = report.columns[static_cast<std::size_t>(column)];
        QString name = toQString(spec.label);
        if (!spec.aliases.empty())
            name += QStringLiteral(" / ") + toQString(spec.aliases).replace(QLatin1Char('|'), QLatin1String(" / "));
        names << name;
    }
    return {QStringLiteral("period_unknown"),
        Tr::tr("“%1” does not say on which days its costs arose: it has no column “%2”. Say which period it covers, or "
               "export it by day. %3")
            .arg(fileName, names.join(Tr::tr("” or “", "between names of columns")), Tr::tr(report.byDay))};
}

Currency currencyInLabel(std::string_view label)
{
    const std::string folded = foldedText(label);
    if (folded.size() < 5 || !folded.ends_with(')') || folded[folded.size() - 5] != '(')
        return {};
    return Currency::fromCode(std::string_view(folded).substr(folded.size() - 4, 3)).value_or(Currency());
}

} // namespace postledger
