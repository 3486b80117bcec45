// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace postledger::woocommerce {

enum class State : std::uint8_t
{
    Sold,
    Unpaid, ///< not paid: WooCommerce's own reports leave such orders out
    Failed, ///< the same, because the payment failed, perhaps after it had been taken for paid
    Cancelled,
    Refunded
};

/// What an order's status means, written as the shop stores it ("wc-on-hold") or shows it ("On hold"); none when it is
/// not one of WooCommerce's own.
std::optional<State> stateOf(std::string_view status);

} // namespace postledger::woocommerce
