// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/records.h"

#include <string_view>

namespace postledger::shopify {

/// Reads the order's tags: a sale of TikTok Shop that the shop repeats names its order there.
/// \return true when the order recurs by a subscription
bool readTags(Order &order, std::string_view list);

} // namespace postledger::shopify
