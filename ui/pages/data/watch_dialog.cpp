// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/data/watch_dialog.h"

#include "kit/card.h"
#include "kit/delegates.h"
#include "kit/table_view.h"
#include "kit/theme.h"
#include "pages/common/elided_label.h"
#include "pages/common/prompter.h"
#include "pages/common/texts.h"
#include "workspace/watched_folders.h"

#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QHeaderView>
#include <QListWidget>
#include <QPushButton>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>

namespace postledger {

namespace {

using Arrival = WatchedFolders::Arrival;

QString outcomeText(const Arrival &arrival)
{
    switch (arrival.outcome) {
    case Arrival::Outcome::Imported:
        return WatchDialog::tr("Imported: new %1, changed %2, unchanged %3, rejected %4")
                   .arg(arrival.counts.added)
                   .arg(arrival.counts.changed)
                   .arg(arrival.counts.unchanged)
                   .arg(arrival.counts.rejected)
            + (arrival.message.isEmpty() ? QString() : QLatin1Char('\n') + arrival.message);
    case Arrival::Outcome::Known:
        return WatchDialog::tr("Imported before: nothing changed");
    case Arrival::Outcome::Refused:
        break;
    }
    //: %1 is the reason, a sentence
    return WatchDialog::tr("Refused: %1").arg(arrival.message);
}

bool isWorthALook(const Arrival &arrival)
{
    return !arrival.message.isEmpty(); // refused, or in part
}

constexpr int kPathRole = Qt::UserRole + 1;

} // namespace

WatchDialog::WatchDialog(
    const Theme &theme, WatchedFolders &folders, const std::string &zone, Prompter &prompter, QWidget *parent)
    : QDialog(parent)
    , m_watched(folders)
    , m_timezone(zone)
    , m_prompter(prompter)
    , m_title(new ElidedLabel(theme, ElidedLabel::Look::Title, this))
    , m_hint(wrappedLabel(theme, ElidedLabel::Look::Secondary, this))
    , m_folders(new QListWidget(this))
    , m_add(new QPushButton(this))
    , m_remove(new QPushButton(this))
    , m_arrivalsTitle(new ElidedLabel(theme, ElidedLabel::Look::Strong, this))
    , m_noArrivals(wrappedLabel(theme, ElidedLabel::Look::Secondary, this))
    , m_table(new TableView(theme, this))
    , m_model(new QStandardItemModel(0, 3, this))
    , m_look(new QPushButton(this))
    , m_close(new QPushButton(this))
{
    setObjectName(QStringLiteral("watchDialog"));
    resize(820, 560);
    m_folders->setObjectName(QStringLiteral("watchedFolders"));
    m_add->setObjectName(QStringLiteral("addFolder"));
    m_remove->setObjectName(QStringLiteral("removeFolder"));
    m_table->setObjectName(QStringLiteral("arrivals"));
    m_look->setObjectName(QStringLiteral("lookAtArrival"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setModel(m_model);
    m_table->setSortingEnabled(false);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setItemDelegateForColumn(2, new WrapDelegate(theme, m_table)); // a reason is a sentence or two
    m_table->verticalHeader()->setMaximumSectionSize(WrapDelegate::kHighestRow);
    m_close->setDefault(true);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::kMargin, Theme::kMargin, Theme::kMargin, Theme::kMargin);
    column->setSpacing(Theme::kGap);
    column->addWidget(m_title);
    column->addWidget(m_hint);
    auto *line = new QHBoxLayout;
    auto *buttons = new QVBoxLayout;
    buttons->addWidget(m_add);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    auto *folderCard = new Card(theme, this);
    folderCard->body()->addWidget(m_folders);
    m_folders->setFrameShape(QFrame::NoFrame);
    line->addWidget(folderCard, 1);
    line->addLayout(buttons);
    column->addLayout(line, 1);
    auto *arrivalCard = new Card(theme, this);
    arrivalCard->body()->addWidget(m_arrivalsTitle);
    arrivalCard->body()->addWidget(m_noArrivals);
    arrivalCard->body()->addWidget(m_table, 1);
    arrivalCard->body()->addWidget(m_look, 0, Qt::AlignLeft);
    arrivalCard->body()->addStretch();
    column->addWidget(arrivalCard, 4);
    auto *bottom = new QHBoxLayout;
    bottom->addStretch();
    bottom->addWidget(m_close);
    column->addLayout(bottom);

    connect(m_add, &QPushButton::clicked, this, [this] {
        m_prompter.chooseFolder(this, tr("Watch a folder"), [this](const QString &folder) { add(folder); });
    });
    connect(m_remove, &QPushButton::clicked, this, &WatchDialog::remove);
    connect(m_look, &QPushButton::clicked, this, &WatchDialog::look);
    connect(m_table, &TableView::rowActivated, this, &WatchDialog::look);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &WatchDialog::updateLook);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_folders, &QListWidget::currentRowChanged, this, [this](int row) { m_remove->setEnabled(row >= 0); });
    connect(&m_watched, &WatchedFolders::arrived, this, &WatchDialog::refresh);
    retranslate();
}

