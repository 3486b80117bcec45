// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/search_field.h"

#include "kit/icons.h"
#include "kit/theme.h"

#include <QAction>
#include <QKeyEvent>
#include <QTimer>

namespace postledger {

namespace {
constexpr int kPauseMs = 120;
}

SearchField::SearchField(const Theme &theme, QWidget *parent)
    : QLineEdit(parent)
{
    setProperty("round", true);
    setClearButtonEnabled(true);
    setMinimumWidth(140);
    setMaximumWidth(260);
    const QString path = QStringLiteral(":/icons/search.svg");
    QAction *glass = addAction(tintedIcon(path, theme.tokens().secondary, 16), QLineEdit::LeadingPosition);
    connect(&theme, &Theme::changed, glass,
        [glass, path, &theme] { glass->setIcon(tintedIcon(path, theme.tokens().secondary, 16)); });
    auto *pause = new QTimer(this);
    pause->setSingleShot(true);
    pause->setInterval(kPauseMs);
    connect(this, &QLineEdit::textChanged, pause, qOverload<>(&QTimer::start));
    connect(pause, &QTimer::timeout, this, [this] { emit searched(text()); });
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty())
        clear();
    else
        QLineEdit::keyPressEvent(event);
}

} // namespace postledger
