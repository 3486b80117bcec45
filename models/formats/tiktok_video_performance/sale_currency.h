// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/currency.h"

#include <string_view>

namespace postledger::tiktok_video_performance {

/// What a text beside an amount says of its currency.
struct NamedCurrency
{
    Currency currency; ///< invalid: it names none
    bool isDollar = false; ///< it says "$", and not whose
};

/// \param affix  what stands beside the digits, or between brackets: "฿", "Rp", "USD"
NamedCurrency currencyNamed(std::string_view affix);
/// Of the last pair of brackets in a label: "GPM ($)".
NamedCurrency currencyOfLabel(std::string_view label);
/// Of what stands before or behind the digits of a cell: "฿665.73".
NamedCurrency currencyOfCell(std::string_view cell);

/// The currency of an amount: as its cell names it, else its label, else \p answer; a dollar is the answer's, if that
/// is a dollar. Invalid: unknown.
Currency saleCurrency(std::string_view label, std::string_view cell, Currency answer);

} // namespace postledger::tiktok_video_performance
