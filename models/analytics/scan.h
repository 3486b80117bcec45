// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analytics/facts_data.h"

#include <functional>
#include <optional>
#include <vector>

namespace postledger {

/// What a query selects, in the codes of the facts. Dimensions have codes of at least 0; -1 is the empty group. Days
/// are their own code: the first day of the bucket.
class Selection
{
public:
    Selection(const Facts &facts, const Query &query);

    const Facts &facts;
    ViewPtr view;
    AttributionModel model;
    DateBasis basis;
    DateRange range;
    Day first; ///< of the range; never the smallest Day, which stands for no day

    bool hasFilters() const { return !m_filters.empty(); }
    bool hasProducts() const { return m_products; }
    bool hasTimes() const { return m_times; }
    /// The products that pass; only with hasProducts().
    const std::vector<std::int32_t> &products() const;

    bool passesCell(const Cell &cell) const;
    bool passesDay(Day day) const; ///< range and filters of the calendar
    bool passesProduct(std::int32_t product) const;
    /// Posts, spend and claims pass by the dimensions that they have; a filter by another one leaves them out.
    bool passesPost(const PostFacts &post) const;
    bool passesSpend(const SpendFacts &spend) const;
    bool passesClaim(const ClaimSum &claim) const;
    bool admitsPosts() const;
    bool admitsSpend() const;
    bool admitsClaims() const;

private:
    struct Codes
    {
        Dimension dimension;
        std::vector<std::int32_t> codes; ///< ascending
        bool contains(std::int32_t code) const;
    };
    std::vector<Codes> m_filters;
    bool m_products = false;
    bool m_times = false;
};

bool isTime(Dimension dimension);
std::int32_t codeOf(const Cell &cell, Dimension dimension);
std::int32_t codeOf(Day day, Dimension dimension);
/// None where such a record does not have the dimension.
std::optional<std::int32_t> codeOf(const Facts &facts, std::int32_t post, Dimension dimension);
std::optional<std::int32_t> codeOf(const SpendFacts &spend, Dimension dimension);
std::optional<std::int32_t> codeOf(const ClaimSum &claim, Dimension dimension);
bool postsHave(Dimension dimension);
bool spendHas(Dimension dimension);
bool claimsHave(Dimension dimension);
/// The name that tables print; the empty group's for -1.
std::string keyOf(const Facts &facts, Dimension dimension, std::int32_t code);
/// First code and end of a dimension whose values have names; {0, 0} for days, weeks and months.
std::pair<std::int32_t, std::int32_t> codesOf(const Facts &facts, Dimension dimension);
/// What people read.
std::string titleOf(const Facts &facts, Dimension dimension, std::int32_t code);

enum class DaySums
{
    None,
    Revenue, ///< gross, discounts, returns, orders
    Full
};

enum class CellFields
{
    All,
    Ladder ///< what models take from the ladder: Acc::Orders, LadderOrders, Commission, AttributedNew
};

/// Sums of a selection under one model, by cell and, where asked for, by day.
struct CellSums
{
    const Credits *credits = nullptr;
    std::vector<Acc> cells; ///< by cell; empty for cells that don't pass
    std::vector<std::int32_t> used; ///< the cells that are not empty
    std::size_t firstDay = 0; ///< index of days[0] in Facts::days
    std::vector<Acc> days;
};
/// One pass over the orders of the range on all cores. Not for products and not for the touch-date basis.
CellSums sumCells(const Selection &selection, AttributionModel model, DaySums daySums, CellFields fields);

/// Sums by any breakdown; slower than sumCells().
struct GroupSums
{
    FlatMap keys; ///< pairKey of the codes; -1 for a missing second dimension
    std::vector<Acc> sums;
};
GroupSums sumGroups(const Selection &selection, AttributionModel model, const std::vector<Dimension> &by);

/// What sumGroups() adds up, piece by piece: an order comes once for every group that it belongs to, or several times
/// (parts of it, its refunds). On the calling thread, in an order that is always the same.
using TakePiece = std::function<void(std::uint64_t key, std::int32_t cell, std::uint32_t order, const Acc &acc)>;
void eachPiece(
    const Selection &selection, AttributionModel model, const std::vector<Dimension> &by, const TakePiece &take);

} // namespace postledger
