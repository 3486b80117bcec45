// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/derived_costs.h"

#include "base/money.h"

#include <algorithm>

namespace postledger {

DerivedCosts::DerivedCosts(const FactsInput &input)
{
    for (const Product &product : input.catalog) {
        if (!product.costPerItem || product.sku.empty())
            continue;
        // Without rates only costs in the workspace's own currency can be added up.
        if (!input.currencies && product.currency != input.settings.currency.code())
            continue;
        const std::optional<UnitCost> cost({*product.costPerItem, product.currency});
        const auto [known, isNew] = m_bySku.try_emplace(product.sku, cost);
        if (!isNew && known->second != cost)
            known->second = std::nullopt;
    }
}

void DerivedCosts::add(const Ledger::ProductRow &product)
{
    const auto found = product.sku.empty() ? m_bySku.end() : m_bySku.find(std::string(product.sku));
    if (found != m_bySku.end() && found->second)
        m_byProduct.emplace(product.id, *found->second);
}

bool DerivedCosts::Filler::isNeeded() const
{
    return std::any_of(m_chunk.orders.begin(), m_chunk.orders.end(),
        [](const OrderChunk::Row &order) { return order.cogs == kNotKnown; });
}

void DerivedCosts::Filler::add(const Ledger::LineRow &line)
{
    while (m_current < m_chunk.orders.size() && m_chunk.orders[m_current].id < line.order)
        endOrder();
    if (m_current == m_chunk.orders.size() || m_chunk.orders[m_current].id != line.order)
        return;
    m_hasLines = true;
    m_sum = m_sum ? plus(*m_sum, line, m_chunk.orders[m_current].placedAt) : std::nullopt;
}

std::optional<std::int64_t> DerivedCosts::Filler::plus(
    std::int64_t sum, const Ledger::LineRow &line, Instant placedAt) const
{
    const auto cost = m_costs.m_byProduct.find(line.product);
    if (cost == m_costs.m_byProduct.end())
        return std::nullopt;
    auto minor = multiplyChecked(cost->second.minor, line.quantity);
    if (minor && m_chunk.currencies != nullptr) {
        const auto rate = m_chunk.currencies->rate(cost->second.currency, placedAt);
        minor = rate ? rate->of(*minor) : std::nullopt;
    }
    return minor ? addChecked(sum, *minor) : std::nullopt;
}

void DerivedCosts::Filler::endOrder()
{
    OrderChunk::Row &order = m_chunk.orders[m_current++];
    if (order.cogs == kNotKnown && m_hasLines && m_sum)
        order.cogs = *m_sum;
    m_hasLines = false;
    m_sum = 0;
}

void DerivedCosts::Filler::finish()
{
    if (m_current < m_chunk.orders.size())
        endOrder();
}

} // namespace postledger
