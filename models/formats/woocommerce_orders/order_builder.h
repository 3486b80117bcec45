// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/row_reader.h"
#include "formats/woocommerce_orders/statement.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace postledger::woocommerce {

/// Collects the rows of one order of a plugin's export, which stand together. The order's own amounts count from its
/// first row, whether the plugin repeats them or leaves them empty on the others. Rows that repeat them although the
/// lines above explain the total state the order once more.
class OrderBuilder
{
public:
    /// \param packedItems positions of the columns that hold an item in one cell each
    OrderBuilder(RowReader &reader, std::vector<int> packedItems)
        : m_reader(reader)
        , m_packedItems(std::move(packedItems))
    {
    }
    /// Takes the reader's row. \return false when the sink has stopped
    bool take();
    /// Hands the finished order to the sink, or rejects its rows. \return false when the sink has stopped
    bool finish();

private:
    bool continues(std::string_view number) const;
    bool repeatsOrder() const;
    std::string stateCells() const;
    void begin(std::string_view number);
    void goOn();
    void readOrderCells(Statement &statement);
    void readStatus(Statement &statement);
    void readOrigin(Order &order);
    void readRefunds(Statement &statement);
    std::optional<OrderLine> readLine();
    bool hasPackedItems() const;
    void readPackedItems(Statement &statement);
    std::optional<OrderLine> lineOf(int position);
    void noteUnreadItems();
    void addTo(Statement &statement, OrderLine &&line);
    bool accept(Statement &&statement);

    RowReader &m_reader;
    std::vector<int> m_packedItems;
    std::vector<Statement> m_pieces; ///< of the order that is open; each may begin a statement of it
    std::string m_stateCells; ///< of its first row
    int m_exponent = 2;
    std::int64_t m_magnitude = 0;
};

} // namespace postledger::woocommerce
