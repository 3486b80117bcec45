// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/import/import_page.h"

#include "kit/card.h"
#include "kit/delegates.h"
#include "kit/list_splitter.h"
#include "kit/table_view.h"
#include "kit/theme.h"
#include "pages/common/elided_label.h"
#include "pages/common/prompter.h"
#include "pages/import/import_session.h"
#include "pages/import/import_words.h"
#include "pages/import/mapping_dialog.h"
#include "pages/import/question_box.h"
#include "pages/import/rejects_dialog.h"
#include "pages/import/two_line_delegate.h"
#include "tables/import_files_model.h"
#include "tables/issues_model.h"
#include "tables/preview_model.h"
#include "workspace/workspace.h"

#include <QComboBox>
#include <QEvent>
#include <QFileInfo>
#include <QGridLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QProgressBar>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>
#include <QVBoxLayout>

namespace postledger {

namespace {

using Phase = ImportSession::Phase;

} // namespace

/// As high as what it holds at its width, where there is room; scrolls where there is none.
class FittingScrollArea final : public QScrollArea
{
public:
    explicit FittingScrollArea(QWidget *parent)
        : QScrollArea(parent)
    {
        setFrameShape(QFrame::NoFrame);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setWidgetResizable(true);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
        viewport()->setAutoFillBackground(false);
    }
    QSize sizeHint() const override
    {
        const QWidget *inside = widget();
        if (inside == nullptr)
            return QScrollArea::sizeHint();
        const int high = inside->layout()->totalHeightForWidth(viewport()->width());
        return {inside->sizeHint().width(), high > 0 ? high : inside->sizeHint().height()};
    }
    QSize minimumSizeHint() const override
    {
        constexpr int kLeast = 120;
        return {0, std::min(kLeast, sizeHint().height())};
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (watched == widget() && event->type() == QEvent::LayoutRequest)
            updateGeometry();
        return QScrollArea::eventFilter(watched, event);
    }
    void resizeEvent(QResizeEvent *event) override
    {
        QScrollArea::resizeEvent(event);
        if (event->size().width() != event->oldSize().width())
            updateGeometry();
    }
};

ImportPage::ImportPage(const PageContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_prompter(&dialogPrompter())
    , m_filesModel(new ImportFilesModel(this))
    , m_previewModel(new PreviewModel(this))
    , m_issuesModel(new IssuesModel(this))
    , m_title(new ElidedLabel(context.theme, ElidedLabel::Look::Title, this))
    , m_basis(new ElidedLabel(context.theme, ElidedLabel::Look::Secondary, this))
    , m_files(new TableView(context.theme, this))
    , m_previewTitle(new ElidedLabel(context.theme, ElidedLabel::Look::Strong, this))
    , m_previewHint(wrappedLabel(context.theme, ElidedLabel::Look::Secondary, this))
    , m_preview(new TableView(context.theme, this))
    , m_issuesTitle(new ElidedLabel(context.theme, ElidedLabel::Look::Strong, this))
    , m_issuesHint(wrappedLabel(context.theme, ElidedLabel::Look::Secondary, this))
    , m_issues(new TableView(context.theme, this))
    , m_questionCard(new Card(context.theme, this))
    , m_questionPlace(new FittingScrollArea(this))
    , m_filesCard(new Card(context.theme, this))
    , m_parts(new ListSplitter(context.theme, this))
    , m_totals(wrappedLabel(context.theme, ElidedLabel::Look::Secondary, this))
    , m_withoutRate(wrappedLabel(context.theme, ElidedLabel::Look::Body, this))
    , m_rates(new QPushButton(this))
    , m_progress(new QProgressBar(this))
    , m_cancel(new QPushButton(this))
    , m_goOn(new QPushButton(this))
    , m_import(new QPushButton(this))
    , m_map(new QPushButton(this))
    , m_leaveOut(new QPushButton(this))
    , m_sheets(new QComboBox(this))
    , m_allRejects(new QPushButton(this))
    , m_exportRejects(new QPushButton(this))
{
    setObjectName(QStringLiteral("importPage"));
    m_title->setObjectName(QStringLiteral("pageTitle"));
    m_basis->setObjectName(QStringLiteral("pageBasis"));
    m_issuesTitle->setObjectName(QStringLiteral("importIssuesTitle"));
    m_issuesHint->setObjectName(QStringLiteral("importIssuesHint"));
    m_previewHint->setObjectName(QStringLiteral("previewHint"));
    m_totals->setObjectName(QStringLiteral("controlTotals"));
    m_withoutRate->setObjectName(QStringLiteral("withoutRate"));
    m_rates->setObjectName(QStringLiteral("showRates"));
    m_rates->setProperty("flat", true);
    m_progress->setObjectName(QStringLiteral("importProgress"));
    m_cancel->setObjectName(QStringLiteral("cancelImport"));
    m_goOn->setObjectName(QStringLiteral("importRemaining"));
    m_import->setObjectName(QStringLiteral("commitImport"));
    m_import->setProperty("primary", true);
    m_map->setObjectName(QStringLiteral("mapColumns"));
    m_leaveOut->setObjectName(QStringLiteral("leaveOut"));
    m_leaveOut->setProperty("flat", true);
    m_sheets->setObjectName(QStringLiteral("sheetCombo"));
    m_allRejects->setObjectName(QStringLiteral("showRejects"));
    m_exportRejects->setObjectName(QStringLiteral("exportRejects"));
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(180);
    m_progress->hide();
    buildTables();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::kMargin, Theme::kGap, Theme::kMargin, Theme::kGap + 2);
    column->setSpacing(Theme::kGap);
    auto *line = new QHBoxLayout;
    line->setSpacing(10);
    line->addWidget(m_title);
    line->addWidget(m_basis, 1, Qt::AlignBottom);
    m_title->setMinimumHeight(32);
    m_basis->setMinimumHeight(30);
    column->addLayout(line);
    m_filesCard->setFlush(true);
    m_filesCard->body()->addWidget(m_files);
    m_parts->setObjectName(QStringLiteral("importParts"));
    m_parts->addWidget(m_filesCard);
    auto *ofFile = new QWidget(m_parts);
    auto *cards = new QHBoxLayout(ofFile);
    cards->setContentsMargins(0, 0, 0, 0);
    cards->setSpacing(Theme::kGap);
    auto *previewCard = new Card(context.theme, this);
    auto *previewLine = new QHBoxLayout;
    previewLine->addWidget(m_previewTitle, 1);
    previewLine->addWidget(m_sheets);
    previewLine->addWidget(m_map);
    previewLine->addWidget(m_leaveOut);
    previewCard->body()->addLayout(previewLine);
    m_previewHint->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    previewCard->body()->addWidget(m_previewHint);
    previewCard->body()->addWidget(m_preview, 1);
    auto *issuesCard = new Card(context.theme, this);
    issuesCard->body()->addWidget(m_issuesTitle);
    issuesCard->body()->addWidget(m_issuesHint);
    issuesCard->body()->addWidget(m_issues, 1);
    auto *mend = new QHBoxLayout;
    mend->addWidget(m_exportRejects);
    mend->addWidget(m_allRejects);
    mend->addStretch();
    issuesCard->body()->addLayout(mend);
    issuesCard->body()->addStretch();
    m_questionCard->body()->addWidget(m_questionPlace);
    auto *right = new QVBoxLayout;
    right->setSpacing(Theme::kGap);
    right->addWidget(m_questionCard);
    right->addWidget(issuesCard, 1);
    cards->addWidget(previewCard, 62);
    cards->addLayout(right, 38);
    m_parts->addWidget(ofFile);
    m_parts->keep(new QSettings(this), QStringLiteral("import/files_height"));
    column->addWidget(m_parts, 1);
    auto *leftOut = new QHBoxLayout;
    leftOut->addWidget(m_withoutRate, 1);
    leftOut->addWidget(m_rates);
    column->addLayout(leftOut);
    auto *bottom = new QHBoxLayout;
    bottom->setSpacing(8);
    bottom->addWidget(m_totals, 1);
    bottom->addWidget(m_progress);
    bottom->addWidget(m_cancel);
    bottom->addWidget(m_goOn);
    bottom->addWidget(m_import);
    column->addLayout(bottom);

    connect(m_cancel, &QPushButton::clicked, this, &ImportPage::cancel);
    connect(m_rates, &QPushButton::clicked, this,
        [this] { emit detailRequested(QStringLiteral("data"), QStringLiteral("rates")); });
    connect(&context.workspace, &Workspace::factsChanged, this, &ImportPage::refreshRates);
    connect(m_allRejects, &QPushButton::clicked, this, &ImportPage::showRejects);
    connect(m_exportRejects, &QPushButton::clicked, this, &ImportPage::exportRejects);
    connect(m_sheets, &QComboBox::activated, this, &ImportPage::chooseSheet);
    connect(m_map, &QPushButton::clicked, this, &ImportPage::mapColumns);
    connect(m_import, &QPushButton::clicked, this, &ImportPage::press);
    connect(m_files, &QAbstractItemView::activated, this, [this] {
        if (!m_map->isHidden())
            mapColumns();
    });
    connect(m_goOn, &QPushButton::clicked, this, [this] { m_session->goOnWithWaiting(); });
    setFocusProxy(m_files);
    connect(m_leaveOut, &QPushButton::clicked, this, [this] { m_session->removeFile(currentRow()); });
    connect(m_files->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this] { m_isChosen = m_isChosen || !m_moves; });
    connect(m_files->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ImportPage::showCurrentFile);
    connect(&context.theme, &Theme::changed, this, [this] { update(); });
    newSession();
}

