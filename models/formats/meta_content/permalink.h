// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace postledger::meta_content {

/// The id by which a link names the post: the shortcode of an Instagram post or reel, the number of a story, the last
/// id of a Facebook link. Empty when the link names none.
std::string_view idInPermalink(std::string_view permalink);

} // namespace postledger::meta_content
