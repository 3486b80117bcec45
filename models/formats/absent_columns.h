// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/record_sink.h"
#include "formats/column_table.h"

namespace postledger {

/// Notes every column that a file lacks although all known vintages of its export have it, and what that means for
/// figures ("absent_column").
void noteAbsentColumns(const ColumnTable &table, const FileProbe &probe, RecordSink &sink);

} // namespace postledger
