// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/leaderboard/peer_grid.h"

#include "pages/common/elided_label.h"
#include "pages/common/texts.h"
#include "report/peers.h"

#include <QGridLayout>
#include <QVBoxLayout>

namespace postledger {

namespace {
constexpr int kLabelWidth = 104;
}

PeerGrid::PeerGrid(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    auto *place = new QVBoxLayout(this);
    place->setContentsMargins(0, 0, 0, 0);
}

void PeerGrid::show(const std::vector<ResultTable> &answers, const std::vector<Peers> &peers, const QString &key)
{
    delete m_grid;
    m_grid = new QWidget(this);
    layout()->addWidget(m_grid);
    auto *grid = new QGridLayout(m_grid);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(0, 1);
    grid->setColumnMinimumWidth(0, kLabelWidth);
    const auto put = [&](int row, int column, const QString &text, ElidedLabel::Look look, const QString &tip) {
        auto *label = new ElidedLabel(m_theme, look, m_grid);
        label->setWhole(text);
        if (!tip.isEmpty())
            label->setAccessibleDescription(tip);
        grid->addWidget(label, row, column, column == 0 ? Qt::Alignment() : Qt::AlignRight);
    };
    const ResultTable &own = answers.front();
    const QLocale locale;
    const MoneyStyle money = moneyStyleOf(own);
    for (std::size_t i = 0; i < peers.size(); ++i)
        put(0, 2 + static_cast<int>(i), peers[i].label, ElidedLabel::Look::Secondary, {});
    if (own.rows.empty())
        return;
    for (std::size_t kpi = 0; kpi < own.columns.size(); ++kpi) {
        const int line = static_cast<int>(kpi) + 1;
        const ResultTable::Column &column = own.columns[kpi];
        const QString label = column.kpi == "rpm_reach" ? columnKpiLabel(column.kpi) : shortKpiLabel(column.kpi);
        put(line, 0, label, ElidedLabel::Look::Secondary, {});
        const Figure &figure = own.rows.front().figures[kpi];
        put(line, 1, formatKpiShort(column.kpi, figure, column.unit, money, locale), ElidedLabel::Look::Strong,
            figureWords(own)(column.kpi, figure, column.unit));
        for (std::size_t i = 0; i < peers.size(); ++i) {
            Figure middle;
            middle.value = peerMedian(answers[peers[i].answer], kpi, key.toStdString()).value;
            put(line, 2 + static_cast<int>(i), formatKpiShort(column.kpi, middle, column.unit, money, locale),
                ElidedLabel::Look::Secondary, {});
        }
    }
}

} // namespace postledger
