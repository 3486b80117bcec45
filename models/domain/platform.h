// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace postledger {

/// A platform's name as it writes itself: "YouTube" for "youtube"; the key where no name is known. Not translated.
std::string platformName(std::string_view key);

} // namespace postledger
