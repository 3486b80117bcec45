// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/record_reader.h"

#include <vector>

/// Orders as Shopify's Admin API and webhooks write them.
namespace postledger::shopify {

/// The amount called \p name in the shop's currency: of `NAME_set` its shop money, else `NAME` itself. What the buyer
/// saw may be another currency.
JsonValue shopMoney(const JsonValue &object, std::string_view name);

/// Makes an Order and its Refunds of each record.
class OrderMapper
{
public:
    explicit OrderMapper(RecordReader &reader)
        : m_reader(reader)
    {
    }
    /// Hands the reader's record to the sink, or rejects it. \return false when the sink has stopped
    bool map();

private:
    void readHead(const JsonValue &json);
    void readLines(const JsonValue &json);
    void readLine(const JsonValue &json);
    void readShipping(const JsonValue &json);
    void readOrigin(const JsonValue &json);
    void settle(const JsonValue &json);
    void takeOutIncludedTax(std::int64_t tax);
    void readRefunds(const JsonValue &json);
    /// \p refund gets what its lines explain. \return what was paid back
    std::int64_t readRefund(const JsonValue &json, Refund &refund);
    void compareWithCurrentTotal(const JsonValue &json, const std::vector<Refund> &removals);
    void countReturns(const JsonValue &json);
    void settleUnlistedRefund(const JsonValue &json);
    std::int64_t amount(const JsonValue &object, std::string_view name);
    std::int64_t allocations(const JsonValue &object);

    RecordReader &m_reader;
    Order m_order;
    std::vector<Refund> m_refunds;
    std::vector<std::string_view> m_lineIds; ///< one entry per line
    std::vector<std::int64_t> m_lineTaxes; ///< the same
    std::vector<char> m_taxable; ///< the same
    int m_exponent = 2;
    std::int64_t m_magnitude = 0; ///< of the lines' amounts
    std::int64_t m_parts = 0; ///< the same of all other amounts
    std::int64_t m_lineDiscounts = 0;
    std::int64_t m_tips = 0;
    std::vector<std::string_view> m_giftCardIds; ///< of lines that sell gift cards, which are no lines of the order
    std::int64_t m_giftCards = 0; ///< what was paid for them
    std::int64_t m_giftDiscounts = 0;
    std::int64_t m_giftsBack = 0; ///< what was given back for them
    std::int64_t m_shippingTax = 0;
    bool m_unpaid = false; ///< voided, or cancelled before it was paid
};

} // namespace postledger::shopify
