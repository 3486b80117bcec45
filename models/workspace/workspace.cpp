// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/workspace.h"

#include "workspace/control_totals.h"
#include "workspace/forget.h"
#include "workspace/name_links.h"
#include "workspace/outside_changes.h"
#include "workspace/watched_folders.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QJsonDocument>
#include <QJsonObject>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <algorithm>
#include <atomic>
#include <map>
#include <mutex>

namespace postledger {

namespace {

// Progress is for eyes: more often than this it only costs time.
constexpr qint64 kProgressIntervalMs = 50;

struct JobState
{
    std::atomic<bool> cancelled = false;
    std::mutex mutex;
    QElapsedTimer sinceProgress;
};

} // namespace

struct Workspace::Private
{
    QString path;
    QString folderAdvice;
    FactsPtr facts;
    QThreadPool pool; ///< one writer after another; loading waits its turn as well
    std::map<int, std::shared_ptr<JobState>> jobs;
    int lastJob = 0;
    WatchedFolders *watchedFolders = nullptr;
    OutsideChanges *outside = nullptr;
};

Workspace::Workspace(const QString &path)
    : d(std::make_unique<Private>())
{
    d->path = path;
    d->pool.setMaxThreadCount(1);
    d->outside = new OutsideChanges(path, d->pool, this);
    connect(d->outside, &OutsideChanges::changed, this, &Workspace::reload);
}

Workspace::~Workspace()
{
    for (const auto &[id, state] : d->jobs)
        state->cancelled = true;
    d->pool.waitForDone();
}

Result<std::unique_ptr<Workspace>> Workspace::open(const QString &path)
{
    const auto ledger = Ledger::open(path, Ledger::Mode::ReadOnly);
    if (!ledger)
        return ledger.error();
    std::unique_ptr<Workspace> workspace(new Workspace(path));
    workspace->d->folderAdvice = (*ledger)->folderAdvice();
    return workspace;
}

Result<std::unique_ptr<Workspace>> Workspace::create(const QString &path, const Settings &settings)
{
    const auto ledger = Ledger::create(path);
    if (!ledger)
        return ledger.error();
    if (const auto kept = (*ledger)->setSettings(settings); !kept)
        return kept.error();
    std::unique_ptr<Workspace> workspace(new Workspace(path));
    workspace->d->folderAdvice = (*ledger)->folderAdvice();
    return workspace;
}

const QString &Workspace::path() const
{
    return d->path;
}

const QString &Workspace::folderAdvice() const
{
    return d->folderAdvice;
}

QString Workspace::name() const
{
    return QFileInfo(d->path).completeBaseName();
}

Result<UndoSummary> Workspace::runUndo(const QString &path, BatchId batch, const JobControl &job)
{
    auto ledger = Ledger::open(path, Ledger::Mode::ReadWrite);
    if (!ledger)
        return ledger.error();
    return (*ledger)->undo(batch, job);
}

Result<VerifyReport> Workspace::runVerify(const QString &path, const JobControl &job)
{
    auto ledger = Ledger::open(path, Ledger::Mode::ReadOnly);
    if (!ledger)
        return ledger.error();
    auto faults = (*ledger)->verify(job);
    if (!faults)
        return faults.error();
    const auto digest = (*ledger)->digest();
    if (!digest)
        return digest.error();
    return VerifyReport{*std::move(faults), *digest, (*ledger)->sqliteVersion()};
}

Result<Settings> Workspace::settings() const
{
    const auto ledger = Ledger::open(d->path, Ledger::Mode::ReadOnly);
    if (!ledger)
        return ledger.error();
    return (*ledger)->settings();
}

Result<void> Workspace::setSettings(const Settings &settings)
{
    const auto ledger = Ledger::open(d->path, Ledger::Mode::ReadWrite);
    if (!ledger)
        return ledger.error();
    return (*ledger)->setSettings(settings);
}

Result<std::vector<Batch>> Workspace::batches() const
{
    const auto ledger = Ledger::open(d->path, Ledger::Mode::ReadOnly);
    if (!ledger)
        return ledger.error();
    return (*ledger)->batches();
}

Result<std::vector<QualityOrder>> Workspace::qualityOrders(const QString &code, std::size_t limit) const
{
    if (!d->facts)
        return Error{QStringLiteral("no_facts"), tr("The workspace is still being read. Try again in a moment.")};
    if (code != QLatin1String("orders_stated_twice"))
        return postledger::qualityOrders(*d->facts, code, limit);
    const auto ledger = Ledger::open(d->path, Ledger::Mode::ReadOnly);
    if (!ledger)
        return ledger.error();
    const auto repeated = (*ledger)->repeatedOrders(limit);
    if (!repeated)
        return repeated.error();
    std::vector<QualityOrder> orders;
    for (const Ledger::RepeatedOrder &order : *repeated) {
        std::string files;
        for (const std::string &name : order.files)
            files += (files.empty() ? "" : ", ") + name;
        orders.push_back({order.store, order.ref, order.placedAt, order.amount, "stated_twice", files});
    }
    return orders;
}

Result<std::vector<RowIssue>> Workspace::issues(FileId file, bool rejects, std::size_t limit) const
{
    const auto ledger = Ledger::open(d->path, Ledger::Mode::ReadOnly);
    if (!ledger)
        return ledger.error();
    return (*ledger)->issues(file, rejects, limit);
}

Result<QString> Workspace::readNote(const QString &name) const
{
    const auto ledger = Ledger::open(d->path, Ledger::Mode::ReadOnly);
    if (!ledger)
        return ledger.error();
    return (*ledger)->note(name);
}

QString Workspace::note(const QString &name) const
{
    const auto note = readNote(name);
    return note ? *note : QString();
}

std::vector<Mapping> Workspace::mappings() const
{
    return mappingsFromJson(note(QString::fromLatin1(kMappingsNote)).toUtf8());
}

Result<void> Workspace::changeMappings(const std::function<Result<void>(std::vector<Mapping> &)> &change)
{
    // Mappings that cannot be read must not be replaced by none.
    const auto kept = readNote(QString::fromLatin1(kMappingsNote));
    if (!kept)
        return kept.error();
    auto all = mappingsFromJson(kept->toUtf8());
    if (const auto changed = change(all); !changed)
        return changed.error();
    return setNote(QString::fromLatin1(kMappingsNote), QString::fromUtf8(mappingsToJson(all)));
}

Result<void> Workspace::keepMapping(const Mapping &mapping)
{
    return changeMappings([&](std::vector<Mapping> &all) -> Result<void> {
        postledger::keepMapping(all, mapping);
        return {};
    });
}

Result<void> Workspace::removeMapping(const QString &name)
{
    return changeMappings([&](std::vector<Mapping> &all) -> Result<void> {
        std::erase_if(all, [&](const Mapping &mapping) { return mapping.name == name; });
        return {};
    });
}

Result<void> Workspace::renameMapping(const QString &from, const QString &to)
{
    const QString wanted = to.simplified();
    const std::optional<Instant> used = mappingUsed(from);
    const auto renamed = changeMappings([&](std::vector<Mapping> &all) -> Result<void> {
        const auto named = [&](const QString &name) {
            return std::find_if(all.begin(), all.end(), [&](const Mapping &each) { return each.name == name; });
        };
        const auto mapping = named(from);
        const auto other = named(wanted);
        if (wanted.isEmpty() || mapping == all.end()) {
            return Error{
                QStringLiteral("bad_name"), tr("A mapping needs a name. Write what its files are called by you.")};
        }
        if (other != all.end() && other != mapping) {
            return Error{QStringLiteral("bad_name"),
                tr("Another mapping is called “%1”. Choose another name, or delete that one first.").arg(wanted)};
        }
        mapping->name = wanted;
        return {};
    });
    if (!renamed || !used || from == wanted)
        return renamed;
    QJsonObject uses = QJsonDocument::fromJson(note(QString::fromLatin1(kMappingUsesNote)).toUtf8()).object();
    uses.remove(from);
    uses.insert(wanted, qint64(*used));
    return setNote(QString::fromLatin1(kMappingUsesNote), QString::fromUtf8(QJsonDocument(uses).toJson()));
}

std::optional<Instant> Workspace::mappingUsed(const QString &name) const
{
    const QJsonObject uses = QJsonDocument::fromJson(note(QString::fromLatin1(kMappingUsesNote)).toUtf8()).object();
    const qint64 at = uses.value(name).toInteger();
    return at > 0 ? std::optional<Instant>(at) : std::nullopt;
}

FileTotals Workspace::controlTotals() const
{
    return fileTotalsFromJson(note(QString::fromLatin1(kControlTotalsNote)));
}

Result<std::vector<RateSeries>> Workspace::rateSeries() const
{
    const auto ledger = Ledger::open(d->path, Ledger::Mode::ReadOnly);
    if (!ledger)
        return ledger.error();
    const auto rates = (*ledger)->exchangeRates();
    if (!rates)
        return rates.error();
    return postledger::rateSeries(*rates);
}

Result<void> Workspace::setNote(const QString &name, const QString &value)
{
    const auto ledger = Ledger::open(d->path, Ledger::Mode::ReadWrite);
    if (!ledger)
        return ledger.error();
    return (*ledger)->setNote(name, value);
}

FactsPtr Workspace::facts() const
{
    return d->facts;
}

Result<void> Workspace::loadNow(const JobControl &job)
{
    auto facts = loadFacts(d->path, job);
    if (!facts)
        return facts.error();
    d->facts = *std::move(facts);
    emit factsChanged();
    return {};
}

Result<std::vector<ResultTable>> Workspace::query(std::span<const Query> queries) const
{
    if (!d->facts)
        return Error{QStringLiteral("no_facts"), tr("The workspace is still being read. Try again in a moment.")};
    return execute(*d->facts, queries);
}

template<typename T>
int Workspace::startJob(
    const QString &title, std::function<Result<T>(const JobControl &)> work, std::function<void(Result<T> &&)> done)
{
    const int id = ++d->lastJob;
    auto state = std::make_shared<JobState>();
    state->sinceProgress.start();
    d->jobs.emplace(id, state);
    auto *watcher = new QFutureWatcher<std::shared_ptr<Result<T>>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, id, done = std::move(done)] {
        const std::shared_ptr<Result<T>> result = watcher->result();
        watcher->deleteLater();
        d->jobs.erase(id);
        emit jobFinished(id);
        done(std::move(*result));
    });
    emit jobStarted(id, title);
    const JobControl control([state] { return state->cancelled.load(); },
        [this, state, id](std::int64_t finished, std::int64_t total, const QString &text) {
            {
                const std::lock_guard lock(state->mutex);
                if (state->sinceProgress.elapsed() < kProgressIntervalMs)
                    return;
                state->sinceProgress.restart();
            }
            // Emitted on the worker; receivers on the window's thread get it queued.
            emit jobProgress(id, finished, total, text);
        });
    watcher->setFuture(QtConcurrent::run(
        &d->pool, [work = std::move(work), control] { return std::make_shared<Result<T>>(work(control)); }));
    return id;
}

