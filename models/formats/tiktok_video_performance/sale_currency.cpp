// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/tiktok_video_performance/sale_currency.h"

#include "base/text.h"
#include "formats/tiktok_video_performance/columns.h"

#include <algorithm>

namespace postledger::tiktok_video_performance {

NamedCurrency currencyNamed(std::string_view affix)
{
    const std::string folded = foldedText(affix);
    if (folded == "$")
        return {Currency(), true};
    for (const auto &[sign, code] : kSigns) {
        if (folded == sign)
            return {Currency::fromCode(code).value_or(Currency()), false};
    }
    return {Currency::fromCode(folded).value_or(Currency()), false};
}

NamedCurrency currencyOfLabel(std::string_view label)
{
    const std::string folded = foldedText(label);
    const std::size_t open = folded.rfind('(');
    if (open == std::string::npos || !folded.ends_with(')'))
        return {};
    return currencyNamed(std::string_view(folded).substr(open + 1, folded.size() - open - 2));
}

NamedCurrency currencyOfCell(std::string_view cell)
{
    constexpr std::string_view kDigits = "0123456789";
    const std::size_t first = cell.find_first_of(kDigits);
    if (first == std::string_view::npos)
        return {};
    std::string_view before = trimmed(cell.substr(0, first));
    while (!before.empty() && (before.front() == '-' || before.front() == '('))
        before = trimmed(before.substr(1));
    while (!before.empty() && before.back() == '-')
        before = trimmed(before.substr(0, before.size() - 1));
    if (!before.empty())
        return currencyNamed(before);
    return currencyNamed(cell.substr(cell.find_last_of(kDigits) + 1));
}

Currency saleCurrency(std::string_view label, std::string_view cell, Currency answer)
{
    NamedCurrency named = currencyOfCell(cell);
    if (!named.currency.isValid() && !named.isDollar)
        named = currencyOfLabel(label);
    if (named.currency.isValid())
        return named.currency;
    const bool fits =
        !named.isDollar || std::find(std::begin(kDollars), std::end(kDollars), answer.code()) != std::end(kDollars);
    return fits ? answer : Currency();
}

} // namespace postledger::tiktok_video_performance
