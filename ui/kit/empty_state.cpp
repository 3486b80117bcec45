// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/empty_state.h"

#include "kit/icons.h"
#include "kit/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace postledger {

namespace {
constexpr int kTextWidth = 460;
}

EmptyState::EmptyState(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_picture(new QLabel(this))
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_buttons(new QHBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setSpacing(8);
    column->addStretch(2);
    column->addWidget(m_picture, 0, Qt::AlignHCenter);
    column->addWidget(m_title, 0, Qt::AlignHCenter);
    column->addWidget(m_text, 0, Qt::AlignHCenter);
    column->addSpacing(4);
    column->addLayout(m_buttons);
    column->addStretch(3);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setAlignment(Qt::AlignCenter);
    m_title->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setWordWrap(true);
    m_buttons->setSpacing(8);
    clearButtons();
    connect(&theme, &Theme::changed, this, &EmptyState::restyle);
    restyle();
}

void EmptyState::setTexts(const QString &title, const QString &text, const QString &icon)
{
    m_icon = icon;
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(text);
    restyle();
}

QPushButton *EmptyState::addButton(const QString &text, bool primary)
{
    auto *button = new QPushButton(text, this);
    button->setProperty("primary", primary);
    // Between the two stretches that keep the buttons in the middle.
    m_buttons->insertWidget(m_buttons->count() - 1, button);
    return button;
}

void EmptyState::clearButtons()
{
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        if (QWidget *button = item->widget())
            button->deleteLater();
        delete item;
    }
    m_buttons->addStretch();
    m_buttons->addStretch();
}

void EmptyState::restyle()
{
    QFont title = m_theme.strong();
    title.setPixelSize(15);
    m_title->setFont(title);
    // A wrapped label in a centred cell asks for neither the width nor the height that it needs.
    for (QLabel *label : {m_title, m_text}) {
        if (label->text().isEmpty())
            continue;
        label->ensurePolished();
        const int width = std::clamp(label->fontMetrics().horizontalAdvance(label->text()) + 8, 200, kTextWidth);
        label->setFixedWidth(width);
        label->setMinimumHeight(label->heightForWidth(width));
    }
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, m_theme.tokens().secondary);
    m_text->setPalette(quiet);
    m_picture->setVisible(!m_icon.isEmpty());
    if (!m_icon.isEmpty())
        m_picture->setPixmap(tintedPixmap(m_icon, m_theme.tokens().secondary, 36, devicePixelRatioF()));
}

} // namespace postledger
