// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/order_reader.h"

#include "ledger/order_feeds.h"

#include <cstring>

namespace postledger {

OrderReader::OrderReader(sqlite3 *db, Dictionaries &dictionaries)
    : m_dictionaries(dictionaries)
    , m_orders(db,
          "SELECT id, store, ref, placed_at, currency, gross, discount, shipping, tax, customer, units, returned_units,"
          " checkout, flags, channel, declared_post, declared_creator, file, row, total, changed_at, digest, duties,"
          " adjustment, platform_subsidy, cogs, payment_fee, platform_fee, fulfilment, refunded_merchandise,"
          " refunded_shipping, refunded_tax, refunded_at, mirror_of, mirror_store"
          " FROM orders WHERE id BETWEEN ?1 AND ?2 ORDER BY id")
    , m_lines(db,
          "SELECT order_id, product, quantity, returned_quantity, gross, discount"
          " FROM order_lines WHERE order_id BETWEEN ?1 AND ?2 ORDER BY order_id, seq")
    , m_codes(db, "SELECT order_id, code FROM order_codes WHERE order_id BETWEEN ?1 AND ?2 ORDER BY order_id, seq")
    , m_touches(db,
          "SELECT order_id, type, at, source, medium, campaign, content, term"
          " FROM order_touches WHERE order_id BETWEEN ?1 AND ?2 ORDER BY order_id, seq")
{
}

void OrderReader::read(std::int64_t first, std::int64_t last, const std::function<bool(KindTable::Row &)> &take)
{
    for (Statement *statement : {&m_orders, &m_lines, &m_codes, &m_touches}) {
        statement->reset();
        statement->bind(1, first).bind(2, last);
    }
    m_moreLines = m_lines.step();
    m_moreCodes = m_codes.step();
    m_moreTouches = m_touches.step();
    bool goOn = true;
    while (goOn && m_orders.step()) {
        const Statement &s = m_orders;
        KindTable::Row row;
        row.owner = {s.integer(0), s.integer(17), s.integer(18), {}};
        if (const std::string_view digest = s.blob(21); digest.size() == row.owner.digest.size())
            std::memcpy(row.owner.digest.data(), digest.data(), digest.size());
        Order order;
        const std::int64_t flags = s.integer(13);
        order.store = m_dictionaries.words.text(s.integer(1));
        order.ref = s.text(2);
        order.placedAt = s.integer(3);
        order.currency = m_dictionaries.words.text(s.integer(4));
        order.gross = s.integer(5);
        order.discount = s.integer(6);
        order.shipping = s.integer(7);
        order.tax = s.integer(8);
        order.customer = m_dictionaries.customers.keyOf(s.integer(9));
        order.checkout = static_cast<Checkout>(s.integer(12));
        order.test = (flags & TestFlag) != 0;
        order.cancelled = (flags & CancelledFlag) != 0;
        order.unpaid = (flags & UnpaidFlag) != 0;
        order.channel = m_dictionaries.words.text(s.integer(14));
        order.declaredPost = s.text(15);
        order.declaredCreator = s.text(16);
        order.total = s.integer(19);
        order.changedAt = s.integer(20);
        order.duties = s.integer(22);
        order.adjustment = s.integer(23);
        order.platformSubsidy = s.integer(24);
        order.cogs = s.optionalInteger(25);
        order.paymentFee = s.optionalInteger(26);
        order.platformFee = s.optionalInteger(27);
        order.fulfilment = s.optionalInteger(28);
        order.refundedMerchandise = s.integer(29);
        order.refundedShipping = s.integer(30);
        order.refundedTax = s.integer(31);
        order.refundedAt = s.optionalInteger(32);
        order.mirrorOf = s.text(33);
        order.mirrorStore = m_dictionaries.words.text(s.integer(34));
        readParts(row.owner.id, order);

        std::uint64_t units = 0;
        std::uint64_t returned = 0;
        for (const OrderLine &line : order.lines) {
            units += static_cast<std::uint64_t>(line.quantity);
            returned += static_cast<std::uint64_t>(line.returnedQuantity);
        }
        if (units != static_cast<std::uint64_t>(s.integer(10)))
            row.fault = "units";
        else if (returned != static_cast<std::uint64_t>(s.integer(11)))
            row.fault = "returned_units";
        else if (flags != flagsOf(order))
            row.fault = "flags";
        row.record = std::move(order);
        goOn = take(row);
    }
    for (Statement *statement : {&m_orders, &m_lines, &m_codes, &m_touches})
        statement->reset();
}

void OrderReader::readParts(std::int64_t id, Order &order)
{
    // Parts of an order that does not exist are passed by; foreign_key_check names them.
    while (m_moreLines && m_lines.integer(0) <= id) {
        if (m_lines.integer(0) == id) {
            const ProductDictionary::Product &product = m_dictionaries.products.product(m_lines.integer(1));
            order.lines.push_back({product.sku, product.title, m_lines.integer(2), m_lines.integer(3),
                m_lines.integer(4), m_lines.integer(5)});
        }
        m_moreLines = m_lines.step();
    }
    while (m_moreCodes && m_codes.integer(0) <= id) {
        if (m_codes.integer(0) == id)
            order.codes.emplace_back(m_codes.text(1));
        m_moreCodes = m_codes.step();
    }
    while (m_moreTouches && m_touches.integer(0) <= id) {
        if (m_touches.integer(0) == id)
            order.touches.push_back({static_cast<TouchType>(m_touches.integer(1)), m_touches.optionalInteger(2),
                std::string(m_touches.text(3)), std::string(m_touches.text(4)), std::string(m_touches.text(5)),
                std::string(m_touches.text(6)), std::string(m_touches.text(7))});
        m_moreTouches = m_touches.step();
    }
}

} // namespace postledger
