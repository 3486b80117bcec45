// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/leaderboard/leaderboard_page.h"

#include "base/text.h"
#include "kit/card.h"
#include "kit/choice_chip.h"
#include "kit/search_field.h"
#include "kit/table_view.h"
#include "kit/theme.h"
#include "kit/view_state.h"
#include "pages/common/export_button.h"
#include "pages/common/prompter.h"
#include "pages/common/texts.h"
#include "pages/leaderboard/detail_panel.h"
#include "pages/leaderboard/leaderboard_data.h"
#include "pages/leaderboard/leaderboard_table.h"
#include "pages/leaderboard/ranked_bars.h"
#include "tables/filter_proxy.h"
#include "tables/roles.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QVBoxLayout>

namespace postledger {

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
    m_table->setSearchField(m_search);
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
    leftColumn->addWidget(card, 100); // as much as its rows need; the bars take what is left
    m_ranked = new RankedBars(context.theme, subject, left);
    leftColumn->addWidget(m_ranked, 1);

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
    connect(m_ranked, &RankedBars::keyClicked, this, &LeaderboardPage::openDetail);
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
    dressLeaderboard(*m_table, *m_model, m_subject, m_context.theme);
    m_table->keepColumns(m_settings, id());
    m_table->sortByColumn(m_model->columnOf("net_sales"), Qt::DescendingOrder);
    fitLeaderboard(*m_table, *m_model, m_subject);
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

QString LeaderboardPage::whatToImport() const
{
    switch (m_subject) {
    case Dimension::Creator:
        return tr(
            "No creator is known here. Import affiliate orders, a list of creators' codes, or posts that name their "
            "creators.");
    case Dimension::Campaign:
        return tr("No campaign is known here. Import the costs of advertising, or orders whose visits carry UTM tags.");
    default:
        return tr("No post is known here. Import the exports of your posts, or affiliate orders that name them.");
    }
}

void LeaderboardPage::refresh(const Facts &facts)
{
    const DateRange &shown = m_context.view.shownDays(summary(facts).knownDays());
    auto answers = ask(leaderboardQueries(m_context.view, m_subject, shown));
    if (!answers)
        return;
    const FactsSummary &known = summary(facts);
    dropUntold(*answers, known);
    const ResultTable total = (*answers)[2];
    if (answers->front().rows.empty()) {
        showNothingFound();
        return;
    }
    QStringList basis = leaderboardBasis(m_subject, answers->front(), total);
    if (known.orders == 0)
        basis << lackOfOrders(known);
    const auto &rows = answers->front().rows;
    const bool named =
        std::any_of(rows.begin(), rows.end(), [&](const auto &row) { return !isWithoutValue(answers->front(), row); });
    m_ranked->setLacking(named ? QString() : whatToImport());
    m_ranked->setTrend(known.orders > 0 ? (*answers)[1] : ResultTable(), shown);
    m_model->setTexts(figureText(), dayText(summary(facts)));
    m_model->setData(leaderboardData(facts, m_subject, shown, *std::move(answers)));
    setMessage(m_table->accessibleName(), basis, QStringLiteral(" · "));
    m_export->setSubject(
        tr("%1 %2").arg(m_table->accessibleName(), formatRange(shown, QLocale())), total.currencyExponent);
    m_table->setLoading(false);
    m_table->fitColumns();
    showRanked();
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
    const ResultTable &all = m_model->content().table;
    ResultTable shown = all;
    shown.rows.clear();
    for (int row = 0; row < m_proxy->rowCount(); ++row) {
        const QModelIndex source = m_proxy->mapToSource(m_proxy->index(row, 0));
        shown.rows.push_back(all.rows[static_cast<std::size_t>(source.row())]);
    }
    m_ranked->setTable(std::move(shown), static_cast<std::size_t>(sortedKpiColumn()));
    shareHeight();
}

void LeaderboardPage::shareHeight()
{
    // A table of few rows leaves its room to the chart, not to blank paper.
    constexpr int kAround = 16; // frame and scroll bar
    constexpr int kFewest = 3;
    const int rows = std::max(m_proxy->rowCount(), kFewest) * Theme::kTableRow;
    const int most = rows + m_table->horizontalHeader()->height() + kAround;
    m_table->parentWidget()->setMaximumHeight(m_ranked->isHidden() ? QWIDGETSIZE_MAX : most);
}

void LeaderboardPage::showLoading()
{
    m_table->setLoading(true);
    m_ranked->showLoading();
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

void LeaderboardPage::openDetail(const QString &key)
{
    if (key.isEmpty())
        return;
    for (int row = 0; row < m_proxy->rowCount(); ++row) {
        const QModelIndex index = m_proxy->index(row, LeaderboardModel::SubjectColumn);
        if (index.data(KeyRole).toString() == key && index.row() != m_table->currentIndex().row()) {
            m_table->setCurrentIndex(index); // comes from elsewhere
            break;
        }
    }
    m_detail->open(key, titleOf(key));
    if (m_detail->isHidden()) {
        const int width = m_splitter->width();
        m_splitter->setSizes({width * 57 / 100, width * 43 / 100});
    }
    m_detail->show();
    m_ranked->hide();
    shareHeight();
}

void LeaderboardPage::closeDetail()
{
    m_detail->hide();
    m_ranked->show();
    shareHeight();
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
