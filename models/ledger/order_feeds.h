// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/feed.h"
#include "ledger/ledger.h"

#include <vector>

namespace postledger {

/// An order on its way into the tables, with the ids of what it names.
struct PendingOrder
{
    const EncodedRecord *encoded = nullptr;
    const Order *order = nullptr;
    std::size_t index = 0; ///< place in the block that the caller gave
    std::int64_t row = 0;
    std::int64_t id = 0;
    std::int64_t store = 0;
    std::int64_t currency = 0;
    std::int64_t channel = 0;
    std::int64_t mirrorStore = 0;
    std::int64_t customer = 0;
    std::int64_t units = 0;
    std::int64_t returnedUnits = 0;
    std::int64_t flags = 0;
};

/// Bits of orders.flags.
enum OrderFlag : std::int64_t
{
    TestFlag = 1,
    CancelledFlag = 2,
    CodesFlag = 4, ///< has rows in order_codes
    TouchesFlag = 8, ///< has rows in order_touches
    RareFlag = 16, ///< one of the columns from `duties` on says something
    UnpaidFlag = 32
};

/// orders.flags of \p order.
std::int64_t flagsOf(const Order &order);

constexpr int kPlainOrderColumns = 22;
constexpr int kOrderColumns = 35;

class OrderFeed final : public Feed
{
public:
    std::vector<const PendingOrder *> rows;
    FileId file = 0;
    std::size_t rowCount() const override { return rows.size(); }
    void cell(sqlite3_context *context, std::size_t row, int column) const override;
};

class LineFeed final : public Feed
{
public:
    struct Row
    {
        const OrderLine *line;
        std::int64_t order;
        std::int64_t seq;
        std::int64_t product;
    };
    std::vector<Row> rows;
    std::size_t rowCount() const override { return rows.size(); }
    void cell(sqlite3_context *context, std::size_t row, int column) const override;
};

class CodeFeed final : public Feed
{
public:
    struct Row
    {
        const std::string *code;
        std::int64_t order;
        std::int64_t seq;
    };
    std::vector<Row> rows;
    std::size_t rowCount() const override { return rows.size(); }
    void cell(sqlite3_context *context, std::size_t row, int column) const override;
};

class TouchFeed final : public Feed
{
public:
    struct Row
    {
        const OrderTouch *touch;
        std::int64_t order;
        std::int64_t seq;
    };
    std::vector<Row> rows;
    std::size_t rowCount() const override { return rows.size(); }
    void cell(sqlite3_context *context, std::size_t row, int column) const override;
};

} // namespace postledger
