// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace postledger {

struct Tokens;

/// The one style sheet of the application, made from the colours of \p tokens.
QString styleSheet(const Tokens &tokens);

} // namespace postledger
