// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/kind_total.h"
#include "tables/figure_text.h"

#include <QStringList>

namespace postledger {

/// "orders €149.80", one for each total that is not 0, in their order.
QStringList totalTexts(const std::vector<KindTotal> &totals, const MoneyText &money);

} // namespace postledger