void ImportPage::buildTables()
{
    m_files->setObjectName(QStringLiteral("importFiles"));
    m_files->setModel(m_filesModel);
    m_files->setSortingEnabled(false);
    m_files->setSelectionMode(QAbstractItemView::SingleSelection);
    m_files->verticalHeader()->setDefaultSectionSize(TwoLineDelegate::kRowHeight);
    m_files->setItemDelegateForColumn(
        ImportFilesModel::FileColumn, new TwoLineDelegate(m_context.theme, false, m_files));
    m_files->setItemDelegateForColumn(
        ImportFilesModel::FormatColumn, new TwoLineDelegate(m_context.theme, true, m_files));
    QHeaderView *header = m_files->horizontalHeader();
    header->setSectionResizeMode(ImportFilesModel::FileColumn, QHeaderView::Stretch);
    m_files->setColumnWidth(ImportFilesModel::FormatColumn, 220);
    m_files->setColumnWidth(ImportFilesModel::PeriodColumn, 190);
    m_preview->setObjectName(QStringLiteral("importPreview"));
    m_preview->setSortingEnabled(false);
    m_preview->setModel(m_previewModel);
    m_issues->setObjectName(QStringLiteral("importIssues"));
    m_issues->setMinimumHeight(90);
    m_issues->setSortingEnabled(false);
    m_issuesModel->setBoth({}, {}); // the kind is one of its columns
    m_issues->setModel(m_issuesModel);
    m_issues->horizontalHeader()->moveSection(IssuesModel::KindColumn, 0);
    m_issues->setColumnHidden(IssuesModel::LineColumn, true);
    m_issues->setColumnWidth(IssuesModel::RowColumn, 56);
    m_issues->setColumnWidth(IssuesModel::LabelColumn, 88);
    m_issues->setItemDelegateForColumn(IssuesModel::WhyColumn, new WrapDelegate(m_context.theme, m_issues));
    m_issues->verticalHeader()->setMaximumSectionSize(180);
    m_issues->horizontalHeader()->setSectionResizeMode(IssuesModel::WhyColumn, QHeaderView::Stretch);
    m_issues->setColumnHidden(IssuesModel::CellColumn, true);
    m_issues->setColumnHidden(IssuesModel::CodeColumn, true);
}

