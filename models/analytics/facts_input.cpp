// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/facts_input.h"

namespace postledger {

namespace {

std::uint16_t storeRef(std::string &arena, std::string_view ref)
{
    const std::string_view kept = ref.substr(0, std::numeric_limits<std::uint16_t>::max());
    arena.append(kept);
    return static_cast<std::uint16_t>(kept.size());
}

OrderChunk::Worth worthOf(const Ledger::OrderRow &row)
{
    if (row.gross != row.discount || row.shipping != 0 || row.tax != 0 || row.duties != 0)
        return OrderChunk::Worth::Goods;
    if (row.adjustment == 0)
        return OrderChunk::Worth::Nothing;
    const bool isAllAdjustment = row.gross == 0 && row.units == 0 && row.adjustment > 0;
    return isAllAdjustment ? OrderChunk::Worth::NoGoods : OrderChunk::Worth::Goods;
}

} // namespace

std::int32_t TextTable::intern(std::string_view text)
{
    if (text.empty())
        return -1;
    if (m_last >= 0 && at(m_last) == text)
        return m_last;
    const auto found = m_index.find(text);
    if (found != m_index.end())
        return m_last = found->second;
    m_last = static_cast<std::int32_t>(m_texts.size());
    m_texts.emplace_back(text);
    m_index.emplace(m_texts.back(), m_last);
    return m_last;
}

void OrderChunk::add(const Ledger::OrderRow &row)
{
    if (currencies != nullptr && currencies->isForeign(row.currency)) {
        Ledger::OrderRow converted = row;
        ForeignOrder order = convertOrder(converted, *currencies);
        order.order = static_cast<std::uint32_t>(orders.size());
        foreign.push_back(std::move(order));
        converted.currency = {};
        add(converted);
        orders.back().worth = worthOf(row); // what is less than a cent here was worth something
        return;
    }
    Row order;
    order.placedAt = row.placedAt;
    order.gross = row.gross;
    order.discount = row.discount;
    order.shipping = row.shipping;
    order.tax = row.tax + row.duties;
    order.cogs = row.cogs.value_or(kNotKnown);
    order.paymentFee = row.paymentFee.value_or(kNotKnown);
    order.platformFee = row.platformFee.value_or(kNotKnown);
    order.fulfilment = row.fulfilment.value_or(kNotKnown);
    order.id = static_cast<std::uint32_t>(row.id);
    order.refBegin = static_cast<std::uint32_t>(refs.size());
    order.refSize = storeRef(refs, row.ref);
    order.store = texts.intern(row.store);
    order.declaredPost = texts.intern(row.declaredPost);
    order.declaredCreator = texts.intern(row.declaredCreator);
    order.customer = static_cast<std::int32_t>(row.customer);
    order.units = static_cast<std::int32_t>(row.units);
    order.checkout = row.checkout;
    order.test = row.test;
    order.worth = worthOf(row);
    const auto index = static_cast<std::uint32_t>(orders.size());
    if (row.refundedMerchandise != 0 || row.refundedShipping != 0 || row.refundedTax != 0)
        refunds.push_back({index, row.refundedMerchandise, row.refundedShipping, row.refundedTax, row.refundedAt});
    if (!row.mirrorOf.empty()) {
        const auto begin = static_cast<std::uint32_t>(mirrorRefs.size());
        mirrors.push_back({index, texts.intern(row.mirrorStore), begin, storeRef(mirrorRefs, row.mirrorOf)});
    }
    orders.push_back(order);
}

// Both lists ascend, so the order is never far from the last one.
std::uint32_t OrderChunk::indexOf(std::int64_t id, std::size_t &cursor) const
{
    while (cursor < orders.size() && orders[cursor].id < id)
        ++cursor;
    return cursor < orders.size() && orders[cursor].id == id ? static_cast<std::uint32_t>(cursor)
                                                             : std::numeric_limits<std::uint32_t>::max();
}

void OrderChunk::add(const Ledger::OrderCodeRow &row)
{
    const std::uint32_t order = indexOf(row.order, m_codeCursor);
    if (order != std::numeric_limits<std::uint32_t>::max())
        codes.push_back({order, texts.intern(row.code)});
}

void OrderChunk::add(const Ledger::OrderTouchRow &row)
{
    const std::uint32_t order = indexOf(row.order, m_touchCursor);
    if (order == std::numeric_limits<std::uint32_t>::max())
        return;
    touches.push_back({row.at.value_or(kAtOrder), order, texts.intern(row.source), texts.intern(row.campaign),
        texts.intern(row.content), row.type});
}

void TouchTable::add(const Ledger::TouchRow &row)
{
    Row touch;
    touch.at = row.at;
    touch.customer = static_cast<std::int32_t>(row.customer);
    touch.post = posts.intern(row.postRef);
    touch.refBegin = static_cast<std::uint32_t>(refs.size());
    touch.refSize = storeRef(refs, row.ref);
    touch.type = row.type;
    rows.push_back(touch);
}

void ClaimTable::add(const Ledger::ClaimRow &row)
{
    Row claim;
    claim.at = row.at;
    claim.value = row.value;
    claim.platform = platforms.intern(row.platform);
    claim.refBegin = static_cast<std::uint32_t>(refs.size());
    claim.refSize = storeRef(refs, row.orderRef);
    rows.push_back(claim);
}

void DeclarationTable::add(const Ledger::DeclarationRow &row)
{
    Row declaration;
    declaration.at = row.at;
    declaration.value = row.value;
    declaration.commission = row.commission;
    declaration.store = texts.intern(row.store);
    if (row.contentType != kNetworkContent) {
        declaration.post = texts.intern(row.postRef);
        declaration.creator = texts.intern(row.creatorRef);
    }
    declaration.refBegin = static_cast<std::uint32_t>(refs.size());
    declaration.refSize = storeRef(refs, row.orderRef);
    declaration.eligible = row.eligible;
    rows.push_back(declaration);
}

void FeeTable::add(const Ledger::OrderFeeRow &row)
{
    Row fee;
    fee.parts = {row.paymentFee.value_or(kNotKnown), row.platformFee.value_or(kNotKnown),
        row.fulfilment.value_or(kNotKnown), row.commission.value_or(kNotKnown)};
    fee.store = texts.intern(row.store);
    fee.currency = texts.intern(row.currency);
    fee.refBegin = static_cast<std::uint32_t>(refs.size());
    fee.refSize = storeRef(refs, row.orderRef);
    fee.isAdjustment = row.isAdjustment;
    rows.push_back(fee);
}

} // namespace postledger
