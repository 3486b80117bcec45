// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analytics/facts.h"

#include <optional>
#include <string>
#include <vector>

namespace postledger {

constexpr Day kStockDays = 28; ///< what pace of sale is measured over: four whole weeks

/// A product with its stock and the pace at which it sells.
struct ProductStock
{
    std::string key; ///< of Dimension::Product: the SKU, or the title without one
    std::string title; ///< as the catalogue names it, else as orders do
    std::string status; ///< "active", "draft", "archived"; empty: not said
    bool inCatalog = false;
    std::optional<std::int64_t> available; ///< all locations that stock it; none: no file says
    std::optional<std::int64_t> incoming;
    std::int64_t units = 0; ///< sold in the last kStockDays, before returns
    std::int64_t netMinor = 0; ///< their gross sales less discounts
    std::vector<std::int64_t> unitsByDay; ///< kStockDays values, oldest first
    /// units / (units + available): the share of what could be sold that was. None without stock and sales,
    /// and where no order is known at all.
    std::optional<double> sellThrough;
    /// available / (units a day). None when no file says what is available or nothing was sold; 0 when it is out.
    std::optional<double> daysOfCover;

    bool isOut() const { return available && *available <= 0; }
};

/// A post that goes on selling what is out of stock.
struct StockWarning
{
    std::string product, productTitle; ///< key and name
    std::string post, postTitle, creator; ///< ref, caption, handle
    std::int64_t available = 0;
    std::int64_t units = 0; ///< that the post sold of it in the last kStockDays
    /// Gross sales less discounts of these: what the next kStockDays would lose at the same pace.
    std::int64_t atRiskMinor = 0;
};

struct StockReport
{
    DateRange days; ///< the last kStockDays up to the newest order
    std::optional<Instant> statedAt; ///< the oldest statement about what is in stock
    bool hasStock = false; ///< some file says what is available
    std::vector<ProductStock> products; ///< by key: everything sold, and everything in the catalogue
    std::vector<StockWarning> warnings; ///< most at risk first
    std::int64_t atRiskMinor = 0; ///< sum over warnings
};

/// What is in stock, how fast it sells, and which posts sell what there is no more of. A post is credited by evidence;
/// an order counts for the one post that the evidence names. Reads the lines of all orders on the first call.
/// Any thread.
StockReport productStock(const Facts &facts);

} // namespace postledger
