// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/records.h"

#include <string_view>
#include <vector>

namespace postledger::shopify {

/// The visits that the cell "Note Attributes" tells of: lines `UTM source: …` of order forms, and the JSON that a
/// visitor tracker writes behind `_elevar_visitor_info:`. Values are URL-decoded; macros that nobody replaced
/// (`{{campaign.id}}`) are unknown. Oldest first.
void appendTouches(std::string_view noteAttributes, std::vector<OrderTouch> &touches);

} // namespace postledger::shopify
