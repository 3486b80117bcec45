// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stdexcept>
#include <string>

namespace fuzz {

/// Something that must hold for any input does not. Ends the target; never thrown through code under test.
class Violation final : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

inline void require(bool holds, const std::string &what)
{
    if (!holds)
        throw Violation(what);
}

} // namespace fuzz
