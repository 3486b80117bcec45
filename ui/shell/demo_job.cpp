// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/demo_job.h"

#include "workspace/demo/demo.h"

#include <QElapsedTimer>
#include <QtConcurrentRun>

namespace postledger {

namespace {
constexpr qint64 kProgressIntervalMs = 50;
}

DemoJob::DemoJob(QObject *parent)
    : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
        const Result<QString> made = m_watcher.result();
        if (made)
            emit finished(*made);
        else
            emit failed(made.error());
    });
}

DemoJob::~DemoJob()
{
    cancel();
    m_watcher.waitForFinished();
}

void DemoJob::start(const QString &path)
{
    if (isRunning())
        return;
    m_cancelled = std::make_shared<std::atomic<bool>>(false);
    // The object waits for the work in its destructor, so that the work may speak to it.
    m_watcher.setFuture(QtConcurrent::run([this, path, cancelled = m_cancelled] {
        QElapsedTimer since;
        const JobControl job([cancelled] { return cancelled->load(); },
            [this, &since](std::int64_t done, std::int64_t total, const QString &text) {
                if (since.isValid() && since.elapsed() < kProgressIntervalMs)
                    return;
                since.start();
                QMetaObject::invokeMethod(
                    this, [this, done, total, text] { emit progressed(done, total, text); }, Qt::QueuedConnection);
            });
        return makeDemoWorkspace(path, job);
    }));
}

void DemoJob::cancel()
{
    if (m_cancelled)
        *m_cancelled = true;
}

} // namespace postledger
