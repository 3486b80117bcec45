// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/report_claim.h"

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

std::optional<ReportClaim> parsedReportClaim(const Claim &claim)
{
    constexpr std::size_t kDaySize = 10;
    const std::string_view ref = claim.ref;
    const auto day = parseIsoDay(ref.substr(0, kDaySize));
    const std::size_t slash = ref.find('/');
    if (!day || slash == std::string_view::npos)
        return std::nullopt;
    std::string_view about = ref.substr(slash + 1);
    if (about.ends_with('/' + claim.window))
        about.remove_suffix(claim.window.size() + 1);
    return ReportClaim{*day, about};
}

} // namespace postledger
