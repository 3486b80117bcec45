// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/import.h"

#include "base/text.h"
#include "codec/byte_source.h"
#include "formats/label_match.h"
#include "workspace/control_totals.h"
#include "workspace/file_hash.h"
#include "workspace/file_reading.h"
#include "workspace/import_currencies.h"
#include "workspace/import_parts.h"
#include "workspace/import_sink.h"
#include "workspace/own_totals.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTemporaryDir>

#include <atomic>
#include <future>
#include <thread>

namespace postledger {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_workspace)
};

constexpr std::size_t kIssuesInSummary = 100;

Error cancelledError()
{
    return {QStringLiteral("cancelled"), Tr::tr("Cancelled. Nothing was changed.")};
}

// What the reader says about single rows is judged by the format, which rejects or notes them itself.
bool isRowFault(const QString &code, FileProbe::Syntax syntax)
{
    if (syntax == FileProbe::Syntax::Json && code == QLatin1String("duplicate_label"))
        return true; // of a record; a table has labels twice as a whole
    static const QSet<QString> kCodes{QStringLiteral("short_row"), QStringLiteral("long_row"),
        QStringLiteral("encoding_error"), QStringLiteral("control_char"), QStringLiteral("cell_too_long"),
        QStringLiteral("unterminated_quote"), QStringLiteral("bad_json"), QStringLiteral("bad_cell"),
        QStringLiteral("bad_date")};
    return kCodes.contains(code);
}

void keepFirst(std::vector<RowIssue> &kept, const std::vector<RowIssue> &issues)
{
    for (std::size_t i = 0; i < issues.size() && kept.size() < kIssuesInSummary; ++i)
        kept.push_back(issues[i]);
}

void markAsKnown(FileSummary &summary)
{
    summary.counts.unchanged = summary.counts.read - summary.counts.rejected;
    summary.counts.added = summary.counts.changed = 0;
    summary.alreadyImported = true;
}

/// One import into an open ledger: holds what the files of a plan share.
class ImportRun
{
public:
    ImportRun(Ledger &ledger, const ImportPlan &plan, const JobControl &job)
        : m_ledger(ledger)
        , m_plan(plan)
        , m_job(job)
    {
    }

    Result<ImportSummary> run();

private:
    Result<void> prepareSettings();
    Result<void> importFile(std::size_t index, FileSummary &summary);
    /// \param stamp  of the moment before the file was probed
    Result<void> readRows(const ImportFile &file, const FileReading &source, const FileStamp &stamp, FileId id,
        std::future<Result<Sha256>> &hash, FileSummary &summary);
    Result<void> writeBatch(FileId id, const GroupQueue::Batch &batch, FileSummary &summary);
    Result<bool> sizeIsKnown(std::int64_t bytes) const;
    void noteUnreadSheets(const QString &path, RecordSink &sink) const;
    std::optional<Error> unknownColumn() const;
    Result<void> keepMappings();
    Result<void> keepMappingUses(const std::vector<FileSummary> &files, Instant now);
    Result<void> keepControlTotals(const std::vector<FileSummary> &files);
    Result<void> readFiles(ImportSummary &summary);
    Result<void> addNote(std::size_t file, ImportSummary &summary, const RowIssue &note);
    Result<void> addClosingNotes(ImportSummary &summary);
    Result<void> recallKnown(FileId known, FileSummary &summary) const;

    Ledger &m_ledger;
    const ImportPlan &m_plan;
    const JobControl &m_job;
    Settings m_settings;
    Zone m_zone;
    Zone m_calendar; ///< of the workspace's days
    std::string m_hashKey;
    std::vector<Mapping> m_mappings; ///< of the workspace
    std::vector<ImportFile> m_files; ///< of the plan, unpacked
    std::vector<std::optional<FileId>> m_written; ///< the same in the ledger: those that this import wrote
    std::vector<FileProbe> m_probes; ///< of those, as far as they could be read
    bool m_mappingsChanged = false;
    bool m_somethingNew = false;
    std::atomic<bool> m_stop = false; ///< tells helpers of a file that it is given up
};

