// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/zone.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QSet>
#include <QTimeZone>

#include <algorithm>
#include <limits>

namespace postledger {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_base)
};

/// Qt takes any few letters for the rule of a zone without offset, so that PST would be UTC. Names of one word are
/// those of the IANA list that follow a country's clock; EST, HST and MST, which people write for a clock with summer
/// time, are not.
bool isIanaName(const QByteArray &id)
{
    static const QSet<QByteArray> kOneWord{"CET", "CST6CDT", "Cuba", "EET", "EST5EDT", "Egypt", "Eire", "GB", "GB-Eire",
        "GMT", "Greenwich", "Hongkong", "Iceland", "Iran", "Israel", "Jamaica", "Japan", "Kwajalein", "Libya", "MET",
        "MST7MDT", "NZ", "NZ-CHAT", "Navajo", "PRC", "PST8PDT", "Poland", "Portugal", "ROC", "ROK", "Singapore",
        "Turkey", "UCT", "UTC", "Universal", "W-SU", "WET", "Zulu"};
    return id.contains('/') || kOneWord.contains(id);
}
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
    const QTimeZone zone(id); // of an empty name: the computer's own
    if (!isIanaName(id) || !zone.isValid()) {
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
