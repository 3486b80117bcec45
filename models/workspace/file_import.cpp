// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/file_import.h"

#include "base/text.h"
#include "codec/byte_source.h"
#include "workspace/control_totals.h"
#include "workspace/file_hash.h"
#include "workspace/file_reading.h"
#include "workspace/import_sink.h"
#include "workspace/own_totals.h"

#include <QCoreApplication>
#include <QSet>

#include <atomic>
#include <future>
#include <thread>

namespace postledger {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_workspace)
};

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

void markAsKnown(FileSummary &summary)
{
    summary.counts.unchanged = summary.counts.read - summary.counts.rejected;
    summary.counts.added = summary.counts.changed = 0;
    summary.alreadyImported = true;
}

class FileImport
{
public:
    FileImport(const ImportContext &in, FileSummary &summary)
        : m_in(in)
        , m_summary(summary)
    {
    }

    Result<void> run(const ImportFile &file, ImportedFile &imported);

private:
    /// \param stamp  of the moment before the file was probed
    /// \param byAllRows  see Answers
    Result<void> readRows(const ImportFile &file, const FileReading &source, const FileStamp &stamp, FileId id,
        std::future<Result<Sha256>> &hash, bool byAllRows);
    Result<void> writeBatch(FileId id, const GroupQueue::Batch &batch);
    Result<bool> sizeIsKnown(std::int64_t bytes) const;
    void noteUnreadSheets(const QString &path, RecordSink &sink) const;
    Result<void> recallKnown(FileId known);

    const ImportContext &m_in;
    FileSummary &m_summary;
    std::atomic<bool> m_stop = false; ///< tells helpers that the file is given up
};

Result<bool> FileImport::sizeIsKnown(std::int64_t bytes) const
{
    const auto batches = m_in.ledger.batches();
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

Result<void> FileImport::writeBatch(FileId id, const GroupQueue::Batch &batch)
{
    if (!batch.groups.empty()) {
        std::vector<RowIssue> contradictions;
        const auto outcomes = m_in.ledger.write(id, batch.groups, &contradictions);
        if (!outcomes)
            return outcomes.error();
        keepFirst(m_summary.notes, contradictions);
        m_summary.noteCount += static_cast<std::int64_t>(contradictions.size());
        if (!contradictions.empty()) {
            if (auto added = m_in.ledger.addIssues(id, false, contradictions); !added)
                return added;
        }
        for (std::size_t i = 0; i < batch.groups.size(); ++i) {
            std::int64_t &count = (*outcomes)[i] == 2 ? m_summary.counts.added
                : (*outcomes)[i] == 1                 ? m_summary.counts.changed
                                                      : m_summary.counts.unchanged;
            count += batch.groups[i].rowCount;
        }
    }
    keepFirst(m_summary.rejects, batch.rejects);
    keepFirst(m_summary.notes, batch.notes);
    m_summary.noteCount += static_cast<std::int64_t>(batch.notes.size());
    if (!batch.rejects.empty()) {
        if (auto added = m_in.ledger.addIssues(id, true, batch.rejects); !added)
            return added;
    }
    if (!batch.notes.empty()) {
        if (auto added = m_in.ledger.addIssues(id, false, batch.notes); !added)
            return added;
    }
    return {};
}

Result<void> FileImport::readRows(const ImportFile &file, const FileReading &source, const FileStamp &stamp, FileId id,
    std::future<Result<Sha256>> &hash, bool byAllRows)
{
    const FileProbe &probe = source.probe;
    const Format &format = *source.found.format;
    auto table = openRows(source);
    if (!table)
        return table.error();
    Answers answers =
        answersFor(file, source, m_in.plan.currency.isValid() ? m_in.plan.currency : m_in.settings.currency);
    Reading reading;
    answers.reading = &reading;
    answers.byAllRows = byAllRows;
    Zone zone = m_in.zone;
    if (!answers.timezone.empty()) {
        auto own = Zone::fromName(answers.timezone);
        if (!own)
            return own.error();
        zone = *std::move(own);
    }

    GroupQueue queue;
    ImportSink sink(queue, m_in.settings.currency, std::move(zone), m_in.calendar, m_in.hashKey);
    sink.setStore(answers.store);
    Result<void> readResult;
    std::vector<OwnTotal> totals;
    const JobControl readerJob([this] { return m_stop.load() || m_in.job.cancelled(); },
        [this](std::int64_t done, std::int64_t total, const QString &text) { m_in.job.progress(done, total, text); });
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
        if (const QString changed = changedLabelsNote(source); !changed.isEmpty())
            sink.note({0, 1, QString(), QStringLiteral("mapping_labels"), changed, QString()});
        sink.finish();
        queue.finish();
    });

    Result<void> writeResult;
    while (auto batch = queue.pop()) {
        writeResult = writeBatch(id, *batch);
        if (writeResult && m_in.job.cancelled())
            writeResult = cancelledError();
        if (!writeResult) {
            m_stop = true;
            queue.abandon();
            break;
        }
    }
    reader.join();
    m_summary.openNumbers = std::move(reading.open);
    m_summary.openDates = std::move(reading.openDates);
    m_summary.ownTotals = std::move(totals);
    if (!writeResult)
        return writeResult;
    if (m_in.job.cancelled())
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
    m_summary.sha256 = *sha;
    m_summary.counts.rejected = sink.rejectedRows();
    m_summary.counts.read = sink.acceptedRows() + sink.rejectedRows();
    m_summary.amount = sink.amount();
    m_summary.totals = sink.totals();
    m_summary.kindTotals = sink.kindTotals();
    m_summary.firstAt = sink.firstAt();
    m_summary.lastAt = sink.lastAt();

    SourceFile kept;
    kept.id = id;
    kept.name = fileTitle(file.path);
    kept.bytes = probe.bytes;
    kept.sha256 = *sha;
    kept.format = format.id();
    kept.counts = m_summary.counts;
    kept.amount = m_summary.amount;
    kept.firstAt = m_summary.firstAt;
    kept.lastAt = m_summary.lastAt;
    kept.statedAt = answers.statedAt;
    return m_in.ledger.finishFile(kept);
}

