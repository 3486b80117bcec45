// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/import/preview_card.h"

#include "kit/table_view.h"
#include "kit/theme.h"
#include "pages/common/elided_label.h"
#include "tables/preview_model.h"

#include <QComboBox>
#include <QFileInfo>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace postledger {

namespace {

using Phase = ImportSession::Phase;
constexpr int kWidestCell = 220;
constexpr int kLeastHeight = 90;

} // namespace

PreviewCard::PreviewCard(const Theme &theme, QWidget *parent)
    : Card(theme, parent)
    , m_title(new ElidedLabel(theme, ElidedLabel::Look::Strong, this))
    , m_hint(wrappedLabel(theme, ElidedLabel::Look::Secondary, this))
    , m_table(new TableView(theme, this))
    , m_model(new PreviewModel(this))
    , m_sheets(new QComboBox(this))
    , m_map(new QPushButton(this))
    , m_leaveOut(new QPushButton(this))
{
    m_hint->setObjectName(QStringLiteral("previewHint"));
    m_table->setObjectName(QStringLiteral("importPreview"));
    m_sheets->setObjectName(QStringLiteral("sheetCombo"));
    m_map->setObjectName(QStringLiteral("mapColumns"));
    m_leaveOut->setObjectName(QStringLiteral("leaveOut"));
    m_leaveOut->setProperty("flat", true);
    m_table->setMinimumHeight(kLeastHeight);
    m_table->setSortingEnabled(false);
    m_table->setModel(m_model);
    auto *line = new QHBoxLayout;
    line->addWidget(m_title, 1);
    line->addWidget(m_sheets);
    line->addWidget(m_map);
    line->addWidget(m_leaveOut);
    body()->addLayout(line);
    m_hint->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    body()->addWidget(m_hint);
    body()->addWidget(m_table, 1);
    connect(m_map, &QPushButton::clicked, this, &PreviewCard::mapRequested);
    connect(m_leaveOut, &QPushButton::clicked, this, &PreviewCard::leaveOutRequested);
    connect(m_sheets, &QComboBox::activated, this, [this] { emit sheetChosen(m_sheets->currentText()); });
}

bool PreviewCard::canMap() const
{
    return !m_map->isHidden();
}

void PreviewCard::showFile(const ImportSession &session, int row)
{
    m_table->setAccessibleName(tr("First rows of the file"));
    showButtons(session, row);
    if (row < 0) {
        m_shown.clear();
        m_model->clear();
        m_title->setWhole({});
        m_hint->setText(tr("Drop exports of orders, posts, spend or codes on this window."));
        m_table->hide();
        return;
    }
    const ImportSession::File &file = session.files()[static_cast<std::size_t>(row)];
    m_title->setWhole(QFileInfo(file.path).fileName());
    m_hint->setText(hintOf(file));
    showRows(file);
}

void PreviewCard::showButtons(const ImportSession &session, int row)
{
    const Phase phase = session.phase();
    m_leaveOut->setText(tr("Leave this file out"));
    m_leaveOut->setToolTip(tr("Delete"));
    m_leaveOut->setVisible(phase == Phase::Looking || phase == Phase::Checking || phase == Phase::Ready);
    const bool open = phase != Phase::Importing && phase != Phase::Done;
    const FilePreview *preview = nullptr;
    if (row >= 0 && open && session.files()[static_cast<std::size_t>(row)].preview)
        preview = &*session.files()[static_cast<std::size_t>(row)].preview;
    // A file that nobody knows, or that lacks a column of a known export, can be explained by a person.
    const bool looked = preview != nullptr && preview->fileProbe.width > 0;
    const bool wanted = looked && wantsMapping(session.files()[static_cast<std::size_t>(row)]);
    const bool mapped = looked && preview->mapping;
    // A file that is read without a column that its export always has may have it under another name.
    const bool lacks = looked && !preview->missing.empty() && !preview->refusal;
    m_map->setVisible(mapped || lacks || wanted);
    m_map->setText(mapped ? tr("Change the mapping …") : tr("Map columns …"));

    const QStringList sheets = row >= 0 && open ? session.sheets(row) : QStringList();
    m_sheets->setVisible(!sheets.isEmpty());
    m_sheets->setAccessibleName(tr("Sheet of the workbook"));
    m_sheets->clear();
    m_sheets->addItems(sheets);
    if (!sheets.isEmpty())
        m_sheets->setCurrentText(preview->fileProbe.workbook.sheetName());
}

void PreviewCard::showRows(const ImportSession::File &file)
{
    const bool canShow = file.preview && !file.preview->admitted.empty() && !file.preview->probe.firstRows.empty();
    const bool isKnown = canShow && !file.preview->admittedByLabels;
    m_table->setVisible(canShow);
    const QString shown =
        file.path + (canShow ? QLatin1String("+") : QLatin1String()) + (isKnown ? QLatin1String("+") : QLatin1String());
    if (m_shown == shown)
        return;
    m_shown = shown;
    if (!canShow) {
        m_model->clear();
        return;
    }
    m_model->setProbe(file.preview->probe,
        {.shown = file.preview->admitted,
            .asTheyAre = !isKnown,
            .needed = file.preview->needed,
            .ofFile = file.preview->fileProbe.width});
    m_table->horizontalScrollBar()->setValue(0);
    m_table->resizeColumnsToContents();
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_table->setColumnWidth(column, std::min(m_table->columnWidth(column), kWidestCell));
}

/// What is shown of the file, and what is not.
QString PreviewCard::hintOf(const ImportSession::File &file)
{
    if (!file.preview)
        return tr("Looking at the file …");
    const FilePreview &preview = *file.preview;
    if (preview.fileProbe.width == 0)
        return tr("The file cannot be read as a table.");
    if (preview.probe.firstRows.empty())
        return tr("The file has labels and no rows.");
    if (preview.admitted.empty() && !preview.admittedByLabels)
        return tr("None of its columns can be shown: nothing tells which of them hold personal data.");
    if (preview.admitted.empty())
        return tr("All of its columns seem to hold personal data, which is not shown.");
    if (!preview.admittedByLabels)
        return tr("First rows, without personal data");
    return static_cast<int>(preview.admitted.size()) < preview.fileProbe.width
        ? tr("First rows as they are in the file, without columns that seem to hold personal data")
        : tr("First rows as they are in the file");
}

} // namespace postledger
