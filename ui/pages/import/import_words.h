// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analytics/facts.h"
#include "pages/import/import_session.h"
#include "tables/import_files_model.h"

#include <QString>

namespace postledger {

/// The row that the file table shows for \p file.
ImportFileRow importFileRow(const ImportSession &session, const ImportSession::File &file);
/// Title of the page, and the sentence beside it.
QString importTitle(const ImportSession &session);
QString importBasis(const ImportSession &session);
/// "Control totals: 3,562 rows, $164,209.40, as in the files"
QString importTotals(const ImportSession &session);

} // namespace postledger
