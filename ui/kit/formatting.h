// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/date_range.h"
#include "domain/result_table.h"

#include <QLocale>
#include <QString>

#include <string_view>

/// Numbers and dates for people, through the locale. Undefined values are "–".
namespace postledger {

/// How a money value is written: symbol and digits of a currency.
struct MoneyStyle
{
    QString currency; ///< ISO code
    int exponent = 2;
};

QString formatFigure(
    const Figure &figure, Unit unit, const MoneyStyle &money, const QLocale &locale); ///< exact: "$1,234.50", "3.12 %"
QString formatValue(double value, Unit unit, const MoneyStyle &money, const QLocale &locale);
QString formatShort(
    double value, Unit unit, const MoneyStyle &money, const QLocale &locale); ///< "$218k", "1.2m": axes, cards
/// "±0.3" (proportions, in percentage points, when nearly symmetric) or "3.9 – 5.4": the interval in secondary text;
/// empty without one.
QString formatInterval(const Figure &figure, Unit unit, const MoneyStyle &money, const QLocale &locale);
/// "0.61", "−0.03": a plain number with a real minus.
QString formatNumber(double value, int digits, const QLocale &locale);
/// Return on spend and the like are Unit::Ratio too, but people read "4.62", not "462 %".
bool isMultiple(std::string_view kpiId);
/// formatFigure(), formatShort() and formatInterval() of a KPI: the same, except for multiples.
QString formatKpi(
    std::string_view kpiId, const Figure &figure, Unit unit, const MoneyStyle &money, const QLocale &locale);
QString formatKpiShort(
    std::string_view kpiId, const Figure &figure, Unit unit, const MoneyStyle &money, const QLocale &locale);
QString formatKpiInterval(
    std::string_view kpiId, const Figure &figure, Unit unit, const MoneyStyle &money, const QLocale &locale);
QString formatDay(Day day, const QLocale &locale); ///< "12 Nov"
/// "12 Nov"; with its year when that is not \p newest's, the last day that the reader has in mind.
QString formatDay(Day day, Day newest, const QLocale &locale);
QString formatDayLong(Day day, const QLocale &locale); ///< "12 Nov 2026"
QString formatRange(const DateRange &range, const QLocale &locale); ///< "1 Oct – 31 Oct 2026"
/// How painters must be told to write \p text: names that begin in Latin letters keep their order ("@lina.daily",
/// "3 shades, one swipe") where everything around them runs from right to left. A Qt::TextFlag, or 0 for digits alone.
int directionFlag(const QString &text);
/// Bidirectional overrides and control characters as visible marks; one line.
QString displayText(const QString &untrusted);

} // namespace postledger
