// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/product_stock.h"

#include "analytics/facts_data.h"
#include "analytics/scan.h"

#include <algorithm>
#include <map>

namespace postledger {

namespace {

std::string nameOf(const Product &product)
{
    return product.variant.empty() ? product.title : product.title + " - " + product.variant;
}

/// What orders call it: Shopify writes product and variant where there is no SKU.
std::string keyOfProduct(const Product &product)
{
    return product.sku.empty() ? nameOf(product) : product.sku;
}

void addUp(std::optional<std::int64_t> &sum, const std::optional<std::int64_t> &value)
{
    if (value)
        sum = sum.value_or(0) + *value;
}

using Stock = std::map<std::string, ProductStock>;

void readCatalog(const Facts &facts, Stock &stock)
{
    for (const Product &product : facts.catalog) {
        const std::string key = keyOfProduct(product);
        if (key.empty())
            continue;
        ProductStock &entry = stock[key];
        if (!entry.inCatalog) { // variants that share a SKU go by the first one's name
            entry.title = nameOf(product);
            entry.status = product.status;
        }
        entry.inCatalog = true;
    }
}

void readInventory(const Facts &facts, Stock &stock, StockReport &report)
{
    std::map<std::string_view, const Product *> byRef;
    for (const Product &product : facts.catalog)
        byRef.emplace(product.ref, &product);
    for (const InventoryLevel &level : facts.inventory) {
        if (!level.available)
            continue; // not stocked there
        const auto product = byRef.find(level.ref);
        const std::string key = !level.sku.empty() ? level.sku
            : product != byRef.end()               ? keyOfProduct(*product->second)
                                                   : level.ref;
        ProductStock &entry = stock[key];
        addUp(entry.available, level.available);
        addUp(entry.incoming, level.incoming);
        report.hasStock = true;
        if (level.statedAt)
            report.statedAt = std::min(report.statedAt.value_or(*level.statedAt), *level.statedAt);
    }
}

} // namespace

StockReport productStock(const Facts &facts)
{
    StockReport report;
    Stock stock;
    readCatalog(facts, stock);
    readInventory(facts, stock, report);
    const LineFacts *lines = facts.lines();
    if (facts.orderCount() > 0)
        report.days = {facts.about.orderDays.last - kStockDays + 1, facts.about.orderDays.last};

    struct Sold
    {
        std::int64_t units = 0, net = 0;
    };
    std::map<std::pair<std::int32_t, std::int32_t>, Sold> byPost; // product and post
    if (lines != nullptr && facts.orderCount() > 0) {
        std::vector<ProductStock *> entries;
        for (const LineTable::Product &product : lines->products) {
            ProductStock &entry = stock[product.sku.empty() ? product.title : product.sku];
            if (entry.title.empty())
                entry.title = product.title;
            entry.unitsByDay.resize(kStockDays);
            entries.push_back(&entry);
        }
        const auto [begin, end] = facts.ordersOf(report.days);
        for (std::uint32_t order = begin; order < end; ++order) {
            const auto day =
                static_cast<std::size_t>(facts.days[static_cast<std::size_t>(facts.day[order])] - report.days.first);
            const Cell &cell = facts.evidenceCells[static_cast<std::size_t>(facts.evidenceCell[order])];
            for (std::uint32_t at = lines->begin[order]; at < lines->begin[order + 1]; ++at) {
                const LineFacts::Line &line = lines->lines[at];
                if (line.product < 0)
                    continue;
                ProductStock &entry = *entries[static_cast<std::size_t>(line.product)];
                entry.units += line.quantity;
                entry.netMinor += line.gross - line.discount;
                entry.unitsByDay[day] += line.quantity;
                if (!cell.credited || cell.post < 0)
                    continue;
                Sold &sold = byPost[{line.product, cell.post}];
                sold.units += line.quantity;
                sold.net += line.gross - line.discount;
            }
        }
    }
    for (auto &[key, entry] : stock) {
        entry.key = key;
        if (entry.title.empty())
            entry.title = key;
        entry.unitsByDay.resize(kStockDays);
        if (!entry.available)
            continue;
        const auto left = static_cast<double>(std::max<std::int64_t>(*entry.available, 0));
        const auto sold = static_cast<double>(std::max<std::int64_t>(entry.units, 0));
        if (left + sold > 0 && facts.orderCount() > 0)
            entry.sellThrough = sold / (left + sold);
        if (sold > 0)
            entry.daysOfCover = left * kStockDays / sold;
    }
    for (const auto &[where, sold] : byPost) {
        const LineTable::Product &product = lines->products[static_cast<std::size_t>(where.first)];
        const ProductStock &entry = stock.at(product.sku.empty() ? product.title : product.sku);
        if (!entry.isOut() || sold.net <= 0)
            continue;
        const PostFacts &post = facts.posts[static_cast<std::size_t>(where.second)];
        StockWarning warning{
            entry.key, entry.title, post.record.ref, post.record.title, {}, *entry.available, sold.units, sold.net};
        if (post.creator >= 0)
            warning.creator = facts.creators[static_cast<std::size_t>(post.creator)].handle;
        report.atRiskMinor += sold.net;
        report.warnings.push_back(std::move(warning));
    }
    std::sort(report.warnings.begin(), report.warnings.end(), [](const StockWarning &a, const StockWarning &b) {
        return std::tie(b.atRiskMinor, a.product, a.post) < std::tie(a.atRiskMinor, b.product, b.post);
    });
    for (auto &[key, entry] : stock)
        report.products.push_back(std::move(entry));
    return report;
}

} // namespace postledger
