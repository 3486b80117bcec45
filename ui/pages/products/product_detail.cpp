// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/products/product_detail.h"

#include "base/text.h"
#include "charts/charts.h"
#include "kit/icons.h"
#include "kit/table_view.h"
#include "kit/theme.h"
#include "kit/view_state.h"
#include "pages/common/elided_label.h"
#include "pages/common/texts.h"
#include "report/phrasing.h"
#include "tables/result_table_model.h"
#include "workspace/workspace.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QToolButton>
#include <QVBoxLayout>

namespace postledger {

namespace {

constexpr int kLeastWidth = 400;
constexpr int kChartHeight = 170;
constexpr int kLongestDaily = 120;

} // namespace

ProductDetail::ProductDetail(const PageContext &context, QWidget *parent)
    : Card(context.theme, parent)
    , m_context(context)
    , m_title(wrappedLabel(context.theme, ElidedLabel::Look::Strong, this))
    , m_head(wrappedLabel(context.theme, ElidedLabel::Look::Secondary, this))
    , m_close(new QToolButton(this))
    , m_revenue(new ChartView(context.theme, this))
    , m_postsTitle(new ElidedLabel(context.theme, ElidedLabel::Look::Strong, this))
    , m_model(new ResultTableModel(figureText(), this))
    , m_posts(new TableView(context.theme, this))
{
    setMinimumWidth(kLeastWidth);
    setFocusPolicy(Qt::ClickFocus);
    m_title->setObjectName(QStringLiteral("detailTitle"));
    m_head->setObjectName(QStringLiteral("detailHead"));
    m_head->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_close->setObjectName(QStringLiteral("detailClose"));
    m_revenue->setObjectName(QStringLiteral("detailRevenue"));
    m_revenue->setFixedHeight(kChartHeight);
    m_posts->setObjectName(QStringLiteral("detailPosts"));
    m_posts->setSortingEnabled(false);
    m_posts->setModel(m_model);
    auto *top = new QHBoxLayout;
    top->addWidget(m_title, 1);
    top->addWidget(m_close, 0, Qt::AlignTop);
    body()->addLayout(top);
    body()->addWidget(m_head);
    body()->addWidget(m_revenue);
    body()->addWidget(m_postsTitle);
    body()->addWidget(m_posts, 1);
    const auto tint = [this] {
        m_close->setIcon(tintedIcon(QStringLiteral(":/icons/close.svg"), m_theme.tokens().secondary, 16));
    };
    tint();
    connect(&context.theme, &Theme::changed, this, tint);
    connect(m_close, &QToolButton::clicked, this, &ProductDetail::closed);
}

void ProductDetail::open(const QString &key, const QString &title, const StockReport &report)
{
    m_key = key;
    m_title->setText(title);
    setAccessibleName(title);
    m_close->setAccessibleName(tr("Close the detail"));
    m_close->setToolTip(tr("Close (Esc)"));
    showStock(report);
    showSales();
}

void ProductDetail::showStock(const StockReport &report)
{
    const std::string key = m_key.toStdString();
    const auto found = std::find_if(report.products.begin(), report.products.end(),
        [&](const ProductStock &product) { return product.key == key; });
    const QLocale locale;
    QStringList lines{tr("SKU %1").arg(displayText(m_key))};
    if (found == report.products.end()) {
        m_head->setText(lines.join(QLatin1Char('\n')));
        return;
    }
    const int sold = static_cast<int>(std::min<std::int64_t>(found->units, std::numeric_limits<int>::max()));
    lines << tr("%Ln piece(s) sold in the last %1 days with orders", nullptr, sold).arg(locale.toString(kStockDays));
    if (!found->available)
        lines << tr("No file says what is in stock.");
    else if (found->isOut())
        lines << tr("Out of stock");
    else if (found->daysOfCover)
        lines << tr("%1 available: enough for %n day(s) at this pace", nullptr,
            static_cast<int>(std::min(*found->daysOfCover, 99999.0)))
                     .arg(locale.toString(qlonglong(*found->available)));
    else
        lines << tr("%1 available").arg(locale.toString(qlonglong(*found->available)));
    if (found->incoming && *found->incoming > 0)
        lines << tr("%1 on the way").arg(locale.toString(qlonglong(*found->incoming)));
    m_head->setText(lines.join(QLatin1Char('\n')));
}

void ProductDetail::showSales()
{
    const FactsPtr facts = m_context.workspace.facts();
    if (!facts)
        return;
    const ViewState &view = m_context.view;
    const DateRange range = view.shownDays(summary(*facts).knownDays());
    std::vector<Query> queries(2, view.query());
    for (Query &query : queries)
        query.where.push_back({Dimension::Product, {m_key.toStdString()}});
    queries[0].kpis = {"net_sales"};
    queries[0].by = {range.days() > kLongestDaily ? Dimension::Weekly : Dimension::Daily};
    queries[1].kpis = {"net_sales", "units"};
    queries[1].by = {Dimension::Post};
    Result<std::vector<ResultTable>> answer = m_context.workspace.query(queries);
    if (!answer) {
        m_revenue->showMessage(answer.error().message);
        return;
    }
    makeReadable(*answer);
    TimeChartInput input;
    input.now = &(*answer)[0];
    input.range = range;
    input.title = queries[0].by.front() == Dimension::Weekly ? tr("Net revenue per week") : tr("Net revenue per day");
    input.seriesName = shortKpiLabel("net_sales");
    if ((*answer)[0].rows.empty())
        m_revenue->showMessage(tr("Nothing of it was sold in this selection."));
    else
        m_revenue->show(timeChart(input));
    const auto posts = std::count_if((*answer)[1].rows.begin(), (*answer)[1].rows.end(),
        [&](const ResultTable::Row &row) { return !isWithoutValue((*answer)[1], row); });
    m_postsTitle->setWhole(
        posts == 0 ? tr("No post sold it") : tr("%n post(s) sold it", nullptr, static_cast<int>(posts)));
    m_posts->setAccessibleName(m_postsTitle->whole());
    m_model->setTable((*answer)[1]);
    m_posts->setVisible(!(*answer)[1].rows.empty());
    m_posts->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
}

} // namespace postledger
