// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/axis_scale.h"

#include "kit/formatting.h"

#include <QDate>

#include <algorithm>
#include <array>
#include <cmath>

namespace postledger {

std::vector<double> Scale::ticks() const
{
    std::vector<double> result;
    const auto first = static_cast<long>(std::lround(minimum / step));
    const auto last = static_cast<long>(std::lround(maximum / step));
    for (long i = first; i <= last; ++i)
        result.push_back(static_cast<double>(i) * step);
    return result;
}

namespace {

constexpr std::array kFactors{1.0, 2.0, 4.0, 5.0};

Scale around(double low, double high, double step)
{
    return {std::floor(low / step + 1e-9) * step, std::ceil(high / step - 1e-9) * step, step};
}

/// A step a little finer or coarser that leaves clearly less of the chart empty: 10.1 fills 12 better than 20.
Scale tighter(const Scale &plain, double low, double high, int count, bool whole)
{
    constexpr double kClearlyLess = 0.85;
    Scale best = plain;
    const double power = std::pow(10.0, std::floor(std::log10(plain.step) + 1e-9));
    for (const double scale : {power / 10, power}) {
        for (const double factor : kFactors) {
            const double step = factor * scale;
            if (whole && step != std::round(step))
                continue;
            const Scale other = around(low, high, step);
            const auto intervals = std::lround((other.maximum - other.minimum) / step);
            if (intervals >= 2 && intervals <= count + 1
                && other.maximum - other.minimum < kClearlyLess * (best.maximum - best.minimum))
                best = other;
        }
    }
    return best;
}

} // namespace

Scale niceScale(double low, double high, int count, bool fromZero, double unitSize, bool whole)
{
    if (fromZero) {
        low = std::min(low, 0.0);
        high = std::max(high, 0.0);
    }
    if (!std::isfinite(low) || !std::isfinite(high))
        low = high = 0;
    low /= unitSize;
    high /= unitSize;
    if (high <= low)
        high = low + 1;
    const double rough = (high - low) / std::max(count, 1);
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    double step = 10 * power;
    for (const double factor : kFactors) {
        if (factor * power >= rough * 0.999) {
            step = factor * power;
            break;
        }
    }
    if (whole)
        step = std::max(1.0, std::ceil(step));
    const Scale scale = tighter(around(low, high, step), low, high, count, whole);
    return {scale.minimum * unitSize, scale.maximum * unitSize, scale.step * unitSize};
}

double unitSize(Unit unit, const MoneyStyle &money)
{
    switch (unit) {
    case Unit::Money:
    case Unit::MoneyRatio:
        return std::pow(10.0, money.exponent);
    case Unit::Ratio:
        return 0.01;
    case Unit::Count:
    case Unit::Months:
        break;
    }
    return 1;
}

std::vector<QString> axisLabels(
    const Scale &scale, Unit unit, const MoneyStyle &money, const QLocale &locale, bool quiet)
{
    std::vector<QString> labels;
    bool first = true;
    for (const double tick : scale.ticks()) {
        const bool bare = quiet && !first && (unit == Unit::Money || unit == Unit::MoneyRatio);
        labels.push_back(bare ? formatShort(tick, unit, {QString(), money.exponent}, locale)
                              : formatShort(tick, unit, money, locale));
        first = false;
    }
    return labels;
}

namespace {

QString monthLabel(Day day, const QLocale &locale, bool withYear)
{
    const CivilDate date = civilFromDay(day);
    return locale.toString(
        QDate(date.year, date.month, date.day), withYear ? QStringLiteral("MMM yyyy") : QStringLiteral("MMM"));
}

// Months, quarters or years: the calendar's own beginnings.
std::vector<DayTick> monthTicks(Day first, Day last, int months, const QLocale &locale)
{
    std::vector<DayTick> ticks;
    CivilDate date = civilFromDay(first);
    int index = date.year * 12 + date.month - 1;
    index = (index + months - 1) / months * months;
    for (;; index += months) {
        const Day day = dayFromCivil(index / 12, index % 12 + 1, 1);
        if (day > last)
            break;
        if (day < first)
            continue;
        const bool withYear = ticks.empty() || index % 12 == 0;
        ticks.push_back({day, months >= 12 ? QString::number(index / 12) : monthLabel(day, locale, withYear)});
    }
    return ticks;
}

} // namespace

std::vector<DayTick> dayTicks(Day first, Day last, int most, const QLocale &locale)
{
    most = std::max(most, 2);
    const int days = last - first + 1;
    for (const int step : {1, 2, 7, 14, 28}) {
        // Four weeks drift through the months: for half a year nobody minds.
        if ((days + step - 1) / step > most || (step == 28 && days > 200))
            continue;
        std::vector<DayTick> ticks;
        // Where the years differ, the first tick of each says which it is.
        const bool years = civilFromDay(first).year != civilFromDay(last).year;
        int said = 0;
        for (Day day = first; day <= last; day += step) {
            const int year = civilFromDay(day).year;
            ticks.push_back({day, years && year != said ? formatDayLong(day, locale) : formatDay(day, locale)});
            said = year;
        }
        return ticks;
    }
    for (const int months : {1, 2, 3, 6, 12, 24, 60}) {
        std::vector<DayTick> ticks = monthTicks(first, last, months, locale);
        if (static_cast<int>(ticks.size()) <= most || months == 60)
            return ticks;
    }
    return {};
}

} // namespace postledger
