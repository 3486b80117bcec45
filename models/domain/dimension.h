// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace postledger {

/// What figures can be broken down by.
enum class Dimension : std::uint8_t
{
    Daily,
    Weekly,
    Monthly,
    Platform,
    Channel, ///< the store that recorded the order
    Campaign,
    Creator,
    Post,
    Product,
    Checkout,
    CustomerType,
};
constexpr std::size_t kDimensionCount = 11;

/// "day", "customer_type" …: as the command line writes them.
std::string_view dimensionId(Dimension dimension);
std::optional<Dimension> dimensionFromId(std::string_view id);
/// Name of the group without a value: "(unattributed)" for post, creator and campaign, "(none)" for the others.
std::string_view emptyGroup(Dimension dimension);

} // namespace postledger