void ImportPage::newSession()
{
    m_isChosen = false;
    delete m_session;
    m_session = new ImportSession(m_context.workspace, this);
    m_questions = new QuestionBox(m_context.theme, *m_session, m_questionPlace);
    m_questionPlace->setWidget(m_questions); // deletes the one before
    m_questions->setAutoFillBackground(false);
    connect(m_session, &ImportSession::changed, this, &ImportPage::refresh);
    connect(m_session, &ImportSession::progressed, this, [this](qint64 done, qint64 total, const QString &text) {
        m_progress->setRange(0, total > 0 ? 1000 : 0);
        m_progress->setValue(total > 0 ? static_cast<int>(1000 * done / total) : 0);
        m_progress->setToolTip(text);
        if (!text.isEmpty())
            m_totals->setText(text);
    });
    refresh();
}

void ImportPage::addFiles(const QStringList &paths)
{
    // After a result the next files are another import; the workspace may have its currency and zone now.
    if (m_session->phase() == Phase::Done || m_session->phase() == Phase::Empty)
        newSession();
    const bool hadOthers = m_filesModel->rowCount() > 0;
    m_session->addFiles(paths);
    // Who adds a single file to others wants to see it.
    const auto &files = m_filesModel->files();
    const auto only = std::find_if(files.begin(), files.end(), [&](const ImportFileRow &file) {
        return hadOthers && paths.size() == 1 && file.path == QFileInfo(paths.first()).absoluteFilePath();
    });
    if (only != files.end()) {
        m_isChosen = true;
        lookAt(static_cast<int>(only - files.begin()));
    }
    if (!m_files->currentIndex().isValid() && m_filesModel->rowCount() > 0)
        lookAt(0);
}

