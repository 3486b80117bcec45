// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QFileSystemWatcher>
#include <QHash>
#include <QObject>
#include <QStringList>
#include <QTimer>

namespace postledger {

/// Sees exports arrive in folders. A file counts once it is whole: its size and time have stood still for a while and
/// it can be opened; what a browser or a copy still writes is waited for. Folders that the system cannot watch (network
/// shares) are looked at every few seconds, so nothing depends on notifications. Sub-folders are not looked into.
class FolderWatch : public QObject
{
    Q_OBJECT
public:
    struct Seen
    {
        qint64 size = 0;
        QDateTime modified;
        bool operator==(const Seen &) const = default;
    };
    /// What was handed out already, by path: kept by the caller between two runs of the program.
    using Memory = QHash<QString, Seen>;

    explicit FolderWatch(QObject *parent = nullptr);

    /// Replaces the folders; files that lie in them and are not in \p memory arrive too.
    void setFolders(const QStringList &folders, const Memory &memory = {});
    QStringList folders() const { return m_folders; }
    /// Exports that lie in \p folder now, by name.
    static QStringList exportsIn(const QString &folder);
    /// These do not arrive as they are; only when they change.
    void takeAsSeen(const QStringList &paths);
    /// These arrive again, as they are then, once they have stood still.
    void takeAsNew(const QStringList &paths);
    /// Whether the file is still what arrived; one that has changed since arrives again. True for one that is gone.
    bool isAsItArrived(const QString &path) const;
    const Memory &memory() const { return m_handedOut; }
    /// Folders that do not exist or may not be read at the moment; they are tried again.
    QStringList missingFolders() const;
    /// How long a file must stand still; tests make it short.
    void setPatience(int milliseconds);

    /// Names that are exports by their ending, and none that a program uses while it writes ("~$", ".part" …).
    static bool isExport(const QString &fileName);

signals:
    /// Whole files, each once for each of its contents, by name.
    void filesArrived(const QStringList &paths);

private:
    struct Waiting
    {
        Seen seen;
        qint64 since = 0; ///< milliseconds of the clock when it looked like this first
    };
    void look();

    QStringList m_folders;
    QFileSystemWatcher m_watcher;
    QTimer m_timer;
    int m_patience = 2000;
    QHash<QString, Waiting> m_waiting;
    Memory m_handedOut;
};

/// The memory as text for a workspace's note, and back; a text that is none gives none.
QString folderMemoryToText(const FolderWatch::Memory &memory);
FolderWatch::Memory folderMemoryFromText(const QString &text);

} // namespace postledger
