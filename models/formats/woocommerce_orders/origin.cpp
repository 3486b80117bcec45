// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/woocommerce_orders/origin.h"

#include "base/text.h"
#include "formats/comma_list.h"
#include "formats/utm.h"

#include <algorithm>
#include <string>

namespace postledger::woocommerce {

namespace {
/// WooCommerce writes "(direct)", "(none)" and the like where there is no value.
std::string_view stated(std::string_view value)
{
    return value.starts_with('(') && value.ends_with(')') ? std::string_view() : value;
}
} // namespace

OrderTouch touchOf(const Origin &origin)
{
    if (origin.sourceType == "typein" || origin.sourceType == "admin" || origin.sourceType == "mobile_app")
        return {};
    OrderTouch touch;
    setUtmField(touch, "utm_source", stated(origin.source));
    setUtmField(touch, "utm_medium", stated(origin.medium));
    setUtmField(touch, "utm_campaign", stated(origin.campaign));
    setUtmField(touch, "utm_content", stated(origin.content));
    setUtmField(touch, "utm_term", stated(origin.term));
    return touch == OrderTouch{} ? touchOfLink(origin.landingPage) : touch;
}

OrderTouch touchOfWords(std::string_view attribution)
{
    OrderTouch touch;
    const std::size_t colon = attribution.find(':');
    if (colon == std::string_view::npos)
        return touch;
    const std::string_view kind = trimmed(attribution.substr(0, colon));
    const std::string_view source = stated(trimmed(attribution.substr(colon + 1)));
    const bool organic = equalsIgnoringCase(kind, "organic");
    const bool referral = equalsIgnoringCase(kind, "referral");
    if (!organic && !referral && !equalsIgnoringCase(kind, "source"))
        return touch;
    setUtmField(touch, "utm_source", source);
    if (touch.source.empty())
        return touch;
    if (organic)
        touch.medium = "organic";
    else if (referral)
        touch.medium = "referral";
    return touch;
}

void addCoupons(Order &order, std::string_view coupons)
{
    std::string list(coupons);
    std::replace(list.begin(), list.end(), ';', ',');
    forEachEntry(list, [&](std::string_view entry) {
        constexpr std::string_view kCode = "code:";
        entry = trimmed(entry.substr(0, entry.find('|')));
        if (entry.starts_with(kCode))
            entry.remove_prefix(kCode.size());
        addCodes(order, entry);
    });
}

} // namespace postledger::woocommerce