void ImportPage::refresh()
{
    refreshMessage();
    refreshFiles();
    m_questions->refresh();
    const bool asks = !m_session->questions().isEmpty() || !m_session->answers().isEmpty();
    m_questionCard->setVisible(asks && m_session->phase() != Phase::Done);
    m_questionPlace->updateGeometry();
    refreshButtons();
    showCurrentFile();
}

void ImportPage::refreshMessage()
{
    m_title->setWhole(importTitle(*m_session));
    m_basis->setWhole(importBasis(*m_session));
    setAccessibleName(m_title->whole());
    fitColumns();
    m_files->setAccessibleName(tr("Files to import"));
    m_preview->setAccessibleName(tr("First rows of the file"));
    m_issues->setAccessibleName(tr("Rejected rows and notes"));
}

/// Not somebody's choice.
void ImportPage::lookAt(int row)
{
    const QScopedValueRollback moves(m_moves, true);
    m_files->setCurrentIndex(m_filesModel->index(row, 0));
}

void ImportPage::refreshFiles()
{
    std::vector<ImportFileRow> rows;
    for (const ImportSession::File &file : m_session->files())
        rows.push_back(importFileRow(*m_session, file));
    if (static_cast<int>(rows.size()) == m_filesModel->rowCount()) {
        const auto &known = m_filesModel->files();
        const int at = currentRow();
        const QString path = at >= 0 ? known[static_cast<std::size_t>(at)].path : QString();
        const auto same = std::find_if(
            rows.begin(), rows.end(), [&](const ImportFileRow &row) { return !path.isEmpty() && row.path == path; });
        const int now = same == rows.end() ? at : static_cast<int>(same - rows.begin());
        for (std::size_t row = 0; row < rows.size(); ++row)
            m_filesModel->setFile(static_cast<int>(row), std::move(rows[row]));
        fitColumns();
        if (!m_isChosen)
            lookAt(0); // what waits for an answer comes first
        else if (now != at) // the file that is looked at has moved
            lookAt(now);
        fitFiles();
        return;
    }
    const int current = currentRow();
    m_filesModel->setFiles(std::move(rows));
    fitFiles();
    const int last = m_filesModel->rowCount() - 1;
    if (last >= 0)
        lookAt(std::clamp(current, 0, last));
}

