// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/currency.h"
#include "base/job_control.h"
#include "base/result.h"
#include "codec/file_probe.h"
#include "domain/kind_total.h"
#include "formats/format.h"
#include "formats/mapping.h"
#include "formats/stated_period.h"
#include "ledger/ledger.h"

#include <QString>
#include <QStringList>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace postledger {

/// The note of a workspace that holds its mappings (mappingsToJson()).
constexpr const char *kMappingsNote = "mappings";
constexpr const char *kMappingUsesNote = "mapping_uses"; ///< a JSON object: name of a mapping, instant of its last use

struct ImportFile
{
    QString path; ///< also of one file in an archive, or of one sheet of a workbook: `book.xlsx/Orders`
    QString formatId; ///< empty: recognise
    Answers answers;
    /// How to read its columns; kept in the workspace under its name once the import is done. None: a kept mapping that
    /// was made for the file's labels is used, else the format is recognised.
    std::optional<Mapping> mapping = {};
};

struct ImportPlan
{
    std::vector<ImportFile> files;
    Currency currency; ///< of a workspace that has none yet, and of files that name none (may differ from it)
    std::string timezone; ///< the same; also the zone of clocks without an offset
    bool dryRun = false;
    std::optional<std::int64_t> maxRejects; ///< more: rolled back, error "too_many_rejects"
    bool skipRefused = false; ///< a refused file is left out, and fails the import only when every file is refused
};

/// The accepted rows of a file in one currency.
struct CurrencyTotal
{
    std::string code; ///< empty: they name none
    std::int64_t rows = 0;
    std::int64_t amount = 0; ///< control total, minor units of it
    std::int64_t deciding = 0; ///< rows of sales, costs and claims: they give a workspace without a currency its own
    std::map<Day, std::int64_t> days; ///< rows a day, of a currency that is not the workspace's; undated ones are not
    bool operator==(const CurrencyTotal &) const = default;
};

/// What a file's own row of totals says of a column, and what its rows add up to; rejected rows count here.
struct OwnTotal
{
    static constexpr int kDecimals = 4; ///< units of a ten-thousandth, whatever the currency
    QString column;
    std::int64_t stated = 0;
    std::int64_t added = 0;
    bool operator==(const OwnTotal &) const = default;
};

/// What became, or in a dry run would become, of one file.
struct FileSummary
{
    QString path;
    QString name; ///< for people: without folders, but of a file in an archive with the archive's
    QString formatId, formatTitle, detail;
    QString mappingName; ///< of the mapping that it was read by; empty: none
    std::optional<Mapping> mapping; ///< that one
    Sha256 sha256{};
    RowCounts counts;
    std::int64_t amount = 0; ///< control total over accepted rows in the workspace's currency, minor units
    std::vector<CurrencyTotal> totals; ///< the same of every currency, most rows first; empty of a known file
    std::vector<KindTotal>
        kindTotals; ///< the same of every kind of amount and currency, most rows first; of a known file as kept
    std::optional<Instant> firstAt, lastAt; ///< period that its records cover
    std::vector<RowIssue> rejects; ///< the first 100; counts.rejected is whole
    std::vector<RowIssue> notes; ///< the first 100
    std::int64_t noteCount = 0; ///< of all
    std::vector<Reading::OpenColumn> openNumbers; ///< with the refusal "ambiguous_number": what has to be answered
    Reading::OpenColumn openDates; ///< the same with "ambiguous_date"
    std::vector<OwnTotal> ownTotals; ///< where the file has a row of totals; not of an advertising report
    bool alreadyImported = false; ///< the same bytes are in the ledger: every row is unchanged
    std::optional<Error> refusal; ///< the file cannot be imported
    /// With a refusal that the import went on without: of a part of an archive or workbook whose other parts can be
    /// read, or because of ImportPlan::skipRefused.
    bool leftOut = false;
};

struct ImportSummary
{
    /// In the order of the plan; an archive with several files, and a workbook with several sheets that can be read, is
    /// replaced by them: `archive.zip/orders.csv`, `book.xlsx/Orders`.
    std::vector<FileSummary> files;
    std::optional<BatchId> batch; ///< none: dry run, nothing new, or refused
    Currency currency;
    std::string timezone;
    /// Set when nothing was imported: the first file's refusal, "unknown_column" (of an answer),
    /// "too_many_rejects". \ref files says which and why.
    /// "several_currencies": the workspace has no currency and \ref currencyChoices are several.
    std::optional<Error> failure;
    std::vector<CurrencyTotal> currencyChoices; ///< of all files together, most rows first; without days
    QString folderAdvice; ///< a sentence when the workspace lies in a bad place, else empty
};

/// Imports all files of \p plan in one transaction, or none of them. A workspace that does not exist is created, and
/// removed again when nothing was imported.
///
/// Three threads: one hashes the file, one reads and maps rows, the caller's writes. Memory is constant.
/// \errors of Ledger::open() and of writing ("disk_full", "cancelled" …); what is wrong with a file is in the summary
Result<ImportSummary> importInto(const QString &workspacePath, const ImportPlan &plan, const JobControl &job);

/// First look at a file for a person: nothing is written.
struct FilePreview
{
    QString path;
    QString name; ///< as FileSummary::name
    /// The files of an archive, or the sheets of a workbook, of which several can be read: look at them instead; all
    /// else is empty then.
    QStringList inside;
    std::optional<Error> refusal;
    QString formatId, formatTitle, detail;
    bool isOther = false; ///< refused as another export of the same platform, see Match::isOther
    int confidence = 0; ///< 0..100
    std::vector<MissingColumn> missing; ///< columns that the file lacks, also those that it is read without
    FileProbe fileProbe; ///< as it is
    FileProbe probe; ///< as its format sees it: mapped when a mapping was used
    std::optional<Mapping> mapping; ///< the one that was used
    std::optional<Mapping> start; ///< of a refused file: of the kept ones the nearest, made to fit, to begin one with
    Currency signCurrency; ///< whose sign stands beside amounts of its first rows; invalid: no sign
    /// Columns that may be shown, what decides most first: those that no row can do without, those that figures need,
    /// the rest, each in the format's order. Of a file whose columns no format knows, those whose labels do not speak
    /// of persons, in its order.
    std::vector<int> admitted;
    bool admittedByLabels = false; ///< no format says what the columns hold
    int needed = 0; ///< how many of them, from the first, no row can do without
};
/// \param mappings  those of the workspace; one that was made for the file's labels is used
FilePreview previewFile(const QString &path, const std::vector<Mapping> &mappings = {});
/// The same for a file that was probed already.
FilePreview previewOf(const FileProbe &probe, const std::vector<Mapping> &mappings = {});

} // namespace postledger
