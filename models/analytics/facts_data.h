// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analytics/facts.h"
#include "analytics/facts_input.h"
#include "analytics/flat_map.h"
#include "analytics/left_out.h"
#include "analytics/unmatched.h"
#include "attribution/attribution.h"
#include "domain/records.h"

#include <QThreadPool>

#include <array>
#include <memory>
#include <mutex>
#include <optional>
#include <unordered_map>
#include <vector>

/// The columns behind Facts; only this library's sources include it.
namespace postledger {

constexpr std::size_t kModelCount = 7;
constexpr Day kNeverDay = std::numeric_limits<Day>::max();

/// Sums of order rows. The first kHotValues are the fields of HotRow::v.
struct Acc
{
    enum Field : std::size_t
    {
        Gross,
        Discounts,
        Returns,
        Shipping,
        Tax,
        Cogs,
        Fees,
        Fulfilment,
        Units,
        Commission,
        Charged, ///< shipping and tax before refunds
        Orders,
        Kept,
        CogsOrders,
        NetCogs,
        FeesOrders,
        FulfilmentOrders,
        Cm2Orders,
        Cm2,
        NetCosts,
        NewCustomers,
        Returning,
        AttributedNew,
        CreditedNet,
        LadderOrders,
        Count
    };
    std::array<std::int64_t, Count> v{};

    Acc &operator+=(const Acc &other)
    {
        for (std::size_t i = 0; i < Count; ++i)
            v[i] += other.v[i];
        return *this;
    }
    bool isEmpty() const { return v == std::array<std::int64_t, Count>{}; }
    std::int64_t net() const { return v[Gross] - v[Discounts] - v[Returns]; }
    bool operator==(const Acc &) const = default;
};
constexpr std::size_t kHotValues = 11;

enum HotFlag : std::uint32_t
{
    KeptFlag = 1,
    CogsFlag = 2, ///< cost of goods is known
    FeesFlag = 4, ///< both fees are known
    FulfilmentFlag = 8,
    CostsFlag = 16, ///< all of them are known
    FirstKeptFlag = 32, ///< the customer's first kept order
    LargeFlag = 64, ///< the amounts are in View::large
    PartFlag = 128, ///< a part of an order that itself counts in another part
};

/// One order on one cache line, as of a view. Orders whose amounts need more than 32 bits are WideRows instead.
struct HotRow
{
    std::array<std::int32_t, kHotValues> v{};
    std::int32_t day = 0; ///< index into Facts::days
    /// First kept order of its customer: the day of the customer's first order ever. Other kept orders: the day of the
    /// kept order before. Not kept or customer unknown: kNeverDay.
    Day since = kNeverDay;
    /// First kept order that evidence links: the day of the customer's first order ever; else kNeverDay.
    Day attributedSince = kNeverDay;
    std::uint32_t flags = 0;
    std::int32_t spare = 0;
};
static_assert(sizeof(HotRow) == 64);

/// A credit of a model that splits orders.
struct PartRow
{
    HotRow row;
    std::uint32_t order = 0;
    std::int32_t cell = 0;
    std::int32_t touchDay = 0; ///< of the touch that earned the credit
};

/// An order or part of one that is too large for a HotRow.
struct WideRow
{
    std::uint32_t order = 0;
    std::int32_t cell = 0;
    std::int32_t day = 0; ///< of the order
    std::int32_t touchDay = 0; ///< of the touch that earned the credit
    Day since = kNeverDay;
    Day attributedSince = kNeverDay;
    bool firstKept = false;
    Acc sums; ///< without customers
};

/// What filters and breakdowns see of an order or of a credit; orders that agree in all of it share a cell.
struct Cell
{
    std::int32_t store = -1, post = -1, creator = -1, campaign = -1, platform = -1;
    Checkout checkout = Checkout::Unknown;
    std::uint8_t customerType = 0; ///< 0 unknown, 1 new, 2 returning
    bool credited = false;
};

/// What an order brings along whatever model is asked.
struct Context
{
    std::int32_t store = -1;
    std::int32_t platform = -1; ///< of the store, else of its own touch
    Checkout checkout = Checkout::Unknown;
    std::uint8_t customerType = 0;
};

/// Who earns the orders under one model.
struct Credits
{
    std::vector<Cell> cells;
    std::vector<std::int32_t> cellOf; ///< by order; -1: not counted, or in parts, or in wide
    std::vector<PartRow> parts; ///< by order
    std::vector<WideRow> wide; ///< by order
};

struct RefundEvent
{
    std::uint32_t order = 0;
    Instant at = 0;
    std::int32_t day = 0; ///< index into Facts::days
    std::int64_t merchandise = 0, shipping = 0, tax = 0, restocked = 0;
};

/// What a platform claims for a day.
struct ClaimSum
{
    Day day = 0;
    std::int32_t platform = -1;
    std::int64_t value = 0, count = 0;
};

/// Everything that depends on the as-of instant.
struct View
{
    Instant asOf = 0;
    std::vector<ClaimSum> claims; ///< those made until then
    std::vector<HotRow> rows;
    struct Large ///< an order whose amounts don't fit in its row
    {
        std::uint32_t order = 0;
        std::array<std::int64_t, kHotValues> v{};
    };
    std::vector<Large> large; ///< by order