void WatchDialog::retranslate()
{
    setWindowTitle(tr("Watched folders"));
    m_title->setWhole(tr("Watched folders"));
    m_hint->setText(tr("Exports that arrive in these folders are imported while this workspace is open, each by itself "
                       "and without questions. A file is waited for until it is whole. Every import can be undone."));
    m_add->setText(tr("Add folder …"));
    m_remove->setText(tr("Watch no longer"));
    m_arrivalsTitle->setWhole(tr("What arrived"));
    m_noArrivals->setText(tr("Nothing arrived yet."));
    m_look->setText(tr("Look at it …"));
    m_look->setToolTip(tr("Shows the file on the import page, where questions can be answered and columns mapped"));
    m_close->setText(tr("Close"));
    m_folders->setAccessibleName(tr("Watched folders"));
    m_table->setAccessibleName(tr("What arrived"));
    m_model->setHorizontalHeaderLabels({tr("When"), tr("File"), tr("Outcome")});
    m_table->horizontalHeader()->setSectionResizeMode(2, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_table->setColumnWidth(1, 220);
    refresh();
}

void WatchDialog::refresh()
{
    const int row = m_folders->currentRow();
    m_folders->clear();
    const QStringList missing = m_watched.missingFolders();
    for (const QString &folder : m_watched.folders()) {
        const QString shown = QDir::toNativeSeparators(folder);
        //: %1 is a folder
        m_folders->addItem(missing.contains(folder) ? tr("%1 (not there at the moment)").arg(shown) : shown);
    }
    m_folders->setCurrentRow(std::min(row, m_folders->count() - 1));
    m_remove->setEnabled(m_folders->currentRow() >= 0);
    const InstantText when = instantText(m_timezone);
    const QString chosen = m_table->currentIndex().siblingAtColumn(1).data(kPathRole).toString();
    m_model->removeRows(0, m_model->rowCount());
    for (const Arrival &arrival : m_watched.arrivals()) {
        QList<QStandardItem *> cells;
        for (const QString &text : {when(arrival.at), QFileInfo(arrival.path).fileName(), outcomeText(arrival)}) {
            auto *cell = new QStandardItem(text);
            cell->setToolTip(text);
            cells << cell;
        }
        cells[1]->setToolTip(QDir::toNativeSeparators(arrival.path));
        cells[1]->setData(arrival.path, kPathRole);
        m_model->appendRow(cells);
    }
    // What was chosen stays so when more arrives; at first the newest that wants a person.
    const auto &arrivals = m_watched.arrivals();
    auto at =
        std::find_if(arrivals.begin(), arrivals.end(), [&](const Arrival &arrival) { return arrival.path == chosen; });
    if (at == arrivals.end())
        at = std::find_if(arrivals.begin(), arrivals.end(), isWorthALook);
    if (at != arrivals.end())
        m_table->setCurrentIndex(m_model->index(static_cast<int>(at - arrivals.begin()), 0));
    updateLook();
    m_table->fitRows();
    m_noArrivals->setVisible(m_model->rowCount() == 0);
    m_table->setVisible(m_model->rowCount() > 0);
}

void WatchDialog::updateLook()
{
    const auto &arrivals = m_watched.arrivals();
    const int row = m_table->currentIndex().row();
    const bool isChosen = row >= 0 && row < static_cast<int>(arrivals.size());
    m_look->setVisible(std::any_of(arrivals.begin(), arrivals.end(), isWorthALook));
    m_look->setEnabled(isChosen && isWorthALook(arrivals[static_cast<std::size_t>(row)]));
}

void WatchDialog::look()
{
    const QString path = m_table->currentIndex().siblingAtColumn(1).data(kPathRole).toString();
    if (path.isEmpty() || !m_look->isEnabled())
        return;
    if (!QFileInfo::exists(path)) {
        m_prompter.tell(this, tr("The file is not there"),
            tr("%1 is no longer in its folder. Put it back, or import it from where it is now.")
                .arg(QDir::toNativeSeparators(path)));
        return;
    }
    accept();
    emit lookRequested(path);
}

void WatchDialog::add(const QString &folder)
{
    const QString whole = QDir(folder).absolutePath();
    if (m_watched.folders().contains(whole))
        return;
    const auto there = m_watched.addFolder(whole);
    if (!there)
        m_prompter.tell(this, tr("The folder is not watched"), there.error().message);
    refresh();
    if (!there || there->isEmpty())
        return;
    const auto count = static_cast<int>(there->size());
    m_prompter.confirm(this, tr("Import what is already there?"),
        tr("%n file(s) lie(s) in this folder already. Without an import now, only what arrives or changes later is "
           "imported.",
            nullptr, count),
        tr("Import %n file(s)", nullptr, count), [this, files = *there] { m_watched.takeIn(files); });
}

void WatchDialog::remove()
{
    QStringList folders = m_watched.folders();
    const int row = m_folders->currentRow();
    if (row < 0 || row >= folders.size())
        return;
    folders.removeAt(row);
    if (const auto set = m_watched.setFolders(folders); !set)
        m_prompter.tell(this, tr("The folder is still watched"), set.error().message);
    refresh();
}

void WatchDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace postledger
