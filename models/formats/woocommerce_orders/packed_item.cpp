// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/woocommerce_orders/packed_item.h"

#include "base/text.h"
#include "codec/values.h"

namespace postledger::woocommerce {

PackedItem packedItemOf(std::string_view cell)
{
    PackedItem item;
    bool inName = false;
    forEachPart(cell, "|", [&](std::string_view key, std::string_view value) {
        const std::string_view name = trimmed(key);
        if (name.empty() && inName) { // the mark is a part of the name
            item.name.append("|").append(value);
            return;
        }
        inName = name == "name";
        if (name == "name")
            item.name = value;
        else if (name == "sku")
            item.sku = parseId(value);
        else if (name == "quantity" || name == "qty")
            item.quantity = trimmed(value);
        else if (name == "total")
            item.total = trimmed(value);
        else if (name == "sub_total" || name == "subtotal")
            item.subtotal = trimmed(value);
    });
    item.name = std::string(trimmed(item.name));
    return item;
}

} // namespace postledger::woocommerce
