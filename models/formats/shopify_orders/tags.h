// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/records.h"

#include <QString>

#include <string_view>

namespace postledger::shopify {

/// What an order's tags say besides Order::mirrorOf.
struct TagFindings
{
    bool recurs = false; ///< by a subscription
    bool hasFurtherMirrors = false; ///< it names several orders, of which an Order holds the first
};

/// Reads the order's tags: a sale of TikTok Shop that the shop repeats names its order there.
TagFindings readTags(Order &order, std::string_view list);

/// The note "several_mirrors", for a person.
QString severalMirrors(const Order &order);

} // namespace postledger::shopify
