// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/calendar.h"
#include "pages/common/data_page.h"
#include "pages/overview/overview_data.h"

#include <QList>

#include <memory>

class QGridLayout;

namespace postledger {

class Card;
class ChartView;
class GapList;
class KpiCard;

/// What social sold, against the comparison; who earned it; what is only loud.
class OverviewPage final : public DataPage
{
    Q_OBJECT
public:
    explicit OverviewPage(const PageContext &context, QWidget *parent = nullptr);
    QString id() const override { return QStringLiteral("overview"); }

protected:
    void refresh(const Facts &facts) override;
    void showLoading() override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    Card *chartCard(std::initializer_list<ChartView *> charts, int leastHeight);
    ChartView *chart(const char *name);
    /// How much of the lists there is room for.
    enum class Room
    {
        Short,
        Normal,
        Tall
    };
    Room roomNow() const;
    void placeCards();
    void fillFirstScreen();
    void showFigures();
    void showSentences(const std::vector<QString> &sentences);
    void narrowToDay(Day day);
    void openPost(const QString &key);
    void narrow(Dimension dimension, const QString &key);

    QList<KpiCard *> m_cards;
    QGridLayout *m_cardGrid = nullptr;
    int m_cardColumns = 0;
    QWidget *m_first = nullptr; ///< what stands on the first screen below the cards
    std::unique_ptr<OverviewData> m_data;
    std::string_view m_shownKpi = kOverviewCards.front();
    Room m_room = Room::Normal;
    ChartView *m_revenue = nullptr;
    ChartView *m_engagement = nullptr;
    ChartView *m_posts = nullptr;
    ChartView *m_platforms = nullptr;
    ChartView *m_checkouts = nullptr;
    GapList *m_gap = nullptr;
    Card *m_sentences = nullptr;
    QWidget *m_sentenceList = nullptr;
};

} // namespace postledger
