// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/row_reader.h"
#include "formats/tiktok_shop_orders/columns.h"

#include <string>

namespace postledger::tiktok_shop {

/// The habits of the country with this name, null when it is not known.
const CountryHabits *habitsOf(std::string_view country);

/// Collects the rows of one order (one per SKU; order cells are repeated on each) and makes the Order of them, as the
/// seller sees it: discounts that the platform pays are no discounts of the seller.
class OrderBuilder
{
public:
    OrderBuilder(RowReader &reader, Currency answer);

    bool isOpen() const { return m_rowCount > 0; }
    bool continues(std::string_view id) const { return isOpen() && id == m_order.ref; }
    void begin(std::string_view id);
    void add();
    /// \return false when the sink has stopped
    bool finish();
    bool acceptedAny() const { return m_acceptedAny; }
    /// True when an order came by whose currency neither the file nor an answer tells.
    bool currencyUnknown() const { return m_currencyUnknown; }

private:
    std::optional<Currency> currencyOfRow();
    void readOrderCells();
    void readLine();
    std::int64_t amountOr0(int column) { return m_reader.amount(column, m_exponent).value_or(0); }
    void settleTotal();
    void settleRefund();

    RowReader &m_reader;
    Currency m_answer;
    Order m_order;
    std::int64_t m_firstRow = 0;
    std::int64_t m_rowCount = 0;
    int m_exponent = 2;
    std::int64_t m_paidShipping = 0; ///< by the buyer
    std::int64_t m_taxes = 0;
    std::int64_t m_fees = 0;
    std::int64_t m_magnitude = 0; ///< of the lines' amounts
    std::optional<std::int64_t> m_orderAmount; ///< what the buyer paid in all
    std::int64_t m_refund = 0;
    bool m_nothingPaid = false;
    bool m_acceptedAny = false;
    bool m_currencyUnknown = false;
};

} // namespace postledger::tiktok_shop
