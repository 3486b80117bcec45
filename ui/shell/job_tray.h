// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

class QLabel;
class QProgressBar;
class QToolButton;

namespace postledger {

class Theme;

/// The work that runs now: its name, how far it is, and a way to stop it. With several jobs the newest is shown and the
/// others are counted.
class JobTray : public QWidget
{
    Q_OBJECT
public:
    explicit JobTray(const Theme &theme, QWidget *parent = nullptr);

public slots:
    void start(int job, const QString &title);
    /// \p total 0: unknown
    void progress(int job, qint64 done, qint64 total, const QString &text);
    void finish(int job);
    void clear();

signals:
    void cancelRequested(int job);

private:
    struct Job
    {
        int id = 0;
        QString title;
        QString text;
        qint64 done = 0;
        qint64 total = 0;
    };
    void showJobs();

    const Theme &m_theme;
    std::vector<Job> m_jobs;
    QLabel *m_text;
    QProgressBar *m_bar;
    QToolButton *m_cancel;
};

} // namespace postledger
