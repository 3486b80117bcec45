// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/banner.h"

#include "kit/formatting.h"
#include "kit/icons.h"
#include "kit/theme.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace postledger {

Banner::Banner(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_button(new QPushButton(this))
    , m_close(new QToolButton(this))
{
    setObjectName(QStringLiteral("banner"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Theme::kMargin, 7, 12, 8);
    row->setSpacing(10);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addWidget(m_button);
    row->addWidget(m_close);
    m_close->setObjectName(QStringLiteral("closeBanner"));
    connect(m_close, &QToolButton::clicked, this, &Banner::dismiss);
    connect(m_button, &QPushButton::clicked, this, [this] {
        const auto action = m_action;
        dismiss();
        if (action)
            action();
    });
    connect(&theme, &Theme::changed, this, &Banner::restyle);
    hide();
}

void Banner::showError(const QString &text)
{
    say(text, true);
}

void Banner::showNote(const QString &text)
{
    say(text, false);
}

void Banner::say(const QString &text, bool error)
{
    m_error = error;
    m_text->setText(displayText(text));
    m_button->hide();
    m_action = {};
    m_close->setToolTip(tr("Close"));
    m_close->setAccessibleName(m_close->toolTip());
    setAccessibleName(text);
    restyle();
    show();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void Banner::setAction(const QString &text, std::function<void()> action)
{
    m_action = std::move(action);
    m_button->setText(text);
    m_button->show();
}

QString Banner::text() const
{
    return isHidden() ? QString() : m_text->text();
}

void Banner::dismiss()
{
    hide();
    m_action = {};
}

void Banner::restyle()
{
    const Tokens &t = m_theme.tokens();
    const QString icon = m_error ? QStringLiteral(":/icons/warning.svg") : QStringLiteral(":/icons/info.svg");
    m_icon->setPixmap(tintedPixmap(icon, m_error ? t.worse : t.money, 18, devicePixelRatioF()));
    m_close->setIcon(tintedIcon(QStringLiteral(":/icons/close.svg"), t.secondary, 14));
    update();
}

void Banner::paintEvent(QPaintEvent *)
{
    const Tokens &t = m_theme.tokens();
    const QColor color = m_error ? t.worse : t.money;
    QPainter painter(this);
    painter.fillRect(rect(), mixed(t.card, color, 0.10));
    painter.setPen(mixed(t.line, color, 0.4));
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
}

} // namespace postledger
