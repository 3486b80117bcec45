// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/report_claim.h"

#include <algorithm>
#include <cstdlib>

namespace postledger {

std::string reportClaimRef(
    const DateRange &days, std::string_view campaign, std::string_view post, std::string_view window)
{
    std::string ref = isoDay(days.first);
    if (days.days() > 1)
        ref.append("..").append(isoDay(days.last));
    for (const std::string_view part : {campaign, post, window})
        ref.append("/").append(part);
    return ref;
}

namespace {

/// The first day of a ref that a report made.
std::optional<Day> firstDayOf(std::string_view ref)
{
    constexpr std::size_t kDaySize = 10;
    const std::string_view rest = ref.substr(std::min(kDaySize, ref.size()));
    return rest.starts_with('/') || rest.starts_with("..") ? parseIsoDay(ref.substr(0, kDaySize)) : std::nullopt;
}

} // namespace

std::optional<ReportClaim> parsedReportClaim(const Claim &claim)
{
    const std::string_view ref = claim.ref;
    const auto day = firstDayOf(ref);
    const std::size_t slash = ref.find('/');
    if (!day || slash == std::string_view::npos)
        return std::nullopt;
    std::string_view about = ref.substr(slash + 1);
    if (about.ends_with('/' + claim.window))
        about.remove_suffix(claim.window.size() + 1);
    return ReportClaim{*day, about};
}

Instant claimedAt(std::string_view ref, Instant at, const Zone &zone)
{
    constexpr std::int64_t kMostApart = 27 * 3600; // between the days of two zones
    const auto day = firstDayOf(ref);
    const Instant start = day ? zone.startOfDay(*day) : at;
    return std::abs(start - at) <= kMostApart ? start : at;
}

} // namespace postledger
