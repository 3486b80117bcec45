// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/leaderboard/leaderboard_page.h"

#include "analytics/kpi.h"
#include "base/text.h"
#include "charts/charts.h"
#include "kit/card.h"
#include "kit/choice_chip.h"
#include "kit/delegates.h"
#include "kit/search_field.h"
#include "kit/table_view.h"
#include "kit/theme.h"
#include "kit/view_state.h"
#include "pages/common/export_button.h"
#include "pages/common/prompter.h"
#include "pages/common/texts.h"
#include "pages/leaderboard/detail_panel.h"
#include "pages/leaderboard/leaderboard_data.h"
#include "report/chart_makers.h"
#include "tables/filter_proxy.h"
#include "tables/roles.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QSplitter>
#include <QVBoxLayout>

namespace postledger {

namespace {

constexpr int kRankedHeight = 190;

int subjectWidth(Dimension subject)
{
    return subject == Dimension::Post ? 150 : 120;
}

// A column without room for an interval shows the value alone, and its tip says the rest: of one post there is nothing
// to resample but its orders, and a window of 1280 has no room for the intervals of engagement rates.
bool hasRoomForInterval(const Kpi &kpi, Dimension subject)
{
    if (kpi.proportion != nullptr || kpi.resampled == Resampled::Orders)
        return true;
    return kpi.resampled != Resampled::Nothing && kpi.family == KpiFamily::Commerce && subject != Dimension::Post;
}

int intervalWidth(const Kpi &kpi)
{
    return kpi.unit == Unit::MoneyRatio ? 176 : kpi.proportion != nullptr ? 138 : 134;
}

} // namespace

LeaderboardPage::LeaderboardPage(const PageContext &context, Dimension subject, QWidget *parent)
    : DataPage(context, parent)
    , m_subject(subject)
    , m_model(new LeaderboardModel(figureText(), dayText(), this))
    , m_proxy(new FilterProxy(this))
    , m_settings(new QSettings(this))
{
    setObjectName(id() + QStringLiteral("Page"));
    m_model->setLabels(columnKpiLabel);
    m_model->setData(emptyLeaderboard(subject));
    m_proxy->setSourceModel(m_model);

    m_search = new SearchField(context.theme, this);
    m_search->setObjectName(QStringLiteral("search"));
    m_columns = new QPushButton(this);
    m_columns->setObjectName(QStringLiteral("columnsButton"));
    m_rankBy = new ChoiceChip(context.theme, this);
    m_rankBy->setObjectName(QStringLiteral("rankBy"));
    buildTable();
    m_export = new ExportButton(m_table, dialogPrompter(), this);
    actions()->addWidget(m_search);
    actions()->addWidget(m_columns);
    actions()->addWidget(m_rankBy);
    actions()->addWidget(m_export);

    auto *left = new QWidget(content());
    auto *leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins(0, 0, 0, 0);
    leftColumn->setSpacing(Theme::kGap);
    auto *card = new Card(context.theme, left);
    card->setFlush(true);
    card->body()->addWidget(m_table);
    leftColumn->addWidget(card, 1);
    m_rankedCard = new Card(context.theme, left);
    m_ranked = new ChartView(context.theme, m_rankedCard);
    m_ranked->setObjectName(QStringLiteral("rankedChart"));
    m_ranked->setFixedHeight(kRankedHeight);
    m_rankedCard->body()->addWidget(m_ranked);
    leftColumn->addWidget(m_rankedCard);

    m_detail = new DetailPanel(context, subject, content());
    m_detail->setObjectName(QStringLiteral("detailPanel"));
    m_detail->hide();
    m_splitter = new QSplitter(Qt::Horizontal, content());
    m_splitter->setHandleWidth(Theme::kGap);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(left);
    m_splitter->addWidget(m_detail);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    auto *outer = new QVBoxLayout(content());
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_splitter);

    connect(m_search, &SearchField::searched, this, [this](const QString &text) {
        m_proxy->setSearch(text);
        showRanked();
    });
    connect(m_columns, &QPushButton::clicked, this,
        [this] { m_table->columnMenu()->popup(m_columns->mapToGlobal(QPoint(0, m_columns->height() + 2))); });
    connect(m_rankBy, &ChoiceChip::chosen, this, [this](const QString &choice) {
        m_proxy->setByLowerLimit(choice == QLatin1String("limit"));
        showRanked();
    });
    connect(m_ranked, &ChartView::keyClicked, this, &LeaderboardPage::openDetail);
    connect(m_detail, &DetailPanel::closed, this, &LeaderboardPage::closeDetail);
}

