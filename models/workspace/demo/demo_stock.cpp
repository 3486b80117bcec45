// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/demo/demo_stock.h"

#include "workspace/demo/demo_world.h"
#include "workspace/demo/demo_writer.h"

#include <cmath>

namespace postledger::demo {

namespace {

constexpr std::string_view kStatedAt = "2026-11-01T06:00:00Z";
constexpr double kPiecesADay = 55; ///< of all products, in a year of kDemoOrders
/// For how many days the stock of each product lasts. The tint that was launched last is sold out.
constexpr std::array<int, 15> kCover = {34, 41, 0, 18, 63, 6, 29, 77, 11, 0, 46, 52, 38, 9, 21};

} // namespace

Result<void> writeStockFiles(const QString &dir, double scale)
{
    Writer catalog(dir, QStringLiteral("products.csv"));
    Writer stock(dir, QStringLiteral("inventory.csv"));
    catalog.raw("sku,store,title,variant,vendor,type,status,price,compare_at_price,cost_per_item,currency,stated_at\n");
    stock.raw("sku,store,location,available,on_hand,committed,incoming,stated_at\n");
    double popularity = 0;
    for (const Product &product : products())
        popularity += product.popularity;
    for (std::size_t i = 0; i < products().size(); ++i) {
        const Product &product = products()[i];
        catalog.cell(product.sku).cell("shopify").cell(product.name).cell(product.variant).cell("Fern & Halo");
        catalog.cell("Beauty").cell("active").money(product.price).empty(1);
        catalog.money((product.price * 27 + 50) / 100).cell("USD").cell(kStatedAt).endRow();
        const double pace = kPiecesADay * scale * product.popularity / popularity;
        const auto available = std::llround(pace * kCover[i]);
        const auto committed = std::llround(pace * 2);
        const std::int64_t incoming = kCover[i] == 0 ? std::llround(pace * 40) : 0;
        stock.cell(product.sku).cell("shopify").cell("Newark").number(available).number(available + committed);
        stock.number(committed).number(incoming).cell(kStatedAt).endRow();
    }
    if (auto done = catalog.finish(); !done)
        return done;
    return stock.finish();
}

} // namespace postledger::demo
