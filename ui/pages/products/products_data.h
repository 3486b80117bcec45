// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analytics/product_stock.h"
#include "base/date_range.h"
#include "domain/query.h"
#include "tables/leaderboard_model.h"

#include <string_view>
#include <vector>

namespace postledger {

class ViewState;

/// The figures by product, the trend of net revenue and the total of one selection.
std::vector<Query> productQueries(const ViewState &view, const DateRange &shown);
/// The model's content: what was sold in the selection, beside it what is in stock today. Products that are in stock
/// and were not sold stand at the end.
LeaderboardData productData(const StockReport &stock, const DateRange &range, std::vector<ResultTable> answers);
/// An empty table with the columns that the answers will have.
LeaderboardData emptyProducts();
/// Label and meaning of a column; those of the catalogue for its KPIs.
QString productColumnLabel(std::string_view column);
QString productColumnMeaning(std::string_view column);
/// "15 products · 4,912 orders · $218,440"
QString productBasis(const ResultTable &table, const ResultTable &total);
/// What matters most about the stock, for the title.
QString productMessage(const StockReport &stock, const ResultTable &total);

} // namespace postledger
