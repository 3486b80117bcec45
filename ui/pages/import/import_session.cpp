// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/import/import_session.h"

#include "base/money.h"
#include "workspace/inspection.h"

#include <QFileInfo>
#include <QFutureWatcher>
#include <QTimeZone>
#include <QtConcurrentRun>

#include <algorithm>
#include <utility>

namespace postledger {

ImportSession::ImportSession(Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_mappings(workspace.mappings())
{
    if (const auto settings = workspace.settings())
        m_settings = *settings;
    // Proposed where the workspace has none: the question shows it, and an answer replaces it.
    m_timezone = m_settings.timezone.empty() ? QTimeZone::systemTimeZoneId().toStdString() : m_settings.timezone;
    connect(&workspace, &Workspace::jobProgress, this, [this](int job, qint64 done, qint64 total, const QString &text) {
        if (m_waiting && job == m_job)
            emit progressed(done, total, text);
    });
    connect(&workspace, &Workspace::importFinished, this, [this](const ImportSummary &summary, int job) {
        if (!m_waiting || job != m_job)
            return;
        m_waiting = false;
        if (m_phase == Phase::Checking && m_again) {
            check();
            return;
        }
        for (const FileSummary &one : summary.files) {
            if (File *file = find(one.path))
                file->summary = one;
        }
        m_isSorted = m_isSorted && m_phase == Phase::Checking; // a result begins with what it left out
        sortFiles();
        m_counted = summary;
        m_counted.files.clear();
        m_choices = summary.currencyChoices;
        m_severalCurrencies = m_severalCurrencies || m_choices.size() > 1;
        if (m_phase == Phase::Checking) {
            setPhase(Phase::Ready);
        } else if (summary.failure) {
            m_error = summary.failure;
            setPhase(Phase::Failed);
        } else {
            m_result = summary;
            setPhase(Phase::Done);
        }
    });
    connect(&workspace, &Workspace::importFailed, this, [this](const Error &error, int job) {
        if (!m_waiting || job != m_job)
            return;
        m_waiting = false;
        if (m_phase == Phase::Checking && m_again) {
            check();
            return;
        }
        m_error = error;
        setPhase(Phase::Failed);
    });
}

void ImportSession::setPhase(Phase phase)
{
    m_phase = phase;
    emit changed();
}

ImportSession::File *ImportSession::find(const QString &path)
{
    const auto found =
        std::find_if(m_files.begin(), m_files.end(), [&](const File &file) { return file.path == path; });
    return found == m_files.end() ? nullptr : &*found;
}

// What needs a person comes first; the order of the others is theirs. Once only: who answers keeps their place.
void ImportSession::sortFiles()
{
    if (std::exchange(m_isSorted, true))
        return;
    std::stable_sort(m_files.begin(), m_files.end(), [](const File &a, const File &b) {
        const auto rank = [](const File &file) { return isWaiting(file) ? 0 : isRefused(file) ? 1 : 2; };
        return rank(a) < rank(b);
    });
}

bool ImportSession::isLooking() const
{
    return std::any_of(m_files.begin(), m_files.end(), [](const File &file) { return !file.preview; });
}

void ImportSession::addFiles(const QStringList &paths)
{
    if (m_phase == Phase::Importing)
        return;
    if (m_phase == Phase::Done) {
        m_files.clear();
        m_result.reset();
    }
    m_error.reset();
    QStringList fresh;
    for (const QString &path : paths) {
        const QString whole = QFileInfo(path).absoluteFilePath();
        if (find(whole))
            continue;
        File file;
        file.path = whole;
        m_files.push_back(std::move(file));
        fresh << whole;
    }
    for (const QString &path : fresh)
        look(path);
    if (fresh.isEmpty())
        return;
    m_isSorted = false;
    if (m_waiting) {
        m_again = true;
        m_workspace.cancel(m_job);
    }
    setPhase(m_waiting ? Phase::Checking : Phase::Looking);
}

void ImportSession::look(const QString &path)
{
    auto *watcher = new QFutureWatcher<FilePreview>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, path] {
        watcher->deleteLater();
        const FilePreview preview = watcher->result();
        if (File *file = find(path); file != nullptr && preview.inside.isEmpty())
            file->preview = preview;
        else if (file != nullptr)
            replace(path, preview.inside);
        emit changed();
        if (!isLooking() && !m_waiting)
            check();
    });
    watcher->setFuture(QtConcurrent::run([path, mappings = m_mappings] { return previewFile(path, mappings); }));
}

