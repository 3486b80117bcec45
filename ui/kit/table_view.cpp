// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/table_view.h"

#include "kit/delegates.h"
#include "kit/formatting.h"
#include "kit/search_field.h"
#include "kit/skeleton.h"
#include "kit/theme.h"
#include "tables/table_export.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>

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
        return {metrics.horizontalAdvance(label(section) + mark(section)) + 22, 28};
    }
    void paintSection(QPainter *painter, const QRect &area, int section) const override
    {
        const Tokens &t = m_theme.tokens();
        painter->save();
        painter->fillRect(area, t.card);
        painter->setPen(t.line);
        painter->drawLine(area.bottomLeft(), area.bottomRight());
        const QString behind = mark(section);
        QFont font = m_theme.secondary();
        font.setWeight(QFont::Medium);
        painter->setFont(font);
        painter->setPen(behind.isEmpty() ? t.secondary : t.text);
        const QRect inner = area.adjusted(10, 0, -10, -1);
        const int markWidth = painter->fontMetrics().horizontalAdvance(behind);
        const QString text =
            painter->fontMetrics().elidedText(label(section), Qt::ElideRight, inner.width() - markWidth) + behind;
        const QVariant wanted = model()->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole);
        const Qt::Alignment alignment = wanted.isValid() ? Qt::Alignment(wanted.toInt()) : Qt::AlignLeft;
        painter->drawText(inner,
            static_cast<int>(QStyle::visualAlignment(layoutDirection(), alignment & Qt::AlignHorizontal_Mask))
                | Qt::AlignVCenter | Qt::TextSingleLine | directionFlag(text),
            text);
        painter->restore();
    }

private:
    QString mark(int section) const
    {
        if (!isSortIndicatorShown() || sortIndicatorSection() != section)
            return {};
        return sortIndicatorOrder() == Qt::DescendingOrder ? QStringLiteral(" ▾") : QStringLiteral(" ▴");
    }
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
    m_layout = new ColumnLayout(*this);
    connect(this, &QTableView::clicked, this, &TableView::rowClicked);
    connect(this, &QTableView::doubleClicked, this, &TableView::rowActivated);
    connect(&theme, &Theme::changed, this, &TableView::restyle);
}

void TableView::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    m_layout->start();
}

void TableView::setHiddenByDefault(const QList<int> &columns)
{
    m_layout->setHiddenByDefault(columns);
}

void TableView::keepColumns(QSettings *settings, const QString &key)
{
    m_layout->keep(settings, key);
}

void TableView::resetColumns()
{
    m_layout->reset();
}

void TableView::fitColumns(const ColumnLayout::Rules &rules)
{
    m_layout->setRules(rules);
}

void TableView::fitColumns()
{
    m_layout->fit();
}

void TableView::setSearchField(SearchField *field)
{
    m_search = field;
    m_noHit = new QWidget(viewport());
    m_noHit->setObjectName(QStringLiteral("noHit"));
    m_noHitText = new QLabel(m_noHit);
    m_noHitText->setTextFormat(Qt::PlainText);
    m_clear = new QPushButton(m_noHit);
    m_clear->setObjectName(QStringLiteral("clearSearch"));
    m_clear->setProperty("flat", true);
    auto *line = new QHBoxLayout(m_noHit);
    line->setContentsMargins(10, 4, 10, 4);
    line->addWidget(m_noHitText);
    line->addWidget(m_clear);
    line->addStretch();
    m_noHit->hide();
    connect(m_clear, &QPushButton::clicked, this, [this] {
        m_search->clear();
        m_search->setFocus();
    });
    // The owner's own slot, which filters, may come before or after.
    connect(field, &SearchField::searched, this, &TableView::showNoHit, Qt::QueuedConnection);
    for (const auto changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(model(), changed, this, &TableView::showNoHit);
    connect(model(), &QAbstractItemModel::modelReset, this, &TableView::showNoHit);
}

void TableView::showNoHit()
{
    constexpr int kMostShown = 40;
    const QString words = m_search->text().simplified();
    const bool isNoHit = !words.isEmpty() && model()->rowCount() == 0;
    if (isNoHit) {
        m_noHitText->setFont(m_theme.body());
        m_noHitText->setText(
            //: a search in a table
            Tr::tr("Nothing matches “%1”")
                .arg(words.size() > kMostShown ? words.left(kMostShown - 1) + QChar(0x2026) : words));
        m_clear->setText(Tr::tr("Clear the search"));
        m_noHit->setGeometry(0, 0, viewport()->width(), m_noHit->sizeHint().height());
    }
    m_noHit->setVisible(isNoHit);
}

void TableView::setLoading(bool loading)
{
    m_loading = loading;
    viewport()->update();
}

void TableView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (!m_loading)
        return;
    QPainter painter(viewport());
    painter.setLayoutDirection(layoutDirection());
    paintSkeletonRows(painter, viewport()->rect(), verticalHeader()->defaultSectionSize(), m_theme);
}

void TableView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    m_layout->fit();
    if (m_noHit != nullptr)
        m_noHit->resize(viewport()->width(), m_noHit->height());
    if (m_wraps)
        fitRows();
}

void TableView::fitRows()
{
    constexpr int kMostFitted = 300;
    m_wraps = true;
    if (model() != nullptr && model()->rowCount() <= kMostFitted)
        resizeRowsToContents();
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
        connect(action, &QAction::toggled, this, [this, column](bool shown) { m_layout->show(column, shown); });
    }
    m_columnMenu->addSeparator();
    m_columnMenu->addAction(Tr::tr("Reset columns"), this, &TableView::resetColumns);
    return m_columnMenu;
}

std::vector<int> TableView::exportedColumns(bool hiddenToo) const
{
    std::vector<int> columns;
    for (int visual = 0; model() != nullptr && visual < model()->columnCount(); ++visual) {
        const int column = horizontalHeader()->logicalIndex(visual);
        if (hiddenToo || !m_layout->isHiddenOnPurpose(column))
            columns.push_back(column);
    }
    return columns;
}

QString TableView::toTsv(bool all) const
{
    if (model() == nullptr)
        return {};
    if (all)
        return tableAsTsv(*model(), exportedColumns());
    QList<int> columns;
    for (int visual = 0; visual < model()->columnCount(); ++visual) {
        const int column = horizontalHeader()->logicalIndex(visual);
        if (!isColumnHidden(column))
            columns << column;
    }
    std::set<int> rows;
    if (selectionModel() != nullptr) {
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
            cells << oneLine(copyText(model()->index(row, column)));
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
    if (event->type() != QEvent::LanguageChange)
        return;
    if (m_columnMenu != nullptr)
        m_columnMenu->clear();
    if (m_noHit != nullptr)
        showNoHit();
}

void TableView::restyle()
{
    horizontalHeader()->viewport()->update();
    viewport()->update();
}

} // namespace postledger