Result<void> ImportRun::prepareSettings()
{
    const auto settings = m_ledger.settings();
    const auto hashKey = m_ledger.customerHashKey();
    const auto mappings = m_ledger.note(QString::fromLatin1(kMappingsNote));
    if (!settings)
        return settings.error();
    if (!hashKey)
        return hashKey.error();
    if (!mappings)
        return mappings.error();
    m_settings = *settings;
    m_hashKey = *hashKey;
    m_mappings = mappingsFromJson(mappings->toUtf8());
    if (!m_settings.currency.isValid())
        m_settings.currency = m_plan.currency;
    if (m_settings.timezone.empty())
        m_settings.timezone = m_plan.timezone;
    const std::string &zoneName = m_plan.timezone.empty() ? m_settings.timezone : m_plan.timezone;
    auto zone = Zone::fromName(zoneName.empty() ? std::string_view("UTC") : std::string_view(zoneName));
    if (!zone)
        return zone.error();
    m_zone = *std::move(zone);
    auto calendar = Zone::fromName(m_settings.timezone.empty() ? "UTC" : m_settings.timezone);
    if (!calendar)
        return calendar.error();
    m_calendar = *std::move(calendar);
    return {};
}

Result<void> ImportRun::keepMappings()
{
    for (const ImportFile &file : m_plan.files) {
        if (!file.mapping)
            continue;
        Mapping mapping = *file.mapping;
        const auto read = std::find_if(m_probes.begin(), m_probes.end(),
            [&file](const FileProbe &probe) { return storedPath(probe.path) == storedPath(file.path); });
        if (mapping.header.empty() && read != m_probes.end()) // written by hand, it is for the labels that it met
            mapping.header = read->labels;
        if (std::find(m_mappings.begin(), m_mappings.end(), mapping) != m_mappings.end())
            continue;
        keepMapping(m_mappings, mapping);
        m_mappingsChanged = true;
    }
    if (!m_mappingsChanged)
        return {};
    return m_ledger.setNote(QString::fromLatin1(kMappingsNote), QString::fromUtf8(mappingsToJson(m_mappings)));
}

Result<void> ImportRun::keepMappingUses(const std::vector<FileSummary> &files, Instant now)
{
    const QString name = QString::fromLatin1(kMappingUsesNote);
    QJsonObject used;
    for (const FileSummary &file : files) {
        if (!file.mappingName.isEmpty())
            used.insert(file.mappingName, qint64(now));
    }
    if (used.isEmpty())
        return {};
    const auto before = m_ledger.note(name);
    if (!before)
        return before.error();
    QJsonObject all = QJsonDocument::fromJson(before->toUtf8()).object();
    for (auto use = used.constBegin(); use != used.constEnd(); ++use)
        all.insert(use.key(), use.value());
    return m_ledger.setNote(name, QString::fromUtf8(QJsonDocument(all).toJson()));
}

/// Those of files that an undo has taken away go with it.
Result<void> ImportRun::keepControlTotals(const std::vector<FileSummary> &files)
{
    const QString name = QString::fromLatin1(kControlTotalsNote);
    const auto before = m_ledger.note(name);
    if (!before)
        return before.error();
    const auto batches = m_ledger.batches();
    if (!batches)
        return batches.error();
    FileTotals all = fileTotalsFromJson(*before);
    FileTotals kept;
    for (const Batch &batch : *batches) {
        for (const SourceFile &file : batch.files) {
            if (auto known = all.extract(file.sha256))
                kept.insert(std::move(known));
        }
    }
    for (std::size_t i = 0; i < files.size(); ++i) {
        if (m_written[i])
            kept.insert_or_assign(files[i].sha256, files[i].kindTotals);
    }
    return m_ledger.setNote(name, fileTotalsToJson(kept));
}

