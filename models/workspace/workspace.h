// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analytics/facts.h"
#include "base/job_control.h"
#include "base/result.h"
#include "formats/format.h"
#include "ledger/ledger.h"

#include <QFuture>
#include <QObject>
#include <QString>
#include <QThreadPool>

#include <memory>
#include <vector>

namespace postledger {

struct ImportFile
{
    QString path;
    QString formatId; ///< empty: recognise
    Answers answers;
};

struct ImportPlan
{
    std::vector<ImportFile> files;
    Currency currency; ///< of a workspace that has none yet, and of files that name none
    std::string timezone; ///< the same; also the zone of clocks without an offset
    bool dryRun = false;
    std::optional<std::int64_t> maxRejects; ///< more: rolled back, code "too_many_rejects"
};

struct FileSummary
{
    QString path;
    QString formatId, formatTitle, detail;
    Sha256 sha256{};
    RowCounts counts;
    std::int64_t amount = 0; ///< control total, minor units of the workspace
    std::optional<Instant> firstAt, lastAt;
    std::vector<RowIssue> rejects; ///< first 100; counts.rejected is whole
    std::vector<RowIssue> notes; ///< first 100
    bool alreadyImported = false; ///< the same bytes are in the ledger: every row is unchanged
    std::optional<Error> refusal; ///< the file was not read; the others are not imported either unless it is a dry run
};

struct ImportSummary
{
    std::vector<FileSummary> files;
    std::optional<BatchId> batch; ///< none: dry run, or nothing new
    Currency currency;
};

/// First look at a file, for the import page: nothing is written.
struct FilePreview
{
    QString path;
    std::optional<Error> refusal;
    QString formatId, formatTitle, detail;
    int confidence = 0; ///< 0..100
    FileProbe probe;
    std::vector<int> admitted; ///< columns that may be shown
};
FilePreview previewFile(const QString &path);

/// The use cases, for window and command line alike. Owns the current facts; runs jobs off the GUI thread.
class Workspace : public QObject
{
    Q_OBJECT
public:
    /// \errors of Ledger::open()
    static Result<std::unique_ptr<Workspace>> open(const QString &path);
    static Result<std::unique_ptr<Workspace>> create(const QString &path);
    ~Workspace() override;

    QString path() const;
    QString name() const;

    // Values in, values out; any thread; they open their own connections.
    static Result<ImportSummary> runImport(const QString &path, const ImportPlan &plan, const JobControl &job);
    static Result<UndoSummary> runUndo(const QString &path, BatchId batch, const JobControl &job);
    static Result<std::vector<LedgerFault>> runVerify(const QString &path, const JobControl &job);
    Result<Settings> settings() const;
    Result<void> setSettings(const Settings &settings);
    Result<std::vector<Batch>> batches() const;
    Result<std::vector<RowIssue>> issues(FileId file, bool rejects, std::size_t limit) const;
    QString note(const QString &name) const;
    Result<void> setNote(const QString &name, const QString &value);

    /// Null until the first load has finished.
    FactsPtr facts() const;
    /// Loads on the calling thread; for commands and tests.
    Result<void> loadNow(const JobControl &job);
    /// Empty answer when no facts are loaded. Cheap enough for the GUI thread on warm facts.
    Result<std::vector<ResultTable>> query(std::span<const Query> queries) const;

    // Jobs. Announced by the signals; a job's id serves cancel().
    void reload();
    void importFiles(const ImportPlan &plan);
    void undo(BatchId batch);
    void cancel(int job);
    bool isBusy() const;

signals:
    void factsChanged();
    void loadFailed(const postledger::Error &error);
    void jobStarted(int job, const QString &title);
    void jobProgress(int job, qint64 done, qint64 total, const QString &text);
    void jobFinished(int job);
    void importFinished(const postledger::ImportSummary &summary);
    void importFailed(const postledger::Error &error);
    void undoFinished(const postledger::UndoSummary &summary);
    void undoFailed(const postledger::Error &error);

private:
    explicit Workspace(const QString &path);
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace postledger
