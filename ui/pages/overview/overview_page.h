// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/calendar.h"
#include "pages/common/data_page.h"
#include "pages/overview/overview_data.h"

#include <QList>

#include <memory>
#include <optional>

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
    /// How many rows the lists have room for.
    struct Room
    {
        int loud = 0, quiet = 0;
        int posts = 0;
        bool operator==(const Room &) const = default;
    };
    int firstHeight() const;
    Room roomNow() const;
    void placeCards();
    void fillFirstScreen();
    void showFigures();
    void showLists();
    void showSentences(const std::vector<QString> &sentences);
    void narrowToDay(Day day);
    void openPost(const QString &key);
    void narrow(Dimension dimension, const QString &key);

    QList<KpiCard *> m_cards;
    QGridLayout *m_cardGrid = nullptr;
    int m_cardColumns = 0;
    QWidget *m_first = nullptr; ///< what stands on the first screen below the cards
    QWidget *m_below = nullptr; ///< what follows: on a tall screen at once
    std::unique_ptr<OverviewData> m_data;
    std::string_view m_shownKpi = kOverviewCards.front();
    std::optional<Room> m_room; ///< that the lists were filled for
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
