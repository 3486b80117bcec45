// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/products/products_data.h"

#include "analytics/kpi.h"
#include "base/text.h"
#include "kit/view_state.h"
#include "pages/common/texts.h"
#include "report/phrasing.h"

#include <QCoreApplication>

#include <cmath>
#include <map>

namespace postledger {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_pages)
};

const char *const kKpis[] = {"net_sales", "units", "orders", "discounts"};
constexpr std::string_view kAvailable = "stock_available";
constexpr std::string_view kSellThrough = "stock_sell_through";
constexpr std::string_view kCover = "stock_days_of_cover";
constexpr std::string_view kIncoming = "stock_incoming";

Figure countFigure(std::optional<std::int64_t> value)
{
    Figure figure;
    if (value) {
        figure.value = static_cast<double>(*value);
        figure.minor = *value;
    }
    return figure;
}

Figure ratioFigure(std::optional<double> value)
{
    Figure figure;
    figure.value = value;
    return figure;
}

void addStockColumns(ResultTable &table)
{
    table.columns.push_back({std::string(kAvailable), Unit::Count});
    table.columns.push_back({std::string(kCover), Unit::Count});
    table.columns.push_back({std::string(kSellThrough), Unit::Ratio});
    table.columns.push_back({std::string(kIncoming), Unit::Count});
}

void addStock(ResultTable::Row &row, const ProductStock *stock)
{
    const ProductStock nothing;
    const ProductStock &known = stock != nullptr ? *stock : nothing;
    row.figures.push_back(countFigure(known.available));
    row.figures.push_back(countFigure(
        known.daysOfCover ? std::optional<std::int64_t>(std::llround(std::floor(*known.daysOfCover))) : std::nullopt));
    row.figures.push_back(ratioFigure(known.sellThrough));
    row.figures.push_back(countFigure(known.incoming));
}

} // namespace

std::vector<Query> productQueries(const ViewState &view, const DateRange &shown)
{
    std::vector<Query> queries(3, view.query());
    queries[0].kpis.assign(std::begin(kKpis), std::end(kKpis));
    queries[0].by = {Dimension::Product};
    queries[0].sortBy = "net_sales";
    queries[1].kpis = {"net_sales"};
    queries[1].by = {Dimension::Product, trendStep(shown)};
    queries[2].kpis = {"orders", "net_sales"};
    return queries;
}

LeaderboardData productData(const StockReport &stock, const DateRange &range, std::vector<ResultTable> answers)
{
    LeaderboardData data;
    data.trends = trendsOf(answers[0], answers[1]);
    data.table = std::move(answers[0]);
    data.trendTitle = trendTitle(range);
    std::map<std::string_view, const ProductStock *> left;
    for (const ProductStock &product : stock.products)
        left.emplace(product.key, &product);
    const std::size_t plain = data.table.columns.size();
    addStockColumns(data.table);
    for (ResultTable::Row &row : data.table.rows) {
        const auto found = left.find(row.keys.front());
        const ProductStock *known = found == left.end() ? nullptr : found->second;
        // Orders keep the title of their day; the catalogue has the present one.
        if (known != nullptr && known->inCatalog && !row.titles.empty())
            row.titles.front() = readable(known->title).toStdString();
        addStock(row, known);
        if (found != left.end())
            left.erase(found);
    }
    for (const auto &[key, product] : left) {
        if (!product->available)
            continue;
        ResultTable::Row row;
        row.keys = {product->key};
        row.titles = {readable(product->title).toStdString()};
        row.figures.resize(plain);
        addStock(row, product);
        data.table.rows.push_back(std::move(row));
    }
    return data;
}

LeaderboardData emptyProducts()
{
    LeaderboardData data;
    data.table.dimensions = {Dimension::Product};
    for (const char *id : kKpis) {
        const Kpi *kpi = kpiById(id);
        data.table.columns.push_back({id, kpi ? kpi->unit : Unit::Count});
    }
    addStockColumns(data.table);
    return data;
}

QString productColumnLabel(std::string_view column)
{
    if (column == kAvailable)
        //: column: pieces that can be sold
        return Tr::tr("Available");
    if (column == kCover)
        //: column: for how many days the stock lasts
        return Tr::tr("Days of cover");
    if (column == kSellThrough)
        return Tr::tr("Sell-through");
    if (column == kIncoming)
        //: column: pieces on their way to the stock
        return Tr::tr("Incoming");
    return columnKpiLabel(column);
}

QString productColumnMeaning(std::string_view column)
{
    if (column == kAvailable)
        return Tr::tr("Pieces that can be sold, over all locations that stock the product, as the newest inventory "
                      "export says.");
    if (column == kCover)
        return Tr::tr("Available pieces divided by the pieces sold a day over the last %1 days with orders; blank when "
                      "none was sold.")
            .arg(kStockDays);
    if (column == kSellThrough)
        return Tr::tr("Pieces sold in the last %1 days, of those and the ones still available.").arg(kStockDays);
    if (column == kIncoming)
        return Tr::tr("Pieces that the inventory export expects.");
    const Kpi *kpi = kpiById(column);
    if (kpi == nullptr)
        return {};
    return column == "orders"
        ? Tr::tr("%1 An order of several products counts for the one that it paid most for, so that "
                 "the orders of all products add up.")
              .arg(kpiMeaning(*kpi))
        : kpiMeaning(*kpi);
}

QString productBasis(const ResultTable &table, const ResultTable &total)
{
    if (total.rows.empty() || total.rows.front().figures.size() < 2)
        return {};
    const auto products = std::count_if(
        table.rows.begin(), table.rows.end(), [&](const ResultTable::Row &row) { return !isWithoutValue(table, row); });
    if (products == 0)
        return Tr::tr("nothing was sold in this selection");
    const Phrasing phrasing = phrasingOf(total, QLocale());
    const auto &figures = total.rows.front().figures;
    return Tr::tr("%1 · %2 · %3")
        .arg(Tr::tr("%Ln product(s)", nullptr, static_cast<int>(products)),
            Tr::tr("%Ln order(s)", nullptr, static_cast<int>(figures[0].minor)),
            formatValue(figures[1].value.value_or(0), Unit::Money, moneyStyleOf(total), phrasing.locale));
}

QString productMessage(const StockReport &stock, const ResultTable &total)
{
    if (!stock.hasStock)
        return Tr::tr("Products");
    if (stock.warnings.empty()) {
        const auto out = std::count_if(
            stock.products.begin(), stock.products.end(), [](const ProductStock &p) { return p.isOut(); });
        return out == 0
            ? Tr::tr("Everything that sells is in stock")
            : Tr::tr("%n product(s) are out of stock, and no post sells them", nullptr, static_cast<int>(out));
    }
    return Tr::tr("Posts sell what is out of stock: %1 at risk")
        .arg(formatValue(static_cast<double>(stock.atRiskMinor), Unit::Money, moneyStyleOf(total),
            phrasingOf(total, QLocale()).locale));
}

} // namespace postledger