QString LeaderboardPage::id() const
{
    switch (m_subject) {
    case Dimension::Creator:
        return QStringLiteral("creators");
    case Dimension::Campaign:
        return QStringLiteral("campaigns");
    default:
        return QStringLiteral("posts");
    }
}

void LeaderboardPage::setPrompter(Prompter &prompter)
{
    m_export->setPrompter(prompter);
}

void LeaderboardPage::buildTable()
{
    m_table = new TableView(m_context.theme, this);
    m_table->setObjectName(QStringLiteral("leaderboard"));
    m_table->setModel(m_proxy);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setColumnWidth(LeaderboardModel::SubjectColumn, subjectWidth(m_subject));
    m_table->setColumnWidth(LeaderboardModel::CreatorColumn, 108);
    m_table->setColumnWidth(LeaderboardModel::PlatformColumn, 84);
    m_table->setColumnWidth(LeaderboardModel::PublishedColumn, 84);
    m_table->setItemDelegateForColumn(LeaderboardModel::PlatformColumn, new PlatformDelegate(m_context.theme, m_table));
    m_table->setItemDelegateForColumn(m_model->trendColumn(), new SparklineDelegate(m_context.theme, m_table));
    m_table->setColumnWidth(m_model->trendColumn(), 76);
    const LeaderboardKpis kpis = leaderboardKpis(m_subject);
    QList<int> hidden;
    for (std::size_t i = 0; i < kpis.kpis.size(); ++i) {
        const int column = LeaderboardModel::FirstKpiColumn + static_cast<int>(i);
        const Kpi *kpi = kpiById(kpis.kpis[i]);
        const bool money = kpis.kpis[i] == "net_sales";
        const bool interval = kpi && kpi->hasInterval();
        const bool roomy = interval && hasRoomForInterval(*kpi, m_subject);
        const bool amount = kpi && (kpi->unit == Unit::Money || kpi->unit == Unit::MoneyRatio);
        if (money)
            m_table->setItemDelegateForColumn(column, new DataBarDelegate(m_context.theme, m_table));
        else if (interval)
            m_table->setItemDelegateForColumn(column, new IntervalDelegate(m_context.theme, m_table));
        m_table->setColumnWidth(column, money ? 158 : roomy ? intervalWidth(*kpi) : amount ? 90 : 62);
        if (i >= kpis.shown)
            hidden << column;
    }
    if (m_subject != Dimension::Post)
        hidden << LeaderboardModel::CreatorColumn << LeaderboardModel::PlatformColumn
               << LeaderboardModel::PublishedColumn;
    m_table->setHiddenByDefault(hidden);
    m_table->keepColumns(m_settings, id());
    m_table->sortByColumn(m_model->columnOf("net_sales"), Qt::DescendingOrder);
    connect(m_table, &TableView::rowClicked, this,
        [this](const QModelIndex &index) { openDetail(index.data(KeyRole).toString()); });
    connect(m_table, &TableView::rowActivated, this,
        [this](const QModelIndex &index) { openDetail(index.data(KeyRole).toString()); });
    connect(m_table->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, &LeaderboardPage::showRanked);
}

void LeaderboardPage::retranslate()
{
    m_model->setTexts(figureText(), dayText());
    m_columns->setText(tr("Columns"));
    m_export->retranslate();
    m_rankBy->setChoices(
        {{QStringLiteral("value"), tr("By value"), tr("Rank by: value"), tr("The figure itself decides")},
            {QStringLiteral("limit"), tr("By lower limit of the interval"), tr("Rank by: lower limit"),
                tr("Rates of few views fall back: the lower limit of their interval decides")}});
    m_rankBy->setCurrent(m_proxy->byLowerLimit() ? QStringLiteral("limit") : QStringLiteral("value"));
    switch (m_subject) {
    case Dimension::Creator:
        m_search->setPlaceholderText(tr("Search creators"));
        m_table->setAccessibleName(tr("Creators"));
        break;
    case Dimension::Campaign:
        m_search->setPlaceholderText(tr("Search campaigns"));
        m_table->setAccessibleName(tr("Campaigns"));
        break;
    default:
        m_search->setPlaceholderText(tr("Search posts"));
        m_table->setAccessibleName(tr("Posts"));
        break;
    }
    m_search->setAccessibleName(m_search->placeholderText());
}

