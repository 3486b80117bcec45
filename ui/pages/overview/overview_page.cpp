// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/overview/overview_page.h"

#include "base/text.h"
#include "charts/charts.h"
#include "domain/shown_handle.h"
#include "kit/card.h"
#include "kit/kpi_card.h"
#include "kit/theme.h"
#include "kit/view_state.h"
#include "pages/common/elided_label.h"
#include "pages/common/texts.h"
#include "pages/overview/gap_list.h"
#include "pages/overview/overview_data.h"
#include "workspace/workspace.h"

#include <QGridLayout>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace postledger {

namespace {

constexpr int kWideEnoughForOneRow = 1700;
constexpr int kTimeChartHeight = 132;
constexpr int kBarChartHeight = 138;
constexpr int kSmallChartHeight = 130;
constexpr int kEnoughForCharts = 480; ///< of the first part, so that the second is seen without scrolling
constexpr int kBarPitch = 20;
constexpr int kBarHeader = 26;
constexpr std::size_t kMostBars = 29;

} // namespace

OverviewPage::OverviewPage(const PageContext &context, QWidget *parent)
    : DataPage(context, parent)
{
    setObjectName(QStringLiteral("overviewPage"));
    auto *scroll = new QScrollArea(content());
    scroll->setObjectName(QStringLiteral("overviewScroll"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *inside = new QWidget(scroll);
    scroll->setWidget(inside); // switches the background on
    inside->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    auto *outer = new QVBoxLayout(content());
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);

    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::kGap);
    m_cardGrid = new QGridLayout;
    m_cardGrid->setSpacing(Theme::kGap);
    for (const std::string_view kpi : kOverviewCards) {
        auto *card = new KpiCard(context.theme, inside);
        card->setObjectName(QStringLiteral("kpi_") + toQString(kpi));
        m_cards << card;
        connect(card, &KpiCard::clicked, this, [this, kpi] {
            m_shownKpi = kpi;
            showFigures();
        });
    }
    column->addLayout(m_cardGrid);
    placeCards();

    m_revenue = chart("revenueChart");
    m_engagement = chart("engagementChart");
    m_posts = chart("postsChart");
    m_platforms = chart("platformsChart");
    m_checkouts = chart("checkoutChart");
    m_engagement->alignWith(m_revenue);
    m_gap = new GapList(context.theme, inside);
    m_gap->setObjectName(QStringLiteral("gapList"));
    m_sentences = new Card(context.theme, inside);
    m_sentences->setObjectName(QStringLiteral("whatChanged"));

    m_first = new QWidget(inside);
    auto *grid = new QGridLayout(m_first);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(Theme::kGap);
    grid->addWidget(chartCard({m_revenue, m_engagement}, kTimeChartHeight), 0, 0, 2, 6);
    grid->addWidget(chartCard({m_posts}, kBarChartHeight), 0, 6, 1, 4);
    grid->addWidget(m_gap, 1, 6, 1, 4);
    for (int i = 0; i < 10; ++i)
        grid->setColumnStretch(i, 1);
    grid->setRowStretch(0, 1); // the list below takes what its rows need
    column->addWidget(m_first, 1);
    content()->installEventFilter(this);

    // A row of its own: what its sentences need must not stretch the charts above out of the first screen.
    m_below = new QWidget(inside);
    auto *below = new QGridLayout(m_below);
    below->setContentsMargins(0, 0, 0, 0);
    below->setSpacing(Theme::kGap);
    below->addWidget(chartCard({m_platforms}, kSmallChartHeight), 0, 0, 1, 3);
    below->addWidget(chartCard({m_checkouts}, kSmallChartHeight), 0, 3, 1, 3);
    below->addWidget(m_sentences, 0, 6, 1, 4);
    for (int i = 0; i < 10; ++i)
        below->setColumnStretch(i, 1);
    column->addWidget(m_below);
    m_below->installEventFilter(this);

    connect(m_revenue, &ChartView::dayClicked, this, &OverviewPage::narrowToDay);
    connect(m_engagement, &ChartView::dayClicked, this, &OverviewPage::narrowToDay);
    connect(m_posts, &ChartView::keyClicked, this, &OverviewPage::openPost);
    connect(m_gap, &GapList::keyClicked, this, &OverviewPage::openPost);
    connect(
        m_platforms, &ChartView::keyClicked, this, [this](const QString &key) { narrow(Dimension::Platform, key); });
    connect(
        m_checkouts, &ChartView::keyClicked, this, [this](const QString &key) { narrow(Dimension::Checkout, key); });
}

