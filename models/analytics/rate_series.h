// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/date_range.h"
#include "domain/records.h"

#include <string>
#include <vector>

namespace postledger {

/// A rate counts for its day and this many days after it: longer gaps are missing rates, not weekends and holidays.
constexpr Day kRateDays = 7;

/// What is known of the rates between two currencies.
struct RateSeries
{
    std::string base, quote;
    Day first = 0, last = 0; ///< days that state a rate
    std::int64_t days = 0; ///< that state one, each once whatever number of tables does
    std::vector<DateRange> gaps; ///< days between first and last that no rate counts for, ascending
};
/// By base, then quote.
std::vector<RateSeries> rateSeries(const std::vector<ExchangeRate> &rates);

} // namespace postledger
