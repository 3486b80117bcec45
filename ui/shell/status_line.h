// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analytics/facts.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace postledger {

class ElidedLabel;
class JobTray;
class Theme;

/// How fresh each source is, what runs, what needs attention, and in which currency and zone all of it is.
class StatusLine : public QWidget
{
    Q_OBJECT
public:
    explicit StatusLine(const Theme &theme, QWidget *parent = nullptr);
    JobTray *jobs() const { return m_jobs; }
    void setFacts(FactsPtr facts);

signals:
    void attentionClicked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showFacts();

    const Theme &m_theme;
    FactsPtr m_facts;
    ElidedLabel *m_freshness;
    JobTray *m_jobs;
    QPushButton *m_attention;
    QLabel *m_units;
};

} // namespace postledger
