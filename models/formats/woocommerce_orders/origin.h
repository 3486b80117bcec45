// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/records.h"

#include <string_view>

namespace postledger::woocommerce {

/// Where WooCommerce says that an order came from, as its order attribution stores it.
struct Origin
{
    std::string_view sourceType; ///< "utm", "organic", "referral", "typein", "admin", "mobile_app"
    std::string_view source;
    std::string_view medium;
    std::string_view campaign;
    std::string_view content;
    std::string_view term;
    std::string_view landingPage; ///< used where no UTM value is stored
};
/// An empty touch when the order came straight to the shop or nothing is known.
OrderTouch touchOf(const Origin &origin);

/// The touch of the report's words: "Source: tiktok", "Organic: Google", "Referral: example.com"; empty for "Direct".
OrderTouch touchOfWords(std::string_view attribution);

/// Adds the codes of a list of coupons: "A, B", or as plugins write their parts, "code:A|amount:5.00;code:B|amount:2".
void addCoupons(Order &order, std::string_view coupons);

} // namespace postledger::woocommerce