// Names come first: what is narrow takes from the others.
void ImportPage::fitColumns()
{
    constexpr int kName = 200;
    constexpr int kCount = 90;
    const QHeaderView *header = m_files->horizontalHeader();
    const auto counts = ImportFilesModel::ColumnCount - ImportFilesModel::AddedColumn;
    int needed = 0;
    for (int column = ImportFilesModel::AddedColumn; column < ImportFilesModel::ColumnCount; ++column)
        needed += header->sectionSizeHint(column);
    const int room = m_files->viewport()->width() - kName - needed;
    m_files->setColumnWidth(ImportFilesModel::FormatColumn, std::clamp(room * 55 / 100, 120, 220));
    const QAbstractItemView &files = *m_files; // a table hides this hint
    const int period = std::clamp(files.sizeHintForColumn(ImportFilesModel::PeriodColumn), 90, 190);
    m_files->setColumnWidth(ImportFilesModel::PeriodColumn, std::clamp(room * 45 / 100, period, 190));
    const int spare = std::max(0, room - 220 - 190) / counts;
    for (int column = ImportFilesModel::AddedColumn; column < ImportFilesModel::ColumnCount; ++column) {
        const int hint = header->sectionSizeHint(column);
        m_files->setColumnWidth(column, std::clamp(kCount, hint, hint + spare));
    }
}

void ImportPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    fitColumns();
}

void ImportPage::fitFiles()
{
    constexpr int kAtLeast = 2;
    const auto heightOf = [this](int files) {
        const QMargins edge = m_filesCard->body()->contentsMargins();
        return m_files->horizontalHeader()->sizeHint().height() + files * TwoLineDelegate::kRowHeight + edge.top()
            + edge.bottom() + 2 * m_files->frameWidth();
    };
    const int files = std::max(1, m_filesModel->rowCount());
    m_parts->setListHeights(heightOf(std::min(files, kAtLeast)), heightOf(files));
}

void ImportPage::refreshButtons()
{
    const Phase phase = m_session->phase();
    m_leaveOut->setText(tr("Leave this file out"));
    m_leaveOut->setToolTip(tr("Delete"));
    m_leaveOut->setVisible(phase == Phase::Looking || phase == Phase::Checking || phase == Phase::Ready);
    const bool working = phase == Phase::Looking || phase == Phase::Checking || phase == Phase::Importing;
    m_progress->setVisible(working);
    if (working && m_progress->maximum() != 0)
        m_progress->setRange(0, 0);
    m_progress->setAccessibleName(m_title->whole());
    m_totals->setText(phase == Phase::Looking ? tr("Looking at the files …")
            : phase == Phase::Checking        ? tr("Counting rows; nothing is written …")
            : phase == Phase::Importing       ? tr("Writing; cancelling leaves the workspace as it was …")
                                              : importTotals(*m_session));
    refreshRates();
    m_goOn->setVisible(phase == Phase::Done && m_session->waiting() > 0);
    m_goOn->setText(tr("Import the %n remaining file(s) …", nullptr, m_session->waiting()));
    m_cancel->setText(phase == Phase::Done ? tr("Close") : tr("Cancel"));
    switch (phase) {
    case Phase::Done:
        m_import->setText(tr("Show the overview"));
        if (!m_import->isEnabled()) {
            m_import->setEnabled(true);
            m_import->setFocus(); // what was pressed goes on where it was
        }
        break;
    case Phase::Failed:
        m_import->setText(tr("Check again"));
        m_import->setEnabled(true);
        break;
    default:
        m_import->setText(
            m_session->importable() > 0 ? tr("Import %n file(s)", nullptr, m_session->importable()) : tr("Import"));
        m_import->setEnabled(m_session->canCommit());
        break;
    }
}

