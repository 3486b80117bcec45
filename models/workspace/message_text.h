// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/calendar.h"

#include <QString>

namespace postledger {

/// Amounts and days in the messages of an import, as the language that they are made in writes them; where there is
/// none ("C"), as files write them: "1234.50", "2025-03-05".
QString messageAmount(std::int64_t minor, int exponent);
QString messageDay(Day day);

} // namespace postledger
