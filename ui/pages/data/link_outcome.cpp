// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/data/link_outcome.h"

#include "pages/common/elided_label.h"
#include "pages/common/prompter.h"
#include "workspace/workspace.h"

#include <QHBoxLayout>
#include <QPushButton>

#include <algorithm>

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
    m_links = links;
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
    m_text->setWhole(outcome());
    setVisible(summary.batch.has_value());
}

QString LinkOutcome::outcome() const
{
    const auto count = static_cast<int>(m_links.size());
    const auto areAll = [this](auto is) { return std::all_of(m_links.begin(), m_links.end(), is); };
    if (areAll([](const Link &link) { return link.kind == LinkKind::Creator && link.alias != link.target; }))
        // And the one that the others became.
        return tr("%n creator(s) merged; it stands among the imports.", nullptr, count + 1);
    if (areAll([](const Link &link) { return link.alias != link.target; }))
        return tr("%n name(s) linked; it stands among the imports.", nullptr, count);
    return tr("%n name(s) settled; it stands among the imports.", nullptr, count);
}

void LinkOutcome::failed(const Error &error, int job)
{
    if (job == m_job)
        m_prompter->tell(window(), tr("The names were not linked"), error.message);
}

} // namespace postledger
