// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/row_reader.h"
#include "formats/woocommerce_orders/status.h"

#include <optional>
#include <string>

namespace postledger::woocommerce {

/// Collects the rows of one order of a plugin's export, which stand together. The order's own amounts count from its
/// first row, whether the plugin repeats them or leaves them empty on the others.
class OrderBuilder
{
public:
    explicit OrderBuilder(RowReader &reader)
        : m_reader(reader)
    {
    }
    /// Takes the reader's row. \return false when the sink has stopped
    bool take();
    /// Hands the finished order to the sink, or rejects its rows. \return false when the sink has stopped
    bool finish();

private:
    bool continues(std::string_view number) const;
    void readOrderCells();
    void readStatus();
    void readOrigin();
    void readLine();
    void settleTotal();
    void settleRefund();

    RowReader &m_reader;
    Order m_order;
    std::optional<Currency> m_currency;
    int m_exponent = 2;
    std::int64_t m_firstRow = 0;
    std::int64_t m_rowCount = 0; ///< 0: no order is open
    std::int64_t m_magnitude = 0;
    std::int64_t m_taxes = 0;
    std::int64_t m_shippingTax = 0;
    std::int64_t m_fees = 0;
    std::int64_t m_discount = 0; ///< of the whole order
    std::int64_t m_refunded = 0;
    std::string m_status; ///< as written
    State m_state = State::Sold;
    bool m_paid = false;
};

} // namespace postledger::woocommerce
