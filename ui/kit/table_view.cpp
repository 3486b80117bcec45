// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/table_view.h"

#include "kit/delegates.h"
#include "kit/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QCoreApplication>
#include <QHeaderView>
#include <QMenu>
#include <QScrollBar>
#include <QSettings>

#include <set>

namespace postledger {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(postledger_kit)
};

// The arrow stands behind the label, in the text: styles draw it over narrow headers or not at all.
class Header : public QHeaderView
{
public:
    Header(const Theme &theme, QWidget *parent)
        : QHeaderView(Qt::Horizontal, parent)
        , m_theme(theme)
    {
        setHighlightSections(false);
        setSectionsClickable(true);
        setSectionsMovable(true);
        setMouseTracking(true);
        setMinimumSectionSize(40);
    }
    QSize sizeHint() const override { return {QHeaderView::sizeHint().width(), 28}; }

protected:
    QSize sectionSizeFromContents(int section) const override
    {
        const QFontMetrics metrics(m_theme.secondary());
        return {metrics.horizontalAdvance(label(section)) + 34, 28};
    }
    void paintSection(QPainter *painter, const QRect &area, int section) const override
    {
        const Tokens &t = m_theme.tokens();
        painter->save();
        painter->fillRect(area, t.card);
        painter->setPen(t.line);
        painter->drawLine(area.bottomLeft(), area.bottomRight());
        const bool sorted = isSortIndicatorShown() && sortIndicatorSection() == section;
        QString text = label(section);
        const QString mark = !sorted                      ? QString()
            : sortIndicatorOrder() == Qt::DescendingOrder ? QStringLiteral(" ▾")
                                                          : QStringLiteral(" ▴");
        QFont font = m_theme.secondary();
        font.setWeight(QFont::Medium);
        painter->setFont(font);
        painter->setPen(sorted ? t.text : t.secondary);
        const QRect inner = area.adjusted(10, 0, -10, -1);
        const int markWidth = painter->fontMetrics().horizontalAdvance(mark);
        text = painter->fontMetrics().elidedText(text, Qt::ElideRight, inner.width() - markWidth) + mark;
        const QVariant wanted = model()->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole);
        const Qt::Alignment alignment = wanted.isValid() ? Qt::Alignment(wanted.toInt()) : Qt::AlignLeft;
        painter->drawText(inner,
            static_cast<int>(QStyle::visualAlignment(layoutDirection(), alignment & Qt::AlignHorizontal_Mask))
                | Qt::AlignVCenter | Qt::TextSingleLine,
            text);
        painter->restore();
    }

private:
    QString label(int section) const
    {
        return model() == nullptr ? QString() : model()->headerData(section, Qt::Horizontal).toString();
    }

    const Theme &m_theme;
};

QString oneLine(QString text)
{
    return text.replace(QLatin1Char('\t'), QLatin1Char(' ')).replace(QLatin1Char('\n'), QLatin1Char(' '));
}

} // namespace

TableView::TableView(const Theme &theme, QWidget *parent)
    : QTableView(parent)
    , m_theme(theme)
{
    setHorizontalHeader(new Header(theme, this));
    setItemDelegate(new TextDelegate(theme, this));
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setSortingEnabled(true);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setMouseTracking(true);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(Theme::kTableRow);
    verticalHeader()->setMinimumSectionSize(20);
    horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(horizontalHeader(), &QWidget::customContextMenuRequested, this,
        [this](const QPoint &at) { columnMenu()->popup(horizontalHeader()->mapToGlobal(at)); });
    connect(horizontalHeader(), &QHeaderView::sectionMoved, this, &TableView::save);
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, &TableView::save);
    connect(this, &QTableView::clicked, this, &TableView::rowClicked);
    connect(this, &QTableView::doubleClicked, this, &TableView::rowActivated);
    connect(&theme, &Theme::changed, this, &TableView::restyle);
}

void TableView::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    m_original = horizontalHeader()->saveState();
}

void TableView::setHiddenByDefault(const QList<int> &columns)
{
    m_hiddenByDefault = columns;
    for (const int column : columns)
        setColumnHidden(column, true);
}

