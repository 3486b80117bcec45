// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/zone.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <limits>

namespace postledger {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_base)
};
} // namespace

Zone::Zone()
    : m_name("UTC")
    , m_changes{{std::numeric_limits<Instant>::min(), 0}}
{
}

Result<Zone> Zone::fromName(std::string_view ianaName)
{
    if (ianaName == "UTC")
        return Zone();
    const QByteArray id(ianaName.data(), qsizetype(ianaName.size()));
    const QTimeZone zone(id);
    if (id.isEmpty() || !zone.isValid()) {
        return Error{QStringLiteral("bad_timezone"),
            Tr::tr("“%1” is not a time zone that this computer knows. Use a name such as Europe/Berlin.")
                .arg(QString::fromUtf8(id))};
    }
    Zone result;
    result.m_name.assign(ianaName);
    const QDateTime first = QDateTime::fromSecsSinceEpoch(0, Qt::UTC);
    const QDateTime last = QDateTime::fromSecsSinceEpoch(dayFromCivil(2100, 1, 1) * kSecondsPerDay, Qt::UTC);
    result.m_changes.front().offset = zone.offsetFromUtc(first);
    const auto transitions = zone.transitions(first, last);
    for (const QTimeZone::OffsetData &change : transitions) {
        if (change.offsetFromUtc != result.m_changes.back().offset)
            result.m_changes.push_back({change.atUtc.toSecsSinceEpoch(), change.offsetFromUtc});
    }
    return result;
}

int Zone::offsetAt(Instant at) const
{
    const auto next = std::upper_bound(m_changes.begin() + 1, m_changes.end(), at,
        [](Instant value, const Change &change) { return value < change.at; });
    return (next - 1)->offset;
}

Day Zone::localDay(Instant at) const
{
    const std::int64_t local = at + offsetAt(at);
    return static_cast<Day>(local >= 0 ? local / kSecondsPerDay : (local - kSecondsPerDay + 1) / kSecondsPerDay);
}

Zone::UtcAnswer Zone::toUtc(std::int64_t local) const
{
    // Only the offsets around the wanted moment can apply; more than a day away none does.
    const int before = offsetAt(local - kSecondsPerDay);
    const int after = offsetAt(local + kSecondsPerDay);
    const Instant withBefore = local - before;
    const Instant withAfter = local - after;
    const bool beforeFits = offsetAt(withBefore) == before;
    const bool afterFits = offsetAt(withAfter) == after;
    if (before == after)
        return {withBefore, Kind::Unique};
    if (beforeFits && afterFits)
        return {std::min(withBefore, withAfter), Kind::Repeated};
    if (beforeFits)
        return {withBefore, Kind::Unique};
    if (afterFits)
        return {withAfter, Kind::Unique};
    return {withBefore, Kind::Skipped};
}

} // namespace postledger
