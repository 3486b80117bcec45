// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/facts_data.h"
#include "base/allocation.h"
#include "base/money.h"

#include <algorithm>
#include <numeric>

namespace postledger {

namespace {

const std::string &keyOf(const LineTable::Product &product)
{
    return product.sku.empty() ? product.title : product.sku;
}

// Products are told apart by SKU (by title without one); shops rename products, so one SKU may come with two titles.
std::vector<std::int32_t> numberProducts(const LineTable &table, std::vector<LineTable::Product> &products)
{
    std::vector<std::size_t> order(table.products.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        const LineTable::Product &x = table.products[a];
        const LineTable::Product &y = table.products[b];
        return std::tie(keyOf(x), x.title) < std::tie(keyOf(y), y.title);
    });
    std::vector<std::int32_t> numbers(table.products.size(), -1);
    for (const std::size_t i : order) {
        if (keyOf(table.products[i]).empty())
            continue;
        if (products.empty() || keyOf(products.back()) != keyOf(table.products[i]))
            products.push_back(table.products[i]);
        numbers[i] = static_cast<std::int32_t>(products.size() - 1);
    }
    return numbers;
}

// Gives each line its part of what the order came to in the workspace's currency.
void splitOverLines(std::span<LineFacts::Line> lines, std::int64_t LineFacts::Line::*amount, std::int64_t whole)
{
    std::vector<std::int64_t> weights;
    for (const LineFacts::Line &line : lines)
        weights.push_back(std::max<std::int64_t>(line.*amount, 0));
    const std::vector<std::int64_t> parts = allocate(whole, weights);
    for (std::size_t i = 0; i < parts.size(); ++i)
        lines[i].*amount = parts[i];
}

std::unique_ptr<LineFacts> arrange(const Facts &facts, const LineTable &table)
{
    auto result = std::make_unique<LineFacts>();
    const auto numbers = numberProducts(table, result->products);
    const std::size_t orders = facts.orderCount();
    std::uint32_t largest = 0;
    for (const std::uint32_t id : facts.id)
        largest = std::max(largest, id);
    constexpr auto kNoOrder = std::numeric_limits<std::uint32_t>::max();
    std::vector<std::uint32_t> position(std::size_t{largest} + 1, kNoOrder);
    for (std::uint32_t i = 0; i < orders; ++i)
        position[facts.id[i]] = i;
    const auto place = [&](const LineTable::Row &row) { return row.order <= largest ? position[row.order] : kNoOrder; };

    result->begin.assign(orders + 1, 0);
    result->productBegin.assign(result->products.size() + 1, 0);
    for (const LineTable::Row &row : table.rows) {
        if (place(row) != kNoOrder)
            ++result->begin[place(row) + 1];
    }
    std::partial_sum(result->begin.begin(), result->begin.end(), result->begin.begin());
    result->lines.resize(result->begin.back());
    std::vector<std::uint32_t> next(result->begin.begin(), result->begin.end() - 1);
    for (const LineTable::Row &row : table.rows) {
        const std::uint32_t order = place(row);
        if (order == kNoOrder)
            continue;
        const std::int32_t product = row.product < 0 ? -1 : numbers[static_cast<std::size_t>(row.product)];
        result->lines[next[order]++] = {product, row.quantity, row.gross, row.discount};
        if (product >= 0)
            ++result->productBegin[static_cast<std::size_t>(product) + 1];
    }
    for (const ForeignLines &order : facts.foreignOrders) {
        const std::span<LineFacts::Line> lines(result->lines.data() + result->begin[order.order],
            result->begin[order.order + 1] - result->begin[order.order]);
        splitOverLines(lines, &LineFacts::Line::gross, order.gross);
        splitOverLines(lines, &LineFacts::Line::discount, order.discount);
    }
    std::partial_sum(result->productBegin.begin(), result->productBegin.end(), result->productBegin.begin());
    result->productOrders.resize(result->productBegin.back());
    next.assign(result->productBegin.begin(), result->productBegin.end() - 1);
    for (std::uint32_t i = 0; i < orders; ++i) {
        for (std::uint32_t line = result->begin[i]; line < result->begin[i + 1]; ++line) {
            if (const std::int32_t product = result->lines[line].product; product >= 0)
                result->productOrders[next[static_cast<std::size_t>(product)]++] = i;
        }
    }
    return result;
}

} // namespace

const LineFacts *Facts::lines() const
{
    std::call_once(m_linesOnce, [&] {
        if (!readLines)
            return;
        if (const auto table = readLines())
            m_lines = arrange(*this, *table);
    });
    return m_lines.get();
}

} // namespace postledger
