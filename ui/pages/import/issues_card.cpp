// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/import/issues_card.h"

#include "kit/delegates.h"
#include "kit/flow_layout.h"
#include "kit/table_view.h"
#include "kit/theme.h"
#include "pages/common/elided_label.h"
#include "pages/common/prompter.h"
#include "pages/import/rejects_dialog.h"
#include "tables/import_files_model.h"
#include "tables/issues_model.h"

#include <QHeaderView>
#include <QPushButton>
#include <QVBoxLayout>

namespace postledger {

namespace {

constexpr int kLeastHeight = 90;
constexpr int kRowWidth = 56;

} // namespace

IssuesCard::IssuesCard(const Theme &theme, Prompter &prompter, QWidget *parent)
    : Card(theme, parent)
    , m_prompter(&prompter)
    , m_title(new ElidedLabel(theme, ElidedLabel::Look::Strong, this))
    , m_hint(wrappedLabel(theme, ElidedLabel::Look::Secondary, this))
    , m_table(new TableView(theme, this))
    , m_model(new IssuesModel(this))
    , m_export(new QPushButton(this))
    , m_all(new QPushButton(this))
{
    m_title->setObjectName(QStringLiteral("importIssuesTitle"));
    m_hint->setObjectName(QStringLiteral("importIssuesHint"));
    m_table->setObjectName(QStringLiteral("importIssues"));
    m_export->setObjectName(QStringLiteral("exportRejects"));
    m_all->setObjectName(QStringLiteral("showRejects"));
    m_table->setMinimumHeight(kLeastHeight);
    m_table->setSortingEnabled(false);
    m_model->setBoth({}, {});
    m_table->setModel(m_model);
    m_table->setColumnHidden(IssuesModel::LineColumn, true);
    m_table->setColumnWidth(IssuesModel::RowColumn, kRowWidth);
    for (const int column : {IssuesModel::LabelColumn, IssuesModel::KindColumn})
        m_table->setColumnHidden(column, true); // they stand below the reason
    m_table->setItemDelegateForColumn(IssuesModel::WhyColumn, new WrapDelegate(theme, m_table));
    m_table->verticalHeader()->setMaximumSectionSize(WrapDelegate::kHighestRow);
    m_table->horizontalHeader()->setSectionResizeMode(IssuesModel::WhyColumn, QHeaderView::Stretch);
    m_table->setColumnHidden(IssuesModel::CellColumn, true);
    m_table->setColumnHidden(IssuesModel::CodeColumn, true);

    body()->addWidget(m_title);
    body()->addWidget(m_hint);
    body()->addWidget(m_table, 1);
    auto *mend = new FlowLayout; // one below the other where labels are long
    mend->addWidget(m_export);
    mend->addWidget(m_all);
    body()->addLayout(mend);
    body()->addStretch();
    connect(m_all, &QPushButton::clicked, this, &IssuesCard::showRejects);
    connect(m_export, &QPushButton::clicked, this, &IssuesCard::exportRejects);
}

void IssuesCard::showFile(const ImportSession &session, int row, const ImportFileRow &words)
{
    m_session = &session;
    m_row = row;
    m_hasNews = false;
    m_table->setAccessibleName(tr("Rejected rows and notes"));
    showButtons();
    if (row < 0) {
        m_model->setBoth({}, {});
        m_title->setWhole({});
        m_hint->hide();
        m_table->hide();
        return;
    }
    showIssues(words);
    showWords(words);
}

/// Rows can be read again while the file is at hand.
void IssuesCard::showButtons()
{
    const bool rejects =
        m_session->phase() != ImportSession::Phase::Importing && m_session->rejectSource(m_row).has_value();
    m_export->setVisible(rejects);
    m_all->setVisible(rejects);
    m_export->setText(tr("Export to correct …"));
    m_export->setToolTip(
        tr("The rejected rows with their reasons, as a file that can be corrected and dropped here again"));
    m_all->setText(tr("Show all with their lines …"));
}

void IssuesCard::showIssues(const ImportFileRow &words)
{
    if (words.counts)
        m_model->setBoth(file().summary->rejects, file().summary->notes);
    else
        m_model->setBoth({}, {});
    m_table->fitRows();
    m_table->setVisible(m_model->rowCount() > 0);
}

void IssuesCard::showWords(const ImportFileRow &words)
{
    const bool refused = words.state == ImportFileRow::State::Refused;
    const std::int64_t rejected = words.counts ? words.counts->rejected : 0;
    const std::int64_t noted = words.notes;
    // An order has one reason and as many rows as it has lines.
    const bool fewer = words.counts && rejected > static_cast<std::int64_t>(file().summary->rejects.size());
    const bool exported = rejected > 0 && m_exportedOf == file().path;
    const bool known = words.counts && file().summary->alreadyImported;
    const bool empty = words.counts && words.counts->read == 0;
    m_hasNews = refused || rejected > 0 || noted > 0 || known || empty;
    m_hint->setVisible(
        (rejected == 0 && noted == 0) || !words.problem.isEmpty() || fewer || exported || known || empty);
    const QString rejects =
        rejected > 0 ? tr("%n row(s) is/are rejected", nullptr, static_cast<int>(rejected)) : tr("No row is rejected");
    //: how many rows are rejected, and how many notes there are
    m_title->setWhole(!words.problem.isEmpty() && refused ? tr("This file is not imported")
            : !words.counts                               ? tr("Rejected rows and notes")
            : noted > 0 ? tr("%1 · %2").arg(rejects, tr("%Ln note(s)", nullptr, static_cast<int>(noted)))
                        : rejects);
    m_hint->setText(!words.problem.isEmpty() ? words.problem
            : exported                       ? m_exported
            : !words.counts                  ? tr("Counted as soon as the format is known.")
            : fewer                          ? tr("An order is rejected with all of its rows, for one reason.")
            : known                          ? tr("These very bytes were imported before: nothing will change.")
            : empty ? tr("The file has labels and no rows: there is nothing to import from it.")
                    : tr("Every row can be taken."));
}

void IssuesCard::showRejects()
{
    const auto source = m_session ? m_session->rejectSource(m_row) : std::nullopt;
    if (!source)
        return;
    auto *dialog =
        new RejectsDialog(m_theme, *source, file().summary->name, file().preview->fileProbe, *m_prompter, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void IssuesCard::exportRejects()
{
    const auto source = m_session ? m_session->rejectSource(m_row) : std::nullopt;
    if (!source)
        return;
    RejectsDialog::exportRows(*source, file().preview->fileProbe, *m_prompter, window(), this,
        [this, path = file().path](const QString &told) {
            m_exported = told;
            m_exportedOf = path;
            emit exported();
        });
}

} // namespace postledger
