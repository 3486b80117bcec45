// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analytics/facts.h"
#include "report/phrasing.h"

#include <QString>

#include <optional>

/// Days before and after the data are unknown, not days without sales: nothing is compared with them.
namespace postledger {

/// The days that data with records on \p days tell about: from the first record to the newest instant of the ledger. A
/// quiet day at the end is known, one before the first record is not.
DateRange toldDays(DateRange days, const FactsSummary &known);

/// Why a period and what it is set against cannot be compared.
struct Uncovered
{
    QString note; ///< "no data before 1 Nov 2025"
    QString sentence; ///< the same at length, with the period that it concerns
};
/// None when \p known takes in all days of both periods, or has no limits.
/// \param known  the days that the data tell about
std::optional<Uncovered> uncovered(
    const Phrasing &phrasing, const DateRange &range, const DateRange &before, const DateRange &known);

} // namespace postledger
