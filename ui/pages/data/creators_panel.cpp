// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/data/creators_panel.h"

#include "base/text.h"
#include "domain/shown_handle.h"
#include "kit/card.h"
#include "kit/search_field.h"
#include "kit/table_view.h"
#include "kit/theme.h"
#include "pages/common/elided_label.h"
#include "pages/common/texts.h"
#include "tables/filter_proxy.h"
#include "tables/link_models.h"
#include "tables/roles.h"

#include <QComboBox>
#include <QHeaderView>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace postledger {

namespace {
constexpr std::size_t kMostPairs = 200;
}

CreatorsPanel::CreatorsPanel(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(new CreatorNamesModel(amountText({}), this))
    , m_proxy(new FilterProxy(this))
    , m_pairs(new CreatorPairsModel(amountText({}), this))
    , m_title(new ElidedLabel(context.theme, ElidedLabel::Look::Strong, this))
    , m_search(new SearchField(context.theme, this))
    , m_table(new TableView(context.theme, this))
    , m_intoLabel(new QLabel(this))
    , m_into(new QComboBox(this))
    , m_merge(new QPushButton(this))
    , m_pairTitle(new ElidedLabel(context.theme, ElidedLabel::Look::Strong, this))
    , m_pairHint(wrappedLabel(context.theme, ElidedLabel::Look::Secondary, this))
    , m_pairTable(new TableView(context.theme, this))
    , m_apart(new QPushButton(this))
{
    m_table->setObjectName(QStringLiteral("creatorNames"));
    m_search->setObjectName(QStringLiteral("creatorSearch"));
    m_into->setObjectName(QStringLiteral("mergeInto"));
    m_merge->setObjectName(QStringLiteral("mergeButton"));
    m_pairTable->setObjectName(QStringLiteral("creatorPairs"));
    m_apart->setObjectName(QStringLiteral("keepApartButton"));
    m_merge->setProperty("primary", true);
    m_proxy->setSourceModel(m_model);
    m_table->setModel(m_proxy);
    m_table->setSearchField(m_search);
    m_table->sortByColumn(CreatorNamesModel::NetColumn, Qt::DescendingOrder);
    m_table->fitColumns({CreatorNamesModel::HandleColumn, 140, 300,
        {CreatorNamesModel::PostsColumn, CreatorNamesModel::AlsoColumn, CreatorNamesModel::OrdersColumn},
        {{CreatorNamesModel::AlsoColumn, 260}}});
    m_pairTable->setModel(m_pairs);
    m_pairTable->setSortingEnabled(false);
    m_pairTable->setSelectionMode(QAbstractItemView::SingleSelection);
    m_pairTable->fitColumns({CreatorPairsModel::CreatorColumn, 130, 220, {CreatorPairsModel::NetColumn},
        {{CreatorPairsModel::OtherColumn, 220}}});
    m_intoLabel->setBuddy(m_into);
    m_into->setSizeAdjustPolicy(QComboBox::AdjustToContents);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::kGap);
    auto *all = new Card(context.theme, this);
    auto *line = new QHBoxLayout;
    line->addWidget(m_title, 1);
    line->addWidget(m_search);
    m_search->setMaximumWidth(220);
    all->body()->addLayout(line);
    all->body()->addWidget(m_table, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_intoLabel);
    buttons->addWidget(m_into);
    buttons->addWidget(m_merge);
    all->body()->addLayout(buttons);
    auto *alike = new Card(context.theme, this);
    alike->body()->addWidget(m_pairTitle);
    alike->body()->addWidget(m_pairHint);
    alike->body()->addWidget(m_pairTable, 1);
    auto *below = new QHBoxLayout;
    below->addStretch();
    below->addWidget(m_apart);
    alike->body()->addLayout(below);
    alike->body()->addStretch();
    row->addWidget(all, 60);
    row->addWidget(alike, 40);

    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &CreatorsPanel::updateButtons);
    connect(m_pairTable->selectionModel(), &QItemSelectionModel::selectionChanged, this, &CreatorsPanel::choosePair);
    connect(m_search, &SearchField::searched, this, [this](const QString &text) { m_proxy->setSearch(text); });
    connect(m_merge, &QPushButton::clicked, this, &CreatorsPanel::merge);
    connect(m_apart, &QPushButton::clicked, this, &CreatorsPanel::keepApart);
}

