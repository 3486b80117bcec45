// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/import/currency_sign.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace postledger {

namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 11> kSigns{
    {{"$", "USD"}, {"\u20AC", "EUR"}, {"\u00A3", "GBP"}, {"\u00A5", "JPY"}, {"\u20B9", "INR"}, {"\u20A9", "KRW"},
        {"\u20AB", "VND"}, {"\u0E3F", "THB"}, {"\u20B1", "PHP"}, {"\u20BA", "TRY"}, {"\u20AA", "ILS"}}};

bool isAmount(std::string_view rest)
{
    const auto isPart = [](char c) {
        return (c >= '0' && c <= '9') || std::string_view("-+., '()").find(c) != std::string_view::npos;
    };
    return std::any_of(rest.begin(), rest.end(), [](char c) { return c >= '0' && c <= '9'; })
        && std::all_of(rest.begin(), rest.end(), isPart);
}

} // namespace

Currency currencyBySign(const FileProbe &probe)
{
    for (const auto &row : probe.firstRows) {
        for (const std::string &cell : row) {
            for (const auto &[sign, code] : kSigns) {
                std::string rest(trimmed(cell));
                const std::size_t at = rest.find(sign);
                if (at == std::string::npos)
                    continue;
                rest.erase(at, sign.size());
                if (isAmount(rest))
                    return *Currency::fromCode(code);
            }
        }
    }
    return {};
}

} // namespace postledger
