// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/order_feeds.h"

#include <sqlite3.h>

namespace postledger {
namespace {

void setText(sqlite3_context *context, const std::string &text)
{
    sqlite3_result_text64(context, text.data(), text.size(), SQLITE_STATIC, SQLITE_UTF8);
}

/// Text that a file did not state is NULL.
void setStated(sqlite3_context *context, const std::string &text)
{
    if (!text.empty())
        setText(context, text);
}

void setOptional(sqlite3_context *context, const std::optional<std::int64_t> &value)
{
    if (value)
        sqlite3_result_int64(context, *value);
}

/// Ids count from 1; 0 stays NULL, which a cell is when nothing sets it.
void setId(sqlite3_context *context, std::int64_t id)
{
    if (id != 0)
        sqlite3_result_int64(context, id);
}

} // namespace

std::int64_t flagsOf(const Order &order)
{
    const bool rare = order.duties != 0 || order.adjustment != 0 || order.platformSubsidy != 0 || order.cogs
        || order.paymentFee || order.platformFee || order.fulfilment || order.refundedMerchandise != 0
        || order.refundedShipping != 0 || order.refundedTax != 0 || order.refundedAt || !order.mirrorOf.empty()
        || !order.mirrorStore.empty();
    std::int64_t flags = 0;
    if (order.test)
        flags |= TestFlag;
    if (order.cancelled)
        flags |= CancelledFlag;
    if (order.unpaid)
        flags |= UnpaidFlag;
    if (!order.codes.empty())
        flags |= CodesFlag;
    if (!order.touches.empty())
        flags |= TouchesFlag;
    if (rare)
        flags |= RareFlag;
    return flags;
}

// The order of the cases is that of OrdersTable's column lists.
void OrderFeed::cell(sqlite3_context *context, std::size_t row, int column) const
{
    const PendingOrder &pending = *rows[row];
    const Order &order = *pending.order;
    switch (column) {
    case 0:
        sqlite3_result_int64(context, pending.id);
        break;
    case 1:
        sqlite3_result_int64(context, pending.store);
        break;
    case 2:
        setText(context, order.ref);
        break;
    case 3:
        sqlite3_result_int64(context, order.placedAt);
        break;
    case 4:
        sqlite3_result_int64(context, pending.currency);
        break;
    case 5:
        sqlite3_result_int64(context, order.gross);
        break;
    case 6:
        sqlite3_result_int64(context, order.discount);
        break;
    case 7:
        sqlite3_result_int64(context, order.shipping);
        break;
    case 8:
        sqlite3_result_int64(context, order.tax);
        break;
    case 9:
        setId(context, pending.customer);
        break;
    case 10:
        sqlite3_result_int64(context, pending.units);
        break;
    case 11:
        sqlite3_result_int64(context, pending.returnedUnits);
        break;
    case 12:
        sqlite3_result_int(context, static_cast<int>(order.checkout));
        break;
    case 13:
        sqlite3_result_int64(context, pending.flags);
        break;
    case 14:
        setId(context, pending.channel);
        break;
    case 15:
        setStated(context, order.declaredPost);
        break;
    case 16:
        setStated(context, order.declaredCreator);
        break;
    case 17:
        sqlite3_result_int64(context, file);
        break;
    case 18:
        sqlite3_result_int64(context, pending.row);
        break;
    case 19:
        sqlite3_result_int64(context, order.total);
        break;
    case 20:
        sqlite3_result_int64(context, order.changedAt);
        break;
    case 21:
        sqlite3_result_blob(
            context, pending.encoded->digest.data(), static_cast<int>(pending.encoded->digest.size()), SQLITE_STATIC);
        break;
    case 22:
        sqlite3_result_int64(context, order.duties);
        break;
    case 23:
        sqlite3_result_int64(context, order.adjustment);
        break;
    case 24:
        sqlite3_result_int64(context, order.platformSubsidy);
        break;
    case 25:
        setOptional(context, order.cogs);
        break;
    case 26:
        setOptional(context, order.paymentFee);
        break;
    case 27:
        setOptional(context, order.platformFee);
        break;
    case 28:
        setOptional(context, order.fulfilment);
        break;
    case 29:
        sqlite3_result_int64(context, order.refundedMerchandise);
        break;
    case 30:
        sqlite3_result_int64(context, order.refundedShipping);
        break;
    case 31:
        sqlite3_result_int64(context, order.refundedTax);
        break;
    case 32:
        setOptional(context, order.refundedAt);
        break;
    case 33:
        setStated(context, order.mirrorOf);
        break;
    case 34:
        setId(context, pending.mirrorStore);
        break;
    default:
        break;
    }
}

void LineFeed::cell(sqlite3_context *context, std::size_t row, int column) const
{
    const Row &r = rows[row];
    switch (column) {
    case 0:
        sqlite3_result_int64(context, r.order);
        break;
    case 1:
        sqlite3_result_int64(context, r.seq);
        break;
    case 2:
        sqlite3_result_int64(context, r.product);
        break;
    case 3:
        sqlite3_result_int64(context, r.line->quantity);
        break;
    case 4:
        sqlite3_result_int64(context, r.line->returnedQuantity);
        break;
    case 5:
        sqlite3_result_int64(context, r.line->gross);
        break;
    case 6:
        sqlite3_result_int64(context, r.line->discount);
        break;
    default:
        break;
    }
}

void CodeFeed::cell(sqlite3_context *context, std::size_t row, int column) const
{
    const Row &r = rows[row];
    switch (column) {
    case 0:
        sqlite3_result_int64(context, r.order);
        break;
    case 1:
        sqlite3_result_int64(context, r.seq);
        break;
    case 2:
        setText(context, *r.code);
        break;
    default:
        break;
    }
}

void TouchFeed::cell(sqlite3_context *context, std::size_t row, int column) const
{
    const Row &r = rows[row];
    switch (column) {
    case 0:
        sqlite3_result_int64(context, r.order);
        break;
    case 1:
        sqlite3_result_int64(context, r.seq);
        break;
    case 2:
        sqlite3_result_int(context, static_cast<int>(r.touch->type));
        break;
    case 3:
        setOptional(context, r.touch->at);
        break;
    case 4:
        setStated(context, r.touch->source);
        break;
    case 5:
        setStated(context, r.touch->medium);
        break;
    case 6:
        setStated(context, r.touch->campaign);
        break;
    case 7:
        setStated(context, r.touch->content);
        break;
    case 8:
        setStated(context, r.touch->term);
        break;
    default:
        break;
    }
}

} // namespace postledger