    mutable std::array<std::once_flag, kModelCount> creditsOnce;
    mutable std::array<Credits, kModelCount> credits;

    std::array<std::int64_t, kHotValues> valuesOf(std::uint32_t order) const;
    bool isWorthNothing(std::uint32_t order) const; ///< before returns
    bool hasUnits(std::uint32_t order) const; ///< false where its export names no items
    std::int64_t netOf(std::uint32_t order) const; ///< net sales: gross less discounts less returns
};
using ViewPtr = std::shared_ptr<const View>;

struct PostFacts
{
    Post record;
    std::int32_t platform = -1, creator = -1, campaign = -1;
    std::optional<Day> day;
    MetricValues metrics{};
    std::optional<std::int64_t> engagements;
};
struct CreatorFacts
{
    std::string handle; ///< what tables print
    std::string ref;
    std::optional<std::int64_t> commissionMillionths;
    std::vector<std::string> also = {}; ///< other handles that links make this creator's
    bool stated = false; ///< a link speaks of it
};
struct SpendFacts
{
    Day day = 0;
    std::int32_t campaign = -1, post = -1, creator = -1, platform = -1;
    SpendKind kind = SpendKind::Media;
    std::int64_t amount = 0;
};
struct OrderConflict
{
    std::uint32_t order = 0;
    Conflict conflict;
};
struct LineFacts
{
    std::vector<LineTable::Product> products; ///< each SKU once, by SKU
    std::vector<std::uint32_t> begin; ///< by order, one more than orders
    struct Line
    {
        std::int32_t product = 0;
        std::int32_t quantity = 0;
        std::int64_t gross = 0, discount = 0;
    };
    std::vector<Line> lines;
    std::vector<std::uint32_t> productBegin, productOrders; ///< orders of each product, ascending
};

/// An order whose lines were stated in another currency, with what they come to in the workspace's.
struct ForeignLines
{
    std::uint32_t order = 0;
    std::int64_t gross = 0, discount = 0;
};

struct PathStep
{
    std::int32_t post = 0;
    std::int32_t age = 0; ///< seconds before the order
};

class Facts
{
public:
    Settings settings;
    Zone zone;
    FactsSummary about;

    // Entities, sorted so that their numbers do not depend on the order of the input.
    std::vector<PostFacts> posts;
    std::vector<CreatorFacts> creators;
    std::vector<std::string> campaigns, platforms, stores;
    LadderTables ladder;
    std::vector<SpendFacts> spend;
    std::vector<Product> catalog;
    std::vector<InventoryLevel> inventory;
    ClaimTable claims;
    std::vector<std::int32_t> claimPlatforms; ///< by text of claims.platforms
    bool hasCommission = false, hasCustomers = false, hasCosts = false;

    // Columns of the orders that count, by (day, instant, store, ref).
    std::size_t orderCount() const { return placedAt.size(); }
    std::vector<Day> days; ///< every day on which something of an order happens, ascending
    std::vector<std::uint32_t> dayBegin; ///< first order of days[i]; one more than days
    std::vector<Instant> placedAt;
    std::vector<std::int32_t> day; ///< index into days
    std::vector<std::uint32_t> id; ///< of the ledger
    std::vector<std::int32_t> customer;
    std::vector<std::uint32_t> refBegin;
    std::vector<std::uint16_t> refSize;
    std::string refs;
    std::vector<Context> contexts;
    std::vector<std::int32_t> context;
    std::vector<std::uint8_t> rung, flags;
    std::vector<std::int32_t> creditAge; ///< seconds from the touch that takes the order to the order
    std::vector<std::int32_t> contractCreator;
    std::vector<std::int32_t> evidenceCell; ///< of every order
    std::vector<Cell> evidenceCells;
    std::vector<std::uint32_t> pathBegin;
    std::vector<std::uint16_t> pathSize;
    std::vector<PathStep> path;
    std::vector<Day> customerSince; ///< by customer: day of the first order ever; kNeverDay without orders
    // What few orders have, by order.
    std::vector<RefundEvent> refunds;
    std::vector<OrderConflict> conflicts;
    std::vector<std::pair<std::uint32_t, std::int64_t>> statedCommission;
    std::vector<ForeignLines> foreignOrders;
    std::vector<UnmatchedName> unmatched; ///< most net sales first
    LeftOutOrders leftOut;

    std::string_view ref(std::size_t order) const
    {
        return std::string_view(refs).substr(refBegin[order], refSize[order]);
    }
    std::span<const PathStep> pathOf(std::size_t order) const
    {
        return {path.data() + pathBegin[order], pathSize[order]};
    }
    /// Orders of the days of \p range.
    std::pair<std::uint32_t, std::uint32_t> ordersOf(const DateRange &range) const;
    std::int32_t dayIndex(Day value) const; ///< of a day that is in days

