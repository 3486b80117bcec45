// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/leaderboard/detail_panel.h"

#include "analytics/kpi.h"
#include "base/text.h"
#include "base/zone.h"
#include "charts/charts.h"
#include "domain/platform.h"
#include "domain/shown_handle.h"
#include "kit/icons.h"
#include "kit/table_view.h"
#include "kit/theme.h"
#include "kit/view_state.h"
#include "pages/common/elided_label.h"
#include "pages/common/texts.h"
#include "pages/leaderboard/peer_grid.h"
#include "report/coverage.h"
#include "report/phrasing.h"
#include "tables/evidence_model.h"
#include "tables/result_table_model.h"
#include "workspace/workspace.h"

#include <QHeaderView>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace postledger {

namespace {

constexpr int kLeastWidth = 400;
constexpr int kChartHeight = 150;
constexpr std::size_t kOrdersShown = 50;
constexpr int kLongestDailyLife = 120;

/// What is set against the median of the peers.
std::vector<std::string> comparedKpis()
{
    return {"net_sales", "orders", "cvr", "er_reach", "rpm_reach", "save_rate"};
}

// All rows, as far as anybody reads: a list that scrolls within one that scrolls catches the wheel.
void fitRows(TableView *table)
{
    constexpr int kMostRows = 60;
    const int rows = std::min(table->model()->rowCount(), kMostRows);
    table->setFixedHeight(28 + std::max(rows, 1) * Theme::kTableRow + 4);
}

} // namespace

DetailPanel::DetailPanel(const PageContext &context, Dimension subject, QWidget *parent)
    : Card(context.theme, parent)
    , m_context(context)
    , m_subject(subject)
    , m_productModel(new ResultTableModel(figureText(), this))
    , m_orderModel(new EvidenceModel(amountText({}), this))
{
    setMinimumWidth(kLeastWidth);
    setFocusPolicy(Qt::ClickFocus);
    auto *top = new QHBoxLayout;
    m_title = wrappedLabel(context.theme, ElidedLabel::Look::Strong, this);
    m_title->setObjectName(QStringLiteral("detailTitle"));
    m_only = new QPushButton(this);
    m_only->setObjectName(QStringLiteral("detailOnly"));
    m_only->setProperty("flat", true);
    m_close = new QToolButton(this);
    m_close->setObjectName(QStringLiteral("detailClose"));
    m_close->setIcon(tintedIcon(QStringLiteral(":/icons/close.svg"), context.theme.tokens().secondary, 16));
    top->addWidget(m_title, 1);
    top->addWidget(m_only, 0, Qt::AlignTop);
    top->addWidget(m_close, 0, Qt::AlignTop);
    body()->addLayout(top);
    connect(m_close, &QToolButton::clicked, this, &DetailPanel::closed);
    connect(
        m_only, &QPushButton::clicked, this, [this] { m_context.view.setFilter(m_subject, {m_key.toStdString()}); });
    connect(&context.theme, &Theme::changed, this,
        [this] { m_close->setIcon(tintedIcon(QStringLiteral(":/icons/close.svg"), m_theme.tokens().secondary, 16)); });

    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_inside = new QWidget(scroll);
    scroll->setWidget(m_inside);
    m_inside->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    body()->addWidget(scroll, 1);
    auto *column = new QVBoxLayout(m_inside);
    column->setContentsMargins(0, 0, 4, 0);
    column->setSpacing(8);
    m_head = wrappedLabel(context.theme, ElidedLabel::Look::Secondary, m_inside);
    m_head->setObjectName(QStringLiteral("detailHead"));
    m_head->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    column->addWidget(m_head);
    m_comparison = new PeerGrid(context.theme, m_inside);
    column->addWidget(m_comparison);
    m_revenue = new ChartView(context.theme, m_inside);
    m_revenue->setObjectName(QStringLiteral("detailRevenue"));
    m_engagement = new ChartView(context.theme, m_inside);
    m_engagement->setObjectName(QStringLiteral("detailEngagement"));
    m_engagement->alignWith(m_revenue);
    for (ChartView *chart : {m_revenue, m_engagement}) {
        chart->setFixedHeight(kChartHeight);
        column->addWidget(chart);
    }
    m_productsTitle = new ElidedLabel(context.theme, ElidedLabel::Look::Strong, m_inside);
    m_ordersTitle = new ElidedLabel(context.theme, ElidedLabel::Look::Strong, m_inside);
    m_products = table("detailProducts");
    m_products->setModel(m_productModel);
    m_orders = table("detailOrders");
    m_orders->setSortingEnabled(false);
    m_orders->setTextElideMode(Qt::ElideMiddle); // numbers of orders differ at their ends
    m_orders->setModel(m_orderModel);
    m_orders->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // fitOrders()
    column->addWidget(m_productsTitle);
    column->addWidget(m_products);
    column->addWidget(m_ordersTitle);
    column->addWidget(m_orders);
    column->addStretch();
}

