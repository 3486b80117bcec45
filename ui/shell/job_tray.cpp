// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/job_tray.h"

#include "kit/formatting.h"
#include "kit/icons.h"
#include "kit/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

#include <algorithm>

namespace postledger {

namespace {
constexpr int kBarWidth = 120;
constexpr int kSteps = 1000;
constexpr int kTextMost = 380;
} // namespace

JobTray::JobTray(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_text(new QLabel(this))
    , m_bar(new QProgressBar(this))
    , m_cancel(new QToolButton(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_text);
    row->addWidget(m_bar);
    row->addWidget(m_cancel);
    m_text->setTextFormat(Qt::PlainText);
    m_bar->setFixedWidth(kBarWidth);
    m_bar->setTextVisible(false);
    m_cancel->setObjectName(QStringLiteral("cancelJob"));
    m_cancel->setFixedSize(20, 20);
    connect(m_cancel, &QToolButton::clicked, this, [this] {
        if (!m_jobs.empty())
            emit cancelRequested(m_jobs.back().id);
    });
    connect(&theme, &Theme::changed, this, &JobTray::showJobs);
    showJobs();
}

void JobTray::start(int job, const QString &title)
{
    m_jobs.push_back({job, title, {}, 0, 0});
    showJobs();
}

void JobTray::progress(int job, qint64 done, qint64 total, const QString &text)
{
    for (Job &known : m_jobs) {
        if (known.id != job)
            continue;
        known.done = done;
        known.total = total;
        known.text = text;
    }
    showJobs();
}

void JobTray::finish(int job)
{
    std::erase_if(m_jobs, [job](const Job &known) { return known.id == job; });
    showJobs();
}

void JobTray::clear()
{
    m_jobs.clear();
    showJobs();
}

void JobTray::showJobs()
{
    setVisible(!m_jobs.empty());
    if (m_jobs.empty())
        return;
    const Job &job = m_jobs.back();
    m_cancel->setIcon(tintedIcon(QStringLiteral(":/icons/close.svg"), m_theme.tokens().secondary, 14));
    m_cancel->setToolTip(tr("Stop: %1").arg(job.title));
    m_cancel->setAccessibleName(m_cancel->toolTip());
    QString text = displayText(job.text.isEmpty() ? job.title : job.text);
    if (m_jobs.size() > 1)
        text = tr("%1 (%n more)", "a job and how many others run", static_cast<int>(m_jobs.size()) - 1).arg(text);
    m_text->setFont(m_theme.secondary());
    m_text->setText(m_text->fontMetrics().elidedText(text, Qt::ElideMiddle, kTextMost));
    m_bar->setAccessibleName(job.title);
    if (job.total > 0) {
        m_bar->setRange(0, kSteps);
        m_bar->setValue(static_cast<int>(static_cast<double>(job.done) / static_cast<double>(job.total) * kSteps));
    } else {
        m_bar->setRange(0, 0);
    }
}

} // namespace postledger