WatchedFolders &Workspace::watchedFolders()
{
    if (d->watchedFolders == nullptr)
        d->watchedFolders = new WatchedFolders(*this);
    return *d->watchedFolders;
}

void Workspace::reload()
{
    struct Loaded
    {
        FactsPtr facts;
        QString content;
    };
    startJob<Loaded>(
        tr("Reading the workspace"),
        [path = d->path](const JobControl &job) -> Result<Loaded> {
            const QString content = OutsideChanges::contentOf(path);
            auto facts = loadFacts(path, job);
            if (!facts)
                return facts.error();
            return Loaded{*std::move(facts), content};
        },
        [this](Result<Loaded> &&loaded) {
            if (!loaded) {
                emit loadFailed(loaded.error());
                return;
            }
            d->facts = std::move(loaded->facts);
            d->outside->setLoaded(loaded->content);
            emit factsChanged();
        });
}

void Workspace::followOtherPrograms()
{
    d->outside->start();
}

int Workspace::importFiles(const ImportPlan &plan)
{
    const QString title = plan.dryRun ? tr("Checking %n file(s)", nullptr, static_cast<int>(plan.files.size()))
                                      : tr("Importing %n file(s)", nullptr, static_cast<int>(plan.files.size()));
    return startImport(
        title, [path = d->path, plan](const JobControl &control) { return importInto(path, plan, control); });
}

