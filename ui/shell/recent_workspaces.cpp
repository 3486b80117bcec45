// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/recent_workspaces.h"

#include <QFileInfo>
#include <QSettings>

namespace postledger {

namespace {
QString key()
{
    return QStringLiteral("recentWorkspaces");
}
} // namespace

QStringList RecentWorkspaces::paths() const
{
    QStringList known = m_settings.value(key()).toStringList();
    known.removeIf([](const QString &path) { return !QFileInfo::exists(path); });
    return known;
}

void RecentWorkspaces::add(const QString &path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    QStringList known = m_settings.value(key()).toStringList();
    known.removeAll(absolute);
    known.prepend(absolute);
    while (known.size() > kMost)
        known.removeLast();
    m_settings.setValue(key(), known);
}

void RecentWorkspaces::clear()
{
    m_settings.remove(key());
}

} // namespace postledger
