// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/workspace.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace postledger {

/// One file on its way into the workspace.
struct ImportedFile
{
    QString path;
    std::optional<FilePreview> preview; ///< none: still looking
    Answers answers;
    std::optional<FileSummary> summary; ///< of the dry run, or of the import once done
};

/// What no file can answer. Each is asked once for all files that wait for it.
struct ImportQuestions
{
    std::vector<CurrencyTotal> currencies; ///< several: which one the figures of the new workspace are in
    QStringList currencyFiles; ///< names of files that state no currency
    QString currencyRefusal; ///< why the known or answered currency is not that of the first of them; a sentence
    Currency currencyProposal; ///< by the sign beside its amounts; may be invalid
    /// A column whose numbers can be read in two ways, in one file or several.
    struct Numbers
    {
        QString column;
        QString example; ///< a cell: "1,234"
        QStringList files;
    };
    std::vector<Numbers> numbers;
    QStringList idFiles; ///< names of files whose long ids all end in zeros
    /// A report that does not say which days it covers; each has its own.
    struct Period
    {
        QString path;
        QString file; ///< its name
    };
    std::vector<Period> periods;
    QStringList dateFiles; ///< names of files whose dates fit day-first and month-first
    std::string dateExample; ///< a cell of the first of them: "08/04/2021"; may be empty
    bool timezone = false; ///< the workspace has no time zone yet

    bool isEmpty() const { return count() == 0; }
    int count() const;
    /// Asks what \p file waits for; nothing when it waits for no answer.
    /// \param hasCurrency  the workspace has one, so that a refusal is of that one
    void add(const ImportedFile &file, bool hasCurrency);
};

/// The days that the name of a file tells: two days, or one month or quarter of a year; "tiktok_2026-03.csv". None when
/// it tells nothing, a single day, several periods, or days to come.
std::optional<DateRange> namedPeriod(const QString &file);

bool waitsForCurrency(const ImportedFile &file);
bool waitsForDateOrder(const ImportedFile &file);
bool waitsForNumbers(const ImportedFile &file);
bool waitsForIds(const ImportedFile &file);
bool waitsForPeriod(const ImportedFile &file);
bool isWaiting(const ImportedFile &file); ///< for any answer
bool isRefused(const ImportedFile &file);
/// Read, and there is no row that could be taken: all are rejected, or it has none.
bool hasNothing(const ImportedFile &file);
/// Refused, until a person says what its columns mean.
bool wantsMapping(const ImportedFile &file);
/// An import leaves it out that a person can still bring in: it waits for an answer or a mapping.
bool isOpen(const ImportedFile &file);

} // namespace postledger
