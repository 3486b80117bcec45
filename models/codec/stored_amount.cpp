// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/money.h"
#include "codec/values.h"

#include <algorithm>
#include <limits>

namespace postledger {

AmountAnswer parseStoredAmount(std::string_view number, int exponent)
{
    constexpr std::size_t kFinest = 12; // digits behind the point that are looked at
    constexpr std::size_t kMostDigits = 18;
    const AmountAnswer exact = parseAmount(number, exponent, DecimalMark::Point);
    const bool negative = number.starts_with('-');
    const std::string_view digits = number.substr(negative ? 1 : 0);
    if (digits.find("e-") != std::string_view::npos) // below the finest digit: what is left of a difference
        return {};
    if (exact.fault != AmountFault::TooFine)
        return exact;
    const std::size_t point = std::min(digits.find('.'), digits.size());
    std::string_view fraction = digits.substr(std::min(point + 1, digits.size()));
    AmountAnswer answer;
    answer.fault = AmountFault::NotANumber;
    if (digits.find_first_not_of("0123456789.") != std::string_view::npos || point > kMostDigits)
        return answer;
    fraction = fraction.substr(0, kFinest);
    Int128 value = 0;
    for (const char digit : digits.substr(0, point))
        value = value * 10 + (digit - '0');
    for (std::size_t i = 0; i < kFinest; ++i)
        value = value * 10 + (i < fraction.size() ? fraction[i] - '0' : 0);
    Int128 unit = 1;
    for (std::size_t i = static_cast<std::size_t>(exponent); i < kFinest; ++i)
        unit *= 10;
    constexpr Int128 kNear = 1'000'000; // a millionth, in the finest digits
    const Int128 nearest = (value + unit / 2) / unit;
    const Int128 distance = value > nearest * unit ? value - nearest * unit : nearest * unit - value;
    answer.fault = distance > kNear                          ? AmountFault::TooFine
        : nearest > std::numeric_limits<std::int64_t>::max() ? AmountFault::Overflow
                                                             : AmountFault::None;
    if (answer)
        answer.minor = static_cast<std::int64_t>(negative ? -nearest : nearest);
    return answer;
}

} // namespace postledger
