// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/shopify_orders/note_attributes.h"

#include "base/text.h"
#include "formats/utm.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace postledger::shopify {

namespace {
constexpr std::string_view kVisitorInfo = "_elevar_visitor_info";
constexpr std::size_t kLongestVisitorInfo = 64 * 1024;

/// The fields of a visitor tracker's JSON object; nothing when it is none.
OrderTouch touchOfJson(std::string_view text)
{
    OrderTouch touch;
    if (text.size() > kLongestVisitorInfo || !text.starts_with('{'))
        return touch;
    const auto json = nlohmann::json::parse(text.begin(), text.end(), nullptr, false);
    if (!json.is_object())
        return touch;
    for (const auto &[key, value] : json.items()) {
        if (value.is_string())
            setUtmField(touch, key, value.get_ref<const std::string &>());
    }
    return touch;
}
} // namespace

void keepTouch(OrderTouch &&touch, std::vector<OrderTouch> &touches)
{
    if (touch != OrderTouch{} && std::find(touches.begin(), touches.end(), touch) == touches.end())
        touches.push_back(std::move(touch));
}

void NoteTouches::add(std::string_view name, std::string_view value)
{
    if (name == kVisitorInfo)
        m_others.push_back(touchOfJson(value));
    else
        setUtmField(m_form, name, value);
}

void NoteTouches::finish(std::vector<OrderTouch> &touches)
{
    for (OrderTouch &touch : m_others)
        keepTouch(std::move(touch), touches);
    keepTouch(std::move(m_form), touches);
}

void appendTouches(std::string_view noteAttributes, std::vector<OrderTouch> &touches)
{
    NoteTouches notes;
    while (!noteAttributes.empty()) {
        const std::size_t end = noteAttributes.find_first_of("\r\n");
        const std::string_view line = trimmed(noteAttributes.substr(0, end));
        noteAttributes = end == std::string_view::npos ? std::string_view() : noteAttributes.substr(end + 1);
        const std::size_t colon = line.find(':'); // values hold colons too
        if (colon != std::string_view::npos)
            notes.add(trimmed(line.substr(0, colon)), trimmed(line.substr(colon + 1)));
    }
    notes.finish(touches);
}

} // namespace postledger::shopify
