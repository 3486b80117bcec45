// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/status_line.h"

#include "base/text.h"
#include "base/zone.h"
#include "kit/formatting.h"
#include "kit/icons.h"
#include "kit/theme.h"
#include "pages/common/elided_label.h"
#include "shell/job_tray.h"

#include <QDateTime>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

#include <algorithm>

namespace postledger {

namespace {
constexpr int kHeight = 26;
}

StatusLine::StatusLine(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_freshness(new ElidedLabel(theme, ElidedLabel::Look::Secondary, this))
    , m_jobs(new JobTray(theme, this))
    , m_attention(new QPushButton(this))
    , m_units(new QLabel(this))
{
    setFixedHeight(kHeight);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Theme::kMargin, 1, Theme::kMargin, 0);
    row->setSpacing(18);
    row->addWidget(m_freshness, 1);
    row->addWidget(m_jobs);
    row->addWidget(m_attention);
    row->addWidget(m_units);
    m_units->setTextFormat(Qt::PlainText);
    m_units->setForegroundRole(QPalette::PlaceholderText);
    m_freshness->setObjectName(QStringLiteral("freshness"));
    m_freshness->setMinimumWidth(0);
    m_freshness->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_attention->setObjectName(QStringLiteral("attention"));
    m_attention->setCursor(Qt::PointingHandCursor);
    m_attention->setStyleSheet(QStringLiteral("padding: 0 4px; min-height: 20px;"));
    connect(m_attention, &QPushButton::clicked, this, &StatusLine::attentionClicked);
    connect(&theme, &Theme::changed, this, &StatusLine::showFacts);
    showFacts();
}

void StatusLine::setFacts(FactsPtr facts)
{
    m_facts = std::move(facts);
    showFacts();
}

void StatusLine::showFacts()
{
    m_units->setFont(m_theme.secondary());
    m_attention->setFont(m_theme.secondary());
    m_attention->setProperty("flat", true);
    if (!m_facts) {
        m_freshness->setWhole({});
        m_attention->hide();
        m_units->clear();
        return;
    }
    const FactsSummary &known = summary(*m_facts);
    const Result<Zone> found = Zone::fromName(known.timezone.empty() ? "UTC" : known.timezone);
    const Zone zone = found ? *found : Zone();
    // Against today, not against the newest of the data: data that ended years ago must say so.
    const Day today = zone.localDay(QDateTime::currentSecsSinceEpoch());
    QStringList sources;
    for (const SourceFreshness &source : known.freshness) {
        sources << tr("%1 to %2", "a source and its newest day")
                       .arg(displayText(source.source), formatDay(zone.localDay(source.newest), today, QLocale()));
    }
    m_freshness->setParts(sources, QStringLiteral(" · "));

    const auto things = std::count_if(known.quality.begin(), known.quality.end(),
        [](const QualityItem &item) { return item.count > 0 && !item.informs; });
    m_attention->setVisible(things > 0);
    m_attention->setText(tr("%n thing(s) need attention", nullptr, static_cast<int>(things)));
    m_attention->setIcon(tintedIcon(QStringLiteral(":/icons/flag.svg"), m_theme.tokens().worse, 14));
    QStringList messages;
    for (const QualityItem &item : known.quality) {
        if (item.count > 0 && !item.informs)
            messages << item.message;
    }
    m_attention->setToolTip(
        messages.join(QLatin1Char('\n')).toHtmlEscaped().replace(QLatin1Char('\n'), QLatin1String("<br>")));
    const QString currency = toQString(known.currency.code());
    const QString timezone = toQString(known.timezone.empty() ? std::string("UTC") : known.timezone);
    m_units->setText(currency.isEmpty() ? timezone : currency + QStringLiteral(" · ") + timezone);
    m_units->setToolTip(tr("All money is in this currency, all days are days of this time zone."));
}

void StatusLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.tokens().card);
    painter.setPen(m_theme.tokens().line);
    painter.drawLine(rect().topLeft(), rect().topRight());
}

void StatusLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        showFacts();
}

} // namespace postledger
