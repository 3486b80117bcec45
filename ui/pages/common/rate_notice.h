// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace postledger {

class ElidedLabel;
class Theme;
struct FactsSummary;

/// One line above figures that leave orders out because no exchange rate converts them, and the way to the days that
/// lack one. Hidden where every order counts.
class RateNotice : public QWidget
{
    Q_OBJECT
public:
    explicit RateNotice(const Theme &theme, QWidget *parent = nullptr);
    void setFacts(const FactsSummary &known);

signals:
    void daysRequested(); ///< the button was pressed

private:
    const Theme &m_theme;
    QLabel *m_flag;
    ElidedLabel *m_text;
    QPushButton *m_days;
};

} // namespace postledger
