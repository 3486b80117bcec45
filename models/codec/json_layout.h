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
    /// Members from the top-level object down to them: `{"orders": [...]}`, `{"data": {"order": {...}}}`. Not of Lines.
    std::vector<std::string> path;
    /// The same within each element or line: `[{"order": {...}}, …]`.
    std::vector<std::string> wrapping;
    bool pages = false; ///< what is wrapped is a list of records: a line or an element is a page of them
    std::vector<std::string> keys; ///< members of the records, one for each column of the table
};

} // namespace postledger
