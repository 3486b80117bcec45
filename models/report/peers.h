// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result_table.h"

#include <optional>
#include <string_view>

namespace postledger {

/// Median of a column over the rows that state it, the group without a value and \p but left out; none below 3 rows:
/// a median of two is no yardstick.
struct PeerMedian
{
    std::optional<double> value;
    std::int64_t peers = 0;
};
PeerMedian peerMedian(const ResultTable &table, std::size_t column, std::string_view but);

} // namespace postledger
