// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analytics/facts.h"
#include "pages/page.h"

#include <QWidget>

class QLabel;

namespace postledger {

class ElidedLabel;
class ExportButton;
class MissingDaysModel;
class Prompter;
class RatesModel;
class TableView;

/// Exchange rates: what is known of each pair of currencies, and every day on which an amount waits for one.
class RatesPanel final : public QWidget
{
    Q_OBJECT
public:
    RatesPanel(const PageContext &context, Prompter &prompter, QWidget *parent = nullptr);
    void setPrompter(Prompter &prompter);
    void setFacts(const Facts &facts);
    void retranslate();
    int lackingCurrencies() const { return m_lacking; } ///< that have an amount without a rate

protected:
    void showEvent(QShowEvent *event) override;

private:
    void showRates();

    PageContext m_context;
    RatesModel *m_model;
    MissingDaysModel *m_missingModel;
    ElidedLabel *m_title;
    QLabel *m_hint;
    TableView *m_table;
    ExportButton *m_export;
    ElidedLabel *m_missingTitle;
    QLabel *m_missingHint;
    TableView *m_missingTable;
    ExportButton *m_missingExport;
    int m_lacking = 0;
    bool m_isStale = true; ///< reading all rates takes a moment: only when they are looked at
};

} // namespace postledger
