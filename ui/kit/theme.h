// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/chart_spec.h"

#include <QColor>
#include <QFont>
#include <QObject>
#include <QPalette>

#include <array>

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
    QColor rail; ///< behind the navigation
    QColor badge; ///< behind a platform's name, and skeletons
    /// Further series of one chart, in order; each also has its own dash.
    std::array<QColor, 6> series;

    QColor forTone(Tone tone) const;
};
Tokens lightTokens();
Tokens darkTokens();
/// \p share (0..1) of \p over laid on \p under.
QColor mixed(const QColor &under, const QColor &over, double share);

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
    QFont kpiValue() const; ///< 22 px
    QFont axis() const; ///< 11 px

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void changed();

private:
    void apply();
    bool systemIsDark();
    QApplication &m_application;
    ThemeChoice m_choice;
    Tokens m_tokens;
    QString m_family;
    bool m_applying = false;
};

} // namespace postledger
