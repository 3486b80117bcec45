// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QTreeView>

namespace postledger {

class BatchesModel;
class Theme;

/// Imports with their files. Columns are as wide as their texts need, by fitColumns() and when the width changes.
class BatchesTree final : public QTreeView
{
    Q_OBJECT
public:
    BatchesTree(const Theme &theme, BatchesModel &model, QWidget *parent = nullptr);
    /// What a file was taken for and its control total stay in a narrow window; what is left of the rows can be
    /// reckoned: those that are unchanged, and beside long totals those that changed.
    void fitColumns();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    int widthOfTitles() const;
    QHash<int, int> widthsOfTexts() const;
    void spreadSpare();

    const Theme &m_theme;
    const BatchesModel &m_model;
};

} // namespace postledger
