// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/row_reader.h"

#include <array>
#include <string>
#include <vector>

namespace postledger::shopify {

/// Collects the rows of one order and makes the Order of them.
class OrderBuilder
{
public:
    explicit OrderBuilder(RowReader &reader);

    bool isOpen() const { return m_rowCount > 0; }
    /// True when the reader's row goes on with the order that is being built. A row that states the same order once
    /// more does not, and is noted.
    bool continues(std::string_view name);
    /// True when the reader's row names no order, but is a further line of the one that is being built, as where
    /// somebody merged the cells of its number or deleted the ones that repeat.
    bool takesNameless() const;
    /// Begins an order with the reader's row.
    void begin(std::string_view name);
    /// Takes a further row of the same order.
    void add();
    /// Hands the finished order to the sink, or rejects its rows. \return false when the sink has stopped
    bool finish();
    bool acceptedAny() const { return m_acceptedAny; }

private:
    bool repeatsOrderCells() const;
    std::array<std::int64_t, 5> wholeDiscounts(std::int64_t lineDiscounts) const;
    bool explainsSubtotal(std::int64_t gross, std::int64_t lineDiscounts) const;
    bool fitsAsFurtherLine() const;
    void readOrderCells();
    void readLine();
    /// How much of the discount is the order's own, tips left out. \return what the lines hold besides merchandise
    std::int64_t settleDiscount();
    bool settleMissingLines();
    std::int64_t takeOutTip(std::int64_t excess);
    std::int64_t taxOnShipping() const;
    void takeOutIncludedTax();
    /// \param otherThanGoods  tips and gift cards, which the total holds
    void settleTotal(std::int64_t otherThanGoods);
    void settleRefund();

    RowReader &m_reader;
    RecordGroup m_group; ///< the order is built in place: moving it costs as much as reading it
    Order *m_order = nullptr; ///< in m_group while an order is open
    std::vector<char> m_taxable; ///< one entry per line
    std::vector<char> m_ships;
    std::int64_t m_firstRow = 0;
    std::int64_t m_rowCount = 0;
    int m_exponent = 2;
    std::int64_t m_subtotal = 0;
    std::int64_t m_taxes = 0;
    std::int64_t m_taxRate = 0; ///< millionths; 0: not said, or there are several
    std::int64_t m_orderDiscount = 0; ///< "Discount Amount"
    std::int64_t m_lineDiscounts = 0;
    std::int64_t m_magnitude = 0; ///< of the lines' amounts
    std::int64_t m_refunded = 0;
    std::int64_t m_giftCards = 0; ///< what was paid for them; they are no lines of the order
    std::int64_t m_giftDiscounts = 0;
    std::int64_t m_namelessRows = 0;
    std::string m_status; ///< "Financial Status"
    std::string m_created; ///< "Created at", as read
    std::string m_email; ///< of the order, as read
    bool m_unpaid = false; ///< voided, or cancelled before it was paid
    bool m_hasBareRows = false; ///< a further row had empty order cells, as Shopify leaves them
    bool m_hasGiftCards = false;
    bool m_acceptedAny = false;
};

} // namespace postledger::shopify
