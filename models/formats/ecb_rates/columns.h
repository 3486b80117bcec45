// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/column_table.h"

/// The euro foreign exchange reference rates of the European Central Bank, as one table (`eurofxref-hist.csv`): a row a
/// business day, a column a currency, how many of it one euro buys. "N/A" where there was no rate.
/// \source the file's own description on the bank's page of reference rates
namespace postledger::ecb_rates {

enum Column : int
{
    Date,
    ColumnCount
};

inline constexpr ColumnSpec kColumns[] = {{"Date", {}, Need::Required}};
inline constexpr int kDates[] = {Date};
/// Fewer columns of currencies than this and it may be anything.
constexpr std::size_t kFewestCurrencies = 5;

} // namespace postledger::ecb_rates
