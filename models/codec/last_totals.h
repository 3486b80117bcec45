// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codec/file_probe.h"

#include <functional>
#include <memory>

namespace postledger {

/// \p rows without a last row that is one of totals, though it looks like any other: its label begins with a word for
/// totals ("Summe 2026"), and its numbers are what the rows above add up to. Noted as "totals_row".
/// \param again  opens the rows once more, to add them up; called for such a last row alone
std::unique_ptr<TableSource> withoutLastTotals(
    std::unique_ptr<TableSource> rows, std::function<Result<std::unique_ptr<TableSource>>()> again);

} // namespace postledger