Result<bool> ImportRun::sizeIsKnown(std::int64_t bytes) const
{
    const auto batches = m_ledger.batches();
    if (!batches)
        return batches.error();
    for (const Batch &batch : *batches) {
        for (const SourceFile &file : batch.files) {
            if (file.bytes == bytes)
                return true;
        }
    }
    return false;
}

Result<void> ImportRun::writeBatch(FileId id, const GroupQueue::Batch &batch, FileSummary &summary)
{
    if (!batch.groups.empty()) {
        std::vector<RowIssue> contradictions;
        const auto outcomes = m_ledger.write(id, batch.groups, &contradictions);
        if (!outcomes)
            return outcomes.error();
        keepFirst(summary.notes, contradictions);
        summary.noteCount += static_cast<std::int64_t>(contradictions.size());
        if (!contradictions.empty()) {
            if (auto added = m_ledger.addIssues(id, false, contradictions); !added)
                return added;
        }
        for (std::size_t i = 0; i < batch.groups.size(); ++i) {
            std::int64_t &count = (*outcomes)[i] == 2 ? summary.counts.added
                : (*outcomes)[i] == 1                 ? summary.counts.changed
                                                      : summary.counts.unchanged;
            count += batch.groups[i].rowCount;
        }
    }
    keepFirst(summary.rejects, batch.rejects);
    keepFirst(summary.notes, batch.notes);
    summary.noteCount += static_cast<std::int64_t>(batch.notes.size());
    if (!batch.rejects.empty()) {
        if (auto added = m_ledger.addIssues(id, true, batch.rejects); !added)
            return added;
    }
    if (!batch.notes.empty()) {
        if (auto added = m_ledger.addIssues(id, false, batch.notes); !added)
            return added;
    }
    return {};
}

Result<void> ImportRun::readRows(const ImportFile &file, const FileReading &source, const FileStamp &stamp, FileId id,
    std::future<Result<Sha256>> &hash, FileSummary &summary)
{
    const FileProbe &probe = source.probe;
    const Format &format = *source.found.format;
    auto table = openRows(source);
    if (!table)
        return table.error();
    Answers answers = answersFor(file, source, m_plan.currency.isValid() ? m_plan.currency : m_settings.currency);
    Reading reading;
    answers.reading = &reading;
    Zone zone = m_zone;
    if (!answers.timezone.empty()) {
        auto own = Zone::fromName(answers.timezone);
        if (!own)
            return own.error();
        zone = *std::move(own);
    }

    GroupQueue queue;
    ImportSink sink(queue, m_settings.currency, std::move(zone), m_calendar, m_hashKey);
    sink.setStore(answers.store);
    Result<void> readResult;
    std::vector<OwnTotal> totals;
    const JobControl readerJob([this] { return m_stop.load() || m_job.cancelled(); },
        [this](std::int64_t done, std::int64_t total, const QString &text) { m_job.progress(done, total, text); });
    std::thread reader([&] {
        readResult = format.read(probe, **table, answers, sink, readerJob);
        for (const TableIssue &issue : (*table)->issues()) {
            if (!isRowFault(issue.code, probe.syntax))
                sink.note({issue.line, 1, {}, issue.code, issue.message, {}});
        }
        if (readResult)
            totals = ownTotals(source, **table, reading, readerJob);
        noteTotals(totals, sink);
        noteUnreadSheets(file.path, sink);
        sink.finish();
        queue.finish();
    });

    Result<void> writeResult;
    while (auto batch = queue.pop()) {
        writeResult = writeBatch(id, *batch, summary);
        if (writeResult && m_job.cancelled())
            writeResult = cancelledError();
        if (!writeResult) {
            m_stop = true;
            queue.abandon();
            break;
        }
    }
    reader.join();
    summary.openNumbers = std::move(reading.open);
    summary.ownTotals = std::move(totals);
    if (!writeResult)
        return writeResult;
    if (m_job.cancelled())
        return cancelledError();
    if (!readResult)
        return readResult;
    if ((*table)->error())
        return *(*table)->error();
    if (sink.amountOverflowed()) {
        return Error{QStringLiteral("overflow"),
            Tr::tr("“%1”: the amounts add up to more than can be kept exactly. Check the column of totals.")
                .arg(fileTitle(file.path))};
    }

    auto sha = hash.get();
    if (!sha)
        return sha.error();
    if (stampOf(file.path) != stamp)
        return changedWhileReading(file.path); // rows and hash may be of two versions
    summary.sha256 = *sha;
    summary.counts.rejected = sink.rejectedRows();
    summary.counts.read = sink.acceptedRows() + sink.rejectedRows();
    summary.amount = sink.amount();
    summary.totals = sink.totals();
    summary.kindTotals = sink.kindTotals();
    summary.firstAt = sink.firstAt();
    summary.lastAt = sink.lastAt();

    SourceFile kept;
    kept.id = id;
    kept.name = fileTitle(file.path);
    kept.bytes = probe.bytes;
    kept.sha256 = *sha;
    kept.format = format.id();
    kept.counts = summary.counts;
    kept.amount = summary.amount;
    kept.firstAt = summary.firstAt;
    kept.lastAt = summary.lastAt;
    kept.statedAt = answers.statedAt;
    return m_ledger.finishFile(kept);
}

