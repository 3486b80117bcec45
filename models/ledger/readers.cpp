// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/record_codec.h"
#include "ledger/sqlite_ledger.h"

namespace postledger {
Result<std::int64_t> SqliteLedger::lastOrderId() const
{
    return guarded([&] { return m_connection->number("SELECT max(id) FROM orders"); });
}

Result<void> SqliteLedger::readOrders(
    std::int64_t firstId, std::int64_t lastId, const std::function<bool(const OrderRow &)> &take) const
{
    return guarded([&] {
        Statement orders(m_db,
            "SELECT id, store, ref, placed_at, currency, gross, discount, shipping, tax, customer, units, "
            "returned_units,"
            " checkout, flags, channel, declared_post, declared_creator FROM orders WHERE id BETWEEN ?1 AND ?2 ORDER "
            "BY id");
        // Few orders have these; looking them up one by one is cheaper than reading them of every order.
        Statement rare(m_db,
            "SELECT duties, adjustment, platform_subsidy, cogs, payment_fee, platform_fee, fulfilment,"
            " refunded_merchandise, refunded_shipping, refunded_tax, refunded_at, mirror_of, mirror_store"
            " FROM orders WHERE id = ?1");
        WordDictionary &words = m_dictionaries.words;
        OrderRow row;
        orders.bind(1, firstId).bind(2, lastId);
        while (orders.step()) {
            const std::int64_t flags = orders.integer(13);
            row.id = orders.integer(0);
            row.store = words.text(orders.integer(1));
            row.ref = orders.text(2);
            row.placedAt = orders.integer(3);
            row.currency = words.text(orders.integer(4));
            row.gross = orders.integer(5);
            row.discount = orders.integer(6);
            row.shipping = orders.integer(7);
            row.tax = orders.integer(8);
            row.customer = orders.integer(9);
            row.units = orders.integer(10);
            row.returnedUnits = orders.integer(11);
            row.checkout = static_cast<Checkout>(orders.integer(12));
            row.test = (flags & TestFlag) != 0;
            row.cancelled = (flags & CancelledFlag) != 0;
            row.hasCodes = (flags & CodesFlag) != 0;
            row.hasTouches = (flags & TouchesFlag) != 0;
            row.channel = words.text(orders.integer(14));
            row.declaredPost = orders.text(15);
            row.declaredCreator = orders.text(16);
            if ((flags & RareFlag) != 0) {
                rare.bind(1, row.id).step();
                row.duties = rare.integer(0);
                row.adjustment = rare.integer(1);
                row.platformSubsidy = rare.integer(2);
                row.cogs = rare.optionalInteger(3);
                row.paymentFee = rare.optionalInteger(4);
                row.platformFee = rare.optionalInteger(5);
                row.fulfilment = rare.optionalInteger(6);
                row.refundedMerchandise = rare.integer(7);
                row.refundedShipping = rare.integer(8);
                row.refundedTax = rare.integer(9);
                row.refundedAt = rare.optionalInteger(10);
                row.mirrorOf = rare.text(11);
                row.mirrorStore = words.text(rare.integer(12));
            } else {
                row.duties = row.adjustment = row.platformSubsidy = 0;
                row.cogs = row.paymentFee = row.platformFee = row.fulfilment = std::nullopt;
                row.refundedMerchandise = row.refundedShipping = row.refundedTax = 0;
                row.refundedAt = std::nullopt;
                row.mirrorOf = row.mirrorStore = {};
            }
            const bool goOn = take(row);
            if ((flags & RareFlag) != 0)
                rare.reset();
            if (!goOn)
                break;
        }
    });
}

Result<void> SqliteLedger::readLines(
    std::int64_t firstId, std::int64_t lastId, const std::function<bool(const LineRow &)> &take) const
{
    return guarded([&] {
        Statement rows(m_db,
            "SELECT order_id, product, quantity, returned_quantity, gross, discount FROM order_lines"
            " WHERE order_id BETWEEN ?1 AND ?2 ORDER BY order_id, seq");
        rows.bind(1, firstId).bind(2, lastId);
        while (rows.step()) {
            if (!take({rows.integer(0), rows.integer(1), rows.integer(2), rows.integer(3), rows.integer(4),
                    rows.integer(5)}))
                break;
        }
    });
}

Result<void> SqliteLedger::readOrderCodes(
    std::int64_t firstId, std::int64_t lastId, const std::function<bool(const OrderCodeRow &)> &take) const
{
    return guarded([&] {
        Statement rows(
            m_db, "SELECT order_id, code FROM order_codes WHERE order_id BETWEEN ?1 AND ?2 ORDER BY order_id, seq");
        rows.bind(1, firstId).bind(2, lastId);
        while (rows.step()) {
            if (!take({rows.integer(0), rows.text(1)}))
                break;
        }
    });
}

Result<void> SqliteLedger::readOrderTouches(
    std::int64_t firstId, std::int64_t lastId, const std::function<bool(const OrderTouchRow &)> &take) const
{
    return guarded([&] {
        Statement rows(m_db,
            "SELECT order_id, at, type, source, medium, campaign, content FROM order_touches"
            " WHERE order_id BETWEEN ?1 AND ?2 ORDER BY order_id, seq");
        rows.bind(1, firstId).bind(2, lastId);
        while (rows.step()) {
            if (!take({rows.integer(0), rows.optionalInteger(1), static_cast<TouchType>(rows.integer(2)), rows.text(3),
                    rows.text(4), rows.text(5), rows.text(6)}))
                break;
        }
    });
}

Result<void> SqliteLedger::readProducts(const std::function<bool(const ProductRow &)> &take) const
{
    return guarded([&] {
        Statement rows(m_db, "SELECT id, sku, title FROM products ORDER BY id");
        while (rows.step()) {
            if (!take({rows.integer(0), rows.text(1), rows.text(2)}))
                break;
        }
    });
}

Result<void> SqliteLedger::readTouchpoints(const std::function<bool(const TouchRow &)> &take) const
{
    return guarded([&] {
        Statement rows(m_db, "SELECT ref, customer, at, type, channel, post_ref FROM touchpoints ORDER BY id");
        while (rows.step()) {
            if (!take({rows.text(0), rows.integer(1), rows.integer(2), static_cast<TouchType>(rows.integer(3)),
                    rows.text(4), rows.text(5)}))
                break;
        }
    });
}

Result<void> SqliteLedger::readCustomerHistory(
    const std::function<bool(std::int64_t customer, Instant firstOrderAt)> &take) const
{
    return guarded([&] {
        Statement rows(m_db, "SELECT customer, first_order_at FROM customer_history ORDER BY customer");
        while (rows.step()) {
            if (!take(rows.integer(0), rows.integer(1)))
                break;
        }
    });
}

template<typename R>
Result<std::vector<R>> SqliteLedger::allOf() const
{
    return guarded([&] {
        std::vector<R> records;
        tables()[kindOf(Record(R()))]->visit([&records](const KindTable::Row &row) {
            records.push_back(std::get<R>(row.record));
            return true;
        });
        return records;
    });
}

Result<std::vector<Refund>> SqliteLedger::refunds() const
{
    return allOf<Refund>();
}

Result<std::vector<Creator>> SqliteLedger::creators() const
{
    return allOf<Creator>();
}

Result<std::vector<Campaign>> SqliteLedger::campaigns() const
{
    return allOf<Campaign>();
}

Result<std::vector<Post>> SqliteLedger::posts() const
{
    return allOf<Post>();
}

Result<std::vector<PostMetrics>> SqliteLedger::postMetrics() const
{
    return allOf<PostMetrics>();
}

Result<std::vector<Spend>> SqliteLedger::spend() const
{
    return allOf<Spend>();
}

Result<std::vector<Code>> SqliteLedger::codes() const
{
    return allOf<Code>();
}

Result<std::vector<Claim>> SqliteLedger::claims() const
{
    return allOf<Claim>();
}

Result<std::vector<Declaration>> SqliteLedger::declarations() const
{
    return allOf<Declaration>();
}

} // namespace postledger
