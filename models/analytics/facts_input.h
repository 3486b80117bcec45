// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analytics/currencies.h"
#include "analytics/facts.h"
#include "analytics/spread_records.h"
#include "base/zone.h"
#include "domain/records.h"
#include "ledger/ledger.h"

#include <array>
#include <cstdint>
#include <deque>
#include <functional>
#include <limits>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace postledger {

constexpr std::int64_t kNotKnown = std::numeric_limits<std::int64_t>::min(); ///< an amount that nothing states

/// Texts, each once, numbered from 0.
class TextTable
{
public:
    /// -1 for an empty text.
    std::int32_t intern(std::string_view text);
    const std::string &at(std::int32_t index) const { return m_texts[static_cast<std::size_t>(index)]; }
    std::size_t size() const { return m_texts.size(); }

private:
    std::deque<std::string> m_texts; ///< never moves a text, so that the map may look into them
    std::unordered_map<std::string_view, std::int32_t> m_index;
    std::int32_t m_last = -1; ///< files repeat themselves
};

/// The raw rows of some orders, ids ascending: what one reader hands over. Compact, because a million of them must fit
/// beside the columns that are made of them.
struct OrderChunk
{
    enum class Worth : std::uint8_t
    {
        Goods, ///< with whatever was paid besides
        NoGoods, ///< gift cards, tips or fees alone: paid, but nothing was sold
        Nothing
    };
    struct Row
    {
        Instant placedAt = 0;
        std::int64_t gross = 0, discount = 0, shipping = 0, tax = 0; ///< tax with duties
        std::int64_t cogs = kNotKnown, paymentFee = kNotKnown, platformFee = kNotKnown, fulfilment = kNotKnown;
        std::uint32_t id = 0;
        std::uint32_t refBegin = 0;
        std::int32_t store = -1, declaredPost = -1, declaredCreator = -1; ///< in texts
        std::int32_t customer = 0;
        std::int32_t units = 0;
        std::uint16_t refSize = 0;
        Checkout checkout = Checkout::Unknown;
        bool test = false;
        Worth worth = Worth::Goods;
    };
    struct Refunded ///< what the order's own row says was given back
    {
        std::uint32_t order = 0; ///< index in orders
        std::int64_t merchandise = 0, shipping = 0, tax = 0;
        std::optional<Instant> at;
    };
    struct Mirror
    {
        std::uint32_t order = 0;
        std::int32_t store = -1; ///< in texts
        std::uint32_t refBegin = 0; ///< in mirrorRefs
        std::uint16_t refSize = 0;
    };
    struct Code
    {
        std::uint32_t order = 0;
        std::int32_t text = -1;
    };
    struct Touch
    {
        Instant at = kAtOrder;
        std::uint32_t order = 0;
        std::int32_t source = -1, campaign = -1, content = -1; ///< in texts
        TouchType type = TouchType::Click;
    };
    static constexpr Instant kAtOrder = std::numeric_limits<Instant>::max();

    std::vector<Row> orders;
    std::string refs, mirrorRefs;
    TextTable texts;
    std::vector<Refunded> refunds;
    std::vector<Mirror> mirrors;
    std::vector<Code> codes; ///< by order
    std::vector<Touch> touches; ///< by order
    Currencies *currencies = nullptr; ///< null: every order is in the workspace's currency
    std::vector<ForeignOrder> foreign; ///< by order

    void add(const Ledger::OrderRow &row);
    /// Codes and touches come after the orders, by ascending id; those of orders that are not here are left out.
    void add(const Ledger::OrderCodeRow &row);
    void add(const Ledger::OrderTouchRow &row);
    std::string_view ref(const Row &row) const { return std::string_view(refs).substr(row.refBegin, row.refSize); }
    /// Of the order that counts instead.
    std::string_view ref(const Mirror &mirror) const
    {
        return std::string_view(mirrorRefs).substr(mirror.refBegin, mirror.refSize);
    }

private:
    std::uint32_t indexOf(std::int64_t id, std::size_t &cursor) const;
    std::size_t m_codeCursor = 0, m_touchCursor = 0;
};

