// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/folder_watch.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace postledger {

namespace {

constexpr int kLooksEachPatience = 4;
constexpr int kLongestPause = 5000;

qint64 now()
{
    static const QElapsedTimer clock = [] {
        QElapsedTimer started;
        started.start();
        return started;
    }();
    return clock.elapsed();
}

bool canBeRead(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly);
}

} // namespace

FolderWatch::FolderWatch(QObject *parent)
    : QObject(parent)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &FolderWatch::look);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &FolderWatch::look);
}

void FolderWatch::setPatience(int milliseconds)
{
    m_patience = milliseconds;
}

bool FolderWatch::isExport(const QString &fileName)
{
    static constexpr std::array kEndings{".csv", ".tsv", ".txt", ".xlsx", ".json", ".jsonl", ".ndjson", ".csv.gz",
        ".tsv.gz", ".json.gz", ".jsonl.gz", ".zip"};
    if (fileName.startsWith(QLatin1Char('.')) || fileName.startsWith(QLatin1Char('~')))
        return false;
    return std::any_of(kEndings.begin(), kEndings.end(),
        [&](const char *ending) { return fileName.endsWith(QLatin1String(ending), Qt::CaseInsensitive); });
}

void FolderWatch::setFolders(const QStringList &folders, const Memory &memory)
{
    if (!m_watcher.directories().isEmpty())
        m_watcher.removePaths(m_watcher.directories());
    m_folders = folders;
    m_handedOut = memory;
    m_waiting.clear();
    m_timer.stop();
    if (!folders.isEmpty())
        look();
}

QStringList FolderWatch::exportsIn(const QString &folder)
{
    QStringList paths;
    const auto files = QDir(folder).entryInfoList(QDir::Files | QDir::Readable, QDir::Name);
    for (const QFileInfo &info : files) {
        if (isExport(info.fileName()))
            paths << info.absoluteFilePath();
    }
    return paths;
}

void FolderWatch::takeAsSeen(const QStringList &paths)
{
    for (const QString &path : paths) {
        const QFileInfo info(path);
        m_handedOut.insert(path, {info.size(), info.lastModified()});
        m_waiting.remove(path);
    }
}

void FolderWatch::takeAsNew(const QStringList &paths)
{
    for (const QString &path : paths) {
        m_handedOut.remove(path);
        m_waiting.remove(path); // it may have stood still unseen
    }
    look();
}

bool FolderWatch::isAsItArrived(const QString &path) const
{
    const QFileInfo info(path);
    return !info.exists() || m_handedOut.value(path) == Seen{info.size(), info.lastModified()};
}

QStringList FolderWatch::missingFolders() const
{
    QStringList missing;
    for (const QString &folder : m_folders) {
        const QFileInfo info(folder);
        if (!info.isDir() || !info.isReadable())
            missing << folder;
    }
    return missing;
}

void FolderWatch::look()
{
    QStringList arrived;
    QHash<QString, Waiting> waiting;
    for (const QString &folder : std::as_const(m_folders)) {
        const QDir dir(folder);
        if (dir.exists() && !m_watcher.directories().contains(folder))
            m_watcher.addPath(folder); // also one that was missing until now
        const auto files = dir.entryInfoList(QDir::Files | QDir::Readable, QDir::Name);
        for (const QFileInfo &info : files) {
            if (!isExport(info.fileName()))
                continue;
            const QString path = info.absoluteFilePath();
            const Seen seen{info.size(), info.lastModified()};
            if (m_handedOut.value(path) == seen || waiting.contains(path))
                continue;
            Waiting entry = m_waiting.value(path);
            if (entry.since == 0 || entry.seen != seen)
                entry = {seen, std::max<qint64>(now(), 1)};
            if (seen.size > 0 && now() - entry.since >= m_patience && canBeRead(path)) {
                m_handedOut.insert(path, seen);
                arrived << path;
            } else {
                waiting.insert(path, entry);
            }
        }
    }
    m_waiting = std::move(waiting);
    if (!m_folders.isEmpty()) {
        const int soon = std::max(10, m_patience / kLooksEachPatience);
        m_timer.start(m_waiting.isEmpty() ? std::max(soon, std::min(kLongestPause, m_patience * 2)) : soon);
    }
    if (!arrived.isEmpty())
        emit filesArrived(arrived);
}

QString folderMemoryToText(const FolderWatch::Memory &memory)
{
    QStringList paths = memory.keys();
    paths.sort();
    QJsonArray list;
    for (const QString &path : std::as_const(paths)) {
        const FolderWatch::Seen &seen = *memory.constFind(path);
        list.append(QJsonObject{{QStringLiteral("path"), path}, {QStringLiteral("size"), seen.size},
            {QStringLiteral("modified"), seen.modified.toMSecsSinceEpoch()}});
    }
    return QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
}

FolderWatch::Memory folderMemoryFromText(const QString &text)
{
    FolderWatch::Memory memory;
    const QJsonArray list = QJsonDocument::fromJson(text.toUtf8()).array();
    for (const QJsonValue &value : list) {
        const QJsonObject entry = value.toObject();
        memory.insert(entry.value(QLatin1String("path")).toString(),
            {static_cast<qint64>(entry.value(QLatin1String("size")).toDouble()),
                QDateTime::fromMSecsSinceEpoch(
                    static_cast<qint64>(entry.value(QLatin1String("modified")).toDouble()))});
    }
    return memory;
}

} // namespace postledger
