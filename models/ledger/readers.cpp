// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/record_codec.h"
#include "ledger/sqlite_ledger.h"

namespace postledger {

std::int64_t SqliteLedger::changeCounter() const
{
    return m_connection->number("PRAGMA data_version");
}

Result<std::int64_t> SqliteLedger::lastOrderId() const
{
    return guarded([&] { return m_connection->number("SELECT max(id) FROM orders"); });
}

Result<std::vector<std::string>> SqliteLedger::currencies() const
{
    return guarded([&] {
        std::vector<std::string> codes;
        Statement rows(m_db,
            "SELECT DISTINCT currency FROM control_totals WHERE currency <> ''"
            " AND tbl IN ('orders', 'refunds', 'spend', 'claims', 'declarations', 'order_fees') ORDER BY currency");
        while (rows.step())
            codes.emplace_back(rows.text(0));
        return codes;
    });
}

Result<void> SqliteLedger::readOrders(
    std::int64_t firstId, std::int64_t lastId, const std::function<bool(const OrderRow &)> &take) const
{
    return guarded([&] {
        WordDictionary &words = m_dictionaries->words;
        OrderRow row;
        std::string mirrorOf;
        bool isRare = false;
        // Most orders have none of these: reading them of every order would cost a third more.
        const RowScan::Some rare{
            "duties, adjustment, platform_subsidy, cogs, payment_fee, platform_fee, fulfilment, refunded_merchandise,"
            " refunded_shipping, refunded_tax, refunded_at, mirror_of, mirror_store",
            "flags & " + std::to_string(int{RareFlag}), [&](const RowScan::Row &r) {
                isRare = true;
                row.duties = r.integer(0);
                row.adjustment = r.integer(1);
                row.platformSubsidy = r.integer(2);
                row.cogs = r.optionalInteger(3);
                row.paymentFee = r.optionalInteger(4);
                row.platformFee = r.optionalInteger(5);
                row.fulfilment = r.optionalInteger(6);
                row.refundedMerchandise = r.integer(7);
                row.refundedShipping = r.integer(8);
                row.refundedTax = r.integer(9);
                row.refundedAt = r.optionalInteger(10);
                row.mirrorOf = mirrorOf.assign(r.text(11));
                row.mirrorStore = words.text(r.integer(12));
                return true;
            }};
        const auto forgetRare = [&] {
            row.duties = row.adjustment = row.platformSubsidy = 0;
            row.cogs = row.paymentFee = row.platformFee = row.fulfilment = std::nullopt;
            row.refundedMerchandise = row.refundedShipping = row.refundedTax = 0;
            row.refundedAt = std::nullopt;
            row.mirrorOf = row.mirrorStore = {};
        };
        m_scan->run(
            "id, store, ref, placed_at, currency, gross, discount, shipping, tax, customer, units, returned_units,"
            " checkout, flags, channel, declared_post, declared_creator",
            "orders WHERE id BETWEEN ?1 AND ?2", firstId, lastId,
            [&](const RowScan::Row &r) {
                const std::int64_t flags = r.integer(13);
                row.id = r.integer(0);
                row.store = words.text(r.integer(1));
                row.ref = r.text(2);
                row.placedAt = r.integer(3);
                row.currency = words.text(r.integer(4));
                row.gross = r.integer(5);
                row.discount = r.integer(6);
                row.shipping = r.integer(7);
                row.tax = r.integer(8);
                row.customer = r.integer(9);
                row.units = r.integer(10);
                row.returnedUnits = r.integer(11);
                row.checkout = static_cast<Checkout>(r.integer(12));
                row.test = (flags & TestFlag) != 0;
                row.cancelled = (flags & CancelledFlag) != 0;
                row.hasCodes = (flags & CodesFlag) != 0;
                row.hasTouches = (flags & TouchesFlag) != 0;
                row.channel = words.text(r.integer(14));
                row.declaredPost = r.text(15);
                row.declaredCreator = r.text(16);
                const bool goOn = take(row);
                if (std::exchange(isRare, false))
                    forgetRare();
                return goOn;
            },
            &rare);
    });
}

Result<void> SqliteLedger::readLines(
    std::int64_t firstId, std::int64_t lastId, const std::function<bool(const LineRow &)> &take) const
{
    return guarded([&] {
        m_scan->run("order_id, product, quantity, returned_quantity, gross, discount",
            "order_lines WHERE order_id BETWEEN ?1 AND ?2", firstId, lastId, [&take](const RowScan::Row &r) {
                return take({r.integer(0), r.integer(1), r.integer(2), r.integer(3), r.integer(4), r.integer(5)});
            });
    });
}

Result<void> SqliteLedger::readOrderCodes(
    std::int64_t firstId, std::int64_t lastId, const std::function<bool(const OrderCodeRow &)> &take) const
{
    return guarded([&] {
        m_scan->run("order_id, code", "order_codes WHERE order_id BETWEEN ?1 AND ?2", firstId, lastId,
            [&take](const RowScan::Row &r) {
                return take({r.integer(0), r.text(1)});
            });
    });
}

Result<void> SqliteLedger::readOrderTouches(
    std::int64_t firstId, std::int64_t lastId, const std::function<bool(const OrderTouchRow &)> &take) const
{
    return guarded([&] {
        m_scan->run("order_id, at, type, source, medium, campaign, content",
            "order_touches WHERE order_id BETWEEN ?1 AND ?2", firstId, lastId, [&take](const RowScan::Row &r) {
                return take({r.integer(0), r.optionalInteger(1), static_cast<TouchType>(r.integer(2)), r.text(3),
                    r.text(4), r.text(5), r.text(6)});
            });
    });
}

Result<void> SqliteLedger::readProducts(const std::function<bool(const ProductRow &)> &take) const
{
    return guarded([&] {
        m_scan->run("id, sku, title", "products WHERE id BETWEEN ?1 AND ?2", INT64_MIN, INT64_MAX,
            [&take](const RowScan::Row &r) {
                return take({r.integer(0), r.text(1), r.text(2)});
            });
    });
}

Result<void> SqliteLedger::readTouchpoints(const std::function<bool(const TouchRow &)> &take) const
{
    return guarded([&] {
        m_scan->run("ref, customer, at, type, channel, post_ref", "touchpoints WHERE id BETWEEN ?1 AND ?2", INT64_MIN,
            INT64_MAX, [&take](const RowScan::Row &r) {
                return take({r.text(0), r.integer(1), r.integer(2), static_cast<TouchType>(r.integer(3)), r.text(4),
                    r.text(5)});
            });
    });
}

Result<void> SqliteLedger::readClaims(const std::function<bool(const ClaimRow &)> &take) const
{
    return guarded([&] {
        m_scan->run("platform, order_ref, at, value, CASE order_ref WHEN '' THEN ref ELSE '' END",
            "claims WHERE id BETWEEN ?1 AND ?2 AND NOT withdrawn AND last_day IS NULL", INT64_MIN, INT64_MAX,
            [&take](const RowScan::Row &r) {
                return take({r.text(0), r.text(1), r.integer(2), r.integer(3), r.text(4)});
            });
    });
}

Result<void> SqliteLedger::readDeclarations(const std::function<bool(const DeclarationRow &)> &take) const
{
    return guarded([&] {
        m_scan->run("store, order_ref, post_ref, creator_ref, content_type, eligible, at, value, commission",
            "declarations WHERE id BETWEEN ?1 AND ?2", INT64_MIN, INT64_MAX, [&take](const RowScan::Row &r) {
                return take({r.text(0), r.text(1), r.text(2), r.text(3), r.text(4), r.integer(5) != 0, r.integer(6),
                    r.integer(7), r.optionalInteger(8)});
            });
    });
}

Result<void> SqliteLedger::readOrderFees(const std::function<bool(const OrderFeeRow &)> &take) const
{
    return guarded([&] {
        m_scan->run("store, order_ref, currency, is_adjustment, payment_fee, platform_fee, fulfilment, commission",
            "order_fees WHERE id BETWEEN ?1 AND ?2", INT64_MIN, INT64_MAX, [&take](const RowScan::Row &r) {
                return take({r.text(0), r.text(1), r.text(2), r.integer(3) != 0, r.optionalInteger(4),
                    r.optionalInteger(5), r.optionalInteger(6), r.optionalInteger(7)});
            });
    });
}

Result<void> SqliteLedger::readCustomerHistory(
    const std::function<bool(std::int64_t customer, Instant firstOrderAt)> &take) const
{
    return guarded([&] {
        m_scan->run("customer, first_order_at", "customer_history WHERE id BETWEEN ?1 AND ?2", INT64_MIN, INT64_MAX,
            [&take](const RowScan::Row &r) { return take(r.integer(0), r.integer(1)); });
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

Result<std::vector<Claim>> SqliteLedger::claimsOfPeriods() const
{
    return guarded([&] {
        std::vector<Claim> claims;
        Statement any(m_db, "SELECT 1 FROM claims WHERE last_day IS NOT NULL LIMIT 1");
        if (!any.step())
            return claims;
        Statement rows(m_db,
            "SELECT platform, ref, at, currency, value, last_day, claim_window FROM claims"
            " WHERE order_ref = '' AND NOT withdrawn");
        while (rows.step()) {
            Claim &claim = claims.emplace_back();
            claim.platform = rows.text(0);
            claim.ref = rows.text(1);
            claim.at = rows.integer(2);
            claim.currency = rows.text(3);
            claim.value = rows.integer(4);
            if (const auto last = rows.optionalInteger(5))
                claim.lastDay = static_cast<Day>(*last);
            claim.window = rows.text(6);
        }
        return claims;
    });
}

Result<std::vector<Declaration>> SqliteLedger::declarations() const
{
    return allOf<Declaration>();
}

Result<std::vector<Product>> SqliteLedger::catalog() const
{
    return allOf<Product>();
}

Result<std::vector<InventoryLevel>> SqliteLedger::inventory() const
{
    return allOf<InventoryLevel>();
}

Result<std::vector<ExchangeRate>> SqliteLedger::exchangeRates() const
{
    return allOf<ExchangeRate>();
}

Result<std::vector<Budget>> SqliteLedger::budgets() const
{
    return allOf<Budget>();
}

Result<std::vector<OrderFee>> SqliteLedger::orderFees() const
{
    return allOf<OrderFee>();
}

Result<std::vector<Link>> SqliteLedger::links() const
{
    return allOf<Link>();
}

Result<Ledger::OrderStatements> SqliteLedger::orderStatements() const
{
    return guarded([&] {
        OrderStatements statements;
        Statement twice(m_db, "SELECT count(DISTINCT entity) FROM journal WHERE kind = 0");
        if (twice.step())
            statements.statedTwice = twice.integer(0);
        Statement against(m_db, "SELECT sum(row_count) FROM issues WHERE rejects = 0 AND code = 'contradiction'");
        if (against.step())
            statements.contradictions = against.optionalInteger(0).value_or(0);
        Statement narrow(m_db, "SELECT count(DISTINCT file) FROM issues WHERE rejects = 0 AND code = 'absent_column'");
        if (narrow.step())
            statements.narrowFiles = narrow.integer(0);
        return statements;
    });
}

Result<std::vector<Ledger::RepeatedOrder>> SqliteLedger::repeatedOrders(std::size_t limit) const
{
    return guarded([&] {
        std::vector<RepeatedOrder> orders;
        Statement rows(m_db,
            "SELECT o.id, w.text, o.ref, o.placed_at, o.gross - o.discount FROM orders o JOIN words w ON w.id = o.store"
            " WHERE o.id IN (SELECT entity FROM journal WHERE kind = 0) ORDER BY o.placed_at DESC, o.ref LIMIT ?1");
        Statement files(m_db,
            "SELECT name FROM files WHERE id IN (SELECT file FROM journal WHERE kind = 0 AND entity = ?1"
            " UNION SELECT file FROM orders WHERE id = ?1) GROUP BY name ORDER BY name");
        rows.bind(1, static_cast<std::int64_t>(std::min<std::size_t>(limit, INT64_MAX)));
        while (rows.step()) {
            RepeatedOrder &order = orders.emplace_back();
            order.store = rows.text(1);
            order.ref = rows.text(2);
            order.placedAt = rows.integer(3);
            order.amount = rows.integer(4);
            files.bind(1, rows.integer(0));
            while (files.step())
                order.files.emplace_back(files.text(0));
            files.reset();
        }
        return orders;
    });
}

} // namespace postledger