/// The sheets of a workbook that nobody asked for are told with the first of those that are read.
void FileImport::noteUnreadSheets(const QString &path, RecordSink &sink) const
{
    if (sheetOf(path).isEmpty())
        return;
    const QString stored = withoutSheet(path);
    QStringList read;
    for (const ImportFile &file : m_in.files) {
        if (withoutSheet(file.path) == stored)
            read << sheetOf(file.path);
    }
    const auto probe = probeFile(stored);
    if (!probe || read.isEmpty() || read.first() != sheetOf(path))
        return;
    if (!probe->workbook.hidden.isEmpty()) {
        sink.note({0, 1, QString(), QStringLiteral("other_sheets"), hiddenSheetsMessage(probe->workbook), QString()});
    }
    QStringList unread = QStringList{probe->workbook.sheetName()} + probe->workbook.others;
    unread.removeIf([&](const QString &sheet) { return read.contains(sheet); });
    if (unread.isEmpty())
        return;
    sink.note({0, 1, QString(), QStringLiteral("other_sheets"),
        Tr::tr("Sheets of the workbook that were not read: %1. Choose one of them to import it.")
            .arg(unread.join(QStringLiteral(", ")).left(400)),
        QString()});
}

/// What was said of a file when it was imported.
Result<void> FileImport::recallKnown(FileId known)
{
    const auto batches = m_in.ledger.batches();
    if (!batches)
        return batches.error();
    const auto note = m_in.ledger.note(QString::fromLatin1(kControlTotalsNote));
    if (!note)
        return note.error();
    const FileTotals totals = fileTotalsFromJson(*note);
    for (const Batch &batch : *batches) {
        for (const SourceFile &kept : batch.files) {
            if (kept.id != known)
                continue;
            m_summary.counts = kept.counts;
            m_summary.amount = kept.amount;
            const auto own = totals.find(kept.sha256);
            if (own != totals.end())
                m_summary.kindTotals = own->second;
            else if (kept.amount != 0) // of an earlier version: only this is known
                m_summary.kindTotals = {{{}, {}, kept.counts.read - kept.counts.rejected, kept.amount}};
            m_summary.firstAt = kept.firstAt;
            m_summary.lastAt = kept.lastAt;
        }
    }
    auto rejects = m_in.ledger.issues(known, true, kIssuesInSummary);
    if (!rejects)
        return rejects.error();
    m_summary.rejects = *std::move(rejects);
    auto notes = m_in.ledger.issues(known, false, kIssuesInSummary);
    if (!notes)
        return notes.error();
    m_summary.notes = *std::move(notes);
    m_summary.noteCount = static_cast<std::int64_t>(m_summary.notes.size());
    return {};
}

