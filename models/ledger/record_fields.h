// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/records.h"

#include <concepts>
#include <type_traits>

/// The fields of each record, listed once: images, table columns and readers all follow this order. Append only: an
/// image in a journal is read in the order in which it was written.
namespace postledger {

template<typename R, typename T>
concept MaybeConst = std::same_as<std::remove_const_t<R>, T>;

/// Fields that a later version of the program added, at the end of their record. They are no part of an image while
/// they and those behind them say nothing, so that what earlier versions wrote keeps its image and its digest.
template<typename Visit, typename... Fields>
void visitAdded(Visit &visit, Fields &...fields)
{
    if constexpr (requires { visit.added(fields...); })
        visit.added(fields...);
    else
        (visit(fields), ...);
}

template<MaybeConst<OrderLine> R, typename Visit>
void visitFields(R &r, Visit &&visit)
{
    visit(r.sku);
    visit(r.title);
    visit(r.quantity);
    visit(r.returnedQuantity);
    visit(r.gross);
    visit(r.discount);
}

template<MaybeConst<OrderTouch> R, typename Visit>
void visitFields(R &r, Visit &&visit)
{
    visit(r.type);
    visit(r.at);
    visit(r.source);
    visit(r.medium);
    visit(r.campaign);
    visit(r.content);
    visit(r.term);
}

template<MaybeConst<Order> R, typename Visit>
void visitFields(R &r, Visit &&visit)
{
    visit(r.store);
    visit(r.ref);
    visit(r.mirrorOf);
    visit(r.mirrorStore);
    visit(r.placedAt);
    visit(r.changedAt);
    visit(r.currency);
    visit(r.gross);
    visit(r.discount);
    visit(r.shipping);
    visit(r.tax);
    visit(r.duties);
    visit(r.adjustment);
    visit(r.total);
    visit(r.platformSubsidy);
    visit(r.cogs);
    visit(r.paymentFee);
    visit(r.platformFee);
    visit(r.fulfilment);
    visit(r.refundedMerchandise);
    visit(r.refundedShipping);
    visit(r.refundedTax);
    visit(r.refundedAt);
    visit(r.customer);
    visit(r.checkout);
    visit(r.test);
    visit(r.cancelled);
    visit(r.declaredPost);
    visit(r.declaredCreator);
    visit(r.channel);
    visit(r.codes);
    visit(r.touches);
    visit(r.lines);
    visitAdded(visit, r.unpaid);
}

template<MaybeConst<Refund> R, typename Visit>
void visitFields(R &r, Visit &&visit)
{
    visit(r.store);
    visit(r.ref);
    visit(r.orderRef);
    visit(r.at);
    visit(r.currency);
    visit(r.merchandise);
    visit(r.shipping);
    visit(r.tax);
    visit(r.restockedCogs);
}

template<MaybeConst<Touchpoint> R, typename Visit>
void visitFields(R &r, Visit &&visit)
{
    visit(r.ref);
    visit(r.customer);
    visit(r.at);
    visit(r.type);
    visit(r.channel);
    visit(r.postRef);
}

template<MaybeConst<CustomerHistory> R, typename Visit>
void visitFields(R &r, Visit &&visit)
{
    visit(r.customer);
    visit(r.firstOrderAt);
}

template<MaybeConst<Creator> R, typename Visit>
void visitFields(R &r, Visit &&visit)
{
    visit(r.ref);
    visit(r.handle);
    visit(r.commissionMillionths);
}

template<MaybeConst<Campaign> R, typename Visit>
void visitFields(R &r, Visit &&visit)
{
    visit(r.ref);
    visit(r.name);
    visit(r.platform);
}

template<MaybeConst<Post> R, typename Visit>
void visitFields(R &r, Visit &&visit)
{
    visit(r.platform);
    visit(r.ref);
    visit(r.alternateRef);
    visit(r.creatorRef);
    visit(r.campaignRef);
    visit(r.publishedAt);
    visit(r.format);
    visit(r.checkout);
    visit(r.title);
    visit(r.permalink);
}

template<MaybeConst<PostMetrics> R, typename Visit>
void visitFields(R &r, Visit &&visit)
{
    visit(r.platform);
    visit(r.postRef);
    visit(r.snapshotAt);
    visit(r.day);
    for (auto &value : r.values)
        visit(value);
}

template<MaybeConst<Spend> R, typename Visit>
void visitFields(R &r, Visit &&visit)
{
    visit(r.day);
    visit(r.campaignRef);
    visit(r.postRef);
    visit(r.creatorRef);
    visit(r.platform);
    visit(r.kind);
    visit(r.currency);
    visit(r.amount);
    visitAdded(visit, r.lastDay);
}

template<MaybeConst<Code> R, typename Visit>
void visitFields(R &r, Visit &&visit)
{
    visit(r.code);
    visit(r.creatorRef);
    visit(r.postRef);
    visit(r.validFrom);
    visit(r.validTo);
}

template<MaybeConst<Claim> R, typename Visit>
void visitFields(R &r, Visit &&visit)
{
    visit(r.platform);
    visit(r.ref);
    visit(r.orderRef);
    visit(r.at);
    visit(r.currency);
    visit(r.value);
    visit(r.window);
    visitAdded(visit, r.statedAt, r.withdrawn, r.lastDay);
}

template<MaybeConst<Declaration> R, typename Visit>
void visitFields(R &r, Visit &&visit)
{
    visit(r.store);
    visit(r.orderRef);
    visit(r.skuRef);
    visit(r.postRef);
    visit(r.creatorRef);
    visit(r.contentType);
    visit(r.eligible);
    visit(r.at);
    visit(r.changedAt);
    visit(r.currency);
    visit(r.quantity);
    visit(r.value);
    visit(r.commission);
}

template<MaybeConst<Product> R, typename Visit>
void visitFields(R &r, Visit &&visit)
{
    visit(r.store);
    visit(r.ref);
    visit(r.sku);
    visit(r.title);
    visit(r.variant);
    visit(r.vendor);
    visit(r.type);
    visit(r.status);
    visit(r.currency);
    visit(r.price);
    visit(r.compareAtPrice);
    visit(r.costPerItem);
    visit(r.statedAt);
}

template<MaybeConst<InventoryLevel> R, typename Visit>
void visitFields(R &r, Visit &&visit)
{
    visit(r.store);
    visit(r.ref);
    visit(r.sku);
    visit(r.location);
    visit(r.available);
    visit(r.onHand);
    visit(r.committed);
    visit(r.incoming);
    visit(r.statedAt);
}

template<MaybeConst<ExchangeRate> R, typename Visit>
void visitFields(R &r, Visit &&visit)
{
    visit(r.source);
    visit(r.base);
    visit(r.quote);
    visit(r.day);
    visit(r.digits);
    visit(r.decimals);
    visit(r.statedAt);
}

template<MaybeConst<Budget> R, typename Visit>
void visitFields(R &r, Visit &&visit)
{
    visit(r.campaignRef);
    visit(r.firstDay);
    visit(r.lastDay);
    visit(r.currency);
    visit(r.amount);
    visit(r.statedAt);
}

template<MaybeConst<OrderFee> R, typename Visit>
void visitFields(R &r, Visit &&visit)
{
    visit(r.store);
    visit(r.orderRef);
    visit(r.ref);
    visit(r.at);
    visit(r.currency);
    visit(r.isAdjustment);
    visit(r.paymentFee);
    visit(r.platformFee);
    visit(r.fulfilment);
    visit(r.commission);
}

template<MaybeConst<Link> R, typename Visit>
void visitFields(R &r, Visit &&visit)
{
    visit(r.kind);
    visit(r.platform);
    visit(r.alias);
    visit(r.target);
    visit(r.statedAt);
}

} // namespace postledger
