// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>

namespace postledger {

/// Bytes that a reader takes at once: \p usual, which is measured. Few where fuzzing is built, so that small files too
/// have values that go on in the next block.
constexpr std::size_t blockBytes(std::size_t usual)
{
#ifdef POSTLEDGER_SMALL_BLOCKS
    constexpr std::size_t kFew = 512;
    return std::min(usual, kFew);
#else
    return usual;
#endif
}

} // namespace postledger