ChartView *OverviewPage::chart(const char *name)
{
    auto *view = new ChartView(m_context.theme, content());
    view->setObjectName(QLatin1String(name));
    return view;
}

Card *OverviewPage::chartCard(std::initializer_list<ChartView *> charts, int leastHeight)
{
    auto *card = new Card(m_context.theme, content());
    for (ChartView *view : charts) {
        view->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
        view->setMinimumHeight(leastHeight);
        card->body()->addWidget(view, 1);
    }
    return card;
}

void OverviewPage::placeCards()
{
    const int columns = width() >= kWideEnoughForOneRow ? 8 : 4;
    if (columns == m_cardColumns)
        return;
    m_cardColumns = columns;
    for (int i = 0; i < 8; ++i)
        m_cardGrid->setColumnStretch(i, i < columns ? 1 : 0);
    for (int i = 0; i < m_cards.size(); ++i)
        m_cardGrid->addWidget(m_cards[i], i / columns, i % columns);
}

void OverviewPage::resizeEvent(QResizeEvent *event)
{
    DataPage::resizeEvent(event);
    placeCards();
    fillFirstScreen();
}

bool OverviewPage::eventFilter(QObject *watched, QEvent *event)
{
    // Sentences that wrap otherwise need another height.
    if ((watched == content() && event->type() == QEvent::Resize)
        || (watched == m_below && event->type() == QEvent::LayoutRequest))
        fillFirstScreen();
    return DataPage::eventFilter(watched, event);
}

int OverviewPage::firstHeight() const
{
    // What is seen without scrolling ends with whole cards: with all of them where there is room, else with the charts.
    const int rest = content()->height() - m_cardGrid->sizeHint().height() - Theme::kGap;
    const QLayout *below = m_below->layout();
    const int belowHeight = below->hasHeightForWidth()
        ? std::max(below->heightForWidth(content()->width()), below->sizeHint().height())
        : below->sizeHint().height();
    const int withBelow = rest - belowHeight - Theme::kGap;
    return withBelow >= kEnoughForCharts ? withBelow : rest;
}

void OverviewPage::fillFirstScreen()
{
    if (m_data && roomNow() != m_room)
        showLists();
    m_first->setMinimumHeight(std::max(firstHeight(), m_first->layout()->minimumSize().height()));
}

OverviewPage::Room OverviewPage::roomNow() const
{
    // About half of the height each; the bars fill what the rows of the list leave.
    const int height = firstHeight();
    const int rows = std::max(((height - Theme::kGap) / 2 - GapList::heightOf(0)) / GapRow::kHeight, 3);
    Room room;
    room.quiet = rows * 2 / 5;
    room.loud = rows - room.quiet;
    const int bars = height - Theme::kGap - GapList::heightOf(rows) - 2 * Theme::kPadding - kBarHeader;
    room.posts = std::max(bars / kBarPitch, 5);
    return room;
}

void OverviewPage::showLoading()
{
    for (KpiCard *card : m_cards)
        card->setLoading(true);
    for (ChartView *view : {m_revenue, m_engagement, m_posts, m_platforms, m_checkouts})
        view->showLoading();
}

void OverviewPage::refresh(const Facts &facts)
{
    const FactsSummary &known = summary(facts);
    auto answers = ask(OverviewData::queries(m_context.view, m_context.view.shownDays(known.knownDays())));
    if (!answers)
        return;
    m_data = std::make_unique<OverviewData>(m_context.view, known, *std::move(answers));
    if (m_data->isEmpty()) {
        m_data.reset();
        showNothingFound();
        return;
    }
    const std::vector<QString> sentences = m_data->sentences();
    // What is missing is said by the headline itself.
    const QStringList basis = m_data->isComparable() ? QStringList(sentences.begin(), sentences.end()) : QStringList();
    setMessage(m_data->headline(), basis, QStringLiteral(" "));
    showSentences(sentences);
    showFigures();
}