void LeaderboardPage::refresh(const Facts &facts)
{
    const DateRange &orderDays = summary(facts).orderDays;
    auto answers = ask(leaderboardQueries(m_context.view, m_subject, orderDays));
    if (!answers)
        return;
    const ResultTable total = (*answers)[2];
    if (answers->front().rows.empty()) {
        showNothingFound();
        return;
    }
    const DateRange range = m_context.view.value().range.isUnbounded() ? orderDays : m_context.view.value().range;
    const QString basis = leaderboardBasis(m_subject, answers->front(), total);
    m_model->setData(leaderboardData(facts, m_subject, range, *std::move(answers)));
    setMessage(m_table->accessibleName(), basis);
    m_export->setSubject(
        tr("%1 %2").arg(m_table->accessibleName(), formatRange(range, QLocale())), total.currencyExponent);
    showRanked();
    fitSubject();
    // A selection of exactly one is a wish to read it.
    const std::vector<Filter> &where = m_context.view.value().where;
    const auto own = std::find_if(
        where.begin(), where.end(), [this](const Filter &filter) { return filter.dimension == m_subject; });
    if (own != where.end() && own->values.size() == 1)
        openDetail(toQString(own->values.front()));
    else if (m_detail->isVisible())
        m_detail->open(m_detail->key(), titleOf(m_detail->key()));
}

int LeaderboardPage::sortedKpiColumn() const
{
    const int section = m_table->horizontalHeader()->sortIndicatorSection();
    const int first = LeaderboardModel::FirstKpiColumn;
    return section >= first && section < m_model->trendColumn() ? section - first
                                                                : m_model->columnOf("net_sales") - first;
}

void LeaderboardPage::showRanked()
{
    // The chart ranks what the table shows: the same column, the same search.
    const auto column = static_cast<std::size_t>(sortedKpiColumn());
    const ResultTable &all = m_model->content().table;
    ResultTable shown = all;
    shown.rows.clear();
    std::int64_t named = 0;
    for (int row = 0; row < m_proxy->rowCount(); ++row) {
        const QModelIndex source = m_proxy->mapToSource(m_proxy->index(row, 0));
        shown.rows.push_back(all.rows[static_cast<std::size_t>(source.row())]);
        named += source.data(KeyRole).toString().isEmpty() ? 0 : 1;
    }
    if (column >= all.columns.size())
        return;
    const Kpi *kpi = kpiById(all.columns[column].kpi);
    BarChartInput input;
    input.title = shortKpiLabel(all.columns[column].kpi);
    input.tone = kpi && kpi->family == KpiFamily::Engagement ? Tone::Attention : Tone::Money;
    input.table = &shown;
    input.column = column;
    input.limit = 6;
    input.words = figureWords(shown);
    BarChartSpec spec = barChart(input);
    //: number of bars, number of all
    spec.note =
        tr("the first %1 of %2").arg(QLocale().toString(qulonglong(spec.bars.size())), countOf(m_subject, named));
    if (spec.bars.empty())
        m_ranked->showMessage(tr("No row has this figure. Sort by another column or change the search."));
    else
        m_ranked->show(spec);
}

QString LeaderboardPage::titleOf(const QString &key) const
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex index = m_model->index(row, LeaderboardModel::SubjectColumn);
        if (index.data(KeyRole).toString() == key)
            return index.data().toString();
    }
    return key;
}

void LeaderboardPage::fitSubject()
{
    // The subject takes what the others leave, so that nothing but a narrow window scrolls sideways.
    int others = 0;
    for (int column = LeaderboardModel::SubjectColumn + 1; column < m_model->columnCount(); ++column)
        others += m_table->isColumnHidden(column) ? 0 : m_table->columnWidth(column);
    // The bar for scrolling down comes with the rows, after this: its place is kept.
    const QScrollBar *bar = m_table->verticalScrollBar();
    const int rest = m_table->viewport()->width() - others - (bar->isVisible() ? 0 : bar->sizeHint().width());
    m_table->setColumnWidth(LeaderboardModel::SubjectColumn, std::max(rest, subjectWidth(m_subject)));
}

void LeaderboardPage::resizeEvent(QResizeEvent *event)
{
    DataPage::resizeEvent(event);
    fitSubject();
}

void LeaderboardPage::openDetail(const QString &key)
{
    if (key.isEmpty())
        return;
    m_detail->open(key, titleOf(key));
    m_detail->show();
    m_rankedCard->hide();
}

void LeaderboardPage::closeDetail()
{
    m_detail->hide();
    m_rankedCard->show();
    m_table->setFocus();
}

void LeaderboardPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_detail->isVisible()) {
        closeDetail();
        return;
    }
    DataPage::keyPressEvent(event);
}

} // namespace postledger
