// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/currency.h"

#include <algorithm>
#include <iterator>

namespace postledger {

namespace {

// ISO 4217 list one, active codes. Sorted, three letters each.
constexpr std::string_view kTwoDigits =
    "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY "
    "COP CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS "
    "INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR "
    "MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD "
    "SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VED VES WST XCD YER ZAR ZMW ZWL";
constexpr std::string_view kNoDigits = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF";
constexpr std::string_view kThreeDigits = "BHD IQD JOD KWD LYD OMR TND";

constexpr std::string_view codeAt(std::string_view list, std::size_t index)
{
    return list.substr(index * 4, 3);
}

constexpr bool isSorted(std::string_view list)
{
    for (std::size_t i = 1; i * 4 < list.size(); ++i) {
        if (codeAt(list, i - 1) >= codeAt(list, i))
            return false;
    }
    return true;
}
static_assert(isSorted(kTwoDigits) && isSorted(kNoDigits) && isSorted(kThreeDigits));

/// Every order is asked for its currency.
bool contains(std::string_view list, std::string_view code)
{
    std::size_t begin = 0;
    std::size_t end = (list.size() + 1) / 4;
    while (begin < end) {
        const std::size_t middle = (begin + end) / 2;
        const int order = codeAt(list, middle).compare(code);
        if (order == 0)
            return true;
        (order < 0 ? begin : end) = order < 0 ? middle + 1 : middle;
    }
    return false;
}

} // namespace

std::optional<Currency> Currency::fromCode(std::string_view code)
{
    while (!code.empty() && code.front() == ' ')
        code.remove_prefix(1);
    while (!code.empty() && code.back() == ' ')
        code.remove_suffix(1);
    if (code.size() != 3)
        return std::nullopt;
    Currency currency;
    std::transform(code.begin(), code.end(), currency.m_code.begin(),
        [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    const std::string_view upper(currency.m_code.data(), 3);
    if (contains(kTwoDigits, upper))
        currency.m_exponent = 2;
    else if (contains(kNoDigits, upper))
        currency.m_exponent = 0;
    else if (contains(kThreeDigits, upper))
        currency.m_exponent = 3;
    else
        return std::nullopt;
    return currency;
}

} // namespace postledger
