// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/format.h"
#include "formats/mapping.h"

namespace fuzz {

/// Reads \p path as an export of \p format, with nothing answered and with everything, and checks: every row that the
/// table hands out is accepted, rejected or noted as a total, amounts add up, text is UTF-8, what went wrong is said, a
/// second reading gives the same.
/// \param mapping null: the columns are the format's own
void readAsFormat(const QString &path, const postledger::Format &format, const postledger::Mapping *mapping = nullptr);

} // namespace fuzz
