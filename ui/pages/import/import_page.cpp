// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/import/import_page.h"

#include "kit/card.h"
#include "kit/fitting_scroll_area.h"
#include "kit/list_splitter.h"
#include "kit/theme.h"
#include "pages/common/elided_label.h"
#include "pages/common/prompter.h"
#include "pages/common/texts.h"
#include "pages/import/files_table.h"
#include "pages/import/import_session.h"
#include "pages/import/import_words.h"
#include "pages/import/issues_card.h"
#include "pages/import/mapping_dialog.h"
#include "pages/import/preview_card.h"
#include "pages/import/question_box.h"
#include "tables/import_files_model.h"
#include "workspace/workspace.h"

#include <QEvent>
#include <QFileInfo>
#include <QKeyEvent>
#include <QProgressBar>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSettings>
#include <QVBoxLayout>

#include <utility>

namespace postledger {

namespace {

using Phase = ImportSession::Phase;

} // namespace

ImportPage::ImportPage(const PageContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_prompter(&dialogPrompter())
    , m_filesModel(new ImportFilesModel(this))
    , m_title(new ElidedLabel(context.theme, ElidedLabel::Look::Title, this))
    , m_basis(new ElidedLabel(context.theme, ElidedLabel::Look::Secondary, this))
    , m_files(new FilesTable(context.theme, *m_filesModel, this))
    , m_preview(new PreviewCard(context.theme, this))
    , m_issues(new IssuesCard(context.theme, *m_prompter, this))
    , m_questionCard(new Card(context.theme, this))
    , m_questionPlace(new FittingScrollArea(this))
    , m_filesCard(new Card(context.theme, this))
    , m_parts(new ListSplitter(context.theme, this))
    , m_totals(wrappedLabel(context.theme, ElidedLabel::Look::Secondary, this))
    , m_withoutRate(wrappedLabel(context.theme, ElidedLabel::Look::Body, this))
    , m_rates(new QPushButton(this))
    , m_progress(new QProgressBar(this))
    , m_undo(new QPushButton(this))
    , m_cancel(new QPushButton(this))
    , m_goOn(new QPushButton(this))
    , m_import(new QPushButton(this))
{
    setObjectName(QStringLiteral("importPage"));
    m_title->setObjectName(QStringLiteral("pageTitle"));
    m_basis->setObjectName(QStringLiteral("pageBasis"));
    m_basis->setLines(3); // what became of the files is several sentences
    m_totals->setObjectName(QStringLiteral("controlTotals"));
    m_withoutRate->setObjectName(QStringLiteral("withoutRate"));
    m_rates->setObjectName(QStringLiteral("showRates"));
    m_rates->setProperty("flat", true);
    m_progress->setObjectName(QStringLiteral("importProgress"));
    m_undo->setObjectName(QStringLiteral("undoThisImport"));
    m_undo->setProperty("flat", true);
    m_cancel->setObjectName(QStringLiteral("cancelImport"));
    m_goOn->setObjectName(QStringLiteral("importRemaining"));
    m_import->setObjectName(QStringLiteral("commitImport"));
    m_import->setProperty("primary", true);
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(180);
    m_progress->hide();

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
    m_questionCard->setObjectName(QStringLiteral("questionCard"));
    m_questionCard->body()->addWidget(m_questionPlace);
    m_questionCard->body()->addStretch();
    auto *right = new QVBoxLayout;
    right->setSpacing(Theme::kGap);
    right->addWidget(m_questionCard);
    right->addWidget(m_issues, 1);
    cards->addWidget(m_preview, 62);
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
    bottom->addWidget(m_undo);
    bottom->addWidget(m_cancel);
    bottom->addWidget(m_goOn);
    bottom->addWidget(m_import);
    column->addLayout(bottom);

    connect(m_cancel, &QPushButton::clicked, this, &ImportPage::cancel);
    connect(m_undo, &QPushButton::clicked, this, &ImportPage::askUndo);
    connect(&context.workspace, &Workspace::undoFinished, this, [this] {
        m_isUndone = true;
        refreshButtons();
    });
    connect(m_rates, &QPushButton::clicked, this,
        [this] { emit detailRequested(QStringLiteral("data"), QStringLiteral("rates")); });
    connect(&context.workspace, &Workspace::factsChanged, this, &ImportPage::refreshRates);
    connect(m_preview, &PreviewCard::mapRequested, this, &ImportPage::mapColumns);
    connect(m_preview, &PreviewCard::leaveOutRequested, this, [this] { m_session->removeFile(currentRow()); });
    connect(m_preview, &PreviewCard::sheetChosen, this,
        [this](const QString &sheet) { m_session->chooseSheet(currentRow(), sheet); });
    connect(m_issues, &IssuesCard::exported, this, &ImportPage::showCurrentFile);
    connect(m_import, &QPushButton::clicked, this, &ImportPage::press);
    connect(m_files, &QAbstractItemView::activated, this, [this] {
        if (m_preview->canMap())
            mapColumns();
    });
    connect(m_goOn, &QPushButton::clicked, this, &ImportPage::goOn);
    setFocusProxy(m_files);
    connect(m_files->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this] { m_isChosen = m_isChosen || !m_moves; });
    connect(m_files->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ImportPage::showCurrentFile);
    connect(&context.theme, &Theme::changed, this, [this] { update(); });
    newSession();
}

void ImportPage::newSession()
{
    m_isChosen = false;
    m_hasAsked = false;
    m_isUndone = false;
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
    if (m_session->phase() == Phase::Importing) { // its result is read first
        m_later << paths;
        return;
    }
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
    m_files->fitNames();
    m_files->setAccessibleName(tr("Files to import"));
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
        m_files->fitNames();
        const auto &files = m_filesModel->files();
        const auto asking = std::find_if(files.begin(), files.end(),
            [](const ImportFileRow &row) { return row.state == ImportFileRow::State::Asking; });
        m_hasAsked = m_hasAsked || asking != files.end();
        if (!m_isChosen && asking != files.end())
            lookAt(static_cast<int>(asking - files.begin()));
        else if (!m_isChosen && !m_hasAsked)
            lookAt(0); // what could not be read comes first
        else if (now != currentRow()) // the file that is looked at has moved
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

void ImportPage::fitFiles()
{
    constexpr int kAtLeast = 2;
    const QMargins edge = m_filesCard->body()->contentsMargins();
    const int files = std::max(1, m_filesModel->rowCount());
    const int around = edge.top() + edge.bottom();
    m_parts->setListHeights(around + m_files->heightOf(std::min(files, kAtLeast)), around + m_files->heightOf(files));
}

void ImportPage::refreshButtons()
{
    const Phase phase = m_session->phase();
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
    const bool ended = phase == Phase::Done || phase == Phase::Failed;
    const int open = phase == Phase::Done ? m_session->open() : 0;
    const auto more = open + static_cast<int>(m_later.size());
    m_goOn->setVisible(ended && more > 0);
    m_goOn->setText(m_later.isEmpty() ? tr("Import the %n remaining file(s) …", nullptr, open)
                                      : tr("Look at %n more file(s) …", nullptr, more));
    const bool wrote = phase == Phase::Done && m_session->result() && m_session->result()->batch;
    m_undo->setVisible(wrote && !m_isUndone);
    m_undo->setText(tr("Undo this import"));
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

void ImportPage::mapColumns()
{
    const int row = currentRow();
    const FilePreview &preview = *m_session->files()[static_cast<std::size_t>(row)].preview;
    Settings settings = m_session->settings();
    settings.currency = m_session->currency();
    Mapping initial;
    if (preview.mapping) {
        initial = *preview.mapping;
    } else if (preview.start) { // a kept mapping that the file nearly fits
        initial = *preview.start;
    } else if (preview.isOther) {
        // What a creator earned is a cost of the brand; nothing else that is not what its platform exports is mapped.
        initial = suggestMapping(preview.fileProbe, QStringLiteral("neutral_spend"), settings);
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
    if (key == QLatin1String("mapping") && m_preview->canMap())
        mapColumns();
    if (key == QLatin1String("rejects"))
        m_issues->showRejects();
}

void ImportPage::setPrompter(Prompter &prompter)
{
    m_prompter = &prompter;
    m_issues->setPrompter(prompter);
}

void ImportPage::showCurrentFile()
{
    const int row = currentRow();
    const auto &rows = m_filesModel->files();
    const bool isThere = row >= 0 && row < static_cast<int>(m_session->files().size());
    m_preview->showFile(*m_session, isThere ? row : -1);
    m_questions->lookAt(isThere ? m_session->files()[static_cast<std::size_t>(row)].path : QString());
    m_issues->showFile(*m_session, isThere ? row : -1, isThere ? rows[static_cast<std::size_t>(row)] : ImportFileRow());
    m_issues->setVisible(m_questionCard->isHidden() || m_issues->hasNews());
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

/// To the files that are still open, and those that came while others were written.
void ImportPage::goOn()
{
    const QStringList later = std::exchange(m_later, {});
    if (m_session->phase() == Phase::Done && m_session->open() > 0)
        m_session->goOnWithOpen();
    if (!later.isEmpty())
        addFiles(later);
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

void ImportPage::askUndo()
{
    const BatchId batch = m_session->result()->batch.value_or(BatchId());
    m_prompter->confirm(window(), tr("Undo this import?"),
        tr("Its files are taken back as if they had never come. They stay where they are; you can import them again."),
        tr("Undo import"), [this, batch, asked = QPointer(m_session)] {
            if (!asked || m_isUndone)
                return;
            m_context.workspace.undo(batch);
            discard();
        });
}

void ImportPage::discard()
{
    m_later.clear();
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
