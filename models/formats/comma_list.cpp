// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/comma_list.h"

#include <algorithm>

namespace postledger {

void addCodes(Order &order, std::string_view list)
{
    forEachEntry(list, [&order](std::string_view code) {
        if (std::none_of(order.codes.begin(), order.codes.end(),
                [&](const std::string &known) { return equalsIgnoringCase(known, code); }))
            order.codes.emplace_back(code);
    });
}

} // namespace postledger
