// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "codec/values.h"

#include <algorithm>

namespace postledger {

std::string_view parseId(std::string_view cell)
{
    std::string_view id = trimmed(cell);
    if (id.size() >= 3 && id.starts_with("=\"") && id.ends_with('"'))
        id = trimmed(id.substr(2, id.size() - 3));
    else if (id.starts_with('\''))
        id = trimmed(id.substr(1));
    return id;
}

bool isLossyId(std::string_view cell)
{
    const std::string_view id = parseId(cell);
    const auto digitsFrom = [&](std::size_t at) {
        std::size_t end = at;
        while (end < id.size() && id[end] >= '0' && id[end] <= '9')
            ++end;
        return end;
    };
    std::size_t at = digitsFrom(0);
    if (at != 1)
        return false;
    if (at < id.size() && (id[at] == '.' || id[at] == ',')) {
        const std::size_t end = digitsFrom(at + 1);
        if (end == at + 1)
            return false;
        at = end;
    }
    if (at + 2 >= id.size() || (id[at] != 'E' && id[at] != 'e') || id[at + 1] != '+')
        return false;
    return digitsFrom(at + 2) == id.size();
}

bool isLossyNumber(std::string_view number)
{
    constexpr auto kDigitsOfADouble = 15;
    return std::count_if(number.begin(), number.end(), [](char c) { return c >= '0' && c <= '9'; }) > kDigitsOfADouble
        || number.find_first_of("eE") != std::string_view::npos;
}

} // namespace postledger