/// What was imported and counts nowhere, once the figures are those after the import.
void ImportPage::refreshRates()
{
    const FactsPtr facts = m_context.workspace.facts();
    const QString text = facts && m_session->phase() == Phase::Done ? withoutRateText(summary(*facts)) : QString();
    m_withoutRate->setText(text);
    m_withoutRate->setVisible(!text.isEmpty());
    m_rates->setText(tr("Exchange rates"));
    m_rates->setVisible(!text.isEmpty());
}

int ImportPage::currentRow() const
{
    return m_files->currentIndex().row();
}

// A file that nobody knows, or that lacks a column of a known export, can be explained by a person.
void ImportPage::refreshMapping()
{
    const int row = currentRow();
    const auto &files = m_session->files();
    const ImportSession::File *file =
        row >= 0 && row < static_cast<int>(files.size()) ? &files[static_cast<std::size_t>(row)] : nullptr;
    const bool looked = file && file->preview && file->preview->fileProbe.width > 0
        && m_session->phase() != Phase::Importing && m_session->phase() != Phase::Done;
    const bool mapped = looked && file->preview->mapping;
    const QString code = looked && file->preview->refusal ? file->preview->refusal->code : QString();
    // A file that is read without a column that its export always has may have it under another name.
    const bool lacks = looked && !file->preview->missing.empty() && code.isEmpty();
    m_map->setVisible(
        mapped || lacks || code == QLatin1String("unknown_format") || code == QLatin1String("missing_column"));
    m_map->setText(mapped ? tr("Change the mapping …") : tr("Map columns …"));
}

void ImportPage::mapColumns()
{
    const int row = currentRow();
    const FilePreview &preview = *m_session->files()[static_cast<std::size_t>(row)].preview;
    Settings settings = m_session->settings();
    settings.currency = m_session->currency();
    Mapping initial;
    if (preview.mapping) {
        initial = *preview.mapping;
    } else if (!preview.formatId.isEmpty()) {
        // A known export with a renamed column: everything else goes by its own name.
        initial = suggestMapping(preview.fileProbe, preview.formatId, settings);
    }
    auto *dialog = new MappingDialog(m_context.theme, preview.fileProbe, settings, initial, *m_prompter, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, row, dialog] { m_session->mapFile(row, dialog->mapping()); });
    dialog->open();
}

void ImportPage::openDetail(const QString &key)
{
    if (key == QLatin1String("mapping") && !m_map->isHidden())
        mapColumns();
    if (key == QLatin1String("rejects") && !m_allRejects->isHidden())
        showRejects();
}

/// Rows can be read again while the file is at hand; a choice of sheets while nothing is imported.
void ImportPage::refreshRejects()
{
    const int row = currentRow();
    const bool current = row >= 0 && row < static_cast<int>(m_session->files().size());
    const bool rejects = m_session->phase() != Phase::Importing && m_session->rejectSource(row).has_value();
    m_exportRejects->setVisible(rejects);
    m_allRejects->setVisible(rejects);
    m_exportRejects->setText(tr("Export to correct …"));
    m_exportRejects->setToolTip(
        tr("The rejected rows with their reasons, as a file that can be corrected and dropped here again"));
    m_allRejects->setText(tr("Show all with their lines …"));
    const bool open = m_session->phase() != Phase::Importing && m_session->phase() != Phase::Done;
    const QStringList sheets = current && open ? m_session->sheets(row) : QStringList();
    m_sheets->setVisible(!sheets.isEmpty());
    m_sheets->setAccessibleName(tr("Sheet of the workbook"));
    m_sheets->clear();
    m_sheets->addItems(sheets);
    if (!sheets.isEmpty())
        m_sheets->setCurrentText(
            m_session->files()[static_cast<std::size_t>(row)].preview->fileProbe.workbook.sheetName());
}