void OverviewPage::showFigures()
{
    if (!m_data)
        return;
    const OverviewData &overview = *m_data;
    const QList<KpiCard::Content> contents = overview.cards();
    for (int i = 0; i < contents.size(); ++i) {
        m_cards[i]->setLoading(false);
        m_cards[i]->setContent(contents[i]);
        m_cards[i]->setCurrent(kOverviewCards[static_cast<std::size_t>(i)] == m_shownKpi);
    }
    const TimeChartSpec shown = overview.kpiChart(m_shownKpi);
    const bool known = std::any_of(shown.series.begin(), shown.series.end(), [](const TimeSeries &series) {
        return std::any_of(
            series.points.begin(), series.points.end(), [](const TimePoint &point) { return point.value.has_value(); });
    });
    const auto show = [&](ChartView *chart, std::string_view kpi, const auto &spec) {
        if (const QString lacking = overview.lack(kpi); !lacking.isEmpty())
            //: %1 is a KPI such as "Net revenue", %2 "no order is imported"
            chart->showMessage(tr("%1: %2.").arg(shortKpiLabel(kpi), lacking));
        else
            chart->show(spec);
    };
    if (known || !overview.lack(m_shownKpi).isEmpty())
        show(m_revenue, m_shownKpi, shown);
    else //: %1 is a KPI such as "Contribution margin"
        m_revenue->showMessage(tr("%1 is not known on any of these days.").arg(shortKpiLabel(m_shownKpi)));
    show(m_engagement, "engagements", overview.engagementChart());
    show(m_platforms, "net_sales", overview.platformsChart());
    show(m_checkouts, "net_sales", overview.checkoutChart());
    showLists();
}

void OverviewPage::showLists()
{
    const FactsPtr facts = m_context.workspace.facts();
    if (!m_data || !facts)
        return;
    m_room = roomNow();
    const VanityGap gap = m_data->gap(static_cast<std::size_t>(m_room->loud), static_cast<std::size_t>(m_room->quiet));
    // Rows that the list has no posts for become bars.
    const int unused = m_room->loud + m_room->quiet - static_cast<int>(gap.loud.size() + gap.quiet.size());
    const int limit = m_room->posts + std::max(unused - 2, 0) * GapRow::kHeight / kBarPitch;
    const BarChartSpec posts = m_data->postsChart(std::min(static_cast<std::size_t>(limit), kMostBars));
    const QString lacking = m_data->lack("net_sales");
    if (!lacking.isEmpty())
        m_posts->showMessage(tr("Import the orders of your shop to see which posts sell."));
    else if (posts.bars.empty())
        m_posts->showMessage(tr("No order of this period is linked to a post. Import post exports, codes or "
                                "affiliate orders to link them."));
    else
        m_posts->show(posts);
    m_gap->setGap(
        gap,
        [&facts](const std::string &post) {
            const auto card = postCard(*facts, post);
            return card ? readable(shownHandle(card->creator)) : QString();
        },
        !lacking.isEmpty());
    m_first->setMinimumHeight(std::max(firstHeight(), m_first->layout()->minimumSize().height()));
}

void OverviewPage::showSentences(const std::vector<QString> &sentences)
{
    delete m_sentenceList;
    m_sentenceList = new QWidget(m_sentences);
    auto *column = new QVBoxLayout(m_sentenceList);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    auto *title = new ElidedLabel(m_context.theme, ElidedLabel::Look::Strong, m_sentenceList);
    title->setWhole(tr("What changed"));
    column->addWidget(title);
    const auto add = [&](const QString &text, ElidedLabel::Look look) {
        auto *label = wrappedLabel(m_context.theme, look, m_sentenceList);
        label->setText(text);
        column->addWidget(label);
    };
    for (const QString &sentence : sentences)
        add(sentence, ElidedLabel::Look::Body);
    if (sentences.empty())
        add(m_context.view.comparisonRange() ? tr("Nothing moved the total by more than a tenth of its change.")
                                             : tr("Choose a comparison in the bar above to read what changed."),
            ElidedLabel::Look::Secondary);
    else if (m_data->isComparable())
        add(tr("Shares of the change in net revenue, order-date basis; association, not effect."),
            ElidedLabel::Look::Secondary);
    column->addStretch();
    m_sentences->body()->addWidget(m_sentenceList);
}

void OverviewPage::narrowToDay(Day day)
{
    m_context.view.setRange({day, m_data && m_data->isWeekly() ? day + 6 : day});
}

void OverviewPage::narrow(Dimension dimension, const QString &key)
{
    if (!key.isEmpty())
        m_context.view.setFilter(dimension, {key.toStdString()});
}

void OverviewPage::openPost(const QString &key)
{
    if (!key.isEmpty())
        emit detailRequested(QStringLiteral("posts"), key);
}

} // namespace postledger
