// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/date_range.h"
#include "domain/dimension.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace postledger {

/// Which instant dates a refund and a credit (metrics specification, section 2.3).
enum class DateBasis : std::uint8_t
{
    OrderDate,
    Ledger,
    TouchDate
};

enum class AttributionModel : std::uint8_t
{
    Evidence,
    First,
    Last,
    LastNonDirect,
    Linear,
    Position,
    TimeDecay
};

/// Only groups whose value in \ref dimension is one of \ref values (names as a ResultTable prints them) count.
/// Several filters must all hold.
struct Filter
{
    Dimension dimension = Dimension::Platform;
    std::vector<std::string> values;
    bool operator==(const Filter &) const = default;
};

/// Which intervals by resampling an answer holds; the others cost nothing.
enum class Resampling : std::uint8_t
{
    None,
    Quick, ///< as long as all rows together need at most kQuickDraws for a KPI; beyond, the KPI has none in any row
    All
};
constexpr std::size_t kQuickDraws = 25'000'000;

/// A question to the ledger: a plain value that an executor receives. What it selects (range, filters, model, basis,
/// as-of) is compared by sameSelection(), so that questions about the same selection share one pass.
struct Query
{
    std::vector<std::string> kpis; ///< ids of the catalogue; at least one
    std::vector<Dimension> by; ///< none: one row; at most two
    DateRange range;
    std::vector<Filter> where;
    AttributionModel model = AttributionModel::Evidence;
    DateBasis basis = DateBasis::OrderDate;
    std::optional<Instant> asOf; ///< none: the newest instant in the ledger
    bool intervals = false; ///< fill low and high where a KPI carries an interval
    Resampling resampling = Resampling::All; ///< only with intervals
    std::string sortBy; ///< a KPI id; empty: the first KPI, or the calendar when the first dimension is one
    bool ascending = false;
    std::size_t limit = 0; ///< 0: all rows

    bool sameSelection(const Query &other) const
    {
        return range == other.range && where == other.where && model == other.model && basis == other.basis
            && asOf == other.asOf;
    }
    bool operator==(const Query &) const = default;
};

} // namespace postledger
