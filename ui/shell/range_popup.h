// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/date_range.h"

#include <QFrame>

class QCalendarWidget;
class QLabel;
class QPushButton;

namespace postledger {

class Theme;

/// Two calendars for a range of one's own.
class RangePopup : public QFrame
{
    Q_OBJECT
public:
    RangePopup(const Theme &theme, const DateRange &range, QWidget *parent);

signals:
    void chosen(const postledger::DateRange &range);

private:
    DateRange range() const;
    void check();

    QCalendarWidget *m_first;
    QCalendarWidget *m_last;
    QLabel *m_said;
    QPushButton *m_apply;
};

} // namespace postledger
