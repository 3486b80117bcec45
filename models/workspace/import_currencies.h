// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/import.h"

#include <vector>

namespace postledger {

/// The currencies that sales, costs and claims of the files that are not refused are in: those that a workspace can
/// take its own from. Most rows first; amounts are not summed.
std::vector<CurrencyTotal> decidingCurrencies(const std::vector<FileSummary> &files);

/// The failure "several_currencies". \param choices  more than one
Error severalCurrencies(const std::vector<CurrencyTotal> &choices);

/// One note "other_currency" for each currency of \p file but the workspace's: how many rows, which sum, and whether
/// the figures can count them by the exchange rates that \p ledger has.
/// \errors those of reading the rates
Result<std::vector<RowIssue>> notesOnCurrencies(
    const FileSummary &file, const Settings &settings, const Ledger &ledger);

} // namespace postledger