int Workspace::linkNames(std::vector<Link> links)
{
    for (Link &link : links)
        link.statedAt = QDateTime::currentSecsSinceEpoch();
    const QString title = tr("Linking %n name(s)", nullptr, static_cast<int>(links.size()));
    return startImport(
        title, [path = d->path, links = std::move(links), name = tr("Links made by hand")](const JobControl &control) {
            return importLinks(path, links, name, control);
        });
}

int Workspace::startImport(const QString &title, std::function<Result<ImportSummary>(const JobControl &)> work)
{
    const int job = d->lastJob + 1;
    return startJob<ImportSummary>(title, std::move(work), [this, job](Result<ImportSummary> &&summary) {
        if (!summary) {
            emit importFailed(summary.error(), job);
            return;
        }
        if (summary->batch)
            reload();
        emit importFinished(*summary, job);
    });
}

void Workspace::undo(BatchId batch)
{
    startJob<UndoSummary>(
        tr("Undoing an import"), [path = d->path, batch](const JobControl &job) { return runUndo(path, batch, job); },
        [this](Result<UndoSummary> &&summary) {
            if (!summary) {
                emit undoFailed(summary.error());
                return;
            }
            reload();
            emit undoFinished(*summary);
        });
}

void Workspace::forgetCustomers(const QStringList &identifiers, bool dryRun)
{
    startForgetting(dryRun ? tr("Looking for customers") : tr("Forgetting customers"), dryRun,
        [path = d->path, identifiers, dryRun](
            const JobControl &job) { return postledger::forgetCustomers(path, identifiers, dryRun, job); });
}

void Workspace::anonymise()
{
    startForgetting(tr("Anonymising the workspace"), false,
        [path = d->path](const JobControl &job) { return anonymiseWorkspace(path, job); });
}

void Workspace::startForgetting(
    const QString &title, bool dryRun, std::function<Result<ForgetSummary>(const JobControl &)> work)
{
    startJob<ForgetSummary>(title, std::move(work), [this, dryRun](Result<ForgetSummary> &&summary) {
        if (!summary) {
            emit forgetFailed(summary.error());
            return;
        }
        if (!dryRun)
            reload();
        emit forgetFinished(*summary, dryRun);
    });
}

void Workspace::cancel(int job)
{
    if (const auto found = d->jobs.find(job); found != d->jobs.end())
        found->second->cancelled = true;
}

bool Workspace::isBusy() const
{
    return !d->jobs.empty();
}

} // namespace postledger
