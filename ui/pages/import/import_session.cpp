// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/import/import_session.h"

#include "base/money.h"
#include "base/text.h"
#include "workspace/inspection.h"

#include <QDate>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QLocale>
#include <QTimeZone>
#include <QtConcurrentRun>

#include <algorithm>
#include <utility>

namespace postledger {

namespace {

QString nameOf(const ImportSession::File &file)
{
    return file.summary ? file.summary->name : file.preview ? file.preview->name : QFileInfo(file.path).fileName();
}

bool hasCode(const ImportSession::File &file, QLatin1String code)
{
    return file.summary && file.summary->refusal && file.summary->refusal->code == code;
}

} // namespace

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

// What needs a person comes first; the order of the others is theirs.
void ImportSession::sortFiles()
{
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

/// The next file that the mapping reads needs no answer.
void ImportSession::keepAnswers(File &file)
{
    if (!file.preview || !file.preview->mapping)
        return;
    Mapping &mapping = *file.preview->mapping;
    if (file.answers.dateOrder != DateOrder::Unknown)
        mapping.dateOrder = file.answers.dateOrder;
    for (const auto &[label, mark] : file.answers.decimals)
        mapping.decimals[label] = mark;
    keepMapping(m_mappings, mapping);
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

void ImportSession::goOnWithWaiting()
{
    if (m_phase != Phase::Done)
        return;
    std::erase_if(m_files, [](const File &file) { return !isWaiting(file); });
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

void ImportSession::answerCurrency(const Currency &currency)
{
    if (!m_severalCurrencies)
        m_answeredCurrency = currency;
    for (File &file : m_files) {
        if (waitsForCurrency(file))
            file.answers.currency = currency;
    }
    checkAgain();
}

void ImportSession::answerWorkspaceCurrency(const Currency &currency)
{
    m_answeredCurrency = currency;
    m_choices.clear();
    checkAgain();
}

void ImportSession::answerDateOrder(DateOrder order)
{
    for (File &file : m_files) {
        if (!waitsForDateOrder(file))
            continue;
        file.answers.dateOrder = order;
        keepAnswers(file);
    }
    checkAgain();
}

void ImportSession::answerNumbers(const QString &column, DecimalMark mark)
{
    for (File &file : m_files) {
        if (!waitsForNumbers(file))
            continue;
        const auto &open = file.summary->openNumbers;
        if (std::none_of(open.begin(), open.end(), [&](const auto &one) { return toQString(one.label) == column; }))
            continue;
        file.answers.decimals[foldedText(column.toStdString())] = mark;
        keepAnswers(file);
    }
    checkAgain();
}

void ImportSession::answerIdsAreWhole()
{
    for (File &file : m_files) {
        if (waitsForIds(file))
            file.answers.idsAreWhole = true;
    }
    checkAgain();
}

void ImportSession::answerTimezone(const std::string &ianaName)
{
    const bool wasBad = std::exchange(m_badTimezone, false);
    if (ianaName == m_timezone) {
        if (wasBad)
            emit changed();
        return;
    }
    m_timezone = ianaName;
    m_zoneAnswered = true;
    checkAgain();
}

void ImportSession::rejectTimezone()
{
    if (std::exchange(m_badTimezone, true))
        return;
    emit changed();
}

QStringList ImportSession::answers() const
{
    QStringList answers;
    const auto add = [&answers](const QString &answer) {
        if (!answers.contains(answer))
            answers << answer;
    };
    const bool isRefusedAnswer = std::any_of(m_files.begin(), m_files.end(),
        [this](const File &file) { return waitsForCurrency(file) && file.answers.currency == m_answeredCurrency; });
    if (!m_settings.currency.isValid() && m_answeredCurrency.isValid() && !isRefusedAnswer)
        add(toQString(m_answeredCurrency.code()));
    for (const File &file : m_files) {
        if (file.answers.currency.isValid() && !waitsForCurrency(file))
            add(toQString(file.answers.currency.code()));
        if (file.answers.dateOrder == DateOrder::DayFirst)
            add(tr("day first"));
        if (file.answers.dateOrder == DateOrder::MonthFirst)
            add(tr("month first"));
        for (const auto &[column, mark] : file.answers.decimals) {
            //: how numbers of a column are read; %1 is a label
            add((mark == DecimalMark::Comma ? tr("decimal comma in “%1”") : tr("decimal point in “%1”"))
                    .arg(toQString(column)));
        }
        if (file.answers.period) {
            const auto text = [](Day day) {
                return QLocale().toString(QDate(1970, 1, 1).addDays(day), QLocale::ShortFormat);
            };
            //: a period; both are days
            add(tr("%1 to %2").arg(text(file.answers.period->first), text(file.answers.period->last)));
        }
        if (file.answers.idsAreWhole)
            add(tr("the ids are right"));
    }
    return answers;
}

bool ImportSession::hasAnswers() const
{
    const bool open = m_phase != Phase::Done && m_phase != Phase::Importing && m_phase != Phase::Empty;
    return open && (m_zoneAnswered || m_mapped || !answers().isEmpty());
}

void ImportSession::forgetAnswers()
{
    m_answeredCurrency = Currency();
    for (File &file : m_files) {
        if (file.preview && file.preview->mapping) { // keepAnswers() put them there
            Mapping &mapping = *file.preview->mapping;
            if (file.answers.dateOrder != DateOrder::Unknown)
                mapping.dateOrder = DateOrder::Unknown;
            for (const auto &[label, mark] : file.answers.decimals)
                mapping.decimals.erase(label);
            keepMapping(m_mappings, mapping);
        }
        file.answers = Answers();
    }
    checkAgain();
}

void ImportSession::answerPeriod(const DateRange &period)
{
    const auto file = std::find_if(m_files.begin(), m_files.end(), waitsForPeriod);
    if (file == m_files.end())
        return;
    file->answers.period = period;
    checkAgain();
}

void ImportSession::leaveOutPeriodFile()
{
    const auto file = std::find_if(m_files.begin(), m_files.end(), waitsForPeriod);
    if (file == m_files.end())
        return;
    m_files.erase(file);
    checkAgain();
}

void ImportSession::leaveOut(bool (*waits)(const File &))
{
    std::erase_if(m_files, waits);
    checkAgain();
}

bool ImportSession::waitsForCurrency(const File &file)
{
    return hasCode(file, QLatin1String("currency_unknown"));
}

bool ImportSession::waitsForDateOrder(const File &file)
{
    return hasCode(file, QLatin1String("ambiguous_date"));
}

bool ImportSession::waitsForNumbers(const File &file)
{
    return hasCode(file, QLatin1String("ambiguous_number")) && !file.summary->openNumbers.empty();
}

bool ImportSession::waitsForIds(const File &file)
{
    return hasCode(file, QLatin1String("suspicious_id"));
}

bool ImportSession::waitsForPeriod(const File &file)
{
    return hasCode(file, QLatin1String("period_unknown"));
}

bool ImportSession::isWaiting(const File &file)
{
    return waitsForCurrency(file) || waitsForDateOrder(file) || waitsForNumbers(file) || waitsForIds(file)
        || waitsForPeriod(file);
}

bool ImportSession::isRefused(const File &file)
{
    const bool preview = file.preview && file.preview->refusal;
    const bool summary = file.summary && file.summary->refusal;
    return preview || (summary && !isWaiting(file));
}

ImportSession::Questions ImportSession::questions() const
{
    Questions questions;
    if (m_phase == Phase::Done)
        return questions; // they are asked of what is left, see goOnWithWaiting()
    if (m_choices.size() > 1)
        questions.currencies = m_choices;
    for (const File &file : m_files) {
        if (waitsForCurrency(file)) {
            const bool hasAnswer = file.answers.currency.isValid() || m_settings.currency.isValid();
            if (hasAnswer && questions.currencyRefusal.isEmpty()) {
                questions.currencyRefusal = file.summary->refusal->message;
                questions.currencyProposal = file.preview ? file.preview->signCurrency : Currency();
            }
            questions.currencyFiles << nameOf(file);
        }
        if (waitsForDateOrder(file))
            questions.dateFiles << nameOf(file);
        if (waitsForIds(file))
            questions.idFiles << nameOf(file);
        if (waitsForPeriod(file) && questions.periodFile.isEmpty())
            questions.periodFile = nameOf(file);
        if (!waitsForNumbers(file))
            continue;
        for (const Reading::OpenColumn &open : file.summary->openNumbers) {
            const QString column = toQString(open.label);
            auto known = std::find_if(questions.numbers.begin(), questions.numbers.end(),
                [&](const Questions::Numbers &numbers) { return numbers.column == column; });
            if (known == questions.numbers.end())
                known = questions.numbers.insert(known, {column, toQString(open.example), {}});
            known->files << nameOf(file);
        }
    }
    questions.timezone = m_settings.timezone.empty() && m_phase != Phase::Done && m_phase != Phase::Importing
        && std::any_of(
            m_files.begin(), m_files.end(), [](const File &file) { return file.preview && !file.preview->refusal; });
    return questions;
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
    return static_cast<int>(std::count_if(
        m_files.begin(), m_files.end(), [](const File &file) { return file.summary && !file.summary->refusal; }));
}

int ImportSession::refused() const
{
    return static_cast<int>(std::count_if(m_files.begin(), m_files.end(), isRefused));
}

int ImportSession::waiting() const
{
    return static_cast<int>(std::count_if(m_files.begin(), m_files.end(), isWaiting));
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
