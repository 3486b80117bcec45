// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chart_table_dialog.h"

#include "kit/table_view.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPushButton>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace postledger {

ChartTableDialog::ChartTableDialog(const Theme &theme, const QString &title, const ChartTable &table, QWidget *parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    resize(560, 520);
    auto *model = new QStandardItemModel(this);
    model->setHorizontalHeaderLabels(table.header);
    for (int column = 1; column < table.header.size(); ++column)
        model->setHeaderData(column, Qt::Horizontal, int(Qt::AlignRight | Qt::AlignVCenter), Qt::TextAlignmentRole);
    for (const QStringList &cells : table.rows) {
        QList<QStandardItem *> row;
        for (const QString &cell : cells) {
            auto *item = new QStandardItem(cell);
            if (!row.isEmpty())
                item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            row << item;
        }
        model->appendRow(row);
    }
    auto *view = new TableView(theme, this);
    // The chart's order is the message; texts would sort "$9" behind "$10".
    view->setSortingEnabled(false);
    view->setModel(model);
    view->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    view->resizeColumnsToContents();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *copy = buttons->addButton(tr("Copy"), QDialogButtonBox::ActionRole);
    connect(copy, &QPushButton::clicked, view, [view] { QApplication::clipboard()->setText(view->toTsv(true)); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(view);
    column->addWidget(buttons);
    view->setFocus();
}

} // namespace postledger
