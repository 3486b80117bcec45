// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/navigation_rail.h"

#include "kit/icons.h"
#include "kit/theme.h"

#include <QAbstractButton>
#include <QIcon>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

namespace postledger {

namespace {
constexpr int kWide = 176;
constexpr int kNarrow = 52;
constexpr int kItem = 33;
constexpr int kHead = 54;
constexpr int kIcon = 18;
} // namespace

class RailItem : public QAbstractButton
{
public:
    RailItem(const Theme &theme, const NavigationRail::Entry &entry, int shortcut, QWidget *parent)
        : QAbstractButton(parent)
        , id(entry.id)
        , m_theme(theme)
        , m_icon(entry.icon)
    {
        setText(entry.title);
        setCheckable(true);
        setAutoExclusive(true);
        setFixedHeight(kItem);
        setCursor(Qt::PointingHandCursor);
        setFocusPolicy(Qt::TabFocus);
        setObjectName(QStringLiteral("rail_") + entry.id);
        const QString keys =
            QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + shortcut)).toString(QKeySequence::NativeText);
        setToolTip(shortcut <= 9 ? entry.title + QStringLiteral(" (") + keys + QLatin1Char(')') : entry.title);
        setAccessibleName(entry.title);
    }

    const QString id;
    bool collapsed = false;

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &t = m_theme.tokens();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRect frame = rect().adjusted(8, 0, -8, 0);
        if (isChecked() || underMouse() || hasFocus()) {
            painter.setPen(hasFocus() ? QPen(t.money, 1.5) : QPen(Qt::NoPen));
            painter.setBrush(isChecked() ? t.selection : underMouse() ? mixed(t.rail, t.text, 0.05) : t.rail);
            painter.drawRoundedRect(QRectF(frame).adjusted(0.75, 0.75, -0.75, -0.75), 6, 6);
        }
        const QColor color = isChecked() ? t.text : t.secondary;
        const int left = collapsed ? (width() - kIcon) / 2 : 16;
        const QRect icon =
            QStyle::visualRect(layoutDirection(), rect(), QRect(left, (height() - kIcon) / 2, kIcon, kIcon));
        painter.drawPixmap(icon, tintedPixmap(m_icon, color, kIcon, devicePixelRatioF()));
        if (collapsed)
            return;
        painter.setFont(isChecked() ? m_theme.strong() : m_theme.body());
        painter.setPen(color);
        const QRect text = QStyle::visualRect(layoutDirection(), rect(), QRect(42, 0, width() - 54, height()));
        painter.drawText(text,
            static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)) | Qt::AlignVCenter,
            painter.fontMetrics().elidedText(this->text(), Qt::ElideRight, text.width()));
    }
    void enterEvent(QEnterEvent *event) override
    {
        update();
        QAbstractButton::enterEvent(event);
    }
    void leaveEvent(QEvent *event) override
    {
        update();
        QAbstractButton::leaveEvent(event);
    }
    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
            click();
        else
            QAbstractButton::keyPressEvent(event);
    }

private:
    const Theme &m_theme;
    QString m_icon;
};

NavigationRail::NavigationRail(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, kHead, 0, 12);
    m_column->setSpacing(2);
    setAccessibleName(tr("Pages"));
    setCollapsed(false);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void NavigationRail::setEntries(const std::vector<Entry> &entries)
{
    while (QLayoutItem *item = m_column->takeAt(0)) {
        if (QWidget *widget = item->widget())
            delete widget;
        delete item;
    }
    m_items.clear();
    m_sections.clear();
    int shortcut = 0;
    for (const Entry &entry : entries) {
        if (!entry.section.isEmpty()) {
            auto *heading = new QLabel(entry.section, this);
            heading->setFont(m_theme.axis());
            heading->setContentsMargins(18, 10, 18, 4);
            heading->setForegroundRole(QPalette::PlaceholderText);
            // A label goes by its text's direction, not by its own.
            heading->setAlignment(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter));
            heading->setVisible(!m_collapsed);
            m_column->addWidget(heading);
            m_sections.push_back(heading);
        }
        auto *item = new RailItem(m_theme, entry, ++shortcut, this);
        item->collapsed = m_collapsed;
        item->setChecked(entry.id == m_current);
        connect(item, &QAbstractButton::clicked, this, [this, id = entry.id] { emit chosen(id); });
        m_column->addWidget(item);
        m_items.push_back(item);
    }
    m_column->addStretch();
}

void NavigationRail::setCurrent(const QString &id)
{
    m_current = id;
    for (RailItem *item : m_items) {
        // Exclusive buttons cannot all be off.
        item->setAutoExclusive(false);
        item->setChecked(item->id == id);
        item->setAutoExclusive(true);
    }
}

void NavigationRail::setCollapsed(bool collapsed)
{
    m_collapsed = collapsed;
    setFixedWidth(collapsed ? kNarrow : kWide);
    for (RailItem *item : m_items) {
        item->collapsed = collapsed;
        item->update();
    }
    for (QWidget *section : m_sections)
        section->setVisible(!collapsed);
    update();
}

void NavigationRail::paintEvent(QPaintEvent *)
{
    const Tokens &t = m_theme.tokens();
    QPainter painter(this);
    painter.fillRect(rect(), t.rail);
    painter.setPen(t.line);
    const int edge = layoutDirection() == Qt::RightToLeft ? 0 : width() - 1;
    painter.drawLine(edge, 0, edge, height());
    const int left = m_collapsed ? (width() - 20) / 2 : 16;
    const QRect logo = QStyle::visualRect(layoutDirection(), rect(), QRect(left, (kHead - 20) / 2, 20, 20));
    QIcon(QStringLiteral(":/icons/postledger.svg")).paint(&painter, logo);
    if (m_collapsed)
        return;
    QFont font = m_theme.strong();
    font.setPixelSize(15);
    painter.setFont(font);
    painter.setPen(t.text);
    const QRect name = QStyle::visualRect(layoutDirection(), rect(), QRect(42, 0, width() - 54, kHead));
    painter.drawText(name,
        static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)) | Qt::AlignVCenter,
        QStringLiteral("Postledger"));
}

} // namespace postledger
