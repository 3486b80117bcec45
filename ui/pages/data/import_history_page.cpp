// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/data/import_history_page.h"

#include "kit/card.h"
#include "kit/choice_chip.h"
#include "kit/delegates.h"
#include "kit/empty_state.h"
#include "kit/table_view.h"
#include "kit/theme.h"
#include "pages/common/elided_label.h"
#include "pages/common/export_button.h"
#include "pages/common/prompter.h"
#include "pages/common/texts.h"
#include "pages/data/batches_tree.h"
#include "pages/data/creators_panel.h"
#include "pages/data/link_outcome.h"
#include "pages/data/mappings_panel.h"
#include "pages/data/quality_list.h"
#include "pages/data/rates_panel.h"
#include "pages/data/unmatched_panel.h"
#include "pages/data/watch_dialog.h"
#include "tables/batches_model.h"
#include "tables/filter_proxy.h"
#include "tables/issues_model.h"
#include "tables/roles.h"
#include "workspace/workspace.h"

#include <QGridLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>

#include <algorithm>
#include <limits>
#include <utility>

namespace postledger {

namespace {

constexpr std::size_t kIssuesShown = 5000;
constexpr std::size_t kOrdersShown = 5000;

} // namespace

ImportHistoryPage::ImportHistoryPage(const PageContext &context, QWidget *parent)
    : DataPage(context, parent)
    , m_prompter(&dialogPrompter())
    , m_batches(new BatchesModel(moneyText({}), instantText({}), this))
    , m_issues(new IssuesModel(this))
    , m_tree(new BatchesTree(context.theme, *m_batches, this))
    , m_import(new QPushButton(this))
    , m_undo(new QPushButton(this))
    , m_watch(new QPushButton(this))
    , m_issueCard(new Card(context.theme, this))
    , m_issueTitle(new ElidedLabel(context.theme, ElidedLabel::Look::Strong, this))
    , m_issueHint(wrappedLabel(context.theme, ElidedLabel::Look::Secondary, this))
    , m_issueKind(new ChoiceChip(context.theme, this))
    , m_issueTable(new TableView(context.theme, this))
    , m_export(new ExportButton(m_issueTable, *m_prompter, this))
    , m_quality(new QualityList(context.theme, this))
    , m_tabs(new QTabBar(this))
    , m_sections(new QStackedWidget(this))
    , m_imports(new QStackedWidget(m_sections))
    , m_empty(new EmptyState(context.theme, m_imports))
    , m_unmatched(new UnmatchedPanel(context, *m_prompter, this))
    , m_creators(new CreatorsPanel(context, this))
    , m_mappings(new MappingsPanel(context, *m_prompter, this))
    , m_rates(new RatesPanel(context, *m_prompter, this))
    , m_outcome(new LinkOutcome(context, *m_prompter, this))
{
    setObjectName(QStringLiteral("dataPage"));
    m_import->setObjectName(QStringLiteral("importButton"));
    m_import->setProperty("primary", true);
    m_undo->setObjectName(QStringLiteral("undoButton"));
    m_issueTitle->setObjectName(QStringLiteral("issueTitle"));
    m_issueHint->setObjectName(QStringLiteral("issueHint"));
    m_issueKind->setObjectName(QStringLiteral("issueKind"));
    m_issueTable->setObjectName(QStringLiteral("issues"));
    m_tabs->setObjectName(QStringLiteral("sections"));
    m_watch->setObjectName(QStringLiteral("watchButton"));
    actions()->addWidget(m_watch);
    actions()->addWidget(m_undo);
    actions()->addWidget(m_import);

    auto *proxy = new FilterProxy(this);
    proxy->setSourceModel(m_issues);
    m_issueTable->setModel(proxy);
    m_issueTable->sortByColumn(IssuesModel::RowColumn, Qt::AscendingOrder);
    m_issueTable->setColumnWidth(IssuesModel::RowColumn, 72);
    m_issueTable->setColumnWidth(IssuesModel::LabelColumn, 130);
    m_issueTable->setItemDelegateForColumn(IssuesModel::WhyColumn, new WrapDelegate(context.theme, m_issueTable));
    m_issueTable->verticalHeader()->setMaximumSectionSize(WrapDelegate::kHighestRow);
    m_issueTable->setColumnHidden(IssuesModel::CellColumn, true); // stands below its reason
    m_issueTable->setColumnHidden(IssuesModel::CodeColumn, true); // for programs: exported
    m_export->setHiddenToo(true);
    m_issueTable->horizontalHeader()->setSectionResizeMode(IssuesModel::WhyColumn, QHeaderView::Stretch);

    buildSections();
    const QWidgetList seen{m_tabs, m_tree, m_issueKind, m_export, m_issueTable};
    for (int i = 1; i < seen.size(); ++i)
        setTabOrder(seen[i - 1], seen[i]);
    connect(m_import, &QPushButton::clicked, this, [this] { emit importRequested({}); });
    connect(m_undo, &QPushButton::clicked, this, &ImportHistoryPage::askUndo);
    connect(m_watch, &QPushButton::clicked, this, &ImportHistoryPage::showWatchedFolders);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        updateButtons();
        showIssues();
    });
    connect(m_issueKind, &ChoiceChip::chosen, this, [this] {
        m_shownFile = -1;
        showIssues();
    });
    connect(&context.workspace, &Workspace::undoFinished, this, &ImportHistoryPage::undone);
    connect(&context.workspace, &Workspace::importFinished, this, [this] { m_undoWord.clear(); });
    connect(&context.workspace, &Workspace::undoFailed, this, [this](const Error &error) {
        m_prompter->tell(window(), tr("The import was not undone"), error.message);
        updateButtons();
    });
    connect(&context.workspace, &Workspace::jobStarted, this, &ImportHistoryPage::updateButtons);
    connect(&context.workspace, &Workspace::jobFinished, this, &ImportHistoryPage::updateButtons);
}