/// Touches of customers, from tracking files.
struct TouchTable
{
    struct Row
    {
        Instant at = 0;
        std::int32_t customer = 0;
        std::int32_t post = -1; ///< in posts
        std::uint32_t refBegin = 0;
        std::uint16_t refSize = 0;
        TouchType type = TouchType::Click;
    };
    std::vector<Row> rows;
    std::string refs;
    TextTable posts;

    void add(const Ledger::TouchRow &row);
    std::string_view ref(const Row &row) const { return std::string_view(refs).substr(row.refBegin, row.refSize); }
};

/// What platforms say they sold.
struct ClaimTable
{
    struct Row
    {
        Instant at = 0;
        std::int64_t value = 0;
        std::int32_t platform = -1; ///< in platforms
        std::uint32_t refBegin = 0;
        std::uint16_t refSize = 0; ///< 0: the claim names no order
    };
    std::vector<Row> rows;
    std::string refs;
    TextTable platforms;

    void add(const Ledger::ClaimRow &row);
    std::string_view orderRef(const Row &row) const { return std::string_view(refs).substr(row.refBegin, row.refSize); }
};

/// What platforms say of the content behind an order.
struct DeclarationTable
{
    struct Row
    {
        Instant at = 0;
        std::int64_t value = 0;
        std::optional<std::int64_t> commission;
        std::int32_t store = -1, post = -1, creator = -1; ///< in texts
        std::uint32_t refBegin = 0;
        std::uint16_t refSize = 0;
        bool eligible = true;
    };
    std::vector<Row> rows;
    std::string refs;
    TextTable texts;

    void add(const Ledger::DeclarationRow &row);
    std::string_view orderRef(const Row &row) const { return std::string_view(refs).substr(row.refBegin, row.refSize); }
};

/// What platforms kept of the payout of orders.
struct FeeTable
{
    struct Row
    {
        std::array<std::int64_t, 4> parts{}; ///< payment fee, platform fee, fulfilment, commission; kNotKnown
        std::int32_t store = -1, currency = -1; ///< in texts
        std::uint32_t refBegin = 0;
        std::uint16_t refSize = 0;
        bool isAdjustment = false;
    };
    std::vector<Row> rows;
    std::string refs;
    TextTable texts;

    void add(const Ledger::OrderFeeRow &row);
    std::string_view orderRef(const Row &row) const { return std::string_view(refs).substr(row.refBegin, row.refSize); }
};

/// Lines of orders; read only when a question asks for products.
struct LineTable
{
    struct Row
    {
        std::uint32_t order = 0; ///< OrderChunk::Row::id
        std::int32_t product = 0; ///< in products
        std::int64_t gross = 0, discount = 0;
        std::int32_t quantity = 0;
    };
    struct Product
    {
        std::string sku, title;
    };
    std::vector<Row> rows; ///< by order
    std::vector<Product> products;
};

/// All that facts are made of, as it comes from the ledger.
struct FactsInput
{
    Settings settings;
    Zone zone;
    std::vector<OrderChunk> chunks;
    std::function<Result<LineTable>()> readLines; ///< may be empty: no products
    TouchTable touches;
    std::vector<std::pair<std::int32_t, Instant>> history; ///< customer, first order
    std::vector<Refund> refunds;
    std::vector<Creator> creators;
    std::vector<Campaign> campaigns;
    std::vector<Post> posts;
    std::vector<PostMetrics> metrics;
    std::vector<Spend> spend;
    std::vector<CostDay> costDays; ///< of spend; made from it
    std::vector<Code> codes;
    std::vector<Product> catalog;
    std::vector<InventoryLevel> inventory;
    std::vector<Link> links;
    Ledger::OrderStatements statements;
    ClaimTable claims;
    DeclarationTable declarations;
    FeeTable fees;
    std::shared_ptr<Currencies> currencies; ///< null: every amount is in the workspace's currency
};

/// Sorts, links and attributes everything. The result does not depend on the order of the input or on the number of
/// threads.
/// \errors "cancelled"
Result<FactsPtr> buildFacts(FactsInput input, const JobControl &job);

} // namespace postledger