TableView *DetailPanel::table(const char *name)
{
    auto *view = new TableView(m_context.theme, m_inside);
    view->setObjectName(QLatin1String(name));
    view->setSortingEnabled(false);
    return view;
}

DateRange DetailPanel::daysOf(const Facts &facts) const
{
    DateRange life = summary(facts).knownDays();
    // What a row of creators or campaigns says is of the period, and so is what stands beside it; a post is read since
    // its publication.
    if (m_subject != Dimension::Post)
        return m_context.view.shownDays(life);
    const auto card = postCard(facts, m_key.toStdString());
    if (card && card->publishedAt) {
        const Result<Zone> zone = Zone::fromName(summary(facts).timezone);
        const Day published = (zone ? *zone : Zone()).localDay(*card->publishedAt);
        life.first = std::min(published, life.last);
    }
    return life;
}

std::vector<Query> DetailPanel::queries(const Facts &facts, std::vector<Peers> *peers) const
{
    const DateRange life = daysOf(facts);
    Query own;
    own.model = m_context.view.value().model;
    own.range = life;
    own.where = {{m_subject, {m_key.toStdString()}}};
    std::vector<Query> asked(3, own);
    asked[0].kpis = comparedKpis();
    asked[0].intervals = true;
    asked[0].resampling = Resampling::Quick;
    asked[1].kpis = {"net_sales", "engagements", "posts"};
    asked[1].by = {life.days() > kLongestDailyLife ? Dimension::Weekly : Dimension::Daily};
    asked[2].kpis = {"net_sales", "units"};
    asked[2].by = {Dimension::Product};
    const auto addPeers = [&](const QString &label, std::vector<Filter> where) {
        Query query;
        query.model = own.model;
        if (m_subject != Dimension::Post)
            query.range = own.range;
        query.kpis = comparedKpis();
        query.by = {m_subject};
        query.where = std::move(where);
        peers->push_back({label, asked.size()});
        asked.push_back(std::move(query));
    };
    if (m_subject == Dimension::Creator) {
        addPeers(tr("Median creator"), {});
    } else if (m_subject == Dimension::Campaign) {
        addPeers(tr("Median campaign"), {});
    } else if (const auto card = postCard(facts, m_key.toStdString())) {
        if (!card->creator.empty())
            addPeers(
                tr("Median of %1").arg(readable(shownHandle(card->creator))), {{Dimension::Creator, {card->creator}}});
        addPeers(
            tr("Median on %1").arg(readable(platformName(card->platform))), {{Dimension::Platform, {card->platform}}});
    }
    return asked;
}

void DetailPanel::open(const QString &key, const QString &title)
{
    m_key = key;
    m_title->setText(title);
    setAccessibleName(title);
    m_close->setAccessibleName(tr("Close the detail"));
    m_close->setToolTip(tr("Close (Esc)"));
    m_only->setText(tr("Show only this"));
    m_only->setToolTip(tr("Filters every page by it"));
    const std::vector<std::string> filtered = m_context.view.filter(m_subject);
    m_only->setVisible(filtered != std::vector<std::string>{key.toStdString()});
    const FactsPtr facts = m_context.workspace.facts();
    if (!facts)
        return;
    showHead(*facts);
    std::vector<Peers> peers;
    Result<std::vector<ResultTable>> answer = m_context.workspace.query(queries(*facts, &peers));
    if (!answer) {
        m_revenue->showMessage(answer.error().message);
        m_engagement->showMessage({});
        return;
    }
    makeReadable(*answer);
    fillStepsWithoutPosts((*answer)[1]);
    m_comparison->show(*answer, peers, m_key);
    showLines(*facts, *answer);
    showOrders(*facts, (*answer)[2]);
}

