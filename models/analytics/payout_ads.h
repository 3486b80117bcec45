// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analytics/spread_records.h"

#include <span>
#include <vector>

namespace postledger {

/// Removes days of costs of advertising that were taken out of payouts (kPayoutAdsCampaign) in calendar months for
/// which there are other media costs of the same platform: a report of its advertising states them by campaign. \return
/// how many
std::int64_t leaveOutPayoutAds(std::span<const Spend> costs, std::vector<CostDay> &days);

} // namespace postledger
