// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/commercetools_orders/order_sums.h"
#include "formats/row_reader.h"

#include <set>
#include <string>

namespace postledger::commercetools {

/// Collects the rows of one order, which stand together: one for the order, one for each line. Order cells that an
/// option of the exporter repeats on the rows of lines are read once; a further row of the order's own states the order
/// once more.
class CsvOrders
{
public:
    explicit CsvOrders(RowReader &reader)
        : m_reader(reader)
    {
    }
    /// Takes the reader's row. \return false when the sink has stopped
    bool take();
    /// Hands the finished order to the sink, or rejects its rows. \return false when the sink has stopped
    bool finish();

private:
    bool hasLine() const;
    bool hasOrderCells() const;
    bool isSecondStatement() const;
    void readOrderCells();
    void readOrigin();
    void readLine();
    void tell(const Settled &settled);
    std::optional<std::int64_t> cents(int column);

    RowReader &m_reader;
    std::string m_key; ///< of the order that is open
    Order m_order;
    Totals m_totals;
    std::optional<Currency> m_currency;
    std::int64_t m_firstRow = 0;
    std::int64_t m_rowCount = 0; ///< 0: no order is open
    std::int64_t m_magnitude = 0;
    States m_states;
    bool m_totalIsGross = false; ///< the total is said with the tax, as where prices contain it
    std::optional<Instant> m_modifiedAt;
    bool m_hasOwnRow = false; ///< the open order's first row has no line
    std::set<std::string, std::less<>> m_lineIds; ///< of the open order
};

} // namespace postledger::commercetools
