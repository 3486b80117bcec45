// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/choice_chip.h"

#include <QActionGroup>
#include <QMenu>

namespace postledger {

ChoiceChip::ChoiceChip(const Theme &theme, QWidget *parent)
    : Chip(theme, parent)
    , m_menu(new QMenu(this))
{
    setArrow(true);
    m_menu->setToolTipsVisible(true);
    connect(m_menu, &QMenu::triggered, this, [this](QAction *action) {
        const QString id = action->data().toString();
        setCurrent(id);
        emit chosen(id);
    });
    connect(this, &QAbstractButton::clicked, this, [this] {
        const int x = layoutDirection() == Qt::RightToLeft ? width() - m_menu->sizeHint().width() : 0;
        m_menu->popup(mapToGlobal(QPoint(x, height() + 2)));
    });
}

void ChoiceChip::setChoices(std::vector<Choice> choices)
{
    m_choices = std::move(choices);
    // A choice may be what changes the choices: its action is still at work.
    for (QAction *action : m_menu->actions()) {
        m_menu->removeAction(action);
        action->deleteLater();
    }
    delete m_group;
    m_group = new QActionGroup(m_menu);
    for (const Choice &choice : m_choices) {
        if (choice.separatorBefore)
            m_menu->addSeparator();
        QString text = choice.text;
        QAction *action = m_menu->addAction(text.replace(QLatin1Char('&'), QLatin1String("&&")));
        action->setData(choice.id);
        action->setToolTip(choice.tip.toHtmlEscaped());
        action->setCheckable(true);
        action->setChecked(choice.id == m_current);
        m_group->addAction(action);
    }
    setCurrent(m_current);
}

void ChoiceChip::setCurrent(const QString &id)
{
    m_current = id;
    for (const Choice &choice : m_choices) {
        if (choice.id == id)
            setText(choice.shown.isEmpty() ? choice.text : choice.shown);
    }
    for (QAction *action : m_menu->actions())
        action->setChecked(!action->isSeparator() && action->data().toString() == id);
    setAccessibleName(text());
    updateGeometry();
    update();
}

} // namespace postledger
