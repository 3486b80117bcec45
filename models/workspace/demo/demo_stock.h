// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

namespace postledger::demo {

/// What the products cost and what of them is in stock after the last day: `products.csv`, `inventory.csv`.
/// \param scale orders asked for divided by kDemoOrders: stock grows with it
Result<void> writeStockFiles(const QString &dir, double scale);

} // namespace postledger::demo
