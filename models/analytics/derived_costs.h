// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analytics/facts_input.h"

#include <optional>
#include <unordered_map>

namespace postledger {

/// Cost of goods of orders that state none: quantity times the cost per item of each line's SKU, only where the cost of
/// every line is known. Of a SKU that several variants share the cost is known when all that state one agree. A cost in
/// another currency is converted by the day of the order.
/// \source the metrics specification, section 8 ("missing cost of goods")
class DerivedCosts
{
public:
    /// \param input  its settings, catalogue and currencies
    explicit DerivedCosts(const FactsInput &input);

    /// No product has a cost.
    bool isEmpty() const { return m_bySku.empty(); }
    /// Makes a product of lines known; all must be before their lines come.
    void add(const Ledger::ProductRow &product);

    /// Fills the orders of one chunk in. Several chunks may be filled at once.
    class Filler
    {
    public:
        Filler(const DerivedCosts &costs, OrderChunk &chunk)
            : m_costs(costs)
            , m_chunk(chunk)
        {
        }
        /// An order of the chunk states no cost.
        bool isNeeded() const;
        /// Lines by ascending order id; those of orders that are not in the chunk are passed over.
        void add(const Ledger::LineRow &line);
        void finish();

    private:
        std::optional<std::int64_t> plus(std::int64_t sum, const Ledger::LineRow &line, Instant placedAt) const;
        void endOrder();

        const DerivedCosts &m_costs;
        OrderChunk &m_chunk;
        std::size_t m_current = 0; ///< the order whose lines are being added up
        bool m_hasLines = false;
        std::optional<std::int64_t> m_sum = 0; ///< empty: the cost of a line is not known
    };

private:
    struct UnitCost
    {
        std::int64_t minor = 0;
        std::string currency;
        bool operator==(const UnitCost &) const = default;
    };
    std::unordered_map<std::string, std::optional<UnitCost>> m_bySku; ///< empty: variants cost different amounts
    std::unordered_map<std::int64_t, UnitCost> m_byProduct; ///< only what is known
};

} // namespace postledger
