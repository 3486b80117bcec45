// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/shopify_variant.h"

namespace postledger {

ShopifyVariant shopifyVariant(std::string_view handle, const std::array<std::string_view, 3> &options)
{
    ShopifyVariant variant{std::string(handle), {}};
    // What Shopify writes for a product without options.
    if (options[0] == "Default Title" && options[1].empty() && options[2].empty())
        return variant;
    for (const std::string_view option : options) {
        if (option.empty())
            continue;
        variant.ref.append("/").append(option);
        variant.title.append(variant.title.empty() ? "" : " / ").append(option);
    }
    return variant;
}

} // namespace postledger
