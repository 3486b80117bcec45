// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/theme.h"

#include "kit/style_sheet.h"

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QStyle>
#include <QStyleFactory>

// Outside the namespace: the macro declares a global function.
static void registerResources()
{
    Q_INIT_RESOURCE(postledger);
}

namespace postledger {

namespace {

QFont font(const QString &family, int pixels, int weight)
{
    QFont result(family);
    result.setPixelSize(pixels);
    result.setWeight(static_cast<QFont::Weight>(weight));
    return result;
}

QPalette palette(const Tokens &t)
{
    QPalette p;
    p.setColor(QPalette::Window, t.page);
    p.setColor(QPalette::WindowText, t.text);
    p.setColor(QPalette::Base, t.card);
    p.setColor(QPalette::AlternateBase, t.page);
    p.setColor(QPalette::Text, t.text);
    p.setColor(QPalette::PlaceholderText, t.secondary);
    p.setColor(QPalette::Button, t.card);
    p.setColor(QPalette::ButtonText, t.text);
    p.setColor(QPalette::BrightText, t.worse);
    p.setColor(QPalette::ToolTipBase, t.card);
    p.setColor(QPalette::ToolTipText, t.text);
    p.setColor(QPalette::Highlight, t.selection);
    p.setColor(QPalette::HighlightedText, t.text);
    p.setColor(QPalette::Link, t.money);
    p.setColor(QPalette::LinkVisited, t.attention);
    // Fusion shades its frames with these.
    p.setColor(QPalette::Light, t.card);
    p.setColor(QPalette::Midlight, t.card);
    p.setColor(QPalette::Mid, t.line);
    p.setColor(QPalette::Dark, t.line);
    p.setColor(QPalette::Shadow, t.line);
    const QColor off = mixed(t.card, t.secondary, 0.6);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        p.setColor(QPalette::Disabled, role, off);
    return p;
}

} // namespace

Tokens lightTokens()
{
    Tokens t;
    t.page = QColor(0xF5, 0xF6, 0xF8);
    t.card = QColor(0xFF, 0xFF, 0xFF);
    t.line = QColor(0xE1, 0xE5, 0xEA);
    t.text = QColor(0x1A, 0x1F, 0x26);
    t.secondary = QColor(0x5A, 0x64, 0x72);
    t.money = QColor(0x00, 0x72, 0xB2);
    t.attention = QColor(0xA8, 0x52, 0x8A);
    t.worse = QColor(0xC2, 0x4E, 0x00);
    t.selection = QColor(0xE3, 0xF0, 0xF8);
    t.onMoney = QColor(0xFF, 0xFF, 0xFF);
    t.rail = t.card;
    t.badge = QColor(0xEE, 0xF0, 0xF3);
    t.series = {t.money, QColor(0xD5, 0x5E, 0x00), QColor(0x00, 0x8A, 0x66), t.attention, t.text, t.secondary};
    return t;
}

Tokens darkTokens()
{
    Tokens t;
    t.dark = true;
    t.page = QColor(0x15, 0x18, 0x1C);
    t.card = QColor(0x1D, 0x21, 0x26);
    t.line = QColor(0x30, 0x36, 0x3D);
    t.text = QColor(0xE8, 0xEB, 0xEF);
    t.secondary = QColor(0xA3, 0xAD, 0xB8);
    t.money = QColor(0x56, 0xB4, 0xE9);
    t.attention = QColor(0xCC, 0x79, 0xA7);
    t.worse = QColor(0xE8, 0x79, 0x3A);
    t.selection = QColor(0x17, 0x36, 0x4A);
    t.onMoney = QColor(0x10, 0x13, 0x17);
    t.rail = QColor(0x10, 0x13, 0x17);
    t.badge = QColor(0x2A, 0x30, 0x37);
    t.series = {t.money, QColor(0xE6, 0x9F, 0x00), QColor(0x1F, 0xB8, 0x8C), t.attention, QColor(0xF0, 0xE4, 0x42),
        t.secondary};
    return t;
}

QColor Tokens::forTone(Tone tone) const
{
    switch (tone) {
    case Tone::Money:
        return money;
    case Tone::Attention:
        return attention;
    case Tone::Worse:
        return worse;
    case Tone::Neutral:
        break;
    }
    return secondary;
}

QColor mixed(const QColor &under, const QColor &over, double share)
{
    const auto mix = [share](int a, int b) { return static_cast<int>(a + (b - a) * share + 0.5); };
    return QColor(mix(under.red(), over.red()), mix(under.green(), over.green()), mix(under.blue(), over.blue()));
}

Theme::Theme(QApplication &application, ThemeChoice choice)
    : m_application(application)
    , m_choice(choice)
{
    registerResources();
    m_family = QFontDatabase::families().contains(QStringLiteral("Inter")) ? QStringLiteral("Inter")
                                                                           : QApplication::font().family();
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    apply();
    m_application.installEventFilter(this);
}

void Theme::setChoice(ThemeChoice choice)
{
    if (m_choice == choice)
        return;
    m_choice = choice;
    apply();
}

bool Theme::systemIsDark()
{
    // Qt 6.4 tells no colour scheme. The empty palette brings the platform's own back, whose lightness says it.
    QApplication::setPalette(QPalette());
    return QApplication::palette().color(QPalette::Window).lightness() < 128;
}

void Theme::apply()
{
    m_applying = true;
    const bool dark = m_choice == ThemeChoice::Dark || (m_choice == ThemeChoice::System && systemIsDark());
    m_tokens = dark ? darkTokens() : lightTokens();
    QApplication::setPalette(palette(m_tokens));
    QApplication::setFont(body());
    m_application.setStyleSheet(styleSheet(m_tokens));
    m_applying = false;
    emit changed();
}

bool Theme::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ThemeChange && !m_applying && m_choice == ThemeChoice::System)
        apply();
    return QObject::eventFilter(watched, event);
}

QFont Theme::body() const
{
    return font(m_family, 13, 400);
}

QFont Theme::secondary() const
{
    return font(m_family, 12, 400);
}

QFont Theme::strong() const
{
    return font(m_family, 13, 600);
}

QFont Theme::pageTitle() const
{
    return font(m_family, 17, 700);
}

QFont Theme::kpiValue() const
{
    return font(m_family, 22, 700);
}

QFont Theme::axis() const
{
    return font(m_family, 11, 400);
}

} // namespace postledger