/// The sheets of a workbook that nobody asked for are told with the first of those that are read.
void ImportRun::noteUnreadSheets(const QString &path, RecordSink &sink) const
{
    if (sheetOf(path).isEmpty())
        return;
    const QString stored = storedPath(path);
    QStringList read;
    for (const ImportFile &file : m_files) {
        if (storedPath(file.path) == stored)
            read << sheetOf(file.path);
    }
    const auto probe = probeFile(stored);
    if (!probe || read.isEmpty() || read.first() != sheetOf(path))
        return;
    QStringList unread = QStringList{probe->workbook.sheetName()} + probe->workbook.others;
    unread.removeIf([&](const QString &sheet) { return read.contains(sheet); });
    if (unread.isEmpty())
        return;
    sink.note({0, 1, QString(), QStringLiteral("other_sheets"),
        Tr::tr("Sheets of the workbook that were not read: %1. Choose one of them to import it.")
            .arg(unread.join(QStringLiteral(", ")).left(400)),
        QString()});
}

/// An answer for a column that no file has is a slip, and the column that was meant would be read without it.
std::optional<Error> ImportRun::unknownColumn() const
{
    for (const ImportFile &file : m_plan.files) {
        for (const auto &[column, mark] : file.answers.decimals) {
            const auto has = [&column = column](const FileProbe &probe) {
                return std::find(probe.foldedLabels.begin(), probe.foldedLabels.end(), column)
                    != probe.foldedLabels.end();
            };
            if (std::any_of(m_probes.begin(), m_probes.end(), has))
                continue;
            QString message =
                Tr::tr("No file has a column “%1”, for which a decimal mark is given.").arg(toQString(column));
            for (const FileProbe &probe : m_probes) {
                if (const std::string nearest = nearestLabel(probe, column); !nearest.empty())
                    return Error{QStringLiteral("unknown_column"),
                        Tr::tr("%1 The nearest label is “%2”.").arg(message, toQString(nearest))};
            }
            return Error{QStringLiteral("unknown_column"), message};
        }
    }
    return {};
}

