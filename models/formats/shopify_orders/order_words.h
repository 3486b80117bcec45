// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/records.h"

#include <string_view>

/// What Shopify writes as lists with commas, in its export of tables as in its API.
namespace postledger::shopify {

/// Adds the discount codes of \p list to the order, each once, whatever its case.
void addCodes(Order &order, std::string_view list);

/// Reads the order's tags: a sale of TikTok Shop that the shop repeats names its order there.
/// \return true when the order recurs by a subscription
bool readTags(Order &order, std::string_view list);

} // namespace postledger::shopify
