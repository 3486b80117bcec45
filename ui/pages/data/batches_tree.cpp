// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/data/batches_tree.h"

#include "kit/delegates.h"
#include "kit/theme.h"
#include "tables/batches_model.h"

#include <QHeaderView>
#include <QScrollBar>

#include <algorithm>
#include <utility>

namespace postledger {

namespace {

constexpr int kSides = 24; // blank around a text

/// Elided where a text can spare it: exports of one platform differ in their last word least, a control total is its
/// figure and not the words before it.
class ElidedAt final : public TextDelegate
{
public:
    ElidedAt(Qt::TextElideMode mode, const Theme &theme, QObject *parent)
        : TextDelegate(theme, parent)
        , m_mode(mode)
    {
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem mine(option);
        mine.textElideMode = m_mode;
        TextDelegate::paint(painter, mine, index);
    }

private:
    Qt::TextElideMode m_mode;
};

} // namespace

BatchesTree::BatchesTree(const Theme &theme, BatchesModel &model, QWidget *parent)
    : QTreeView(parent)
    , m_theme(theme)
    , m_model(model)
{
    setObjectName(QStringLiteral("batches"));
    setModel(&model);
    setItemDelegate(new TextDelegate(theme, this));
    setItemDelegateForColumn(BatchesModel::FormatColumn, new ElidedAt(Qt::ElideRight, theme, this));
    setItemDelegateForColumn(BatchesModel::AmountColumn, new ElidedAt(Qt::ElideLeft, theme, this));
    setFrameShape(QFrame::NoFrame);
    setAllColumnsShowFocus(true);
    setUniformRowHeights(true);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    // The name, which files of one platform share but for its end, takes what the others leave.
    setColumnHidden(BatchesModel::WhenColumn, true); // the name says it
    setTextElideMode(Qt::ElideMiddle);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(BatchesModel::NameColumn, QHeaderView::Stretch);
}

void BatchesTree::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    fitColumns();
}

/// Of an import: "Import 3, 27 Nov 2026, 10:05".
int BatchesTree::widthOfTitles() const
{
    constexpr int kMost = 270;
    const QFontMetrics metrics(m_theme.body());
    int widest = 0;
    for (int batch = 0; batch < m_model.rowCount(); ++batch)
        widest = std::max(widest, metrics.horizontalAdvance(m_model.index(batch, 0).data().toString()) + 2 * kSides);
    return std::min(widest, kMost);
}

QHash<int, int> BatchesTree::widthsOfTexts() const
{
    const QFontMetrics metrics(m_theme.body());
    QHash<int, int> widths;
    const auto measure = [&](const QModelIndex &row) {
        for (int column = BatchesModel::FormatColumn; column <= BatchesModel::AmountColumn; ++column) {
            const QString text = row.siblingAtColumn(column).data().toString();
            widths[column] = std::max(widths[column], metrics.horizontalAdvance(text) + kSides);
        }
    };
    for (int batch = 0; batch < m_model.rowCount(); ++batch) {
        const QModelIndex top = m_model.index(batch, 0);
        measure(top);
        for (int file = 0; file < m_model.rowCount(top); ++file)
            measure(m_model.index(file, 0, top));
    }
    return widths;
}

void BatchesTree::fitColumns()
{
    constexpr int kRoomy = 916;
    constexpr int kMostOfAmounts = 260;
    constexpr int kMostOfAmountsNarrow = 176;
    constexpr int kLeastFormat = 170; // two exports of one kind can be told apart
    constexpr int kFormat = 210;
    constexpr int kCramped = 210; // names
    const bool narrow = width() < kRoomy;
    setColumnHidden(BatchesModel::UnchangedColumn, narrow);
    setColumnHidden(BatchesModel::ChangedColumn, false);
    const QHash<int, int> texts = widthsOfTexts();
    const int title = widthOfTitles();
    // A figure of which a part is left out is another figure; the words before it are not.
    int room = width() - verticalScrollBar()->sizeHint().width() - title;
    for (int column = BatchesModel::ReadColumn; column <= BatchesModel::AmountColumn; ++column) {
        const bool isAmount = column == BatchesModel::AmountColumn;
        const int least = isAmount ? 110 : narrow ? 48 : 72;
        const int wanted = std::max({header()->sectionSizeHint(column), texts.value(column), least});
        setColumnWidth(column, isAmount ? std::min(wanted, narrow ? kMostOfAmountsNarrow : kMostOfAmounts) : wanted);
        room -= isColumnHidden(column) ? 0 : columnWidth(column);
    }
    const bool cramped = narrow && room + title - kLeastFormat < kCramped;
    room += cramped ? columnWidth(BatchesModel::ChangedColumn) : 0;
    setColumnHidden(BatchesModel::ChangedColumn, cramped);
    const int format = std::clamp(texts.value(BatchesModel::FormatColumn), kLeastFormat, kFormat);
    const int formatWidth = narrow ? std::clamp(room, kLeastFormat, format) : kFormat;
    setColumnWidth(BatchesModel::FormatColumn, formatWidth);
    const int amounts = std::max(columnWidth(BatchesModel::AmountColumn) + room - formatWidth, kMostOfAmountsNarrow);
    if (narrow)
        setColumnWidth(BatchesModel::AmountColumn,
            std::min({amounts, kMostOfAmounts,
                std::max(
                    texts.value(BatchesModel::AmountColumn), header()->sectionSizeHint(BatchesModel::AmountColumn))}));
    spreadSpare();
}

/// In a wide window the names do not take all the room: the counts would stand far from them.
void BatchesTree::spreadSpare()
{
    constexpr int kMostOfName = 480;
    int spare = width() - kMostOfName;
    QList<int> others;
    for (int column = BatchesModel::FormatColumn; column <= BatchesModel::AmountColumn; ++column) {
        if (isColumnHidden(column))
            continue;
        others << column;
        spare -= columnWidth(column);
    }
    for (const int column : std::as_const(others))
        setColumnWidth(column, columnWidth(column) + std::max(spare, 0) / static_cast<int>(others.size()));
}

} // namespace postledger
