// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace postledger {

/// A creator's name for people: "@maya.k"; a page's name, which has blanks, as it stands.
inline std::string shownHandle(const std::string &handle)
{
    return handle.empty() || handle.find(' ') != std::string::npos ? handle : '@' + handle;
}

} // namespace postledger
