// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analytics/product_stock.h"
#include "kit/card.h"
#include "tables/figure_text.h"

#include <QAbstractButton>

namespace postledger {

/// Posts that go on selling what is out of stock, most at risk first. A click opens the product.
class StockWarnings final : public Card
{
    Q_OBJECT
public:
    explicit StockWarnings(const Theme &theme, QWidget *parent = nullptr);
    void setReport(const StockReport &report, const AmountText &amount, const QString &stated);

signals:
    void keyClicked(const QString &product);

private:
    QWidget *m_rows = nullptr;
};

/// One line: the post, what it sells, what is at risk.
class StockWarningRow final : public QAbstractButton
{
    Q_OBJECT
public:
    StockWarningRow(const Theme &theme, const StockWarning &warning, const AmountText &amount, QWidget *parent);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QString m_post, m_product, m_amount;
};

} // namespace postledger
