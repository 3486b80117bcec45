// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace postledger {

/// A currency of ISO 4217: its three letters and how many digits its minor unit has (JPY 0, USD 2, KWD 3).
class Currency
{
public:
    /// No currency: empty code, two digits.
    constexpr Currency() = default;

    /// \return the currency of \p code (any letter case, blanks around it ignored), none when ISO 4217 has no such code
    static std::optional<Currency> fromCode(std::string_view code);

    std::string_view code() const { return {m_code.data(), m_code[0] == '\0' ? 0U : 3U}; }
    int exponent() const { return m_exponent; }
    bool isValid() const { return m_code[0] != '\0'; }
    bool operator==(const Currency &) const = default;

private:
    std::array<char, 3> m_code{};
    signed char m_exponent = 2;
};

} // namespace postledger
