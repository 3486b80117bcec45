// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/compare/compare_page.h"

#include "analytics/kpi.h"
#include "base/text.h"
#include "charts/charts.h"
#include "kit/card.h"
#include "kit/choice_chip.h"
#include "kit/table_view.h"
#include "kit/theme.h"
#include "kit/view_state.h"
#include "pages/common/elided_label.h"
#include "pages/common/texts.h"
#include "tables/filter_proxy.h"
#include "tables/result_table_model.h"
#include "tables/roles.h"
#include "workspace/workspace.h"

#include <QGridLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QVBoxLayout>

namespace postledger {

namespace {

constexpr int kCommerceColumn = 2; ///< after the name and the engagement metric

std::vector<ChoiceChip::Choice> kpiChoices(const std::vector<std::string> &kpis)
{
    std::vector<ChoiceChip::Choice> choices;
    for (const std::string &id : kpis) {
        const Kpi *kpi = kpiById(id);
        ChoiceChip::Choice choice;
        choice.id = toQString(id);
        choice.text = shortKpiLabel(id);
        choice.tip = kpi ? kpiMeaning(*kpi) : QString();
        choices.push_back(std::move(choice));
    }
    return choices;
}

} // namespace

ComparePage::ComparePage(const PageContext &context, QWidget *parent)
    : DataPage(context, parent)
    , m_engagement(chip("engagementChip"))
    , m_commerce(chip("commerceChip"))
    , m_subject(chip("subjectChip"))
    , m_size(chip("sizeChip"))
    , m_asTable(new QPushButton(this))
    , m_copy(new QPushButton(this))
    , m_scatter(new ChartView(context.theme, this))
    , m_ranking(new ChartView(context.theme, this))
    , m_allModel(new ResultTableModel(figureText(), this))
    , m_selectionModel(new ResultTableModel(figureText(), this))
    , m_allTable(new TableView(context.theme, this))
    , m_selectionTable(new TableView(context.theme, this))
    , m_selectionTitle(new ElidedLabel(context.theme, ElidedLabel::Look::Strong, this))
    , m_selectionHint(wrappedLabel(context.theme, ElidedLabel::Look::Secondary, this))
    , m_narrow(new QPushButton(this))
    , m_clear(new QPushButton(this))
{
    setObjectName(QStringLiteral("comparePage"));
    m_asTable->setObjectName(QStringLiteral("asTable"));
    m_asTable->setCheckable(true);
    m_copy->setObjectName(QStringLiteral("copyPicture"));
    m_scatter->setObjectName(QStringLiteral("scatterChart"));
    m_ranking->setObjectName(QStringLiteral("rankingChart"));
    m_allTable->setObjectName(QStringLiteral("compareTable"));
    m_selectionTable->setObjectName(QStringLiteral("selectionTable"));
    m_selectionTitle->setObjectName(QStringLiteral("selectionTitle"));
    m_narrow->setObjectName(QStringLiteral("narrowToSelection"));
    m_clear->setObjectName(QStringLiteral("clearSelection"));
    for (auto [view, model] : {std::pair(m_allTable, m_allModel), std::pair(m_selectionTable, m_selectionModel)}) {
        auto *proxy = new FilterProxy(this);
        proxy->setSourceModel(model);
        view->setModel(proxy);
        model->setLabels(columnKpiLabel);
    }

    auto *column = new QVBoxLayout(content());
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::kGap);
    auto *bar = new QHBoxLayout;
    bar->setSpacing(8);
    for (ChoiceChip *one : {m_engagement, m_commerce, m_subject, m_size})
        bar->addWidget(one);
    bar->addStretch();
    bar->addWidget(m_asTable);
    bar->addWidget(m_copy);
    column->addLayout(bar);

    auto *grid = new QGridLayout;
    grid->setSpacing(Theme::kGap);
    auto *scatterCard = new Card(context.theme, content());
    scatterCard->body()->addWidget(m_scatter, 1);
    scatterCard->body()->addWidget(m_allTable, 1);
    m_allTable->hide();
    auto *rankingCard = new Card(context.theme, content());
    m_ranking->setMinimumHeight(236);
    m_selectionTable->setMinimumHeight(40);
    rankingCard->body()->addWidget(m_ranking);
    auto *selectionCard = new Card(context.theme, content());
    auto *selectionLine = new QHBoxLayout;
    selectionLine->addWidget(m_selectionTitle, 1);
    selectionLine->addWidget(m_narrow);
    selectionLine->addWidget(m_clear);
    selectionCard->body()->addLayout(selectionLine);
    selectionCard->body()->addWidget(m_selectionHint);
    selectionCard->body()->addWidget(m_selectionTable, 1);
    m_selectionHint->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    grid->addWidget(scatterCard, 0, 0, 2, 1);
    grid->addWidget(rankingCard, 0, 1);
    grid->addWidget(selectionCard, 1, 1);
    grid->setColumnStretch(0, 64);
    grid->setColumnStretch(1, 36);
    grid->setRowStretch(0, 4);
    grid->setRowStretch(1, 5);
    column->addLayout(grid, 1);

