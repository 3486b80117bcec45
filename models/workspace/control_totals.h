// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/kind_total.h"

#include <QString>

namespace postledger {

/// The note of a workspace that holds its files' control totals: a JSON object, SHA-256 of a file to its totals. The
/// ledger's own totals are of the versions that count now; these are of the rows as the file states them.
constexpr const char *kControlTotalsNote = "control_totals";

FileTotals fileTotalsFromJson(const QString &json);
QString fileTotalsToJson(const FileTotals &totals);

} // namespace postledger
