// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/records.h"
#include "formats/woocommerce_orders/status.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace postledger::woocommerce {

/// What the rows of one order state, before it is found out how its amounts belong together. Minor units.
struct Statement
{
    Order order; ///< its total, shipping and lines as written
    std::int64_t firstRow = 0;
    std::int64_t rowCount = 0;
    std::int64_t goods = 0; ///< items after what the file says of their own discounts
    std::int64_t taxes = 0;
    std::int64_t shippingTax = 0;
    std::int64_t fees = 0;
    std::int64_t feeTax = 0;
    std::int64_t discount = 0; ///< of the whole order
    std::optional<std::int64_t> subtotal; ///< of the items before the order's discount
    std::int64_t refunded = 0;
    std::string status; ///< as written
    State state = State::Sold;
    bool paid = false;

    /// What the likeliest reading of the amounts leaves unexplained of the total; 0 without lines.
    std::int64_t missing() const;
    /// Whether the amounts explain the total, but for what rounding may leave.
    bool isExplained() const;
    /// Takes in the lines and rows of \p other, which states more of the same order.
    void add(Statement &&other);
};

/// Sets gross, discount, tax and adjustment of the order.
/// \return what the parts do not explain of the total, which became part of the adjustment
std::int64_t settleTotal(Statement &statement);

/// What a person is told about an order; without a code nothing.
struct OrderNote
{
    const char *code = nullptr;
    QString message;
};
/// Gives back what was refunded, or the whole of an order that was cancelled, refunded as a whole or never paid.
OrderNote settleRefund(Statement &statement);

/// Puts together what rows that all repeat their order's own cells state: one order with several lines, or the same
/// order several times, as in two exports that were joined. What explains the order's total is one statement of it.
/// \param pieces not empty; of one order, each may begin a statement
std::vector<Statement> statementsOf(std::vector<Statement> &&pieces);

} // namespace postledger::woocommerce
