// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/row_reader.h"

/// One function a kind of neutral file: turns the reader's row into the records of \p group. What is wrong with the row
/// is left in the reader as its failure.
namespace postledger::neutral {

struct RowContext
{
    RowReader &reader;
    int exponent = 2; ///< of the amounts of files that name no currency
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

} // namespace postledger::neutral
