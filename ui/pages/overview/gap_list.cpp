// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/overview/gap_list.h"

#include "base/text.h"
#include "kit/formatting.h"
#include "kit/theme.h"
#include "pages/common/elided_label.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace postledger {

namespace {

constexpr int kHeadingHeight = 23; ///< with the blank below it
constexpr int kBetween = 4;
constexpr int kRankGap = 14;

QString rankText(int rank)
{
    return GapRow::tr("# %1").arg(QLocale().toString(rank));
}

} // namespace

GapRow::GapRow(const Theme &theme, const GapEntry &entry, const QString &creator, int ranked, QWidget *parent)
    : ListRow(theme, QStringLiteral("gapRow"), parent)
    , m_entry(entry)
    , m_creator(creator)
    , m_ranked(ranked)
{
    setSentence(tr("%1: rank %2 by engagement, rank %3 by net revenue")
                    .arg(entry.title, QLocale().toString(entry.engagementRank), QLocale().toString(entry.revenueRank)));
}

void GapRow::paintCells(QPainter &painter)
{
    const Tokens &tokens = m_theme.tokens();
    painter.setFont(m_theme.body());
    const QFontMetrics metrics(m_theme.body());
    const int rankWidth = metrics.horizontalAdvance(rankText(m_ranked)) + kRankGap;
    const int space = width() - 2 * rankWidth - 16;
    const QFontMetrics quiet(m_theme.secondary());
    // Half at most where both are long; what a short title leaves is the creator's.
    const int left = space - metrics.horizontalAdvance(m_entry.title) - 12;
    const int creatorWidth =
        m_creator.isEmpty() ? 0 : std::min(quiet.horizontalAdvance(m_creator) + 6, std::max(space / 2, left));
    const QString title = metrics.elidedText(m_entry.title, Qt::ElideRight, space - creatorWidth);
    painter.setPen(tokens.text);
    painter.drawText(cell(8, space), leading() | directionFlag(title), title);
    if (creatorWidth > 0) {
        painter.setFont(m_theme.secondary());
        painter.setPen(tokens.secondary);
        painter.drawText(cell(8 + metrics.horizontalAdvance(title) + 6, creatorWidth),
            leading() | directionFlag(m_creator), quiet.elidedText(m_creator, Qt::ElideRight, creatorWidth));
    }
    painter.setFont(m_theme.body());
    painter.setPen(tokens.attention);
    painter.drawText(cell(width() - 2 * rankWidth - 8, rankWidth), trailing(), rankText(m_entry.engagementRank));
    painter.setPen(tokens.money);
    painter.drawText(cell(width() - rankWidth - 8, rankWidth), trailing(), rankText(m_entry.revenueRank));
}

GapList::GapList(const Theme &theme, QWidget *parent)
    : Card(theme, parent)
{
    body()->setSpacing(0);
}

void GapList::setGap(
    const VanityGap &gap, const std::function<QString(const std::string &)> &creatorOf, bool lacksSales)
{
    delete m_rows;
    m_rows = new QWidget(this);
    auto *column = new QVBoxLayout(m_rows);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    body()->addWidget(m_rows);
    addHeading(tr("Loud, but not bought"), tr("rank by engagement → rank by revenue"));
    for (const GapEntry &entry : gap.loud)
        addRow(entry, creatorOf(entry.key), gap.ranked);
    if (gap.loud.empty())
        addSentence(lacksSales   ? tr("Which posts were bought is not known.")
                : gap.ranked < 6 ? tr("Too few posts with engagement figures to rank.")
                                 : tr("No post ranks far higher by engagement than by revenue."));
    if (gap.ranked >= 6) {
        column->addSpacing(kBetween);
        addHeading(tr("Quiet, but sells"), {});
        for (const GapEntry &entry : gap.quiet)
            addRow(entry, creatorOf(entry.key), gap.ranked);
        if (gap.quiet.empty())
            addSentence(tr("No post ranks far higher by revenue than by engagement."));
    }
    column->addStretch();
}

int GapList::heightOf(int rows)
{
    return 2 * (Theme::kPadding + kHeadingHeight) + kBetween + rows * GapRow::kHeight;
}

void GapList::addHeading(const QString &title, const QString &note)
{
    auto *line = new QHBoxLayout;
    line->setContentsMargins(0, 0, 0, 4);
    line->setSpacing(6);
    auto *strong = new ElidedLabel(m_theme, ElidedLabel::Look::Strong, m_rows);
    strong->setWhole(title);
    auto *quiet = new ElidedLabel(m_theme, ElidedLabel::Look::Secondary, m_rows);
    quiet->setWhole(note);
    line->addWidget(strong);
    line->addWidget(quiet, 1);
    static_cast<QVBoxLayout *>(m_rows->layout())->addLayout(line);
}

void GapList::addRow(const GapEntry &entry, const QString &creator, int ranked)
{
    auto *row = new GapRow(m_theme, entry, creator, ranked, m_rows);
    connect(row, &QAbstractButton::clicked, this, [this, key = toQString(entry.key)] { emit keyClicked(key); });
    m_rows->layout()->addWidget(row);
}

void GapList::addSentence(const QString &text)
{
    auto *label = wrappedLabel(m_theme, ElidedLabel::Look::Secondary, m_rows);
    label->setText(text);
    m_rows->layout()->addWidget(label);
}

} // namespace postledger
