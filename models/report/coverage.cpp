// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/coverage.h"

#include "base/zone.h"

#include <QCoreApplication>

#include <algorithm>

namespace postledger {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_report)
};

} // namespace

DateRange toldDays(DateRange days, const FactsSummary &known)
{
    if (days.isUnbounded())
        return days;
    const Result<Zone> zone = Zone::fromName(known.timezone.empty() ? "UTC" : known.timezone);
    days.last = std::max(days.last, (zone ? *zone : Zone()).localDay(known.newest));
    return days;
}

std::optional<Uncovered> uncovered(
    const Phrasing &phrasing, const DateRange &range, const DateRange &before, const DateRange &known)
{
    if (range.isUnbounded() || known.isUnbounded())
        return std::nullopt;
    Uncovered gap;
    if (before.first < known.first) {
        const QString begin = periodInText(phrasing, {known.first, known.first}, true);
        const QString period = periodInText(phrasing, before, true);
        //: %1 is a day
        gap.note = Tr::tr("no data before %1").arg(begin);
        gap.sentence = before.last < known.first
            //: %1 is a period, %2 a day
            ? Tr::tr("Nothing to compare with: %1 lies before the data, which begin on %2.").arg(period, begin)
            //: %1 is a day, %2 a period
            : Tr::tr("No change is stated: the data begin on %1 and cover only a part of %2.").arg(begin, period);
        return gap;
    }
    if (range.last > known.last) {
        const QString end = periodInText(phrasing, {known.last, known.last}, true);
        //: %1 is a day
        gap.note = Tr::tr("no data after %1").arg(end);
        //: %1 is a day, %2 a period
        gap.sentence = Tr::tr("No change is stated: the data end on %1 and do not cover the whole of %2.")
                           .arg(end, periodInText(phrasing, range, true));
        return gap;
    }
    return std::nullopt;
}

} // namespace postledger
