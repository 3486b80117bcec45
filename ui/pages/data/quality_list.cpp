// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/data/quality_list.h"

#include "kit/table_view.h"
#include "kit/theme.h"
#include "pages/common/elided_label.h"
#include "pages/common/export_button.h"
#include "pages/common/texts.h"
#include "tables/filter_proxy.h"
#include "tables/link_models.h"

#include <QDialog>
#include <QFrame>
#include <QGridLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace postledger {

namespace {

QString wayTo(QualityPlace place)
{
    switch (place) {
    case QualityPlace::Orders:
        return QualityList::tr("Show orders");
    case QualityPlace::Unmatched:
        return QualityList::tr("Link names");
    case QualityPlace::Creators:
        return QualityList::tr("Look at creators");
    case QualityPlace::Import:
        return QualityList::tr("Import files …");
    case QualityPlace::Notes:
        return QualityList::tr("Show notes");
    case QualityPlace::Rates:
        return QualityList::tr("Show days");
    case QualityPlace::None:
        break;
    }
    return {};
}

} // namespace

QualityList::QualityList(const Theme &theme, QWidget *parent)
    : Card(theme, parent)
{
    setObjectName(QStringLiteral("quality"));
}

void QualityList::addItem(QGridLayout &list, const QualityItem &item, const QString &amount)
{
    QWidget *inside = list.parentWidget();
    int row = list.rowCount();
    if (row > 1) { // of a new layout the first row is taken already
        auto *line = new QFrame(inside);
        line->setFrameShape(QFrame::HLine);
        line->setFrameShadow(QFrame::Plain);
        QPalette light = line->palette();
        light.setColor(QPalette::WindowText, m_theme.tokens().line);
        line->setPalette(light);
        list.addWidget(line, row++, 0, 1, 3);
    }
    auto *label = wrappedLabel(m_theme, item.informs ? ElidedLabel::Look::Secondary : ElidedLabel::Look::Body, inside);
    label->setObjectName(QStringLiteral("quality_") + item.code);
    label->setText(item.message);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setMinimumHeight(Theme::kTableRow);
    list.addWidget(label, row, 0);
    auto *money = new QLabel(amount, inside);
    money->setTextFormat(Qt::PlainText);
    money->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    money->setToolTip(tr("Net revenue, costs or claims behind it"));
    list.addWidget(money, row, 1);
    if (item.place == QualityPlace::None)
        return;
    auto *button = new QPushButton(wayTo(item.place), inside);
    button->setObjectName(QStringLiteral("open_") + item.code);
    button->setProperty("flat", true);
    connect(button, &QPushButton::clicked, this, [this, item] { emit opened(item); });
    list.addWidget(button, row, 2, Qt::AlignTrailing | Qt::AlignVCenter);
}

void QualityList::setFacts(const Facts &facts)
{
    delete m_inside;
    m_inside = new QWidget(this);
    body()->addWidget(m_inside);
    auto *column = new QVBoxLayout(m_inside);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    const FactsSummary &known = summary(facts);
    m_count = static_cast<int>(std::count_if(
        known.quality.begin(), known.quality.end(), [](const QualityItem &item) { return !item.informs; }));
    auto *title = new ElidedLabel(m_theme, ElidedLabel::Look::Strong, m_inside);
    title->setWhole(m_count == 0 ? tr("Data quality") : tr("%n thing(s) need(s) attention", nullptr, m_count));
    column->addWidget(title);
    auto *scroll = new QScrollArea(m_inside);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus); // its buttons bring it along
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *inside = new QWidget(scroll);
    scroll->setWidget(inside); // switches the background on
    inside->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    auto *list = new QGridLayout(inside);
    list->setContentsMargins(0, 0, 6, 0);
    list->setHorizontalSpacing(24);
    list->setVerticalSpacing(6);
    list->setColumnStretch(0, 1);
    const AmountText amounts = amountText(moneyStyleOf(known));
    // What needs attention first; what is only to be known behind it.
    for (const bool informs : {false, true}) {
        for (const QualityItem &item : known.quality) {
            if (item.informs == informs)
                addItem(*list, item, item.amountMinor ? amounts(*item.amountMinor) : QString());
        }
    }
    if (known.quality.empty()) {
        auto *label = wrappedLabel(m_theme, ElidedLabel::Look::Secondary, inside);
        label->setText(known.freshness.empty() ? tr("No orders, posts or costs are imported yet.")
                                               : tr("Nothing is known to be missing or contradictory."));
        list->addWidget(label, 0, 0);
    }
    list->setRowStretch(list->rowCount(), 1);
    column->addWidget(scroll, 1);
}

