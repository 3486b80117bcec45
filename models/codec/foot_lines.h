// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codec/table_source.h"

#include <memory>

namespace postledger {

/// \p rows without remarks below the table: several words in the first cell, nothing behind, down to the end. Each is
/// noted as "foot_line". Tables of fewer than three columns are left as they are.
std::unique_ptr<TableSource> withoutFootLines(std::unique_ptr<TableSource> rows);

} // namespace postledger
