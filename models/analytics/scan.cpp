// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/scan.h"

#include "analytics/parallel.h"
#include "base/allocation.h"

#include <algorithm>
#include <functional>

namespace postledger {

namespace {

constexpr std::size_t kLeastOrdersForThreads = 20000;
constexpr std::uint8_t kPasses = 1;
constexpr std::uint8_t kCredited = 2;

std::vector<std::uint8_t> cellMasks(const Selection &selection, const Credits &credits)
{
    std::vector<std::uint8_t> masks(credits.cells.size());
    std::transform(credits.cells.begin(), credits.cells.end(), masks.begin(), [&](const Cell &cell) {
        return static_cast<std::uint8_t>((selection.passesCell(cell) ? kPasses : 0) | (cell.credited ? kCredited : 0));
    });
    return masks;
}

void addRevenue(Acc &acc, const HotRow &row)
{
    acc.v[Acc::Gross] += row.v[Acc::Gross];
    acc.v[Acc::Discounts] += row.v[Acc::Discounts];
    acc.v[Acc::Returns] += row.v[Acc::Returns];
    acc.v[Acc::Orders] += (row.flags & PartFlag) != 0 ? 0 : 1;
}

struct PartSums
{
    std::vector<Acc> cells;
    std::vector<Acc> days;
};

// Rows of the orders begin..end.
template<typename Row>
std::span<const Row> rowsOf(const std::vector<Row> &rows, std::size_t begin, std::size_t end)
{
    const auto before = [](const Row &row, std::size_t order) { return row.order < order; };
    const auto first = std::lower_bound(rows.begin(), rows.end(), begin, before);
    return {first, std::lower_bound(first, rows.end(), end, before)};
}

// What a model takes from the ladder: whole orders, commission, new customers.
void addLadderFields(Acc &acc, const HotRow &row, bool credited, Day first)
{
    const std::int64_t one = (row.flags & PartFlag) != 0 ? 0 : 1;
    acc.v[Acc::Orders] += one;
    acc.v[Acc::LadderOrders] += credited ? one : 0;
    acc.v[Acc::Commission] += row.v[Acc::Commission];
    if (row.attributedSince != kNeverDay && row.attributedSince >= first)
        ++acc.v[Acc::AttributedNew];
}

template<DaySums Sums, CellFields Fields>
void scanRow(const HotRow &row, std::int32_t cell, const std::vector<std::uint8_t> &masks, Day first,
    std::size_t firstDay, PartSums &out)
{
    const std::uint8_t mask = masks[static_cast<std::size_t>(cell)];
    if ((mask & kPasses) == 0)
        return;
    if constexpr (Fields == CellFields::Ladder) {
        addLadderFields(out.cells[static_cast<std::size_t>(cell)], row, false, first);
        if constexpr (Sums == DaySums::Full)
            addLadderFields(
                out.days[static_cast<std::size_t>(row.day) - firstDay], row, (mask & kCredited) != 0, first);
        return;
    }
    // What the credit makes of a cell's sums is known without looking at every order.
    addRow(out.cells[static_cast<std::size_t>(cell)], row, false, first);
    if constexpr (Sums == DaySums::Revenue)
        addRevenue(out.days[static_cast<std::size_t>(row.day) - firstDay], row);
    else if constexpr (Sums == DaySums::Full)
        addRow(out.days[static_cast<std::size_t>(row.day) - firstDay], row, (mask & kCredited) != 0, first);
}

template<DaySums Sums, CellFields Fields>
void scanOrders(const View &view, const Credits &credits, const std::vector<std::uint8_t> &masks, Day first,
    std::size_t begin, std::size_t end, std::size_t firstDay, PartSums &out)
{
    const HotRow *rows = view.rows.data();
    const std::int32_t *cellOf = credits.cellOf.data();
    for (std::size_t i = begin; i < end; ++i) {
        if (cellOf[i] >= 0)
            scanRow<Sums, Fields>(rows[i], cellOf[i], masks, first, firstDay, out);
    }
    for (const PartRow &part : rowsOf(credits.parts, begin, end))
        scanRow<Sums, Fields>(part.row, part.cell, masks, first, firstDay, out);
}

using ScanOrders = decltype(&scanOrders<DaySums::None, CellFields::All>);

template<CellFields Fields>
ScanOrders scannerOf(DaySums daySums)
{
    switch (daySums) {
    case DaySums::None:
        return &scanOrders<DaySums::None, Fields>;
    case DaySums::Revenue:
        return &scanOrders<DaySums::Revenue, Fields>;
    case DaySums::Full:
        break;
    }
    return &scanOrders<DaySums::Full, Fields>;
}

Acc wideSums(const WideRow &row, Day first)
{
    Acc acc = row.sums;
    addCustomers(acc, row.since, row.attributedSince, row.firstKept, first);
    return acc;
}

using TakeRow = std::function<void(std::int32_t day, std::int32_t cell, std::uint32_t order, const Acc &acc)>;

// What a refund takes off one credit.
Acc refundSums(std::int64_t merchandise, std::int64_t shipping, std::int64_t tax, std::int64_t restocked,
    std::uint32_t flags, bool credited)
{
    Acc acc;
    acc.v[Acc::Returns] = merchandise;
    acc.v[Acc::Shipping] = -shipping;
    acc.v[Acc::Tax] = -tax;
    acc.v[Acc::CreditedNet] = credited ? -merchandise : 0;
    if ((flags & CogsFlag) != 0) {
        acc.v[Acc::Cogs] = -restocked;
        acc.v[Acc::NetCogs] = -merchandise;
    }
    if ((flags & CostsFlag) != 0) {
        acc.v[Acc::NetCosts] = -merchandise;
        acc.v[Acc::Cm2] = restocked - merchandise - shipping;
    }
    return acc;
}

Acc negated(Acc acc)
{
    for (std::int64_t &value : acc.v)
        value = -value;
    return acc;
}

// Order rows carry their refunds on the day of the order. The ledger basis moves them to the day of the refund.
void moveRefunds(const Selection &selection, const Credits &credits, const TakeRow &take)
{
    const Facts &facts = selection.facts;
    const View &view = *selection.view;
    for (const RefundEvent &refund : facts.refunds) {
        const HotRow &row = view.rows[refund.order];
        if (refund.at > view.asOf || facts.placedAt[refund.order] > view.asOf || refund.day == row.day)
            continue;
        const bool onOrder = selection.range.contains(facts.days[static_cast<std::size_t>(row.day)]);
        const bool onRefund = selection.range.contains(facts.days[static_cast<std::size_t>(refund.day)]);
        if (!onOrder && !onRefund)
            continue;
        const auto move = [&](std::int32_t cell, const Acc &acc) {
            if (onOrder)
                take(row.day, cell, refund.order, negated(acc));
            if (onRefund)
                take(refund.day, cell, refund.order, acc);
        };
        const std::int32_t cell = credits.cellOf[refund.order];
        if (cell >= 0) {
            const bool credited = credits.cells[static_cast<std::size_t>(cell)].credited;
            move(cell,
                refundSums(refund.merchandise, refund.shipping, refund.tax, refund.restocked, row.flags, credited));
            continue;
        }
        const auto parts = rowsOf(credits.parts, refund.order, refund.order + 1);
        const auto wide = rowsOf(credits.wide, refund.order, refund.order + 1);
        std::vector<std::pair<std::int32_t, std::int64_t>> credit; // cell and what was sold
        for (const PartRow &part : parts)
            credit.emplace_back(part.cell, part.row.v[Acc::Gross]);
        for (const WideRow &part : wide)
            credit.emplace_back(part.cell, part.sums.v[Acc::Gross]);
        std::vector<std::int64_t> weights;
        for (const auto &[partCell, gross] : credit)
            weights.push_back(std::max<std::int64_t>(gross, 0));
        const auto merchandise = allocate(refund.merchandise, weights);
        const auto shipping = allocate(refund.shipping, weights);
        const auto tax = allocate(refund.tax, weights);
        const auto restocked = allocate(refund.restocked, weights);
        for (std::size_t i = 0; i < credit.size(); ++i) {
            const bool credited = credits.cells[static_cast<std::size_t>(credit[i].first)].credited;
            move(credit[i].first, refundSums(merchandise[i], shipping[i], tax[i], restocked[i], row.flags, credited));
        }
    }
}

Day touchDay(const Selection &selection, AttributionModel model, std::size_t order)
{
    const Facts &facts = selection.facts;
    std::int32_t age = facts.creditAge[order];
    if (model != AttributionModel::Evidence) {
        const auto path = facts.pathOf(order);
        age = path.empty() ? 0 : path[soleTouch(model, path.size())].age;
    }
    return facts.zone.localDay(facts.placedAt[order] - age);
}

// Rows of the orders begin..end one by one, on the day that the basis gives them, refunds not moved yet.
template<typename Take>
void eachRow(const Selection &selection, AttributionModel model, const Credits &credits, std::size_t begin,
    std::size_t end, const Take &take)
{
    const Facts &facts = selection.facts;
    const View &view = *selection.view;
    const bool byTouch = selection.basis == DateBasis::TouchDate;
    for (std::size_t i = begin; i < end; ++i) {
        const std::int32_t cell = credits.cellOf[i];
        if (cell < 0)
            continue;
        Acc acc;
        addRow(acc, view.rows[i], credits.cells[static_cast<std::size_t>(cell)].credited, selection.first);
        const std::int32_t day = byTouch ? facts.dayIndex(touchDay(selection, model, i)) : view.rows[i].day;
        take(day, cell, static_cast<std::uint32_t>(i), acc);
    }
    for (const PartRow &part : rowsOf(credits.parts, begin, end)) {
        Acc acc;
        addRow(acc, part.row, credits.cells[static_cast<std::size_t>(part.cell)].credited, selection.first);
        take(byTouch ? part.touchDay : part.row.day, part.cell, part.order, acc);
    }
    for (const WideRow &wide : rowsOf(credits.wide, begin, end))
        take(byTouch ? wide.touchDay : wide.day, wide.cell, wide.order, wideSums(wide, selection.first));
}

// Sends the parts of an order to its products. Sums are exact; whole orders go to the line that earns most.
void splitByLine(const LineFacts &lines, std::uint32_t order, const Acc &acc,
    const std::function<void(std::int32_t product, const Acc &part)> &take)
{
    const std::uint32_t begin = lines.begin[order];
    const std::size_t count = lines.begin[order + 1] - begin;
    if (count <= 1) {
        take(count == 0 ? -1 : lines.lines[begin].product, acc);
        return;
    }
    const std::span<const LineFacts::Line> own(lines.lines.data() + begin, count);
    std::vector<std::int64_t> net(count), gross(count), discount(count), units(count);
    std::int64_t grossSum = 0, discountSum = 0, unitSum = 0;
    std::size_t best = 0;
    for (std::size_t i = 0; i < count; ++i) {
        gross[i] = std::max<std::int64_t>(own[i].gross, 0);
        discount[i] = std::max<std::int64_t>(own[i].discount, 0);
        net[i] = std::max<std::int64_t>(own[i].gross - own[i].discount, 0);
        units[i] = std::max(own[i].quantity, 0);
        grossSum += own[i].gross;
        discountSum += own[i].discount;
        unitSum += own[i].quantity;
        best = net[i] > net[best] ? i : best;
    }
    std::vector<Acc> parts(count);
    const auto spread = [&](std::size_t field, const std::vector<std::int64_t> &weights) {
        if (acc.v[field] == 0)
            return;
        const auto shares = allocate(acc.v[field], weights);
        for (std::size_t i = 0; i < count; ++i)
            parts[i].v[field] = shares[i];
    };
    // A whole order's lines say their own amounts; a part of an order follows their proportions.
    const bool whole = acc.v[Acc::Gross] == grossSum && acc.v[Acc::Discounts] == discountSum;
    for (std::size_t i = 0; whole && i < count; ++i) {
        parts[i].v[Acc::Gross] = own[i].gross;
        parts[i].v[Acc::Discounts] = own[i].discount;
    }
    if (!whole) {
        spread(Acc::Gross, gross);
        spread(Acc::Discounts, discount);
    }
    if (acc.v[Acc::Units] == unitSum) {
        for (std::size_t i = 0; i < count; ++i)
            parts[i].v[Acc::Units] = own[i].quantity;
    } else {
        spread(Acc::Units, units);
    }
    for (const std::size_t field : {Acc::Returns, Acc::Shipping, Acc::Tax, Acc::Cogs, Acc::Fees, Acc::Fulfilment,
             Acc::Commission, Acc::Charged, Acc::NetCogs, Acc::Cm2, Acc::NetCosts, Acc::CreditedNet})
        spread(field, net);
    for (const std::size_t field : {Acc::Orders, Acc::Kept, Acc::CogsOrders, Acc::FeesOrders, Acc::FulfilmentOrders,
             Acc::Cm2Orders, Acc::NewCustomers, Acc::Returning, Acc::AttributedNew, Acc::LadderOrders})
        parts[best].v[field] = acc.v[field];
    for (std::size_t i = 0; i < count; ++i) {
        if (!parts[i].isEmpty())
            take(own[i].product, parts[i]);
    }
}

// Orders that may have rows in the selection. A touch is never older than the longest window.
std::pair<std::size_t, std::size_t> orderSlice(const Selection &selection)
{
    DateRange range = selection.range;
    if (selection.basis == DateBasis::TouchDate && range.last != std::numeric_limits<Day>::max()) {
        const Windows &windows = selection.facts.ladder.windows;
        const auto reach = std::max({windows.clickSeconds, windows.viewSeconds, windows.lookbackSeconds});
        range.last += static_cast<Day>(reach / kSecondsPerDay + 1);
    }
    return selection.facts.ordersOf(range);
}

// Orders with one of the products that pass, ascending.
std::vector<std::uint32_t> ordersWithProducts(
    const Selection &selection, const LineFacts &lines, std::size_t begin, std::size_t end)
{
    std::vector<std::uint32_t> orders;
    for (const std::int32_t product : selection.products()) {
        if (product < 0) {
            for (std::size_t i = begin; i < end; ++i) {
                if (lines.begin[i] == lines.begin[i + 1])
                    orders.push_back(static_cast<std::uint32_t>(i));
            }
            continue;
        }
        const auto all = lines.productOrders.begin();
        const auto first = all + lines.productBegin[static_cast<std::size_t>(product)];
        const auto last = all + lines.productBegin[static_cast<std::size_t>(product) + 1];
        orders.insert(orders.end(), std::lower_bound(first, last, begin), std::lower_bound(first, last, end));
    }
    std::sort(orders.begin(), orders.end());
    orders.erase(std::unique(orders.begin(), orders.end()), orders.end());
    return orders;
}

} // namespace

CellSums sumCells(const Selection &selection, AttributionModel model, DaySums daySums, CellFields fields)
{
    const Facts &facts = selection.facts;
    CellSums result;
    result.credits = &facts.credits(*selection.view, model);
    const auto masks = cellMasks(selection, *result.credits);
    const auto slice = facts.ordersOf(selection.range);
    // Plain names, because lambdas capture them: clang 14 refuses parts of a structured binding there.
    const std::uint32_t begin = slice.first;
    const std::uint32_t end = slice.second;
    const auto dayBegin = std::lower_bound(facts.days.begin(), facts.days.end(), selection.range.first);
    const auto dayEnd = std::upper_bound(dayBegin, facts.days.end(), selection.range.last);
    result.firstDay = static_cast<std::size_t>(dayBegin - facts.days.begin());
    const auto dayCount = daySums == DaySums::None ? 0 : static_cast<std::size_t>(dayEnd - dayBegin);

    const std::size_t size = end - begin;
    const std::size_t parts = size < kLeastOrdersForThreads ? 1 : facts.threads();
    std::vector<PartSums> sums(parts);
    const ScanOrders scanner =
        fields == CellFields::All ? scannerOf<CellFields::All>(daySums) : scannerOf<CellFields::Ladder>(daySums);
    const auto scan = [&](std::size_t from, std::size_t to, PartSums &out) {
        scanner(*selection.view, *result.credits, masks, selection.first, from, to, result.firstDay, out);
    };
    inParallel(facts.pool(), parts, [&](std::size_t part) {
        sums[part].cells = facts.borrowSums(masks.size());
        sums[part].days = facts.borrowSums(dayCount);
        const auto [from, to] = partBounds(size, part, parts);
        if (!selection.hasTimes()) {
            scan(begin + from, begin + to, sums[part]);
            return;
        }
        for (std::size_t day = 0; day < facts.days.size(); ++day) {
            const std::size_t dayFrom = std::max<std::size_t>(facts.dayBegin[day], begin + from);
            const std::size_t dayTo = std::min<std::size_t>(facts.dayBegin[day + 1], begin + to);
            if (dayFrom < dayTo && selection.passesDay(facts.days[day]))
                scan(dayFrom, dayTo, sums[part]);
        }
    });
    result.cells = std::move(sums[0].cells);
    result.days = std::move(sums[0].days);
    for (std::size_t part = 1; part < parts; ++part) {
        for (std::size_t i = 0; i < result.cells.size(); ++i)
            result.cells[i] += sums[part].cells[i];
        for (std::size_t i = 0; i < result.days.size(); ++i)
            result.days[i] += sums[part].days[i];
        facts.returnSums(std::move(sums[part].cells));
        facts.returnSums(std::move(sums[part].days));
    }
    for (std::size_t i = 0; i < result.cells.size(); ++i) {
        if ((masks[i] & kCredited) == 0)
            continue;
        result.cells[i].v[Acc::CreditedNet] = result.cells[i].net();
        result.cells[i].v[Acc::LadderOrders] = result.cells[i].v[Acc::Orders];
    }
    const auto add = [&](std::int32_t day, std::int32_t cell, std::uint32_t, const Acc &acc) {
        if ((masks[static_cast<std::size_t>(cell)] & kPasses) == 0
            || !selection.passesDay(facts.days[static_cast<std::size_t>(day)]))
            return;
        result.cells[static_cast<std::size_t>(cell)] += acc;
        if (dayCount > 0)
            result.days[static_cast<std::size_t>(day) - result.firstDay] += acc;
    };
    for (const WideRow &wide : rowsOf(result.credits->wide, begin, end))
        add(wide.day, wide.cell, wide.order, wideSums(wide, selection.first));
    if (selection.basis == DateBasis::Ledger)
        moveRefunds(selection, *result.credits, add);
    for (std::size_t i = 0; i < result.cells.size(); ++i) {
        if (!result.cells[i].isEmpty())
            result.used.push_back(static_cast<std::int32_t>(i));
    }
    return result;
}

namespace {

// Sends everything that orders bring to groups to \p sinks, which share the orders among them: sink.add(key, cell,
// order, acc). Refunds that move come last, to the first sink.
template<typename Sink>
void fillSinks(
    const Selection &selection, AttributionModel model, const std::vector<Dimension> &by, std::vector<Sink> &sinks)
{
    const Facts &facts = selection.facts;
    const Credits &credits = facts.credits(*selection.view, model);
    const auto masks = cellMasks(selection, credits);
    const bool byProduct = std::find(by.begin(), by.end(), Dimension::Product) != by.end();
    const bool products = byProduct || selection.hasProducts();
    const LineFacts *lines = products ? facts.lines() : nullptr;
    const auto slice = orderSlice(selection);
    const auto begin = slice.first;
    const auto end = slice.second;

    const auto code = [&](Dimension dimension, std::int32_t day, std::int32_t cell, std::int32_t product) {
        if (isTime(dimension))
            return codeOf(facts.days[static_cast<std::size_t>(day)], dimension);
        return dimension == Dimension::Product ? product
                                               : codeOf(credits.cells[static_cast<std::size_t>(cell)], dimension);
    };
    const auto takeInto = [&](Sink &sink) {
        return [&, &sink = sink](std::int32_t day, std::int32_t cell, std::uint32_t order, const Acc &acc) {
            if ((masks[static_cast<std::size_t>(cell)] & kPasses) == 0
                || !selection.passesDay(facts.days[static_cast<std::size_t>(day)]))
                return;
            const auto keep = [&](std::int32_t product, const Acc &part) {
                if (products && !selection.passesProduct(product))
                    return;
                const std::int32_t a = by.empty() ? -1 : code(by[0], day, cell, product);
                const std::int32_t b = by.size() < 2 ? -1 : code(by[1], day, cell, product);
                sink.add(pairKey(a, b), cell, order, part);
            };
            if (lines == nullptr)
                keep(-1, acc);
            else
                splitByLine(*lines, order, acc, keep);
        };
    };

    std::vector<std::uint32_t> chosen;
    const bool byPosting = selection.hasProducts() && lines != nullptr;
    if (byPosting)
        chosen = ordersWithProducts(selection, *lines, begin, end);
    const std::size_t size = byPosting ? chosen.size() : end - begin;
    const std::size_t parts = size < kLeastOrdersForThreads / 4 ? 1 : sinks.size();
    inParallel(facts.pool(), parts, [&](std::size_t part) {
        const auto [from, to] = partBounds(size, part, parts);
        const auto take = takeInto(sinks[part]);
        if (!byPosting) {
            eachRow(selection, model, credits, begin + from, begin + to, take);
            return;
        }
        for (std::size_t i = from; i < to; ++i)
            eachRow(selection, model, credits, chosen[i], chosen[i] + 1, take);
    });
    if (selection.basis == DateBasis::Ledger)
        moveRefunds(selection, credits, takeInto(sinks[0]));
}

struct GroupSink
{
    GroupSums groups;
    void add(std::uint64_t key, std::int32_t, std::uint32_t, const Acc &acc)
    {
        const auto index = static_cast<std::size_t>(groups.keys.insert(key));
        if (index == groups.sums.size())
            groups.sums.emplace_back();
        groups.sums[index] += acc;
    }
};

struct PieceSink
{
    const TakePiece &take;
    void add(std::uint64_t key, std::int32_t cell, std::uint32_t order, const Acc &acc) const
    {
        take(key, cell, order, acc);
    }
};

} // namespace

GroupSums sumGroups(const Selection &selection, AttributionModel model, const std::vector<Dimension> &by)
{
    std::vector<GroupSink> sinks(selection.facts.threads());
    fillSinks(selection, model, by, sinks);
    for (std::size_t part = 1; part < sinks.size(); ++part) {
        for (std::size_t i = 0; i < sinks[part].groups.sums.size(); ++i)
            sinks[0].add(sinks[part].groups.keys.keys()[i], -1, 0, sinks[part].groups.sums[i]);
    }
    return std::move(sinks[0].groups);
}

void eachPiece(
    const Selection &selection, AttributionModel model, const std::vector<Dimension> &by, const TakePiece &take)
{
    std::vector<PieceSink> sinks{{take}};
    fillSinks(selection, model, by, sinks);
}

} // namespace postledger
