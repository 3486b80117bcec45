// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/welcome_page.h"

#include "kit/formatting.h"
#include "kit/theme.h"

#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace postledger {

namespace {
constexpr int kColumn = 560;
constexpr int kMostRecent = 5;
} // namespace

WelcomePage::WelcomePage(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_logo(new QLabel(this))
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_open(new QPushButton(this))
    , m_new(new QPushButton(this))
    , m_demo(new QPushButton(this))
    , m_drop(new QWidget(this))
    , m_dropText(new QLabel(m_drop))
    , m_choose(new QPushButton(m_drop))
    , m_recentTitle(new QLabel(this))
    , m_recent(new QVBoxLayout)
{
    setObjectName(QStringLiteral("welcomePage"));
    m_open->setObjectName(QStringLiteral("welcomeOpen"));
    m_new->setObjectName(QStringLiteral("welcomeNew"));
    m_demo->setObjectName(QStringLiteral("welcomeDemo"));
    m_demo->setProperty("primary", true);
    m_text->setWordWrap(true);
    m_text->setFixedWidth(kColumn);
    m_text->setForegroundRole(QPalette::PlaceholderText);
    m_choose->setObjectName(QStringLiteral("welcomeChoose"));
    m_drop->setObjectName(QStringLiteral("welcomeDrop"));
    m_drop->setFixedWidth(kColumn);
    m_drop->setCursor(Qt::PointingHandCursor);
    m_drop->installEventFilter(this);
    m_dropText->setAlignment(Qt::AlignCenter);
    m_dropText->setWordWrap(true);
    m_dropText->setForegroundRole(QPalette::PlaceholderText);
    auto *inBox = new QVBoxLayout(m_drop);
    inBox->setContentsMargins(24, 16, 24, 16);
    inBox->setSpacing(10);
    inBox->addWidget(m_dropText);
    inBox->addWidget(m_choose, 0, Qt::AlignHCenter);
    m_recentTitle->setForegroundRole(QPalette::PlaceholderText);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_demo);
    buttons->addWidget(m_open);
    buttons->addWidget(m_new);
    buttons->addStretch();
    auto *inner = new QVBoxLayout;
    inner->setSpacing(12);
    inner->addWidget(m_logo);
    inner->addWidget(m_title);
    inner->addWidget(m_text);
    inner->addLayout(buttons);
    inner->addSpacing(4);
    inner->addWidget(m_drop);
    inner->addWidget(m_recentTitle);
    m_recent->setSpacing(2);
    inner->addLayout(m_recent);
    auto *outer = new QVBoxLayout(this);
    outer->addStretch(2);
    auto *middle = new QHBoxLayout;
    middle->addStretch();
    middle->addLayout(inner);
    middle->addStretch();
    outer->addLayout(middle);
    outer->addStretch(3);
    connect(m_open, &QPushButton::clicked, this, &WelcomePage::openRequested);
    connect(m_new, &QPushButton::clicked, this, &WelcomePage::newRequested);
    connect(m_demo, &QPushButton::clicked, this, &WelcomePage::demoRequested);
    connect(m_choose, &QPushButton::clicked, this, &WelcomePage::importRequested);
    connect(&theme, &Theme::changed, this, &WelcomePage::restyle);
    retranslate();
    restyle();
}

void WelcomePage::setRecent(const QStringList &paths)
{
    m_paths = paths.mid(0, kMostRecent);
    while (QLayoutItem *item = m_recent->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_recentTitle->setVisible(!m_paths.isEmpty());
    for (const QString &path : m_paths) {
        const QFileInfo file(path);
        QString folder = QDir::toNativeSeparators(file.absolutePath());
        if (folder.startsWith(QDir::homePath()))
            folder.replace(0, QDir::homePath().size(), QStringLiteral("~"));
        QString text = displayText(file.completeBaseName() + QStringLiteral("   ") + folder);
        auto *button = new QPushButton(fontMetrics().elidedText(text.replace(QLatin1Char('&'), QLatin1String("&&")),
                                           Qt::ElideMiddle, kColumn - 20),
            this);
        button->setProperty("flat", true);
        button->setObjectName(QStringLiteral("recent"));
        button->setToolTip(QDir::toNativeSeparators(path).toHtmlEscaped());
        connect(button, &QPushButton::clicked, this, [this, path] { emit recentChosen(path); });
        m_recent->addWidget(button, 0, Qt::AlignLeft);
    }
}

void WelcomePage::retranslate()
{
    m_title->setText(tr("Which posts earn money, and which only earn likes?"));
    m_text->setText(
        tr("Postledger turns exported orders and post performance into one ledger on this computer. Nothing "
           "leaves it."));
    m_demo->setText(tr("Open the demo brand"));
    m_open->setText(tr("Open a workspace…"));
    m_new->setText(tr("New workspace…"));
    m_dropText->setText(
        tr("Begin with your exports: orders from Shopify or TikTok Shop, posts from Instagram, Facebook "
           "or TikTok. Drop them here, or choose them."));
    m_choose->setText(tr("Choose files…"));
    m_recentTitle->setText(tr("Recent workspaces"));
}

void WelcomePage::restyle()
{
    QFont title = m_theme.pageTitle();
    title.setPixelSize(22);
    m_title->setFont(title);
    m_text->setFont(m_theme.body());
    m_dropText->setFont(m_theme.body());
    m_recentTitle->setFont(m_theme.secondary());
    m_logo->setPixmap(QIcon(QStringLiteral(":/icons/postledger.svg")).pixmap(QSize(44, 44), devicePixelRatioF()));
    update();
}

void WelcomePage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(mixed(m_theme.tokens().line, m_theme.tokens().secondary, 0.5), 1.2, Qt::CustomDashLine);
    pen.setDashPattern({4, 4});
    painter.setPen(pen);
    painter.setBrush(m_theme.tokens().card);
    painter.drawRoundedRect(QRectF(m_drop->geometry()), Theme::kRadius, Theme::kRadius);
}

bool WelcomePage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_drop && event->type() == QEvent::MouseButtonRelease) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        if (mouse->button() == Qt::LeftButton && m_drop->rect().contains(mouse->position().toPoint()))
            emit importRequested();
    }
    return QWidget::eventFilter(watched, event);
}

void WelcomePage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace postledger
