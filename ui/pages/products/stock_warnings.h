// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analytics/product_stock.h"
#include "kit/card.h"
#include "pages/common/list_row.h"
#include "tables/figure_text.h"

#include <functional>

namespace postledger {

class Prompter;

/// Posts that go on selling what is out of stock, most at risk first. A click opens the product.
class StockWarnings final : public Card
{
    Q_OBJECT
public:
    explicit StockWarnings(const Theme &theme, QWidget *parent = nullptr);
    void setReport(const StockReport &report, const AmountText &amount, const QString &stated);
    /// So many rows more than in a low window.
    void setMore(int rows);

signals:
    void keyClicked(const QString &product);
    void allRequested();

private:
    void showRows();

    StockReport m_report;
    AmountText m_amount;
    QString m_stated;
    int m_more = 0;
    QWidget *m_rows = nullptr;
};

/// One line: the post, what it sells, what is at risk.
class StockWarningRow final : public ListRow
{
    Q_OBJECT
public:
    StockWarningRow(const Theme &theme, const StockWarning &warning, const AmountText &amount, QWidget *parent);

private:
    void paintCells(QPainter &painter) override;

    QString m_post, m_product, m_amount;
};

/// All of them in a window of their own.
/// \param open  called with the product of a row that a person opens
void showStockWarnings(const Theme &theme, const StockReport &report, const AmountText &amount, int currencyDigits,
    Prompter &prompter, QWidget *parent, const std::function<void(const QString &product)> &open);

} // namespace postledger
