// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/chips.h"

#include <vector>

class QActionGroup;
class QMenu;

namespace postledger {

/// A pill that opens a menu of choices and shows the one in force: "by post ▾".
class ChoiceChip : public Chip
{
    Q_OBJECT
public:
    struct Choice
    {
        QString id;
        QString text; ///< in the menu
        QString shown; ///< on the chip; empty: the text
        QString tip;
        bool separatorBefore = false;
    };

    explicit ChoiceChip(const Theme &theme, QWidget *parent = nullptr);
    void setChoices(std::vector<Choice> choices);
    void setCurrent(const QString &id); ///< silent
    QString current() const { return m_current; }
    QMenu *menu() const { return m_menu; }

signals:
    void chosen(const QString &id); ///< by a person

private:
    std::vector<Choice> m_choices;
    QString m_current;
    QMenu *m_menu;
    QActionGroup *m_group = nullptr;
};

} // namespace postledger
