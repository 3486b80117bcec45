// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QFutureWatcher>
#include <QObject>
#include <QString>

#include <atomic>
#include <memory>

namespace postledger {

/// Makes the demo brand's workspace off the window's thread, once; later calls find it made.
class DemoJob : public QObject
{
    Q_OBJECT
public:
    static constexpr int kJob = -1; ///< its number in the job tray; a workspace's jobs count from 1

    explicit DemoJob(QObject *parent = nullptr);
    ~DemoJob() override;
    void start(const QString &path);
    void cancel();
    bool isRunning() const { return m_watcher.isRunning(); }

signals:
    void progressed(qint64 done, qint64 total, const QString &text);
    void finished(const QString &path);
    void failed(const postledger::Error &error);

private:
    QFutureWatcher<Result<QString>> m_watcher;
    std::shared_ptr<std::atomic<bool>> m_cancelled;
};

} // namespace postledger