/// The files of an archive stand where it stood.
void ImportSession::replace(const QString &path, const QStringList &inside)
{
    auto at = std::find_if(m_files.begin(), m_files.end(), [&](const File &file) { return file.path == path; });
    at = m_files.erase(at);
    QStringList fresh;
    for (const QString &one : inside) {
        if (find(one))
            continue;
        File file;
        file.path = one;
        at = m_files.insert(at, std::move(file)) + 1;
        fresh << one;
    }
    for (const QString &one : fresh)
        look(one);
}

void ImportSession::removeFile(int row)
{
    if (row < 0 || row >= static_cast<int>(m_files.size()) || m_phase == Phase::Importing || m_phase == Phase::Done)
        return;
    m_files.erase(m_files.begin() + row);
    checkAgain();
}

void ImportSession::mapFile(int row, const Mapping &mapping)
{
    if (row < 0 || row >= static_cast<int>(m_files.size()) || m_phase == Phase::Importing || m_phase == Phase::Done)
        return;
    keepMapping(m_mappings, mapping);
    m_mapped = true;
    m_error.reset();
    QStringList again;
    for (File &file : m_files) {
        if (!file.preview || !mapping.isMadeFor(file.preview->fileProbe))
            continue;
        file.preview.reset();
        file.summary.reset();
        again << file.path;
    }
    for (const QString &path : again)
        look(path);
    if (m_waiting) {
        m_again = true;
        m_workspace.cancel(m_job);
    }
    setPhase(m_waiting ? Phase::Checking : Phase::Looking);
}

QStringList ImportSession::sheets(int row) const
{
    const File &file = m_files[static_cast<std::size_t>(row)];
    return file.preview ? sheetsOf(file.preview->fileProbe) : QStringList();
}

void ImportSession::chooseSheet(int row, const QString &sheet)
{
    if (row < 0 || row >= static_cast<int>(m_files.size()) || m_phase == Phase::Importing || m_phase == Phase::Done)
        return;
    File &file = m_files[static_cast<std::size_t>(row)];
    const auto path = pathOfSheet(workbookOf(file.path), sheet);
    if (!path || find(*path))
        return;
    file = File();
    file.path = *path;
    look(file.path);
    m_error.reset();
    if (m_waiting) {
        m_again = true;
        m_workspace.cancel(m_job);
    }
    setPhase(m_waiting ? Phase::Checking : Phase::Looking);
}

std::optional<RejectSource> ImportSession::rejectSource(int row) const
{
    if (row < 0 || row >= static_cast<int>(m_files.size()))
        return std::nullopt;
    const File &file = m_files[static_cast<std::size_t>(row)];
    if (!file.preview || !file.summary || file.summary->refusal || file.summary->counts.rejected == 0)
        return std::nullopt;
    ImportFile planned;
    planned.answers = file.answers;
    return rejectSourceOf(planned, *file.summary, m_counted);
}

void ImportSession::checkAgain()
{
    m_error.reset();
    if (m_waiting) {
        m_again = true;
        m_workspace.cancel(m_job);
    } else if (!isLooking()) {
        check();
    }
    emit changed();
}

ImportPlan ImportSession::plan(bool dryRun) const
{
    ImportPlan plan;
    plan.dryRun = dryRun;
    plan.currency = m_settings.currency.isValid() ? Currency() : m_answeredCurrency;
    plan.timezone = m_settings.timezone.empty() ? m_timezone : std::string();
    for (const File &file : m_files) {
        if (!file.preview || file.preview->refusal)
            continue;
        // The dry run asks every file again; the import takes those that it found good.
        if (!dryRun && (!file.summary || file.summary->refusal))
            continue;
        if (m_severalCurrencies && waitsForCurrency(file) && !file.answers.currency.isValid())
            continue; // the workspace's would be taken for it
        ImportFile one;
        one.path = file.path;
        one.mapping = file.preview->mapping;
        if (!one.mapping)
            one.formatId = file.preview->formatId;
        one.answers = file.answers;
        plan.files.push_back(std::move(one));
    }
    return plan;
}

