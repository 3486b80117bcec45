// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/watched_folders.h"

#include "workspace/workspace.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace postledger {

namespace {

constexpr std::size_t kKept = 50;
constexpr const char *kFoldersNote = "watched_folders";
constexpr const char *kMemoryNote = "watched_files";
constexpr const char *kArrivalsNote = "watched_arrivals";

QString note(const char *name)
{
    return QString::fromLatin1(name);
}

QString toText(const std::vector<WatchedFolders::Arrival> &arrivals)
{
    QJsonArray list;
    for (const WatchedFolders::Arrival &arrival : arrivals) {
        list.append(QJsonObject{{QStringLiteral("path"), arrival.path}, {QStringLiteral("at"), qint64(arrival.at)},
            {QStringLiteral("outcome"), static_cast<int>(arrival.outcome)},
            {QStringLiteral("read"), qint64(arrival.counts.read)},
            {QStringLiteral("new"), qint64(arrival.counts.added)},
            {QStringLiteral("changed"), qint64(arrival.counts.changed)},
            {QStringLiteral("unchanged"), qint64(arrival.counts.unchanged)},
            {QStringLiteral("rejected"), qint64(arrival.counts.rejected)},
            {QStringLiteral("message"), arrival.message}});
    }
    return QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
}

std::vector<WatchedFolders::Arrival> arrivalsFrom(const QString &text)
{
    std::vector<WatchedFolders::Arrival> arrivals;
    const QJsonArray list = QJsonDocument::fromJson(text.toUtf8()).array();
    for (const QJsonValue &value : list) {
        const QJsonObject entry = value.toObject();
        const auto count = [&](const char *key) { return entry.value(QLatin1String(key)).toInteger(); };
        WatchedFolders::Arrival &arrival = arrivals.emplace_back();
        arrival.path = entry.value(QLatin1String("path")).toString();
        arrival.at = count("at");
        arrival.outcome = static_cast<WatchedFolders::Arrival::Outcome>(std::clamp<qint64>(count("outcome"), 0, 2));
        arrival.counts = {count("read"), count("new"), count("changed"), count("unchanged"), count("rejected")};
        arrival.message = entry.value(QLatin1String("message")).toString();
    }
    return arrivals;
}

} // namespace

WatchedFolders::WatchedFolders(Workspace &workspace)
    : QObject(&workspace)
    , m_workspace(workspace)
    , m_arrivals(arrivalsFrom(workspace.note(note(kArrivalsNote))))
{
    connect(&m_watch, &FolderWatch::filesArrived, this, [this](const QStringList &paths) {
        m_queue.insert(m_queue.end(), paths.begin(), paths.end());
        takeNext();
    });
    connect(&workspace, &Workspace::importFinished, this, [this](const ImportSummary &summary, int job) {
        if (job != m_job || m_job == 0)
            return;
        Arrival arrival;
        QStringList left;
        for (const FileSummary &file : summary.files) { // an archive may hold several
            arrival.counts.read += file.counts.read;
            arrival.counts.added += file.counts.added;
            arrival.counts.changed += file.counts.changed;
            arrival.counts.unchanged += file.counts.unchanged;
            arrival.counts.rejected += file.counts.rejected;
            if (file.leftOut)
                left << tr("%1 was left out. %2").arg(file.name, file.refusal->message);
        }
        if (summary.failure) {
            arrival.outcome = Arrival::Outcome::Refused;
            arrival.message = summary.failure->message;
        } else {
            arrival.message = left.join(QLatin1Char('\n'));
            if (!summary.batch)
                arrival.outcome = Arrival::Outcome::Known;
        }
        finish(std::move(arrival));
    });
    connect(&workspace, &Workspace::importFailed, this, [this](const Error &error, int job) {
        if (job != m_job || m_job == 0)
            return;
        Arrival arrival;
        arrival.outcome = Arrival::Outcome::Refused;
        arrival.message = error.message;
        finish(std::move(arrival));
    });
    const QStringList folders = workspace.note(note(kFoldersNote)).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    if (!folders.isEmpty())
        m_watch.setFolders(folders, folderMemoryFromText(workspace.note(note(kMemoryNote))));
}

Result<void> WatchedFolders::setFolders(const QStringList &folders)
{
    if (auto kept = m_workspace.setNote(note(kFoldersNote), folders.join(QLatin1Char('\n'))); !kept)
        return kept;
    m_watch.setFolders(folders, m_watch.memory());
    return {};
}

Result<QStringList> WatchedFolders::addFolder(const QString &folder)
{
    const QStringList there = FolderWatch::exportsIn(folder);
    m_watch.takeAsSeen(there);
    if (auto kept = setFolders(m_watch.folders() << folder); !kept)
        return kept.error();
    keep();
    return there;
}

void WatchedFolders::takeIn(const QStringList &paths)
{
    m_watch.takeAsNew(paths);
    keep(); // closing the workspace meanwhile does not take the word back
}

void WatchedFolders::takeNext()
{
    // What somebody has gone on writing while it stood in the queue arrives again by itself.
    while (m_job == 0 && !m_queue.empty() && !m_watch.isAsItArrived(m_queue.front()))
        m_queue.pop_front();
    if (m_job != 0 || m_queue.empty())
        return;
    m_current = m_queue.front();
    m_queue.pop_front();
    ImportPlan plan;
    plan.files.emplace_back().path = m_current;
    m_job = m_workspace.importFiles(plan);
}

void WatchedFolders::finish(Arrival arrival)
{
    m_job = 0;
    arrival.path = m_current;
    arrival.at = QDateTime::currentSecsSinceEpoch();
    m_arrivals.insert(m_arrivals.begin(), std::move(arrival));
    if (m_arrivals.size() > kKept)
        m_arrivals.resize(kKept);
    if (m_queue.empty())
        keep();
    emit arrived();
    takeNext();
}

// Not being able to keep it costs nothing but another look at the files.
void WatchedFolders::keep()
{
    if (m_workspace.setNote(note(kArrivalsNote), toText(m_arrivals)))
        static_cast<void>(m_workspace.setNote(note(kMemoryNote), folderMemoryToText(m_watch.memory())));
}

} // namespace postledger
