// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/json_members.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace postledger {

namespace {

/// Behind the string or the other value that begins at \p at.
std::size_t valueEnd(std::string_view text, std::size_t at)
{
    int depth = 0;
    for (; at < text.size(); ++at) {
        switch (text[at]) {
        case '"':
            for (++at; at < text.size() && text[at] != '"'; ++at)
                at += text[at] == '\\' ? 1 : 0;
            if (depth == 0)
                return std::min(at + 1, text.size());
            break;
        case '{':
        case '[':
            ++depth;
            break;
        case '}':
        case ']':
            if (depth == 0)
                return at;
            if (--depth == 0)
                return at + 1;
            break;
        case ',':
        case ':':
            if (depth == 0)
                return at;
            break;
        default:
            break;
        }
    }
    return at;
}

std::size_t skipBlanks(std::string_view text, std::size_t at)
{
    return std::min(text.find_first_not_of(" \t\r\n", at), text.size());
}

} // namespace

std::string jsonString(std::string_view text)
{
    return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::string jsonMember(std::string_view name, std::string_view value)
{
    return jsonString(name).append(": ").append(value);
}

std::string withoutMembers(std::string_view object, std::span<const std::string_view> names)
{
    std::size_t at = skipBlanks(object, 0);
    if (at == object.size() || object[at] != '{')
        return std::string(object);
    std::string kept(object.substr(0, ++at));
    bool first = true;
    while ((at = skipBlanks(object, at)) < object.size() && object[at] == '"') {
        const std::size_t begin = at;
        const std::size_t keyEnd = valueEnd(object, at);
        const std::string_view key = object.substr(begin + 1, keyEnd - std::min(keyEnd, begin + 2));
        at = skipBlanks(object, keyEnd);
        if (at < object.size() && object[at] == ':')
            at = valueEnd(object, skipBlanks(object, at + 1));
        if (std::find(names.begin(), names.end(), key) == names.end()) {
            kept += std::exchange(first, false) ? "" : ",";
            kept += object.substr(begin, at - begin);
        }
        at = skipBlanks(object, at);
        if (at == object.size() || object[at] != ',')
            break;
        ++at;
    }
    return kept.append(object.substr(at));
}

} // namespace postledger
