// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/records.h"

#include <string>
#include <string_view>

namespace postledger {

/// Sets the field of \p touch that \p key names: "utm_source", "UTM source", "utm content" …; a later value replaces
/// an earlier one (the last touch counts). Other keys and unknown values change nothing.
/// \return true when \p key is a UTM key
bool setUtmField(OrderTouch &touch, std::string_view key, std::string_view value);

/// The UTM values of a link's query, whole or only path and query; an empty touch when it has none.
OrderTouch touchOfLink(std::string_view link);

/// A UTM value as it was meant: URL encoding undone (twice at most, as links are often encoded twice), trimmed; empty
/// when it is a macro that the platform did not replace or a word for "not known".
std::string utmValue(std::string_view raw);

} // namespace postledger
