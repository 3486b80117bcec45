// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/shopify_orders/tags.h"

#include "base/text.h"
#include "formats/comma_list.h"

#include <QCoreApplication>

namespace postledger::shopify {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_formats)
};

constexpr std::string_view kMirrorTag = "TikTokOrderID:";
constexpr std::string_view kRecurringTag = "Subscription Recurring Order";
} // namespace

TagFindings readTags(Order &order, std::string_view list)
{
    TagFindings findings;
    forEachEntry(list, [&](std::string_view tag) {
        if (equalsIgnoringCase(tag.substr(0, kMirrorTag.size()), kMirrorTag)) {
            const std::string_view id = trimmed(tag.substr(kMirrorTag.size()));
            if (order.mirrorOf.empty())
                order.mirrorOf = id;
            else if (!id.empty() && id != order.mirrorOf)
                findings.hasFurtherMirrors = true;
            order.mirrorStore = "tiktok_shop";
        } else if (equalsIgnoringCase(tag, kRecurringTag)) {
            findings.recurs = true;
        }
    });
    return findings;
}

QString severalMirrors(const Order &order)
{
    return Tr::tr("The tags of the order %1 name several orders of TikTok Shop. It was taken for the same sale as the "
                  "first, %2; if the others are imported too, they count beside it.")
        .arg(toQString(order.ref), toQString(order.mirrorOf));
}

} // namespace postledger::shopify
