// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/folder_watch.h"
#include "workspace/import.h"

#include <deque>

namespace postledger {

class Workspace;

/// Imports what arrives in the watched folders of a workspace, each file by itself and without questions, and keeps
/// what became of it. Folders, the last arrivals and what was seen are kept in the workspace.
class WatchedFolders : public QObject
{
    Q_OBJECT
public:
    struct Arrival
    {
        enum class Outcome
        {
            Imported,
            Known, ///< these bytes were imported before
            Refused
        };
        QString path;
        Instant at = 0;
        Outcome outcome = Outcome::Imported;
        RowCounts counts;
        QString message; ///< why it was refused, or which parts of an archive were left out and why
    };

    explicit WatchedFolders(Workspace &workspace);

    QStringList folders() const { return m_watch.folders(); }
    QStringList missingFolders() const { return m_watch.missingFolders(); }
    /// Begins with what lies there already. \errors of Workspace::setNote()
    Result<void> setFolders(const QStringList &folders);
    /// Watches one more, from now on: what lies there counts as seen. \return those files
    /// \errors of Workspace::setNote()
    Result<QStringList> addFolder(const QString &folder);
    /// Imports files of a watched folder as if they had just arrived: each is waited for until it is whole.
    void takeIn(const QStringList &paths);
    const std::vector<Arrival> &arrivals() const { return m_arrivals; } ///< newest first, at most 50
    void setPatience(int milliseconds) { m_watch.setPatience(milliseconds); } ///< for tests

signals:
    /// A file was dealt with; arrivals().front() is it.
    void arrived();

private:
    void takeNext();
    void finish(Arrival arrival);
    void keep();

    Workspace &m_workspace;
    FolderWatch m_watch;
    std::deque<QString> m_queue;
    QString m_current;
    int m_job = 0; ///< of the import that runs; 0: none
    std::vector<Arrival> m_arrivals;
};

} // namespace postledger
