// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/headline.h"

#include "statistics/statistics.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <map>
#include <string>

namespace postledger {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_report)
};

/// A change below half of this share of the old value reads as "the same".
constexpr double kSameShare = 0.0005;

QString points(const Phrasing &phrasing, double difference)
{
    //: percentage points
    return Tr::tr("%1 pp").arg(phrasing.locale.toString(std::abs(difference) * 100, 'f', 2));
}

bool isWorse(const Kpi &kpi, int direction)
{
    // The catalogue judges efficiency only; nobody calls a fall of sales or orders an improvement.
    const bool sales = kpi.id == "net_sales" || kpi.id == "orders";
    if (kpi.better == Better::Higher || sales)
        return direction < 0;
    return kpi.better == Better::Lower && direction > 0;
}

/// Smallest difference that these sample sizes show in four cases of five (statistics specification, section 9).
double detectable(double p1, double n1, double p2, double n2)
{
    constexpr double kPower = kZ95 + 0.8416212335729143;
    return kPower * std::sqrt(p1 * (1 - p1) / n1 + p2 * (1 - p2) / n2);
}

void compareProportions(const Phrasing &phrasing, const Figure &now, const Figure &before, KpiChange *change)
{
    const double n1 = static_cast<double>(now.sample);
    const double n2 = static_cast<double>(before.sample);
    const auto interval = difference(std::round(*now.value * n1), n1, std::round(*before.value * n2), n2);
    if (!interval)
        return;
    const bool clear = interval->low > 0 || interval->high < 0;
    change->worse = change->worse && clear;
    change->shortWords = clear ? QString() : Tr::tr("not clear", "short for: no clear difference");
    change->words = clear ? Tr::tr("clear") : Tr::tr("no clear difference");
    const QString limits =
        Tr::tr("Difference %1 to %2 percentage points (95 %, Newcombe), n = %3 and %4.")
            .arg(phrasing.locale.toString(interval->low * 100, 'f', 2),
                phrasing.locale.toString(interval->high * 100, 'f', 2), phrasing.locale.toString(qlonglong(now.sample)),
                phrasing.locale.toString(qlonglong(before.sample)));
    change->detail = clear ? limits
                           : Tr::tr("%1\nNo clear difference at this sample size; it would have shown %2 or more.")
                                 .arg(limits, points(phrasing, detectable(*now.value, n1, *before.value, n2)));
}

} // namespace

namespace {

/// Days in a row that have no name of their own against as many before them, or against the same days of another year:
/// two pairs of dates in one title are hard to read.
std::optional<QString> daysHeadline(
    const Phrasing &phrasing, const DateRange &range, const DateRange &before, double change)
{
    const int days = range.days();
    if (range.isUnbounded() || days < 2 || before.days() != days || isNamedPeriod(range) || isNamedPeriod(before))
        return std::nullopt;
    const QString amount = moneyInText(phrasing, std::abs(change));
    if (before.last + 1 == range.first) {
        const QString last = periodInText(phrasing, {range.last, range.last}, false);
        if (change == 0)
            //: %1 is a day: "The 90 days to 31 Oct sold as much as the 90 days before"
            return Tr::tr("The %n days to %1 sold as much as the %n days before", nullptr, days).arg(last);
        //: %1 is a day, %2 an amount: "The 90 days to 31 Oct sold $106,000 more than the 90 days before"
        return change > 0
            ? Tr::tr("The %n days to %1 sold %2 more than the %n days before", nullptr, days).arg(last, amount)
            : Tr::tr("The %n days to %1 sold %2 less than the %n days before", nullptr, days).arg(last, amount);
    }
    const CivilDate first = civilFromDay(range.first);
    const CivilDate other = civilFromDay(before.first);
    if (first.month != other.month || first.day != other.day)
        return std::nullopt;
    const QString period = periodInText(phrasing, range, false);
    const QString year = QString::number(other.year);
    if (change == 0)
        //: %1 is a period, %2 a year: "3 Aug – 31 Oct sold as much as the same days of 2025"
        return Tr::tr("%1 sold as much as the same days of %2").arg(period, year);
    //: %1 is a period, %2 an amount, %3 a year: "3 Aug – 31 Oct sold $9,000 more than the same days of 2025"
    return change > 0 ? Tr::tr("%1 sold %2 more than the same days of %3").arg(period, amount, year)
                      : Tr::tr("%1 sold %2 less than the same days of %3").arg(period, amount, year);
}

} // namespace

