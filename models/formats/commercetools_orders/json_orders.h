// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/commercetools_orders/order_sums.h"
#include "formats/record_reader.h"

#include <string>
#include <vector>

namespace postledger::commercetools {

/// Makes an Order and its Refunds of each record of the API.
class JsonOrders
{
public:
    explicit JsonOrders(RecordReader &reader)
        : m_reader(reader)
    {
    }
    /// Hands the reader's record to the sink, or rejects it. \return false when the sink has stopped
    bool map();

private:
    void readHead(const JsonValue &json);
    void readLine(const JsonValue &json, std::string_view name);
    void readTotals(const JsonValue &json);
    void readRefunds(const JsonValue &json);
    void readReturns(const JsonValue &json);
    std::size_t findLine(std::string_view id) const;
    void readOrigin(const JsonValue &json);
    void tell(const Settled &settled);
    std::optional<std::int64_t> money(const JsonValue &value, std::string_view name);

    RecordReader &m_reader;
    Order m_order;
    Totals m_totals;
    std::vector<std::string> m_lineIds; ///< one for each line of the order
    std::vector<std::int64_t> m_lineTaxes;
    std::vector<Refund> m_refunds;
    Currency m_currency;
    std::int64_t m_magnitude = 0;
    bool m_sharedTaxIsNoted = false;
};

} // namespace postledger::commercetools
