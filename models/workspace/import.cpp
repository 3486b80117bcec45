// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/import.h"

#include "base/text.h"
#include "codec/byte_source.h"
#include "formats/label_match.h"
#include "workspace/file_import.h"
#include "workspace/file_reading.h"
#include "workspace/import_currencies.h"
#include "workspace/import_parts.h"
#include "workspace/kept_notes.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>

namespace postledger {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_workspace)
};

/// One import into an open ledger.
class ImportRun
{
public:
    ImportRun(Ledger &ledger, const ImportPlan &plan, const JobControl &job)
        : m_in{ledger, plan, job, {}, {}, {}, {}, {}, {}}
    {
    }

    Result<ImportSummary> run();

private:
    Result<void> prepareSettings();
    std::optional<Error> unknownColumn() const;
    Result<void> readFiles(ImportSummary &summary);
    Result<void> addNote(std::size_t file, ImportSummary &summary, const RowIssue &note);
    Result<void> addClosingNotes(ImportSummary &summary);
    Result<void> keep(const ImportSummary &summary, Instant now);

    ImportContext m_in;
    std::vector<std::optional<FileId>> m_written; ///< of m_in.files, in the ledger: those that this import wrote
    std::vector<std::optional<FileProbe>> m_probes; ///< of the same, as far as they could be read
};

Result<void> ImportRun::prepareSettings()
{
    const auto settings = m_in.ledger.settings();
    const auto hashKey = m_in.ledger.customerHashKey();
    const auto mappings = m_in.ledger.note(QString::fromLatin1(kMappingsNote));
    if (!settings)
        return settings.error();
    if (!hashKey)
        return hashKey.error();
    if (!mappings)
        return mappings.error();
    m_in.settings = *settings;
    m_in.hashKey = *hashKey;
    m_in.mappings = mappingsFromJson(mappings->toUtf8());
    if (!m_in.settings.currency.isValid())
        m_in.settings.currency = m_in.plan.currency;
    if (m_in.settings.timezone.empty())
        m_in.settings.timezone = m_in.plan.timezone;
    const std::string &zoneName = m_in.plan.timezone.empty() ? m_in.settings.timezone : m_in.plan.timezone;
    auto zone = Zone::fromName(zoneName.empty() ? std::string_view("UTC") : std::string_view(zoneName));
    if (!zone)
        return zone.error();
    m_in.zone = *std::move(zone);
    auto calendar = Zone::fromName(m_in.settings.timezone.empty() ? "UTC" : m_in.settings.timezone);
    if (!calendar)
        return calendar.error();
    m_in.calendar = *std::move(calendar);
    return {};
}

/// An answer for a column that no file has is a slip, and the column that was meant would be read without it.
std::optional<Error> ImportRun::unknownColumn() const
{
    for (const ImportFile &file : m_in.plan.files) {
        for (const auto &[column, mark] : file.answers.decimals) {
            const auto has = [&column = column](const std::optional<FileProbe> &probe) {
                return probe
                    && std::find(probe->foldedLabels.begin(), probe->foldedLabels.end(), column)
                    != probe->foldedLabels.end();
            };
            if (std::any_of(m_probes.begin(), m_probes.end(), has))
                continue;
            QString message =
                Tr::tr("No file has a column “%1”, for which a decimal mark is given.").arg(toQString(column));
            for (const std::optional<FileProbe> &probe : m_probes) {
                if (const std::string nearest = probe ? nearestLabel(*probe, column) : std::string(); !nearest.empty())
                    return Error{QStringLiteral("unknown_column"),
                        Tr::tr("%1 The nearest label is “%2”.").arg(message, toQString(nearest))};
            }
            return Error{QStringLiteral("unknown_column"), message};
        }
    }
    return {};
}

/// A file that names no currency waits until it is known which one the others are in, so that the order of the files
/// does not matter. Several do not tell: then nothing is imported, and the one who asked must say.
Result<void> ImportRun::readFiles(ImportSummary &summary)
{
    std::vector<std::size_t> waiting(m_in.files.size());
    for (std::size_t i = 0; i < waiting.size(); ++i)
        waiting[i] = i;
    for (bool progressed = true; progressed && !waiting.empty();) {
        std::vector<std::size_t> later;
        const Currency before = m_in.settings.currency;
        for (const std::size_t i : waiting) {
            FileSummary &file = summary.files[i];
            file = {};
            file.path = m_in.files[i].path;
            file.name = fileTitle(file.path);
            auto done = importFile(m_in, m_in.files[i], file);
            if (!done)
                return done.error();
            m_written[i] = done->id;
            m_probes[i] = std::move(done->probe);
            if (file.refusal && file.refusal->code == QLatin1String("currency_unknown"))
                later.push_back(i);
        }
        if (!m_in.settings.currency.isValid()) {
            summary.currencyChoices = decidingCurrencies(summary.files);
            if (summary.currencyChoices.size() == 1)
                m_in.settings.currency = Currency::fromCode(summary.currencyChoices.front().code).value_or(Currency());
        }
        progressed = m_in.settings.currency != before;
        waiting = std::move(later);
    }
    if (m_in.settings.currency.isValid())
        summary.currencyChoices.clear();
    return {};
}

