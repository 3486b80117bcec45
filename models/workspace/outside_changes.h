// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QFutureWatcher>
#include <QObject>
#include <QString>
#include <QTimer>

class QThreadPool;

namespace postledger {

/// Tells when another program has imported into a workspace file, undone an import or changed its settings.
class OutsideChanges final : public QObject
{
    Q_OBJECT
public:
    /// \param pool  where the file is read; outlives this object
    OutsideChanges(const QString &path, QThreadPool &pool, QObject *parent);

    /// Imports and settings as a text: two equal ones say the same figures. Empty when the file cannot be read.
    /// Opens a connection of its own; any thread.
    static QString contentOf(const QString &path);
    /// What was loaded; \p content is of before the loading began.
    void setLoaded(const QString &content) { m_loaded = content; }
    /// Looks every other second, and now.
    void start();

signals:
    void changed();

private:
    void look();
    void compare();

    QString m_path;
    QThreadPool &m_pool;
    QTimer m_timer;
    QFutureWatcher<QString> m_reading;
    QString m_loaded;
    QDateTime m_modified;
    qint64 m_size = -1;
};

} // namespace postledger