    ViewPtr newestView; ///< as of about.newest
    ViewPtr viewAsOf(std::optional<Instant> asOf) const;
    const Credits &credits(const View &view, AttributionModel model) const;
    const Credits &evidence(const View &view) const { return credits(view, AttributionModel::Evidence); }

    std::function<Result<LineTable>()> readLines;
    /// Null when the ledger could not be read again.
    const LineFacts *lines() const;

    /// The order that each claim names; kNoOrder where it names none or one that does not count.
    std::vector<std::uint32_t> claimOrders;
    static constexpr std::uint32_t kNoOrder = std::numeric_limits<std::uint32_t>::max();

    /// Room for \p count sums, all zero; kept between questions, because fresh pages cost more than the sums.
    std::vector<Acc> borrowSums(std::size_t count) const;
    void returnSums(std::vector<Acc> sums) const;

    QThreadPool &pool() const { return *m_pool; }
    std::size_t threads() const { return m_threads; }
    Facts();

private:
    std::unique_ptr<QThreadPool> m_pool;
    std::size_t m_threads = 1;
    mutable std::mutex m_viewMutex;
    mutable std::vector<ViewPtr> m_views; ///< newest use last
    mutable std::mutex m_sumsMutex;
    mutable std::vector<std::vector<Acc>> m_sums;
    mutable std::once_flag m_linesOnce;
    mutable std::unique_ptr<LineFacts> m_lines;
};

/// Contributions of one order to a day or cell; \p first is the first day of the question.
inline void addCustomers(Acc &acc, Day since, Day attributedSince, bool firstKept, Day first)
{
    if (since != kNeverDay) {
        if (since < first)
            ++acc.v[Acc::Returning];
        else if (firstKept)
            ++acc.v[Acc::NewCustomers];
    }
    if (attributedSince != kNeverDay && attributedSince >= first)
        ++acc.v[Acc::AttributedNew];
}

/// Adds what \p flags and amounts of one order make besides the amounts themselves.
template<typename Value>
inline void addDerived(Acc &acc, const std::array<Value, kHotValues> &v, std::uint32_t flags)
{
    const std::int64_t one = (flags & PartFlag) != 0 ? 0 : 1;
    acc.v[Acc::Orders] += one;
    acc.v[Acc::Kept] += (flags & KeptFlag) != 0 ? one : 0;
    if ((flags & (CogsFlag | FeesFlag | FulfilmentFlag)) == 0)
        return;
    const std::int64_t net = std::int64_t{v[Acc::Gross]} - v[Acc::Discounts] - v[Acc::Returns];
    if ((flags & CogsFlag) != 0) {
        acc.v[Acc::CogsOrders] += one;
        acc.v[Acc::NetCogs] += net;
    }
    acc.v[Acc::FeesOrders] += (flags & FeesFlag) != 0 ? one : 0;
    acc.v[Acc::FulfilmentOrders] += (flags & FulfilmentFlag) != 0 ? one : 0;
    if ((flags & CostsFlag) != 0) {
        acc.v[Acc::Cm2Orders] += one;
        acc.v[Acc::NetCosts] += net;
        acc.v[Acc::Cm2] += net - v[Acc::Cogs] + v[Acc::Shipping] - v[Acc::Fees] - v[Acc::Fulfilment];
    }
}

/// One order whole; \p credited as the order's cell says.
inline void addRow(Acc &acc, const HotRow &row, bool credited, Day first)
{
    for (std::size_t i = 0; i < kHotValues; ++i)
        acc.v[i] += row.v[i];
    addDerived(acc, row.v, row.flags);
    addCustomers(acc, row.since, row.attributedSince, (row.flags & FirstKeptFlag) != 0, first);
    if (credited) {
        acc.v[Acc::CreditedNet] += std::int64_t{row.v[Acc::Gross]} - row.v[Acc::Discounts] - row.v[Acc::Returns];
        acc.v[Acc::LadderOrders] += (row.flags & PartFlag) != 0 ? 0 : 1;
    }
}

/// False when an amount needs more than 32 bits: then the row's are 0 and it is marked as large.
bool storeValues(HotRow &row, const std::array<std::int64_t, kHotValues> &values);
/// Takes refunds up to \p asOf out of \p view, whose amounts are those of the day of the order, and fills everything
/// that depends on what was kept.
void finishView(const Facts &facts, View &view, Instant asOf);

/// Numbers cells while orders or credits are walked.
class CellIndex
{
public:
    CellIndex(const Facts &facts, std::vector<Cell> &cells);
    /// \p creator and \p campaign count only where the post names none, or there is no post.
    std::int32_t cellFor(std::int32_t context, EntityIndex post, EntityIndex creator, EntityIndex campaign);

private:
    const Facts &m_facts;
    std::vector<Cell> &m_cells;
    FlatMap m_pairs, m_subjects, m_index;
    std::vector<std::int32_t> m_subjectOfPost; ///< with the post's own creator; -1: not met yet
};
/// The platform that a store or a link's source names: "ig" and "l.instagram.com" are "instagram"; empty: none.
std::string_view recognisedPlatform(std::string_view text);

} // namespace postledger
