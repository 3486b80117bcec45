// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analytics/facts.h"

#include <QFrame>

#include <set>
#include <string>
#include <vector>

class QListView;
class QStandardItemModel;

namespace postledger {

class SearchField;
class Theme;

/// Searchable list of a dimension's values with check marks. Chosen values are told when it closes with Enter, "Apply"
/// or a click outside; Escape leaves everything as it was.
class ValuePopup : public QFrame
{
    Q_OBJECT
public:
    ValuePopup(const Theme &theme, const QString &title, const std::vector<DimensionValue> &values,
        const std::vector<std::string> &chosen, QWidget *parent);

signals:
    void chosen(const std::vector<std::string> &keys);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    std::vector<std::string> checkedKeys() const;
    void setAll(Qt::CheckState state);

    QStandardItemModel *m_model;
    QListView *m_list;
    SearchField *m_search;
    std::vector<std::string> m_before;
    bool m_cancelled = false;
};

} // namespace postledger
