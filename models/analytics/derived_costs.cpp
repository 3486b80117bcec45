// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/derived_costs.h"

#include <algorithm>
#include <string>
#include <unordered_map>

namespace postledger {

namespace {

struct UnitCost
{
    std::int64_t minor = 0;
    std::string currency;
    bool isClear = true; ///< false: variants with this SKU cost different amounts
    bool operator==(const UnitCost &) const = default;
};

/// By place in \p lines.products; null where nothing, or nothing clear, is known.
std::vector<const UnitCost *> costsOf(const LineTable &lines, const std::unordered_map<std::string, UnitCost> &bySku)
{
    std::vector<const UnitCost *> costs;
    for (const LineTable::Product &product : lines.products) {
        const auto found = product.sku.empty() ? bySku.end() : bySku.find(product.sku);
        costs.push_back(found != bySku.end() && found->second.isClear ? &found->second : nullptr);
    }
    return costs;
}

std::optional<std::int64_t> costOf(std::span<const LineTable::Row> lines, const std::vector<const UnitCost *> &costs,
    const Currencies *currencies, Instant placedAt)
{
    std::int64_t sum = 0;
    for (const LineTable::Row &line : lines) {
        const UnitCost *cost = line.product < 0 ? nullptr : costs[static_cast<std::size_t>(line.product)];
        auto minor = cost ? multiplyChecked(cost->minor, line.quantity) : std::nullopt;
        if (minor && currencies != nullptr) {
            const auto rate = currencies->rate(cost->currency, placedAt);
            minor = rate ? rate->of(*minor) : std::nullopt;
        }
        const auto next = minor ? addChecked(sum, *minor) : std::nullopt;
        if (!next)
            return std::nullopt;
        sum = *next;
    }
    return lines.empty() ? std::nullopt : std::optional(sum);
}

} // namespace

bool needsDerivedCosts(const FactsInput &input)
{
    const bool hasCosts = std::any_of(
        input.catalog.begin(), input.catalog.end(), [](const Product &p) { return p.costPerItem && !p.sku.empty(); });
    return hasCosts && std::any_of(input.chunks.begin(), input.chunks.end(), [](const OrderChunk &chunk) {
        return std::any_of(chunk.orders.begin(), chunk.orders.end(),
            [](const OrderChunk::Row &order) { return order.cogs == OrderChunk::kNotKnown; });
    });
}

void deriveCosts(FactsInput &input, const LineTable &lines)
{
    std::unordered_map<std::string, UnitCost> bySku;
    for (const Product &product : input.catalog) {
        if (!product.costPerItem || product.sku.empty())
            continue;
        // Without rates only costs in the workspace's own currency can be added up.
        if (!input.currencies && product.currency != input.settings.currency.code())
            continue;
        const UnitCost cost{*product.costPerItem, product.currency};
        const auto [known, isNew] = bySku.try_emplace(product.sku, cost);
        known->second.isClear = known->second.isClear && known->second == cost;
    }
    const std::vector<const UnitCost *> costs = costsOf(lines, bySku);
    const std::span<const LineTable::Row> rows(lines.rows);
    std::size_t begin = 0;
    for (OrderChunk &chunk : input.chunks) {
        for (OrderChunk::Row &order : chunk.orders) {
            while (begin < rows.size() && rows[begin].order < order.id)
                ++begin;
            std::size_t end = begin;
            while (end < rows.size() && rows[end].order == order.id)
                ++end;
            if (order.cogs == OrderChunk::kNotKnown) {
                const auto cost =
                    costOf(rows.subspan(begin, end - begin), costs, input.currencies.get(), order.placedAt);
                order.cogs = cost.value_or(OrderChunk::kNotKnown);
            }
            begin = end;
        }
    }
}

} // namespace postledger