void CreatorsPanel::retranslate()
{
    m_search->setPlaceholderText(tr("Search creators"));
    m_intoLabel->setText(tr("One person, called"));
    m_apart->setText(tr("Keep apart"));
    m_apart->setToolTip(tr("Settles that the second is somebody else; the pair leaves this list"));
    m_table->setAccessibleName(tr("Creators"));
    m_pairTable->setAccessibleName(tr("Creators that may be one person"));
    showCreators();
}

void CreatorsPanel::setFacts(const FactsPtr &facts)
{
    m_facts = facts;
    showCreators();
}

void CreatorsPanel::setBusy(bool busy)
{
    m_busy = busy;
    updateButtons();
}

int CreatorsPanel::pairs() const
{
    return m_pairs->rowCount();
}

void CreatorsPanel::showCreators()
{
    if (!m_facts)
        return;
    const AmountText amounts = amountText(moneyStyleOf(summary(*m_facts)));
    m_model->setRows(creatorNames(*m_facts), amounts);
    m_pairs->setRows(likelySameCreators(*m_facts, kMostPairs), amounts);
    m_title->setWhole(tr("%n creator(s)", nullptr, m_model->rowCount()));
    m_pairTitle->setWhole(tr("May be one person"));
    m_pairHint->setText(pairs() == 0 ? tr("No two names are so alike that they may be one person. Choose two or more "
                                          "creators on the left to make them one.")
                                     : tr("Names that are alike. Nothing is merged by itself; what is merged counts as "
                                          "one creator everywhere and can be undone."));
    m_pairTable->setVisible(pairs() > 0);
    m_apart->setVisible(pairs() > 0);
    m_table->fitColumns();
    m_pairTable->fitColumns();
    updateButtons();
}

// The two rows of the pair are chosen, so that a click on "Merge" does it.
void CreatorsPanel::choosePair()
{
    const QModelIndexList rows = m_pairTable->selectionModel()->selectedRows();
    if (rows.isEmpty()) {
        updateButtons();
        return;
    }
    const CreatorPair &pair = m_pairs->at(rows.front().row());
    m_search->clear();
    m_proxy->setSearch({});
    QItemSelection wanted;
    for (int row = 0; row < m_proxy->rowCount(); ++row) {
        const QModelIndex index = m_proxy->index(row, 0);
        const std::string handle = index.data(KeyRole).toString().toStdString();
        if (handle == pair.creator || handle == pair.other) {
            wanted.select(index, index);
            m_table->scrollTo(index);
        }
    }
    m_table->selectionModel()->select(wanted, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

QStringList CreatorsPanel::chosen() const
{
    std::vector<int> rows;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        rows.push_back(m_proxy->mapToSource(index).row());
    std::sort(rows.begin(), rows.end()); // the model is by net sales
    QStringList handles;
    for (const int row : rows)
        handles << toQString(m_model->at(row).handle);
    return handles;
}

void CreatorsPanel::updateButtons()
{
    const QStringList handles = chosen();
    QStringList known;
    for (int i = 0; i < m_into->count(); ++i)
        known << m_into->itemData(i).toString();
    if (known != handles) {
        m_into->clear();
        for (const QString &handle : handles)
            m_into->addItem(readable(shownHandle(handle.toStdString())), handle);
    }
    const bool several = handles.size() > 1;
    m_into->setVisible(several);
    m_intoLabel->setVisible(several);
    m_merge->setText(several ? tr("Merge %n creator(s)", nullptr, static_cast<int>(handles.size())) : tr("Merge"));
    m_merge->setEnabled(several && !m_busy);
    m_apart->setEnabled(!m_busy && m_pairTable->selectionModel()->hasSelection());
}

void CreatorsPanel::merge()
{
    const std::string into = m_into->currentData().toString().toStdString();
    std::vector<Link> links;
    for (const QString &handle : chosen()) {
        if (handle.toStdString() != into)
            links.push_back({LinkKind::Creator, {}, handle.toStdString(), into, {}});
    }
    if (!links.empty())
        emit linkRequested(links);
}

void CreatorsPanel::keepApart()
{
    const QModelIndexList rows = m_pairTable->selectionModel()->selectedRows();
    if (rows.isEmpty())
        return;
    const std::string &other = m_pairs->at(rows.front().row()).other;
    emit linkRequested({{LinkKind::Creator, {}, other, other, {}}});
}

} // namespace postledger