void ImportPage::showRejects()
{
    const auto source = m_session->rejectSource(currentRow());
    if (!source)
        return;
    const ImportSession::File &file = m_session->files()[static_cast<std::size_t>(currentRow())];
    auto *dialog =
        new RejectsDialog(m_context.theme, *source, file.summary->name, file.preview->fileProbe, *m_prompter, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ImportPage::exportRejects()
{
    const auto source = m_session->rejectSource(currentRow());
    if (!source)
        return;
    const ImportSession::File &file = m_session->files()[static_cast<std::size_t>(currentRow())];
    RejectsDialog::exportRows(
        *source, file.preview->fileProbe, *m_prompter, window(), this, [this, path = file.path](const QString &told) {
            m_exported = told;
            m_exportedOf = path;
            showCurrentFile();
        });
}

void ImportPage::chooseSheet()
{
    m_session->chooseSheet(currentRow(), m_sheets->currentText());
}

void ImportPage::showCurrentFile()
{
    refreshMapping();
    refreshRejects();
    const int row = currentRow();
    const auto &files = m_session->files();
    if (row < 0 || row >= static_cast<int>(files.size())) {
        m_previewOf.clear();
        m_previewModel->clear();
        m_issuesModel->setBoth({}, {});
        m_previewTitle->setWhole({});
        m_issuesTitle->setWhole({});
        m_previewHint->setText(tr("Drop exports of orders, posts, spend or codes on this window."));
        m_issuesHint->hide();
        m_issues->hide();
        m_preview->hide();
        return;
    }
    const ImportSession::File &file = files[static_cast<std::size_t>(row)];
    const ImportFileRow words = m_filesModel->files()[static_cast<std::size_t>(row)];
    const bool canShow = file.preview && !file.preview->admitted.empty() && !file.preview->probe.firstRows.empty();
    const bool isKnown = canShow && !file.preview->formatId.isEmpty();
    m_previewTitle->setWhole(QFileInfo(file.path).fileName());
    const QString shown =
        file.path + (canShow ? QLatin1String("+") : QLatin1String()) + (isKnown ? QLatin1String("+") : QLatin1String());
    if (m_previewOf != shown) {
        m_previewOf = shown;
        if (canShow) {
            m_previewModel->setProbe(file.preview->probe,
                {.shown = file.preview->admitted,
                    .asTheyAre = !isKnown,
                    .needed = file.preview->needed,
                    .ofFile = file.preview->fileProbe.width});
            m_preview->horizontalScrollBar()->setValue(0);
            m_preview->resizeColumnsToContents();
            for (int column = 0; column < m_previewModel->columnCount(); ++column)
                m_preview->setColumnWidth(column, std::min(m_preview->columnWidth(column), 220));
        } else {
            m_previewModel->clear();
        }
    }
    m_preview->setVisible(canShow);
    m_previewHint->setText(previewHint(file));
    showIssues(file, words);
}

/// What the preview shows of the file, and what it does not.
QString ImportPage::previewHint(const ImportSession::File &file)
{
    if (!file.preview)
        return tr("Looking at the file …");
    const FilePreview &preview = *file.preview;
    if (preview.fileProbe.width == 0)
        return tr("The file cannot be read as a table.");
    if (preview.probe.firstRows.empty())
        return tr("The file has labels and no rows.");
    if (preview.admitted.empty())
        return tr("All of its columns seem to hold personal data, which is not shown.");
    if (!preview.formatId.isEmpty())
        return tr("First rows, without personal data");
    return static_cast<int>(preview.admitted.size()) < preview.fileProbe.width
        ? tr("First rows as they are in the file, without columns that seem to hold personal data")
        : tr("First rows as they are in the file");
}

/// What was rejected and what is to be noted, of the current file.
void ImportPage::showIssues(const ImportSession::File &file, const ImportFileRow &words)
{
    const bool refused = words.state == ImportFileRow::State::Refused;
    const std::int64_t rejected = words.counts ? words.counts->rejected : 0;
    const std::int64_t noted = words.notes;
    if (words.counts)
        m_issuesModel->setBoth(file.summary->rejects, file.summary->notes);
    else
        m_issuesModel->setBoth({}, {});
    const auto &issues = m_issuesModel->issues();
    const bool labels =
        std::any_of(issues.begin(), issues.end(), [](const RowIssue &issue) { return !issue.column.isEmpty(); });
    const bool mixed = words.counts && !file.summary->rejects.empty() && !file.summary->notes.empty();
    m_issues->setColumnHidden(IssuesModel::KindColumn, !mixed); // else the title says which
    m_issues->resizeColumnToContents(IssuesModel::KindColumn);
    m_issues->setColumnHidden(IssuesModel::LabelColumn, !labels); // many notes are about the file as a whole
    m_issues->fitRows();
    m_issues->setVisible(m_issuesModel->rowCount() > 0);
    // An order has one reason and as many rows as it has lines.
    const bool fewer = words.counts && rejected > static_cast<std::int64_t>(file.summary->rejects.size());
    const bool exported = rejected > 0 && m_exportedOf == file.path;
    const bool known = words.counts && file.summary->alreadyImported;
    const bool empty = words.counts && words.counts->read == 0;
    m_issuesHint->setVisible(
        (rejected == 0 && noted == 0) || !words.problem.isEmpty() || fewer || exported || known || empty);
    const QString rejects =
        rejected > 0 ? tr("%n row(s) is/are rejected", nullptr, static_cast<int>(rejected)) : tr("No row is rejected");
    //: how many rows are rejected, and how many notes there are
    m_issuesTitle->setWhole(!words.problem.isEmpty() && refused ? tr("This file is not imported")
            : !words.counts                                     ? tr("Rejected rows and notes")
            : noted > 0 ? tr("%1 · %2").arg(rejects, tr("%Ln note(s)", nullptr, static_cast<int>(noted)))
                        : rejects);
    m_issuesHint->setText(!words.problem.isEmpty() ? words.problem
            : exported                             ? m_exported
            : !words.counts                        ? tr("Counted as soon as the format is known.")
            : fewer                                ? tr("An order is rejected with all of its rows, for one reason.")
            : known                                ? tr("These very bytes were imported before: nothing will change.")
            : empty ? tr("The file has labels and no rows: there is nothing to import from it.")
                    : tr("Every row can be taken."));
}

void ImportPage::press()
{
    if (m_session->phase() == Phase::Done) {
        emit pageRequested(QStringLiteral("overview"));
        emit closed();
    } else if (m_session->phase() == Phase::Failed) {
        m_session->checkAgain();
    } else {
        m_session->commit();
    }
}

void ImportPage::cancel()
{
    if (m_session->phase() == Phase::Importing) {
        m_session->cancel();
        return;
    }
    if (!m_session->hasAnswers()) {
        discard();
        return;
    }
    m_prompter->confirm(window(), tr("Give this import up?"),
        tr("The files stay where they are, but what you answered about them is forgotten."), tr("Give it up"),
        [this, asked = QPointer(m_session)] {
            if (asked)
                discard();
        });
}

void ImportPage::discard()
{
    m_session->cancel();
    newSession();
    emit closed();
}

void ImportPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete && m_files->hasFocus()) {
        m_session->removeFile(currentRow());
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        cancel();
        return;
    }
    Page::keyPressEvent(event);
}

void ImportPage::showEvent(QShowEvent *event)
{
    refresh();
    Page::showEvent(event);
}

void ImportPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && m_session)
        refresh();
    Page::changeEvent(event);
}

} // namespace postledger
