// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analytics/unmatched.h"
#include "domain/records.h"
#include "workspace/import.h"

#include <QByteArray>

namespace postledger {

/// Links as the neutral CSV file that the import reads.
QByteArray linksCsv(const std::vector<Link> &links);
/// What \p item most probably stands for; empty when nothing is alike.
std::string linkSuggestion(const Facts &facts, const UnmatchedName &item);
/// The names that nothing known answers to as a file of links: targets are empty, columns for people beside them. Text
/// is safe from being taken for formulas.
std::string unmatchedCsv(const Facts &facts);
/// Imports links as a file called \p title, like any other: in the history, with undo.
/// \errors of importInto(), and "io_error" when no temporary file can be written
Result<ImportSummary> importLinks(
    const QString &workspacePath, const std::vector<Link> &links, const QString &title, const JobControl &job);

} // namespace postledger
