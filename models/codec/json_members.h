// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>

/// JSON records as text: what is changed is cut out or put in, all else stays byte by byte.
namespace postledger {

/// "text" with quotes and escapes.
std::string jsonString(std::string_view text);
/// `"name": value`
std::string jsonMember(std::string_view name, std::string_view value);
/// \p object without its own members called \p names; as it is when it is no object.
std::string withoutMembers(std::string_view object, std::span<const std::string_view> names);

} // namespace postledger