void ImportSession::run(bool dryRun)
{
    m_waiting = true;
    m_again = false;
    m_job = m_workspace.importFiles(plan(dryRun));
}

void ImportSession::check()
{
    m_again = false;
    if (m_files.empty()) {
        setPhase(Phase::Empty);
        return;
    }
    if (plan(true).files.empty()) {
        sortFiles();
        setPhase(Phase::Ready);
        return;
    }
    run(true);
    setPhase(Phase::Checking);
}

void ImportSession::commit()
{
    if (!canCommit())
        return;
    run(false);
    setPhase(Phase::Importing);
}

void ImportSession::goOnWithOpen()
{
    if (m_phase != Phase::Done)
        return;
    std::erase_if(m_files, [](const File &file) { return !isOpen(file); });
    m_result.reset();
    if (const auto settings = m_workspace.settings())
        m_settings = *settings;
    m_phase = Phase::Ready;
    checkAgain();
}

void ImportSession::cancel()
{
    if (m_waiting)
        m_workspace.cancel(m_job);
}

Currency ImportSession::currency() const
{
    return m_settings.currency.isValid() ? m_settings.currency : m_answeredCurrency;
}

bool ImportSession::canCommit() const
{
    return m_phase == Phase::Ready && importable() > 0 && m_choices.size() <= 1 && !m_badTimezone;
}

int ImportSession::importable() const
{
    return static_cast<int>(std::count_if(m_files.begin(), m_files.end(),
        [](const File &file) { return file.summary && !file.summary->refusal && !hasNothing(file); }));
}

int ImportSession::withoutRows() const
{
    return static_cast<int>(std::count_if(m_files.begin(), m_files.end(), hasNothing));
}

int ImportSession::refused() const
{
    return static_cast<int>(std::count_if(m_files.begin(), m_files.end(), isRefused));
}

int ImportSession::waiting() const
{
    return static_cast<int>(std::count_if(m_files.begin(), m_files.end(), isWaiting));
}

int ImportSession::open() const
{
    return static_cast<int>(std::count_if(m_files.begin(), m_files.end(), isOpen));
}

std::int64_t ImportSession::rows() const
{
    std::int64_t sum = 0;
    for (const File &file : m_files)
        sum += file.summary && !file.summary->refusal ? file.summary->counts.read : 0;
    return sum;
}

std::int64_t ImportSession::notes() const
{
    std::int64_t sum = 0;
    for (const File &file : m_files)
        sum += file.summary && !file.summary->refusal ? file.summary->noteCount : 0;
    return sum;
}

std::int64_t ImportSession::taken() const
{
    std::int64_t sum = rows();
    for (const File &file : m_files)
        sum -= file.summary && !file.summary->refusal ? file.summary->counts.rejected : 0;
    return sum;
}

std::vector<KindTotal> ImportSession::totals() const
{
    std::vector<KindTotal> totals;
    for (const File &file : m_files) {
        if (!file.summary || file.summary->refusal)
            continue;
        for (KindTotal total : file.summary->kindTotals) {
            if (total.currency.empty())
                total.currency = currency().code();
            const auto known = std::find_if(totals.begin(), totals.end(),
                [&total](const KindTotal &each) { return each.kind == total.kind && each.currency == total.currency; });
            if (known == totals.end()) {
                totals.push_back(std::move(total));
                continue;
            }
            known->rows += total.rows;
            known->amount = addChecked(known->amount, total.amount).value_or(known->amount);
        }
    }
    std::stable_sort(
        totals.begin(), totals.end(), [](const KindTotal &a, const KindTotal &b) { return a.rows > b.rows; });
    return totals;
}

} // namespace postledger
