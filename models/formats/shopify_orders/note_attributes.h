// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/records.h"

#include <string_view>
#include <vector>

namespace postledger::shopify {

/// Collects the visits that an order's note attributes tell of, one attribute after the other.
class NoteTouches
{
public:
    void add(std::string_view name, std::string_view value);
    /// Appends them to \p touches, each once, oldest first.
    void finish(std::vector<OrderTouch> &touches);

private:
    OrderTouch m_form;
    std::vector<OrderTouch> m_others;
};

/// Appends \p touch unless it says nothing or is there already.
void keepTouch(OrderTouch &&touch, std::vector<OrderTouch> &touches);

/// The visits that the cell "Note Attributes" tells of: lines `UTM source: …` of order forms, and the JSON that a
/// visitor tracker writes behind `_elevar_visitor_info:`. Values are URL-decoded; macros that nobody replaced
/// (`{{campaign.id}}`) are unknown. Oldest first.
void appendTouches(std::string_view noteAttributes, std::vector<OrderTouch> &touches);

} // namespace postledger::shopify
