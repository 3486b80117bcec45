// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/row_reader.h"

#include <string>
#include <unordered_map>

namespace postledger::woocommerce {

/// Makes orders of the report's rows, and refunds of those with an amount below zero, which are rows of their own under
/// the order's number.
class ReportRows
{
public:
    ReportRows(RowReader &reader, Currency currency)
        : m_reader(reader)
        , m_currency(currency)
    {
    }
    /// Takes the reader's row. \return false when the sink has stopped
    bool take();

private:
    void readRefund(RecordGroup &group, std::int64_t net);
    void readOrder(RecordGroup &group, std::int64_t net);

    RowReader &m_reader;
    Currency m_currency;
    std::unordered_map<std::string, int> m_refunds; ///< how many have been read of an order, a day and an amount
};

} // namespace postledger::woocommerce