QWidget *ImportHistoryPage::buildImports()
{
    auto *imports = new QWidget(m_imports);
    auto *grid = new QGridLayout(imports);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(Theme::kGap);
    auto *treeCard = new Card(m_context.theme, imports);
    treeCard->setFlush(true);
    treeCard->body()->addWidget(m_tree);
    auto *line = new QHBoxLayout;
    line->addWidget(m_issueTitle, 1);
    line->addWidget(m_issueKind);
    line->addWidget(m_export);
    m_issueCard->body()->addLayout(line);
    m_issueCard->body()->addWidget(m_issueHint);
    m_issueCard->body()->addWidget(m_issueTable, 1);
    m_issueHint->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    grid->addWidget(treeCard, 0, 0);
    grid->addWidget(m_issueCard, 1, 0);
    grid->setRowStretch(0, 5);
    grid->setRowStretch(1, 4);
    m_imports->addWidget(imports);
    m_imports->addWidget(m_empty);
    return m_imports;
}

void ImportHistoryPage::buildSections()
{
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    for (int section = Imports; section <= Rates; ++section)
        m_tabs->addTab(QString());
    m_sections->addWidget(buildImports());
    m_sections->addWidget(m_quality);
    m_sections->addWidget(m_unmatched);
    m_sections->addWidget(m_creators);
    m_sections->addWidget(m_mappings);
    m_sections->addWidget(m_rates);
    auto *head = new QHBoxLayout;
    head->addWidget(m_tabs);
    head->addWidget(m_outcome, 1);
    auto *column = new QVBoxLayout(content());
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(head);
    column->addWidget(m_sections, 1);

    connect(m_tabs, &QTabBar::currentChanged, m_sections, &QStackedWidget::setCurrentIndex);
    connect(m_tabs, &QTabBar::currentChanged, this, &ImportHistoryPage::showTitle);
    connect(m_quality, &QualityList::opened, this, &ImportHistoryPage::openItem);
    connect(m_unmatched, &UnmatchedPanel::linkRequested, m_outcome, &LinkOutcome::link);
    connect(m_creators, &CreatorsPanel::linkRequested, m_outcome, &LinkOutcome::link);
    connect(m_mappings, &MappingsPanel::changed, this, &ImportHistoryPage::updateSections);
}

void ImportHistoryPage::showSection(Section section)
{
    m_tabs->setCurrentIndex(section);
}

void ImportHistoryPage::openDetail(const QString &key)
{
    if (key == QLatin1String("watched"))
        showWatchedFolders();
    showSection(key == QLatin1String("quality") ? Quality
            : key == QLatin1String("unmatched") ? Unmatched
            : key == QLatin1String("creators")  ? Creators
            : key == QLatin1String("mappings")  ? Mappings
            : key == QLatin1String("rates")     ? Rates
                                                : Imports);
}

void ImportHistoryPage::openItem(const QualityItem &item)
{
    switch (item.place) {
    case QualityPlace::Orders:
        showOrders(item);
        break;
    case QualityPlace::Unmatched:
        showSection(Unmatched);
        break;
    case QualityPlace::Creators:
        showSection(Creators);
        break;
    case QualityPlace::Import:
        emit importRequested({});
        break;
    case QualityPlace::Rates:
        showSection(Rates);
        break;
    case QualityPlace::Notes:
        showSection(Imports);
        m_issueKind->setCurrent(QStringLiteral("notes"));
        m_shownFile = -1;
        showIssues();
        break;
    case QualityPlace::None:
        break;
    }
}