void showQualityOrders(const Theme &theme, const FactsSummary &known, const QualityItem &item,
    std::vector<QualityOrder> orders, Prompter &prompter, QWidget *parent)
{
    auto *dialog = new QDialog(parent);
    dialog->setObjectName(QStringLiteral("qualityOrders"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(QualityList::tr("Orders"));
    const Result<Zone> zone = Zone::fromName(known.timezone);
    auto *model = new QualityOrdersModel(
        amountText(moneyStyleOf(known)), instantText(known.timezone), zone ? *zone : Zone(), dialog);
    auto *proxy = new FilterProxy(dialog);
    proxy->setSourceModel(model);
    auto *table = new TableView(theme, dialog);
    table->setObjectName(QStringLiteral("orders"));
    table->setModel(proxy);
    table->sortByColumn(QualityOrdersModel::NetColumn, Qt::DescendingOrder);
    const bool isLinked =
        std::any_of(orders.begin(), orders.end(), [](const QualityOrder &o) { return !o.linked.empty(); });
    const auto count = static_cast<int>(orders.size());
    model->setRows(std::move(orders));
    table->setColumnHidden(QualityOrdersModel::LinkedColumn, !isLinked);
    table->setTextElideMode(Qt::ElideMiddle); // numbers of orders differ at their ends
    // The window is as wide as its texts, within reason: a number that is cut cannot be looked up.
    constexpr int kLeastWidth = 760, kMostWidth = 1000, kMostOfColumn = 330, kBar = 24;
    int width = 2 * Theme::kMargin + kBar;
    for (int column = 0; column < QualityOrdersModel::ColumnCount; ++column) {
        table->resizeColumnToContents(column);
        table->setColumnWidth(column, std::min(table->columnWidth(column), kMostOfColumn));
        width += table->columnWidth(column);
    }
    const int last = isLinked ? QualityOrdersModel::LinkedColumn : QualityOrdersModel::StoreColumn;
    table->horizontalHeader()->setSectionResizeMode(last, QHeaderView::Stretch);
    dialog->resize(std::clamp(width, kLeastWidth, kMostWidth), 520);
    auto *column = new QVBoxLayout(dialog);
    column->setContentsMargins(Theme::kMargin, Theme::kMargin, Theme::kMargin, Theme::kMargin);
    column->setSpacing(Theme::kGap);
    auto *message = wrappedLabel(theme, ElidedLabel::Look::Body, dialog);
    message->setText(item.count > count
            ? QualityList::tr("%1 The newest %n are shown.", nullptr, count).arg(item.message)
            : item.message);
    column->addWidget(message);
    column->addWidget(table, 1);
    auto *bottom = new QHBoxLayout;
    auto *save = new ExportButton(table, prompter, dialog);
    save->retranslate();
    save->setSubject(QualityList::tr("Orders"), known.currency.exponent());
    auto *close = new QPushButton(QualityList::tr("Close"), dialog);
    close->setDefault(true);
    QObject::connect(close, &QPushButton::clicked, dialog, &QDialog::accept);
    bottom->addWidget(save);
    bottom->addStretch();
    bottom->addWidget(close);
    column->addLayout(bottom);
    dialog->open();
}

} // namespace postledger
