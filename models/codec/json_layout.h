// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace postledger {

/// Where the records of a JSON file are.
struct JsonLayout
{
    enum class Kind : std::uint8_t
    {
        Array, ///< elements of one array
        Lines, ///< an object a line
        Single ///< one value is the only record
    };
    Kind kind = Kind::Array;
    bool inMember = false; ///< of the top-level object: `{"orders": [...]}`, `{"order": {...}}`
    std::string member; ///< its name; with inMember
    std::vector<std::string> keys; ///< members of the records, one for each column of the table
};

} // namespace postledger
