// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/common/rate_notice.h"

#include "analytics/facts.h"
#include "kit/icons.h"
#include "kit/theme.h"
#include "pages/common/elided_label.h"
#include "pages/common/texts.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace postledger {

RateNotice::RateNotice(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_flag(new QLabel(this))
    , m_text(new ElidedLabel(theme, ElidedLabel::Look::Body, this))
    , m_days(new QPushButton(this))
{
    setObjectName(QStringLiteral("rateNotice"));
    m_days->setObjectName(QStringLiteral("rateNoticeDays"));
    m_days->setProperty("flat", true);
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(m_flag);
    row->addWidget(m_text, 1);
    row->addWidget(m_days);
    connect(m_days, &QPushButton::clicked, this, &RateNotice::daysRequested);
    hide();
}

void RateNotice::setFacts(const FactsSummary &known)
{
    setVisible(known.ordersWithoutRate > 0);
    constexpr int kFlag = 14;
    m_flag->setPixmap(tintedIcon(QStringLiteral(":/icons/flag.svg"), m_theme.tokens().worse, kFlag)
                          .pixmap(QSize(kFlag, kFlag), devicePixelRatio()));
    m_text->setWhole(withoutRateText(known));
    m_days->setText(tr("Show the missing days"));
}

} // namespace postledger
