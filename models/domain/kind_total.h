// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace postledger {

/// What the amounts of a file's rows are. These are different bases: amounts of two kinds are never added.
enum class AmountKind : std::uint8_t
{
    Orders,
    Refunds,
    Costs,
    Claims,
    Declarations,
    Budgets,
    Fees
};
constexpr std::size_t kAmountKindCount = static_cast<std::size_t>(AmountKind::Fees) + 1;

/// The accepted rows of a file with amounts of one kind in one currency.
struct KindTotal
{
    std::optional<AmountKind> kind; ///< none: not kept, of a file that an earlier version of the program imported
    std::string currency; ///< empty: the rows name none, it is the workspace's
    std::int64_t rows = 0;
    std::int64_t amount = 0; ///< control total, minor units of the currency
    bool operator==(const KindTotal &) const = default;
};

/// Control totals by the SHA-256 of the file.
using FileTotals = std::map<std::array<std::uint8_t, 32>, std::vector<KindTotal>>;

} // namespace postledger