void ImportHistoryPage::showOrders(const QualityItem &item)
{
    auto orders = m_context.workspace.qualityOrders(item.code, kOrdersShown);
    if (!orders) {
        m_prompter->tell(window(), tr("The orders cannot be shown"), orders.error().message);
        return;
    }
    showQualityOrders(
        m_context.theme, summary(*m_context.workspace.facts()), item, *std::move(orders), *m_prompter, window());
}

void ImportHistoryPage::updateSections()
{
    const auto label = [](const QString &name, int count) {
        //: a part of a page and how many things wait there
        return count == 0 ? name : tr("%1 (%2)").arg(name, QLocale().toString(count));
    };
    const std::pair<Section, int> counts[] = {{Imports, 0}, {Quality, m_quality->count()},
        {Unmatched, m_unmatched->count()}, {Creators, m_creators->pairs()}, {Mappings, m_mappings->count()},
        {Rates, m_rates->lackingCurrencies()}};
    for (const auto &[section, count] : counts)
        m_tabs->setTabText(section, label(sectionName(section), count));
}

QString ImportHistoryPage::sectionName(int section)
{
    switch (section) {
    case Quality:
        return tr("Quality");
    case Unmatched:
        return tr("Unmatched names");
    case Creators:
        return tr("Creators");
    case Mappings:
        return tr("Mappings");
    case Rates:
        return tr("Exchange rates");
    default:
        return tr("Imports");
    }
}

void ImportHistoryPage::setPrompter(Prompter &prompter)
{
    m_prompter = &prompter;
    m_export->setPrompter(prompter);
    m_unmatched->setPrompter(prompter);
    m_outcome->setPrompter(prompter);
    m_mappings->setPrompter(prompter);
    m_rates->setPrompter(prompter);
}

void ImportHistoryPage::retranslate()
{
    m_import->setText(tr("Import files …"));
    m_undo->setText(tr("Undo import"));
    m_watch->setText(tr("Watched folders …"));
    m_watch->setToolTip(tr("Folders from which exports are imported as they arrive"));
    m_undo->setToolTip(tr("Takes the selected import back, as if its files had never come"));
    m_export->retranslate();
    m_issueKind->setChoices({{QStringLiteral("rejects"), tr("Rejected rows"), {}, tr("Rows that were left out")},
        {QStringLiteral("notes"), tr("Notes"), {}, tr("What to know about rows that were taken")}});
    if (m_issueKind->current().isEmpty())
        m_issueKind->setCurrent(QStringLiteral("rejects"));
    m_outcome->retranslate();
    m_unmatched->retranslate();
    m_creators->retranslate();
    m_mappings->retranslate();
    m_rates->retranslate();
    updateSections();
    m_tree->setAccessibleName(tr("Imports"));
    showStart(*m_empty);
    m_issueTable->setAccessibleName(tr("Rejected rows and notes"));
}

void ImportHistoryPage::showLoading()
{
    showBatches();
}

void ImportHistoryPage::refresh(const Facts &facts)
{
    const FactsSummary &known = summary(facts);
    m_batches->setTexts(moneyText(moneyStyleOf(known)), instantText(known.timezone));
    showBatches();
    m_quality->setFacts(facts);
    m_unmatched->setFacts(m_context.workspace.facts());
    m_creators->setFacts(m_context.workspace.facts());
    m_mappings->refresh(known.timezone);
    m_rates->setFacts(facts);
    updateSections();
}

void ImportHistoryPage::showWatchedFolders()
{
    const auto settings = m_context.workspace.settings();
    auto *dialog = new WatchDialog(m_context.theme, m_context.workspace.watchedFolders(),
        settings ? settings->timezone : std::string(), *m_prompter, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &WatchDialog::lookRequested, this, [this](const QString &path) { emit importRequested({path}); });
    dialog->open();
}

void ImportHistoryPage::showBatches()
{
    const Result<std::vector<Batch>> batches = m_context.workspace.batches();
    if (!batches) {
        showError(batches.error());
        return;
    }
    std::int64_t files = 0, rejected = 0;
    for (const Batch &batch : *batches)
        files += static_cast<std::int64_t>(batch.files.size());
    // Of the last import: rows of an earlier one may have come in since, corrected, and nothing says which did.
    const auto last =
        std::max_element(batches->begin(), batches->end(), [](const Batch &a, const Batch &b) { return a.id < b.id; });
    if (last != batches->end()) {
        for (const SourceFile &file : last->files)
            rejected += file.counts.rejected;
    }
    const QString count = tr("%n import(s)", nullptr, static_cast<int>(batches->size()));
    m_basis = tr("%1 · %2", "imports, files").arg(count, tr("%n file(s)", nullptr, static_cast<int>(files)));
    if (!m_undoWord.isEmpty())
        m_basis = tr("%1 · %2").arg(m_undoWord, m_basis);
    m_title = batches->empty() ? tr("Nothing imported yet")
        : rejected > 0         ? tr("The last import rejected %n row(s)", nullptr, static_cast<int>(rejected))
                               : tr("The last import rejected no row");
    showTitle();
    m_batches->setBatches(*batches, m_context.workspace.controlTotals());
    m_tree->expandAll();
    m_tree->fitColumns();
    m_imports->setCurrentIndex(batches->empty() ? 1 : 0);
    m_shownFile = -1;
    if (m_batches->rowCount() > 0)
        m_tree->setCurrentIndex(m_batches->index(0, 0));
    updateButtons();
    showIssues();
}

