// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace fuzz {

/// Changes \p text where exports differ: cells and other tokens are replaced by values that are often handled wrongly
/// or by one another, lines are repeated, swapped, left out. \p most bytes at the end.
void changeTokens(std::string &text, std::size_t most, unsigned seed);

/// Changes parts of the archive \p bytes and packs them again. \return false when it is none, or became too large
bool changeArchive(std::string &bytes, std::size_t most, unsigned seed);

} // namespace fuzz
