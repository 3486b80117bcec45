// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/shopify_orders/order_words.h"

#include "base/text.h"

#include <algorithm>

namespace postledger::shopify {

namespace {
constexpr std::string_view kMirrorTag = "TikTokOrderID:";
constexpr std::string_view kRecurringTag = "Subscription Recurring Order";

/// Calls \p take for each entry of a list that is written with commas.
template<typename Take>
void forEachEntry(std::string_view list, Take take)
{
    while (!list.empty()) {
        const std::size_t comma = list.find(',');
        const std::string_view entry = trimmed(list.substr(0, comma));
        list = comma == std::string_view::npos ? std::string_view() : list.substr(comma + 1);
        if (!entry.empty())
            take(entry);
    }
}
} // namespace

void addCodes(Order &order, std::string_view list)
{
    forEachEntry(list, [&order](std::string_view code) {
        if (std::none_of(order.codes.begin(), order.codes.end(),
                [&](const std::string &known) { return equalsIgnoringCase(known, code); }))
            order.codes.emplace_back(code);
    });
}

bool readTags(Order &order, std::string_view list)
{
    bool recurring = false;
    forEachEntry(list, [&](std::string_view tag) {
        if (tag.starts_with(kMirrorTag)) {
            order.mirrorOf = trimmed(tag.substr(kMirrorTag.size()));
            order.mirrorStore = "tiktok_shop";
        } else if (equalsIgnoringCase(tag, kRecurringTag)) {
            recurring = true;
        }
    });
    return recurring;
}

} // namespace postledger::shopify
