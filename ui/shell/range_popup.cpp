// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/range_popup.h"

#include "kit/formatting.h"
#include "kit/theme.h"

#include <QCalendarWidget>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QTextCharFormat>

namespace postledger {

namespace {

QDate qDate(Day day)
{
    const CivilDate date = civilFromDay(day);
    return {date.year, date.month, date.day};
}

Day dayOf(const QDate &date)
{
    return dayFromCivil(date.year(), date.month(), date.day());
}

QCalendarWidget *makeCalendar(const Theme &theme, Day day, QWidget *parent)
{
    auto *calendar = new QCalendarWidget(parent);
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    calendar->setHorizontalHeaderFormat(QCalendarWidget::ShortDayNames);
    calendar->setLocale(QLocale());
    calendar->setFirstDayOfWeek(QLocale().firstDayOfWeek());
    calendar->setSelectedDate(qDate(day));
    QTextCharFormat plain;
    plain.setForeground(theme.tokens().text);
    // Qt paints week ends red, which here means nothing.
    calendar->setWeekdayTextFormat(Qt::Saturday, plain);
    calendar->setWeekdayTextFormat(Qt::Sunday, plain);
    return calendar;
}

} // namespace

RangePopup::RangePopup(const Theme &theme, const DateRange &range, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_first(makeCalendar(theme, range.first, this))
    , m_last(makeCalendar(theme, range.last, this))
    , m_said(new QLabel(this))
    , m_apply(new QPushButton(tr("Show these days"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("rangePopup"));
    setFrameShape(QFrame::StyledPanel);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(12, 12, 12, 12);
    grid->setSpacing(8);
    auto *from = new QLabel(tr("From"), this);
    auto *to = new QLabel(tr("To, included"), this);
    from->setBuddy(m_first);
    to->setBuddy(m_last);
    m_first->setAccessibleName(from->text());
    m_last->setAccessibleName(to->text());
    grid->addWidget(from, 0, 0);
    grid->addWidget(to, 0, 1);
    grid->addWidget(m_first, 1, 0);
    grid->addWidget(m_last, 1, 1);
    grid->addWidget(m_said, 2, 0);
    m_apply->setProperty("primary", true);
    grid->addWidget(m_apply, 2, 1, Qt::AlignRight);
    connect(m_first, &QCalendarWidget::selectionChanged, this, &RangePopup::check);
    connect(m_last, &QCalendarWidget::selectionChanged, this, &RangePopup::check);
    connect(m_apply, &QPushButton::clicked, this, [this] {
        emit chosen(this->range());
        close();
    });
    check();
    m_first->setFocus();
}

DateRange RangePopup::range() const
{
    return {dayOf(m_first->selectedDate()), dayOf(m_last->selectedDate())};
}

void RangePopup::check()
{
    const bool possible = !range().isEmpty();
    m_apply->setEnabled(possible);
    m_said->setText(possible ? formatRange(range(), QLocale()) : tr("The last day lies before the first."));
}

} // namespace postledger
