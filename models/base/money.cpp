// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/money.h"

#include <QCoreApplication>

namespace postledger {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_base)
};
} // namespace

std::optional<std::int64_t> addChecked(std::int64_t a, std::int64_t b)
{
    std::int64_t sum = 0;
    if (__builtin_add_overflow(a, b, &sum))
        return std::nullopt;
    return sum;
}

std::optional<std::int64_t> subtractChecked(std::int64_t a, std::int64_t b)
{
    std::int64_t difference = 0;
    if (__builtin_sub_overflow(a, b, &difference))
        return std::nullopt;
    return difference;
}

std::optional<std::int64_t> multiplyChecked(std::int64_t a, std::int64_t b)
{
    std::int64_t product = 0;
    if (__builtin_mul_overflow(a, b, &product))
        return std::nullopt;
    return product;
}

Result<Money> Money::plus(const Money &other) const
{
    if (m_currency != other.m_currency) {
        return Error{QStringLiteral("currency_mismatch"),
            Tr::tr("Amounts in %1 and %2 cannot be added.")
                .arg(QLatin1String(m_currency.code().data(), qsizetype(m_currency.code().size())),
                    QLatin1String(other.m_currency.code().data(), qsizetype(other.m_currency.code().size())))};
    }
    const auto sum = addChecked(m_minor, other.m_minor);
    if (!sum)
        return Error{QStringLiteral("overflow"), Tr::tr("The sum of two amounts is too large to be kept exactly.")};
    return Money(*sum, m_currency);
}

std::string plainDecimal(std::int64_t minor, int exponent)
{
    const bool negative = minor < 0;
    // The smallest 64-bit value has no positive counterpart: negate as unsigned.
    std::uint64_t rest = negative ? ~static_cast<std::uint64_t>(minor) + 1 : static_cast<std::uint64_t>(minor);
    std::string digits = std::to_string(rest);
    const auto decimals = static_cast<std::size_t>(exponent);
    if (digits.size() <= decimals)
        digits.insert(0, decimals + 1 - digits.size(), '0');
    if (decimals > 0)
        digits.insert(digits.size() - decimals, 1, '.');
    if (negative)
        digits.insert(0, 1, '-');
    return digits;
}

std::int64_t divideRounded(Int128 numerator, Int128 denominator)
{
    if (denominator < 0) {
        numerator = -numerator;
        denominator = -denominator;
    }
    const bool negative = numerator < 0;
    const Int128 magnitude = negative ? -numerator : numerator;
    const Int128 rounded = (2 * magnitude + denominator) / (2 * denominator);
    return static_cast<std::int64_t>(negative ? -rounded : rounded);
}

} // namespace postledger
