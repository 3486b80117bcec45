// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QObject>
#include <QPalette>

class QApplication;

namespace postledger {

enum class ThemeChoice
{
    System,
    Light,
    Dark
};

/// The colours of the visual design, and the only place where colours are written.
struct Tokens
{
    bool dark = false;
    QColor page, card, line, text, secondary, money, attention, worse, selection;
    QColor onMoney; ///< text on a button filled with money
};
Tokens lightTokens();
Tokens darkTokens();

/// The theme in force. Created by app/, handed to whoever paints; widgets repaint on changed().
class Theme : public QObject
{
    Q_OBJECT
public:
    explicit Theme(QApplication &application, ThemeChoice choice = ThemeChoice::System);
    const Tokens &tokens() const { return m_tokens; }
    ThemeChoice choice() const { return m_choice; }
    void setChoice(ThemeChoice choice);

    static constexpr int kMargin = 16; ///< around a page
    static constexpr int kGap = 12; ///< between cards
    static constexpr int kPadding = 12; ///< inside a card
    static constexpr int kRadius = 8;
    static constexpr int kTableRow = 30;

    QFont body() const; ///< 13 px
    QFont secondary() const; ///< 12 px
    QFont strong() const; ///< 13 px, 550-650
    QFont pageTitle() const; ///< 17 px
    QFont kpiValue() const; ///< 22 px, tabular figures

signals:
    void changed();

private:
    void apply();
    QApplication &m_application;
    ThemeChoice m_choice;
    Tokens m_tokens;
};

} // namespace postledger
