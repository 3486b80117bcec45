// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/data/link_outcome.h"

#include "pages/common/elided_label.h"
#include "pages/common/prompter.h"
#include "workspace/workspace.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace postledger {

LinkOutcome::LinkOutcome(const PageContext &context, Prompter &prompter, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_prompter(&prompter)
    , m_text(new ElidedLabel(context.theme, ElidedLabel::Look::Secondary, this))
    , m_undo(new QPushButton(this))
{
    m_undo->setObjectName(QStringLiteral("undoLinks"));
    m_undo->setProperty("flat", true);
    m_text->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_text, 1);
    row->addWidget(m_undo);
    hide();
    connect(m_undo, &QPushButton::clicked, this, [this] { m_context.workspace.undo(m_batch); });
    connect(&context.workspace, &Workspace::importFinished, this, &LinkOutcome::finished);
    connect(&context.workspace, &Workspace::importFailed, this, &LinkOutcome::failed);
    connect(&context.workspace, &Workspace::undoFinished, this, &QWidget::hide);
}

void LinkOutcome::link(const std::vector<Link> &links)
{
    hide();
    m_job = m_context.workspace.linkNames(links);
}

void LinkOutcome::setBusy(bool busy)
{
    m_undo->setEnabled(!busy);
}

void LinkOutcome::retranslate()
{
    m_undo->setText(tr("Undo"));
}

void LinkOutcome::finished(const ImportSummary &summary, int job)
{
    if (job != m_job)
        return;
    m_batch = summary.batch.value_or(0);
    if (summary.failure)
        m_prompter->tell(window(), tr("The names were not linked"), summary.failure->message);
    const std::int64_t count = summary.files.empty() ? 0 : summary.files.front().counts.read;
    m_text->setWhole(tr("%n name(s) settled; it stands among the imports.", nullptr, static_cast<int>(count)));
    setVisible(summary.batch.has_value());
}

void LinkOutcome::failed(const Error &error, int job)
{
    if (job == m_job)
        m_prompter->tell(window(), tr("The names were not linked"), error.message);
}

} // namespace postledger
