// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/date_range.h"
#include "base/zone.h"
#include "domain/records.h"

#include <optional>
#include <string>
#include <string_view>

namespace postledger {

/// Claim::ref of what a report says of some days together: the days, what it is about and the window, as in
/// "2026-03-01..2026-03-31/Spring/1201/7-day click".
/// \param post  empty: of the whole campaign
std::string reportClaimRef(
    const DateRange &days, std::string_view campaign, std::string_view post, std::string_view window);

/// Of such a ref, or one without a window ("2026-03-01/video/7301"): the first day, and what stands between days and
/// window, as in "Spring/1201". Campaigns and posts may hold any character.
struct ReportClaim
{
    Day first = 0;
    std::string_view about;
};

/// \return the parts of \p claim's ref (views into it); none of one that was named otherwise
std::optional<ReportClaim> parsedReportClaim(const Claim &claim);

/// The instant of a claim: the beginning of the day that a report's ref names, whatever zone the workspace had when it
/// was imported; else \p at.
/// \param ref  of a claim that names no order
Instant claimedAt(std::string_view ref, Instant at, const Zone &zone);

} // namespace postledger
