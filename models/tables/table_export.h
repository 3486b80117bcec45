// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>
#include <QStringList>

#include <vector>

class QAbstractItemModel;
class QModelIndex;

namespace postledger {

/// Writes the rows of \p model as they are sorted and filtered: numbers as numbers with the digits of the currency,
/// limits of intervals in columns of their own, days as days, text defused. The suffix of \p path decides: ".xlsx",
/// else CSV. \param columns         of the model, in the order of the screen; empty: all. Those whose head says that
/// they hold
///                        nothing for files (ExportRole) are left out
/// \param currencyDigits  of all money in the table
Result<void> exportTable(
    const QAbstractItemModel &model, const QString &path, const std::vector<int> &columns, int currencyDigits);

/// What copying a cell gives: figures exact and plain, days as 2025-10-15, everything else as it is read.
QString copyText(const QModelIndex &cell);

/// What "copy" puts on the clipboard: tab separated, with labels; tabs and line ends in cells become blanks.
QString tableAsTsv(const QAbstractItemModel &model, const std::vector<int> &columns);

/// The file name that a save dialog proposes: safe on every system whatever \p title holds.
QString exportFileName(const QString &title, const QString &suffix);

} // namespace postledger
