// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/utm.h"

#include "base/text.h"

#include <QString>

#include <algorithm>
#include <array>
#include <utility>

namespace postledger {

namespace {
int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

bool isEncoded(std::string_view text)
{
    for (std::size_t i = 0; i + 2 < text.size(); ++i) {
        if (text[i] == '%' && hexDigit(text[i + 1]) >= 0 && hexDigit(text[i + 2]) >= 0)
            return true;
    }
    return false;
}

/// \return \p text itself where decoding would give bytes that are no UTF-8
std::string decodedOnce(std::string_view text, bool plusIsBlank)
{
    std::string result;
    result.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%' && i + 2 < text.size() && hexDigit(text[i + 1]) >= 0 && hexDigit(text[i + 2]) >= 0) {
            result.push_back(static_cast<char>(hexDigit(text[i + 1]) * 16 + hexDigit(text[i + 2])));
            i += 2;
        } else {
            result.push_back(plusIsBlank && text[i] == '+' ? ' ' : text[i]);
        }
    }
    return QString::fromUtf8(result.data(), static_cast<qsizetype>(result.size())).contains(QChar::ReplacementCharacter)
        ? std::string(text)
        : result;
}

bool isMacro(std::string_view value)
{
    return value.find("{{") != std::string_view::npos
        || (value.size() > 4 && value.starts_with("__") && value.ends_with("__"))
        || (value.size() > 2 && value.starts_with('{') && value.ends_with('}'))
        || (value.size() > 2 && value.starts_with('[') && value.ends_with(']'));
}
} // namespace

std::string utmValue(std::string_view raw)
{
    std::string value(trimmed(raw));
    // A plus is an encoded blank, but not in text that has real ones.
    const bool plusIsBlank = value.find(' ') == std::string::npos && value.find('+') != std::string::npos;
    for (int round = 0; round < 2 && (isEncoded(value) || (round == 0 && plusIsBlank)); ++round)
        value = decodedOnce(value, plusIsBlank && round == 0);
    const std::string_view text = trimmed(value);
    if (isMacro(text) || text == "(not set)" || text == "undefined" || text == "null")
        return {};
    if (text.size() != value.size())
        value = std::string(text);
    return value;
}

bool setUtmField(OrderTouch &touch, std::string_view key, std::string_view value)
{
    constexpr std::string_view kPrefix = "utm";
    if (key.size() < 5 || key.size() > 16 || !equalsIgnoringCase(key.substr(0, 3), kPrefix)
        || (key[3] != '_' && key[3] != ' ' && key[3] != '-'))
        return false;
    static constexpr std::array<std::pair<std::string_view, std::string OrderTouch::*>, 5> kFields{{
        {"source", &OrderTouch::source},
        {"medium", &OrderTouch::medium},
        {"campaign", &OrderTouch::campaign},
        {"content", &OrderTouch::content},
        {"term", &OrderTouch::term},
    }};
    for (const auto &[name, member] : kFields) {
        if (!equalsIgnoringCase(key.substr(4), name))
            continue;
        if (std::string text = utmValue(value); !text.empty())
            touch.*member = std::move(text);
        return true;
    }
    if (!equalsIgnoringCase(key.substr(4), "id"))
        return false;
    // TikTok's links carry the campaign's id there.
    if (touch.campaign.empty())
        touch.campaign = utmValue(value);
    return true;
}

OrderTouch touchOfLink(std::string_view link)
{
    OrderTouch touch;
    const std::size_t question = link.find('?');
    if (question == std::string_view::npos)
        return touch;
    link = link.substr(question + 1);
    link = link.substr(0, link.find('#'));
    while (!link.empty()) {
        const std::size_t end = std::min(link.find('&'), link.size());
        const std::string_view field = link.substr(0, end);
        link.remove_prefix(std::min(end + 1, link.size()));
        if (const std::size_t equals = field.find('='); equals != std::string_view::npos)
            setUtmField(touch, field.substr(0, equals), field.substr(equals + 1));
    }
    return touch;
}

} // namespace postledger