QString revenueHeadline(const Phrasing &phrasing, const DateRange &range, const Figure &now,
    const std::optional<DateRange> &beforeRange, const std::optional<Figure> &before)
{
    const double value = now.value.value_or(0.0);
    const bool compared = beforeRange && before && before->value;
    bool withYear = !compared;
    if (compared && !range.isUnbounded())
        withYear = civilFromDay(range.first).year != civilFromDay(beforeRange->first).year;
    const QString period = periodInText(phrasing, range, withYear);
    if (!now.value || (value == 0 && (!compared || *before->value == 0)))
        return range.isUnbounded() ? Tr::tr("No sales yet") : Tr::tr("%1: no sales").arg(period);
    if (!compared)
        return range.isUnbounded() ? Tr::tr("%1 sold in all").arg(moneyInText(phrasing, value))
                                   : Tr::tr("%1 sold %2").arg(period, moneyInText(phrasing, value));
    const double change = value - *before->value;
    const bool same = std::abs(change) <= kSameShare * std::abs(*before->value);
    if (const auto days = daysHeadline(phrasing, range, *beforeRange, same ? 0 : change))
        return *days;
    const QString other = periodInText(phrasing, *beforeRange, withYear);
    if (same)
        return Tr::tr("%1 sold as much as %2").arg(period, other);
    const QString amount = moneyInText(phrasing, std::abs(change));
    //: "October sold $24,100 more than September"
    return change > 0 ? Tr::tr("%1 sold %2 more than %3").arg(period, amount, other)
                      : Tr::tr("%1 sold %2 less than %3").arg(period, amount, other);
}

KpiChange changeOf(
    const Phrasing &phrasing, const Kpi &kpi, bool multiple, const Figure &now, const std::optional<Figure> &before)
{
    KpiChange change;
    if (!now.value) {
        change.words = Tr::tr("not enough data");
        return change;
    }
    if (!before || !before->value) {
        change.words = before ? Tr::tr("nothing to compare with") : QString();
        return change;
    }
    change.known = true;
    const double difference = *now.value - *before->value;
    change.direction = difference > 0 ? 1 : difference < 0 ? -1 : 0;
    // What the text rounds away is no change: "+0.0 %, better" would be praise for nothing.
    const double step = kpi.unit == Unit::Ratio && !multiple ? 0.00005 : 0.005;
    const bool relative = !(kpi.unit == Unit::Ratio || multiple || kpi.unit == Unit::Months) && *before->value > 0;
    if (std::abs(difference) < (relative ? 0.0005 * *before->value : step))
        change.direction = 0;
    change.worse = isWorse(kpi, change.direction);
    const bool isSum = kpi.unit == Unit::Money || kpi.unit == Unit::Count;
    if (kpi.unit == Unit::Ratio && !multiple)
        change.change = points(phrasing, difference);
    else if (multiple || kpi.unit == Unit::Months)
        change.change = phrasing.locale.toString(std::abs(difference), 'f', 2);
    else if (*before->value > 0)
        change.change = percentInText(phrasing, std::abs(difference) / *before->value);
    else // a percentage of nothing or of a loss says nothing
        change.change = kpi.unit == Unit::Count
            ? phrasing.locale.toString(qlonglong(std::llround(std::abs(difference))))
            : moneyInText(phrasing, std::abs(difference));
    if (now.low && before->low && now.sample > 0 && before->sample > 0 && kpi.proportion != nullptr)
        compareProportions(phrasing, now, *before, &change);
    if (!change.words.isEmpty())
        return change;
    if (change.direction == 0) {
        change.words = Tr::tr("unchanged");
    } else if (isSum) {
        change.words = Tr::tr("recorded");
    } else { // an estimate: praise and blame would need an interval of the difference
        change.worse = false;
        change.detail = Tr::tr("There is no interval of this difference: it may be chance.");
    }
    return change;
}