    connect(m_scatter, &ChartView::keyClicked, this, [this](const QString &key) {
        if (!key.isEmpty())
            select({key});
    });
    connect(m_scatter, &ChartView::keysSelected, this, &ComparePage::select);
    connect(m_scatter, &ChartView::tableRequested, this, [this] { m_asTable->setChecked(true); });
    connect(m_scatter, &ChartView::labelsPlaced, this, [this] {
        if (m_selected.isEmpty() && m_named != m_scatter->labelledKeys())
            select({});
    });
    connect(m_ranking, &ChartView::keyClicked, this, [this](const QString &key) {
        m_choice.engagement = key.toStdString();
        m_engagement->setCurrent(key);
        invalidate();
    });
    connect(m_asTable, &QPushButton::toggled, this, &ComparePage::showAsTable);
    connect(m_copy, &QPushButton::clicked, m_scatter, &ChartView::copyPicture);
    connect(m_clear, &QPushButton::clicked, this, [this] { select({}); });
    connect(m_narrow, &QPushButton::clicked, this, [this] {
        std::vector<std::string> keys;
        for (const QString &key : m_selected)
            keys.push_back(key.toStdString());
        m_context.view.setFilter(m_choice.subject, std::move(keys));
    });
    for (TableView *view : {m_allTable, m_selectionTable})
        connect(view, &TableView::rowActivated, this, [this](const QModelIndex &index) {
            emit detailRequested(m_choice.subject == Dimension::Creator ? QStringLiteral("creators")
                    : m_choice.subject == Dimension::Campaign           ? QStringLiteral("campaigns")
                                                                        : QStringLiteral("posts"),
                index.data(KeyRole).toString());
        });
    connect(&context.workspace, &Workspace::factsChanged, this, [this] { m_clickDays.reset(); });
}

ChoiceChip *ComparePage::chip(const char *name)
{
    auto *made = new ChoiceChip(m_context.theme, this);
    made->setObjectName(QLatin1String(name));
    connect(made, &ChoiceChip::chosen, this, &ComparePage::choose);
    return made;
}

void ComparePage::retranslate()
{
    m_engagement->setChoices(kpiChoices(engagementChoices()));
    m_commerce->setChoices(kpiChoices(commerceChoices()));
    m_subject->setChoices({{QStringLiteral("post"), tr("By post"), tr("by post"), {}},
        {QStringLiteral("creator"), tr("By creator"), tr("by creator"), {}},
        {QStringLiteral("campaign"), tr("By campaign"), tr("by campaign"), {}}});
    std::vector<ChoiceChip::Choice> sizes = kpiChoices(sizeChoices());
    for (ChoiceChip::Choice &size : sizes) {
        if (size.id.isEmpty())
            size.text = tr("Equal points");
        //: %1 is what the size of a point says
        size.shown = tr("size: %1").arg(size.text);
    }
    m_size->setChoices(std::move(sizes));
    m_engagement->setCurrent(toQString(m_choice.engagement));
    m_commerce->setCurrent(toQString(m_choice.commerce));
    m_subject->setCurrent(m_choice.subject == Dimension::Creator ? QStringLiteral("creator")
            : m_choice.subject == Dimension::Campaign            ? QStringLiteral("campaign")
                                                                 : QStringLiteral("post"));
    m_size->setCurrent(toQString(m_choice.size));
    m_asTable->setText(m_asTable->isChecked() ? tr("Show as chart") : tr("Show as table"));
    m_copy->setText(tr("Copy picture"));
    m_narrow->setText(tr("Show only these"));
    m_clear->setText(tr("Clear"));
    m_allTable->setAccessibleName(tr("All values of the chart"));
    m_selectionTable->setAccessibleName(tr("Selected points"));
    m_selectionHint->setText(tr("Click a point, or draw a frame around several, to read their figures here."));
}

void ComparePage::choose()
{
    m_choice.engagement = m_engagement->current().toStdString();
    m_choice.commerce = m_commerce->current().toStdString();
    m_choice.size = m_size->current().toStdString();
    const Dimension subject = dimensionFromId(m_subject->current().toStdString()).value_or(Dimension::Post);
    if (subject != m_choice.subject)
        m_selected.clear();
    m_choice.subject = subject;
    invalidate();
}

int ComparePage::clickDays()
{
    if (!m_clickDays) {
        const Result<Settings> settings = m_context.workspace.settings();
        m_clickDays = settings ? settings->evidenceClickDays : Settings().evidenceClickDays;
    }
    return *m_clickDays;
}

bool ComparePage::isNarrowed() const
{
    const ViewState::Value &view = m_context.view.value();
    return !view.where.empty() || !view.range.isUnbounded();
}

QString ComparePage::whatToImport() const
{
    const FactsPtr facts = m_context.workspace.facts();
    const FactsSummary &known = summary(*facts);
    if (known.orders > 0 && known.posts == 0)
        return tr("This page sets sales against engagement, and no post is known. Import the exports of your posts.");
    if (known.posts > 0 && known.orders == 0)
        return tr("This page sets sales against engagement, and no order is known. Import the orders of your shop.");
    return DataPage::whatToImport();
}

