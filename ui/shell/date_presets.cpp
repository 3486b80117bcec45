// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/date_presets.h"

#include <QCoreApplication>

#include <array>

namespace postledger {

namespace {

constexpr std::array kPresets{DatePreset::Last7, DatePreset::Last28, DatePreset::Last90, DatePreset::MonthToDate,
    DatePreset::QuarterToDate, DatePreset::YearToDate, DatePreset::LastMonth, DatePreset::LastQuarter, DatePreset::All};

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_shell)
};

Day quarterStart(Day day)
{
    const CivilDate date = civilFromDay(day);
    return dayFromCivil(date.year, (date.month - 1) / 3 * 3 + 1, 1);
}

} // namespace

std::span<const DatePreset> allDatePresets()
{
    return kPresets;
}

QString datePresetName(DatePreset preset)
{
    switch (preset) {
    case DatePreset::Last7:
        return Tr::tr("Last 7 days");
    case DatePreset::Last28:
        return Tr::tr("Last 28 days");
    case DatePreset::Last90:
        return Tr::tr("Last 90 days");
    case DatePreset::MonthToDate:
        return Tr::tr("Month to date");
    case DatePreset::QuarterToDate:
        return Tr::tr("Quarter to date");
    case DatePreset::YearToDate:
        return Tr::tr("Year to date");
    case DatePreset::LastMonth:
        return Tr::tr("Last month");
    case DatePreset::LastQuarter:
        return Tr::tr("Last quarter");
    case DatePreset::All:
        return Tr::tr("All days");
    }
    return {};
}

QString datePresetId(DatePreset preset)
{
    constexpr std::array kIds{
        "last7", "last28", "last90", "month", "quarter", "year", "lastMonth", "lastQuarter", "all"};
    return QString::fromLatin1(kIds[static_cast<std::size_t>(preset)]);
}

DateRange presetRange(DatePreset preset, Day newest)
{
    const CivilDate date = civilFromDay(newest);
    switch (preset) {
    case DatePreset::Last7:
        return {newest - 6, newest};
    case DatePreset::Last28:
        return {newest - 27, newest};
    case DatePreset::Last90:
        return {newest - 89, newest};
    case DatePreset::MonthToDate:
        return {monthStart(newest), newest};
    case DatePreset::QuarterToDate:
        return {quarterStart(newest), newest};
    case DatePreset::YearToDate:
        return {dayFromCivil(date.year, 1, 1), newest};
    case DatePreset::LastMonth: {
        const Day last = monthStart(newest) - 1;
        return {monthStart(last), last};
    }
    case DatePreset::LastQuarter: {
        const Day last = quarterStart(newest) - 1;
        return {quarterStart(last), last};
    }
    case DatePreset::All:
        break;
    }
    return {};
}

std::optional<DatePreset> presetOf(const DateRange &range, Day newest)
{
    for (const DatePreset preset : kPresets) {
        if (presetRange(preset, newest) == range)
            return preset;
    }
    return std::nullopt;
}

QString comparisonName(Comparison comparison)
{
    switch (comparison) {
    case Comparison::PreviousPeriod:
        return Tr::tr("vs previous period");
    case Comparison::LastYear:
        return Tr::tr("vs same days last year");
    case Comparison::None:
        break;
    }
    return Tr::tr("no comparison");
}

} // namespace postledger
