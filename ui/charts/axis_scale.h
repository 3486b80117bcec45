// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/calendar.h"
#include "domain/result_table.h"

#include <QLocale>
#include <QString>

#include <vector>

namespace postledger {

struct MoneyStyle;

/// Round numbers for an axis.
struct Scale
{
    double minimum = 0;
    double maximum = 1;
    double step = 1;
    std::vector<double> ticks() const;
};

/// The scale that covers \p low to \p high (and 0 when \p fromZero) with about \p count steps of 1, 2, 4 or 5 times a
/// power of ten. Steps of counts are whole. \p unitSize is how many axis units make one (100 for cents).
Scale niceScale(double low, double high, int count, bool fromZero, double unitSize, bool whole);

/// How many of the axis's units make one of what people read: 100 for cents, 0.01 for a ratio read as percent.
double unitSize(Unit unit, const MoneyStyle &money);

/// Labels of \p scale: the currency only on the outermost one when \p quiet.
std::vector<QString> axisLabels(
    const Scale &scale, Unit unit, const MoneyStyle &money, const QLocale &locale, bool quiet);

struct DayTick
{
    Day day = 0;
    QString label;
};
/// At most \p most ticks from \p first to \p last: every day, 2 days, week, 2 or 4 weeks, month, quarter or year.
std::vector<DayTick> dayTicks(Day first, Day last, int most, const QLocale &locale);

} // namespace postledger
