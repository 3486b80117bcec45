// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

class QMenu;
class QSettings;

namespace postledger {

class Theme;

/// A table as the visual design wants it: rows of 30 px, one light line between rows, header in secondary text that
/// names the sorted column, no grid. Columns can be hidden, reordered and resized, and are kept; Ctrl+C copies the
/// selection (or the current row) as TSV with the visible columns.
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
    /// Selected rows (all without a selection), visible columns in their order, header first.
    QString toTsv(bool all = false) const;
    void setModel(QAbstractItemModel *model) override;

signals:
    void rowActivated(const QModelIndex &index); ///< Enter or double click
    void rowClicked(const QModelIndex &index);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void save();
    void copySelection();
    void restyle();

    const Theme &m_theme;
    QSettings *m_settings = nullptr;
    QString m_key;
    QByteArray m_original;
    QList<int> m_hiddenByDefault;
    QMenu *m_columnMenu = nullptr;
    bool m_restoring = false;
};

} // namespace postledger
