// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/shopify_orders/tags.h"

#include "formats/comma_list.h"

namespace postledger::shopify {

namespace {
constexpr std::string_view kMirrorTag = "TikTokOrderID:";
constexpr std::string_view kRecurringTag = "Subscription Recurring Order";
} // namespace

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
