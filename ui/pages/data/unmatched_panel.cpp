// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/data/unmatched_panel.h"

#include "base/text.h"
#include "kit/card.h"
#include "kit/choice_chip.h"
#include "kit/search_field.h"
#include "kit/table_view.h"
#include "kit/theme.h"
#include "pages/common/elided_label.h"
#include "pages/common/export_button.h"
#include "pages/common/texts.h"
#include "pages/data/quality_list.h"
#include "tables/filter_proxy.h"
#include "tables/link_models.h"
#include "tables/roles.h"

#include <QHeaderView>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <set>

namespace postledger {

namespace {
constexpr std::size_t kOrdersShown = 5000;
}

UnmatchedPanel::UnmatchedPanel(const PageContext &context, Prompter &prompter, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_prompter(&prompter)
    , m_model(new UnmatchedModel(amountText({}), this))
    , m_proxy(new FilterProxy(this))
    , m_targets(new LinkTargetsModel(this))
    , m_targetProxy(new FilterProxy(this))
    , m_title(new ElidedLabel(context.theme, ElidedLabel::Look::Strong, this))
    , m_nothing(wrappedLabel(context.theme, ElidedLabel::Look::Secondary, this))
    , m_kind(new ChoiceChip(context.theme, this))
    , m_export(nullptr)
    , m_table(new TableView(context.theme, this))
    , m_targetTitle(new ElidedLabel(context.theme, ElidedLabel::Look::Strong, this))
    , m_hint(wrappedLabel(context.theme, ElidedLabel::Look::Secondary, this))
    , m_search(new SearchField(context.theme, this))
    , m_targetTable(new TableView(context.theme, this))
    , m_settle(new QPushButton(this))
    , m_link(new QPushButton(this))
{
    m_export = new ExportButton(m_table, prompter, this);
    m_table->setObjectName(QStringLiteral("unmatched"));
    m_kind->setObjectName(QStringLiteral("unmatchedKind"));
    m_search->setObjectName(QStringLiteral("targetSearch"));
    m_targetTable->setObjectName(QStringLiteral("linkTargets"));
    m_settle->setObjectName(QStringLiteral("settleButton"));
    m_link->setObjectName(QStringLiteral("linkButton"));
    m_link->setProperty("primary", true);
    m_proxy->setSourceModel(m_model);
    m_table->setModel(m_proxy);
    m_table->sortByColumn(UnmatchedModel::NetColumn, Qt::DescendingOrder);
    constexpr int kIdOfPost = 174; // nineteen digits
    m_table->fitColumns(
        {UnmatchedModel::NameColumn, kIdOfPost, 420, {UnmatchedModel::NamedByColumn, UnmatchedModel::SpendColumn},
            {{UnmatchedModel::NamedByColumn, 180}}, {{UnmatchedModel::KindColumn, 0}}});
    m_targetProxy->setSourceModel(m_targets);
    m_targetTable->setModel(m_targetProxy);
    m_targetTable->setSearchField(m_search);
    m_targetTable->setSortingEnabled(false); // the most alike first
    m_targetTable->setSelectionMode(QAbstractItemView::SingleSelection);
    m_targetTable->horizontalHeader()->hide();
    m_targetTable->horizontalHeader()->setSectionResizeMode(LinkTargetsModel::TitleColumn, QHeaderView::Stretch);
    m_targetTable->setColumnWidth(LinkTargetsModel::LikenessColumn, 70);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::kGap);
    auto *items = new Card(context.theme, this);
    auto *line = new QHBoxLayout;
    line->addWidget(m_title, 1);
    line->addWidget(m_kind);
    line->addWidget(m_export);
    items->body()->addLayout(line);
    items->body()->addWidget(m_nothing);
    items->body()->addWidget(m_table, 1);
    m_nothing->setObjectName(QStringLiteral("nothingUnmatched"));
    m_nothing->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    auto *targets = new Card(context.theme, this);
    targets->body()->addWidget(m_targetTitle);
    targets->body()->addWidget(m_hint);
    targets->body()->addWidget(m_search);
    targets->body()->addWidget(m_targetTable, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_settle);
    buttons->addStretch();
    buttons->addWidget(m_link);
    targets->body()->addLayout(buttons);
    row->addWidget(items, 62);
    row->addWidget(targets, 38);

    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &UnmatchedPanel::showTargets);
    connect(
        m_targetTable->selectionModel(), &QItemSelectionModel::selectionChanged, this, &UnmatchedPanel::updateButtons);
    connect(m_table, &TableView::rowActivated, this, &UnmatchedPanel::showOrders);
    connect(m_kind, &ChoiceChip::chosen, this, &UnmatchedPanel::showItems);
    connect(m_search, &SearchField::searched, this, [this](const QString &text) {
        m_targetProxy->setSearch(text);
        m_targetTable->selectRow(0);
        updateButtons();
    });
    connect(m_targetTable, &TableView::rowActivated, this, [this] {
        if (m_link->isEnabled())
            link();
    });
    connect(m_search, &QLineEdit::returnPressed, m_link, &QPushButton::click);
    connect(m_link, &QPushButton::clicked, this, &UnmatchedPanel::link);
    connect(m_settle, &QPushButton::clicked, this, &UnmatchedPanel::settle);
}