/// Every part of the page has a title of its own; rejected rows are the imports' matter.
void ImportHistoryPage::showTitle()
{
    const bool isOfImports = m_tabs->currentIndex() == Imports;
    setMessage(isOfImports ? m_title : sectionName(m_tabs->currentIndex()), m_basis);
}

void ImportHistoryPage::showIssues()
{
    const bool rejects = m_issueKind->current() != QLatin1String("notes");
    QModelIndex current = m_tree->currentIndex();
    // A batch stands for its first file that has something to tell, else for its first.
    if (current.isValid() && !current.parent().isValid()) {
        const QModelIndex batch = current.siblingAtColumn(0);
        current = m_batches->index(0, 0, batch);
        for (int row = 0; row < m_batches->rowCount(batch); ++row) {
            const QModelIndex file = m_batches->index(row, BatchesModel::RejectedColumn, batch);
            if (file.data(SortRole).toLongLong() > 0) {
                current = file.siblingAtColumn(0);
                break;
            }
        }
    }
    const qint64 file = current.isValid() ? current.data(BatchesModel::FileRole).toLongLong() : 0;
    if (file == m_shownFile)
        return;
    m_shownFile = file;
    std::vector<RowIssue> issues;
    if (file != 0) {
        Result<std::vector<RowIssue>> found = m_context.workspace.issues(file, rejects, kIssuesShown);
        if (!found) {
            m_issueHint->setText(found.error().message);
            m_issueHint->show();
            m_issueTable->hide();
            return;
        }
        issues = *std::move(found);
    }
    const auto count = static_cast<int>(issues.size());
    const QString name = current.siblingAtColumn(0).data().toString();
    m_issues->setIssues(std::move(issues));
    m_issueTitle->setWhole(file == 0 ? tr("Rejected rows and notes") : name);
    m_export->setSubject(tr("%1 rejected rows").arg(name), 2);
    m_export->setEnabled(count > 0);
    m_issueTable->setVisible(count > 0);
    m_issueTable->fitRows();
    m_issueHint->setVisible(count == 0);
    m_issueHint->setText(file == 0 ? tr("Choose a file above to read what became of its rows.")
            : rejects              ? withoutRejects(file)
                                   : tr("There is nothing to note about this file."));
}

/// Nothing rejected is not nothing to know.
QString ImportHistoryPage::withoutRejects(qint64 file) const
{
    const auto notes = m_context.workspace.issues(file, false, kIssuesShown);
    const int count = notes ? static_cast<int>(notes->size()) : 0;
    return count == 0
        ? tr("No row of this file was rejected.")
        : tr("No row of this file was rejected. There are %Ln note(s) about it, under Notes.", nullptr, count);
}

void ImportHistoryPage::updateButtons()
{
    const bool busy = m_context.workspace.isBusy();
    m_undo->setEnabled(m_tree->currentIndex().isValid() && !busy);
    m_outcome->setBusy(busy);
    m_unmatched->setBusy(busy);
    m_creators->setBusy(busy);
    m_mappings->setBusy(busy);
}

void ImportHistoryPage::askUndo()
{
    const QModelIndex current = m_tree->currentIndex();
    if (!current.isValid())
        return;
    const BatchId batch = current.data(BatchesModel::BatchRole).toLongLong();
    const QModelIndex top = current.parent().isValid() ? current.parent() : current;
    const QString name = top.siblingAtColumn(BatchesModel::NameColumn).data().toString();
    m_prompter->confirm(window(), tr("Undo an import?"),
        tr("%1 is taken back as if its files had never come. What another file states as well stays; what it changed "
           "returns to what the other files say. You can import the files again.")
            .arg(name),
        tr("Undo import"), [this, batch] { m_context.workspace.undo(batch); });
}

void ImportHistoryPage::undone(const UndoSummary &done)
{
    const auto count = [](std::int64_t records) {
        return static_cast<int>(std::min<std::int64_t>(records, std::numeric_limits<int>::max()));
    };
    //: what an undo did: records removed, restored, kept
    m_undoWord = tr("Undone: %1, %2, %3")
                     .arg(tr("%Ln record(s) removed", nullptr, count(done.removed)),
                         tr("%Ln restored", nullptr, count(done.restored)), tr("%Ln kept", nullptr, count(done.kept)));
    invalidate();
}

} // namespace postledger