void ComparePage::showLoading()
{
    m_scatter->showLoading();
    m_ranking->showLoading();
}

void ComparePage::refresh(const Facts &facts)
{
    fitBar();
    auto answers = ask(CompareData::queries(m_context.view, m_choice));
    if (!answers)
        return;
    m_data.emplace(facts, m_choice, clickDays(), *std::move(answers));
    // Sales against engagement: with one of them alone every point would lie on an axis.
    if (m_data->isEmpty() || summary(facts).orders == 0 || summary(facts).posts == 0) {
        showNothingFound();
        return;
    }
    setMessage(m_data->headline(), m_data->basis(), QStringLiteral(" · "));
    const ScatterChartSpec scatter = m_data->scatter();
    if (scatter.points.empty())
        m_scatter->showMessage(tr("No row has both figures. Choose another metric, or import exports that state it."));
    else
        m_scatter->show(scatter);
    const IntervalChartSpec ranking = m_data->ranking();
    if (ranking.rows.empty())
        m_ranking->showMessage(isNarrowed()
                ? tr("Too few values to compare any metric. Widen the period or the filters.")
                : tr("Too few values to compare any metric. Import more of your posts and orders."));
    else
        m_ranking->show(ranking);
    m_allModel->setTable(m_data->selection({}));
    fit(*m_allTable);
    select(m_selected);
}

void ComparePage::select(const QStringList &keys)
{
    if (!m_data)
        return;
    // Without a selection the points that the chart names are what deserves reading.
    m_named = m_scatter->labelledKeys();
    ResultTable picked = m_data->selection(keys.isEmpty() ? m_named : keys);
    if (keys.isEmpty() && m_named.isEmpty())
        picked.rows.clear();
    m_selected.clear();
    if (!keys.isEmpty()) {
        for (const ResultTable::Row &row : picked.rows)
            m_selected << toQString(row.keys.front());
    }
    m_scatter->setSelectedKeys(m_selected);
    const auto count = m_selected.size();
    m_selectionTable->setVisible(!picked.rows.empty());
    m_selectionModel->setTable(std::move(picked));
    // Names need the room more than the size of a point, which its tool tip says.
    for (int column = kCommerceColumn + 1; column < m_selectionModel->columnCount(); ++column)
        m_selectionTable->setColumnHidden(column, true);
    fit(*m_selectionTable);
    m_selectionHint->setVisible(count == 0);
    m_narrow->setVisible(count > 0);
    m_clear->setVisible(count > 0);
    m_selectionTitle->setWhole(
        //: "Selected: 5 posts"
        count > 0 ? tr("Selected: %1").arg(countOf(m_choice.subject, count)) : tr("Named in the chart"));
}

void ComparePage::fitBar()
{
    // In a narrow window colours alone say which is which, and the picture is copied by the chart's own menu.
    const auto needed = [this] {
        int width = 0;
        for (const QWidget *one :
            std::initializer_list<const QWidget *>{m_engagement, m_commerce, m_subject, m_size, m_asTable, m_copy})
            width += one->isHidden() ? 0 : one->sizeHint().width() + 8;
        return width;
    };
    const Tokens &tokens = m_context.theme.tokens();
    m_copy->show();
    m_engagement->setLead(tr("Engagement:"), tokens.attention);
    m_commerce->setLead(tr("Commerce:"), tokens.money);
    if (needed() > content()->width()) {
        m_engagement->setLead(QString(QChar(0x200B)), tokens.attention); // none, but still in its colour
        m_commerce->setLead(QString(QChar(0x200B)), tokens.money);
    }
    m_copy->setVisible(needed() <= content()->width());
}

void ComparePage::resizeEvent(QResizeEvent *event)
{
    DataPage::resizeEvent(event);
    fitBar();
    // Once the tables have their new width.
    QMetaObject::invokeMethod(
        this,
        [this] {
            fit(*m_allTable);
            fit(*m_selectionTable);
        },
        Qt::QueuedConnection);
}

void ComparePage::fit(TableView &table)
{
    QHeaderView *header = table.horizontalHeader();
    if (header->count() == 0)
        return;
    // The order of the question: what sells most comes first, and the arrow says so.
    if (header->count() > kCommerceColumn)
        table.sortByColumn(kCommerceColumn, Qt::DescendingOrder);
    constexpr int kLeastName = 110;
    const auto least = [](int column) { return column == kCommerceColumn ? 84 : 68; };
    const int shown = table.model()->columnCount() - header->hiddenSectionCount();
    const int most = std::max((table.viewport()->width() - kLeastName) / std::max(shown - 1, 1), 0);
    for (int column = 1; column < header->count(); ++column) {
        if (!header->isSectionHidden(column))
            table.setColumnWidth(
                column, std::clamp(header->sectionSizeHint(column), least(column), std::max(most, least(column))));
    }
    header->setSectionResizeMode(0, QHeaderView::Stretch);
}

void ComparePage::showAsTable(bool table)
{
    m_scatter->setVisible(!table);
    m_allTable->setVisible(table);
    m_asTable->setText(table ? tr("Show as chart") : tr("Show as table"));
    m_copy->setEnabled(!table);
}

} // namespace postledger