void UnmatchedPanel::setPrompter(Prompter &prompter)
{
    m_prompter = &prompter;
    m_export->setPrompter(prompter);
}

void UnmatchedPanel::retranslate()
{
    m_kind->setChoices({{QStringLiteral("all"), tr("All names"), {}, {}},
        {QStringLiteral("post"), tr("Posts"), {}, tr("Ids that no post export describes")},
        {QStringLiteral("code"), tr("Codes"), {}, tr("Discount codes that belong to nobody")},
        {QStringLiteral("campaign"), tr("Campaigns"), {}, tr("Names that only links or only costs use")}});
    if (m_kind->current().isEmpty())
        m_kind->setCurrent(QStringLiteral("all"));
    m_search->setPlaceholderText(tr("Search posts, creators, campaigns"));
    m_settle->setText(tr("Stands for nothing"));
    m_settle->setToolTip(tr("Settles that the chosen names are as they should be; they leave this list"));
    m_export->retranslate();
    m_export->setSubject(tr("Unmatched names"), 2);
    m_table->setAccessibleName(tr("Names that match nothing"));
    m_table->setToolTip(tr("A double click shows the orders that name it"));
    m_targetTable->setAccessibleName(tr("What the chosen names may stand for"));
    showItems();
}

void UnmatchedPanel::setFacts(const FactsPtr &facts)
{
    m_facts = facts;
    showItems();
}

void UnmatchedPanel::setBusy(bool busy)
{
    m_busy = busy;
    updateButtons();
}

int UnmatchedPanel::count() const
{
    return m_facts ? static_cast<int>(unmatchedNames(*m_facts).size()) : 0;
}

void UnmatchedPanel::showItems()
{
    if (!m_facts)
        return;
    const QString kind = m_kind->current();
    std::vector<UnmatchedName> items;
    for (const UnmatchedName &item : unmatchedNames(*m_facts)) {
        const bool wanted = kind == QLatin1String("post") ? item.kind == LinkKind::Post
            : kind == QLatin1String("code")               ? item.kind == LinkKind::Code
            : kind == QLatin1String("campaign")           ? item.kind == LinkKind::Campaign
                                                          : true;
        if (wanted)
            items.push_back(item);
    }
    const auto shown = static_cast<int>(items.size());
    m_model->setRows(std::move(items), amountText(moneyStyleOf(summary(*m_facts))));
    m_title->setWhole(count() == 0 ? tr("Names that match nothing") : tr("%n name(s) match nothing", nullptr, shown));
    m_nothing->setText(nothingText());
    m_nothing->setVisible(count() == 0);
    m_table->setVisible(count() > 0);
    m_table->fitColumns();
    if (shown > 0)
        m_table->selectRow(0);
    showTargets();
}

