// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/dimension.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace postledger {

enum class Unit : std::uint8_t
{
    Money, ///< a sum of money: \ref Figure::minor is exact
    MoneyRatio, ///< a quotient of money and a count: \ref Figure::value in minor units, not whole
    Count,
    Ratio, ///< 0.0312, not percent
    Months,
};

/// One value of a result. Undefined (a zero denominator, a breakdown for which the KPI does not exist) is none, never
/// 0.
struct Figure
{
    std::optional<double> value; ///< in minor units for money; equals minor where that is exact
    std::int64_t minor = 0; ///< Money and Count: the exact value; meaningless when value is none
    std::optional<double> low; ///< limits of the 95 % interval, where asked for and where the KPI carries one
    std::optional<double> high;
    std::int64_t sample = 0; ///< n behind the value (orders, posts); 0 where it means nothing
    /// With the limits of an average over orders: the value without its largest order, where that order alone holds
    /// more than a fifth of the sum ("dominated by one order").
    std::optional<double> withoutLargest;
    bool operator==(const Figure &) const = default;
};

/// The answer to a Query: finished values.
struct ResultTable
{
    struct Column
    {
        std::string kpi;
        Unit unit = Unit::Count;
        bool operator==(const Column &) const = default;
    };
    struct Row
    {
        std::vector<std::string> keys; ///< one per dimension: what files print (post id, SKU, handle, "2025-03-31")
        std::vector<std::string> titles; ///< one per dimension: what people read (caption, "@handle"); may equal keys
        std::vector<Figure> figures; ///< one per column
        bool operator==(const Row &) const = default;
    };
    std::vector<Dimension> dimensions;
    std::vector<Column> columns;
    std::vector<Row> rows;
    std::size_t totalRows = 0; ///< before the limit
    std::string currency; ///< of all money in the table
    int currencyExponent = 2;
    bool operator==(const ResultTable &) const = default;
};

} // namespace postledger
