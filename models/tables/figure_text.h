// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result_table.h"

#include <QString>

#include <functional>
#include <string>

namespace postledger {

/// Writes figures of a table for people. Injected, because locales belong to the window; an undefined figure must not
/// become 0.
struct FigureText
{
    using Write =
        std::function<QString(const Figure &figure, const ResultTable::Column &column, const ResultTable &table)>;
    Write value;
    Write exact; ///< with every digit, for tool tips; may be absent
    Write interval; ///< "±0.3"; empty without one; may be absent
};
/// Writes an exact amount of the workspace currency.
using AmountText = std::function<QString(std::int64_t minor)>;
/// Writes an exact amount of any currency; an empty code stands for the workspace's.
using MoneyText = std::function<QString(const std::string &currency, std::int64_t minor)>;
/// Writes an instant on the workspace's clock.
using InstantText = std::function<QString(std::int64_t instant)>;
using DayText = std::function<QString(std::int32_t day)>;

} // namespace postledger
