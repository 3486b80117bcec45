// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace postledger::woocommerce {

/// An item that a plugin packs into one cell:
/// "name:Cap|product_id:11|sku:CAP-1|quantity:2|total:18.00|sub_total:20.00".
struct PackedItem
{
    std::string name; ///< of the product, with whatever marks it holds
    std::string_view sku;
    std::string_view quantity;
    std::string_view total; ///< after discount
    std::string_view subtotal; ///< before it; may be empty
};
PackedItem packedItemOf(std::string_view cell);

/// Calls \p take with the key and the value of each part of a cell such as "amount:5.00|date:2026-03-09"; a part
/// without a key has an empty one.
template<typename Take>
void forEachPart(std::string_view cell, std::string_view ends, Take take)
{
    while (!cell.empty()) {
        const std::size_t end = cell.find_first_of(ends);
        const std::string_view part = cell.substr(0, end);
        cell = end == std::string_view::npos ? std::string_view() : cell.substr(end + 1);
        const std::size_t colon = part.find(':');
        if (colon == std::string_view::npos)
            take(std::string_view(), part);
        else
            take(part.substr(0, colon), part.substr(colon + 1));
    }
}

} // namespace postledger::woocommerce
