// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace postledger {

/// What the product and the inventory export of Shopify call a variant: the product's handle and up to three option
/// values. SKUs are no name, because shops repeat them and leave them out.
struct ShopifyVariant
{
    std::string ref; ///< "linen-shirt/Blue/M"
    std::string title; ///< "Blue / M"; empty for the only variant of a product
};
ShopifyVariant shopifyVariant(std::string_view handle, const std::array<std::string_view, 3> &options);

} // namespace postledger