void TableView::keepColumns(QSettings *settings, const QString &key)
{
    m_original = horizontalHeader()->saveState();
    m_settings = settings;
    m_key = QStringLiteral("columns/") + key;
    if (m_settings == nullptr || model() == nullptr)
        return;
    // A newer program may have other columns: then what was kept says nothing.
    if (m_settings->value(m_key + QStringLiteral("/count")).toInt() != model()->columnCount())
        return;
    const Qt::SortOrder order = horizontalHeader()->sortIndicatorOrder();
    const int sorted = horizontalHeader()->sortIndicatorSection();
    m_restoring = true;
    if (!horizontalHeader()->restoreState(m_settings->value(m_key + QStringLiteral("/state")).toByteArray()))
        horizontalHeader()->restoreState(m_original);
    // Order and visibility are kept, sorting is the page's.
    horizontalHeader()->setSortIndicator(sorted, order);
    m_restoring = false;
}

void TableView::save()
{
    if (m_restoring || m_settings == nullptr || model() == nullptr)
        return;
    m_settings->setValue(m_key + QStringLiteral("/state"), horizontalHeader()->saveState());
    m_settings->setValue(m_key + QStringLiteral("/count"), model()->columnCount());
}

void TableView::resetColumns()
{
    if (model() == nullptr)
        return;
    for (int column = 0; column < model()->columnCount(); ++column)
        setColumnHidden(column, false);
    horizontalHeader()->restoreState(m_original);
    for (const int column : m_hiddenByDefault)
        setColumnHidden(column, true);
    if (m_settings != nullptr)
        m_settings->remove(m_key);
}

QMenu *TableView::columnMenu()
{
    if (m_columnMenu == nullptr)
        m_columnMenu = new QMenu(this);
    m_columnMenu->clear();
    if (model() == nullptr)
        return m_columnMenu;
    for (int visual = 0; visual < model()->columnCount(); ++visual) {
        const int column = horizontalHeader()->logicalIndex(visual);
        QString label = model()->headerData(column, Qt::Horizontal).toString();
        QAction *action = m_columnMenu->addAction(label.replace(QLatin1Char('&'), QLatin1String("&&")));
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        // The first column names the row: without it the rest means nothing.
        action->setEnabled(column != 0);
        connect(action, &QAction::toggled, this, [this, column](bool shown) {
            setColumnHidden(column, !shown);
            if (shown && columnWidth(column) < 20)
                resizeColumnToContents(column);
            save();
        });
    }
    m_columnMenu->addSeparator();
    m_columnMenu->addAction(Tr::tr("Reset columns"), this, &TableView::resetColumns);
    return m_columnMenu;
}

QString TableView::toTsv(bool all) const
{
    if (model() == nullptr)
        return {};
    QList<int> columns;
    for (int visual = 0; visual < model()->columnCount(); ++visual) {
        const int column = horizontalHeader()->logicalIndex(visual);
        if (!isColumnHidden(column))
            columns << column;
    }
    std::set<int> rows;
    if (!all && selectionModel() != nullptr) {
        for (const QModelIndex &index : selectionModel()->selectedRows())
            rows.insert(index.row());
    }
    if (rows.empty()) {
        for (int row = 0; row < model()->rowCount(); ++row)
            rows.insert(row);
    }
    QStringList lines;
    QStringList cells;
    for (const int column : columns)
        cells << oneLine(model()->headerData(column, Qt::Horizontal).toString());
    lines << cells.join(QLatin1Char('\t'));
    for (const int row : rows) {
        cells.clear();
        for (const int column : columns)
            cells << oneLine(model()->index(row, column).data().toString());
        lines << cells.join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

void TableView::copySelection()
{
    QApplication::clipboard()->setText(toTsv());
}

void TableView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
        return;
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) {
        emit rowActivated(currentIndex());
        return;
    }
    QTableView::keyPressEvent(event);
}

void TableView::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(Tr::tr("Copy"), QKeySequence::Copy, this, &TableView::copySelection);
    menu->addAction(Tr::tr("Copy whole table"), this, [this] { QApplication::clipboard()->setText(toTsv(true)); });
    QMenu *columns = columnMenu();
    columns->setTitle(Tr::tr("Columns"));
    menu->addMenu(columns);
    menu->popup(event->globalPos());
}

void TableView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_columnMenu != nullptr)
        m_columnMenu->clear();
}

void TableView::restyle()
{
    horizontalHeader()->viewport()->update();
    viewport()->update();
}

} // namespace postledger