/// What was said of a file when it was imported.
Result<void> ImportRun::recallKnown(FileId known, FileSummary &summary) const
{
    const auto batches = m_ledger.batches();
    if (!batches)
        return batches.error();
    const auto note = m_ledger.note(QString::fromLatin1(kControlTotalsNote));
    if (!note)
        return note.error();
    const FileTotals totals = fileTotalsFromJson(*note);
    for (const Batch &batch : *batches) {
        for (const SourceFile &kept : batch.files) {
            if (kept.id != known)
                continue;
            summary.counts = kept.counts;
            summary.amount = kept.amount;
            const auto own = totals.find(kept.sha256);
            if (own != totals.end())
                summary.kindTotals = own->second;
            else if (kept.amount != 0) // of an earlier version: only this is known
                summary.kindTotals = {{{}, {}, kept.counts.read - kept.counts.rejected, kept.amount}};
            summary.firstAt = kept.firstAt;
            summary.lastAt = kept.lastAt;
        }
    }
    auto rejects = m_ledger.issues(known, true, kIssuesInSummary);
    if (!rejects)
        return rejects.error();
    summary.rejects = *std::move(rejects);
    auto notes = m_ledger.issues(known, false, kIssuesInSummary);
    if (!notes)
        return notes.error();
    summary.notes = *std::move(notes);
    summary.noteCount = static_cast<std::int64_t>(summary.notes.size());
    return {};
}

/// \return an error only when the whole import must stop; what is wrong with the file is its refusal
Result<void> ImportRun::importFile(std::size_t index, FileSummary &summary)
{
    const ImportFile &file = m_files[index];
    m_written[index].reset();
    const FileStamp stamp = stampOf(file.path);
    auto probe = probeFile(file.path);
    if (!probe) {
        summary.refusal = probe.error();
        return {};
    }
    m_probes.push_back(*probe);
    const FileReading source = readingOf(*probe, file, m_mappings);
    const Recognition &found = source.found;
    summary.mapping = source.mapping;
    if (source.mapping)
        summary.mappingName = source.mapping->name;
    if (found.format != nullptr) {
        summary.formatId = found.format->id();
        summary.formatTitle = found.format->title();
        summary.detail = found.match.detail;
    }
    if (found.match.refusal) {
        summary.refusal = found.match.refusal;
        return {};
    }
    // Hashing overlaps with reading, except when another file of this size is known: then it may be the same one, and
    // nothing needs to be read.
    m_stop = false;
    const auto launch = [this, path = file.path] {
        return sha256OfFile(path, [this] { return m_stop.load() || m_job.cancelled(); });
    };
    const auto mayBeKnown = sizeIsKnown(probe->bytes);
    if (!mayBeKnown)
        return mayBeKnown.error();
    std::future<Result<Sha256>> hash = std::async(*mayBeKnown ? std::launch::deferred : std::launch::async, launch);
    if (*mayBeKnown) {
        auto sha = hash.get();
        if (!sha) {
            summary.refusal = sha.error();
            return {};
        }
        const auto known = m_ledger.knownFile(*sha);
        if (!known)
            return known.error();
        if (*known) {
            if (auto recalled = recallKnown(**known, summary); !recalled)
                return recalled;
            summary.sha256 = *sha;
            markAsKnown(summary);
            return {};
        }
        std::promise<Result<Sha256>> ready;
        ready.set_value(*sha);
        hash = ready.get_future();
    }

    const Answers known = answersFor(file, source, {});
    const auto id = m_ledger.addFile(fileTitle(file.path), probe->bytes, summary.formatId, known.statedAt.value_or(0));
    if (!id)
        return id.error();
    const auto imported = readRows(file, source, stamp, *id, hash, summary);
    m_stop = true; // whoever still hashes may stop
    if (imported) {
        m_somethingNew = true;
        m_written[index] = *id;
        return {};
    }
    static const QSet<QString> kStops{QStringLiteral("cancelled"), QStringLiteral("disk_full"),
        QStringLiteral("io_error"), QStringLiteral("locked"), QStringLiteral("moved"), QStringLiteral("read_only"),
        QStringLiteral("damaged_workspace"), QStringLiteral("database_error"), QStringLiteral("out_of_memory")};
    if (kStops.contains(imported.error().code))
        return imported;
    if (const auto discarded = m_ledger.discardFile(*id); !discarded)
        return discarded;
    if (imported.error().code == QLatin1String("already_imported")) {
        // The same bytes twice in one plan: only the hash of the whole file could tell.
        markAsKnown(summary);
        return {};
    }
    summary.refusal = imported.error();
    return {};
}

