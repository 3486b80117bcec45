// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QSettings;

namespace postledger {

/// Workspaces that were open, newest first. A path is kept until its file is gone when the list is read.
class RecentWorkspaces
{
public:
    static constexpr int kMost = 10;

    explicit RecentWorkspaces(QSettings &settings)
        : m_settings(settings)
    {
    }
    QStringList paths() const;
    void add(const QString &path);
    void clear();

private:
    QSettings &m_settings;
};

} // namespace postledger
