// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/value_popup.h"

#include "base/text.h"
#include "kit/formatting.h"
#include "kit/search_field.h"
#include "kit/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>

#include <algorithm>

namespace postledger {

namespace {
constexpr int kKeyRole = Qt::UserRole + 1;
}

ValuePopup::ValuePopup(const Theme &theme, const QString &title, const std::vector<DimensionValue> &values,
    const std::vector<std::string> &chosen, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_model(new QStandardItemModel(this))
    , m_list(new QListView(this))
    , m_search(new SearchField(theme, this))
    , m_before(chosen)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("valuePopup"));
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(title);
    const std::set<std::string> marked(chosen.begin(), chosen.end());
    // Chosen ones first: they are what a person comes back for.
    for (const bool first : {true, false}) {
        for (const DimensionValue &value : values) {
            if ((marked.count(value.key) > 0) != first)
                continue;
            auto *item = new QStandardItem(displayText(toQString(value.title)));
            item->setData(toQString(value.key), kKeyRole);
            item->setCheckable(true);
            item->setEditable(false);
            item->setCheckState(first ? Qt::Checked : Qt::Unchecked);
            m_model->appendRow(item);
        }
    }
    auto *filter = new QSortFilterProxyModel(this);
    filter->setSourceModel(m_model);
    filter->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_list->setModel(filter);
    m_list->setUniformItemSizes(true);
    m_list->setMinimumSize(260, 220);
    m_list->setAccessibleName(title);
    m_search->setPlaceholderText(tr("Search"));
    m_search->setMaximumWidth(QWIDGETSIZE_MAX);
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, filter, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_list, &QListView::activated, this, &QWidget::close);

    auto *heading = new QLabel(title, this);
    heading->setFont(theme.strong());
    auto *none = new QPushButton(tr("Clear"), this);
    auto *apply = new QPushButton(tr("Apply"), this);
    apply->setProperty("primary", true);
    connect(none, &QPushButton::clicked, this, [this] { setAll(Qt::Unchecked); });
    connect(apply, &QPushButton::clicked, this, &QWidget::close);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(none);
    buttons->addStretch();
    buttons->addWidget(apply);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 12);
    column->addWidget(heading);
    column->addWidget(m_search);
    column->addWidget(m_list);
    column->addLayout(buttons);
    setTabOrder(m_search, m_list);
    m_search->setFocus();
}

std::vector<std::string> ValuePopup::checkedKeys() const
{
    std::vector<std::string> keys;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QStandardItem *item = m_model->item(row);
        if (item->checkState() == Qt::Checked)
            keys.push_back(item->data(kKeyRole).toString().toStdString());
    }
    return keys;
}

void ValuePopup::setAll(Qt::CheckState state)
{
    for (int row = 0; row < m_model->rowCount(); ++row)
        m_model->item(row)->setCheckState(state);
}

void ValuePopup::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        m_cancelled = true;
        close();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        close();
    } else {
        QFrame::keyPressEvent(event);
    }
}

bool ValuePopup::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down) {
            m_list->setFocus();
            m_list->setCurrentIndex(m_list->model()->index(0, 0));
            return true;
        }
        // Enter after a search takes the one value that is left.
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && m_list->model()->rowCount() == 1
            && !m_search->text().isEmpty())
            m_list->model()->setData(m_list->model()->index(0, 0), Qt::Checked, Qt::CheckStateRole);
    }
    return QFrame::eventFilter(watched, event);
}

void ValuePopup::closeEvent(QCloseEvent *event)
{
    QFrame::closeEvent(event);
    if (m_cancelled)
        return;
    m_cancelled = true;
    std::vector<std::string> now = checkedKeys();
    const std::set<std::string> a(m_before.begin(), m_before.end());
    const std::set<std::string> b(now.begin(), now.end());
    if (a != b)
        emit chosen(now);
}

} // namespace postledger