/// A file that names no currency waits until it is known which one the others are in, so that the order of the files
/// does not matter. Several do not tell: then nothing is imported, and the one who asked must say.
Result<void> ImportRun::readFiles(ImportSummary &summary)
{
    std::vector<std::size_t> waiting(m_files.size());
    for (std::size_t i = 0; i < waiting.size(); ++i)
        waiting[i] = i;
    for (bool progressed = true; progressed && !waiting.empty();) {
        std::vector<std::size_t> later;
        const Currency before = m_settings.currency;
        for (const std::size_t i : waiting) {
            FileSummary &file = summary.files[i];
            file = {};
            file.path = m_files[i].path;
            file.name = fileTitle(file.path);
            if (auto done = importFile(i, file); !done)
                return done;
            if (file.refusal && file.refusal->code == QLatin1String("currency_unknown"))
                later.push_back(i);
        }
        if (!m_settings.currency.isValid()) {
            summary.currencyChoices = decidingCurrencies(summary.files);
            if (summary.currencyChoices.size() == 1)
                m_settings.currency = Currency::fromCode(summary.currencyChoices.front().code).value_or(Currency());
        }
        progressed = m_settings.currency != before;
        waiting = std::move(later);
    }
    if (m_settings.currency.isValid())
        summary.currencyChoices.clear();
    return {};
}

Result<void> ImportRun::addNote(std::size_t file, ImportSummary &summary, const RowIssue &note)
{
    keepFirst(summary.files[file].notes, {note});
    ++summary.files[file].noteCount;
    if (!m_written[file])
        return {};
    return m_ledger.addIssues(*m_written[file], false, std::span(&note, 1));
}

/// What only the whole import tells: what its currencies mean, and which parts of an archive were left out.
Result<void> ImportRun::addClosingNotes(ImportSummary &summary)
{
    const bool isAsked = summary.currencyChoices.size() > 1; // what other currencies mean depends on the answer
    for (std::size_t i = 0; i < summary.files.size(); ++i) {
        if (!m_written[i] || isAsked)
            continue;
        const auto notes = notesOnCurrencies(summary.files[i], m_settings, m_ledger);
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

Result<ImportSummary> ImportRun::run()
{
    ImportSummary summary;
    if (auto prepared = prepareSettings(); !prepared)
        return prepared.error();
    m_files = unpacked(m_plan.files, m_mappings);
    m_written.resize(m_files.size());
    summary.files.resize(m_files.size());
    const auto batch = m_ledger.beginImport();
    if (!batch)
        return batch.error();
    if (auto read = readFiles(summary); !read)
        return read.error();
    leaveOutRefused(m_plan, summary.files);
    if (auto noted = addClosingNotes(summary); !noted)
        return noted.error();

    summary.currency = m_settings.currency;
    summary.timezone = m_settings.timezone;
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
    if (!summary.failure && m_plan.maxRejects && rejected > *m_plan.maxRejects) {
        summary.failure = Error{QStringLiteral("too_many_rejects"),
            Tr::tr("%n row(s) were rejected, more than the %1 that are allowed. Nothing was imported.", nullptr,
                static_cast<int>(rejected))
                .arg(*m_plan.maxRejects)};
    }
    if (m_plan.dryRun || summary.failure || !m_somethingNew) {
        m_ledger.rollback();
        return summary;
    }
    if (auto kept = m_ledger.setSettings(m_settings); !kept)
        return kept.error();
    if (auto kept = keepMappings(); !kept)
        return kept.error();
    const Instant now = QDateTime::currentSecsSinceEpoch();
    if (auto kept = keepMappingUses(summary.files, now); !kept)
        return kept.error();
    if (auto kept = keepControlTotals(summary.files); !kept)
        return kept.error();
    if (auto committed = m_ledger.commit(now); !committed)
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
