// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/text.h"
#include "domain/records.h"

#include <string_view>

namespace postledger {

/// Calls \p take for each entry of a list that is written with commas; blank entries are none.
template<typename Take>
void forEachEntry(std::string_view list, Take take)
{
    while (!list.empty()) {
        const std::size_t comma = list.find(',');
        const std::string_view entry = trimmed(list.substr(0, comma));
        list = comma == std::string_view::npos ? std::string_view() : list.substr(comma + 1);
        if (!entry.empty())
            take(entry);
    }
}

/// Adds the discount codes of \p list to the order, each once, whatever its case.
void addCodes(Order &order, std::string_view list);

} // namespace postledger
