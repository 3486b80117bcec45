// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/currency.h"
#include "base/result.h"

#include <cstdint>
#include <optional>
#include <string>

namespace postledger {

__extension__ using Int128 = __int128;
__extension__ using UInt128 = unsigned __int128;

/// Sums and differences of minor units; no value when 64 bits cannot hold the result.
std::optional<std::int64_t> addChecked(std::int64_t a, std::int64_t b);
std::optional<std::int64_t> subtractChecked(std::int64_t a, std::int64_t b);
std::optional<std::int64_t> multiplyChecked(std::int64_t a, std::int64_t b);

/// An amount: a 64-bit count of minor units with its currency. Never a floating-point number.
class Money
{
public:
    Money() = default;
    Money(std::int64_t minor, Currency currency)
        : m_minor(minor)
        , m_currency(currency)
    {
    }
    std::int64_t minor() const { return m_minor; }
    Currency currency() const { return m_currency; }

    /// \errors "currency_mismatch" when the currencies differ, "overflow" when 64 bits cannot hold the sum
    Result<Money> plus(const Money &other) const;
    bool operator==(const Money &) const = default;

private:
    std::int64_t m_minor = 0;
    Currency m_currency;
};

/// "1234.50": plain decimal in the C locale with exactly \p exponent digits behind the point, as files and JSON carry
/// it.
std::string plainDecimal(std::int64_t minor, int exponent);

/// The rational number \p numerator / \p denominator rounded half away from zero. \p denominator is not 0.
std::int64_t divideRounded(Int128 numerator, Int128 denominator);

} // namespace postledger
