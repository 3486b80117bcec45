// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/meta_content/permalink.h"

#include <algorithm>
#include <array>

namespace postledger::meta_content {

namespace {
/// The value of one of the query parameters that Facebook's links name a post by.
std::string_view idInQuery(std::string_view query)
{
    constexpr std::array<std::string_view, 3> kNames = {"story_fbid=", "fbid=", "v="};
    while (!query.empty()) {
        const std::size_t end = query.find('&');
        const std::string_view part = query.substr(0, end);
        for (const std::string_view name : kNames) {
            if (part.starts_with(name))
                return part.substr(name.size());
        }
        query = end == std::string_view::npos ? std::string_view() : query.substr(end + 1);
    }
    return {};
}
} // namespace

std::string_view idInPermalink(std::string_view permalink)
{
    const std::size_t scheme = permalink.find("://");
    if (scheme == std::string_view::npos)
        return {};
    std::string_view rest = permalink.substr(scheme + 3);
    rest = rest.substr(0, rest.find('#'));
    const std::size_t question = rest.find('?');
    if (question != std::string_view::npos) {
        if (const std::string_view id = idInQuery(rest.substr(question + 1)); !id.empty())
            return id;
        rest = rest.substr(0, question);
    }
    while (rest.ends_with('/'))
        rest.remove_suffix(1);
    // host / what / id at least: a profile alone names no post
    const std::size_t slash = rest.rfind('/');
    if (std::count(rest.begin(), rest.end(), '/') < 2 || slash == std::string_view::npos)
        return {};
    return rest.substr(slash + 1);
}

} // namespace postledger::meta_content
