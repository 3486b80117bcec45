// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/column_layout.h"

#include <QTableView>

#include <vector>

class QLabel;
class QMenu;
class QPushButton;
class QSettings;

namespace postledger {

class SearchField;
class Theme;

/// A table as the visual design wants it: rows of 30 px, one light line between rows, header in secondary text that
/// names the sorted column, no grid. Columns can be hidden, reordered and resized, and are kept; Ctrl+C copies the
/// selection (or the current row) as TSV with the visible columns and exact figures.
class TableView : public QTableView
{
    Q_OBJECT
public:
    explicit TableView(const Theme &theme, QWidget *parent = nullptr);

    /// Columns (hidden, order, width) are read from and written to \p settings under \p key. Call after setModel().
    void keepColumns(QSettings *settings, const QString &key);
    /// Every column as a checkable action, "Reset columns" last; the caller shows it. Owned by the view.
    QMenu *columnMenu();
    /// Restores order, width and visibility as they were before a person changed them.
    void resetColumns();
    /// Columns hidden unless a person shows them.
    void setHiddenByDefault(const QList<int> &columns);
    /// What an export holds, in the order of the screen: all columns but those that were hidden on purpose. The width
    /// of the window decides nothing.
    std::vector<int> exportedColumns(bool hiddenToo = false) const;
    /// Selected rows (all without a selection) with the visible columns in their order, header first; the whole table
    /// with its exportedColumns().
    QString toTsv(bool all = false) const;
    /// Columns are left out and widened so that they fit the view, by \p rules, now and whenever its width changes.
    void fitColumns(const ColumnLayout::Rules &rules);
    /// Again: labels have changed.
    void fitColumns();
    /// Rows as high as their texts need (WrapDelegate), now and whenever the width changes. Very long tables keep one
    /// height: measuring them would be felt.
    void fitRows();
    /// Grey rows while figures are on their way.
    void setLoading(bool loading);
    void setModel(QAbstractItemModel *model) override;
    /// A search of \p field that leaves no row is named in the empty table, with a way to clear it.
    void setSearchField(SearchField *field);

signals:
    void rowActivated(const QModelIndex &index); ///< Enter or double click
    void rowClicked(const QModelIndex &index);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void copySelection();
    void restyle();
    void showNoHit();

    const Theme &m_theme;
    ColumnLayout *m_layout = nullptr;
    QMenu *m_columnMenu = nullptr;
    SearchField *m_search = nullptr;
    QWidget *m_noHit = nullptr;
    QLabel *m_noHitText = nullptr;
    QPushButton *m_clear = nullptr;
    bool m_loading = false;
    bool m_wraps = false;
};

} // namespace postledger