namespace {

struct Mover
{
    QString name;
    double change = 0;
    bool empty = false;
    bool sells = false; ///< now or before
};

/// The group that moved most in the direction of the total. None when one group is all there is: it moved the total by
/// as much as the total moved.
/// \param withEmpty  the group without a value may be the one
std::optional<Mover> topMover(const Breakdown &breakdown, double direction, bool withEmpty)
{
    std::map<std::string, Mover> movers;
    const auto add = [&](const ResultTable &table, double sign) {
        for (const ResultTable::Row &row : table.rows) {
            if (row.keys.empty() || breakdown.column >= row.figures.size())
                continue;
            Mover &mover = movers[row.keys.front()];
            mover.name = titleInText(table, row);
            mover.empty = isWithoutValue(table, row);
            const double value = row.figures[breakdown.column].value.value_or(0.0);
            mover.change += sign * value;
            mover.sells = mover.sells || value != 0;
        }
    };
    add(*breakdown.before, -1);
    add(*breakdown.now, 1);
    const auto selling =
        std::count_if(movers.begin(), movers.end(), [](const auto &entry) { return entry.second.sells; });
    std::optional<Mover> top;
    for (const auto &[key, mover] : movers) {
        if (mover.empty ? !withEmpty : selling == 1)
            continue;
        if (mover.change * direction > 0 && (!top || std::abs(mover.change) > std::abs(top->change)))
            top = mover;
    }
    return top;
}

/// With a place for the amount.
QString emptyMoverSentence(Dimension dimension, bool rose)
{
    switch (dimension) {
    case Dimension::Creator:
        return rose ? Tr::tr("Sales without a creator grew by %1.") : Tr::tr("Sales without a creator fell by %1.");
    case Dimension::Campaign:
        return rose ? Tr::tr("Sales without a campaign grew by %1.") : Tr::tr("Sales without a campaign fell by %1.");
    default:
        return rose ? Tr::tr("Sales without a post grew by %1.") : Tr::tr("Sales without a post fell by %1.");
    }
}

QString moverSentence(const Phrasing &phrasing, Dimension dimension, const Mover &mover, double total)
{
    const bool rose = total > 0;
    const QString amount = moneyInText(phrasing, std::abs(mover.change));
    if (mover.empty)
        return emptyMoverSentence(dimension, rose).arg(amount);
    const double share = mover.change / total;
    if (share > 1) // others moved against it
        return rose ? Tr::tr("“%1” brought %2 more, the others together less.").arg(mover.name, amount)
                    : Tr::tr("“%1” brought %2 less, the others together more.").arg(mover.name, amount);
    const QString percent = percentInText(phrasing, share, 0);
    switch (dimension) {
    case Dimension::Creator:
        return rose ? Tr::tr("Creator %1 brought %2 of the rise.").arg(mover.name, percent)
                    : Tr::tr("Creator %1 stands for %2 of the fall.").arg(mover.name, percent);
    case Dimension::Campaign:
        return rose ? Tr::tr("Campaign “%1” brought %2 of the rise.").arg(mover.name, percent)
                    : Tr::tr("Campaign “%1” stands for %2 of the fall.").arg(mover.name, percent);
    default:
        return rose ? Tr::tr("“%1” brought %2 of the rise.").arg(mover.name, percent)
                    : Tr::tr("“%1” stands for %2 of the fall.").arg(mover.name, percent);
    }
}

QString engagementSentence(const Phrasing &phrasing, double revenue, double engagement)
{
    const QString revenueText = percentInText(phrasing, std::abs(revenue), 0);
    const QString engagementText = percentInText(phrasing, std::abs(engagement), 0);
    if (revenue >= 0 && engagement >= 0)
        return Tr::tr("Engagement rose by %1, net revenue by %2.").arg(engagementText, revenueText);
    if (revenue < 0 && engagement < 0)
        return Tr::tr("Engagement fell by %1, net revenue by %2.").arg(engagementText, revenueText);
    return revenue < 0 ? Tr::tr("Engagement rose by %1 while net revenue fell by %2.").arg(engagementText, revenueText)
                       : Tr::tr("Engagement fell by %1 while net revenue rose by %2.").arg(engagementText, revenueText);
}

} // namespace

std::vector<QString> changeSentences(const Phrasing &phrasing, const Figure &now, const Figure &before,
    const std::vector<Breakdown> &breakdowns, const Figure &engagementNow, const Figure &engagementBefore)
{
    std::vector<QString> sentences;
    if (!now.value || !before.value)
        return sentences;
    const double total = *now.value - *before.value;
    if (total == 0)
        return sentences;
    constexpr double kWorthNaming = 0.1; // a tenth of the change
    bool emptySaid = false; // by post, creator and campaign it is much the same money
    for (const Breakdown &breakdown : breakdowns) {
        if (!breakdown.now || !breakdown.before || breakdown.now->dimensions.empty())
            continue;
        const std::optional<Mover> mover = topMover(breakdown, total > 0 ? 1.0 : -1.0, !emptySaid);
        if (!mover || std::abs(mover->change) < kWorthNaming * std::abs(total))
            continue;
        emptySaid = emptySaid || mover->empty;
        sentences.push_back(moverSentence(phrasing, breakdown.now->dimensions.front(), *mover, total));
    }
    if (*before.value > 0 && engagementNow.value && engagementBefore.value && *engagementBefore.value > 0)
        sentences.push_back(engagementSentence(phrasing, total / *before.value,
            (*engagementNow.value - *engagementBefore.value) / *engagementBefore.value));
    return sentences;
}

} // namespace postledger