Result<void> FileImport::run(const ImportFile &file, ImportedFile &imported)
{
    const FileStamp stamp = stampOf(file.path);
    auto probe = probeFile(file.path);
    if (!probe) {
        m_summary.refusal = probe.error();
        return {};
    }
    imported.probe = *probe;
    const FileReading source = readingOf(*probe, file, m_in.mappings);
    const Recognition &found = source.found;
    m_summary.mapping = source.mapping;
    if (source.mapping)
        m_summary.mappingName = source.mapping->name;
    if (found.format != nullptr) {
        m_summary.formatId = found.format->id();
        m_summary.formatTitle = found.format->title();
        m_summary.detail = found.match.detail;
    }
    if (found.match.refusal) {
        m_summary.refusal = found.match.refusal;
        return {};
    }
    // Hashing overlaps with reading, except when another file of this size is known: then it may be the same one, and
    // nothing needs to be read.
    const auto launch = [this, path = file.path] {
        return sha256OfFile(path, [this] { return m_stop.load() || m_in.job.cancelled(); });
    };
    const auto mayBeKnown = sizeIsKnown(probe->bytes);
    if (!mayBeKnown)
        return mayBeKnown.error();
    std::future<Result<Sha256>> hash = std::async(*mayBeKnown ? std::launch::deferred : std::launch::async, launch);
    if (*mayBeKnown) {
        auto sha = hash.get();
        if (!sha) {
            m_summary.refusal = sha.error();
            return {};
        }
        const auto known = m_in.ledger.knownFile(*sha);
        if (!known)
            return known.error();
        if (*known) {
            if (auto recalled = recallKnown(**known); !recalled)
                return recalled;
            m_summary.sha256 = *sha;
            markAsKnown(m_summary);
            return {};
        }
        std::promise<Result<Sha256>> ready;
        ready.set_value(*sha);
        hash = ready.get_future();
    }

    const Answers known = answersFor(file, source, {});
    const auto add = [&] {
        return m_in.ledger.addFile(fileTitle(file.path), probe->bytes, m_summary.formatId, known.statedAt.value_or(0));
    };
    auto id = add();
    if (!id)
        return id.error();
    const FileSummary before = m_summary;
    auto done = readRows(file, source, stamp, *id, hash, false);
    if (laterRowsDiffer(done)) {
        if (const auto discarded = m_in.ledger.discardFile(*id); !discarded)
            return discarded;
        m_summary = before;
        id = add();
        if (!id)
            return id.error();
        done = readRows(file, source, stamp, *id, hash, true);
    }
    m_stop = true; // whoever still hashes may stop
    if (done) {
        imported.id = *id;
        return {};
    }
    static const QSet<QString> kStops{QStringLiteral("cancelled"), QStringLiteral("disk_full"),
        QStringLiteral("io_error"), QStringLiteral("locked"), QStringLiteral("moved"), QStringLiteral("read_only"),
        QStringLiteral("damaged_workspace"), QStringLiteral("database_error"), QStringLiteral("out_of_memory")};
    if (kStops.contains(done.error().code))
        return done;
    if (const auto discarded = m_in.ledger.discardFile(*id); !discarded)
        return discarded;
    if (done.error().code == QLatin1String("already_imported")) {
        // The same bytes twice in one plan: only the hash of the whole file could tell.
        markAsKnown(m_summary);
        return {};
    }
    m_summary.refusal = done.error();
    return {};
}

} // namespace

Result<ImportedFile> importFile(const ImportContext &in, const ImportFile &file, FileSummary &summary)
{
    ImportedFile imported;
    if (auto done = FileImport(in, summary).run(file, imported); !done)
        return done.error();
    return imported;
}

void keepFirst(std::vector<RowIssue> &kept, std::span<const RowIssue> issues)
{
    for (std::size_t i = 0; i < issues.size() && kept.size() < kIssuesInSummary; ++i)
        kept.push_back(issues[i]);
}

} // namespace postledger
