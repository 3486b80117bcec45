// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/job_control.h"
#include "base/result.h"
#include "ledger/ledger.h"

#include <QString>
#include <QStringList>

namespace postledger {

/// Takes persons out of a workspace, for good. Their orders stay with all amounts.
/// \param identifiers  e-mail addresses, telephone numbers or the platform's ids of customers, as exports have them; a
///                     telephone number is found with and without its blanks, brackets and hyphens
/// \param dryRun  counts only
/// \errors those of Ledger::open() and Ledger::forget(); "anonymised" when the workspace knows nobody
Result<ForgetSummary> forgetCustomers(
    const QString &path, const QStringList &identifiers, bool dryRun, const JobControl &job);

/// Makes all customers of a workspace unrecognisable, for good.
/// \errors those of Ledger::open() and Ledger::anonymise()
Result<ForgetSummary> anonymiseWorkspace(const QString &path, const JobControl &job);

/// What the two have done, or would do, in sentences for a person; the last ones say what is left to do.
QStringList sentencesOfForgotten(const ForgetSummary &summary);
QStringList sentencesOfAnonymised(const ForgetSummary &summary);

} // namespace postledger
