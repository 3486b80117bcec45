// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analytics/facts.h"
#include "analytics/rate_series.h"
#include "base/job_control.h"
#include "base/result.h"
#include "domain/kind_total.h"
#include "ledger/ledger.h"
#include "workspace/import.h"

#include <QObject>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace postledger {

class WatchedFolders;

struct VerifyReport
{
    std::vector<LedgerFault> faults;
    Digest digest{}; ///< of all content, independent of the order of import
    QString sqliteVersion;
};

/// The use cases, for window and command line alike. Owns the current facts and runs long work off the GUI thread.
/// Everything that is not static belongs to the thread that made the object.
class Workspace : public QObject
{
    Q_OBJECT
public:
    /// Looks at the file and its settings; facts are loaded by reload() or loadNow().
    /// \errors of Ledger::open()
    static Result<std::unique_ptr<Workspace>> open(const QString &path);
    /// \errors of Ledger::create()
    static Result<std::unique_ptr<Workspace>> create(const QString &path, const Settings &settings = {});
    ~Workspace() override;

    const QString &path() const;
    QString name() const; ///< file name without its ending
    /// A sentence for a person when the folder is a bad place for a workspace, as it was opened; else empty.
    const QString &folderAdvice() const;

    // Values in, values out: any thread, each opens its own connections.
    static Result<UndoSummary> runUndo(const QString &path, BatchId batch, const JobControl &job);
    static Result<VerifyReport> runVerify(const QString &path, const JobControl &job);

    Result<Settings> settings() const;
    Result<void> setSettings(const Settings &settings);
    Result<std::vector<Batch>> batches() const;
    /// Control totals of the imported files, of every kind and currency; without those that an earlier version of the
    /// program imported.
    FileTotals controlTotals() const;
    /// The orders behind an item of the data-quality list, newest first; empty for items that have none.
    /// \errors of Ledger::open(); "no_facts" before the first load
    Result<std::vector<QualityOrder>> qualityOrders(const QString &code, std::size_t limit) const;
    Result<std::vector<RowIssue>> issues(FileId file, bool rejects, std::size_t limit) const;
    /// Small named values of the window that belong to the workspace (saved views, column choices); empty when absent.
    QString note(const QString &name) const;
    Result<void> setNote(const QString &name, const QString &value);
    /// Mappings of columns that were kept, in the order in which they were made.
    std::vector<Mapping> mappings() const;
    Result<void> keepMapping(const Mapping &mapping); ///< in the place of the one with its name
    /// \errors "bad_name" when \p to is empty or another one's, or there is none called \p from
    Result<void> renameMapping(const QString &from, const QString &to);
    Result<void> removeMapping(const QString &name);
    /// When an import last used the mapping \p name; none: never, or before this was kept.
    std::optional<Instant> mappingUsed(const QString &name) const;
    /// Of all pairs of currencies that the ledger has rates for.
    Result<std::vector<RateSeries>> rateSeries() const;

    /// Null until the first load has finished.
    FactsPtr facts() const;
    /// Loads on the calling thread: for commands and tests.
    Result<void> loadNow(const JobControl &job = {});
    /// \errors "no_facts" before the first load, those of execute() after it
    Result<std::vector<ResultTable>> query(std::span<const Query> queries) const;

    /// Watches folders and imports what arrives in them, from the first call on.
    WatchedFolders &watchedFolders();

    // Jobs. One writer at a time: a second import waits for the first.
    void reload();
    /// Loads again, from now on, when another program has changed what figures come from.
    void followOtherPrograms();
    /// \return the number of the job
    int importFiles(const ImportPlan &plan);
    /// Links names as an import of its own, stated now. \return the number of the job
    int linkNames(std::vector<Link> links);
    void undo(BatchId batch);
    void forgetCustomers(const QStringList &identifiers, bool dryRun);
    void anonymise();
    void cancel(int job);
    bool isBusy() const;

signals:
    void factsChanged();
    void loadFailed(const postledger::Error &error);
    void jobStarted(int job, const QString &title);
    void jobProgress(int job, qint64 done, qint64 total, const QString &text);
    void jobFinished(int job);
    /// Of a dry run too: then \c batch is none.
    void importFinished(const postledger::ImportSummary &summary, int job);
    void importFailed(const postledger::Error &error, int job);
    void undoFinished(const postledger::UndoSummary &summary);
    void undoFailed(const postledger::Error &error);
    /// Of forgetCustomers() and anonymise().
    void forgetFinished(const postledger::ForgetSummary &summary, bool dryRun);
    void forgetFailed(const postledger::Error &error);

private:
    explicit Workspace(const QString &path);
    template<typename T>
    int startJob(const QString &title, std::function<Result<T>(const JobControl &)> work,
        std::function<void(Result<T> &&)> done);
    Result<QString> readNote(const QString &name) const;
    Result<void> changeMappings(const std::function<Result<void>(std::vector<Mapping> &)> &change);
    void startForgetting(
        const QString &title, bool dryRun, std::function<Result<ForgetSummary>(const JobControl &)> work);
    int startImport(const QString &title, std::function<Result<ImportSummary>(const JobControl &)> work);
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace postledger
