// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analytics/facts.h"
#include "domain/query.h"

#include <QWidget>

class QHBoxLayout;
class QMenu;
class QPushButton;

namespace postledger {

class Chip;
class ChoiceChip;
class Theme;
class ViewState;

/// What all pages look at, and the place to change it: days, comparison, filters as removable chips, model.
class FilterBar : public QWidget
{
    Q_OBJECT
public:
    FilterBar(const Theme &theme, ViewState &view, QWidget *parent = nullptr);
    /// Values to choose from; null while none are loaded.
    void setFacts(FactsPtr facts);
    void setEvidenceDays(int days);
    /// Opens the search of \p dimension's values below \p anchor.
    void chooseValues(Dimension dimension, QWidget *anchor);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showState();
    void showRange();
    void showChips();
    void showModels();
    void chooseRange();
    void fillFilterMenu();
    QString valuesText(const Filter &filter) const;
    Day newestDay() const;

    const Theme &m_theme;
    ViewState &m_view;
    FactsPtr m_facts;
    int m_evidenceDays = 7;
    ChoiceChip *m_range;
    ChoiceChip *m_comparison;
    QWidget *m_chips;
    QHBoxLayout *m_chipRow;
    Chip *m_add;
    QMenu *m_addMenu;
    QPushButton *m_reset;
    ChoiceChip *m_model;
};

} // namespace postledger