/// What is left out of all figures is not looked at here either.
QString UnmatchedPanel::nothingText() const
{
    const FactsSummary &known = summary(*m_facts);
    const auto item = std::find_if(known.quality.begin(), known.quality.end(),
        [](const QualityItem &each) { return each.code == QLatin1String("missing_rates"); });
    if (item != known.quality.end()) {
        return tr("Every post, code and campaign that orders and costs name is known, except in %Ln row(s) without an "
                  "exchange rate: these are not looked at.",
            nullptr, static_cast<int>(std::min<std::int64_t>(item->count, std::numeric_limits<int>::max())));
    }
    return known.freshness.empty() ? tr("No orders, posts or costs are imported yet.")
                                   : tr("Every post, code and campaign that orders and costs name is known.");
}

void UnmatchedPanel::showOrders(const QModelIndex &index)
{
    const UnmatchedName &item = m_model->at(m_proxy->mapToSource(index).row());
    if (item.orders.empty())
        return;
    std::vector<QualityOrder> orders;
    for (const OrderEvidence &order : ordersNaming(*m_facts, item, kOrdersShown))
        orders.push_back({order.store, order.orderRef, order.placedAt, order.netMinor, {}, {}});
    QualityItem about;
    about.count = static_cast<std::int64_t>(item.orders.size());
    about.message = tr("%n order(s) name(s) “%1”.", nullptr, static_cast<int>(about.count)).arg(readable(item.name));
    showQualityOrders(m_context.theme, summary(*m_facts), about, std::move(orders), *m_prompter, window());
}

std::vector<UnmatchedName> UnmatchedPanel::chosen() const
{
    std::vector<UnmatchedName> items;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        items.push_back(m_model->at(m_proxy->mapToSource(index).row()));
    return items;
}

void UnmatchedPanel::showTargets()
{
    const std::vector<UnmatchedName> items = chosen();
    const bool oneKind = std::all_of(
        items.begin(), items.end(), [&](const UnmatchedName &item) { return item.kind == items.front().kind; });
    m_search->clear();
    m_targetProxy->setSearch({});
    m_targets->setRows(!items.empty() && oneKind ? linkTargets(*m_facts, items.front().kind, items.front().name)
                                                 : std::vector<LinkTarget>());
    const auto count = static_cast<int>(items.size());
    m_targetTitle->setWhole(items.empty() ? tr("Link to")
            : count == 1                  ? tr("Link %1 to").arg(readable(items.front().name))
                                          : tr("Link %n name(s) to", nullptr, count));
    m_hint->setText(items.empty() ? tr("Choose names on the left; several at once with Ctrl or Shift.")
            : oneKind             ? QString()
                                  : tr("Choose names of one kind: posts, codes or campaigns."));
    m_hint->setVisible(!m_hint->text().isEmpty());
    // What is alike is chosen already: then a click links.
    const bool isAlike = m_targets->rowCount() > 0 && m_targets->at(0).likeness >= kLikely;
    m_targetTable->setColumnHidden(LinkTargetsModel::LikenessColumn, !isAlike);
    if (isAlike)
        m_targetTable->selectRow(0);
    else
        m_targetTable->clearSelection();
    updateButtons();
}

void UnmatchedPanel::updateButtons()
{
    const auto count = static_cast<int>(m_table->selectionModel()->selectedRows().size());
    m_link->setText(tr("Link %n name(s)", nullptr, count));
    m_link->setEnabled(!m_busy && count > 0 && m_targetTable->selectionModel()->hasSelection());
    m_settle->setEnabled(!m_busy && count > 0);
}

void UnmatchedPanel::link()
{
    const QModelIndexList rows = m_targetTable->selectionModel()->selectedRows();
    if (rows.isEmpty())
        return;
    const LinkTarget &target = m_targets->at(m_targetProxy->mapToSource(rows.front()).row());
    std::vector<Link> links;
    for (const UnmatchedName &item : chosen())
        links.push_back({item.kind, target.platform, item.name, target.ref, {}});
    emit linkRequested(links);
}

void UnmatchedPanel::settle()
{
    std::vector<Link> links;
    for (const UnmatchedName &item : chosen())
        links.push_back({item.kind, {}, item.name, item.name, {}});
    emit linkRequested(links);
}

} // namespace postledger
