// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/dimension.h"

#include <array>

namespace postledger {

namespace {
constexpr std::array<std::string_view, kDimensionCount> kIds = {"day", "week", "month", "platform", "channel",
    "campaign", "creator", "post", "product", "checkout", "customer_type"};
}

std::string_view dimensionId(Dimension dimension)
{
    return kIds[static_cast<std::size_t>(dimension)];
}

std::optional<Dimension> dimensionFromId(std::string_view id)
{
    for (std::size_t i = 0; i < kIds.size(); ++i) {
        if (kIds[i] == id)
            return static_cast<Dimension>(i);
    }
    return std::nullopt;
}

std::string_view emptyGroup(Dimension dimension)
{
    switch (dimension) {
    case Dimension::Post:
    case Dimension::Creator:
    case Dimension::Campaign:
        return "(unattributed)";
    default:
        return "(none)";
    }
}

} // namespace postledger
