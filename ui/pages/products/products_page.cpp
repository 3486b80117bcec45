// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/products/products_page.h"

#include "analytics/kpi.h"
#include "base/text.h"
#include "base/zone.h"
#include "charts/charts.h"
#include "kit/delegates.h"
#include "kit/search_field.h"
#include "kit/table_view.h"
#include "kit/theme.h"
#include "kit/view_state.h"
#include "pages/common/export_button.h"
#include "pages/common/prompter.h"
#include "pages/common/texts.h"
#include "pages/products/product_detail.h"
#include "pages/products/products_data.h"
#include "pages/products/stock_warnings.h"
#include "report/chart_makers.h"
#include "tables/filter_proxy.h"
#include "tables/roles.h"
#include "workspace/workspace.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace postledger {

namespace {

constexpr int kBelowHeight = 214;
constexpr int kRowHeight = 27; ///< of a warning
constexpr int kSubjectWidth = 150;
constexpr std::size_t kBars = 6;
constexpr double kLowCover = 7; ///< days: less than it takes to restock

/// A number that stands out when it is no larger than a limit.
class StockDelegate final : public TextDelegate
{
public:
    StockDelegate(const Theme &theme, double limit, QObject *parent)
        : TextDelegate(theme, parent)
        , m_limit(limit)
    {
    }

protected:
    void paintContent(QPainter *painter, const QRect &area, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override
    {
        const QVariant value = index.data(FigureRole);
        if (!value.isValid() || value.toDouble() > m_limit) {
            TextDelegate::paintContent(painter, area, option, index);
            return;
        }
        painter->setPen(m_theme.tokens().worse);
        painter->drawText(area, int(QStyle::visualAlignment(option.direction, Qt::AlignRight | Qt::AlignVCenter)),
            index.data().toString());
    }

private:
    double m_limit;
};

} // namespace

ProductsPage::ProductsPage(const PageContext &context, QWidget *parent)
    : DataPage(context, parent)
    , m_model(new LeaderboardModel(figureText(), dayText(), this))
    , m_proxy(new FilterProxy(this))
    , m_settings(new QSettings(this))
    , m_prompter(&dialogPrompter())
{
    setObjectName(QStringLiteral("productsPage"));
    m_model->setLabels(productColumnLabel, productColumnMeaning);
    m_model->setData(emptyProducts());
    m_proxy->setSourceModel(m_model);
    m_search = new SearchField(context.theme, this);
    m_search->setObjectName(QStringLiteral("search"));
    m_columns = new QPushButton(this);
    m_columns->setObjectName(QStringLiteral("columnsButton"));
    buildTable();
    m_table->setSearchField(m_search);
    m_export = new ExportButton(m_table, dialogPrompter(), this);
    actions()->addWidget(m_search);
    actions()->addWidget(m_columns);
    actions()->addWidget(m_export);

    auto *left = new QWidget(content());
    auto *leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins(0, 0, 0, 0);
    leftColumn->setSpacing(Theme::kGap);
    auto *card = new Card(context.theme, left);
    card->setFlush(true);
    card->body()->addWidget(m_table);
    leftColumn->addWidget(card, 1);
    m_below = buildBelow(left);
    leftColumn->addWidget(m_below);
    m_detail = new ProductDetail(context, content());
    m_detail->setObjectName(QStringLiteral("detailPanel"));
    m_detail->hide();
    auto *splitter = new QSplitter(Qt::Horizontal, content());
    splitter->setHandleWidth(Theme::kGap);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(left);
    splitter->addWidget(m_detail);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    auto *outer = new QVBoxLayout(content());
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(splitter);

    connect(m_search, &SearchField::searched, this, [this](const QString &text) {
        m_proxy->setSearch(text);
        showRanked();
    });
    connect(m_columns, &QPushButton::clicked, this,
        [this] { m_table->columnMenu()->popup(m_columns->mapToGlobal(QPoint(0, m_columns->height() + 2))); });
    connect(m_ranked, &ChartView::keyClicked, this, &ProductsPage::openDetail);
    connect(m_warnings, &StockWarnings::keyClicked, this, &ProductsPage::openDetail);
    connect(m_warnings, &StockWarnings::allRequested, this, [this] {
        const FactsSummary &known = summary(*m_context.workspace.facts());
        showStockWarnings(m_context.theme, m_stock, amountText(moneyStyleOf(known)), known.currency.exponent(),
            *m_prompter, window(), [this](const QString &product) { openDetail(product); });
    });
    connect(m_detail, &ProductDetail::closed, this, &ProductsPage::closeDetail);
}

void ProductsPage::setPrompter(Prompter &prompter)
{
    m_prompter = &prompter;
    m_export->setPrompter(prompter);
}

QWidget *ProductsPage::buildBelow(QWidget *parent)
{
    auto *below = new QWidget(parent);
    below->setFixedHeight(kBelowHeight);
    auto *line = new QHBoxLayout(below);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(Theme::kGap);
    auto *rankedCard = new Card(m_context.theme, below);
    m_ranked = new ChartView(m_context.theme, rankedCard);
    m_ranked->setObjectName(QStringLiteral("rankedChart"));
    rankedCard->body()->addWidget(m_ranked);
    m_warnings = new StockWarnings(m_context.theme, below);
    m_warnings->setObjectName(QStringLiteral("stockWarnings"));
    line->addWidget(rankedCard, 1);
    line->addWidget(m_warnings, 1);
    return below;
}

void ProductsPage::buildTable()
{
    m_table = new TableView(m_context.theme, this);
    m_table->setObjectName(QStringLiteral("leaderboard"));
    m_table->setModel(m_proxy);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setColumnWidth(LeaderboardModel::SubjectColumn, kSubjectWidth);
    m_table->setItemDelegateForColumn(m_model->trendColumn(), new SparklineDelegate(m_context.theme, m_table));
    m_table->setColumnWidth(m_model->trendColumn(), 92);
    for (int column = LeaderboardModel::FirstKpiColumn; column < m_model->trendColumn(); ++column)
        m_table->setColumnWidth(column, 96);
    for (const auto &[column, limit] :
        {std::pair("stock_available", 0.0), std::pair("stock_days_of_cover", kLowCover)}) {
        auto *delegate = new StockDelegate(m_context.theme, limit, m_table);
        m_table->setItemDelegateForColumn(m_model->columnOf(column), delegate);
    }
    m_table->setColumnWidth(m_model->columnOf("stock_days_of_cover"), 116);
    const int money = m_model->columnOf("net_sales");
    m_table->setItemDelegateForColumn(money, new DataBarDelegate(m_context.theme, m_table));
    m_table->setColumnWidth(money, 170);
    m_table->setHiddenByDefault({LeaderboardModel::CreatorColumn, LeaderboardModel::PlatformColumn,
        LeaderboardModel::PublishedColumn, m_model->columnOf("discounts")});
    m_table->keepColumns(m_settings, id());
    // As leaderboards: a name that takes all the room is far from its figures.
    m_table->fitColumns({LeaderboardModel::SubjectColumn, kSubjectWidth, 380,
        {m_model->trendColumn(), m_model->columnOf("stock_incoming"), m_model->columnOf("stock_sell_through"),
            m_model->columnOf("orders")},
        {{money, 420}, {m_model->trendColumn(), 200}}});
    m_table->sortByColumn(money, Qt::DescendingOrder);
    const auto open = [this](const QModelIndex &index) { openDetail(index.data(KeyRole).toString()); };
    connect(m_table, &TableView::rowClicked, this, open);
    connect(m_table, &TableView::rowActivated, this, open);
    connect(m_table->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, &ProductsPage::showRanked);
}

void ProductsPage::retranslate()
{
    m_model->setTexts(figureText(), dayText());
    m_columns->setText(tr("Columns"));
    m_export->retranslate();
    m_search->setPlaceholderText(tr("Search products"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_table->setAccessibleName(tr("Products"));
}

QString ProductsPage::whatToImport() const
{
    return tr("No product is known here. Import orders, or the products and the stock of your shop.");
}

void ProductsPage::refresh(const Facts &facts)
{
    const DateRange &shown = m_context.view.shownDays(summary(facts).knownDays());
    auto answers = ask(productQueries(m_context.view, shown));
    if (!answers)
        return;
    const FactsPtr current = m_context.workspace.facts();
    if (m_stockOf.lock() != current) { // stock does not depend on the selection
        m_stock = productStock(facts);
        m_stockOf = current;
    }
    const ResultTable total = (*answers)[2];
    if (answers->front().rows.empty() && !m_stock.hasStock) {
        showNothingFound();
        return;
    }
    const QString basis = productBasis(answers->front(), total);
    m_model->setData(productData(m_stock, shown, *std::move(answers)));
    setMessage(productMessage(m_stock, total), basis);
    m_export->setSubject(tr("Products %1").arg(formatRange(shown, QLocale())), total.currencyExponent);
    QString stated;
    if (m_stock.statedAt) {
        const Result<Zone> found = Zone::fromName(summary(facts).timezone);
        const Zone zone = found ? *found : Zone();
        //: a day: what is in stock was counted on it
        stated = tr("stock of %1").arg(dayText(summary(facts))(zone.localDay(*m_stock.statedAt)));
    }
    const AmountText whole = [money = moneyStyleOf(summary(facts))](std::int64_t minor) {
        return formatValue(static_cast<double>(minor), Unit::Money, money, QLocale());
    };
    m_warnings->setReport(m_stock, whole, stated);
    showRanked();
    m_table->fitColumns();
    if (m_detail->isVisible())
        openDetail(m_detail->key());
}

void ProductsPage::showRanked()
{
    const ResultTable &all = m_model->content().table;
    const int section = m_table->horizontalHeader()->sortIndicatorSection();
    const int first = LeaderboardModel::FirstKpiColumn;
    const bool isFigure = section >= first && section < m_model->trendColumn();
    const auto column = static_cast<std::size_t>((isFigure ? section : m_model->columnOf("net_sales")) - first);
    if (column >= all.columns.size())
        return;
    ResultTable shown = all;
    shown.rows.clear();
    for (int row = 0; row < m_proxy->rowCount(); ++row) {
        const QModelIndex source = m_proxy->mapToSource(m_proxy->index(row, 0));
        shown.rows.push_back(all.rows[static_cast<std::size_t>(source.row())]);
    }
    BarChartInput input;
    input.title = productColumnLabel(all.columns[column].kpi);
    input.table = &shown;
    input.column = column;
    input.limit = kBars + static_cast<std::size_t>(m_more);
    input.tone = kpiById(all.columns[column].kpi) != nullptr ? Tone::Money : Tone::Neutral;
    BarChartSpec spec = barChart(input);
    //: number of bars, number of all
    spec.note = tr("the first %1 of %2")
                    .arg(QLocale().toString(qulonglong(spec.bars.size())),
                        tr("%Ln product(s)", nullptr, static_cast<int>(shown.rows.size())));
    if (spec.bars.empty())
        m_ranked->showMessage(tr("No product has this figure. Sort by another column, or change the selection."));
    else
        m_ranked->show(spec);
}

QString ProductsPage::titleOf(const QString &key) const
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex index = m_model->index(row, LeaderboardModel::SubjectColumn);
        if (index.data(KeyRole).toString() == key)
            return index.data().toString();
    }
    return key;
}

/// The cards below show more where the window is high.
void ProductsPage::fitBelow()
{
    constexpr int kLow = 760; ///< of the page: from here on each row of a card costs the table half a row
    constexpr int kMostMore = 7;
    const int more = std::clamp((height() - kLow) / (2 * kRowHeight), 0, kMostMore);
    m_below->setFixedHeight(kBelowHeight + more * kRowHeight);
    if (std::exchange(m_more, more) != more)
        showRanked();
    m_warnings->setMore(more);
}

void ProductsPage::resizeEvent(QResizeEvent *event)
{
    DataPage::resizeEvent(event);
    fitBelow();
}

void ProductsPage::openDetail(const QString &key)
{
    if (key.isEmpty())
        return;
    m_detail->open(key, titleOf(key), m_stock);
    m_detail->show();
    m_below->hide();
}

void ProductsPage::closeDetail()
{
    m_detail->hide();
    m_below->show();
    m_table->setFocus();
}

void ProductsPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_detail->isVisible()) {
        closeDetail();
        return;
    }
    DataPage::keyPressEvent(event);
}

} // namespace postledger
