// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/outside_changes.h"

#include "ledger/ledger.h"

#include <QFileInfo>
#include <QtConcurrentRun>

namespace postledger {

namespace {
constexpr int kPauseMs = 2000;
} // namespace

OutsideChanges::OutsideChanges(const QString &path, QThreadPool &pool, QObject *parent)
    : QObject(parent)
    , m_path(path)
    , m_pool(pool)
{
    m_timer.setInterval(kPauseMs);
    connect(&m_timer, &QTimer::timeout, this, &OutsideChanges::look);
    connect(&m_reading, &QFutureWatcherBase::finished, this, &OutsideChanges::compare);
}

QString OutsideChanges::contentOf(const QString &path)
{
    const auto ledger = Ledger::open(path, Ledger::Mode::ReadOnly);
    if (!ledger)
        return {};
    const auto batches = (*ledger)->batches();
    const auto settings = (*ledger)->settings();
    if (!batches || !settings)
        return {};
    QStringList parts{QString::fromUtf8(settings->currency.code().data(), qsizetype(settings->currency.code().size())),
        QString::fromStdString(settings->timezone), QString::number(settings->evidenceClickDays),
        QString::number(settings->evidenceViewDays), QString::number(settings->lookbackDays),
        QString::number(settings->halfLifeDays), QString::number(settings->positionFirst),
        QString::number(settings->positionLast), QString::number(int{settings->countsZeroOrders})};
    for (const Batch &batch : *batches)
        parts << QString::number(batch.id);
    return parts.join(QLatin1Char('|'));
}

void OutsideChanges::start()
{
    m_timer.start();
    look();
}

// The file's time and size cost nothing; only when they are others, the file is opened.
void OutsideChanges::look()
{
    const QFileInfo file(m_path);
    if (m_reading.isRunning() || !file.exists() || (file.lastModified() == m_modified && file.size() == m_size))
        return;
    m_modified = file.lastModified();
    m_size = file.size();
    m_reading.setFuture(QtConcurrent::run(&m_pool, [path = m_path] { return contentOf(path); }));
}

void OutsideChanges::compare()
{
    const QString content = m_reading.result();
    if (content.isEmpty() || m_loaded.isEmpty() || content == m_loaded)
        return;
    m_loaded = content;
    emit changed();
}

} // namespace postledger
