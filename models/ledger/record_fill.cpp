// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/record_fill.h"

#include "ledger/record_codec.h"

#include <cstdlib>
#include <tuple>

namespace postledger {
namespace {

template<typename T>
bool take(T &to, const T &from)
{
    if (to != T() || from == T())
        return false;
    to = from;
    return true;
}

template<typename R, typename... Fields>
bool takeFields(R &to, const R &from, Fields R::*...fields)
{
    bool any = false;
    ((any = take(to.*fields, from.*fields) || any), ...);
    return any;
}

bool fill(Order &order, const Order &other)
{
    if (isOtherSale(order, other) || order.currency != other.currency)
        return false;
    bool any = takeFields(order, other, &Order::customer, &Order::checkout, &Order::declaredPost,
        &Order::declaredCreator, &Order::channel, &Order::codes, &Order::touches, &Order::test);
    if (take(order.mirrorOf, other.mirrorOf)) {
        order.mirrorStore = other.mirrorStore;
        any = true;
    }
    const auto refunded = [](const Order &o) {
        return std::tuple(o.refundedMerchandise, o.refundedShipping, o.refundedTax);
    };
    if (refunded(order) == refunded(other))
        any = take(order.refundedAt, other.refundedAt) || any;
    if (order.gross != other.gross || order.discount != other.discount)
        return any; // it has been edited since
    any = take(order.lines, other.lines) || any;
    if (order.total != other.total)
        return any;
    return takeFields(order, other, &Order::cogs, &Order::paymentFee, &Order::platformFee, &Order::fulfilment) || any;
}

bool fill(Creator &creator, const Creator &other)
{
    return takeFields(creator, other, &Creator::handle, &Creator::commissionMillionths);
}

bool fill(Campaign &campaign, const Campaign &other)
{
    return takeFields(campaign, other, &Campaign::name, &Campaign::platform);
}

bool fill(Post &post, const Post &other)
{
    return takeFields(post, other, &Post::alternateRef, &Post::creatorRef, &Post::campaignRef, &Post::publishedAt,
        &Post::format, &Post::checkout, &Post::title, &Post::permalink);
}

bool fill(PostMetrics &metrics, const PostMetrics &other)
{
    bool any = false;
    for (std::size_t i = 0; i < metrics.values.size(); ++i)
        any = take(metrics.values[i], other.values[i]) || any;
    return any;
}

template<typename R>
concept Filled = requires(R &record, const R &other)
{
    fill(record, other);
};

template<std::size_t... Kinds>
constexpr std::array<bool, sizeof...(Kinds)> filledKinds(std::index_sequence<Kinds...> /*kinds*/)
{
    return {Filled<std::variant_alternative_t<Kinds, Record>>...};
}

} // namespace

bool isFilled(std::size_t kind)
{
    static constexpr auto kFilled = filledKinds(std::make_index_sequence<kKindCount>());
    return kind < kFilled.size() && kFilled[kind];
}

bool fillFrom(Record &record, const Record &other)
{
    return std::visit(
        [&other]<typename R>(R &to) {
            if constexpr (Filled<R>)
                return fill(to, std::get<R>(other));
            else
                return false;
        },
        record);
}

bool isOtherSale(const Order &a, const Order &b)
{
    return std::abs(a.placedAt - b.placedAt) > kMostApart;
}

} // namespace postledger
