// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/row_reader.h"

/// One function a kind of neutral file: turns the reader's row into the records of \p group. What is wrong with the row
/// is left in the reader as its failure.
namespace postledger::neutral {

struct RowContext
{
    RowReader &reader;
    Currency currency = {}; ///< of the amounts of rows that name none
    Currency workspace;
    std::optional<Instant> statedAt; ///< of rows that do not say it
    bool usedStatedAt = false;
    std::optional<bool> ownDiscount = std::nullopt; ///< of the row: it writes its discount as a negative amount
    std::optional<bool> negativeDiscounts =
        std::nullopt; ///< the file writes discounts as negative amounts; none: no discount so far

    /// The currency that the cell names, else \ref currency; none and a failure when there is neither.
    std::optional<Currency> currencyIn(int column);
    /// \p stated as a record keeps it: empty for the workspace's own where the cell does not name it.
    std::string kept(int column, Currency stated) const;
    std::optional<Instant> statedIn(int column);
};

void readOrder(RowContext &row, RecordGroup &group);
void readRefund(RowContext &row, RecordGroup &group);
void readTouchpoint(RowContext &row, RecordGroup &group);
void readPost(RowContext &row, RecordGroup &group);
void readCreator(RowContext &row, RecordGroup &group);
void readCustomer(RowContext &row, RecordGroup &group);
void readCode(RowContext &row, RecordGroup &group);
void readSpend(RowContext &row, RecordGroup &group);
void readClaim(RowContext &row, RecordGroup &group);
void readProduct(RowContext &row, RecordGroup &group);
void readInventory(RowContext &row, RecordGroup &group);
void readExchangeRate(RowContext &row, RecordGroup &group);
void readBudget(RowContext &row, RecordGroup &group);
void readOrderFee(RowContext &row, RecordGroup &group);
void readLink(RowContext &row, RecordGroup &group);

} // namespace postledger::neutral
