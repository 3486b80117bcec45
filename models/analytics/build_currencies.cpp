// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/build.h"
#include "analytics/currencies.h"

#include <algorithm>

namespace postledger {

namespace {

/// What of an order was given back so far, as stated and as converted.
struct GivenBack
{
    std::int64_t stated = 0, converted = 0;

    /// Converts the sum instead of the amount, so that refunds in parts add up to the refund of the whole.
    std::int64_t add(std::int64_t amount, std::int64_t whole, std::int64_t wholeConverted, const RateFraction &rate)
    {
        stated += amount;
        const std::int64_t sum = shareOf(stated, whole, wholeConverted, rate);
        return sum - std::exchange(converted, sum);
    }
};

/// Amounts of a file that names no currency were read with the digits of the workspace's.
std::int64_t rescaled(std::int64_t minor, int from, int to)
{
    for (; from < to; ++from)
        minor *= 10;
    Int128 divisor = 1;
    for (; from > to; --from)
        divisor *= 10;
    return divideRounded(minor, divisor);
}

} // namespace

const ForeignOrder *FactsBuilder::foreignOrder(std::uint32_t global) const
{
    const auto [chunk, local] = place(global);
    const auto &foreign = m_in.chunks[chunk].foreign;
    const auto found = std::lower_bound(foreign.begin(), foreign.end(), local,
        [](const ForeignOrder &order, std::size_t wanted) { return order.order < wanted; });
    return found != foreign.end() && found->order == local ? &*found : nullptr;
}

void FactsBuilder::dropUnconverted()
{
    for (std::size_t c = 0; c < m_in.chunks.size(); ++c) {
        const OrderChunk &chunk = m_in.chunks[c];
        for (const ForeignOrder &order : chunk.foreign) {
            if (order.isConverted)
                continue;
            m_out[m_base[c] + order.order] = 1;
            const OrderChunk::Row &stated = chunk.orders[order.order];
            const std::string_view store =
                stated.store < 0 ? std::string_view() : std::string_view(chunk.texts.at(stated.store));
            if (!stated.test && stated.worth == OrderChunk::Worth::Goods) // else it is left out for that
                m_facts->leftOut.addWithoutRate(store, chunk.ref(stated), stated.placedAt, order.currency);
        }
    }
}

// By the rate of the order, whatever day the money went back on.
void FactsBuilder::convertRefunds()
{
    Currencies &currencies = *m_in.currencies;
    // The refunds stay where they are: the index of named orders looks into them.
    std::vector<Refund *> sorted;
    for (Refund &refund : m_in.refunds)
        sorted.push_back(&refund);
    std::sort(sorted.begin(), sorted.end(), [](const Refund *a, const Refund *b) {
        return std::tie(a->orderRef, a->store, a->at, a->ref) < std::tie(b->orderRef, b->store, b->at, b->ref);
    });
    m_refundLeftOut.assign(m_in.refunds.size(), false);
    std::unordered_map<std::uint32_t, std::array<GivenBack, 3>> sums; // by order: merchandise, shipping, tax
    for (Refund *const stated : sorted) {
        Refund &refund = *stated;
        const auto number = static_cast<std::size_t>(stated - m_in.refunds.data());
        const std::uint32_t global = orderNamed(storeNamed(refund.store), m_refundRefs[number]);
        if (global == kDropped)
            continue; // counted as one without order
        const ForeignOrder *order = foreignOrder(global);
        const OrderChunk::Row &to = row(global);
        const bool isOrders = order != nullptr && (refund.currency.empty() || refund.currency == order->currency);
        if (!isOrders) {
            const auto rate = currencies.rate(refund.currency, to.placedAt);
            if (!rate) {
                currencies.miss(refund.currency, currencies.dayOf(to.placedAt));
                m_refundLeftOut[number] = true;
                continue;
            }
            for (std::int64_t *amount : {&refund.merchandise, &refund.shipping, &refund.tax})
                *amount = rate->of(*amount).value_or(0);
            if (refund.restockedCogs)
                refund.restockedCogs = rate->of(*refund.restockedCogs);
            continue;
        }
        if (!order->isConverted)
            continue; // goes with its order
        if (refund.currency.empty()) {
            const int from = currencies.home().exponent();
            const int digits = Currency::fromCode(order->currency).value_or(Currency()).exponent();
            for (std::int64_t *amount : {&refund.merchandise, &refund.shipping, &refund.tax})
                *amount = rescaled(*amount, from, digits);
            if (refund.restockedCogs)
                refund.restockedCogs = rescaled(*refund.restockedCogs, from, digits);
        }
        auto &[merchandise, shipping, tax] = sums[global];
        refund.merchandise = merchandise.add(refund.merchandise, order->net, to.gross - to.discount, order->rate);
        refund.shipping = shipping.add(refund.shipping, order->shipping, to.shipping, order->rate);
        refund.tax = tax.add(refund.tax, order->tax, to.tax, order->rate);
        if (refund.restockedCogs)
            refund.restockedCogs = order->rate.of(*refund.restockedCogs);
    }
}

// Lines are read later, as they were stated.
void FactsBuilder::rememberForeign()
{
    for (std::size_t c = 0; c < m_in.chunks.size(); ++c) {
        for (const ForeignOrder &order : m_in.chunks[c].foreign) {
            const std::uint32_t position = m_position[m_base[c] + order.order];
            const OrderChunk::Row &converted = m_in.chunks[c].orders[order.order];
            if (position != kDropped)
                m_facts->foreignOrders.push_back({position, converted.gross, converted.discount});
        }
    }
}

} // namespace postledger