Result<void> ImportRun::addNote(std::size_t file, ImportSummary &summary, const RowIssue &note)
{
    keepFirst(summary.files[file].notes, std::span(&note, 1));
    ++summary.files[file].noteCount;
    if (!m_written[file])
        return {};
    return m_in.ledger.addIssues(*m_written[file], false, std::span(&note, 1));
}

/// What only the whole import tells: what its currencies mean, and which parts of an archive were left out.
Result<void> ImportRun::addClosingNotes(ImportSummary &summary)
{
    const bool isAsked = summary.currencyChoices.size() > 1; // what other currencies mean depends on the answer
    for (std::size_t i = 0; i < summary.files.size(); ++i) {
        if (!m_written[i] || isAsked)
            continue;
        const auto notes = notesOnCurrencies(summary.files[i], m_in.settings, m_in.ledger);
        if (!notes)
            return notes.error();
        for (const RowIssue &note : *notes) {
            if (auto added = addNote(i, summary, note); !added)
                return added;
        }
    }
    for (const auto &[file, note] : notesOnParts(summary.files)) {
        if (auto added = addNote(file, summary, note); !added)
            return added;
    }
    return {};
}

Result<void> ImportRun::keep(const ImportSummary &summary, Instant now)
{
    if (auto kept = m_in.ledger.setSettings(m_in.settings); !kept)
        return kept;
    if (auto kept = keepMappings(m_in.ledger, m_in.plan.files, m_probes, m_in.mappings); !kept)
        return kept;
    if (auto kept = keepMappingUses(m_in.ledger, summary.files, now); !kept)
        return kept;
    return keepControlTotals(m_in.ledger, summary.files, m_written);
}

Result<ImportSummary> ImportRun::run()
{
    ImportSummary summary;
    if (auto prepared = prepareSettings(); !prepared)
        return prepared.error();
    m_in.files = unpacked(m_in.plan.files, m_in.mappings);
    m_written.resize(m_in.files.size());
    m_probes.resize(m_in.files.size());
    summary.files.resize(m_in.files.size());
    const auto batch = m_in.ledger.beginImport();
    if (!batch)
        return batch.error();
    if (auto read = readFiles(summary); !read)
        return read.error();
    leaveOutRefused(m_in.plan, summary.files);
    if (auto noted = addClosingNotes(summary); !noted)
        return noted.error();

    summary.currency = m_in.settings.currency;
    summary.timezone = m_in.settings.timezone;
    if (summary.currencyChoices.size() > 1)
        summary.failure = severalCurrencies(summary.currencyChoices);
    std::int64_t rejected = 0;
    for (const FileSummary &file : summary.files) {
        rejected += file.counts.rejected;
        if (file.refusal && !file.leftOut && !summary.failure)
            summary.failure = file.refusal;
    }
    if (!summary.failure)
        summary.failure = unknownColumn();
    if (!summary.failure && m_in.plan.maxRejects && rejected > *m_in.plan.maxRejects) {
        summary.failure = Error{QStringLiteral("too_many_rejects"),
            Tr::tr("%n row(s) were rejected, more than the %1 that are allowed. Nothing was imported.", nullptr,
                static_cast<int>(rejected))
                .arg(*m_in.plan.maxRejects)};
    }
    const bool isNew = std::any_of(m_written.begin(), m_written.end(), [](const auto &id) { return id.has_value(); });
    if (m_in.plan.dryRun || summary.failure || !isNew) {
        m_in.ledger.rollback();
        return summary;
    }
    const Instant now = QDateTime::currentSecsSinceEpoch();
    if (auto kept = keep(summary, now); !kept)
        return kept.error();
    if (auto committed = m_in.ledger.commit(now); !committed)
        return committed.error();
    summary.batch = *batch;
    return summary;
}

/// A workspace that this import makes is removed again when nothing gets into it. Several imports may begin at once
/// with none: one makes it and the others find it, or find it gone again.
Result<std::unique_ptr<Ledger>> openOrCreate(const QString &path)
{
    constexpr int kMostAttempts = 100;
    for (int attempt = 1;; ++attempt) {
        const bool exists = QFileInfo::exists(path);
        auto ledger = exists ? Ledger::open(path, Ledger::Mode::ReadWrite) : Ledger::create(path);
        if (ledger) {
            if (!exists)
                (*ledger)->removeWhenEmpty();
            return ledger;
        }
        const QString cameOrWent = exists ? QStringLiteral("not_found") : QStringLiteral("exists");
        if (ledger.error().code != cameOrWent || attempt == kMostAttempts)
            return ledger;
    }
}

} // namespace

Result<ImportSummary> importInto(const QString &workspacePath, const ImportPlan &plan, const JobControl &job)
{
    QString path = workspacePath;
    std::optional<QTemporaryDir> scratch; // a dry run writes nothing beside the workspace that does not exist yet
    if (plan.dryRun && !QFileInfo::exists(workspacePath))
        path = scratch.emplace().filePath(QStringLiteral("dry-run.postledger"));

    auto ledger = openOrCreate(path);
    if (!ledger)
        return ledger.error();
    auto summary = ImportRun(**ledger, plan, job).run();
    if (!summary)
        (*ledger)->rollback();
    if (summary)
        summary->folderAdvice = (*ledger)->folderAdvice();
    return summary;
}

} // namespace postledger
