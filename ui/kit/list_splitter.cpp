// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/list_splitter.h"

#include "kit/theme.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QSettings>

#include <algorithm>

namespace postledger {

namespace {

constexpr int kGripWidth = 36;
constexpr int kGripHeight = 3;
constexpr int kKeyStep = 24; ///< pixels that a key moves the boundary by

/// A short line in the gap says that it can be dragged.
class Grip final : public QSplitterHandle
{
public:
    Grip(const Theme &theme, QSplitter *parent)
        : QSplitterHandle(parent->orientation(), parent)
        , m_theme(theme)
    {
        setFocusPolicy(Qt::TabFocus);
        setObjectName(QStringLiteral("listBoundary"));
        name();
    }

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        switch (event->key()) {
        case Qt::Key_Up:
            return moveSplitter(pos().y() - kKeyStep);
        case Qt::Key_Down:
            return moveSplitter(pos().y() + kKeyStep);
        case Qt::Key_Home:
            return moveSplitter(0);
        case Qt::Key_End:
            return moveSplitter(splitter()->height());
        default:
            QSplitterHandle::keyPressEvent(event);
        }
    }

    void changeEvent(QEvent *event) override
    {
        if (event->type() == QEvent::LanguageChange)
            name();
        QSplitterHandle::changeEvent(event);
    }

    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        const Tokens &tokens = m_theme.tokens();
        painter.setBrush(hasFocus() ? tokens.money : underMouse() ? tokens.secondary : tokens.line);
        QRectF grip(0, 0, kGripWidth, kGripHeight);
        grip.moveCenter(QRectF(rect()).center());
        painter.drawRoundedRect(grip, kGripHeight / 2.0, kGripHeight / 2.0);
    }

private:
    void name()
    {
        setAccessibleName(ListSplitter::tr("Boundary below the list"));
        setToolTip(ListSplitter::tr("Drag it, or move it with Up and Down"));
    }

    const Theme &m_theme;
};

} // namespace

ListSplitter::ListSplitter(const Theme &theme, QWidget *parent)
    : QSplitter(Qt::Vertical, parent)
    , m_theme(theme)
{
    setHandleWidth(Theme::kGap);
    setChildrenCollapsible(false);
    connect(this, &QSplitter::splitterMoved, this, [this](int position) {
        m_chosen = position;
        if (m_settings != nullptr)
            m_settings->setValue(m_key, m_chosen);
    });
    connect(&theme, &Theme::changed, this, [this] {
        if (count() > 1)
            handle(1)->update();
    });
}

void ListSplitter::keep(QSettings *settings, const QString &key)
{
    m_settings = settings;
    m_key = key;
    m_chosen = std::max(0, settings->value(key).toInt());
    fit();
}

void ListSplitter::setListHeights(int least, int most)
{
    m_least = least;
    m_most = std::max(least, most);
    if (count() == 0)
        return;
    widget(0)->setMinimumHeight(m_least);
    widget(0)->setMaximumHeight(m_most);
    fit();
}

void ListSplitter::fit()
{
    if (count() < 2 || m_most == 0)
        return;
    const int all = height() - handleWidth();
    const int list = std::clamp(m_chosen > 0 ? m_chosen : all * 2 / 5, m_least, m_most);
    setSizes({list, std::max(0, all - list)});
}

bool ListSplitter::event(QEvent *event)
{
    const bool handled = QSplitter::event(event);
    if (event->type() == QEvent::LayoutRequest) // what the lower part needs has changed
        fit();
    return handled;
}

void ListSplitter::resizeEvent(QResizeEvent *event)
{
    QSplitter::resizeEvent(event);
    fit();
}

QSplitterHandle *ListSplitter::createHandle()
{
    return new Grip(m_theme, this);
}

} // namespace postledger
