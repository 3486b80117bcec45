// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/common/export_button.h"

#include "kit/table_view.h"
#include "pages/common/prompter.h"
#include "tables/table_export.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

namespace postledger {

ExportButton::ExportButton(TableView *table, Prompter &prompter, QWidget *parent)
    : QPushButton(parent)
    , m_table(table)
    , m_prompter(&prompter)
{
    setObjectName(QStringLiteral("exportButton"));
    setMenu(new QMenu(this));
    retranslate();
}

void ExportButton::retranslate()
{
    setText(tr("Export"));
    menu()->clear();
    QAction *csv = menu()->addAction(tr("As CSV …"));
    csv->setObjectName(QStringLiteral("exportCsv"));
    connect(csv, &QAction::triggered, this, [this] { save(QStringLiteral("csv"), tr("CSV (*.csv)")); });
    QAction *xlsx = menu()->addAction(tr("As Excel workbook …"));
    xlsx->setObjectName(QStringLiteral("exportXlsx"));
    connect(xlsx, &QAction::triggered, this, [this] { save(QStringLiteral("xlsx"), tr("Excel workbook (*.xlsx)")); });
    QAction *copy = menu()->addAction(tr("Copy the table"));
    copy->setObjectName(QStringLiteral("exportCopy"));
    connect(copy, &QAction::triggered, this, [this] { QGuiApplication::clipboard()->setText(m_table->toTsv(true)); });
}

void ExportButton::setSubject(const QString &title, int currencyDigits)
{
    m_title = title;
    m_digits = currencyDigits;
}

void ExportButton::save(const QString &suffix, const QString &filter)
{
    m_prompter->savePath(
        window(), tr("Export the table"), exportFileName(m_title, suffix), {filter}, [this](const QString &path) {
            const std::vector<int> columns = m_table->exportedColumns(m_hiddenToo);
            if (const auto saved = exportTable(*m_table->model(), path, columns, m_digits); !saved)
                m_prompter->tell(window(), tr("The table was not exported"), saved.error().message);
        });
}

} // namespace postledger