void DetailPanel::showHead(const Facts &facts)
{
    QStringList lines;
    if (m_subject == Dimension::Post) {
        if (const auto card = postCard(facts, m_key.toStdString())) {
            QStringList parts{readable(platformName(card->platform))};
            if (!card->creator.empty())
                parts << readable(shownHandle(card->creator));
            if (!card->campaign.empty())
                parts << readable(card->campaign);
            if (!card->format.empty())
                parts << readable(card->format);
            if (card->checkout != Checkout::Unknown)
                parts << (card->checkout == Checkout::InApp ? tr("checkout in the app") : tr("click-out to the shop"));
            if (card->publishedAt)
                parts << instantText(summary(facts).timezone)(*card->publishedAt);
            lines << parts.join(QStringLiteral(" · "));
            if (!card->permalink.empty())
                lines << readable(card->permalink);
        }
    }
    const DateRange life = daysOf(facts);
    const QString days = formatRange(life, QLocale());
    const ViewState::Value &view = m_context.view.value();
    if (m_subject == Dimension::Post)
        lines << (view.range == life || view.range.isUnbounded()
                ? tr("Since publication: %1").arg(days)
                : tr("Since publication, not only in the chosen period: %1").arg(days));
    else
        lines << (view.range.isUnbounded() ? tr("All days: %1").arg(days) : tr("Chosen period: %1").arg(days));
    if (std::any_of(
            view.where.begin(), view.where.end(), [this](const Filter &one) { return one.dimension != m_subject; }))
        lines << tr("The filters of the bar are left out here.");
    m_head->setText(lines.join(QLatin1Char('\n')));
}

void DetailPanel::showLines(const Facts &facts, const std::vector<ResultTable> &answers)
{
    const DateRange life = daysOf(facts);
    const bool weekly = life.days() > kLongestDailyLife;
    TimeChartInput input;
    input.now = &answers[1];
    input.range = life;
    input.known = toldDays(summary(facts).orderDays, summary(facts));
    input.title = weekly ? tr("Net revenue per week") : tr("Net revenue per day");
    input.seriesName = shortKpiLabel("net_sales");
    const TimeChartSpec revenue = timeChart(input);
    input.title = weekly ? tr("Engagements per week") : tr("Engagements per day");
    input.seriesName = shortKpiLabel("engagements");
    input.tone = Tone::Attention;
    input.column = 1;
    input.known = toldDays(summary(facts).postDays, summary(facts));
    const TimeChartSpec engagement = timeChart(input);
    m_revenue->show(revenue);
    // Lifetime counters stand on one day and make no line.
    std::size_t known = 0;
    for (const ResultTable::Row &row : answers[1].rows)
        known += row.figures[1].value.value_or(0) != 0 ? 1 : 0;
    constexpr int kMessageHeight = 52;
    m_engagement->setFixedHeight(known > 1 ? kChartHeight : kMessageHeight);
    if (known > 1)
        m_engagement->show(engagement);
    else if (m_subject != Dimension::Post)
        m_engagement->showMessage(tr("Fewer than two days of this period have engagements: too few for a line."));
    else
        m_engagement->showMessage(tr("The export has lifetime counters only. Import it again later: two readings make "
                                     "a line."));
}

void DetailPanel::fitOrders()
{
    // What links an order is read whole; a long number is cut in its middle; path and notes come with the room.
    constexpr int kLeastOfOrder = 88, kMostOfOrder = 200, kMostOfOthers = 260;
    for (int column = EvidenceModel::EvidenceColumn; column < EvidenceModel::ColumnCount; ++column) {
        m_orders->setColumnHidden(column, false); // nothing is measured of hidden ones
        m_orders->resizeColumnToContents(column);
        m_orders->setColumnWidth(column, std::min(m_orders->columnWidth(column), kMostOfOthers));
    }
    m_orders->fitColumns({EvidenceModel::OrderColumn, kLeastOfOrder, kMostOfOrder,
        {EvidenceModel::PathColumn, EvidenceModel::FlagsColumn}, {}});
}

void DetailPanel::showOrders(const Facts &facts, const ResultTable &products)
{
    m_productModel->setLabels([](std::string_view kpi) { return columnKpiLabel(kpi); });
    m_productModel->setTable(products);
    m_productsTitle->setWhole(tr("%n product(s) sold", nullptr, static_cast<int>(products.rows.size())));
    m_products->setVisible(!products.rows.empty());
    if (m_productModel->columnCount() > 2) {
        m_products->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
        m_products->setColumnWidth(1, 96);
        m_products->setColumnWidth(2, 68);
    }
    m_products->setAccessibleName(m_productsTitle->whole());
    fitRows(m_products);
    std::vector<OrderEvidence> orders =
        creditedOrders(facts, m_subject, m_key.toStdString(), daysOf(facts), kOrdersShown);
    const auto count = static_cast<int>(orders.size());
    m_orderModel->setRows(std::move(orders), amountText(moneyStyleOf(summary(facts))));
    m_ordersTitle->setWhole(count == 0 ? tr("No order is linked to it")
            : count == static_cast<int>(kOrdersShown)
            ? tr("The newest %n order(s) with the evidence that links them", nullptr, count)
            : tr("%n order(s) with the evidence that links them", nullptr, count));
    m_orders->setVisible(count > 0);
    m_orders->setAccessibleName(m_ordersTitle->whole());
    fitOrders();
    fitRows(m_orders);
}

} // namespace postledger
