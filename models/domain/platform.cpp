// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/platform.h"

#include <utility>

namespace postledger {

std::string platformName(std::string_view key)
{
    static constexpr std::pair<std::string_view, std::string_view> kNames[] = {{"tiktok", "TikTok"},
        {"tiktok_shop", "TikTok Shop"}, {"youtube", "YouTube"}, {"instagram", "Instagram"}, {"facebook", "Facebook"},
        {"pinterest", "Pinterest"}, {"snapchat", "Snapchat"}, {"twitter", "X"}, {"x", "X"}, {"threads", "Threads"},
        {"meta", "Meta"}, {"google", "Google"}, {"google_analytics", "Google Analytics"}, {"yahoo", "Yahoo! JAPAN"},
        {"awin", "AWIN"}, {"ltk", "LTK"}};
    for (const auto &[known, name] : kNames) {
        if (known == key)
            return std::string(name);
    }
    return std::string(key);
}

} // namespace postledger
