// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/currency.h"
#include "codec/file_probe.h"

namespace postledger {

/// The commonest currency whose sign stands beside an amount of the first rows, such as "$42.00"; invalid: no sign.
Currency currencyBySign(const FileProbe &probe);

} // namespace postledger
