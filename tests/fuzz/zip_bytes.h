// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// ZIP archives in memory, so that what is in them can be changed and the check sums still be right.
namespace fuzz {

struct ZipPart
{
    std::string name;
    std::string bytes;
    bool deflated = true;
};

/// The parts in the order of the archive's list; parts that are damaged or inflate to over \p most bytes are left out.
/// \return none when \p archive has no list of parts
std::optional<std::vector<ZipPart>> partsOf(std::string_view archive, std::size_t most);

std::string archiveOf(const std::vector<ZipPart> &parts);

} // namespace fuzz
