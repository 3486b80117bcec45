// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/records.h"

#include <QString>

#include <string_view>

namespace postledger::shopify {

/// True for what Shopify calls the product in any of its languages ("HOLIDAY GIFT CARD - $75.00 USD").
bool namesGiftCard(std::string_view title);

/// The note "gift_card", for a person. \param worth what the buyer paid for them, minor units
QString soldGiftCards(const Order &order, std::int64_t worth, int exponent);

} // namespace postledger::shopify
