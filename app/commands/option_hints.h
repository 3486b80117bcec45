// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/import.h"

#include <QString>

namespace postledger {

/// \p message with a sentence on the option that answers it on the command line, if there is one: what the models say
/// is for a window too. \param code  of a refusal, a failure or a note
QString withOptionHint(const QString &code, const QString &message);
/// The same for why \p file is refused.
QString refusalText(const FileSummary &file);

} // namespace postledger
